#include "core/workspace/door.h"
#include "core/workspace/workspace_texts.h"

#include "core/workspace/durable.h"
#include "core/workspace/journal.h"
#include "core/workspace/lock.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <sqlite3.h>

namespace spotcheck {

namespace {

Error notThere(const QString& path)
{
    return {ErrorKind::NotOurs, WorkspaceTexts::tr("There is no file %1.").arg(path)};
}

// Reading page 1 is what makes SQLite roll an interrupted change back.
Result<qint64> touch(const Database& db)
{
    return db.integer("SELECT COUNT(*) FROM sqlite_schema");
}

Status recover(const QString& path, const Clock& clock, OpenReport& report)
{
    auto lock = FileLock::take(path, {}, clock.nowUtc(), false);
    if (!lock)
        return lock.error();
    auto db = Database::open(path, Database::Mode::ReadWrite);
    if (!db)
        return db.error();
    if (const auto touched = touch(**db); !touched)
        return touched.error();
    noteRecovery(report);
    return ok();
}

} // namespace

bool hasHotJournal(const QString& path)
{
    return QFileInfo(realPath(path) + QStringLiteral("-journal")).size() > 0;
}

void noteRecovery(OpenReport& report)
{
    report.recovered = true;
    report.notes << WorkspaceTexts::tr("The program was stopped in the midst of a change last time. That change was "
                                       "taken back; everything before it is there.");
}

Result<std::unique_ptr<Database>> openToWrite(const QString& path)
{
    if (!QFileInfo(path).isFile())
        return notThere(path);
    auto db = Database::open(path, Database::Mode::ReadWrite);
    if (db && sqlite3_db_readonly((*db)->handle(), "main") != 0)
        return sqliteError(SQLITE_READONLY, "opened read-only by the system");
    return db;
}

Result<std::unique_ptr<Database>> openToRead(const QString& path, const Clock& clock, OpenReport& report)
{
    if (!QFileInfo(path).isFile())
        return notThere(path);
    auto db = Database::open(path, Database::Mode::ReadOnly);
    if ((db && touch(**db)) || !hasHotJournal(path) || lockInfo(path).state == LockState::Held)
        return db;
    if (Status recovered = recover(path, clock, report); !recovered)
        return recovered.error();
    return Database::open(path, Database::Mode::ReadOnly);
}

Result<int> formatOf(const Database& db)
{
    const auto application = db.integer("PRAGMA application_id");
    if (!application)
        return application.error();
    if (*application != Workspace::kApplicationId)
        return Error{ErrorKind::NotOurs, WorkspaceTexts::tr("%1 is not a Spotcheck workspace.").arg(db.path())};
    const auto version = db.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    return int(*version);
}

Error newerError(const QString& path)
{
    return {ErrorKind::Newer,
            WorkspaceTexts::tr(
                "%1 was written by a newer version of Spotcheck. Nothing was changed; install the newer version.")
                .arg(path)};
}

Status checkContent(const Database& db, bool readOnly, OpenReport& report)
{
    const auto unfinished = db.text("SELECT value FROM meta WHERE key = 'unfinished'");
    if (!unfinished && unfinished.error().kind == ErrorKind::Io) // no such table
        return Error{ErrorKind::Damaged,
                     WorkspaceTexts::tr("The file is damaged. Nothing was changed; restore a backup."),
                     unfinished.error().detail};
    if (!unfinished)
        return unfinished.error();
    if (!unfinished->isEmpty())
        return Error{
            ErrorKind::Damaged,
            WorkspaceTexts::tr(
                "%1 was never finished: the program was stopped while it was being made. Delete it and make it again.")
                .arg(db.path())};
    Status tail = checkTail(db);
    if (!tail && (!readOnly || tail.error().kind != ErrorKind::Damaged))
        return tail;
    if (!tail)
        report.notes << tail.error().message;
    const auto day = db.text("SELECT value FROM meta WHERE key = 'as_of'");
    if (day && !day->isEmpty())
        report.notes
            << WorkspaceTexts::tr(
                   "This file shows the records as they stood at the end of %1; it is a copy, not the working file.")
                   .arg(*day);
    return ok();
}

} // namespace spotcheck
