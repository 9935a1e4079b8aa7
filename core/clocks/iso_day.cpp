#include "core/clocks/iso_day.h"

#include "core/base/date_text.h"

namespace spotcheck {

namespace {

constexpr qint64 kEpoch = 2440588; // 1970-01-01
constexpr qint64 kShanghaiMs = 8 * 3600 * 1000LL;
constexpr qint64 kDayMs = 24 * 3600 * 1000LL;

/// -1 when it is not all digits.
int number(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

qint64 julianDay(std::string_view iso)
{
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-')
        return 0;
    const int year = number(iso.substr(0, 4)), month = number(iso.substr(5, 2)), day = number(iso.substr(8, 2));
    if (year < 1 || month < 1 || month > 12 || day < 1 || !isValidDay(year, month, day))
        return 0;
    const int early = month <= 2 ? 1 : 0; // the year is taken to begin in March, so that 29 February is its last day
    const qint64 y = year + 4800 - early, m = month + 12 * early - 3;
    return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
}

qint64 julianDay(qint64 utcMs)
{
    const qint64 local = utcMs + kShanghaiMs;
    return kEpoch + (local >= 0 ? local / kDayMs : (local - kDayMs + 1) / kDayMs);
}

} // namespace spotcheck
