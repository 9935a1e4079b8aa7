#pragma once
#include "core/workspace/database.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <QList>
#include <vector>

/// The append-only journal: entries chained by SHA-256 over every field and the hash before. Nothing here opens a
/// transaction; Workspace does.
namespace spotcheck {

struct NewEntry {
    QString kind;
    qint64 target = 0; ///< 0: none
    QString office, person, command, title;
    QDateTime at;
    qint64 rows = 0;
    QString tables = {};       ///< the changed ones, comma separated
    QByteArray changeset = {}; ///< raw, not deflated; of a baseline: what contentRecord() says about the content
};

/// The hash of an entry as stored; `changeset` is the deflated blob.
QByteArray entryHash(qint64 seq, const NewEntry& entry, qint64 rawSize, const QByteArray& deflated,
                     const QByteArray& previous);
Result<JournalEntry> appendEntry(Database& db, const NewEntry& entry);
Result<std::optional<JournalEntry>> newestEntry(const Database& db);
/// Newest first, from `fromSeq` (0: the newest) downwards.
Result<QList<JournalEntry>> journalEntries(const Database& db, qint64 fromSeq, int count);
Result<JournalEntry> journalEntry(const Database& db, qint64 seq);
/// An entry with all that its hash covers, for verification.
struct StoredEntry {
    JournalEntry entry;
    qint64 rawSize = 0;
    QByteArray deflated, previous;
    QByteArray computedHash() const;
};
Result<Statement> storedEntries(const Database& db, const char* rest); ///< `rest`: WHERE, ORDER BY, LIMIT
StoredEntry storedEntry(const Statement& row);
/// Entries without their changesets; SQLite then leaves the pages of the long ones alone.
Result<Statement> plainEntries(const Database& db, const char* rest);
JournalEntry journalEntryAt(const Statement& row);
/// Damaged when the newest entry's hash or its link to the one before does not hold.
Status checkTail(const Database& db);
Result<QByteArray> entryChangeset(const Database& db, qint64 seq); ///< inflated

/// What undo and redo would act on, derived from the journal alone.
struct UndoStack {
    std::vector<qint64> undo; ///< change entries, newest last
    std::vector<qint64> redo; ///< change entries taken back, newest last
    qint64 seen = 0;          ///< the newest entry it knows of
    void add(const JournalEntry& entry);
};
/// The command of an undo entry that is not to be redone: Workspace::withdraw().
QString withdrawCommand();
/// The newest entry that undid `seq`.
Result<qint64> undoingOf(const Database& db, qint64 seq);
Status advance(UndoStack& stack, const Database& db); ///< reads the entries it has not seen
Result<UndoStack> undoStack(const Database& db);

} // namespace spotcheck
