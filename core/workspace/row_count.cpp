#include "core/workspace/row_count.h"

#include "core/workspace/database.h"
#include "core/workspace/recorder.h"

namespace spotcheck {

namespace {

Result<qint64> counted(const Database& db, const QString& table)
{
    return db.integer("SELECT COUNT(*) FROM \"" + table.toStdString() + "\"");
}

} // namespace

Result<qint64> countRows(const Database& db, std::string_view table)
{
    auto q = db.prepare("SELECT rows FROM row_count WHERE name = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, table).step();
    if (!found)
        return found.error();
    return *found ? q->integer(0) : 0;
}

Status addToRowCounts(Database& db, const QMap<QString, qint64>& growth)
{
    auto q =
        db.prepare("INSERT INTO row_count(name, rows) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET rows = rows + ?2");
    if (!q)
        return q.error();
    for (auto table = growth.begin(); table != growth.end(); ++table)
        if (Status done = q->bind(1, table.key()).bind(2, table.value()).run(); !done)
            return done;
    return db.exec("DELETE FROM row_count WHERE rows = 0"); // an undone change leaves no trace
}

Status recountRows(Database& db)
{
    const auto tables = recordedTables(db);
    if (!tables)
        return tables.error();
    if (Status cleared = db.exec("DELETE FROM row_count"); !cleared)
        return cleared;
    QMap<QString, qint64> rows;
    for (const QString& table : *tables) {
        const auto n = counted(db, table);
        if (!n)
            return n.error();
        rows.insert(table, *n);
    }
    return addToRowCounts(db, rows);
}

Result<QStringList> wrongRowCounts(const Database& db)
{
    const auto tables = recordedTables(db);
    if (!tables)
        return tables.error();
    QStringList wrong;
    for (const QString& table : *tables) {
        const auto kept = countRows(db, table.toStdString());
        const auto there = counted(db, table);
        if (!kept || !there)
            return kept ? there.error() : kept.error();
        if (*kept != *there)
            wrong << table;
    }
    return wrong;
}

} // namespace spotcheck
