#pragma once
#include "core/workspace/database.h"

#include <string>
#include <vector>

/// One prepared INSERT, filled from left to right: `row << id << text; row.run()`. Texts must live until run().
namespace spotcheck::demo {

class Insert {
public:
    /// `columns` as written in SQL, e.g. "id, name"; the number of parameters is counted from it.
    static Result<Insert> into(Database& db, std::string_view table, std::string_view columns);

    Insert& operator<<(qint64 value)
    {
        m_statement.bind(++m_column, value);
        return *this;
    }
    Insert& operator<<(int value) { return *this << qint64(value); }
    Insert& operator<<(bool value) { return *this << qint64(value); }
    Insert& operator<<(std::string_view text)
    {
        m_statement.bindStatic(++m_column, text);
        return *this;
    }
    Insert& operator<<(const std::string& text) { return *this << std::string_view(text); }
    Insert& operator<<(const char* text) { return *this << std::string_view(text); }
    Insert& null()
    {
        m_statement.bindNull(++m_column);
        return *this;
    }
    Status run()
    {
        m_column = 0;
        return m_statement.run();
    }

private:
    explicit Insert(Statement statement) : m_statement(std::move(statement)) {}
    Statement m_statement;
    int m_column = 0;
};

/// Takes the secondary indices of these tables away while they are filled, and makes them again at the end: random
/// index inserts, not rows, are what a bulk load pays for.
class IndexHolder {
public:
    static Result<IndexHolder> drop(Database& db, const std::vector<std::string>& tables);
    Status restore(Database& db) const;

private:
    std::vector<std::string> m_sql;
};

} // namespace spotcheck::demo
