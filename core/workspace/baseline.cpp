#include "core/workspace/content_hash.h"
#include "core/workspace/recorder.h"
#include "core/workspace/row_count.h"
#include "core/workspace/workspace_state.h"

#include <QCoreApplication>
#include <sqlite3.h>

/// Workspace::changeAsBaseline: a file made whole, without recording and without waiting for the disk.
namespace spotcheck {

namespace {

// Offices and regions are the seeds of every file.
Result<bool> isNew(const Database& db)
{
    const auto tables = recordedTables(db);
    if (!tables)
        return tables.error();
    for (const QString& table : *tables) {
        if (table == u"office" || table == u"region")
            continue;
        std::string sql = "SELECT EXISTS(SELECT 1 FROM \"";
        const auto rows = db.integer(sql.append(table.toStdString()).append("\")"));
        if (!rows)
            return rows.error();
        if (*rows != 0)
            return false;
    }
    return true;
}

// The mark is on the disk before the first careless page is written, and goes only after the last one is safe: its
// own transaction is a careful one, whose sync covers all that was written before.
Status markUnfinished(Database& db)
{
    return db.exec("INSERT OR REPLACE INTO meta(key, value) VALUES('unfinished', '1'); PRAGMA journal_mode=MEMORY; "
                   "PRAGMA synchronous=OFF");
}

Status markFinished(Database& db)
{
    return db.exec("PRAGMA synchronous=FULL; PRAGMA journal_mode=DELETE; DELETE FROM meta WHERE key = 'unfinished'");
}

} // namespace

Result<qint64> Workspace::changeAsBaseline(const ChangeInfo& info, const Body& body)
{
    NewEntry entry;
    entry.kind = QStringLiteral("baseline");
    entry.command = info.command;
    entry.title = info.title;
    return alone([&] { return baseline(std::move(entry), body); });
}

Result<qint64> Workspace::baseline(NewEntry entry, const Body& body)
{
    const auto fresh = isNew(*m_db);
    if (!fresh)
        return fresh.error();
    if (!*fresh)
        return Error{ErrorKind::Refused, QCoreApplication::translate(
                                             "workspace", "The workspace holds records already; nothing was changed.")};
    Status begun = markUnfinished(*m_db);
    if (begun)
        begun = m_db->exec("BEGIN IMMEDIATE");
    auto seq = begun ? baselineInside(std::move(entry), body) : Result<qint64>(begun.error());
    // What cannot be taken back stays marked as unfinished: there is no journal on the disk that could help.
    if (!seq && sqlite3_get_autocommit(m_db->handle()) == 0 && !m_db->exec("ROLLBACK"))
        return seq;
    seq = committed(std::move(seq));
    if (Status finished = markFinished(*m_db); !finished)
        return finished.error();
    return seq;
}

Result<qint64> Workspace::baselineInside(NewEntry entry, const Body& body)
{
    if (Status done = body(*m_db); !done)
        return done.error();
    if (sqlite3_get_autocommit(m_db->handle()) != 0)
        return sqliteError(SQLITE_ABORT_ROLLBACK, "the transaction ended inside the change");
    const auto content = contentRecord(*m_db);
    if (!content)
        return content.error();
    if (content->rows == 0)
        return 0;
    if (Status kept = recountRows(*m_db); !kept)
        return kept.error();
    complete(entry);
    entry.rows = content->rows;
    entry.tables = content->tables.join(u',');
    entry.changeset = content->json;
    const auto appended = appendEntry(*m_db, entry);
    return appended ? Result<qint64>(appended->seq) : Result<qint64>(appended.error());
}

} // namespace spotcheck
