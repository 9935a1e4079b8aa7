#pragma once
#include "core/testing/judge.h"
#include "core/testing/limit.h"

/// Which of two requirements accepts less. Compared as sets of accepted values, after exact conversion of units; what
/// cannot be compared with certainty is not comparable. Source: domain 5.2 (stricter, looser, including).
namespace spotcheck {

enum class Strictness {
    Same,
    Stricter,     ///< the first accepts less: everything it accepts the second accepts too
    Looser,       ///< the first includes the second
    Overlapping,  ///< each accepts something the other refuses
    NotComparable ///< different kinds, units or amounts; not understood
};

/// Under rounded-value comparison the declared digits count too: ≤0.5 and ≤0.50 accept different results.
Strictness strictness(const Limit& first, const Limit& second, Comparison method = Comparison::FullValue);

} // namespace spotcheck
