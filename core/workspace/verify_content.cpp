#include "core/workspace/content_hash.h"
#include "core/workspace/journal.h"
#include "core/workspace/recorder.h"
#include "core/workspace/rewind.h"
#include "core/workspace/row_count.h"
#include "core/workspace/verify.h"
#include "core/workspace/workspace_texts.h"

#include <algorithm>
#include <QCoreApplication>
#include <QTemporaryDir>

/// Do the records agree with the journal? A copy is taken back entry by entry to where it began, each row compared on
/// the way with what the journal says it was; in the end it must be empty, or be what the last baseline loaded. Thus an
/// edit with any other tool is found, whichever row it was.
namespace spotcheck {

namespace {

Result<JournalEntry> lastBaseline(const Database& db)
{
    const auto seq = db.integer("SELECT MAX(seq) FROM journal WHERE kind = 'baseline'");
    if (!seq)
        return seq.error();
    return journalEntry(db, *seq);
}

// The state a baseline left, table by table. The first entry of a file made it empty.
Status compare(const Database& db, const QMap<QString, TableContent>& expected, VerifyReport& report,
               Progress* progress)
{
    const auto tables = recordedTables(db);
    if (!tables)
        return tables.error();
    for (const QString& table : *tables) {
        const TableContent should = expected.value(table);
        const auto content = tableContent(db, table, should.columns, progress);
        if (!content)
            return content.error();
        if (content->rows != should.rows || (content->rows != 0 && content->hash != should.hash))
            report.problems << WorkspaceTexts::tr("Table %1 holds records the journal knows nothing of, or lacks some: "
                                                  "it was changed outside Spotcheck.")
                                   .arg(table);
    }
    return ok();
}

Status compareOffice(const Database& db, VerifyReport& report)
{
    const auto now = db.text("SELECT value FROM meta WHERE key = 'office'");
    const auto first = db.text("SELECT office FROM journal ORDER BY seq LIMIT 1");
    if (!now || !first)
        return now ? first.error() : now.error();
    if (*now != *first)
        report.problems << WorkspaceTexts::tr(
                               "The file says it belongs to office %1, but the journal began at office %2.")
                               .arg(*now, *first);
    return ok();
}

Status compareAt(Database& db, const JournalEntry& baseline, VerifyReport& report, Progress* progress)
{
    if (Status done = rewindTo(db, baseline.seq, progress); !done)
        return done;
    const auto record = entryChangeset(db, baseline.seq);
    if (!record)
        return record.error();
    if (Status done = compareOffice(db, report); !done)
        return done;
    return compare(db, readContentRecord(*record), report, progress);
}

Status onCopy(const Database& db, const JournalEntry& baseline, VerifyReport& report, Progress* progress)
{
    QTemporaryDir folder;
    if (!folder.isValid()) {
        report.notes << WorkspaceTexts::tr(
            "The records were not compared with the journal: there is no room for a temporary copy.");
        return ok();
    }
    const QString path = folder.filePath(QStringLiteral("copy.spotcheck"));
    if (Status copied = copyDatabase(db, path, progress); !copied)
        return copied;
    auto copy = openCopy(path);
    if (!copy)
        return copy.error();
    if (Status begun = (*copy)->exec("BEGIN IMMEDIATE"); !begun)
        return begun;
    return compareAt(**copy, baseline, report, progress);
}

Status contentOf(Database& db, VerifyReport& report, Progress* progress)
{
    const auto baseline = lastBaseline(db);
    if (!baseline)
        return baseline.error();
    const auto newest = newestEntry(db);
    if (!newest)
        return newest.error();
    if ((*newest)->seq == baseline->seq) // nothing to take back: no copy needed
        return compareAt(db, *baseline, report, progress);
    return onCopy(db, *baseline, report, progress);
}

/// The kept numbers of rows; a table named already is not named twice.
Status compareRowCounts(const Database& db, VerifyReport& report)
{
    const auto wrong = wrongRowCounts(db);
    if (!wrong)
        return wrong.error();
    for (const QString& table : *wrong) {
        const QString problem =
            WorkspaceTexts::tr(
                "Table %1 holds another number of records than the file says: it was changed outside Spotcheck.")
                .arg(table);
        const auto named = [&](const QString& other) { return other.contains(table); };
        if (std::none_of(report.problems.begin(), report.problems.end(), named))
            report.problems << problem;
    }
    return ok();
}

} // namespace

Status verifyContent(const Database& db, VerifyReport& report, Progress* progress)
{
    const auto problems = report.problems.size();
    const auto notes = report.notes.size();
    auto reader = Database::open(db.path(), Database::Mode::ReadOnly);
    if (!reader)
        return reader.error();
    Status done = contentOf(**reader, report, progress);
    if (done)
        done = compareRowCounts(db, report);
    const bool differs = report.problems.size() != problems || (!done && done.error().kind == ErrorKind::Conflict);
    if (differs)
        report.content = VerifyReport::Content::Differs;
    else if (done && report.notes.size() == notes)
        report.content = VerifyReport::Content::Agrees;
    return done;
}

} // namespace spotcheck
