#include "core/exchange/table_finder.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <tuple>

namespace spotcheck {

namespace {

constexpr size_t kLongestHeader = 90, kMostWords = 4096;
constexpr uint32_t kSparse = 2;

using BlockRow = RowBlock::BlockRow;

bool hasDigit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

SheetHead::HeadRow headRowOf(const RowBlock& block, const BlockRow& row)
{
    SheetHead::HeadRow copy;
    copy.number = row.number;
    for (const RowBlock::BlockCell& cell : block.cellsOf(row)) {
        copy.cells.resize(size_t(cell.column) + 1);
        copy.cells.back() = block.textOf(cell);
    }
    return copy;
}

RememberedColumns withSaid(RememberedColumns remembered, const FoundHeader& first)
{
    for (const ColumnMatch& column : first.columns) {
        const bool said = column.how == ColumnMatch::How::ByHand || (column.isItem() && column.part.isEmpty());
        if (said && !column.header.isEmpty())
            remembered.insert(QString::fromStdString(headerKey(column.header.toStdString())), column.field);
    }
    return remembered;
}

std::string_view textAt(const RowBlock& block, const BlockRow& row, int column)
{
    for (const RowBlock::BlockCell& cell : block.cellsOf(row))
        if (cell.column == column)
            return trimmed(block.textOf(cell));
    return {};
}

} // namespace

TableFinder::TableFinder(const RecordType& type, const QString& sheet, const RememberedColumns& remembered,
                         const HeaderHints& hints, const FoundHeader& first)
    : m_type(type),
      m_sheet(sheet),
      m_matcher(type, withSaid(remembered, first)),
      m_hints{hints.items, hints.layout == ItemLayout::Columns ? ItemLayout::Auto : hints.layout},
      m_current(std::make_shared<FoundHeader>(first))
{
    const auto key = std::find_if(type.fields.begin(), type.fields.end(), [](const Field& f) { return f.required; });
    if (key == type.fields.end())
        return;
    m_key = &*key;
    m_numbered = std::string_view(m_key->key) == "sample_no";
    m_least = std::min<int>(
        2, int(std::count_if(type.fields.begin(), type.fields.end(), [](const Field& f) { return f.required; })));
    noteStart(m_key->header);
    for (const char* alias : m_key->aliases)
        noteStart(alias);
    for (auto it = m_matcher.remembered().begin(); it != m_matcher.remembered().end(); ++it)
        if (it.value() == QLatin1StringView(m_key->key))
            noteStart(it.key().toStdString());
}

/// The first character of a name is enough to pass over nearly all texts of a sheet.
void TableFinder::noteStart(std::string_view name)
{
    const std::string key = headerKey(name);
    const size_t length = key.empty() || static_cast<unsigned char>(key[0]) < 0x80 ? 1 : 3;
    m_starts.push_back(key.substr(0, length));
}

bool TableFinder::mayBeginKey(std::string_view text) const
{
    text = trimmed(text);
    while (text.starts_with('*'))
        text = trimmed(text.substr(1));
    return std::any_of(m_starts.begin(), m_starts.end(), [&](const std::string& start) {
        const bool letter = start.size() == 1; // upper or lower case, full or half width
        return letter ? !text.empty() && headerKey(text.substr(0, 3)).starts_with(start) : text.starts_with(start);
    });
}

bool TableFinder::isKeyWord(std::string_view text)
{
    if (m_words.size() > kMostWords)
        m_words.clear();
    const auto [known, fresh] = m_words.try_emplace(std::string(text));
    if (!fresh)
        return known->second;
    const std::string spelling[] = {std::string(text)};
    known->second = m_matcher.read(spelling).field == m_key;
    return known->second;
}

/// One of its cells names the key field, and hardly any holds a number.
bool TableFinder::mayBeHeader(const RowBlock& block, const BlockRow& row)
{
    int digits = 0, words = 0;
    for (const RowBlock::BlockCell& cell : block.cellsOf(row)) {
        const std::string_view text = block.textOf(cell);
        if (cell.kind != CellKind::Text || hasDigit(text)) {
            if (++digits > 2 && digits > words)
                return false;
            continue;
        }
        ++words;
        if (text.size() <= kLongestHeader && mayBeginKey(text) && isKeyWord(text))
            return true;
    }
    return false;
}

void TableFinder::look(RowBlock& block)
{
    const size_t now = block.rows.size() - 1;
    int taken = 0;
    if (m_candidate && now > 0)
        taken = decide(block, now - 1, true);
    m_candidate = taken < 2 && m_key != nullptr && mayBeHeader(block, block.rows[now]);
    m_sparse = block.rows[now].cellCount <= kSparse && !m_candidate ? m_sparse + 1 : 0;
}

void TableFinder::end(RowBlock& block)
{
    if (m_candidate && !block.rows.empty())
        decide(block, block.rows.size() - 1, false);
    m_candidate = false;
}

int TableFinder::decide(RowBlock& block, size_t row, bool hasNext)
{
    const auto adjoins = [&](size_t a, size_t b) { return block.rows[a].number + 1 == block.rows[b].number; };
    const SheetHead::HeadRow own = headRowOf(block, block.rows[row]);
    FoundHeader best = headerOfRows(own, nullptr, m_matcher, m_hints);
    size_t first = row, last = row;
    const auto take = [&](FoundHeader header, size_t from, size_t to) {
        const bool complete = missingHeaders(header.columns, m_type).isEmpty();
        const bool bestComplete = missingHeaders(best.columns, m_type).isEmpty();
        if (complete == bestComplete ? header.score <= best.score : bestComplete)
            return;
        best = std::move(header);
        first = from;
        last = to;
    };
    if (hasNext && adjoins(row, row + 1)) {
        const SheetHead::HeadRow next = headRowOf(block, block.rows[row + 1]);
        take(headerOfRows(own, &next, m_matcher, m_hints), row, row + 1);
    }
    if (row > 0 && adjoins(row - 1, row) && block.rows[row - 1].role == RowBlock::Role::Data) {
        const SheetHead::HeadRow above = headRowOf(block, block.rows[row - 1]);
        take(headerOfRows(above, &own, m_matcher, m_hints), row - 1, row);
    }
    if (!missingHeaders(best.columns, m_type).isEmpty())
        return 0;
    begin(block, std::move(best), first, last);
    return int(last - row) + 1;
}

void TableFinder::begin(RowBlock& block, FoundHeader header, size_t first, size_t last)
{
    for (size_t i = first; i <= last; ++i)
        block.rows[i].role = RowBlock::Role::Header;
    markTitles(block, first);
    settle(header);
    if (isSame(header))
        return;
    m_current = std::make_shared<FoundHeader>(std::move(header));
    block.tables.push_back({last, m_current});
}

void TableFinder::markTitles(RowBlock& block, size_t header) const
{
    for (size_t i = header; i > 0 && isTitle(block, i - 1, i == header); --i)
        block.rows[i - 1].role = RowBlock::Role::Title;
}

/// A short row that is no data; right above the header also the words that stand over groups of its columns.
bool TableFinder::isTitle(const RowBlock& block, size_t row, bool justAbove) const
{
    const BlockRow& above = block.rows[row];
    if (above.role != RowBlock::Role::Data)
        return false;
    if (above.cellCount <= kSparse)
        return !isData(block, above);
    const auto cells = block.cellsOf(above);
    const bool words = std::none_of(cells.begin(), cells.end(),
                                    [&](const RowBlock::BlockCell& c) { return hasDigit(block.textOf(c)); });
    const bool adjoins = row + 1 < block.rows.size() && block.rows[row + 1].number == above.number + 1;
    return justAbove && adjoins && words && !isData(block, above);
}

/// Under the header that holds so far: what the table requires is there; a sampling number holds a digit.
bool TableFinder::isData(const RowBlock& block, const BlockRow& row) const
{
    int required = 0;
    for (const ColumnMatch& column : m_current->columns) {
        const Field* field = m_type.field(column.field.toStdString());
        if (!column.isItem() && (field == nullptr || !field->required))
            continue;
        const std::string_view text = textAt(block, row, column.column);
        if (isEmptyMark(text) || text.find("：") != std::string_view::npos)
            continue;
        if (m_numbered && field == m_key && !hasDigit(text))
            return false;
        ++required;
    }
    return required >= m_least;
}

/// Columns that stand as in the header before are taken as there; of two that are the same field none is guessed at.
void TableFinder::settle(FoundHeader& header) const
{
    for (ColumnMatch& column : header.columns)
        for (const ColumnMatch& before : m_current->columns)
            if (before.column == column.column && before.header == column.header)
                column = before;
    header.problem = settleDoubles(header.columns, m_type, m_sheet);
    header.items = itemColumnsOf(header.columns);
}

bool TableFinder::isSame(const FoundHeader& header) const
{
    const auto taken = [](const FoundHeader& h) {
        std::vector<std::tuple<int, QString, QString>> columns;
        for (const ColumnMatch& c : h.columns)
            if (!c.field.isEmpty())
                columns.emplace_back(c.column, c.field, c.isItem() ? c.group + c.name : QString());
        return columns;
    };
    return taken(header) == taken(*m_current);
}

} // namespace spotcheck
