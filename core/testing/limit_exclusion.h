#pragma once
#include "core/testing/limit.h"
#include <optional>
#include <string_view>

/// What stands in brackets behind a range or a tolerance: (不含+0.1), (0.1 excluded), (不含1.6), (以干基计).
namespace spotcheck {

/// The ±b of a tolerance, when the interval came from one.
struct Deviations {
    bool present = false;
    Decimal below;
    Decimal above;
};

/// Takes all such remarks off the front and opens the ends they name; false when one cannot be applied with certainty.
bool takeExclusions(std::string_view& rest, const Deviations& deviations, std::optional<LimitEnd>& lower,
                    std::optional<LimitEnd>& upper);

} // namespace spotcheck
