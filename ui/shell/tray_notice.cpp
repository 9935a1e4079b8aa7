#include "ui/shell/tray_notice.h"

#include "core/aftermath/snooze.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QSettings>
#include <QSystemTrayIcon>
#include <QTimer>

namespace spotcheck {

namespace {
constexpr int kFirstLookMs = 5000;
const QString kDayKey = QStringLiteral("tray/day");
using Counts = std::pair<qint64, qint64>;
} // namespace

TrayNotice::TrayNotice(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    QTimer::singleShot(kFirstLookMs, this, &TrayNotice::look);
}

void TrayNotice::look()
{
    const QDate today = m_session.workspace().clock().today();
    if (!QSystemTrayIcon::isSystemTrayAvailable() || QSettings().value(kDayKey).toDate() == today)
        return;
    m_session.read<Counts>(
        TaskRunner::uniqueChannel(), this,
        [today](const Database& db, Progress& progress) -> Result<Counts> {
            const auto clocks = runningClocks(db, {today}, &progress);
            const auto aside = snoozes(db, today);
            if (!clocks || !aside)
                return !clocks ? clocks.error() : aside.error();
            Counts counts{0, 0};
            for (const RunningClock& clock : *clocks)
                if (!isAside(clock, *aside)) {
                    counts.first += clock.state == ClockState::Overdue ? 1 : 0;
                    counts.second += clock.state == ClockState::Due ? 1 : 0;
                }
            return counts;
        },
        [this](Result<Counts> counts) {
            if (counts && counts->first + counts->second > 0)
                show(counts->first, counts->second);
        });
}

void TrayNotice::show(qint64 overdue, qint64 due)
{
    m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        m_session.goTo(QStringLiteral("aftermath"), PlaceRequest{{}, false, 0, QStringLiteral("deadlines")});
    });
    m_icon->show();
    m_icon->showMessage(tr("Deadlines"), tr("%1 overdue, %2 due soon.").arg(overdue).arg(due));
    QSettings().setValue(kDayKey, m_session.workspace().clock().today());
}

} // namespace spotcheck
