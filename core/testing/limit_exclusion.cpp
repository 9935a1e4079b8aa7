#include "core/testing/limit_exclusion.h"

#include "core/testing/number.h"
#include "core/testing/plain_text.h"

namespace spotcheck {

using namespace plain;

namespace {

struct Excluded {
    bool lower = false;
    bool upper = false;
};

bool takeWord(std::string_view& text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (take(text, word))
            return true;
    }
    return false;
}

/// Which ends a named number means. A number that fits as a deviation and as an end is not certain.
std::optional<Excluded> namedEnds(const Decimal& number, char sign, const Deviations& deviations,
                                  const std::optional<LimitEnd>& lower, const std::optional<LimitEnd>& upper)
{
    const Decimal size = number.isNegative() ? number.negated() : number;
    Excluded deviation;
    if (deviations.present) {
        deviation.upper = sign != '-' && size == deviations.above;
        deviation.lower = sign != '+' && size == deviations.below;
    }
    Excluded end;
    if (sign != plusMinus) {
        end.upper = upper && upper->at == number;
        end.lower = lower && lower->at == number;
    }
    const bool byDeviation = deviation.lower || deviation.upper;
    const bool byEnd = end.lower || end.upper;
    if (byDeviation == byEnd)
        return std::nullopt;
    return byDeviation ? deviation : end;
}

/// The number in the remark with its sign, and a unit, which repeats the limit's.
std::optional<Excluded> takeNamed(std::string_view& text, const Deviations& deviations,
                                  const std::optional<LimitEnd>& lower, const std::optional<LimitEnd>& upper)
{
    if (takeWord(text, {"两端", "端点", "端值", "本数", "上下限"}))
        return Excluded{true, true};
    if (takeWord(text, {"上限"}))
        return Excluded{false, true};
    if (takeWord(text, {"下限"}))
        return Excluded{true, false};
    const char sign = text.empty() ? '\0' : text.front();
    take(text, plusMinus);
    Reason ignored{};
    const auto number = takeSignedNumber(text, ignored);
    if (!number)
        return std::nullopt;
    return namedEnds(number->value, sign, deviations, lower, upper);
}

/// 0.5以下(含0.5), 0.5以下(不含0.5): the remark says what the word left open.
bool settle(const Excluded& ends, bool included, std::optional<LimitEnd>& lower, std::optional<LimitEnd>& upper)
{
    auto& end = upper ? upper : lower;
    if (!end || !end->unclear || !(upper ? ends.upper : ends.lower))
        return false;
    end->unclear = false;
    end->inclusive = included;
    return true;
}

bool open(const Excluded& ends, std::optional<LimitEnd>& lower, std::optional<LimitEnd>& upper)
{
    if (!lower || !upper)
        return false; // "≤0.5 (不含0.5)" contradicts itself
    lower->inclusive = lower->inclusive && !ends.lower;
    upper->inclusive = upper->inclusive && !ends.upper;
    return true;
}

bool confirm(const Excluded& ends, const std::optional<LimitEnd>& lower, const std::optional<LimitEnd>& upper)
{
    return (lower && upper) || (lower && ends.lower && lower->inclusive) || (upper && ends.upper && upper->inclusive);
}

/// ≥3级(变色;沾色): the test points it holds for, each of them.
bool namesPoints(std::string_view remark)
{
    while (!remark.empty()) {
        const auto label = takeSpecimen(remark);
        if (!label || label->specimen != Specimen::Point)
            return false;
        if (remark.empty())
            return true;
        if (!take(remark, ';') && !take(remark, ',') && !take(remark, '/') && !take(remark, "和") &&
            !take(remark, "及"))
            return false;
    }
    return false;
}

/// 以干基计, 以Pb计, 质量分数, m/m: the basis of the figure; it compares nothing.
bool isBasis(std::string_view remark)
{
    for (const std::string_view word : {"质量分数", "体积分数", "质量比", "体积比", "m/m", "V/V", "v/v", "w/w", "W/W",
                                        "干基", "湿基", "干基计", "干重", "干态", "湿态", "质量浓度"}) {
        if (remark == word)
            return true;
    }
    return remark.starts_with("以") && remark.ends_with("计") &&
           remark.find_first_of("<>=~\x01\x02\x03") == std::string_view::npos;
}

bool applyRemark(std::string_view remark, const Deviations& deviations, std::optional<LimitEnd>& lower,
                 std::optional<LimitEnd>& upper)
{
    if (isBasis(remark) || namesPoints(remark))
        return true;
    const bool before = takeWord(remark, {"不含", "不包括", "不包含", "excluding", "exclude"});
    const bool included = !before && takeWord(remark, {"含", "包括", "包含", "including"});
    const auto ends = takeNamed(remark, deviations, lower, upper);
    const bool after = !before && takeWord(remark, {"excluded", "除外", "不含", "不包括"});
    if (!ends || !remark.empty() || included == (before || after))
        return false;
    if (settle(*ends, included, lower, upper))
        return true;
    return included ? confirm(*ends, lower, upper) : open(*ends, lower, upper);
}

} // namespace

bool takeExclusions(std::string_view& rest, const Deviations& deviations, std::optional<LimitEnd>& lower,
                    std::optional<LimitEnd>& upper)
{
    while (!rest.empty()) {
        std::string_view text = rest;
        take(text, ',');
        if (!take(text, '('))
            return true;
        const std::size_t end = text.find(')');
        if (end == std::string_view::npos || !applyRemark(text.substr(0, end), deviations, lower, upper))
            return false;
        rest = text.substr(end + 1);
    }
    return true;
}

} // namespace spotcheck
