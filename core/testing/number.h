#pragma once
#include "core/base/decimal.h"
#include "core/testing/limit.h"
#include <optional>
#include <string_view>

/// Reads one number off the front of normalised text: 1.050, 1,234.5, 1.2e4, 1.7×10^4, 10^4, 14×100. What could be two
/// things (1,234; 0,5; 10-5; 1.7×104; "1 2") is refused with the reason.
namespace spotcheck {

struct TypedNumber {
    Decimal value;
    bool stepUnclear = false; ///< 10⁴ alone does not say to which place it is meant
    bool plain = false;       ///< digits and at most a point
    bool bareTen = false;     ///< exactly "10": what follows a minus may be a lost superscript
};

/// Moves `rest` on only when it succeeds. `problem` is set when it fails on something that looks like a number.
std::optional<TypedNumber> takeNumber(std::string_view& rest, Reason& problem);
/// The same after an optional sign.
std::optional<TypedNumber> takeSignedNumber(std::string_view& rest, Reason& problem);
/// "1.4×10³" for exponents above zero, else the declared digits.
std::string numberText(const Decimal& number);
/// "3-4" for 3.5, "4" for 4.
std::string gradeText(const Decimal& grade);

} // namespace spotcheck
