#include "core/testing/standard_code.h"

#include "core/base/text_fold.h"

namespace spotcheck {

namespace {

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Folded, upper case, every dash as '-'.
std::string plain(std::string_view text)
{
    std::string folded = foldWidth(text);
    for (const std::string_view dash : {"—", "–", "―", "－", "‐", "‑", "−"})
        for (size_t at = folded.find(dash); at != std::string::npos; at = folded.find(dash, at + 1))
            folded.replace(at, dash.size(), "-");
    for (char& c : folded)
        if (c >= 'a' && c <= 'z')
            c = char(c - 32);
    return folded;
}

class Scanner {
public:
    explicit Scanner(std::string text) : m_text(std::move(text)) {}

    bool next(StandardCode& found)
    {
        for (; m_at < m_text.size(); ++m_at)
            if (isUpper(m_text[m_at]) && (m_at == 0 || !isUpper(m_text[m_at - 1])) && read(found))
                return true;
        return false;
    }

private:
    char at(size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    /// Letters, perhaps "/T", perhaps a space, a number with parts, perhaps a year.
    bool read(StandardCode& found)
    {
        size_t i = m_at;
        while (isUpper(at(i)))
            ++i;
        const size_t letters = i - m_at;
        if (letters < 2 || letters > 4)
            return skip(i);
        if (at(i) == '/' && isUpper(at(i + 1)) && !isUpper(at(i + 2)))
            i += 2;
        std::string code = m_text.substr(m_at, i - m_at);
        while (at(i) == ' ')
            ++i;
        const size_t number = i;
        while (isDigit(at(i)) || (at(i) == '.' && isDigit(at(i + 1))))
            ++i;
        if (i == number)
            return skip(i);
        found.code = code + ' ' + m_text.substr(number, i - number);
        found.year = year(i);
        m_at = i;
        return true;
    }
    std::string year(size_t& i) const
    {
        size_t end = i;
        while (at(end) == '-')
            ++end; // "——" is one dash to a typist
        const size_t begin = end;
        while (isDigit(at(end)))
            ++end;
        if (begin == i || end - begin != 4)
            return {};
        i = end;
        return m_text.substr(begin, 4);
    }
    bool skip(size_t to)
    {
        m_at = to > m_at ? to - 1 : m_at;
        return false;
    }

    std::string m_text;
    size_t m_at = 0;
};

} // namespace

std::vector<StandardCode> readStandardCodes(std::string_view text)
{
    Scanner scanner(plain(text));
    std::vector<StandardCode> codes;
    for (StandardCode one; scanner.next(one); one = {})
        codes.push_back(one);
    return codes;
}

} // namespace spotcheck
