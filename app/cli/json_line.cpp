#include "app/cli/json_line.h"

#include <cstdio>
#include <QByteArray>

namespace spotcheck::cli {

/// Before a value or a key that follows another value.
void JsonLine::comma()
{
    if (!m_line.empty() && m_line.back() != '{' && m_line.back() != '[' && m_line.back() != ':')
        m_line += ',';
}

JsonLine& JsonLine::open(char bracket)
{
    comma();
    m_line += bracket;
    return *this;
}

JsonLine& JsonLine::close(char bracket)
{
    m_line += bracket;
    return *this;
}

JsonLine& JsonLine::key(const char* name)
{
    comma();
    m_line.append("\"").append(name).append("\":");
    return *this;
}

JsonLine& JsonLine::text(QStringView text)
{
    comma();
    m_line += '"';
    for (const char c : text.toUtf8())
        escaped(c);
    m_line += '"';
    return *this;
}

void JsonLine::escaped(char c)
{
    static constexpr std::string_view kShort = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt";
    if (const size_t at = kShort.find(c); at != kShort.npos) {
        m_line += '\\';
        m_line += kLetters[at];
    } else if (static_cast<unsigned char>(c) < 0x20) {
        char code[8];
        m_line.append(code, size_t(std::snprintf(code, sizeof code, "\\u%04x", unsigned(c))));
    } else {
        m_line += c;
    }
}

JsonLine& JsonLine::number(qint64 number)
{
    comma();
    m_line += std::to_string(number);
    return *this;
}

JsonLine& JsonLine::truth(bool truth)
{
    comma();
    m_line += truth ? "true" : "false";
    return *this;
}

void JsonLine::print()
{
    m_line += '\n';
    std::fwrite(m_line.data(), 1, m_line.size(), stdout);
    m_line.clear();
}

} // namespace spotcheck::cli
