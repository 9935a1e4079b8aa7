#pragma once
#include "core/testing/limit.h"
#include "core/testing/limit_words.h"
#include <optional>
#include <string_view>

/// Requirements that bound several figures apart: 平均值≥20，单个值≥18; 变色≥4级；沾色≥3级. Text is normalised.
namespace spotcheck {

bool readSpecimens(std::string_view plain, const Unit& column, std::string_view hint,
                   const std::optional<ComparisonWord>& direction, Limit& out);

} // namespace spotcheck
