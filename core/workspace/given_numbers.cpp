#include "core/workspace/given_numbers.h"

#include "core/workspace/history.h"

namespace spotcheck {

namespace {

const QString kRegister = QStringLiteral("document_number");

Status setAside(Database& db, qint64 id)
{
    auto q = db.prepare("INSERT INTO temp.given_number SELECT * FROM main.document_number WHERE id = ?");
    return q ? q->bind(1, id).run() : Status(q.error());
}

} // namespace

Status setNumbersAside(Database& db, const JournalEntry& target)
{
    Status made = db.exec("DROP TABLE IF EXISTS temp.given_number; "
                          "CREATE TEMP TABLE given_number AS SELECT * FROM main.document_number WHERE 0");
    if (!made || !target.tables.split(u',').contains(kRegister))
        return made;
    const auto changes = entryChanges(db, target.seq, int(target.rows));
    if (!changes)
        return changes.error();
    for (const RecordChange& change : *changes) {
        if (change.table != kRegister || change.operation != Operation::Insert)
            continue;
        if (Status kept = setAside(db, change.key.first()); !kept)
            return kept;
    }
    return ok();
}

Status keepNumbersVoid(Database& db, const QString& reason)
{
    auto q = db.prepare("UPDATE temp.given_number SET state = 1, void_reason = ?1 WHERE state = 0");
    if (!q)
        return q.error();
    if (Status done = q->bind(1, reason).run(); !done)
        return done;
    return db.exec("INSERT INTO main.document_number SELECT * FROM temp.given_number; DROP TABLE temp.given_number");
}

} // namespace spotcheck
