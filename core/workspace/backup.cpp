#include "core/workspace/backup.h"
#include "core/workspace/workspace_texts.h"

#include "core/workspace/cancel.h"
#include "core/workspace/door.h"
#include "core/workspace/durable.h"
#include "core/workspace/lock.h"
#include "core/workspace/migrate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace spotcheck {

namespace {

constexpr qint64 kShanghai = 8 * 3600;
const QString kStamp = QStringLiteral("yyyyMMdd-HHmmss");

QString baseName(const QString& workspace)
{
    return QFileInfo(workspace).completeBaseName();
}

Error folderError(const QString& folder)
{
    return {ErrorKind::Io,
            WorkspaceTexts::tr("The backup folder %1 cannot be made. No backup was written.").arg(folder)};
}

QString freeName(const QString& workspace, const QString& folder, const QString& kind, const QDateTime& now)
{
    const QString stem = QStringLiteral("%1/%2%3%4")
                             .arg(folder, baseName(workspace), kind, now.toOffsetFromUtc(kShanghai).toString(kStamp));
    QString name = stem + QStringLiteral(".spotcheck");
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = QStringLiteral("%1-%2.spotcheck").arg(stem).arg(i);
    return name;
}

Status writeCopy(const QString& workspace, const QString& target, Progress* progress)
{
    auto db = Database::open(workspace, Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    const CancelGuard guard(**db, progress);
    auto q = (*db)->prepare("VACUUM INTO ?");
    if (!q)
        return q.error();
    q->bind(1, target);
    if (Status done = q->run(); !done)
        return done;
    return checkBackup(target, progress);
}

bool hasJournals(const QString& workspace)
{
    return hasHotJournal(workspace) || QFileInfo(workspace + QStringLiteral("-wal")).size() > 0;
}

// The present file as it is, readable or not, together with the journals that belong to it.
Result<QString> setAside(const QString& workspace, const QString& folder, const Clock& clock)
{
    const QString name = freeName(workspace, folder, QStringLiteral("_damaged-"), clock.nowUtc());
    if (Status copied = copyDurably(workspace, name); !copied)
        return copied.error();
    for (const char* ending : {"-journal", "-wal"}) {
        const QString journal = workspace + QLatin1StringView(ending);
        if (!QFileInfo::exists(journal))
            continue;
        if (Status copied = copyDurably(journal, name + QLatin1StringView(ending)); !copied)
            return copied.error();
    }
    return name;
}

Result<RestoreReport> keepPresent(const QString& workspace, const QString& folder, const Clock& clock)
{
    if (!QFileInfo::exists(workspace))
        return RestoreReport{};
    if (auto db = openToWrite(workspace))
        (void)formatOf(**db); // takes an interrupted change back, if there is one
    if (const auto backup = makeBackup(workspace, folder, clock); backup && !hasJournals(workspace))
        return RestoreReport{backup->path, false};
    if (!QDir().mkpath(folder))
        return folderError(folder);
    const auto aside = setAside(workspace, folder, clock);
    if (!aside)
        return aside.error();
    return RestoreReport{*aside, true};
}

// What a process left that was killed while it made a backup. One of today may still be in the making.
void removeUnfinished(const QString& workspace, const QString& folder, QDate today)
{
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        const bool ours = file.fileName().startsWith(baseName(workspace) + u'_');
        if (ours && file.fileName().contains(u".spotcheck.unfinished-") && file.lastModified().date() < today)
            QFile::remove(file.absoluteFilePath());
    }
}

// A backup dated in the future, from a day the clock was wrong, says nothing about when the next one is due.
bool isDue(const QList<BackupInfo>& newestFirst, const QDateTime& now)
{
    const auto past = std::find_if(newestFirst.begin(), newestFirst.end(),
                                   [&](const BackupInfo& backup) { return backup.at <= now; });
    return past == newestFirst.end() || past->at.secsTo(now) >= 24 * 3600;
}

} // namespace

QString backupFolder(const QString& workspace, const QString& chosen)
{
    const QFileInfo file(workspace);
    return chosen.isEmpty() ? QStringLiteral("%1/%2.backups").arg(file.absolutePath(), baseName(workspace)) : chosen;
}

Status checkBackup(const QString& backup, Progress* progress)
{
    auto db = Database::open(backup, Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    const auto format = formatOf(**db);
    if (!format)
        return format.error();
    if (*format > builtInMigration().format)
        return newerError(backup);
    const CancelGuard guard(**db, progress);
    const auto answer = (*db)->text("PRAGMA integrity_check(1)");
    if (!answer)
        return answer.error();
    if (*answer != u"ok")
        return Error{ErrorKind::Damaged, WorkspaceTexts::tr("%1 is damaged.").arg(backup), *answer};
    OpenReport report;
    return checkContent(**db, false, report);
}

Result<BackupInfo> makeBackup(const QString& workspace, const QString& folder, const Clock& clock, Progress* progress)
{
    if (!QDir().mkpath(folder))
        return folderError(folder);
    const QString name = freeName(workspace, folder, QStringLiteral("_"), clock.nowUtc());
    const QString unfinished = unfinishedName(name);
    removeDatabase(unfinished);
    Status done = writeCopy(workspace, unfinished, progress);
    if (done)
        done = flushToDisk(unfinished);
    if (done)
        done = replaceFile(unfinished, name);
    if (!done) {
        removeDatabase(unfinished);
        return done.error();
    }
    return BackupInfo{name, clock.nowUtc(), QFileInfo(name).size()};
}

QList<BackupInfo> listBackups(const QString& workspace, const QString& folder)
{
    static const QRegularExpression pattern(QStringLiteral("_(\\d{8}-\\d{6})(-\\d+)?\\.spotcheck$"));
    QList<BackupInfo> list;
    const QString name = baseName(workspace); // may hold what a name filter takes for wildcards
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        const auto match = pattern.match(file.fileName());
        if (!match.hasMatch() || match.capturedStart() != name.size() || !file.fileName().startsWith(name))
            continue;
        QDateTime at = QDateTime::fromString(match.captured(1), kStamp);
        at.setOffsetFromUtc(kShanghai);
        list << BackupInfo{file.absoluteFilePath(), at.toUTC(), file.size()};
    }
    std::stable_sort(list.begin(), list.end(), [](const BackupInfo& a, const BackupInfo& b) {
        return std::pair(a.at, a.path.size()) > std::pair(b.at, b.path.size());
    });
    return list;
}

void pruneBackups(const QString& workspace, const QString& folder, QDate today)
{
    const auto expired = expiredBackups(listBackups(workspace, folder), today);
    for (const BackupInfo& backup : expired)
        QFile::remove(backup.path);
    removeUnfinished(workspace, folder, today);
}

Result<std::optional<BackupInfo>> backupIfDue(const QString& workspace, const QString& folder, const Clock& clock,
                                              qint64 largest)
{
    const bool due = isDue(listBackups(workspace, folder), clock.nowUtc());
    if (!due || QFileInfo(workspace).size() > largest)
        return std::optional<BackupInfo>();
    auto made = makeBackup(workspace, folder, clock);
    if (!made)
        return made.error();
    pruneBackups(workspace, folder, clock.today());
    return std::optional(*made);
}

Result<RestoreReport> restoreBackup(const QString& path, const QString& backup, const OpenOptions& options,
                                    const Clock& clock)
{
    const QString workspace = realPath(path); // a link stays a link
    if (Status whole = checkBackup(backup); !whole)
        return whole.error();
    auto lock = FileLock::take(workspace, options.person, clock.nowUtc(), options.takeOverLock);
    if (!lock)
        return lock.error();
    const QString unfinished = unfinishedName(workspace);
    removeDatabase(unfinished);
    Status done = copyDurably(backup, unfinished);
    auto kept = done ? keepPresent(workspace, backupFolder(path, options.backupFolder), clock)
                     : Result<RestoreReport>(done.error());
    if (kept)
        done = setJournalsAside(workspace); // they belong to the old state
    if (kept && done)
        done = replaceFile(unfinished, workspace);
    if (!kept || !done) {
        removeDatabase(unfinished);
        return kept ? done.error() : kept.error();
    }
    return kept;
}

} // namespace spotcheck
