#pragma once
#include "core/testing/value.h"
#include <optional>
#include <string_view>

/// Measurement uncertainty as laboratories state it, beside the result or in a column: ±0.024, U=0.024 (k=2), 0.024
/// mg/kg, 5 %, Urel=5 %. Only an expanded uncertainty (k of about 2, or none named) is one; a percentage beside a
/// result that is itself in percent is not certain. Source: GB/T 27025-2019 7.8.6, CNAS-GL015 [K].
namespace spotcheck {

struct UncertaintyNote {
    std::optional<Decimal> size; ///< in `unit`, or in percent of the value when `relative`
    Unit unit;
    bool relative = false;
    bool unclear = false; ///< something was given and is not understood
};

/// Of a column's text; neither size nor unclear when it is blank.
UncertaintyNote readUncertainty(std::string_view text);
/// Takes (U=0.024,k=2), (±0.024), (k=2) off the end of normalised text.
UncertaintyNote takeUncertaintyNote(std::string_view& text);
/// Puts the note into the value's unit; keeps the larger of two.
void applyUncertainty(const UncertaintyNote& note, Value& value);
/// `percent` hundredths of |`value`|, exact; nullopt when that needs too many digits.
std::optional<Decimal> shareOf(const Decimal& value, const Decimal& percent);

} // namespace spotcheck
