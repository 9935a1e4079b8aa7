#include "core/workspace/recorder.h"

#include "core/workspace/database.h"

#include <sqlite3.h>
#include <string>
#include <string_view>

namespace spotcheck {

namespace {

Status attachAll(sqlite3_session* session, const Database& db)
{
    const auto tables = recordedTables(db);
    if (!tables)
        return tables.error();
    for (const QString& table : *tables) {
        const int code = sqlite3session_attach(session, table.toUtf8().constData());
        if (code != SQLITE_OK)
            return sqliteError(code, "session attach");
    }
    return ok();
}

} // namespace

bool isRecordedTable(std::string_view name)
{
    return name != "journal" && name != "meta" && name != "row_count" && !name.starts_with("sqlite_");
}

Result<QStringList> recordedTables(const Database& db)
{
    auto q = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name");
    if (!q)
        return q.error();
    QStringList tables;
    while (true) {
        auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return tables;
        if (isRecordedTable(q->view(0)))
            tables << q->text(0);
    }
}

Recorder::Recorder(Database& db) : m_db(db.handle())
{
    const int code = sqlite3session_create(m_db, "main", &m_session);
    m_attached = code == SQLITE_OK ? attachAll(m_session, db) : Status(sqliteError(code, "session"));
}

Recorder::~Recorder()
{
    if (m_session != nullptr)
        sqlite3session_delete(m_session);
}

Result<QByteArray> Recorder::changeset() const
{
    int size = 0;
    void* bytes = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &bytes);
    if (code != SQLITE_OK)
        return sqliteError(code, sqlite3_errmsg(m_db));
    QByteArray result(static_cast<const char*>(bytes), size);
    sqlite3_free(bytes);
    return result;
}

Result<ChangesetSummary> summarize(const QByteArray& changeset)
{
    ChangesetSummary summary;
    if (changeset.isEmpty())
        return summary;
    sqlite3_changeset_iter* iterator = nullptr;
    int code = sqlite3changeset_start(&iterator, int(changeset.size()), const_cast<char*>(changeset.constData()));
    if (code != SQLITE_OK)
        return sqliteError(code, "changeset");
    std::string last;
    while ((code = sqlite3changeset_next(iterator)) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
        ++summary.rows;
        if (last != table)
            summary.tables << QString::fromUtf8(table);
        last = table;
        if (operation != SQLITE_UPDATE)
            summary.growth[summary.tables.last()] += operation == SQLITE_INSERT ? 1 : -1;
    }
    sqlite3changeset_finalize(iterator);
    if (code != SQLITE_DONE)
        return sqliteError(code, "changeset");
    return summary;
}

} // namespace spotcheck
