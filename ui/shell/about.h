#pragma once
class QWidget;

/// Help: what this is and under which licence; the keys.
namespace spotcheck {

void showAbout(QWidget& parent);
void showKeyboardHelp(QWidget& parent);

} // namespace spotcheck
