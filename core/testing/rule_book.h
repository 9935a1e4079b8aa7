#pragma once
#include "core/testing/report_conclusion.h"
#include "core/workspace/database.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Implementation rules (实施细则) as the judging of a report needs them: which edition was in force on the day of
/// sampling, and which of its items hold for goods of an age (domain 5.3). All texts as stored, days YYYY-MM-DD.
namespace spotcheck {

struct RuleItem {
    int no = 0;
    std::string name, basis, method, limit, unit;
    int mandatory = 0; ///< 0 not said, 1 强制, 2 推荐
    bool keySafety = false;
    bool rounded = false;            ///< rounded-value comparison
    std::string madeFrom, madeUntil; ///< the item holds for goods made from … until; empty: no bound
    ItemAspect aspect = ItemAspect::Physical;

    bool holdsFor(std::string_view effectiveDay) const; ///< an empty day: only when there is no bound
};

struct RuleEdition {
    qint64 id = 0;
    std::string code, version, product, publishedOn, effectiveOn;
    std::string inspectQuantity, reserveQuantity, quantityUnit;
    std::vector<RuleItem> items;

    /// The item of this name for goods of `effectiveDay`; null when there is none. Width and spaces do not count.
    const RuleItem* item(std::string_view name, std::string_view effectiveDay = {}) const;
    bool hasDatedItems() const; ///< some hold only for goods of an age
    /// Must-test items that hold for the day and are not among `names`.
    std::vector<const RuleItem*> missing(const std::vector<std::string_view>& names,
                                         std::string_view effectiveDay) const;
};

/// The same, of a rule that may be missing.
const RuleItem* ruleItem(const RuleEdition* rule, std::string_view name, std::string_view effectiveDay);
/// The aspect the rule gives the item, else what its name says.
ItemAspect aspectIn(const RuleItem* item, std::string_view name);
/// A word of readComparison(); full value where the rule says nothing.
std::string_view comparisonOf(const RuleItem* item);

class RuleBook {
public:
    /// All rules, or those of one product.
    static Result<RuleBook> load(const Database& db, std::string_view product = {});
    /// The edition in force for the product on the day of sampling; without a day the newest. Null: no rule.
    const RuleEdition* inForce(std::string_view product, std::string_view sampledOn) const;
    const RuleEdition* edition(qint64 id) const;

private:
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::vector<RuleEdition> m_editions; ///< oldest first
    std::unordered_map<std::string, std::vector<size_t>, TextHash, std::equal_to<>> m_ofProduct;
};

} // namespace spotcheck
