#pragma once
#include <string>
#include <string_view>

/// How a sheet shows a stored number: shortest decimal form up to 15 significant digits, or the fixed decimals of a
/// simple format (0.000, #,##0.00, 0.0%, 000000) where they lose no digit, so that declared digits (1.050) survive.
/// Literal text of a format is dropped (units, currencies) unless it changes what is said: `"<"0.05`, `0.0"×10³"`.
namespace spotcheck {

struct NumberFormat {
    enum class Kind { General, Fixed, Percent, Date } kind = Kind::General;
    int decimals = 0;
    int integers = 1;           ///< least digits before the point
    std::string before, behind; ///< literals that say something
    bool isNumber() const { return before.empty() && (behind.empty() || behind == "%"); }
};

NumberFormat builtinFormat(int id);
NumberFormat readFormat(std::string_view code);
/// `raw` is decimal text, with or without an exponent. False, and nothing appended, when it is no number.
bool appendNumber(std::string& to, std::string_view raw, const NumberFormat& format);

/// Literal text beside a number that changes what is said: <, ≥, ±, ×, ‰ …
bool changesMeaning(std::string_view literal);

enum class ShownDate { None, Day, Time };
/// Appends YYYY-MM-DD[ HH:MM:SS], or HH:MM:SS for a time without a day; nothing when the serial is neither.
ShownDate appendDate(std::string& to, std::string_view serial, bool system1904);

} // namespace spotcheck
