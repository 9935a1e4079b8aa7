#pragma once
#include "core/exchange/atomic_file.h"
#include "core/exchange/table_writer.h"

#include <array>
#include <xlsxwriter.h>

/// .xlsx through libxlsxwriter in constant memory: bold header that stays in view, filter, widths. Text is written as
/// text whatever it begins with; numbers with declared zeros (1.050) get the format that shows them.
namespace spotcheck {

class XlsxWriter : public TableWriter {
public:
    XlsxWriter(const QString& path, std::vector<TableColumn> columns);
    ~XlsxWriter() override;
    Status open(const QString& sheet);
    Status addRow(std::span<const std::string_view> cells) override;
    Status finish() override;

private:
    static constexpr size_t kDecimals = 16;

    void writeHeader();
    lxw_error write(lxw_col_t column, std::string_view text, CellFormat format);
    lxw_error writeNumber(lxw_col_t column, std::string_view text);
    lxw_error writeText(lxw_col_t column, std::string_view text, lxw_format* format);
    lxw_format* formatOf(std::string_view number);
    Status tooMuch(lxw_col_t column) const;
    Status close(qint64& rowBytes);

    AtomicFile m_atomic;
    std::vector<TableColumn> m_columns;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_dateFormat = nullptr;
    std::array<lxw_format*, kDecimals> m_decimalFormats{};
    lxw_row_t m_row = 0;
    bool m_failed = false;
    std::string m_text;
};

} // namespace spotcheck
