#include "core/exchange/number_format.h"

#include "core/base/date_text.h"
#include "core/base/text_fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace spotcheck {

namespace {

constexpr int kDigits = 15; ///< what Excel keeps and shows
constexpr long kDaySeconds = 86400;

/// 0.d1d2d3… × 10^exponent, no zeros at either end; zero has no digits.
struct Digits {
    bool negative = false;
    int count = 0;
    int exponent = 0;
    std::array<char, kDigits> digit{};
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool readExponent(std::string_view text, int& exponent)
{
    if (text.empty())
        return true;
    if (text.front() != 'e' && text.front() != 'E')
        return false;
    text.remove_prefix(1);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    exponent += value;
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && std::abs(value) < 400;
}

/// False when the text is no decimal number. `exact` is false when it has more digits than are kept.
bool readDigits(std::string_view text, Digits& out, bool& exact)
{
    out.negative = text.starts_with('-');
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    bool point = false, any = false;
    int zeros = 0; // behind the last digit kept
    exact = true;
    size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (!isDigit(c))
            break;
        any = true;
        if (!point && (out.count > 0 || zeros > 0 || c != '0'))
            ++out.exponent;
        if (c == '0') {
            if (out.count > 0)
                ++zeros;
            else if (point)
                --out.exponent;
            continue;
        }
        if (out.count + zeros >= kDigits) {
            exact = false;
            continue;
        }
        for (; zeros > 0; --zeros)
            out.digit[size_t(out.count++)] = '0';
        out.digit[size_t(out.count++)] = c;
    }
    if (out.count == 0)
        out.exponent = 0;
    return any && readExponent(text.substr(i), out.exponent);
}

/// Rounded to 15 significant digits through double, as Excel does: 0.28999999999999998 is 0.29.
bool roundDigits(std::string_view text, Digits& out)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || !std::isfinite(value))
        return false;
    std::array<char, 40> buffer{};
    const auto printed =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, kDigits - 1);
    bool exact = false;
    out = {};
    return readDigits({buffer.data(), size_t(printed.ptr - buffer.data())}, out, exact);
}

int fractionDigits(const Digits& d)
{
    return std::max(0, d.count - d.exponent);
}

void appendPlain(std::string& to, const Digits& d, int decimals, int integers)
{
    if (d.negative && d.count > 0)
        to += '-';
    const auto at = [&](int i) { return i >= 0 && i < d.count ? d.digit[size_t(i)] : '0'; };
    const int whole = std::max({d.exponent, integers, 1});
    for (int i = d.exponent - whole; i < d.exponent; ++i)
        to += at(i);
    if (decimals > 0)
        to += '.';
    for (int i = d.exponent; i < d.exponent + decimals; ++i)
        to += at(i);
}

void appendScientific(std::string& to, const Digits& d)
{
    if (d.negative)
        to += '-';
    to += d.digit[0];
    if (d.count > 1)
        to.append(".").append(d.digit.data() + 1, size_t(d.count - 1));
    const int exponent = d.exponent - 1;
    to += exponent < 0 ? "E-" : "E+";
    if (std::abs(exponent) < 10)
        to += '0';
    to += std::to_string(std::abs(exponent));
}

void appendGeneral(std::string& to, const Digits& d)
{
    if (d.exponent > kDigits || d.exponent < -8)
        appendScientific(to, d);
    else
        appendPlain(to, d, fractionDigits(d), 1);
}

/// A format without colours, locales, padding and literals; of the literals what stands before and behind the digits.
struct BareFormat {
    std::string code;
    std::string before, behind;
    bool conditional = false;
};

bool isDuration(std::string_view inside)
{
    return !inside.empty() && inside.size() <= 2 && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
}

class FormatScanner {
public:
    explicit FormatScanner(std::string_view code) : m_code(code) {}
    BareFormat scan()
    {
        for (; m_at < m_code.size() && m_code[m_at] != ';'; ++m_at)
            step(m_code[m_at]);
        return std::move(m_bare);
    }

private:
    void step(char c)
    {
        if (c == '"')
            literal(until('"'));
        else if (c == '[')
            bracket(until(']'));
        else if (c == '\\')
            literal(character(++m_at));
        else if (c == '_' || c == '*')
            ++m_at;
        else if (c == '<' || c == '>' || c == '~')
            literal(character(m_at));
        else
            bare(character(m_at));
    }
    /// The UTF-8 character at `at`; m_at is left on its last byte.
    std::string_view character(size_t at)
    {
        size_t size = 1;
        while (at + size < m_code.size() && (static_cast<unsigned char>(m_code[at + size]) & 0xc0) == 0x80)
            ++size;
        m_at = at + size - 1;
        return at < m_code.size() ? m_code.substr(at, size) : std::string_view();
    }
    void bare(std::string_view text)
    {
        if (changesMeaning(text))
            literal(text);
        else
            m_bare.code += text;
    }
    std::string_view until(char close)
    {
        const size_t from = m_at + 1, end = std::min(m_code.find(close, from), m_code.size());
        m_at = end;
        return m_code.substr(std::min(from, end), end - std::min(from, end));
    }
    void literal(std::string_view text)
    {
        const bool digits = m_bare.code.find_first_of("0#") != std::string::npos;
        (digits ? m_bare.behind : m_bare.before) += text;
    }
    void bracket(std::string_view inside)
    {
        if (isDuration(inside))
            m_bare.code += 'h';
        m_bare.conditional = m_bare.conditional || inside.find_first_of("<>=") != std::string_view::npos;
    }
    std::string_view m_code;
    size_t m_at = 0;
    BareFormat m_bare;
};

/// A literal that changes what the cell says, trimmed; else nothing.
std::string meaning(const std::string& literal)
{
    return changesMeaning(literal) || literal.find('%') != std::string::npos ? std::string(trimmed(literal))
                                                                             : std::string();
}

bool isDateCode(const std::string& code)
{
    if (code.find("General") != std::string::npos)
        return false;
    if (code.find_first_of("yYdDhHsS") != std::string::npos || code.find("年") != std::string::npos)
        return true;
    return code.find_first_of("mM") != std::string::npos && code.find_first_of("0#") == std::string::npos;
}

/// [0#,]+(.[0#]*)? and nothing numeric behind it.
NumberFormat readDecimals(const BareFormat& bare)
{
    const std::string& code = bare.code;
    const size_t first = code.find_first_of("0#");
    if (bare.conditional || first == std::string::npos || code.find_first_of("eE/?") != std::string::npos)
        return {};
    const size_t point = std::min(code.find_first_not_of("0#,", first), code.size());
    if (code[point - 1] == ',') // shown in thousands, as with a comma behind the decimals
        return {};
    size_t end = point;
    NumberFormat format{NumberFormat::Kind::Fixed, 0, 1, meaning(bare.before), meaning(bare.behind)};
    format.integers = int(std::count(code.begin() + std::ptrdiff_t(first), code.begin() + std::ptrdiff_t(point), '0'));
    if (end < code.size() && code[end] == '.') {
        end = std::min(code.find_first_not_of("0#", end + 1), code.size());
        format.decimals =
            int(std::count(code.begin() + std::ptrdiff_t(point), code.begin() + std::ptrdiff_t(end), '0'));
    }
    if (code.find_first_of("0#,", end) != std::string::npos || format.decimals > 30 || format.integers > 30)
        return {};
    if (code.find('%') != std::string::npos)
        format.kind = NumberFormat::Kind::Percent;
    return format;
}

void appendTime(std::string& to, long seconds)
{
    const auto two = [&](long value) { to.append(1, char('0' + value / 10)).append(1, char('0' + value % 10)); };
    two(seconds / 3600);
    to += ':';
    two(seconds / 60 % 60);
    to += ':';
    two(seconds % 60);
}

} // namespace

NumberFormat builtinFormat(int id)
{
    using Kind = NumberFormat::Kind;
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return {Kind::Date, 0, 1, {}, {}};
    switch (id) {
    case 1:
    case 3:
    case 37:
    case 38: return {Kind::Fixed, 0, 1, {}, {}};
    case 2:
    case 4:
    case 39:
    case 40: return {Kind::Fixed, 2, 1, {}, {}};
    case 9: return {Kind::Percent, 0, 1, {}, {}};
    case 10: return {Kind::Percent, 2, 1, {}, {}};
    default: return {};
    }
}

NumberFormat readFormat(std::string_view code)
{
    const BareFormat bare = FormatScanner(code).scan();
    if (isDateCode(bare.code))
        return {NumberFormat::Kind::Date, 0, 1, {}, {}};
    return readDecimals(bare);
}

bool changesMeaning(std::string_view literal)
{
    static constexpr std::array<std::string_view, 13> signs = {"<", ">", "≤", "≥",  "＜", "＞", "≦",
                                                               "≧", "±", "~", "～", "×",  "‰"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return literal.find(sign) != std::string_view::npos; });
}

bool appendNumber(std::string& to, std::string_view raw, const NumberFormat& format)
{
    Digits digits;
    bool exact = true;
    if (!readDigits(raw, digits, exact) || (!exact && !roundDigits(raw, digits)))
        return false;
    to += format.before;
    if (format.kind == NumberFormat::Kind::Percent && digits.count > 0)
        digits.exponent += 2;
    const bool decimal = format.kind == NumberFormat::Kind::Fixed || format.kind == NumberFormat::Kind::Percent;
    if (decimal && fractionDigits(digits) <= format.decimals && digits.exponent <= 21)
        appendPlain(to, digits, format.decimals, format.integers);
    else
        appendGeneral(to, digits);
    if (format.kind == NumberFormat::Kind::Percent)
        to += '%';
    to += format.behind;
    return true;
}

ShownDate appendDate(std::string& to, std::string_view serial, bool system1904)
{
    double value = 0;
    const auto read = std::from_chars(serial.data(), serial.data() + serial.size(), value);
    if (read.ec != std::errc() || read.ptr != serial.data() + serial.size() || !(value >= 0) || value > 1e6)
        return ShownDate::None;
    const long total = std::lround(value * kDaySeconds), time = total % kDaySeconds;
    const auto day = dayOfSerial(double(total / kDaySeconds), system1904);
    if (!day) {
        if (total >= kDaySeconds)
            return ShownDate::None;
        appendTime(to, time);
        return ShownDate::Time;
    }
    to += day->iso();
    if (time == 0)
        return ShownDate::Day;
    to += ' ';
    appendTime(to, time);
    return ShownDate::Day;
}

} // namespace spotcheck
