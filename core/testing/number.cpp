#include "core/testing/number.h"

#include "core/testing/plain_text.h"
#include <charconv>
#include <cstdlib>

namespace spotcheck {

using namespace plain;

namespace {

std::size_t countDigits(std::string_view text)
{
    std::size_t n = 0;
    while (n < text.size() && isDigit(text[n]))
        ++n;
    return n;
}

bool digitAt(std::string_view text, std::size_t at)
{
    return at < text.size() && isDigit(text[at]);
}

/// Length of "1,234.5" or "1,234,567"; 0 when the commas are not certainly thousands.
std::size_t groupedLength(std::string_view text, std::size_t whole)
{
    if (whole == 0 || whole > 3 || text.front() == '0')
        return 0;
    std::size_t at = whole;
    int groups = 0;
    while (at < text.size() && text[at] == ',' && countDigits(text.substr(at + 1)) == 3) {
        at += 4;
        ++groups;
    }
    const bool commaFollows = at < text.size() && text[at] == ',' && digitAt(text, at + 1);
    const std::size_t decimals = at < text.size() && text[at] == '.' ? countDigits(text.substr(at + 1)) : 0;
    if (commaFollows || groups == 0 || (groups == 1 && decimals == 0))
        return 0;
    return decimals > 0 ? at + 1 + decimals : at;
}

/// Length of digits[.digits]; 0 when there is none.
std::size_t plainLength(std::string_view text)
{
    std::size_t n = countDigits(text);
    if (n < text.size() && text[n] == '.') {
        const std::size_t decimals = countDigits(text.substr(n + 1));
        if (decimals == 0)
            return 0;
        n += 1 + decimals;
    }
    return n;
}

std::optional<int> takeInteger(std::string_view& rest)
{
    std::string_view text = rest;
    const bool negative = take(text, '-');
    if (!negative)
        take(text, '+');
    const std::size_t n = countDigits(text);
    if (n == 0 || n > 3)
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + n, value);
    rest = text.substr(n);
    return negative ? -value : value;
}

/// No result of a laboratory is larger: a longer power is a slip, or digits that ran together.
constexpr int kLargestPower = 30;

/// After "10": ^4, ^-5, ^(4).
std::optional<int> takePower(std::string_view& rest)
{
    std::string_view text = rest;
    if (!take(text, '^'))
        return std::nullopt;
    const bool bracket = take(text, '(');
    const auto power = takeInteger(text);
    if (!power || std::abs(*power) > kLargestPower || (bracket && !take(text, ')')))
        return std::nullopt;
    rest = text;
    return power;
}

bool isTimes(char c)
{
    return c == times || c == 'x' || c == 'X' || c == '*';
}

/// 100 -> 2; -1 when it is not a power of ten.
int powerOf(std::string_view digits)
{
    if (digits.empty() || digits.front() != '1' || digits.find_first_not_of('0', 1) != std::string_view::npos)
        return -1;
    return int(digits.size()) - 1;
}

/// The factor after "×": ^n over ten, or 100, 1000 … written out.
std::optional<int> takeFactor(std::string_view& rest, const Decimal& coefficient, Reason& problem)
{
    std::string_view text = rest;
    const std::size_t n = countDigits(text);
    const std::string_view digits = text.substr(0, n);
    text.remove_prefix(n);
    if (digits == "10" && !text.empty() && text.front() == '^') {
        const auto power = takePower(text);
        if (power)
            rest = text;
        return power;
    }
    const int power = powerOf(digits);
    const bool lost = digits.starts_with("10") && (power < 2 || (!text.empty() && text.front() == '-'));
    if (lost)
        problem = Reason::LostSuperscript;
    const bool grid = powerOf(coefficient.toString()) > 0; // 100×100 is a size, not a number
    const bool goesOn = !text.empty() && (text.front() == '.' || text.front() == '^' || isTimes(text.front()));
    if (lost || power < 2 || grid || goesOn)
        return std::nullopt;
    rest = text;
    return power;
}

bool takeExponentLetter(std::string_view& rest, Decimal& value)
{
    if (rest.empty() || (rest.front() != 'e' && rest.front() != 'E'))
        return true;
    const bool sign = rest.size() > 1 && (rest[1] == '-' || rest[1] == '+');
    if (!digitAt(rest, sign ? 2 : 1))
        return true; // a unit that begins with e
    std::string_view text = rest.substr(1);
    const auto power = takeInteger(text);
    if (!power || std::abs(*power) > kLargestPower || digitAt(text, 0) || (!text.empty() && text.front() == '.'))
        return false;
    const auto scaled = Decimal::fromParts(value.isNegative(), value.coefficient(), value.exponent() + *power);
    if (!scaled)
        return false;
    value = *scaled;
    rest = text;
    return true;
}

/// Tells what is wrong with what stands right behind the digits.
bool endsWell(std::string_view rest, Reason& problem)
{
    if (rest.empty())
        return true;
    if (rest.front() == ' ')
        problem = Reason::SpaceInNumber;
    else if (rest.front() == ',' && digitAt(rest, 1))
        problem = Reason::CommaAmbiguous;
    else
        return rest.front() != '.';
    return false;
}

std::optional<Decimal> parseDigits(std::string_view digits, bool grouped, Reason& problem)
{
    std::string joined;
    if (grouped) {
        for (const char c : digits) {
            if (c != ',')
                joined.push_back(c);
        }
        digits = joined;
    }
    auto value = Decimal::parse(digits);
    if (!value)
        problem = Reason::NumberTooLong;
    return value;
}

bool takeScale(std::string_view& rest, TypedNumber& number, Reason& problem)
{
    number.bareTen = number.plain && number.value.sameDigits(Decimal(10));
    if (!takeExponentLetter(rest, number.value))
        return false;
    if (!rest.empty() && rest.front() == '^' && number.bareTen) {
        if (const auto power = takePower(rest)) {
            number = {Decimal(1, *power), true, false, false};
            return true;
        }
    }
    if (rest.size() < 2 || !isTimes(rest.front()) || !isDigit(rest[1]))
        return true;
    std::string_view text = rest.substr(1);
    const auto power = takeFactor(text, number.value, problem);
    const auto scaled =
        power ? Decimal::fromParts(false, number.value.coefficient(), number.value.exponent() + *power) : std::nullopt;
    if (!scaled)
        return false;
    number = {*scaled, false, false, false};
    rest = text;
    return true;
}

} // namespace

std::optional<TypedNumber> takeNumber(std::string_view& rest, Reason& problem)
{
    std::string_view text = rest;
    const std::size_t whole = countDigits(text);
    const bool comma = whole < text.size() && text[whole] == ',';
    const std::size_t grouped = comma ? groupedLength(text, whole) : 0;
    const std::size_t length = grouped ? grouped : plainLength(text);
    if (length == 0)
        return std::nullopt;
    const auto value = parseDigits(text.substr(0, length), grouped != 0, problem);
    text.remove_prefix(length);
    if (!value)
        return std::nullopt;
    TypedNumber number{*value, false, grouped == 0, false};
    if (!endsWell(text, problem) || !takeScale(text, number, problem) || !endsWell(text, problem))
        return std::nullopt;
    rest = text;
    return number;
}

std::optional<TypedNumber> takeSignedNumber(std::string_view& rest, Reason& problem)
{
    std::string_view text = rest;
    const bool negative = take(text, '-');
    if (!negative)
        take(text, '+');
    auto number = takeNumber(text, problem);
    if (!number)
        return std::nullopt;
    if (negative) {
        number->value = number->value.negated();
        number->bareTen = false;
    }
    rest = text;
    return number;
}

std::string numberText(const Decimal& number)
{
    static constexpr std::string_view raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    if (number.exponent() <= 0)
        return number.toString();
    int decimals = 0; // of a mantissa with one digit before the point
    for (DecimalDigits rest = number.coefficient() / 10; rest > 0; rest /= 10)
        ++decimals;
    const int power = number.exponent() + decimals;
    std::string text = number.scaled(-power).toString() + "×10";
    for (const char c : std::to_string(power))
        text += raised[std::size_t(c - '0')];
    return text;
}

std::string gradeText(const Decimal& grade)
{
    const Decimal whole = grade.rounded(0);
    if (whole == grade)
        return whole.toString();
    const Decimal lower = grade.minus(*Decimal::parse("0.5")).value_or(grade);
    if (lower.rounded(0) != lower || lower < Decimal(1))
        return grade.toString(); // 3.2 is no grade, and nobody writes 0-1
    return lower.rounded(0).toString() + "-" + lower.rounded(0).plus(Decimal(1))->toString();
}

} // namespace spotcheck
