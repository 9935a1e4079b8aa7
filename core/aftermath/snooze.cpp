#include "core/aftermath/snooze.h"

#include "core/base/ids.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("aftermath", source);
}

} // namespace

Result<qint64> snoozeClocks(Workspace& workspace, const QList<std::pair<qint64, QString>>& clocks, QDate until,
                            const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("aftermath", "Putting a deadline aside needs a reason."))};
    if (!until.isValid() || until <= workspace.clock().today())
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("aftermath", "A deadline is put aside until a day that is to come."))};
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    return workspace.change(
        {QStringLiteral("clock.snooze"), words(QT_TRANSLATE_NOOP("aftermath", "Put a deadline aside"))},
        [&](Database& db) -> Status {
            auto q =
                db.prepare("INSERT INTO snooze(id, subject_kind, subject_id, clock, until_on, reason, person, at) "
                           "VALUES(?1, 'case', ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT(subject_kind, subject_id, clock) DO "
                           "UPDATE SET until_on = excluded.until_on, reason = excluded.reason, person = "
                           "excluded.person, at = excluded.at");
            if (!q)
                return q.error();
            for (const auto& [caseId, clock] : clocks) {
                const std::string key = std::to_string(caseId) + '\x1f' + clock.toStdString();
                q->bind(1, naturalId("snooze", key)).bind(2, caseId).bind(3, clock);
                q->bind(4, until.toString(Qt::ISODate)).bind(5, reason.trimmed());
                if (Status done = q->bind(6, workspace.person()).bind(7, now).run(); !done)
                    return done;
            }
            return ok();
        });
}

Result<Snoozes> snoozes(const Database& db, QDate today)
{
    auto q =
        db.prepare("SELECT subject_id, clock, until_on, reason, person FROM snooze WHERE subject_kind = 'case' AND "
                   "until_on > ?");
    if (!q)
        return q.error();
    q->bind(1, today.toString(Qt::ISODate));
    Snoozes all;
    RowLoop loop(*q);
    while (loop.next()) {
        all.insert({q->integer(0), q->text(1)}, {QDate::fromString(q->text(2), Qt::ISODate), q->text(3), q->text(4)});
    }
    return loop.give(std::move(all));
}

bool isAside(const RunningClock& clock, const Snoozes& snoozes)
{
    if (clock.state == ClockState::Overdue && clock.consequence() >= kNeverHidden)
        return false;
    return snoozes.contains({clock.caseId, clock.clock()});
}

} // namespace spotcheck
