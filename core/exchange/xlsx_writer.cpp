#include "core/exchange/xlsx_writer.h"

#include "core/base/date_text.h"
#include "core/exchange/refusal.h"
#include "core/exchange/zip_archive.h"

#include <algorithm>
#include <charconv>
#include <QFile>

namespace spotcheck {

namespace {

constexpr qsizetype kSheetName = 31;

/// Names of sheets hold no []:*?/\ and no apostrophe at their ends; an empty one is given by the library.
QByteArray sheetName(const QString& title)
{
    QString name = title;
    for (QChar& c : name)
        if (QStringView(u"[]:*?/\\'").contains(c) || c < QLatin1Char(' '))
            c = QLatin1Char(' ');
    return name.left(kSheetName).trimmed().toUtf8();
}

/// YYYY-MM-DD only: a date with a time, or written otherwise, stays the text it is.
std::optional<long> serialOf(std::string_view text)
{
    const auto day = text.size() == 10 && text[4] == '-' ? parseDate(text) : std::nullopt;
    const long serial = day ? serialOfDay(*day) : 0;
    return serial > 60 ? std::optional(serial) : std::nullopt;
}

/// The library does not look whether its temporary files could be written: what came out must hold all rows.
bool holdsRows(const QString& path, qint64 rowBytes)
{
    auto zip = ZipArchive::open(path, {});
    return zip && (*zip)->size("xl/worksheets/sheet1.xml") > rowBytes;
}

} // namespace

XlsxWriter::XlsxWriter(const QString& path, std::vector<TableColumn> columns)
    : m_atomic(path), m_columns(std::move(columns))
{
}

XlsxWriter::~XlsxWriter()
{
    if (m_book != nullptr)
        lxw_workbook_free(m_book);
}

Status XlsxWriter::open(const QString& sheet)
{
    // The library opens the file only at the end; whether it can be written is better said before the work.
    QFile probe(m_atomic.part());
    if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return writeError(probe.errorString());
    probe.close();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_FALSE;
    m_book = workbook_new_opt(QFile::encodeName(m_atomic.part()).constData(), &options);
    const QByteArray name = sheetName(sheet);
    m_sheet = m_book == nullptr ? nullptr : workbook_add_worksheet(m_book, name.isEmpty() ? nullptr : name.constData());
    if (m_sheet == nullptr)
        return writeError(m_atomic.part());
    writeHeader();
    return ok();
}

void XlsxWriter::writeHeader()
{
    m_dateFormat = workbook_add_format(m_book);
    format_set_num_format(m_dateFormat, "yyyy-mm-dd");
    lxw_format* bold = workbook_add_format(m_book);
    format_set_bold(bold);
    format_set_bg_color(bold, 0xE8EEF4);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), m_columns[i].width, nullptr);
        writeText(lxw_col_t(i), m_columns[i].header, bold);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
}

Status XlsxWriter::addRow(std::span<const std::string_view> cells)
{
    if (m_row + 1 >= LXW_ROW_MAX) {
        m_failed = true;
        return Error{ErrorKind::Refused,
                     exchangeText(QT_TRANSLATE_NOOP(
                         "exchange", "More rows than a sheet may hold; export to .csv, or filter first."))};
    }
    ++m_row;
    for (size_t i = 0; i < std::min(cells.size(), m_columns.size()); ++i)
        if (!cells[i].empty() && write(lxw_col_t(i), cells[i], m_columns[i].format) != LXW_NO_ERROR) {
            m_failed = true;
            return tooMuch(lxw_col_t(i));
        }
    return ok();
}

Status XlsxWriter::tooMuch(lxw_col_t column) const
{
    return Error{ErrorKind::Refused,
                 exchangeText(QT_TRANSLATE_NOOP("exchange", "Row %1, column %2: the text is longer than a cell of "
                                                            ".xlsx may hold (32,767 characters); export to .csv."))
                     .arg(m_row + 1)
                     .arg(QString::fromStdString(m_columns[column].header))};
}

lxw_error XlsxWriter::write(lxw_col_t column, std::string_view text, CellFormat format)
{
    if (format == CellFormat::Number && isPlainNumber(text))
        return writeNumber(column, text);
    if (format == CellFormat::Date)
        if (const auto serial = serialOf(text))
            return worksheet_write_number(m_sheet, m_row, column, double(*serial), m_dateFormat);
    return writeText(column, text, nullptr);
}

lxw_error XlsxWriter::writeNumber(lxw_col_t column, std::string_view text)
{
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return worksheet_write_number(m_sheet, m_row, column, number, formatOf(text));
}

lxw_error XlsxWriter::writeText(lxw_col_t column, std::string_view text, lxw_format* format)
{
    m_text.assign(text.substr(0, text.find('\0')));
    return worksheet_write_string(m_sheet, m_row, column, m_text.c_str(), format);
}

/// 1.050 needs a format to be shown so; what ends in another digit is shown as it is.
lxw_format* XlsxWriter::formatOf(std::string_view number)
{
    const auto point = number.find('.');
    const size_t decimals = point == std::string_view::npos ? 0 : number.size() - point - 1;
    if (decimals == 0 || number.back() != '0' || decimals >= kDecimals)
        return nullptr;
    lxw_format*& format = m_decimalFormats[decimals];
    if (format == nullptr) {
        format = workbook_add_format(m_book);
        format_set_num_format(format, ("0." + std::string(decimals, '0')).c_str());
    }
    return format;
}

Status XlsxWriter::close(qint64& rowBytes)
{
    std::FILE* rows = m_sheet->optimize_tmpfile;
    const bool written = rows == nullptr || (std::fflush(rows) == 0 && std::ferror(rows) == 0);
    rowBytes = rows == nullptr ? 0 : qint64(std::ftell(rows));
    if (!written)
        return writeError(QStringLiteral("temporary rows"));
    const lxw_error code = workbook_close(m_book);
    m_book = nullptr;
    return code == LXW_NO_ERROR ? ok() : Status(writeError(QString::fromUtf8(lxw_strerror(code))));
}

Status XlsxWriter::finish()
{
    if (m_failed || m_book == nullptr)
        return writeError(QStringLiteral("a row failed before"));
    if (!m_columns.empty())
        worksheet_autofilter(m_sheet, 0, 0, m_row, lxw_col_t(m_columns.size() - 1));
    qint64 rowBytes = 0;
    if (Status closed = close(rowBytes); !closed)
        return closed;
    if (!holdsRows(m_atomic.part(), rowBytes))
        return writeError(QStringLiteral("rows are missing in what was written"));
    return m_atomic.commit();
}

} // namespace spotcheck
