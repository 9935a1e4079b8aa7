#include "core/base/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace spotcheck {

namespace {

constexpr int kPowers = 39; // 10^38 is the last that fits 128 bits

constexpr std::array<DecimalDigits, kPowers> makePowers()
{
    std::array<DecimalDigits, kPowers> powers{};
    powers[0] = 1;
    for (int i = 1; i < kPowers; ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}
constexpr auto kPowerOfTen = makePowers();

int digitCount(DecimalDigits value)
{
    if (value <= 0xffffffffULL) { // nearly all numbers: no 128-bit search
        int digits = 0;
        for (auto rest = std::uint32_t(value); rest != 0; rest /= 10)
            ++digits;
        return digits;
    }
    return int(std::upper_bound(kPowerOfTen.begin(), kPowerOfTen.end(), value) - kPowerOfTen.begin());
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// value / 10^shift, half to even; `residue` says on which side of the digits the truth lies (of the absolute value).
DecimalDigits dropDigits(DecimalDigits value, int shift, Residue residue)
{
    if (shift >= kPowers)
        return 0;
    const DecimalDigits divisor = kPowerOfTen[std::size_t(shift)];
    const DecimalDigits kept = value / divisor;
    const DecimalDigits rest = value % divisor;
    const DecimalDigits half = divisor / 2;
    if (rest != half || shift == 0)
        return kept + (shift > 0 && rest > half ? 1 : 0);
    if (residue != Residue::None)
        return kept + (residue == Residue::Above ? 1 : 0);
    return kept + (kept % 2);
}

/// Takes off trailing zeros until the digits fit again.
void fit(DecimalDigits& coefficient, int& exponent)
{
    while (digitCount(coefficient) > Decimal::maxDigits && coefficient % 10 == 0) {
        coefficient /= 10;
        ++exponent;
    }
}

Residue absoluteResidue(Residue residue, bool negative)
{
    return negative ? Residue(-int(residue)) : residue;
}

struct Scanned {
    DecimalDigits coefficient = 0;
    int exponent = 0;
    int digits = 0;
    bool any = false;
};

/// Digits with at most one point; stops at the first other character.
const char* scanDigits(const char* at, const char* end, Scanned& out)
{
    bool point = false;
    for (; at != end && (isDigit(*at) || (*at == '.' && !point)); ++at) {
        if (*at == '.') {
            point = true;
            continue;
        }
        out.any = true;
        out.coefficient = out.coefficient * 10 + DecimalDigits(*at - '0');
        out.digits += out.coefficient != 0 ? 1 : 0;
        out.exponent -= point ? 1 : 0;
        if (out.digits > Decimal::maxDigits)
            return nullptr;
    }
    return at;
}

std::optional<int> scanExponent(const char* at, const char* end)
{
    if (at != end && *at == '+' && at + 1 != end && isDigit(at[1]))
        ++at;
    int exponent = 0;
    const auto [stop, error] = std::from_chars(at, end, exponent);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return exponent;
}

} // namespace

Decimal::Decimal(long long coefficient, int exponent)
    : m_coefficient(coefficient < 0 ? DecimalDigits(-(coefficient + 1)) + 1 : DecimalDigits(coefficient)),
      m_exponent(exponent),
      m_negative(coefficient < 0)
{
}

std::optional<Decimal> Decimal::fromParts(bool negative, DecimalDigits coefficient, int exponent)
{
    if (coefficient >= kPowerOfTen[maxDigits] || exponent > maxExponent || exponent < -maxExponent)
        return std::nullopt;
    Decimal result;
    result.m_coefficient = coefficient;
    result.m_exponent = exponent;
    result.m_negative = negative;
    return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at != end && *at == '-';
    if (at != end && (*at == '-' || *at == '+'))
        ++at;
    Scanned scanned;
    at = scanDigits(at, end, scanned);
    if (!at || !scanned.any)
        return std::nullopt;
    if (at != end) {
        if (*at != 'e' && *at != 'E')
            return std::nullopt;
        const auto exponent = scanExponent(at + 1, end);
        if (!exponent || *exponent > maxExponent || *exponent < -maxExponent)
            return std::nullopt;
        scanned.exponent += *exponent;
    }
    return fromParts(negative, scanned.coefficient, scanned.exponent);
}

Decimal Decimal::negated() const
{
    Decimal result = *this;
    result.m_negative = !m_negative;
    return result;
}

Decimal Decimal::scaled(int powerOfTen) const
{
    Decimal result = *this;
    result.m_exponent += powerOfTen;
    return result;
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const
{
    if (m_exponent < other.m_exponent)
        return other.plus(*this);
    const int shift = m_exponent - other.m_exponent;
    if (m_coefficient != 0 && shift + digitCount(m_coefficient) > maxDigits)
        return std::nullopt;
    const DecimalDigits mine = m_coefficient == 0 ? 0 : m_coefficient * kPowerOfTen[std::size_t(shift)];
    const DecimalDigits theirs = other.m_coefficient;
    if (isNegative() == other.isNegative())
        return fromParts(m_negative, mine + theirs, other.m_exponent);
    if (mine >= theirs)
        return fromParts(mine != theirs && m_negative, mine - theirs, other.m_exponent);
    return fromParts(other.m_negative, theirs - mine, other.m_exponent);
}

std::optional<Decimal> Decimal::times(const Decimal& other) const
{
    if (digitCount(m_coefficient) + digitCount(other.m_coefficient) > maxDigits)
        return std::nullopt;
    return fromParts(m_negative != other.m_negative, m_coefficient * other.m_coefficient,
                     m_exponent + other.m_exponent);
}

Decimal Decimal::rounded(int place, Residue residue) const
{
    Decimal result = *this;
    if (m_exponent >= place) {
        const int shift = m_exponent - place;
        if (shift + digitCount(m_coefficient) > maxDigits)
            return result;
        result.m_coefficient *= kPowerOfTen[std::size_t(shift)];
    } else {
        result.m_coefficient = dropDigits(m_coefficient, place - m_exponent, absoluteResidue(residue, m_negative));
    }
    result.m_exponent = place;
    return result;
}

Decimal Decimal::roundedToHalf(int place) const
{
    Decimal doubled = *this;
    doubled.m_coefficient *= 2;
    Decimal result = doubled.rounded(place);
    result.m_coefficient *= 5; // a half, one place further down
    result.m_exponent -= 1;
    fit(result.m_coefficient, result.m_exponent);
    return result;
}

Decimal Decimal::roundedToFifth(int place) const
{
    Decimal fivefold = *this;
    fivefold.m_coefficient *= 5;
    Decimal result = fivefold.rounded(place);
    result.m_coefficient *= 2; // a fifth, one place further down
    result.m_exponent -= 1;
    fit(result.m_coefficient, result.m_exponent);
    return result;
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const
{
    if (isNegative() != other.isNegative())
        return isNegative() ? std::strong_ordering::less : std::strong_ordering::greater;
    if (isNegative())
        return other.negated() <=> negated();
    if (m_exponent == other.m_exponent)
        return m_coefficient <=> other.m_coefficient;
    if (m_coefficient == 0 || other.m_coefficient == 0)
        return m_coefficient <=> other.m_coefficient;
    const int mine = digitCount(m_coefficient) + m_exponent;
    const int theirs = digitCount(other.m_coefficient) + other.m_exponent;
    if (mine != theirs)
        return mine <=> theirs;
    // Same magnitude: the exponents differ by less than the digits either has, so scaling up is exact.
    if (m_exponent > other.m_exponent)
        return m_coefficient * kPowerOfTen[std::size_t(m_exponent - other.m_exponent)] <=> other.m_coefficient;
    return m_coefficient <=> other.m_coefficient * kPowerOfTen[std::size_t(other.m_exponent - m_exponent)];
}

bool Decimal::sameDigits(const Decimal& other) const
{
    return m_coefficient == other.m_coefficient && m_exponent == other.m_exponent && isNegative() == other.isNegative();
}

std::string Decimal::toString() const
{
    std::string text;
    appendTo(text);
    return text;
}

void Decimal::appendTo(std::string& out) const
{
    char digits[40];
    char* begin = digits + sizeof digits;
    char* const end = begin;
    DecimalDigits wide = m_coefficient;
    for (; wide > 0xffffffffffffffffULL; wide /= 10)
        *--begin = char('0' + int(wide % 10));
    unsigned long long rest = static_cast<unsigned long long>(wide);
    do { // 64-bit division is many times faster, and nearly all numbers fit
        *--begin = char('0' + int(rest % 10));
        rest /= 10;
    } while (rest != 0);
    if (isNegative())
        out.push_back('-');
    const int count = int(end - begin);
    const int before = count + m_exponent; // digits before the point
    if (m_exponent >= 0) {
        out.append(begin, end);
        if (m_coefficient != 0)
            out.append(std::size_t(m_exponent), '0');
    } else if (before > 0) {
        out.append(begin, std::size_t(before));
        out.push_back('.');
        out.append(begin + before, end);
    } else {
        out.append("0.");
        out.append(std::size_t(-before), '0');
        out.append(begin, end);
    }
}

} // namespace spotcheck
