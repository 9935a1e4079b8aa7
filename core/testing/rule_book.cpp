#include "core/testing/rule_book.h"

#include "core/base/text_fold.h"
#include "core/workspace/row_loop.h"

#include <algorithm>

namespace spotcheck {

namespace {

RuleItem readItem(const Statement& q, int at)
{
    RuleItem item;
    item.no = int(q.integer(at));
    item.name = q.view(at + 1);
    item.basis = q.view(at + 2);
    item.method = q.view(at + 3);
    item.limit = q.view(at + 4);
    item.unit = q.view(at + 5);
    item.mandatory = int(q.integer(at + 6));
    item.keySafety = q.integer(at + 7) == 1;
    item.rounded = q.integer(at + 8) == 1;
    item.madeFrom = q.view(at + 9);
    item.madeUntil = q.view(at + 10);
    const qint64 aspect = q.integer(at + 11);
    item.aspect = aspect == 1 ? ItemAspect::Physical : aspect == 2 ? ItemAspect::Label : aspectOfItem(item.name);
    return item;
}

RuleEdition readEdition(const Statement& q)
{
    RuleEdition edition;
    edition.id = q.integer(0);
    std::string* const texts[] = {
        &edition.code,        &edition.version,         &edition.product,         &edition.publishedOn,
        &edition.effectiveOn, &edition.inspectQuantity, &edition.reserveQuantity, &edition.quantityUnit};
    for (int i = 0; i < 8; ++i)
        *texts[i] = q.view(i + 1);
    return edition;
}

} // namespace

bool RuleItem::holdsFor(std::string_view effectiveDay) const
{
    if (effectiveDay.empty())
        return madeFrom.empty() && madeUntil.empty();
    return (madeFrom.empty() || madeFrom <= effectiveDay) && (madeUntil.empty() || effectiveDay <= madeUntil);
}

const RuleItem* RuleEdition::item(std::string_view name, std::string_view effectiveDay) const
{
    const auto at = [&](auto same) {
        const auto found = std::find_if(items.begin(), items.end(), [&](const RuleItem& item) {
            return item.holdsFor(effectiveDay) && same(item.name);
        });
        return found == items.end() ? nullptr : &*found;
    };
    if (const RuleItem* exact = at([&](const std::string& own) { return own == name; }))
        return exact;
    const std::string key = headerKey(name);
    return at([&](const std::string& own) { return headerKey(own) == key; });
}

bool RuleEdition::hasDatedItems() const
{
    return std::any_of(items.begin(), items.end(),
                       [](const RuleItem& item) { return !item.madeFrom.empty() || !item.madeUntil.empty(); });
}

std::vector<const RuleItem*> RuleEdition::missing(const std::vector<std::string_view>& names,
                                                  std::string_view effectiveDay) const
{
    std::vector<std::string> keys;
    std::vector<const RuleItem*> lacking;
    for (const RuleItem& item : items) {
        if (!item.keySafety || !item.holdsFor(effectiveDay) ||
            std::find(names.begin(), names.end(), item.name) != names.end())
            continue;
        if (keys.empty())
            std::transform(names.begin(), names.end(), std::back_inserter(keys), headerKey);
        if (std::find(keys.begin(), keys.end(), headerKey(item.name)) == keys.end())
            lacking.push_back(&item);
    }
    return lacking;
}

const RuleItem* ruleItem(const RuleEdition* rule, std::string_view name, std::string_view effectiveDay)
{
    return rule == nullptr ? nullptr : rule->item(name, effectiveDay);
}

ItemAspect aspectIn(const RuleItem* item, std::string_view name)
{
    return item != nullptr ? item->aspect : aspectOfItem(name);
}

std::string_view comparisonOf(const RuleItem* item)
{
    return item != nullptr && item->rounded ? "rounded" : "full";
}

Result<RuleBook> RuleBook::load(const Database& db, std::string_view product)
{
    auto q = db.prepare("SELECT u.id, u.code, u.version, u.product_name, u.published_on, u.effective_on, "
                        "u.inspect_quantity, u.reserve_quantity, u.quantity_unit, "
                        "i.no, i.name, i.basis, i.method, i.limit_text, i.unit, i.mandatory, i.key_safety, "
                        "i.comparison, i.made_from, i.made_until, i.aspect "
                        "FROM rule u JOIN rule_item i ON i.rule_id = u.id WHERE ?1 = '' OR u.product_name = ?1 "
                        "ORDER BY u.effective_on, u.version, u.id, i.no");
    if (!q)
        return q.error();
    q->bind(1, product);
    RuleBook book;
    RowLoop loop(*q);
    while (loop.next()) {
        if (book.m_editions.empty() || book.m_editions.back().id != q->integer(0)) {
            book.m_editions.push_back(readEdition(*q));
            book.m_ofProduct[book.m_editions.back().product].push_back(book.m_editions.size() - 1);
        }
        book.m_editions.back().items.push_back(readItem(*q, 9));
    }
    return loop.give(std::move(book));
}

const RuleEdition* RuleBook::inForce(std::string_view product, std::string_view sampledOn) const
{
    const auto found = m_ofProduct.find(product);
    if (found == m_ofProduct.end())
        return nullptr;
    const RuleEdition* latest = nullptr;
    for (const size_t index : found->second)
        if (const RuleEdition& edition = m_editions[index];
            sampledOn.empty() || edition.effectiveOn.empty() || edition.effectiveOn <= sampledOn)
            latest = &edition;
    return latest;
}

const RuleEdition* RuleBook::edition(qint64 id) const
{
    const auto found =
        std::find_if(m_editions.begin(), m_editions.end(), [&](const RuleEdition& one) { return one.id == id; });
    return found == m_editions.end() ? nullptr : &*found;
}

} // namespace spotcheck
