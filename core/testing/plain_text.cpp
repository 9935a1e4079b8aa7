#include "core/testing/plain_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace spotcheck::plain {

namespace {

struct Mapping {
    char32_t from;
    std::string_view to;
};

// Sorted by code point. "^" alone marks a superscript, whose character follows.
constexpr Mapping kMappings[] = {
    {0x00a0, " "},
    {0x00b0, "\x06"},
    {0x00b1, "\x03"},
    {0x00b2, "^2"},
    {0x00b3, "^3"},
    {0x00b5, "u"},
    {0x00b7, "\x05"},
    {0x00b9, "^1"},
    {0x00d7, "\x04"},
    {0x03a9, "\x07"},
    {0x03bc, "u"},
    {0x2000, " "},
    {0x2001, " "},
    {0x2002, " "},
    {0x2003, " "},
    {0x2004, " "},
    {0x2005, " "},
    {0x2006, " "},
    {0x2007, " "},
    {0x2008, " "},
    {0x2009, " "},
    {0x200a, " "},
    {0x200b, ""},
    {0x200c, ""},
    {0x200d, ""},
    {0x200e, ""},
    {0x200f, ""},
    {0x2010, "-"},
    {0x2011, "-"},
    {0x2012, "-"},
    {0x2013, "-"},
    {0x2014, "-"},
    {0x2015, "-"},
    {0x2022, "\x05"},
    {0x2027, "\x05"},
    {0x202f, " "},
    {0x2030, "\x08"},
    {0x2070, "^0"},
    {0x2074, "^4"},
    {0x2075, "^5"},
    {0x2076, "^6"},
    {0x2077, "^7"},
    {0x2078, "^8"},
    {0x2079, "^9"},
    {0x207a, "^+"},
    {0x207b, "^-"},
    {0x2103, "\x06"
             "C"},
    {0x2109, "\x06"
             "F"},
    {0x2113, "L"},
    {0x2126, "\x07"},
    {0x2212, "-"},
    {0x2219, "\x05"},
    {0x223c, "~"},
    {0x2264, "\x01"},
    {0x2265, "\x02"},
    {0x2266, "\x01"},
    {0x2267, "\x02"},
    {0x226e, "\x02"},
    {0x226f, "\x01"},
    {0x22c5, "\x05"},
    {0x2715, "\x04"},
    {0x2a7d, "\x01"},
    {0x2a7e, "\x02"},
    {0x2a09, "\x04"},
    {0x3000, " "},
    {0x3001, ";"},
    {0x3010, "["},
    {0x3011, "]"},
    {0x3014, "["},
    {0x3015, "]"},
    {0x301c, "~"},
    {0x30fb, "\x05"},
    {0x338d, "ug"},
    {0x338e, "mg"},
    {0x338f, "kg"},
    {0x3390, "Hz"},
    {0x3391, "kHz"},
    {0x3392, "MHz"},
    {0x3395, "uL"},
    {0x3396, "mL"},
    {0x339b, "um"},
    {0x339c, "mm"},
    {0x339d, "cm"},
    {0x339e, "km"},
    {0x339f, "mm#2"},
    {0x33a0, "cm#2"},
    {0x33a1, "m#2"},
    {0x33a3, "mm#3"},
    {0x33a4, "cm#3"},
    {0x33a5, "m#3"},
    {0x33a9, "Pa"},
    {0x33aa, "kPa"},
    {0x33ab, "MPa"},
    {0x33be, "kW"},
    {0xfe63, "-"},
    {0xfe64, "<"},
    {0xfe65, ">"},
    {0xfe6a, "%"},
    {0xfeff, ""},
};

constexpr std::size_t kMappingCount = sizeof kMappings / sizeof kMappings[0];

const std::array<Mapping, kMappingCount>& mappings()
{
    static const auto sorted = [] {
        std::array<Mapping, kMappingCount> all{};
        std::copy(std::begin(kMappings), std::end(kMappings), all.begin());
        std::sort(all.begin(), all.end(), [](const Mapping& a, const Mapping& b) { return a.from < b.from; });
        return all;
    }();
    return sorted;
}

/// Decodes one character and moves on; 0 for bytes that are not UTF-8 (moves one byte).
char32_t decode(const unsigned char*& at, const unsigned char* end)
{
    const unsigned char first = *at;
    const int length = first >= 0xf0 && first < 0xf5   ? 4
                       : first >= 0xe0 && first < 0xf0 ? 3
                       : first >= 0xc2 && first < 0xe0 ? 2
                                                       : 0;
    if (length == 0 || end - at < length) {
        ++at;
        return 0;
    }
    char32_t code = first & (0xffu >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if ((at[i] & 0xc0) != 0x80) {
            ++at;
            return 0;
        }
        code = (code << 6) | (at[i] & 0x3fu);
    }
    const bool tooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (tooLong || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff) {
        ++at;
        return 0;
    }
    at += length;
    return code;
}

class Normaliser {
public:
    explicit Normaliser(std::string& out) : m_out(out) {}
    void run(std::string_view text);

private:
    void ascii(unsigned char c);
    void other(char32_t code, std::string_view bytes);
    void put(char c);
    void superscript(char c);
    bool markup(std::string_view& rest);

    std::string& m_out;
    bool m_space = false;       // a space is waiting to be judged by what follows
    bool m_superscript = false; // the last character was one
    bool m_raised = false;      // the last character was one, its tag closed or not
    bool m_tag = false;         // inside <sup>
};

void Normaliser::put(char c)
{
    const auto joins = [](char x) { return isDigit(x) || x == '.'; };
    const bool apart = m_space || m_raised; // 10⁴21 is not ten to the power of 421
    if (apart && !m_out.empty() && joins(m_out.back()) && joins(c))
        m_out.push_back(' ');
    m_space = false;
    m_superscript = false;
    m_raised = false;
    if (c == '=' && !m_out.empty() && (m_out.back() == '<' || m_out.back() == '>')) {
        m_out.back() = m_out.back() == '<' ? atMost : atLeast;
        return;
    }
    m_out.push_back(c);
}

void Normaliser::superscript(char c)
{
    if (!m_superscript)
        m_out.push_back('^');
    m_out.push_back(c);
    m_superscript = true;
    m_raised = true;
    m_space = false;
}

void Normaliser::ascii(unsigned char c)
{
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        m_space = true;
    else if (c < 0x20 || c == 0x7f)
        put(bad);
    else if (m_tag)
        superscript(char(c));
    else
        put(char(c));
}

void Normaliser::other(char32_t code, std::string_view bytes)
{
    if (code >= 0xff01 && code <= 0xff5e)
        return ascii(static_cast<unsigned char>(code - 0xff01 + '!'));
    const auto& all = mappings();
    const auto found =
        std::lower_bound(all.begin(), all.end(), code, [](const Mapping& m, char32_t c) { return m.from < c; });
    if (found == all.end() || found->from != code) {
        for (const char c : bytes)
            put(c);
        return;
    }
    if (found->to == " ") {
        m_space = true;
    } else if (found->to.starts_with('^')) {
        superscript(found->to[1]);
    } else if (m_tag && found->to == "-") {
        superscript('-');
    } else {
        for (const char c : found->to)
            put(c == '#' ? '^' : c);
    }
}

/// <sup>, </sup> and the few entities that come from pages pasted into a sheet.
bool Normaliser::markup(std::string_view& rest)
{
    struct Entity {
        std::string_view name;
        char sign;
    };
    static constexpr Entity entities[] = {{"&lt;", '<'},     {"&gt;", '>'},           {"&le;", atMost},
                                          {"&ge;", atLeast}, {"&plusmn;", plusMinus}, {"&times;", times}};
    if (take(rest, "<sup>") || take(rest, "<SUP>")) {
        m_tag = true;
        return true;
    }
    if (m_tag && (take(rest, "</sup>") || take(rest, "</SUP>"))) {
        m_tag = false;
        m_superscript = false;
        return true;
    }
    for (const Entity& entity : entities) {
        if (take(rest, entity.name)) {
            put(entity.sign);
            return true;
        }
    }
    return false;
}

void Normaliser::run(std::string_view text)
{
    while (!text.empty()) {
        const auto c = static_cast<unsigned char>(text.front());
        if ((c == '<' || c == '&') && markup(text))
            continue;
        if (c < 0x80) {
            ascii(c);
            text.remove_prefix(1);
            continue;
        }
        const auto* begin = reinterpret_cast<const unsigned char*>(text.data());
        const auto* at = begin;
        const char32_t code = decode(at, begin + text.size());
        const auto length = std::size_t(at - begin);
        if (code == 0)
            put(bad);
        else
            other(code, text.substr(0, length));
        text.remove_prefix(length);
    }
}

std::string_view shownSign(char c)
{
    switch (c) {
    case atMost: return "≤";
    case atLeast: return "≥";
    case plusMinus: return "±";
    case times: return "×";
    case dot: return "·";
    case degree: return "°";
    case ohm: return "Ω";
    case perMille: return "‰";
    case bad: return "\xef\xbf\xbd";
    default: return {};
    }
}

} // namespace

void normalise(std::string_view text, std::string& out)
{
    out.clear();
    Normaliser(out).run(text);
}

std::string normalised(std::string_view text)
{
    std::string out;
    normalise(text, out);
    return out;
}

std::string shown(std::string_view plain)
{
    std::string text;
    for (const char c : plain) {
        if (const auto sign = shownSign(c); !sign.empty())
            text += sign;
        else
            text.push_back(c);
    }
    return text;
}

std::size_t characterLength(std::string_view text)
{
    const auto* begin = reinterpret_cast<const unsigned char*>(text.data());
    const auto* at = begin;
    const char32_t code = text.empty() ? 0 : decode(at, begin + text.size());
    const bool ascii = !text.empty() && *begin < 0x80;
    return ascii ? 1 : code == 0 ? 0 : std::size_t(at - begin);
}

bool isBlank(std::string_view plain)
{
    if (plain == "无" || plain == "空")
        return true;
    return std::all_of(plain.begin(), plain.end(),
                       [](char c) { return c == '/' || c == '-' || c == '\\' || c == '_'; });
}

} // namespace spotcheck::plain
