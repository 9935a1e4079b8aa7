#pragma once
#include <QObject>

class QSystemTrayIcon;

/// Once a day, where the desktop has a tray: how many deadlines are overdue or due soon. A click brings up the page.
namespace spotcheck {

class Session;

class TrayNotice : public QObject {
    Q_OBJECT
public:
    explicit TrayNotice(Session& session, QObject* parent = nullptr);

private:
    void look();
    void show(qint64 overdue, qint64 due);
    Session& m_session;
    QSystemTrayIcon* m_icon = nullptr;
};

} // namespace spotcheck
