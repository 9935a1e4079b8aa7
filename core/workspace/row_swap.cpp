#include "core/workspace/row_swap.h"

#include "core/workspace/database.h"
#include "core/workspace/recorder.h"

#include <cstring>
#include <map>
#include <QCoreApplication>
#include <sqlite3.h>

namespace spotcheck {

namespace {

struct FreeValue {
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};
using Value = std::unique_ptr<sqlite3_value, FreeValue>;
using Row = std::vector<Value>;

struct Table {
    std::string name;
    std::vector<std::string> columns; ///< the changeset's, which are the first ones of the table
    std::vector<bool> key;
    Statement find, remove, insert;
};

struct NewRow {
    Table* table;
    Row values;
};

std::string quoted(const std::string& name)
{
    return '"' + name + '"';
}

bool isSame(sqlite3_value* a, sqlite3_value* b)
{
    if (sqlite3_value_type(a) != sqlite3_value_type(b))
        return false;
    if (sqlite3_value_type(a) == SQLITE_INTEGER)
        return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    const auto* left = sqlite3_value_blob(a);
    const auto* right = sqlite3_value_blob(b);
    const int size = sqlite3_value_bytes(a);
    return size == sqlite3_value_bytes(b) && (size == 0 || std::memcmp(left, right, size_t(size)) == 0);
}

class Swap {
public:
    explicit Swap(Database& db) : m_db(db) {}

    Status takeOut(sqlite3_changeset_iter* iterator)
    {
        const char* name = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &name, &columns, &operation, nullptr);
        if (!isRecordedTable(name))
            return ok();
        auto table = this->table(name, columns, iterator);
        if (!table)
            return table.error();
        auto row = present(**table, iterator, operation);
        if (!row)
            return row.error();
        if (row->empty() == (operation != SQLITE_INSERT))
            return changesetConflict(QString::fromUtf8(name));
        if (Status taken = takeOut(**table, *row, iterator, operation); !taken)
            return taken;
        if (operation != SQLITE_DELETE)
            m_rows.push_back({*table, std::move(row).value()});
        return ok();
    }

    Status putIn()
    {
        for (NewRow& row : m_rows) {
            sqlite3_clear_bindings(row.table->insert.handle());
            for (size_t c = 0; c < row.values.size(); ++c) {
                if (row.values[c])
                    sqlite3_bind_value(row.table->insert.handle(), int(c) + 1, row.values[c].get());
            }
            if (Status done = row.table->insert.run(); !done)
                return done;
        }
        return ok();
    }

private:
    // What the table has now, all columns; empty when there is no such row.
    Result<Row> present(Table& table, sqlite3_changeset_iter* iterator, int operation)
    {
        bindKey(table, table.find, iterator, operation);
        auto found = table.find.step();
        if (!found)
            return found.error();
        Row row;
        for (int c = 0; *found && c < table.find.columnCount(); ++c)
            row.emplace_back(sqlite3_value_dup(sqlite3_column_value(table.find.handle(), c)));
        table.find.reset();
        return row;
    }

    // Compares the row with what the changeset expects, turns it into the new one and deletes the old.
    Status takeOut(Table& table, Row& row, sqlite3_changeset_iter* iterator, int operation)
    {
        if (operation == SQLITE_INSERT)
            row.resize(size_t(table.find.columnCount()));
        for (size_t c = 0; c < table.columns.size(); ++c) {
            sqlite3_value* before = nullptr;
            sqlite3_value* after = nullptr;
            if (operation != SQLITE_INSERT)
                sqlite3changeset_old(iterator, int(c), &before);
            if (operation != SQLITE_DELETE)
                sqlite3changeset_new(iterator, int(c), &after);
            if (before != nullptr && !isSame(before, row[c].get()))
                return changesetConflict(QString::fromStdString(table.name));
            if (after != nullptr)
                row[c].reset(sqlite3_value_dup(after));
        }
        if (operation == SQLITE_INSERT)
            return ok();
        bindKey(table, table.remove, iterator, operation);
        return table.remove.run();
    }

    static void bindKey(const Table& table, Statement& statement, sqlite3_changeset_iter* iterator, int operation)
    {
        int at = 0;
        for (size_t c = 0; c < table.key.size(); ++c) {
            sqlite3_value* value = nullptr;
            if (!table.key[c])
                continue;
            if (operation == SQLITE_INSERT)
                sqlite3changeset_new(iterator, int(c), &value);
            else
                sqlite3changeset_old(iterator, int(c), &value);
            sqlite3_bind_value(statement.handle(), ++at, value);
        }
    }

    Result<Table*> table(const std::string& name, int columns, sqlite3_changeset_iter* iterator)
    {
        if (const auto found = m_tables.find(name); found != m_tables.end())
            return &found->second;
        unsigned char* key = nullptr;
        int count = 0;
        sqlite3changeset_pk(iterator, &key, &count);
        Table table;
        table.name = name;
        table.key.assign(key, key + columns);
        if (Status prepared = prepare(table, size_t(columns)); !prepared)
            return prepared.error();
        return &m_tables.emplace(name, std::move(table)).first->second;
    }

    Status prepare(Table& table, size_t columns)
    {
        auto all = m_db.prepare("SELECT * FROM " + quoted(table.name) + " LIMIT 0");
        if (!all)
            return all.error();
        if (all->columnCount() < int(columns))
            return changesetConflict(QString::fromStdString(table.name));
        std::string names;
        std::string marks;
        std::string where;
        for (int c = 0; c < all->columnCount(); ++c) {
            const std::string column = quoted(std::string(all->columnName(c)));
            names += (c == 0 ? "" : ",") + column;
            marks += c == 0 ? "?" : ",?";
            if (size_t(c) < columns)
                table.columns.push_back(column);
            if (size_t(c) < columns && table.key[size_t(c)])
                where += (where.empty() ? " WHERE " : " AND ") + column + "=?";
        }
        const std::string from = " FROM " + quoted(table.name) + where;
        auto find = m_db.prepare("SELECT " + names + from);
        auto remove = m_db.prepare("DELETE" + from);
        auto insert = m_db.prepare("INSERT INTO " + quoted(table.name) + "(" + names + ") VALUES(" + marks + ")");
        if (!find || !remove || !insert)
            return m_db.lastError();
        table.find = std::move(find).value();
        table.remove = std::move(remove).value();
        table.insert = std::move(insert).value();
        return ok();
    }

    Database& m_db;
    std::map<std::string, Table> m_tables;
    std::vector<NewRow> m_rows;
};

} // namespace

Error changesetConflict(const QString& table)
{
    return {ErrorKind::Conflict,
            QCoreApplication::translate("workspace",
                                        "The records were changed meanwhile in another way; nothing was overwritten."),
            table};
}

Status applyBySwap(Database& db, const QByteArray& changeset, bool invert)
{
    if (Status deferred = db.exec("PRAGMA defer_foreign_keys=ON"); !deferred) // a failed apply has switched it off
        return deferred;
    sqlite3_changeset_iter* iterator = nullptr;
    int code = sqlite3changeset_start_v2(&iterator, int(changeset.size()), const_cast<char*>(changeset.constData()),
                                         invert ? SQLITE_CHANGESETSTART_INVERT : 0);
    if (code != SQLITE_OK)
        return sqliteError(code, "changeset");
    Swap swap(db);
    Status done;
    while (done && (code = sqlite3changeset_next(iterator)) == SQLITE_ROW)
        done = swap.takeOut(iterator);
    sqlite3changeset_finalize(iterator);
    if (done && code != SQLITE_DONE)
        return sqliteError(code, "changeset");
    return done ? swap.putIn() : done;
}

} // namespace spotcheck
