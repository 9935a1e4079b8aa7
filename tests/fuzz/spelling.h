#pragma once
#include <cctype>
#include <string>
#include <string_view>

/// The same text in other spellings, for properties that must hold whatever a fuzzer types.
namespace spotcheck::fuzz {

/// <sup> and &le; are ASCII by nature; their full-width twins mean nothing.
inline bool hasMarkup(std::string_view text)
{
    return text.find('&') != std::string_view::npos || text.find("<s") != std::string_view::npos ||
           text.find("<S") != std::string_view::npos || text.find("</") != std::string_view::npos;
}

inline std::string fullWidth(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c <= ' ' || c >= '\x7f') {
            out.push_back(c);
            continue;
        }
        const unsigned code = 0xff01u + unsigned(c - '!');
        out.push_back(char(0xe0 | (code >> 12)));
        out.push_back(char(0x80 | ((code >> 6) & 0x3f)));
        out.push_back(char(0x80 | (code & 0x3f)));
    }
    return out;
}

/// A space at `at`, or the text as it is where a space would part a number or a character.
inline std::string spacedAt(std::string_view text, std::size_t at)
{
    const auto inNumber = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) || c == '.' || c < 0; };
    const bool parts = at > 0 && at < text.size() && inNumber(text[at - 1]) && inNumber(text[at]);
    std::string out(text);
    if (!parts && at <= text.size() && !hasMarkup(text))
        out.insert(at, 1, ' ');
    return out;
}

} // namespace spotcheck::fuzz
