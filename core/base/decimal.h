#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Exact decimal numbers as laboratories and standards write them: a sign, up to 34 digits and a power of ten, never
/// binary floating point. A Decimal remembers its declared digits: 1.050 and 1.05 compare equal but round, print and
/// set the place of a limit differently. Rounding follows GB/T 8170-2008: once, half to even, on the absolute value.
/// Operations that would need more than 34 digits answer nullopt; nothing is ever silently inexact.
namespace spotcheck {

__extension__ using DecimalDigits = unsigned __int128;

/// What is known beyond the last digit written: `16.5+` was rounded down (the truth is greater), `16.5-` was rounded
/// up.
enum class Residue : signed char { Below = -1, None = 0, Above = 1 };

class Decimal {
public:
    static constexpr int maxDigits = 34;
    static constexpr int maxExponent = 400;

    Decimal() = default;
    Decimal(long long coefficient, int exponent = 0);
    static std::optional<Decimal> fromParts(bool negative, DecimalDigits coefficient, int exponent);
    /// Plain ASCII: sign, digits, point, `e` exponent. No spaces, no grouping; anything else is nullopt.
    static std::optional<Decimal> parse(std::string_view text);

    bool isZero() const { return m_coefficient == 0; }
    bool isNegative() const { return m_negative && m_coefficient != 0; }
    DecimalDigits coefficient() const { return m_coefficient; }
    /// Power of ten of the last declared digit: -3 for 1.050, 2 for 14×10².
    int exponent() const { return m_exponent; }

    Decimal negated() const;
    Decimal scaled(int powerOfTen) const; ///< exact; the digits stay
    std::optional<Decimal> plus(const Decimal& other) const;
    std::optional<Decimal> minus(const Decimal& other) const { return plus(other.negated()); }
    std::optional<Decimal> times(const Decimal& other) const;

    /// To the place 10^`place`; `residue` decides a tie when the digits were already rounded once (16.5+, 16.5-).
    Decimal rounded(int place, Residue residue = Residue::None) const;
    /// To the interval 0.5 × 10^`place` (round 2X, halve) and 0.2 × 10^`place` (round 5X, divide by 5).
    Decimal roundedToHalf(int place) const;
    Decimal roundedToFifth(int place) const;

    std::strong_ordering operator<=>(const Decimal& other) const; ///< by value: 1.050 == 1.05
    bool operator==(const Decimal& other) const { return (*this <=> other) == std::strong_ordering::equal; }
    bool sameDigits(const Decimal& other) const;

    /// Declared digits, no exponent notation: "1.050", "-0.036", "1400" for 14×10².
    std::string toString() const;
    void appendTo(std::string& out) const;

private:
    DecimalDigits m_coefficient = 0;
    int m_exponent = 0;
    bool m_negative = false;
};

} // namespace spotcheck
