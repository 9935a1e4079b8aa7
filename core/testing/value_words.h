#pragma once
#include "core/testing/value.h"
#include <optional>
#include <string_view>

/// The results that are words: blank, 未检, 未检出 with or without a detection limit, 符合, wordings. Normalised text.
namespace spotcheck {

/// True when the text is one of them; `out` is then complete.
bool readValueWord(std::string_view plain, Value& out);
/// A wording without numbers, to be compared as it stands.
bool readValueWording(std::string_view plain, Value& out);
/// The detection limit column, or what stands in brackets behind 未检出: "0.01", "<0.01 mg/kg", "检出限:0.01".
std::optional<std::pair<Decimal, Unit>> readDetectionLimit(std::string_view plain);
/// Keeps the larger of two detection limits, in the unit of `value`; marks it unclear when units do not go together.
void addDetectionLimit(Value& value, const Decimal& limit, const Unit& unit);

} // namespace spotcheck
