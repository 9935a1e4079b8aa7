#include "core/exchange/header_finder.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <map>
#include <QSet>

namespace spotcheck {

namespace {

constexpr size_t kSearchedRows = 30;
constexpr int kHeadColumns = 1024; // a table has not more; cells beyond are looked at only while reading

using HeadRow = SheetHead::HeadRow;

std::string_view cellOf(const HeadRow* row, size_t column)
{
    return row != nullptr && column < row->cells.size() ? std::string_view(row->cells[column]) : std::string_view();
}

/// Line feeds and runs of white space inside a header mean nothing.
std::string oneLine(std::string_view text)
{
    std::string result;
    for (const char c : trimmed(text))
        if (static_cast<unsigned char>(c) >= 0x20)
            result += c;
    return result;
}

/// Stands over more columns than its own: it names a group, not its first column.
bool isGroup(const HeadRow& upper, const HeadRow* lower, size_t column)
{
    return lower != nullptr && !cellOf(lower, column).empty() && trimmed(cellOf(&upper, column + 1)).empty() &&
           !trimmed(cellOf(lower, column + 1)).empty();
}

/// What the header of one column may be called: both rows joined, the lower, the upper where it stands itself.
std::vector<std::string> spellings(const HeadRow& upper, const HeadRow* lower, size_t column, const std::string& group)
{
    const std::string own = oneLine(cellOf(&upper, column)), below = oneLine(cellOf(lower, column));
    if (lower == nullptr || below.empty())
        return {own};
    std::vector<std::string> names = {(own.empty() ? group : own) + below, below};
    if (!isGroup(upper, lower, column))
        names.push_back(own);
    return names;
}

ColumnMatch match(const ColumnMatcher& matcher, const std::vector<std::string>& names, int column)
{
    const HeaderReading reading = matcher.read(names);
    ColumnMatch result;
    result.column = column;
    result.header = QString::fromStdString(reading.spelling);
    result.unit = QString::fromStdString(reading.unit);
    result.moneyFactor = reading.moneyFactor;
    if (reading.remembered)
        result.how = ColumnMatch::How::Remembered;
    if (reading.isItem)
        result.field = kItemColumn;
    if (reading.field != nullptr && !isRejectColumn(result.header)) {
        result.field = QString::fromLatin1(reading.field->key);
        result.how = reading.remembered  ? ColumnMatch::How::Remembered
                     : reading.firstName ? ColumnMatch::How::ByName
                                         : ColumnMatch::How::BySpelling;
    }
    return result;
}

QList<ColumnMatch> matchRow(const ColumnMatcher& matcher, const HeadRow& upper, const HeadRow* lower)
{
    QList<ColumnMatch> columns;
    std::string group;
    const size_t count = std::max(upper.cells.size(), lower != nullptr ? lower->cells.size() : 0);
    for (size_t c = 0; c < count; ++c) {
        if (const std::string own = oneLine(cellOf(&upper, c)); !own.empty())
            group = own;
        ColumnMatch column = match(matcher, spellings(upper, lower, c, group), int(c));
        const std::string_view below = trimmed(cellOf(lower, c)), own = trimmed(cellOf(&upper, c));
        column.name = QString::fromUtf8(below.empty() ? own : below);
        column.group = below.empty() ? QString() : QString::fromStdString(group);
        columns << column;
    }
    return columns;
}

/// Columns that rows of limits among the first ones fill, by the row they stand in.
std::map<int, std::vector<int>> limitRows(const SheetHead& head, const ColumnMatcher& matcher)
{
    std::map<int, std::vector<int>> rows;
    if (std::string_view(matcher.type().kind) != "results")
        return rows;
    for (const HeadRow& row : head.rows) {
        std::vector<int> filled;
        std::string_view label;
        for (size_t c = 0; c < row.cells.size(); ++c) {
            const std::string_view text = trimmed(row.cells[c]);
            if (label.empty())
                label = text;
            else if (isHeaderWord(matcher, text))
                label = "-"; // the second row of a header
            else if (!isEmptyMark(text))
                filled.push_back(int(c));
        }
        if (!filled.empty() && specField(matcher, label) == "limit")
            rows.emplace(row.number, std::move(filled));
    }
    return rows;
}

int scoreOf(const QList<ColumnMatch>& columns)
{
    QSet<QString> fields;
    for (const ColumnMatch& column : columns)
        if (!column.field.isEmpty())
            fields << (column.isItem() ? column.field + QString::number(column.column) : column.field);
    return int(fields.size());
}

std::vector<std::string> textsBelow(const SheetHead& head, int row, int column)
{
    std::vector<std::string> texts;
    for (const HeadRow& r : head.rows)
        if (r.number > row && !isEmptyMark(cellOf(&r, size_t(column))))
            texts.emplace_back(trimmed(cellOf(&r, size_t(column))));
    return texts;
}

size_t widthBelow(const SheetHead& head, int row)
{
    size_t width = 0;
    for (const HeadRow& r : head.rows)
        if (r.number > row)
            width = std::max(width, r.cells.size());
    return width;
}

/// Which columns are filled, which are there without a header, what unnamed ones look like.
void describe(FoundHeader& found, const SheetHead& head, const RecordType& type)
{
    for (size_t c = size_t(found.columns.size()); c < widthBelow(head, found.lastRow); ++c) {
        ColumnMatch unnamed;
        unnamed.column = int(c);
        found.columns << unnamed;
    }
    QStringList taken;
    for (const ColumnMatch& column : found.columns)
        taken << column.field;
    for (ColumnMatch& column : found.columns) {
        const auto texts = textsBelow(head, found.lastRow, column.column);
        column.empty = texts.empty();
        if (column.field.isEmpty() && !isRejectColumn(column.header))
            column.suggestion = suggestedField(type, texts, taken);
    }
    found.columns.removeIf([](const ColumnMatch& c) { return c.header.isEmpty() && c.empty; });
}

struct Candidate {
    size_t row = 0;
    bool twoRows = false;
    int score = 0;
    bool complete = false;

    bool betterThan(const Candidate& other) const
    {
        if (complete != other.complete)
            return complete;
        if (complete && row > other.row + 1 && other.score >= 2 && 2 * other.score >= score)
            return false; // a table of its own further down
        return score != other.score ? score > other.score : score > 0 && other.twoRows && !twoRows;
    }
};

/// The columns of the first row of limits below the header that is no header itself.
std::vector<int> limitsBelow(const std::map<int, std::vector<int>>& limits, int lastRow)
{
    const auto found = limits.upper_bound(lastRow);
    return found == limits.end() ? std::vector<int>() : found->second;
}

/// Finds the header in the first rows of a sheet.
class Search {
public:
    Search(const SheetHead& head, const ColumnMatcher& matcher, const HeaderHints& hints)
        : m_head(head), m_matcher(matcher), m_hints(hints), m_limits(limitRows(head, matcher))
    {
    }
    Candidate best() const
    {
        Candidate best;
        for (size_t row = 0; row < std::min(kSearchedRows, m_head.rows.size()); ++row) {
            if (const Candidate one = judgeRow(row, false); one.betterThan(best))
                best = one;
            const bool pair =
                row + 1 < m_head.rows.size() && m_head.rows[row + 1].number == m_head.rows[row].number + 1;
            if (!pair || m_hints.layout == ItemLayout::Columns)
                continue;
            if (const Candidate two = judgeRow(row, true); two.betterThan(best))
                best = two;
        }
        return best;
    }

private:
    Candidate judgeRow(size_t row, bool twoRows) const;

    const SheetHead& m_head;
    const ColumnMatcher& m_matcher;
    const HeaderHints m_hints;
    const std::map<int, std::vector<int>> m_limits;
};

const HeadRow* rowAt(const SheetHead& head, int number)
{
    const auto found =
        std::find_if(head.rows.begin(), head.rows.end(), [&](const HeadRow& r) { return r.number == number; });
    return found == head.rows.end() ? nullptr : &*found;
}

Candidate Search::judgeRow(size_t row, bool twoRows) const
{
    const HeadRow* lower = twoRows ? &m_head.rows[row + 1] : nullptr;
    QList<ColumnMatch> columns = matchRow(m_matcher, m_head.rows[row], lower);
    markItemColumns(columns, limitsBelow(m_limits, m_head.rows[row].number + (twoRows ? 1 : 0)), m_matcher, m_hints);
    Candidate candidate{row, twoRows, scoreOf(columns), missingHeaders(columns, m_matcher.type()).isEmpty()};
    if (candidate.score < 2 && !candidate.complete)
        candidate.score = 0; // one known word alone is more likely a title
    return candidate;
}

} // namespace

Result<SheetHead> readHead(WorkbookReader& reader, int sheet, int rows)
{
    SheetHead head;
    const Status read = reader.read(sheet, [&](const Row& row) {
        HeadRow copy;
        copy.number = row.number;
        for (const Cell& cell : row.cells) {
            if (cell.column >= kHeadColumns)
                break;
            copy.cells.resize(size_t(cell.column) + 1);
            copy.cells.back() = cell.text;
            copy.kinds.resize(copy.cells.size());
            copy.kinds.back() = cell.kind;
        }
        head.rows.push_back(std::move(copy));
        return int(head.rows.size()) < rows;
    });
    if (!read)
        return read.error();
    return head;
}

FoundHeader findHeader(const SheetHead& head, const ColumnMatcher& matcher, const HeaderHints& hints)
{
    const bool said = hints.layout == ItemLayout::Columns; // then anything may be an item: only where nothing is known
    Candidate best = Search(head, matcher, {hints.items, said ? ItemLayout::Auto : hints.layout}).best();
    if (best.score == 0 && said)
        best = Search(head, matcher, hints).best();
    if (best.score == 0)
        return {};
    const int first = head.rows[best.row].number;
    return headerAt(head, matcher, first, best.twoRows ? first + 1 : first, hints);
}

FoundHeader headerAt(const SheetHead& head, const ColumnMatcher& matcher, int firstRow, int lastRow,
                     const HeaderHints& hints)
{
    const HeadRow* upper = rowAt(head, firstRow);
    if (upper == nullptr)
        return {};
    FoundHeader found;
    found.firstRow = firstRow;
    found.lastRow = std::max(firstRow, lastRow);
    found.columns = matchRow(matcher, *upper, lastRow > firstRow ? rowAt(head, lastRow) : nullptr);
    describe(found, head, matcher.type());
    markItemColumns(found.columns, limitsBelow(limitRows(head, matcher), found.lastRow), matcher, hints);
    found.items = itemColumnsOf(found.columns);
    found.score = scoreOf(found.columns);
    return found;
}

FoundHeader headerOfRows(const HeadRow& upper, const HeadRow* lower, const ColumnMatcher& matcher,
                         const HeaderHints& hints)
{
    FoundHeader found;
    found.firstRow = upper.number;
    found.lastRow = lower == nullptr ? upper.number : lower->number;
    found.columns = matchRow(matcher, upper, lower);
    markItemColumns(found.columns, {}, matcher, hints);
    found.columns.removeIf([](const ColumnMatch& c) { return c.header.isEmpty(); });
    found.items = itemColumnsOf(found.columns);
    found.score = scoreOf(found.columns);
    return found;
}

std::string lookOfRows(const HeadRow& upper, const HeadRow* lower)
{
    std::string look;
    size_t end = 0;
    const size_t count = std::max(upper.cells.size(), lower != nullptr ? lower->cells.size() : 0);
    for (size_t c = 0; c < count; ++c) {
        const std::string above = headerKey(cellOf(&upper, c)), below = headerKey(cellOf(lower, c));
        look += above + (below.empty() ? "" : "\x1e" + below);
        end = above.empty() && below.empty() ? end : look.size();
        look += '\x1f';
    }
    return look.substr(0, end);
}

std::string lookAt(const SheetHead& head, int firstRow, int lastRow)
{
    const HeadRow* upper = rowAt(head, firstRow);
    return upper == nullptr ? std::string() : lookOfRows(*upper, lastRow > firstRow ? rowAt(head, lastRow) : nullptr);
}

std::pair<int, int> rowsOfLook(const SheetHead& head, const std::function<bool(std::string_view)>& isKnown)
{
    for (size_t row = 0; row < std::min(kSearchedRows, head.rows.size()); ++row) {
        const HeadRow& upper = head.rows[row];
        if (isKnown(lookOfRows(upper, nullptr)))
            return {upper.number, upper.number};
        const bool pair = row + 1 < head.rows.size() && head.rows[row + 1].number == upper.number + 1;
        if (pair && isKnown(lookOfRows(upper, &head.rows[row + 1])))
            return {upper.number, upper.number + 1};
    }
    return {0, 0};
}

} // namespace spotcheck
