#include "core/workspace/verify.h"
#include "core/workspace/workspace_texts.h"

#include "core/workspace/cancel.h"
#include "core/workspace/door.h"
#include "core/workspace/journal.h"
#include "core/workspace/migrate.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace spotcheck {

namespace {

constexpr int kMostProblems = 20;

// A file so broken that a question fails is a finding, not a failure; only a cancelled question ends the work.
Status asProblem(const Error& error, VerifyReport& report)
{
    if (error.kind == ErrorKind::Cancelled)
        return error;
    report.problems << error.message;
    return ok();
}

Status verifySqlite(const Database& db, VerifyReport& report)
{
    auto q = db.prepare("SELECT integrity_check FROM pragma_integrity_check(20)");
    if (!q)
        return asProblem(q.error(), report);
    const auto before = report.problems.size();
    while (true) {
        auto more = q->step();
        if (!more)
            return asProblem(more.error(), report);
        if (!*more)
            break;
        if (q->view(0) != "ok")
            report.problems << WorkspaceTexts::tr("The file is damaged: %1").arg(q->text(0));
    }
    report.sqlite = report.problems.size() == before;
    return ok();
}

Status verifyReferences(const Database& db, VerifyReport& report)
{
    auto q = db.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT ?");
    if (!q)
        return asProblem(q.error(), report);
    q->bind(1, kMostProblems);
    const auto before = report.problems.size();
    while (true) {
        auto more = q->step();
        if (!more)
            return asProblem(more.error(), report);
        if (!*more)
            break;
        report.problems << WorkspaceTexts::tr("Record %1 of table %2 refers to a record of %3 that is not there.")
                               .arg(q->integer(1))
                               .arg(q->text(0), q->text(2));
    }
    report.foreignKeys = report.problems.size() == before;
    return ok();
}

Status verifyAll(const Database& db, const VerifyOptions& options, VerifyReport& report, Progress* progress)
{
    const CancelGuard guard(db, progress);
    if (Status done = verifySqlite(db, report); !done)
        return done;
    if (Status done = verifyReferences(db, report); !done)
        return done;
    if (Status done = verifyChain(db, report, progress); !done)
        return asProblem(done.error(), report);
    if (!options.content)
        return ok();
    if (!report.sqlite || !report.journal) {
        report.notes << WorkspaceTexts::tr(
            "The records were not compared with the journal, because the file or the journal is damaged.");
        return ok();
    }
    const Status done = verifyContent(db, report, progress);
    if (!done && done.error().kind == ErrorKind::Io) { // no room for the copy: that says nothing about the file
        report.notes << WorkspaceTexts::tr(
            "The records were not compared with the journal: there is no room for a temporary copy.");
        return ok();
    }
    return done ? ok() : asProblem(done.error(), report);
}

} // namespace

Result<VerifyReport> verifyFile(const QString& path, const VerifyOptions& options, Progress* progress)
{
    if (!QFileInfo(path).isFile())
        return Error{ErrorKind::NotOurs, WorkspaceTexts::tr("There is no file %1.").arg(path)};
    auto db = Database::open(path, Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    const auto format = formatOf(**db);
    if (!format)
        return format.error();
    if (*format > builtInMigration().format)
        return newerError(path);
    VerifyReport report;
    if (*format < 1)
        report.problems << unknownFormatError(*format).message;
    OpenReport opening;
    if (Status door = checkContent(**db, true, opening); !door)
        report.problems << door.error().message;
    if (Status done = verifyAll(**db, options, report, progress); !done)
        return done.error();
    return report;
}

Status verifyChain(const Database& db, VerifyReport& report, Progress* progress)
{
    auto q = storedEntries(db, "ORDER BY seq");
    if (!q)
        return q.error();
    QByteArray link(32, '\0');
    while (true) {
        auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const StoredEntry stored = storedEntry(*q);
        const JournalEntry& entry = stored.entry;
        ++report.entries;
        const bool good = entry.seq == report.entries && stored.previous == link && stored.computedHash() == entry.hash;
        if (!good && report.firstBad == 0) {
            report.firstBad = entry.seq;
            report.problems << WorkspaceTexts::tr("Journal entry %1 was altered, or an entry before it was taken out: "
                                                  "the chain of hashes breaks there.")
                                   .arg(entry.seq);
        }
        link = entry.hash;
        report.head = QString::fromLatin1(entry.hash.toHex());
        if (progress != nullptr && !progress->report(report.entries))
            return Error{ErrorKind::Cancelled, WorkspaceTexts::tr("Stopped. Nothing was changed.")};
    }
    if (report.entries == 0)
        report.problems << WorkspaceTexts::tr("The journal is empty.");
    report.journal = report.firstBad == 0 && report.entries > 0;
    return ok();
}

} // namespace spotcheck
