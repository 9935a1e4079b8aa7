#pragma once
#include "core/exchange/atomic_file.h"
#include "core/exchange/table_writer.h"

#include <QFile>

/// .csv: UTF-8 with BOM (or GB 18030), CRLF. Text that a spreadsheet would take for a formula gets an apostrophe, which
/// the reader takes off again; numbers stay numbers.
namespace spotcheck {

class CsvWriter : public TableWriter {
public:
    CsvWriter(const QString& path, std::vector<TableColumn> columns, CsvEncoding encoding);
    ~CsvWriter() override;
    Status open();
    Status addRow(std::span<const std::string_view> cells) override;
    Status finish() override;

private:
    void append(std::string_view text, CellFormat format);
    Status flush();
    Status encode();

    AtomicFile m_atomic;
    QFile m_file;
    std::vector<TableColumn> m_columns;
    CsvEncoding m_encoding;
    void* m_iconv = nullptr;
    std::string m_buffer, m_encoded;
};

} // namespace spotcheck
