#pragma once
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <QList>

/// Dated backups beside the workspace, `NAME.backups/NAME_YYYYMMDD-HHMMSS.spotcheck` (Shanghai time). A backup is
/// called one only after it was opened and checked whole. All of these open connections of their own and may run in
/// a worker while the window works with the file.
namespace spotcheck {

struct BackupInfo {
    QString path;
    QDateTime at; ///< UTC
    qint64 size = 0;
};

/// `chosen` when it is not empty, else `NAME.backups` beside the file.
QString backupFolder(const QString& workspace, const QString& chosen = {});
Result<BackupInfo> makeBackup(const QString& workspace, const QString& folder, const Clock& clock,
                              Progress* progress = nullptr);
QList<BackupInfo> listBackups(const QString& workspace, const QString& folder); ///< newest first
/// Damaged, NotOurs or Newer when it is not a whole workspace of ours.
Status checkBackup(const QString& backup, Progress* progress = nullptr);

/// Kept are all of today, one a day for 14 days, one a week for 8 weeks, one a month for 24 months (always the newest
/// of its span), and in any case the newest of all.
QList<BackupInfo> expiredBackups(const QList<BackupInfo>& newestFirst, QDate today);
void pruneBackups(const QString& workspace, const QString& folder, QDate today);

/// Makes one, and prunes, when the newest is a day old or more; nothing for files over `largest` bytes.
constexpr qint64 kLargestAutomaticBackup = 200'000'000;
Result<std::optional<BackupInfo>> backupIfDue(const QString& workspace, const QString& folder, const Clock& clock,
                                              qint64 largest = kLargestAutomaticBackup);

struct RestoreReport {
    QString kept; ///< where the replaced state went: a backup, or a raw copy when it was damaged
    bool keptIsDamaged = false;
};
/// Puts a backup in the workspace's place. The workspace must be closed; its present state is kept first.
Result<RestoreReport> restoreBackup(const QString& workspace, const QString& backup, const OpenOptions& options,
                                    const Clock& clock);

} // namespace spotcheck
