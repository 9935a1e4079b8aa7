#include "core/base/text_fold.h"

#include <algorithm>
#include <array>

namespace spotcheck {

namespace {

bool isBlankByte(char c)
{
    return static_cast<unsigned char>(c) <= 0x20;
}

/// NBSP, the spaces and marks of U+2000 … U+200F, U+2028/9, U+202F, U+205F, the ideographic space and the BOM.
bool isWideSpace(std::string_view three)
{
    const auto b = static_cast<unsigned char>(three[1]), c = static_cast<unsigned char>(three[2]);
    if (c < 0x80) // cut short: not a character
        return false;
    switch (static_cast<unsigned char>(three[0])) {
    case 0xe2: return (b == 0x80 && (c <= 0x8f || c == 0xa8 || c == 0xa9 || c == 0xaf)) || (b == 0x81 && c == 0x9f);
    case 0xe3: return b == 0x80 && c == 0x80;
    case 0xef: return b == 0xbb && c == 0xbf;
    default: return false;
    }
}

size_t leadingSpace(std::string_view text)
{
    if (text.empty())
        return 0;
    if (isBlankByte(text.front()))
        return 1;
    if (text.starts_with("\u00a0"))
        return 2;
    return text.size() >= 3 && isWideSpace(text.substr(0, 3)) ? 3 : 0;
}

size_t trailingSpace(std::string_view text)
{
    if (text.empty())
        return 0;
    if (isBlankByte(text.back()))
        return 1;
    if (text.ends_with("\u00a0"))
        return 2;
    return text.size() >= 3 && isWideSpace(text.substr(text.size() - 3)) ? 3 : 0;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The half-width character of U+FF01…U+FF5E and U+3000 at `text`, 0 when it is none. All take three bytes.
char narrow(std::string_view text)
{
    if (text.size() < 3)
        return 0;
    const auto a = static_cast<unsigned char>(text[0]), b = static_cast<unsigned char>(text[1]),
               c = static_cast<unsigned char>(text[2]);
    if (a == 0xe3 && b == 0x80 && c == 0x80)
        return ' ';
    if (a != 0xef || (b != 0xbc && b != 0xbd) || (c & 0xc0) != 0x80)
        return 0;
    const int code = ((b & 0x3f) << 6) | (c & 0x3f); // within U+F000
    const int ascii = code - 0xf00 + 0x20;
    return ascii > 0x20 && ascii < 0x7f ? char(ascii) : 0;
}

/// Bytes of the UTF-8 character at `text`, 0 when there is none.
size_t characterLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const size_t length = first < 0x80   ? 1
                          : first < 0xc2 ? 0
                          : first < 0xe0 ? 2
                          : first < 0xf0 ? 3
                          : first < 0xf5 ? 4
                                         : 0;
    if (length == 0 || text.size() < length)
        return 0;
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };
    return std::all_of(text.begin() + 1, text.begin() + long(length), continues) ? length : 0;
}

/// Moves one character from `rest` to `key`. A stray byte becomes U+FFFD: left as it is, it could join with what stood
/// behind a space that the key leaves out.
void takeCharacter(std::string_view& rest, std::string& key)
{
    const size_t length = characterLength(rest);
    if (length == 0)
        key += "\ufffd";
    else if (length == 1)
        key += rest.front() >= 'A' && rest.front() <= 'Z' ? char(rest.front() + 32) : rest.front();
    else
        key += rest.substr(0, length);
    rest.remove_prefix(std::max<size_t>(length, 1));
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (const size_t n = leadingSpace(text))
        text.remove_prefix(n);
    while (const size_t n = trailingSpace(text))
        text.remove_suffix(n);
    return text;
}

std::string foldWidth(std::string_view text)
{
    if (isAscii(text))
        return std::string(text);
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const char half = narrow(text);
        result += half != 0 ? half : text.front();
        text.remove_prefix(half != 0 ? 3 : 1);
    }
    return result;
}

bool isEmptyMark(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text == "无")
        return true;
    if (text.size() > 12)
        return false;
    static constexpr std::array<std::string_view, 9> strokes = {"/", "-", "\\", "—", "–", "―", "─", "／", "－"};
    while (!text.empty()) {
        const auto stroke =
            std::find_if(strokes.begin(), strokes.end(), [&](std::string_view s) { return text.starts_with(s); });
        if (stroke == strokes.end())
            return false;
        text.remove_prefix(stroke->size());
    }
    return true;
}

std::string headerKey(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> open = {"[", "【", "〔", "「"}, close = {"]", "】", "〕", "」"};
    const std::string folded = foldWidth(text);
    std::string key;
    const auto takeOne = [&](std::string_view& rest, const std::array<std::string_view, 4>& marks, char as) {
        const auto mark =
            std::find_if(marks.begin(), marks.end(), [&](std::string_view m) { return rest.starts_with(m); });
        if (mark == marks.end())
            return false;
        key += as;
        rest.remove_prefix(mark->size());
        return true;
    };
    for (std::string_view rest = folded; !rest.empty();) {
        if (const size_t n = leadingSpace(rest)) {
            rest.remove_prefix(n);
        } else if (!takeOne(rest, open, '(') && !takeOne(rest, close, ')')) {
            takeCharacter(rest, key);
        }
    }
    return key;
}

} // namespace spotcheck
