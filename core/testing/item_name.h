#pragma once
#include "core/testing/limit_words.h"
#include "core/testing/unit.h"
#include <optional>
#include <string>
#include <string_view>

/// What the name of a test item says besides the name, as the heads of standards' tables are written: 甲醛含量/(mg/kg)
/// ≤, 断裂强力，N 不小于, 铅限量(mg/kg). A unit is taken only when it is known; a direction only when a sign or a word
/// of comparison says it, never from what the substance is.
namespace spotcheck {

struct ItemName {
    std::string plain; ///< the whole, normalised
    std::string name;  ///< without unit and direction
    Unit unit;
    std::optional<ComparisonWord> direction;
};

ItemName readItemName(std::string_view text);

} // namespace spotcheck
