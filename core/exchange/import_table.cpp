#include "core/exchange/import_table.h"

#include "core/base/text_fold.h"

#include <charconv>
#include <sqlite3.h>

namespace spotcheck {

namespace {

StoredValue columnValue(const Statement& q, int c)
{
    switch (q.type(c)) {
    case SQLITE_NULL: return {true, true, 0, {}};
    case SQLITE_INTEGER: return {true, false, q.integer(c), {}};
    default: return {false, false, 0, std::string(q.view(c))};
    }
}

/// The literal of a DEFAULT clause: 'text', a number, or none.
StoredValue readDefault(std::string_view literal)
{
    if (literal.starts_with('\''))
        return {false, false, 0, std::string(literal.substr(1, literal.size() - 2))};
    qint64 number = 0;
    if (literal.empty() || std::from_chars(literal.data(), literal.data() + literal.size(), number).ec != std::errc())
        return {true, true, 0, {}};
    return {true, false, number, {}};
}

bool same(const StoredValue& a, const StoredValue& b)
{
    if (a.isNumber != b.isNumber || a.isNull != b.isNull)
        return false;
    if (a.isNumber)
        return a.isNull || a.number == b.number;
    return a.text == b.text || foldWidth(a.text) == foldWidth(b.text);
}

void bindValue(Statement& q, int i, const StoredValue& value)
{
    if (value.isNull)
        q.bindNull(i);
    else if (value.isNumber)
        q.bind(i, value.number);
    else
        q.bindStatic(i, value.text);
}

std::string listed(const std::vector<std::string>& columns, std::string_view suffix)
{
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "" : ", ") + column + std::string(suffix);
    return text;
}

Status prepareInto(const Database& db, const std::string& sql, Statement& into)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    into = std::move(*q);
    return ok();
}

} // namespace

SaidValue said(std::string_view text)
{
    return text.empty() ? SaidValue() : StoredValue{false, false, 0, std::string(text)};
}

SaidValue said(qint64 number)
{
    return StoredValue{true, false, number, {}};
}

Result<ImportTable> ImportTable::open(const Database& db, const std::string& table, std::vector<std::string> columns)
{
    ImportTable result;
    result.m_columns = std::move(columns);
    const std::string names = listed(result.m_columns, "");
    std::string marks;
    for (size_t i = 0; i < result.m_columns.size(); ++i)
        marks += ", ?";
    if (Status s = prepareInto(db, "SELECT " + names + " FROM " + table + " WHERE id = ?", result.m_select); !s)
        return s.error();
    if (Status s =
            prepareInto(db, "INSERT INTO " + table + " (id, " + names + ") VALUES (?" + marks + ")", result.m_insert);
        !s)
        return s.error();
    const std::string set = listed(result.m_columns, " = ?");
    // The id is bound first in both statements.
    if (Status s = prepareInto(
            db, "WITH key(id) AS (VALUES(?)) UPDATE " + table + " SET " + set + " WHERE id = (SELECT id FROM key)",
            result.m_update);
        !s)
        return s.error();
    if (Status s = result.readDefaults(db, table); !s)
        return s.error();
    return result;
}

Status ImportTable::readDefaults(const Database& db, const std::string& table)
{
    auto q = db.prepare("SELECT COALESCE(dflt_value, '') FROM pragma_table_info(?) WHERE name = ?");
    if (!q)
        return q.error();
    for (const std::string& column : m_columns) {
        q->bind(1, std::string_view(table)).bind(2, std::string_view(column));
        const auto found = q->step();
        if (!found)
            return found.error();
        m_defaults.push_back(readDefault(*found ? q->view(0) : std::string_view()));
        q->reset();
    }
    return ok();
}

Result<bool> ImportTable::load(qint64 id)
{
    m_select.bind(1, id);
    const auto found = m_select.step();
    if (!found)
        return found.error();
    m_row = m_defaults;
    if (*found) {
        for (size_t i = 0; i < m_columns.size(); ++i)
            m_row[i] = columnValue(m_select, int(i));
        m_select.reset();
    }
    return *found;
}

Result<Put> ImportTable::put(qint64 id, std::span<const SaidValue> values)
{
    const auto stored = load(id);
    if (!stored)
        return stored.error();
    bool differs = false;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (!values[i] || values[i]->isNull || same(*values[i], m_row[i]))
            continue;
        m_row[i] = *values[i];
        differs = true;
    }
    if (*stored && !differs)
        return Put::Same;
    if (Status written = write(*stored ? m_update : m_insert, id); !written)
        return written.error();
    return *stored ? Put::Changed : Put::Added;
}

Status ImportTable::write(Statement& statement, qint64 id)
{
    statement.bind(1, id);
    for (size_t i = 0; i < m_columns.size(); ++i)
        bindValue(statement, int(i) + 2, m_row[i]);
    return statement.run();
}

} // namespace spotcheck
