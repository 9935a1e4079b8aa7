#include "core/demo/value_pool.h"

#include "core/base/ids.h"
#include "core/demo/random.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace spotcheck::demo {

namespace {

constexpr std::size_t valuesPerPool = 48;

qint64 specIdOf(const SpecPool& p, const std::string& unit)
{
    return naturalId("test_spec", p.item + '\x1f' + p.basis + '\x1f' + p.method + '\x1f' + p.limit + '\x1f' + unit);
}

long long scaledOf(const std::string& text, int decimals)
{
    return std::llround(std::strtod(text.c_str(), nullptr) * std::pow(10.0, decimals));
}

/// "lo:hi:decimals"
std::vector<std::string> numbers(const std::string& low, const std::string& high, const std::string& places,
                                 Random& random)
{
    const int decimals = std::atoi(places.c_str());
    const long long from = scaledOf(low, decimals), to = scaledOf(high, decimals);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < valuesPerPool; ++i)
        texts.push_back(decimalText(from + random.below(quint32(to - from + 1)), decimals));
    return texts;
}

std::vector<PoolValue> plain(const std::vector<std::string>& texts)
{
    std::vector<PoolValue> values;
    for (const std::string& text : texts)
        values.push_back({text, {}, {}, Verdict::CannotTell});
    return values;
}

PoolValue notDetected(const LabPart& lab, const std::string& lod)
{
    const bool inText = lab.notDetected.find("LOD") != std::string::npos;
    if (lod.empty())
        return {inText ? "未检出" : lab.notDetected, {}, {}, Verdict::CannotTell};
    return {replaced(lab.notDetected, "LOD", lod), lod, {}, Verdict::CannotTell};
}

/// Makes the values of one column of rules.csv: num:lo:hi:dec, nd:lod:lo:hi:dec, ndonly:lod, ndlt:lod, grade:a|b,
/// pow:a|b, txt:a|b.
std::vector<PoolValue> made(const std::string& recipe, const LabPart& lab, Random& random)
{
    const std::size_t colon = recipe.find(':');
    const std::string kind = recipe.substr(0, colon), rest = recipe.substr(colon + 1);
    const Words part = split(rest, ":");
    if (kind == "num")
        return plain(numbers(part[0], part[1], part[2], random));
    if (kind == "ndonly")
        return {notDetected(lab, rest)};
    if (kind == "ndlt")
        return {PoolValue{"<" + rest, rest, {}, Verdict::CannotTell}};
    if (kind == "nd") {
        std::vector<PoolValue> values = plain(numbers(part[1], part[2], part[3], random));
        for (std::size_t i = 0; i < values.size(); i += 2) // every second one below the detection limit
            values[i] = notDetected(lab, part[0]);
        return values;
    }
    return plain(split(rest, "|"));
}

void addUncertainty(std::vector<PoolValue>& values, const std::string& recipe)
{
    if (recipe.rfind("num:", 0) != 0)
        return;
    for (std::size_t i = 0; i < values.size(); i += 9)
        values[i].uncertainty = "U=3%,k=2";
}

void judgeAll(std::vector<PoolValue>& values, const SpecPool& pool, const std::string& unit, JudgeMemo& judge)
{
    for (PoolValue& v : values) {
        JudgeInput input;
        input.limit = pool.limit, input.value = v.value, input.unit = unit, input.lod = v.lod, input.item = pool.item;
        v.verdict = judge(input).verdict;
    }
}

/// A laboratory whose detection limit lies above the requirement: ten times it.
void addUnfitMethod(SpecPool& pool, const ItemPart& item, const LabPart& lab)
{
    static constexpr std::string_view atMost = "≤";
    if (item.passing.rfind("nd:", 0) != 0 || item.limit.rfind(atMost, 0) != 0)
        return;
    const std::string number = item.limit.substr(atMost.size());
    const std::size_t point = number.find('.');
    const int decimals = point == std::string::npos ? 0 : int(number.size() - point - 1);
    pool.detectionLimitAbove = {notDetected(lab, decimalText(scaledOf(number, decimals) * 10, decimals))};
}

void addSlip(SpecPool& pool, const ItemPart& item)
{
    if (item.unit != "mg/kg" || item.limit.rfind("≤", 0) != 0)
        return;
    // The requirement names its own unit, the unit column says g/kg: read as written, a thousand times too much.
    for (const PoolValue& v : pool.passing) {
        if (v.lod.empty() && v.value.find_first_not_of("0123456789.") == std::string::npos)
            pool.slipped.push_back(v);
    }
    pool.slippedUnit = "g/kg";
}

/// The numbers a recipe makes, when the judge says the same of all of them.
std::optional<NumberRange> rangeOf(const std::string& recipe, const std::vector<PoolValue>& values, Verdict verdict)
{
    const Words part = split(recipe.substr(recipe.find(':') + 1), ":");
    const std::size_t first = recipe.rfind("num:", 0) == 0 ? 0 : recipe.rfind("nd:", 0) == 0 ? 1 : 3;
    const bool same =
        std::all_of(values.begin(), values.end(), [&](const PoolValue& v) { return v.verdict == verdict; });
    if (first > 1 || !same)
        return std::nullopt;
    const int decimals = std::atoi(part[first + 2].c_str());
    return NumberRange{scaledOf(part[first], decimals), scaledOf(part[first + 1], decimals), decimals};
}

/// Only below plain upper limits.
std::optional<NumberRange> justInsideOf(const ItemPart& item, const std::optional<NumberRange>& passing)
{
    static constexpr std::string_view atMost = "≤";
    if (!passing || item.limit.rfind(atMost, 0) != 0)
        return std::nullopt;
    const long long limit = scaledOf(item.limit.substr(atMost.size()), passing->decimals);
    if (limit < passing->high)
        return std::nullopt;
    return NumberRange{limit - limit / 100, limit, passing->decimals};
}

SpecPool poolOf(const ItemPart& item, const LabPart& lab, Random random, JudgeMemo& judge)
{
    SpecPool pool;
    pool.item = item.name, pool.aspect = aspectOfItem(item.name), pool.basis = item.basis, pool.method = item.method,
    pool.unit = item.unit;
    pool.limit = spelledLimit(item.limit, lab);
    // Requirements in mg/kg name their unit themselves, so that a wrong unit column shows.
    if (item.unit == "mg/kg" && item.limit.rfind("≤", 0) == 0)
        pool.limit += item.unit;
    pool.specId = specIdOf(pool, pool.unit);
    pool.passing = made(item.passing, lab, random);
    pool.failing = made(item.failing, lab, random);
    addUncertainty(pool.passing, item.passing);
    addUnfitMethod(pool, item, lab);
    addSlip(pool, item);
    pool.slippedSpecId = specIdOf(pool, pool.slippedUnit);
    for (auto* values : {&pool.passing, &pool.failing, &pool.detectionLimitAbove})
        judgeAll(*values, pool, pool.unit, judge);
    judgeAll(pool.slipped, pool, pool.slippedUnit, judge);
    pool.passingRange = rangeOf(item.passing, pool.passing, Verdict::Pass);
    pool.failingRange = rangeOf(item.failing, pool.failing, Verdict::Fail);
    pool.justInside = justInsideOf(item, pool.passingRange);
    return pool;
}

} // namespace

std::string decimalText(long long scaled, int decimals)
{
    const bool negative = scaled < 0;
    std::string digits = std::to_string(std::llabs(scaled));
    while (int(digits.size()) <= decimals)
        digits.insert(digits.begin(), '0');
    if (decimals > 0)
        digits.insert(digits.end() - decimals, '.');
    return negative ? '-' + digits : digits;
}

std::string spelledLimit(const std::string& limit, const LabPart& lab)
{
    return replaced(limit, "≤", lab.atMost);
}

ValuePools::ValuePools(const Parts& parts, quint64 seed)
{
    for (const RulePart& rule : parts.rules) {
        m_firstOfRule.push_back(m_block);
        m_block += rule.items.size();
    }
    JudgeMemo judge;
    for (const LabPart& lab : parts.labs) {
        for (const RulePart& rule : parts.rules) {
            for (const ItemPart& item : rule.items)
                m_pools.push_back(poolOf(item, lab, Random(seed, 9, m_pools.size()), judge));
        }
    }
}

const SpecPool& ValuePools::pool(std::size_t lab, std::size_t rule, std::size_t item) const
{
    return m_pools[lab * m_block + m_firstOfRule[rule] + item];
}

} // namespace spotcheck::demo
