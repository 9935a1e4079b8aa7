#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Dates as people write them, always year first: 2024-03-05, 2024/3/5, 2024.3.5, 2024年3月5日, 20240305, with or
/// without a time behind; full width too. Anything else, and days that do not exist, are not dates: d/m/y is never
/// guessed.
namespace spotcheck {

struct Day {
    int year = 0, month = 0, day = 0;
    friend bool operator==(const Day&, const Day&) = default;
    std::string iso() const; ///< YYYY-MM-DD
};

bool isValidDay(int year, int month, int day);
std::optional<Day> parseDate(std::string_view text);
/// YYYY-MM-DD, with HH:MM:SS behind only when a time is given that is not midnight; empty when it is no date.
std::string isoDateTime(std::string_view text);

/// Excel's serial day number (1900 system), plausible ones only: 20000 … 80000, i.e. 1954 … 2119.
std::optional<Day> dayOfSerial(std::string_view number);
/// Any serial of a day that was, for cells whose format says they are dates.
std::optional<Day> dayOfSerial(double serial, bool system1904);
/// The serial of a day in the 1900 system, from March 1900 on.
long serialOfDay(const Day& day);

} // namespace spotcheck
