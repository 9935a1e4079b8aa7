#pragma once

/// The menu bar: the same commands whether a file is open or not; those that need one are grey without.
namespace spotcheck {

class Desktop;
class MainWindow;

void buildMenus(MainWindow& window, Desktop& desktop);

} // namespace spotcheck
