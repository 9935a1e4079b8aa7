#pragma once
#include "core/testing/judge.h"
#include <optional>

/// What a typed value may stand for: all numbers between two ends, either of them open or absent. Comparing the whole
/// span with a limit is what keeps censored, flagged and ranged values from ever passing by luck.
namespace spotcheck {

struct SpanEnd {
    Decimal at;
    bool closed = true;
};

struct Span {
    std::optional<SpanEnd> low;
    std::optional<SpanEnd> high;
};

/// Nullopt for values that are no numbers, and for a flag on a negative number, whose direction is not agreed.
std::optional<Span> spanOf(const Value& value);
Span scaled(const Span& span, int powerOfTen);
/// The span after rounding every number in it to 10^place.
Span rounded(const Span& span, int place);
/// Pass when all of the span meets the limit, Fail when none does.
Verdict compare(const Span& span, const Limit& limit);

} // namespace spotcheck
