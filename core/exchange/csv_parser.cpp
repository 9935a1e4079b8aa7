#include "core/exchange/csv_parser.h"

#include <algorithm>
#include <map>

namespace spotcheck {

namespace {

/// The apostrophe that export puts before a text that a spreadsheet would take for a formula.
bool isGuarded(std::string_view text)
{
    return text.size() > 1 && text[0] == '\'' && std::string_view("=+-@\t\r'").find(text[1]) != std::string_view::npos;
}

struct Score {
    int rows = 0, separators = 0;
    friend bool operator>(const Score& a, const Score& b)
    {
        return std::pair(a.rows, a.separators) > std::pair(b.rows, b.separators);
    }
};

Score scoreOf(std::string_view beginning, char separator)
{
    std::map<int, int> rowsBySeparators;
    bool quoted = false;
    int count = 0;
    for (const char c : beginning) {
        quoted = quoted != (c == '"');
        if (quoted)
            continue;
        count += c == separator ? 1 : 0;
        if (c == '\n' || c == '\r') {
            ++rowsBySeparators[count];
            count = 0;
        }
    }
    ++rowsBySeparators[count];
    Score best;
    for (const auto& [separators, rows] : rowsBySeparators)
        if (separators > 0)
            best = std::max(best, Score{rows, separators}, [](const Score& a, const Score& b) { return b > a; });
    return best;
}

} // namespace

char guessSeparator(std::string_view beginning)
{
    char best = ',';
    Score bestScore = scoreOf(beginning, best);
    for (const char candidate : {'\t', ';'}) {
        const Score score = scoreOf(beginning, candidate);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

CsvParser::CsvParser(char separator, const ReadLimits& limits, const WorkbookReader::OnRow& onRow)
    : m_separator(separator), m_limits(limits), m_onRow(onRow)
{
}

bool CsvParser::fail(Wrong wrong)
{
    m_wrong = wrong;
    return false;
}

/// Text up to a separator or a line end.
size_t CsvParser::takePlain(std::string_view block)
{
    const char stops[] = {m_separator, '\r', '\n'};
    const size_t n = std::min(block.find_first_of(std::string_view(stops, 3)), block.size());
    m_cells.text() += block.substr(0, n);
    return n;
}

size_t CsvParser::takeQuoted(std::string_view block)
{
    const size_t n = std::min(block.find('"'), block.size());
    m_cells.text() += block.substr(0, n);
    if (n == block.size())
        return n;
    m_state = State::QuoteInQuoted;
    return n + 1;
}

bool CsvParser::feed(std::string_view block)
{
    while (!block.empty()) {
        const char c = block.front();
        if (m_afterCr && c == '\n') {
            m_afterCr = false;
            block.remove_prefix(1);
            continue;
        }
        m_afterCr = false;
        m_rowBegun = true;
        size_t used = 1;
        if (m_state == State::Quoted) {
            used = takeQuoted(block);
        } else if (c == '"' && m_state == State::CellStart) {
            m_state = State::Quoted;
        } else if (c == '"' && m_state == State::QuoteInQuoted) {
            m_cells.text() += '"';
            m_state = State::Quoted;
        } else if (c == m_separator) {
            if (!endCell())
                return false;
        } else if (c == '\n' || c == '\r') {
            m_afterCr = c == '\r';
            if (!endRow())
                return false;
        } else {
            m_state = State::Plain;
            used = takePlain(block);
        }
        if (m_cells.text().size() - m_cellStart > size_t(m_limits.cellBytes))
            return fail(Wrong::TooLong);
        block.remove_prefix(used);
    }
    return true;
}

bool CsvParser::finish()
{
    if (m_state == State::Quoted)
        return fail(Wrong::UnclosedQuote);
    return !m_rowBegun || endRow();
}

bool CsvParser::endCell()
{
    std::string& text = m_cells.text();
    if (isGuarded(std::string_view(text).substr(m_cellStart)))
        text.erase(m_cellStart, 1);
    m_cells.addAppended(m_column, CellKind::Text, m_cellStart);
    m_cellStart = text.size();
    m_state = State::CellStart;
    if (++m_column > m_limits.columns)
        return fail(Wrong::TooManyColumns);
    return !m_cells.isTooLong() || fail(Wrong::TooLong);
}

bool CsvParser::endRow()
{
    if (!endCell())
        return false;
    if (m_row > m_limits.rows)
        return fail(Wrong::TooManyRows);
    const bool more = m_cells.isEmpty() || m_onRow(Row{m_row, m_cells.cells()});
    m_cells.clear();
    m_cellStart = 0;
    m_column = 0;
    m_rowBegun = false;
    ++m_row;
    return more;
}

} // namespace spotcheck
