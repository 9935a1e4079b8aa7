#pragma once
class QWidget;

/// File menu: keeping the file safe. Each works on a worker and says in the message bar what came out.
namespace spotcheck {

class Desktop;
class Session;

void backUpNow(Desktop& desktop);
void restoreBackup(Desktop& desktop);
void verifyFile(Session& session);
void saveAsOf(Session& session, QWidget* parent);

} // namespace spotcheck
