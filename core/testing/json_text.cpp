#include "core/testing/json_text.h"

#include "core/testing/plain_text.h"

namespace spotcheck {

namespace {

void appendEscaped(std::string& out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    out += "\\u00";
    out.push_back(hex[(static_cast<unsigned char>(c) >> 4) & 0xf]);
    out.push_back(hex[static_cast<unsigned char>(c) & 0xf]);
}

bool isSpecial(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

} // namespace

void appendJsonText(std::string& out, std::string_view text)
{
    out.push_back('"');
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80 && !isSpecial(text[i])) {
            ++i;
            continue;
        }
        const std::size_t length = c < 0x80 ? 0 : plain::characterLength(text.substr(i));
        if (length > 0) {
            i += length;
            continue;
        }
        out += text.substr(done, i - done);
        if (c < 0x80)
            appendEscaped(out, text[i]);
        else
            out += "\xef\xbf\xbd";
        done = ++i;
    }
    out += text.substr(done);
    out.push_back('"');
}

void appendJsonTextOrNull(std::string& out, std::string_view text)
{
    if (text.empty())
        out += "null";
    else
        appendJsonText(out, text);
}

} // namespace spotcheck
