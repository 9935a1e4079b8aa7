#include "core/demo/insert.h"

#include <algorithm>

namespace spotcheck::demo {

Result<Insert> Insert::into(Database& db, std::string_view table, std::string_view columns)
{
    std::string sql = "INSERT INTO ";
    sql.append(table).append(" (").append(columns).append(") VALUES (?");
    for (auto n = std::count(columns.begin(), columns.end(), ','); n > 0; --n)
        sql += ",?";
    sql += ')';
    auto statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    return Insert(std::move(*statement));
}

Result<IndexHolder> IndexHolder::drop(Database& db, const std::vector<std::string>& tables)
{
    IndexHolder holder;
    std::string drops;
    for (const std::string& table : tables) {
        auto query = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND "
                                "tbl_name = ? ORDER BY name");
        if (!query)
            return query.error();
        query->bind(1, std::string_view(table));
        for (auto more = query->step();; more = query->step()) {
            if (!more)
                return more.error();
            if (!*more)
                break;
            drops.append("DROP INDEX ").append(query->view(0)).append(";");
            holder.m_sql.emplace_back(query->view(1));
        }
    }
    if (Status dropped = db.exec(drops); !dropped)
        return dropped.error();
    return holder;
}

Status IndexHolder::restore(Database& db) const
{
    for (const std::string& sql : m_sql) {
        if (Status made = db.exec(sql); !made)
            return made;
    }
    return ok();
}

} // namespace spotcheck::demo
