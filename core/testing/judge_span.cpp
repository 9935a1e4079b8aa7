#include "core/testing/judge_span.h"

namespace spotcheck {

namespace {

/// 16.5+ stands for (16.5, 16.55], 16.5- for [16.45, 16.5).
std::optional<Span> flagged(const Value& value)
{
    if (value.number.isNegative() || value.number.isZero())
        return std::nullopt;
    const Decimal half(5, value.number.exponent() - 1);
    const bool above = value.residue == Residue::Above;
    const auto far = above ? value.number.plus(half) : value.number.minus(half);
    if (!far)
        return std::nullopt;
    const SpanEnd near{value.number, false};
    return above ? Span{near, SpanEnd{*far, true}} : Span{SpanEnd{*far, true}, near};
}

enum class Side { Inside, Outside, Both };

/// All of the span on the right side of one end of the limit, none of it, or some.
Side sideOf(const std::optional<SpanEnd>& far, const std::optional<SpanEnd>& near, const LimitEnd& end, bool upper)
{
    const auto beyond = [&](const Decimal& a) { return upper ? a <=> end.at : end.at <=> a; };
    if (far) {
        const auto order = beyond(far->at);
        if (order < 0 || (order == 0 && ((end.inclusive && !end.unclear) || !far->closed)))
            return Side::Inside;
    }
    if (near) {
        const auto order = beyond(near->at);
        if (order > 0 || (order == 0 && (!(end.inclusive || end.unclear) || !near->closed)))
            return Side::Outside;
    }
    return Side::Both;
}

} // namespace

std::optional<Span> spanOf(const Value& value)
{
    const SpanEnd number{value.number, true};
    switch (value.kind) {
    case ValueKind::Number:
    case ValueKind::Grade: return value.residue == Residue::None ? Span{number, number} : flagged(value);
    case ValueKind::LessThan: return Span{std::nullopt, SpanEnd{value.number, value.inclusive}};
    case ValueKind::GreaterThan: return Span{SpanEnd{value.number, value.inclusive}, std::nullopt};
    case ValueKind::Range: return Span{number, SpanEnd{value.upper, true}};
    case ValueKind::NotDetected:
        if (value.detectionLimit)
            return Span{SpanEnd{Decimal(0), true}, SpanEnd{*value.detectionLimit, false}};
        return std::nullopt;
    default: return std::nullopt;
    }
}

Span scaled(const Span& span, int powerOfTen)
{
    Span result = span;
    for (auto* end : {&result.low, &result.high}) {
        if (*end)
            (*end)->at = (*end)->at.scaled(powerOfTen);
    }
    return result;
}

Span rounded(const Span& span, int place)
{
    // Next to an open end lie numbers on one side only: a tie there goes that way. After rounding the end is reached.
    Span result;
    if (span.low)
        result.low = SpanEnd{span.low->at.rounded(place, span.low->closed ? Residue::None : Residue::Above), true};
    if (span.high)
        result.high = SpanEnd{span.high->at.rounded(place, span.high->closed ? Residue::None : Residue::Below), true};
    return result;
}

Verdict compare(const Span& span, const Limit& limit)
{
    const Side above = limit.upper ? sideOf(span.high, span.low, *limit.upper, true) : Side::Inside;
    const Side below = limit.lower ? sideOf(span.low, span.high, *limit.lower, false) : Side::Inside;
    if (above == Side::Outside || below == Side::Outside)
        return Verdict::Fail;
    return above == Side::Inside && below == Side::Inside ? Verdict::Pass : Verdict::CannotTell;
}

} // namespace spotcheck
