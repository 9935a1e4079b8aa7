#include "core/exchange/xlsx_sheet.h"

#include "core/base/date_text.h"
#include "core/base/text_fold.h"
#include "core/exchange/refusal.h"
#include "core/exchange/sheet_address.h"

#include <charconv>

namespace spotcheck {

namespace {

constexpr const char* kBadAddress = QT_TRANSLATE_NOOP(
    "exchange", "Sheet %1, cell %2: the cell stands at an impossible place; the workbook was not read.");
constexpr const char* kBadText = QT_TRANSLATE_NOOP(
    "exchange", "Sheet %1, cell %2: the cell refers to a text the workbook does not hold; it was not read.");
constexpr const char* kTooLong =
    QT_TRANSLATE_NOOP("exchange", "Sheet %1, cell %2: more text than any cell may hold; the workbook was not read.");
constexpr const char* kBadRow = QT_TRANSLATE_NOOP(
    "exchange", "Sheet %1, after row %2: the next row has an impossible number; the workbook was not read.");
constexpr size_t kMostMerges = 1 << 20;

} // namespace

SheetHandler::SheetHandler(const XlsxPackage& package, const ReadLimits& limits, const QString& sheet,
                           const WorkbookReader::OnRow& onRow)
    : m_package(package), m_limits(limits), m_sheet(sheet), m_onRow(onRow)
{
}

void SheetHandler::start(std::string_view name, const char** attributes)
{
    if (name == "c")
        startCell(attributes);
    else if (name == "v")
        m_collect = m_inCell ? &m_value : nullptr;
    else if (name == "row")
        startRow(attributes);
    else if (name == "t")
        m_collect = m_inInline && m_phonetic == 0 ? &m_value : nullptr;
    else if (name == "is")
        m_inInline = m_inCell;
    else if (name == "rPh")
        ++m_phonetic;
    else if (name == "f")
        m_formula = m_inCell;
}

void SheetHandler::end(std::string_view name)
{
    m_collect = nullptr;
    if (name == "c")
        endCell();
    else if (name == "row")
        endRow();
    else if (name == "is")
        m_inInline = false;
    else if (name == "rPh")
        --m_phonetic;
    else if (name == "sheetData")
        m_parser->stop(); // nothing behind it is wanted
}

void SheetHandler::text(std::string_view part)
{
    if (m_collect == nullptr)
        return;
    m_collect->append(part);
    if (qint64(m_collect->size()) > m_limits.cellBytes)
        refuse(kTooLong);
}

void SheetHandler::refuse(const char* sentence)
{
    const QString cell = QString::fromStdString(columnName(m_column)) + QString::number(m_row);
    m_parser->stop(Error{ErrorKind::InputRefused, exchangeText(sentence).arg(m_sheet, cell)});
}

void SheetHandler::startRow(const char** attributes)
{
    const char* number = attribute(attributes, "r");
    const int row = number == nullptr ? m_row + 1 : wholeNumber(number, 0);
    m_column = -1;
    if (row <= m_row || row > m_limits.rows)
        return refuse(kBadRow);
    m_row = row;
}

SheetHandler::Type SheetHandler::typeOf(std::string_view code)
{
    if (code == "s")
        return Type::Shared;
    if (code == "str")
        return Type::Formula;
    if (code == "inlineStr")
        return Type::Inline;
    if (code == "b")
        return Type::Boolean;
    if (code == "e")
        return Type::Error;
    return code == "d" ? Type::Date : Type::Number;
}

void SheetHandler::startCell(const char** attributes)
{
    int row = m_row, column = m_column + 1;
    bool wellPlaced = true;
    m_style = 0;
    m_type = Type::Number;
    for (const char** a = attributes; *a != nullptr; a += 2) {
        if ((*a)[0] == 0 || (*a)[1] != 0) // r, t and s have one letter
            continue;
        switch ((*a)[0]) {
        case 'r': wellPlaced = readAddress(a[1], row, column); break;
        case 't': m_type = typeOf(a[1]); break;
        case 's': m_style = size_t(std::max(0, wholeNumber(a[1], 0))); break;
        default: break;
        }
    }
    if (!wellPlaced || row != m_row || column <= m_column || column >= m_limits.columns)
        return refuse(kBadAddress);
    m_column = column;
    m_inCell = true;
    m_formula = false;
    m_value.clear();
}

void SheetHandler::endCell()
{
    if (!m_inCell)
        return;
    m_inCell = false;
    if (!m_value.empty())
        addValue();
    else if (m_formula && m_type != Type::Formula) // an empty text is a formula's value, nothing at all is none
        m_cells.add(m_column, CellKind::Error, "formula without a value");
    if (m_cells.isTooLong())
        refuse(kTooLong);
}

void SheetHandler::addValue()
{
    switch (m_type) {
    case Type::Shared: return addShared();
    case Type::Number: return addNumber();
    case Type::Boolean:
        return m_cells.add(m_column, CellKind::Boolean, m_value == "1" || m_value == "true" ? "TRUE" : "FALSE");
    case Type::Error: return m_cells.add(m_column, CellKind::Error, m_value);
    case Type::Date: return addIsoDate();
    case Type::Formula:
    case Type::Inline: unescapeText(m_value); return m_cells.add(m_column, CellKind::Text, m_value);
    }
}

void SheetHandler::addShared()
{
    const std::string_view number = trimmed(m_value);
    size_t index = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), index);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size() || index >= m_package.texts.size())
        return refuse(kBadText);
    m_cells.addForeign(m_column, CellKind::Text, m_package.texts.at(index));
}

void SheetHandler::addNumber()
{
    static const NumberFormat general;
    const NumberFormat& format = m_style < m_package.formats.size() ? m_package.formats[m_style] : general;
    const std::string_view raw = trimmed(m_value);
    const size_t from = m_cells.text().size();
    if (format.kind == NumberFormat::Kind::Date) {
        const ShownDate shown = appendDate(m_cells.text(), raw, m_package.system1904);
        if (shown != ShownDate::None)
            return m_cells.addAppended(m_column, shown == ShownDate::Day ? CellKind::Date : CellKind::Text, from);
    }
    if (appendNumber(m_cells.text(), raw, format))
        return m_cells.addAppended(m_column, format.isNumber() ? CellKind::Number : CellKind::Text, from);
    m_cells.add(m_column, CellKind::Error, raw); // nan, inf: some writers do it
}

void SheetHandler::addIsoDate()
{
    const std::string date = isoDateTime(m_value);
    m_cells.add(m_column, date.empty() ? CellKind::Text : CellKind::Date,
                date.empty() ? std::string_view(m_value) : date);
}

void SheetHandler::endRow()
{
    if (m_cells.isEmpty())
        return;
    const bool more = m_onRow(Row{m_row, m_cells.cells()});
    m_cells.clear();
    if (!more)
        m_parser->stop();
}

void MergeHandler::start(std::string_view name, const char** attributes)
{
    const char* ref = name == "mergeCell" ? attribute(attributes, "ref") : nullptr;
    if (ref == nullptr || merges.size() >= kMostMerges)
        return;
    const std::string_view text(ref);
    const auto colon = text.find(':');
    Merge merge{};
    if (colon != std::string_view::npos && readAddress(text.substr(0, colon), merge.firstRow, merge.firstColumn) &&
        readAddress(text.substr(colon + 1), merge.lastRow, merge.lastColumn))
        merges.push_back(merge);
}

} // namespace spotcheck
