#pragma once
#include "core/testing/limit.h"
#include "core/testing/limit_words.h"
#include <optional>
#include <string_view>

/// The requirements that are one interval of numbers or grades: comparisons, ranges, tolerances. Normalised text.
namespace spotcheck {

/// The whole text must be one; false leaves the reason in `out`. `direction` is what the name of the item says about a
/// bare number; without it a bare number limits nothing.
bool readInterval(std::string_view plain, const Unit& column, std::string_view hint,
                  const std::optional<ComparisonWord>& direction, Limit& out);

} // namespace spotcheck
