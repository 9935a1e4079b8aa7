#include "core/testing/item_name.h"

#include "core/testing/plain_text.h"
#include <iterator>

namespace spotcheck {

using namespace plain;

namespace {

bool takeEnd(std::string_view& name, std::string_view suffix)
{
    if (!name.ends_with(suffix))
        return false;
    name.remove_suffix(suffix.size());
    return true;
}

/// A sign or word of comparison at the very end: "甲醛/(mg/kg)≤", "断裂强力/N不小于", "厚度/mm(≥)".
std::optional<ComparisonWord> takeDirection(std::string_view& name)
{
    constexpr std::size_t longest = 24; // bytes of the longest word
    std::string_view probe = name;
    const bool bracket = takeEnd(probe, ")");
    for (std::size_t at = probe.size() > longest ? probe.size() - longest : 1; at < probe.size(); ++at) {
        std::string_view rest = probe.substr(at);
        // 最大, 最小, max … name a property (最小弯曲半径); they bound nothing.
        if (rest.starts_with("最") || rest.starts_with('m') || rest.starts_with('M') || isDigit(rest.front()))
            continue;
        const auto word = takeComparison(rest);
        if (!word || !rest.empty() || bracket != (probe[at - 1] == '('))
            continue;
        name = name.substr(0, bracket ? at - 1 : at);
        return word;
    }
    return std::nullopt;
}

/// (20℃) is a condition and (A) a method or a class: in brackets only what can be nothing but a unit.
bool isCertainUnit(std::string_view inside, const Unit& unit)
{
    constexpr std::string_view letters = "AaDdKkLltTSCFJH";
    return unit.understood && !isDigit(inside.front()) &&
           (inside.size() > 1 || letters.find(inside.front()) == std::string_view::npos);
}

/// "(mg/kg)", "/(mg/kg)", "/N", ",mg/kg" at the end.
Unit takeUnitAtEnd(std::string_view& name)
{
    if (name.ends_with(')')) {
        std::size_t open = name.size() - 1;
        for (int depth = 1; depth > 0 && open > 0;) {
            --open;
            depth += name[open] == ')' ? 1 : name[open] == '(' ? -1 : 0;
        }
        const std::string_view inside = name.substr(open + 1, name.size() - open - 2);
        const Unit unit = readPlainUnit(inside);
        if (open > 0 && isCertainUnit(inside, unit)) {
            name = name.substr(0, open);
            takeEnd(name, "/");
            takeEnd(name, ",");
            return unit;
        }
    }
    for (std::size_t at = name.find_first_of("/,"); at != std::string_view::npos;
         at = name.find_first_of("/,", at + 1)) {
        const Unit unit = readPlainUnit(name.substr(at + 1));
        if (at > 0 && unit.understood && !isDigit(name[at + 1])) {
            name = name.substr(0, at);
            return unit;
        }
    }
    return {};
}

} // namespace

ItemName readItemName(std::string_view text)
{
    ItemName item;
    item.plain = normalised(text);
    std::string_view name = item.plain;
    item.direction = takeDirection(name);
    item.unit = takeUnitAtEnd(name);
    if (!item.direction)
        item.direction = takeDirection(name); // 甲醛≤(mg/kg)
    if (!item.direction && (name.ends_with("限量") || name.ends_with("最大限量")))
        item.direction = ComparisonWord{true, true};
    item.name = name;
    return item;
}

} // namespace spotcheck
