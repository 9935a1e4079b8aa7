#include "core/testing/limit_interval_reader.h"
#include "core/testing/plain_text.h"
#include <algorithm>

namespace spotcheck {

using namespace plain;

bool IntervalReader::spread(const TypedNumber& middle, const Decimal& below, const Decimal& above)
{
    const auto low = middle.value.minus(below);
    const auto high = middle.value.plus(above);
    if (!low || !high || m_lower || m_upper)
        return false;
    const int step = std::min(low->exponent(), high->exponent());
    m_lower = LimitEnd{low->rounded(step)};
    m_upper = LimitEnd{high->rounded(step)};
    m_step = step;
    m_stepUnclear |= middle.stepUnclear;
    m_deviations = {true, below, above};
    return true;
}

/// 220 V ±10 %: a share of the middle. The place to round to is clear only when the ends keep the middle's digits.
bool IntervalReader::relative(const TypedNumber& middle, const Decimal& percent)
{
    auto share = middle.value.times(percent);
    if (!share || middle.value.isNegative())
        return false;
    share = share->scaled(-2);
    while (share->exponent() < middle.value.exponent() && share->coefficient() % 10 == 0)
        share = Decimal::fromParts(false, share->coefficient() / 10, share->exponent() + 1);
    m_stepUnclear |= share->exponent() != middle.value.exponent();
    const bool done = spread(middle, *share, *share);
    m_deviations = {};
    return done;
}

/// 220×(1±10%)V, 220V(1±10%).
bool IntervalReader::multiple(const TypedNumber& middle)
{
    take(m_rest, times);
    take(m_rest, "(1\x03");
    const auto percent = takeNumber(m_rest, m_reason);
    return percent && take(m_rest, "%)") && takeUnit() && relative(middle, percent->value);
}

/// A±b, A unit ±b unit, (A±b)unit, A±b %.
bool IntervalReader::symmetric(const TypedNumber& middle, bool bracket)
{
    const Unit own = m_unit;
    const auto tolerance = takeNumber(m_rest, m_reason);
    if (!tolerance || tolerance->stepUnclear)
        return false;
    if (bracket)
        return own.isNone() && take(m_rest, ')') && takeUnit() && spread(middle, tolerance->value, tolerance->value);
    const bool percent = m_rest.starts_with('%') && (m_rest.size() == 1 || m_rest[1] == '(');
    if (!percent || (own.understood && own.kind == "%"))
        return takeUnit() && spread(middle, tolerance->value, tolerance->value);
    m_rest.remove_prefix(1);
    // Without a unit of its own, 50±2 % is 48~52 % to one reader and 49~51 to another.
    if (own.isNone() && (m_column->isNone() || m_column->kind == "%"))
        return fail(Reason::PercentTolerance);
    return relative(middle, tolerance->value);
}

/// 10 +0.1/-0.2, 10(+0.1/-0.2), 10(0/-0.2).
bool IntervalReader::signedTolerances(const TypedNumber& middle)
{
    const bool bracket = take(m_rest, '(');
    const auto first = takeSignedNumber(m_rest, m_reason);
    if (first && !take(m_rest, '/'))
        take(m_rest, ',');
    const auto second = first ? takeSignedNumber(m_rest, m_reason) : std::nullopt;
    if (!second || !first->plain || !second->plain)
        return false;
    const bool belowFirst = first->value.isNegative() || (first->value.isZero() && !second->value.isNegative());
    const Decimal below = (belowFirst ? first : second)->value.negated();
    const Decimal above = (belowFirst ? second : first)->value;
    if (below.isNegative() || above.isNegative())
        return false; // both on one side of the middle
    if (bracket && !take(m_rest, ')'))
        return false;
    return takeUnit() && !(below.isZero() && above.isZero()) && spread(middle, below, above);
}

bool IntervalReader::bareTolerance()
{
    const auto number = takeNumber(m_rest, m_reason);
    return number && takeUnit() &&
           spread({Decimal(0, number->value.exponent()), number->stepUnclear, false, false}, number->value,
                  number->value);
}

} // namespace spotcheck
