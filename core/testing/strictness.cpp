#include "core/testing/strictness.h"

#include <algorithm>

namespace spotcheck {

namespace {

/// What the first allows against the second: less or more, on any count.
struct Balance {
    bool less = false;
    bool more = false;
};

/// The ends of one side, both seen from inside: a smaller upper end allows less.
void weighEnds(const std::optional<LimitEnd>& first, const std::optional<LimitEnd>& second, bool upper,
               Balance& balance)
{
    if (!first || !second) {
        balance.less = balance.less || first;
        balance.more = balance.more || second;
        return;
    }
    const auto order = upper ? first->at <=> second->at : second->at <=> first->at;
    balance.less = balance.less || order < 0 || (order == 0 && !first->inclusive && second->inclusive);
    balance.more = balance.more || order > 0 || (order == 0 && first->inclusive && !second->inclusive);
}

Strictness verdictOf(const Balance& balance)
{
    if (balance.less && balance.more)
        return Strictness::Overlapping;
    return balance.less ? Strictness::Stricter : balance.more ? Strictness::Looser : Strictness::Same;
}

bool hasUnclearEnd(const Limit& limit)
{
    return (limit.lower && limit.lower->unclear) || (limit.upper && limit.upper->unclear);
}

std::optional<LimitEnd> scaled(std::optional<LimitEnd> end, int power)
{
    if (end)
        end->at = end->at.scaled(power);
    return end;
}

/// A requirement without a unit is in the other's only when the other has none.
std::optional<int> shift(const Limit& first, const Limit& second)
{
    return conversion(first.unit, second.unit);
}

Strictness compareIntervals(const Limit& first, const Limit& second, Comparison method)
{
    const auto power = shift(first, second);
    if (!power || hasUnclearEnd(first) || hasUnclearEnd(second))
        return Strictness::NotComparable;
    const bool places = first.step && second.step && *first.step + *power == *second.step;
    if (method == Comparison::Rounded && first.kind == LimitKind::Interval && !places)
        return Strictness::NotComparable;
    Balance balance;
    weighEnds(scaled(first.upper, *power), second.upper, true, balance);
    weighEnds(scaled(first.lower, *power), second.lower, false, balance);
    return verdictOf(balance);
}

Strictness comparePlans(const Limit& first, const Limit& second)
{
    const auto power = shift(first, second);
    const SamplingPlan& a = first.plan;
    const SamplingPlan& b = second.plan;
    if (!power || a.n != b.n || first.amount != second.amount || a.M.has_value() != b.M.has_value())
        return Strictness::NotComparable;
    Balance balance;
    const auto weigh = [&](std::strong_ordering order) {
        balance.less = balance.less || order < 0;
        balance.more = balance.more || order > 0;
    };
    weigh(a.c <=> b.c);
    weigh(a.m.scaled(*power) <=> b.m);
    if (a.M)
        weigh(a.M->scaled(*power) <=> *b.M);
    // A smaller c with a larger m may accept what the other refuses and refuse what it accepts; nobody can rank them.
    return balance.less && balance.more ? Strictness::NotComparable : verdictOf(balance);
}

Strictness compareParts(const Limit& first, const Limit& second, Comparison method)
{
    if (first.parts.size() != second.parts.size())
        return Strictness::NotComparable;
    Balance balance;
    for (const Limit& part : first.parts) {
        const auto other = std::find_if(second.parts.begin(), second.parts.end(), [&](const Limit& p) {
            return p.specimen == part.specimen && p.point == part.point;
        });
        const Strictness one =
            other == second.parts.end() ? Strictness::NotComparable : strictness(part, *other, method);
        if (one == Strictness::NotComparable)
            return one;
        balance.less = balance.less || one == Strictness::Stricter || one == Strictness::Overlapping;
        balance.more = balance.more || one == Strictness::Looser || one == Strictness::Overlapping;
    }
    return verdictOf(balance);
}

} // namespace

Strictness strictness(const Limit& first, const Limit& second, Comparison method)
{
    if (first.kind != second.kind || !first.isUnderstood())
        return Strictness::NotComparable;
    switch (first.kind) {
    case LimitKind::Interval:
    case LimitKind::Grade: return compareIntervals(first, second, method);
    case LimitKind::Plan: return comparePlans(first, second);
    case LimitKind::Specimens: return compareParts(first, second, method);
    case LimitKind::NotDetected: return first.amount == second.amount ? Strictness::Same : Strictness::NotComparable;
    case LimitKind::Text: return first.wording == second.wording ? Strictness::Same : Strictness::NotComparable;
    case LimitKind::Conform:
        return first.understood == second.understood ? Strictness::Same : Strictness::NotComparable;
    default: break;
    }
    return Strictness::NotComparable;
}

} // namespace spotcheck
