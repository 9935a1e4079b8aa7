#pragma once
#include "core/base/result.h"

#include <memory>
#include <QString>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Writes one table, row by row in bounded memory, to .xlsx or .csv by the file's ending. The file is written beside
/// its place and moved there when whole; a failure (ErrorKind::Io) leaves what was there before. What is written comes
/// back through WorkbookReader as it was: 1.050 keeps its digits, 2024-03-05 is a date.
namespace spotcheck {

enum class CellFormat { Text, Number, Date };
enum class CsvEncoding { Utf8, Gb18030 };

struct TableColumn {
    std::string header;
    CellFormat format = CellFormat::Text;
    int width = 12; ///< in characters of half width
};

class TableWriter {
public:
    virtual ~TableWriter() = default;
    static Result<std::unique_ptr<TableWriter>> create(const QString& path, const QString& sheet,
                                                       std::vector<TableColumn> columns,
                                                       CsvEncoding encoding = CsvEncoding::Utf8);
    /// One text per column; numbers as decimal text, dates as YYYY-MM-DD. Empty: an empty cell. What is no number or
    /// date is written as text, whatever the column is.
    virtual Status addRow(std::span<const std::string_view> cells) = 0;
    virtual Status finish() = 0; ///< nothing is at `path` before this answers
};

/// -12.50: digits, one point, one sign, no leading zeros and no more digits than a spreadsheet keeps (15).
bool isPlainNumber(std::string_view text);

} // namespace spotcheck
