#pragma once
#include "core/workspace/database.h"

/// The rows of a statement, one after the other:
///     RowLoop rows(*q);
///     while (rows.next())
///         names << q->text(0);
///     return rows.give(names);
namespace spotcheck {

class RowLoop {
public:
    explicit RowLoop(Statement& statement) : m_statement(statement) {}
    /// True: a row stands ready. False: there are no more, or reading failed, which status() says.
    bool next()
    {
        const auto more = m_statement.step();
        if (!more)
            m_status = more.error();
        return more && *more;
    }
    const Status& status() const { return m_status; }
    /// What was gathered, unless reading failed.
    template <class T> Result<T> give(T gathered) const
    {
        return m_status ? Result<T>(std::move(gathered)) : Result<T>(m_status.error());
    }

private:
    Statement& m_statement;
    Status m_status;
};

} // namespace spotcheck
