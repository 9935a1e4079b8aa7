#include "core/workspace/rewind.h"
#include "core/workspace/workspace_texts.h"

#include "core/workspace/apply.h"
#include "core/workspace/journal.h"

#include <QCoreApplication>
#include <sqlite3.h>

namespace spotcheck {

namespace {

constexpr int kPagesAtATime = 4096;

Status copyPages(sqlite3_backup* backup, sqlite3* target, Progress* progress)
{
    while (true) {
        const int code = sqlite3_backup_step(backup, kPagesAtATime);
        if (code == SQLITE_DONE)
            return ok();
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(20);
        else if (code != SQLITE_OK)
            return sqliteError(code, sqlite3_errmsg(target));
        const qint64 total = sqlite3_backup_pagecount(backup);
        if (progress != nullptr && !progress->report(total - sqlite3_backup_remaining(backup), total))
            return sqliteError(SQLITE_INTERRUPT, "cancelled");
    }
}

Status takeBack(Database& copy, const JournalEntry& entry)
{
    if (entry.kind == u"baseline")
        return Error{
            ErrorKind::Refused,
            WorkspaceTexts::tr("The records were loaded as a whole by entry %1; there is nothing to show before it.")
                .arg(entry.seq)};
    const auto changeset = entryChangeset(copy, entry.seq);
    if (!changeset)
        return changeset.error();
    const Status done = applyChangeset(copy, *changeset, true);
    if (done || done.error().kind != ErrorKind::Conflict)
        return done;
    return Error{
        ErrorKind::Conflict,
        WorkspaceTexts::tr(
            "The records do not agree with journal entry %1 (%2): a record of table %3 was changed outside Spotcheck.")
            .arg(entry.seq)
            .arg(entry.title, done.error().detail),
        done.error().detail};
}

} // namespace

Status copyDatabase(const Database& source, const QString& target, Progress* progress)
{
    auto copy = Database::open(target, Database::Mode::ReadWrite, true);
    if (!copy)
        return copy.error();
    if (Status careless = (*copy)->exec("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF"); !careless)
        return careless;
    sqlite3_backup* backup = sqlite3_backup_init((*copy)->handle(), "main", source.handle(), "main");
    if (backup == nullptr)
        return (*copy)->lastError();
    const Status done = copyPages(backup, (*copy)->handle(), progress);
    sqlite3_backup_finish(backup);
    return done;
}

Result<std::unique_ptr<Database>> openCopy(const QString& path)
{
    auto copy = Database::open(path, Database::Mode::ReadWrite);
    if (!copy)
        return copy.error();
    if (Status careless = (*copy)->exec("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"); !careless)
        return careless.error();
    return copy;
}

Status rewindTo(Database& copy, qint64 seq, Progress* progress)
{
    const auto newest = newestEntry(copy);
    if (!newest)
        return newest.error();
    const qint64 last = *newest ? (*newest)->seq : 0;
    for (qint64 at = last; at > seq; --at) {
        const auto entry = journalEntry(copy, at);
        if (!entry)
            return entry.error();
        if (Status done = takeBack(copy, *entry); !done)
            return done;
        if (progress != nullptr && !progress->report(last - at, last - seq))
            return sqliteError(SQLITE_INTERRUPT, "cancelled");
    }
    return ok();
}

Status cutJournal(Database& copy, qint64 seq)
{
    const auto triggers =
        copy.text("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'");
    if (!triggers)
        return triggers.error();
    const auto sql =
        QStringLiteral("DROP TRIGGER IF EXISTS journal_no_update; DROP TRIGGER IF EXISTS journal_no_delete; "
                       "DELETE FROM journal WHERE seq > %1; %2")
            .arg(seq)
            .arg(*triggers);
    return copy.exec(sql.toStdString());
}

} // namespace spotcheck
