#pragma once
#include <string>
#include <string_view>

/// One spelling for what people type in many: full-width to half-width, every minus, tilde, micro and comparison sign
/// to one, superscripts and <sup> to `^`, ㎎ to mg. Signs outside ASCII that the readers look at become one control
/// byte each; other text stays UTF-8. Spaces vanish except between two digits, where they would join numbers.
namespace spotcheck::plain {

constexpr char atMost = '\x01';    // ≤
constexpr char atLeast = '\x02';   // ≥
constexpr char plusMinus = '\x03'; // ±
constexpr char times = '\x04';     // ×
constexpr char dot = '\x05';       // ·
constexpr char degree = '\x06';    // °
constexpr char ohm = '\x07';       // Ω
constexpr char perMille = '\x08';  // ‰
constexpr char bad = '\x1f';       // not UTF-8, or a control character

/// Replaces the contents of `out`.
void normalise(std::string_view text, std::string& out);
std::string normalised(std::string_view text);
/// Back to what a person reads (≤ × ² …).
std::string shown(std::string_view plain);
/// Blank, "/", "-", "——", 无: an empty cell in the tables of this trade.
bool isBlank(std::string_view plain);

/// Bytes of the UTF-8 character at the front; 0 when it is none.
std::size_t characterLength(std::string_view text);

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
/// Takes `prefix` off the front.
inline bool take(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}
inline bool take(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace spotcheck::plain
