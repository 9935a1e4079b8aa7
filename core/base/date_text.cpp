#include "core/base/date_text.h"

#include "core/base/text_fold.h"

#include <array>
#include <charconv>
#include <cmath>

namespace spotcheck {

namespace {

constexpr std::array<int, 12> kMonthDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr long kSerialOf1970 = 25569;

struct Time {
    int hour = 0, minute = 0, second = 0;
    bool isMidnight() const { return hour == 0 && minute == 0 && second == 0; }
};

struct Moment {
    Day day;
    Time time;
};

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

void skipSpaces(std::string_view& text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
}

/// Takes up to `most` digits from the front; nothing when there is none.
std::optional<int> takeNumber(std::string_view& text, size_t most)
{
    size_t n = 0;
    int value = 0;
    while (n < text.size() && n < most && isDigit(text[n]))
        value = value * 10 + (text[n++] - '0');
    if (n == 0)
        return std::nullopt;
    text.remove_prefix(n);
    return value;
}

bool takeWord(std::string_view& text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

/// A number and the sign behind it, spaces between allowed (2024年 3 月 5 日).
std::optional<int> takePart(std::string_view& text, size_t most, std::string_view sign)
{
    skipSpaces(text);
    const auto value = takeNumber(text, most);
    skipSpaces(text);
    return value && takeWord(text, sign) ? value : std::nullopt;
}

/// :MM, :MM:SS, :MM:SS.fff behind the hour.
bool takeClock(std::string_view& text, Time& time)
{
    const auto minute = takeWord(text, ":") ? takeNumber(text, 2) : std::nullopt;
    if (!minute)
        return false;
    time.minute = *minute;
    if (!takeWord(text, ":"))
        return true;
    const auto second = takeNumber(text, 2);
    time.second = second.value_or(99);
    if (takeWord(text, "."))
        return takeNumber(text, 9).has_value();
    return true;
}

/// What may stand behind a date: nothing, or a time of day.
std::optional<Time> timeOrNothing(std::string_view text)
{
    Time time;
    if (text.empty())
        return time;
    if (text.front() != ' ' && text.front() != 'T')
        return std::nullopt;
    text.remove_prefix(1);
    skipSpaces(text);
    const auto hour = takeNumber(text, 2);
    if (!hour || !takeClock(text, time))
        return std::nullopt;
    time.hour = *hour;
    takeWord(text, "Z");
    const bool real = time.hour < 24 && time.minute < 60 && time.second < 60;
    return real && text.empty() ? std::optional(time) : std::nullopt;
}

std::optional<Moment> makeMoment(std::optional<int> year, std::optional<int> month, std::optional<int> day,
                                 std::string_view rest)
{
    if (!year || !month || !day || !isValidDay(*year, *month, *day))
        return std::nullopt;
    const auto time = timeOrNothing(rest);
    return time ? std::optional(Moment{{*year, *month, *day}, *time}) : std::nullopt;
}

std::optional<Moment> parseCompact(std::string_view text)
{
    for (size_t i = 0; i < 8; ++i)
        if (!isDigit(text[i]))
            return std::nullopt;
    const int all = *takeNumber(text, 8);
    return makeMoment(all / 10000, all / 100 % 100, all % 100, text);
}

std::optional<Moment> parseChinese(std::string_view text)
{
    const auto year = takePart(text, 4, "年"), month = takePart(text, 2, "月");
    auto rest = text;
    auto day = takePart(rest, 2, "日");
    if (!day) {
        rest = text;
        day = takePart(rest, 2, "号");
    }
    return makeMoment(year, month, day, rest);
}

std::optional<Moment> parseSeparated(std::string_view text)
{
    const auto year = takeNumber(text, 4);
    if (!year || text.empty() || (text[0] != '-' && text[0] != '/' && text[0] != '.'))
        return std::nullopt;
    const std::string_view sign = text.substr(0, 1);
    text.remove_prefix(1);
    const auto month = takePart(text, 2, sign);
    skipSpaces(text);
    const auto day = takeNumber(text, 2);
    return makeMoment(year, month, day, text);
}

std::optional<Moment> parseHalfWidth(std::string_view text)
{
    if (text.size() < 8 || !isDigit(text[0]))
        return std::nullopt;
    if (const auto compact = parseCompact(text))
        return compact;
    if (const auto separated = parseSeparated(text))
        return separated;
    return parseChinese(text);
}

std::optional<Moment> parseMoment(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 80)
        return std::nullopt;
    // Full-width digits and signs begin with EF, the ideographic space with E3.
    if (text.find_first_of("\xef\xe3") == std::string_view::npos)
        return parseHalfWidth(text);
    return parseHalfWidth(foldWidth(text));
}

Day dayOfCivil(long days) // days since 1970-01-01; Howard Hinnant's published civil-from-days algorithm
{
    days += 719468;
    const long era = (days >= 0 ? days : days - 146096) / 146097;
    const auto doe = unsigned(days - era * 146097);
    const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const unsigned mp = (5 * doy + 2) / 153;
    const unsigned month = mp < 10 ? mp + 3 : mp - 9;
    return {int(long(yoe) + era * 400) + (month <= 2 ? 1 : 0), int(month), int(doy - (153 * mp + 2) / 5 + 1)};
}

void putDigits(char* to, int value, int count)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        to[i] = char('0' + value % 10);
}

} // namespace

std::string Day::iso() const
{
    std::string text = "0000-00-00";
    putDigits(text.data(), year, 4);
    putDigits(text.data() + 5, month, 2);
    putDigits(text.data() + 8, day, 2);
    return text;
}

bool isValidDay(int year, int month, int day)
{
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1)
        return false;
    return day <= kMonthDays[size_t(month - 1)] + (month == 2 && isLeap(year) ? 1 : 0);
}

std::optional<Day> parseDate(std::string_view text)
{
    const auto moment = parseMoment(text);
    return moment ? std::optional(moment->day) : std::nullopt;
}

std::string isoDateTime(std::string_view text)
{
    const auto moment = parseMoment(text);
    if (!moment)
        return {};
    std::string iso = moment->day.iso();
    if (moment->time.isMidnight())
        return iso;
    iso += " 00:00:00";
    putDigits(iso.data() + 11, moment->time.hour, 2);
    putDigits(iso.data() + 14, moment->time.minute, 2);
    putDigits(iso.data() + 17, moment->time.second, 2);
    return iso;
}

std::optional<Day> dayOfSerial(std::string_view number)
{
    double serial = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), serial);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size() || !(serial >= 20000) || serial > 80000)
        return std::nullopt;
    return dayOfSerial(serial, false);
}

std::optional<Day> dayOfSerial(double serial, bool system1904)
{
    if (!(serial >= (system1904 ? 0 : 1)) || serial > 100000)
        return std::nullopt;
    const long days = long(std::floor(serial)) + (system1904 ? 1462 : 0);
    if (days == 60) // the 29 February 1900 of the 1900 system, which never was
        return std::nullopt;
    return dayOfCivil(days - kSerialOf1970 + (days < 60 ? 1 : 0));
}

long serialOfDay(const Day& day)
{
    const long year = day.year - (day.month <= 2 ? 1 : 0);
    const long doy = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
    return year * 365 + year / 4 - year / 100 + year / 400 + doy - 719468 + kSerialOf1970;
}

} // namespace spotcheck
