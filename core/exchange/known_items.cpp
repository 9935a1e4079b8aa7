#include "core/exchange/known_items.h"

#include "core/base/text_fold.h"
#include "core/workspace/database.h"
#include "core/workspace/row_loop.h"

namespace spotcheck {

Result<KnownItems> KnownItems::load(const Database& db)
{
    KnownItems items;
    auto q = db.prepare("SELECT DISTINCT name FROM rule_item");
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        items.add(q->view(0));
    }
    return loop.give(std::move(items));
}

bool KnownItems::has(std::string_view name) const
{
    return !m_names.empty() && m_names.contains(headerKey(name));
}

void KnownItems::add(std::string_view name)
{
    if (!trimmed(name).empty())
        m_names.insert(headerKey(name));
}

} // namespace spotcheck
