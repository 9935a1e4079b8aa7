#include "core/exchange/item_rows.h"

#include "core/base/text_fold.h"
#include "core/exchange/import_texts.h"
#include "core/testing/unit.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

using Cells = std::vector<std::string_view>;

/// Texts of the row by column; blank ones empty.
Cells cellsOf(const RowBlock& block, const RowBlock::BlockRow& row)
{
    Cells cells;
    for (const RowBlock::BlockCell& cell : block.cellsOf(row)) {
        cells.resize(size_t(cell.column) + 1);
        cells.back() = trimmed(block.textOf(cell));
    }
    return cells;
}

std::string_view at(std::span<const std::string_view> cells, int column)
{
    return size_t(column) < cells.size() ? cells[size_t(column)] : std::string_view();
}

bool isItemColumn(const FoundHeader& header, int column)
{
    return std::any_of(header.items.begin(), header.items.end(), [&](const ItemColumn& item) {
        return std::any_of(item.cells.begin(), item.cells.end(), [&](const auto& c) { return c.second == column; });
    });
}

bool isUnitText(std::string_view text)
{
    const bool bracketed = (text.starts_with('(') && text.ends_with(')'));
    const Unit unit = readUnit(bracketed ? text.substr(1, text.size() - 2) : text);
    return unit.understood && !unit.isNone();
}

/// Right below the header, nothing but units in the item columns.
bool isUnitRow(const FoundHeader& header, const Cells& cells, int row)
{
    if (row != header.lastRow + 1)
        return false;
    bool any = false;
    for (size_t c = 0; c < cells.size(); ++c) {
        const std::string text = foldWidth(cells[c]);
        if (isEmptyMark(text))
            continue;
        if (!isItemColumn(header, int(c)) || !isUnitText(text))
            return false;
        any = true;
    }
    return any;
}

std::string fieldSaid(const FoundHeader& header, const ColumnMatcher& matcher, const Cells& cells, int row)
{
    const auto label = std::find_if(cells.begin(), cells.end(), [](std::string_view t) { return !t.empty(); });
    if (label == cells.end())
        return {};
    if (!isItemColumn(header, int(label - cells.begin())))
        if (std::string field = specField(matcher, *label); !field.empty())
            return field;
    return isUnitRow(header, cells, row) ? "unit" : std::string();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string unitText(std::string_view text)
{
    const std::string folded = foldWidth(text);
    return folded.starts_with('(') && folded.ends_with(')') ? folded.substr(1, folded.size() - 2) : std::string(text);
}

} // namespace

std::optional<SpecRow> specRowOf(const FoundHeader& header, const ColumnMatcher& matcher, const RowBlock& block,
                                 const RowBlock::BlockRow& row)
{
    const Cells cells = cellsOf(block, row);
    SpecRow spec{row.number, fieldSaid(header, matcher, cells, row.number), {}};
    if (spec.field.empty())
        return std::nullopt;
    for (size_t c = 0; c < cells.size(); ++c)
        if (isItemColumn(header, int(c)) && !isEmptyMark(cells[c]) && !isHeaderWord(matcher, cells[c]))
            spec.texts.emplace(int(c), spec.field == "unit" ? unitText(cells[c]) : std::string(cells[c]));
    return spec.texts.empty() ? std::nullopt : std::optional(std::move(spec));
}

ItemRows::ItemRows(const RecordType& type, const FoundHeader& header, std::span<const SpecRow> specs)
    : m_type(&type), m_sample(fieldOf("sample_no")), m_value(fieldOf("value"))
{
    for (const ItemColumn& column : header.items) {
        Item item;
        item.header = column.header;
        item.texts.emplace_back(fieldOf("item"), column.item);
        if (!column.unit.empty())
            item.texts.emplace_back(fieldOf("unit"), column.unit);
        for (const auto& [key, at] : column.cells)
            item.cells.emplace_back(fieldOf(key), at);
        for (const SpecRow& spec : specs)
            for (const auto& [key, at] : column.cells)
                if (const auto said = spec.texts.find(at); said != spec.texts.end() && key == "value")
                    say(item, fieldOf(spec.field), said->second, spec.row);
        m_items.push_back(std::move(item));
    }
}

int ItemRows::fieldOf(std::string_view key) const
{
    const Field* field = m_type->field(key);
    return field == nullptr ? -1 : int(field - m_type->fields.data());
}

/// Said once, or the same again; which of two different limits holds is not guessed.
void ItemRows::say(Item& item, int field, const std::string& text, int row)
{
    for (const auto& [known, said] : item.texts) {
        if (known != field || headerKey(said) == headerKey(text))
            continue;
        item.problemField = field;
        item.problem =
            ImportTexts::tr("For %1 the sheet says “%2” and in row %3 “%4”; which one holds is not known.")
                .arg(item.header, QString::fromStdString(said), QString::number(row), QString::fromStdString(text));
        return;
    }
    if (std::none_of(item.texts.begin(), item.texts.end(), [&](const auto& t) { return t.first == field; }))
        item.texts.emplace_back(field, text);
}

bool ItemRows::fillItem(const Item& item, std::span<const std::string_view> texts, ImportRow& row) const
{
    const auto put = [&](int field, std::string_view text) {
        row.raw[size_t(field)] = text;
        row.values[size_t(field)] = cellValue(text);
    };
    for (const auto& [field, text] : item.texts)
        put(field, text);
    bool any = false;
    for (const auto& [field, column] : item.cells) {
        const std::string_view text = at(texts, column);
        if (isEmptyMark(text))
            continue;
        put(field, text);
        any = any || field == m_value || row[m_value].empty();
    }
    if (row.problem.isEmpty()) { // what is wrong with the header as a whole goes first
        row.problem = item.problem;
        row.problemField = item.problemField;
    }
    return any;
}

void ItemRows::spread(const RowBlock& block, const RowBlock::BlockRow& row, const ImportRow& base,
                      std::vector<ImportRow>& out) const
{
    const Cells texts = cellsOf(block, row);
    const size_t before = out.size();
    for (size_t i = 0; i < m_items.size(); ++i) {
        ImportRow made = base;
        made.part = int(i);
        if (!fillItem(m_items[i], texts, made))
            continue;
        for (const RowBlock::BlockCell& cell : block.cellsOf(row))
            if (cell.kind == CellKind::Error && cell.column == m_items[i].cells.front().second)
                made.errorField = m_value;
        out.push_back(std::move(made));
    }
    const std::string sample = foldWidth(base[m_sample]);
    const bool nobody = std::none_of(sample.begin(), sample.end(), isDigit);
    if (out.size() == before) {
        out.push_back(base);
        out.back().orphan = true;
        out.back().problem = ImportTexts::tr("None of the columns of items holds a result.");
    }
    for (size_t i = before; i < out.size() && nobody; ++i) {
        out[i].orphan = true;
        out[i].problemField = m_sample;
        out[i].problem = base[m_sample].empty()
                             ? ImportTexts::tr("The sampling number is missing; a sample has one row here.")
                             : ImportTexts::tr("“%1” is no sampling number.")
                                   .arg(QString::fromUtf8(base[m_sample].data(), qsizetype(base[m_sample].size())));
    }
}

bool ItemRows::holds(const RowBlock& block, const RowBlock::BlockRow& row) const
{
    const Cells texts = cellsOf(block, row);
    return std::any_of(m_items.begin(), m_items.end(), [&](const Item& item) {
        return std::any_of(item.cells.begin(), item.cells.end(),
                           [&](const auto& cell) { return !isEmptyMark(at(texts, cell.second)); });
    });
}

QString ItemRows::headerOf(const ImportRow& row) const
{
    return size_t(row.part) < m_items.size() ? m_items[size_t(row.part)].header : QString();
}

} // namespace spotcheck
