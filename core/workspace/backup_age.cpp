#include "core/workspace/backup.h"

#include <QSet>

namespace spotcheck {

namespace {

constexpr int kDays = 14;
constexpr int kWeekDays = 8 * 7;
constexpr int kMonths = 24;

// Backups of the same span compete; the newest stays. Empty: too old for any.
QString spanOf(const BackupInfo& backup, QDate today)
{
    const QDate day = backup.at.toOffsetFromUtc(8 * 3600).date();
    const qint64 age = day.daysTo(today);
    if (age <= 0)
        return backup.path;
    if (age <= kDays)
        return day.toString(Qt::ISODate);
    int year = 0;
    const int week = day.weekNumber(&year);
    if (age <= kWeekDays)
        return QStringLiteral("%1 week %2").arg(year).arg(week);
    return day >= today.addMonths(-kMonths) ? day.toString(QStringLiteral("yyyy month MM")) : QString();
}

} // namespace

QList<BackupInfo> expiredBackups(const QList<BackupInfo>& newestFirst, QDate today)
{
    QSet<QString> kept;
    QList<BackupInfo> expired;
    for (const BackupInfo& backup : newestFirst) {
        const QString span = spanOf(backup, today);
        const bool isNewest = &backup == &newestFirst.first();
        if (!isNewest && (span.isEmpty() || kept.contains(span)))
            expired << backup;
        kept.insert(span);
    }
    return expired;
}

} // namespace spotcheck
