#include "core/exchange/known_items.h"

#include "core/base/text_fold.h"
#include "core/workspace/database.h"

namespace spotcheck {

Result<KnownItems> KnownItems::load(const Database& db)
{
    KnownItems items;
    auto q = db.prepare("SELECT DISTINCT name FROM rule_item");
    if (!q)
        return q.error();
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return items;
        items.add(q->view(0));
    }
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
