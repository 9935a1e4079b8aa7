#include "core/exchange/ods_content.h"

#include "core/base/date_text.h"
#include "core/base/text_fold.h"
#include "core/exchange/number_format.h"
#include "core/exchange/refusal.h"

namespace spotcheck {

namespace {

constexpr size_t kHiddenStyles = 65536, kName = 4096, kMostMerges = 1 << 20;
constexpr qsizetype kSheets = 4096;
/// Repetition costs a file nothing and the reader much: what all repeated cells of a sheet together may come to.
constexpr qint64 kRepeatedCells = 20'000'000;

int repeat(const char** attributes, std::string_view name)
{
    return std::max(1, wholeNumber(attribute(attributes, name), 1));
}

/// The decimals a sheet shows, as a format; General where the shown text is no plain decimal number.
NumberFormat formatShown(std::string_view shown, NumberFormat::Kind kind)
{
    const NumberFormat general{kind == NumberFormat::Kind::Percent ? kind : NumberFormat::Kind::General, 0, 1, {}, {}};
    const size_t first = shown.find_first_of("0123456789"), last = shown.find_last_of("0123456789");
    if (first == std::string_view::npos)
        return general;
    const std::string_view number = shown.substr(first, last - first + 1);
    const size_t point = std::min(number.find('.'), number.size());
    if (number.substr(0, point).find_first_not_of("0123456789,") != std::string_view::npos ||
        (point < number.size() && number.find_first_not_of("0123456789", point + 1) != std::string_view::npos))
        return general;
    const int decimals = point < number.size() ? int(number.size() - point - 1) : 0;
    const int integers = number[0] == '0' ? int(point) : 1;
    return decimals > 30 || integers > 30 ? general : NumberFormat{kind, decimals, integers, {}, {}};
}

} // namespace

void OdsTables::start(std::string_view name, const char** attributes)
{
    ++m_depth;
    if (name == "spreadsheet") {
        m_spreadsheetDepth = m_depth;
    } else if (name == "table" && m_spreadsheetDepth > 0 && m_depth == m_spreadsheetDepth + 1) {
        startTable(attributes);
    } else if (m_spreadsheetDepth == 0 && name == "style") {
        const char* title = attribute(attributes, "name");
        m_style = title != nullptr && std::string_view(title).size() < kName ? title : "";
    } else if (m_spreadsheetDepth == 0 && name == "table-properties") {
        const char* display = attribute(attributes, "display");
        if (display != nullptr && std::string_view(display) == "false" && m_hiddenStyles.size() < kHiddenStyles)
            m_hiddenStyles.insert(m_style);
    }
}

void OdsTables::startTable(const char** attributes)
{
    const char *title = attribute(attributes, "name"), *style = attribute(attributes, "style-name");
    if (sheets.size() >= kSheets)
        return m_parser->stop(
            refusal(QT_TRANSLATE_NOOP("exchange", "The workbook holds far too many parts; it was not read.")));
    sheets << SheetInfo{QString::fromUtf8(title == nullptr ? "" : title),
                        style != nullptr && m_hiddenStyles.contains(std::string_view(style))};
    m_tableDepth = m_depth;
}

void OdsTables::end(std::string_view)
{
    if (m_depth == m_tableDepth) {
        sheetEnds();
        m_tableDepth = 0;
    }
    if (m_depth == m_spreadsheetDepth)
        m_spreadsheetDepth = 0;
    --m_depth;
}

void OdsRows::start(std::string_view name, const char** attributes)
{
    OdsTables::start(name, attributes);
    if (!isWanted() || m_skipDepth > 0)
        return;
    if (m_cellDepth > 0)
        return startInCell(name, attributes);
    if (name == "table-row") {
        m_rowRepeat = repeat(attributes, "number-rows-repeated");
        m_column = 0;
    } else if (name == "table-cell" || name == "covered-table-cell") {
        startCell(attributes, name != "table-cell");
    } else if (name == "shapes") {
        m_skipDepth = depth();
    }
}

void OdsRows::startInCell(std::string_view name, const char** attributes)
{
    if (m_paragraphDepth == 0 && name == "p") {
        m_paragraphDepth = depth();
        m_spaceBefore = true;
        if (m_cell.paragraphs++ > 0)
            put("\n");
    } else if (m_paragraphDepth == 0 || name == "annotation" || name == "note" || name == "frame" ||
               name == "custom-shape" || name == "ruby-text") {
        m_skipDepth = depth(); // comments, pictures, tables in cells
    } else if (name == "s") {
        put(std::string(size_t(std::min(repeat(attributes, "c"), 1000)), ' '));
    } else if (name == "tab") {
        put("\t");
    } else if (name == "line-break") {
        put("\n");
    }
}

void OdsRows::end(std::string_view name)
{
    if (isWanted() && m_skipDepth == 0) {
        if (m_cellDepth > 0 && depth() == m_cellDepth)
            endCell();
        else if (m_cellDepth == 0 && name == "table-row")
            endRow();
        else if (depth() == m_paragraphDepth)
            m_paragraphDepth = 0;
    }
    if (depth() == m_skipDepth)
        m_skipDepth = 0;
    OdsTables::end(name);
}

void OdsRows::sheetEnds()
{
    if (sheets.size() - 1 == m_wanted)
        m_parser->stop();
}

void OdsRows::put(std::string_view part)
{
    m_text += part;
    m_spaceBefore = false;
    if (qint64(m_text.size()) > m_limits.cellBytes)
        m_parser->stop(refusal(QT_TRANSLATE_NOOP(
            "exchange", "A cell of the workbook holds more text than any cell may; it was not read.")));
}

/// White space counts once, as the format has it; more of it is written as <text:s/>.
void OdsRows::text(std::string_view part)
{
    if (m_paragraphDepth == 0 || m_skipDepth > 0)
        return;
    while (!part.empty()) {
        const size_t space = std::min(part.find_first_of(" \t\r\n"), part.size());
        if (space > 0)
            put(part.substr(0, space));
        if (space == part.size())
            return;
        if (!m_spaceBefore)
            put(" ");
        m_spaceBefore = true;
        part.remove_prefix(space + 1);
    }
}

void OdsRows::startCell(const char** attributes, bool covered)
{
    m_cell = {};
    m_cell.covered = covered;
    m_cellDepth = depth();
    m_text.clear();
    readCellAttributes(attributes);
    if (!covered)
        noteMerge(attributes);
}

void OdsRows::readCellAttributes(const char** attributes)
{
    for (const char** a = attributes; *a != nullptr; a += 2) {
        const std::string_view name = localName(a[0]), value = a[1];
        if (name == "value-type" && value == "error")
            m_cell.error = true; // calcext:value-type, beside the office one
        else if (name == "value-type" && m_cell.type.empty())
            m_cell.type = value;
        else if (name == "value")
            m_cell.value = value;
        else if (name == "date-value")
            m_cell.date = value;
        else if (name == "boolean-value")
            m_cell.boolean = value;
        else if (name == "string-value")
            m_cell.string = value.substr(0, size_t(m_limits.cellBytes));
        else if (name == "formula")
            m_cell.formula = true;
        else if (name == "number-columns-repeated")
            m_cell.repeat = std::max(1, wholeNumber(a[1], 1));
    }
}

void OdsRows::noteMerge(const char** attributes)
{
    const int rows = std::min(repeat(attributes, "number-rows-spanned"), m_limits.rows);
    const int columns = std::min(repeat(attributes, "number-columns-spanned"), m_limits.columns);
    if ((rows > 1 || columns > 1) && merges.size() < kMostMerges)
        merges.push_back({m_row + 1, m_column, m_row + rows, m_column + columns - 1});
}

CellKind OdsRows::appendNumeric(std::string& to) const
{
    const bool percent = m_cell.type == "percentage";
    if (m_cell.value.empty() || changesMeaning(m_text)) {
        to += m_text;
        return CellKind::Text;
    }
    if (appendNumber(to, m_cell.value,
                     formatShown(m_text, percent ? NumberFormat::Kind::Percent : NumberFormat::Kind::Fixed)))
        return CellKind::Number;
    to += m_text;
    return CellKind::Text;
}

CellKind OdsRows::appendShown(std::string& to) const
{
    const bool looksWrong = m_cell.formula && (m_text.starts_with('#') || m_text.starts_with("Err:"));
    if (m_cell.error || looksWrong) {
        to += m_text;
        return CellKind::Error;
    }
    if (m_cell.type == "float" || m_cell.type == "currency" || m_cell.type == "percentage")
        return appendNumeric(to);
    if (m_cell.type == "boolean") {
        to += m_cell.boolean == "true" ? "TRUE" : "FALSE";
        return CellKind::Boolean;
    }
    const std::string date = m_cell.type == "date" ? isoDateTime(m_cell.date) : std::string();
    if (!date.empty()) {
        to += date;
        return CellKind::Date;
    }
    to += m_text.empty() ? m_cell.string : m_text;
    return CellKind::Text;
}

void OdsRows::endCell()
{
    m_cellDepth = m_paragraphDepth = 0;
    if (!m_cell.covered)
        addCell();
    m_column += std::min(m_cell.repeat, m_limits.columns);
    m_column = std::min(m_column, m_limits.columns);
}

void OdsRows::addCell()
{
    const size_t before = m_cells.size(), from = m_cells.text().size();
    const CellKind kind = appendShown(m_cells.text());
    m_cells.addAppended(m_column, kind, from);
    if (m_cells.size() == before && m_cell.formula && m_cell.type.empty())
        m_cells.add(m_column, CellKind::Error, "formula without a value");
    if (m_cells.size() == before)
        return;
    if (m_cell.repeat > m_limits.columns - m_column || m_cells.isTooLong())
        return m_parser->stop(refusal(
            QT_TRANSLATE_NOOP("exchange", "The workbook has more columns than a sheet may hold; it was not read.")));
    for (int i = 1; i < m_cell.repeat; ++i)
        m_cells.repeatLast(m_column + i);
}

bool OdsRows::spend(qint64 cells)
{
    m_repeated += cells;
    if (m_repeated > kRepeatedCells)
        m_parser->stop(
            refusal(QT_TRANSLATE_NOOP("exchange", "The workbook repeats its cells without end; it was not read.")));
    return m_repeated <= kRepeatedCells;
}

void OdsRows::endRow()
{
    if (m_cells.isEmpty()) {
        m_row = std::min(m_limits.rows, m_row + std::min(m_rowRepeat, m_limits.rows));
        return;
    }
    if (m_rowRepeat > m_limits.rows - m_row)
        return m_parser->stop(refusal(
            QT_TRANSLATE_NOOP("exchange", "The workbook has more rows than a sheet may hold; it was not read.")));
    const auto cells = m_cells.cells();
    bool more = spend(qint64(m_rowRepeat - 1) * qint64(cells.size()));
    for (int i = 0; i < m_rowRepeat && more; ++i)
        more = m_onRow(Row{++m_row, cells});
    m_cells.clear();
    if (!more)
        m_parser->stop();
}

} // namespace spotcheck
