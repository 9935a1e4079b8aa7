#pragma once
#include "core/base/result.h"
#include "core/exchange/import_row.h"
#include "core/exchange/table_writer.h"

#include <span>
#include <string_view>
#include <vector>

/// The rows that were not taken, as they stood, with the reason and the row they came from in two more columns. The
/// importer passes over those two, so the workbook can be mended and imported again.
namespace spotcheck {

struct ImportSource;

inline constexpr const char* kReasonHeader = "退回原因";
inline constexpr const char* kRowHeader = "原行号";

class RejectWriter {
public:
    static Result<RejectWriter> create(const QString& path, std::span<const std::string> headers);
    Status add(int row, std::span<const std::string_view> cells, std::string_view reason);
    Status finish() { return m_table->finish(); }

private:
    explicit RejectWriter(std::unique_ptr<TableWriter> table) : m_table(std::move(table)) {}
    std::unique_ptr<TableWriter> m_table;
    std::vector<std::string_view> m_cells;
};

/// What stands in the rejects workbook: the sheet's own columns, or the fields of the table where several headers hold
/// in the sheet. Of a report that goes on from the row above, the sampling and report number are filled in.
class RejectSheet {
public:
    RejectSheet(const ImportSource& source, bool asTheyStand);
    const std::vector<std::string>& headers() const { return m_headers; }
    bool asTheyStand() const { return m_asTheyStand; }
    /// Every row in its order, also those that are not written; valid until the next.
    std::span<const std::string_view> cellsOf(const RowBlock& block, const RowBlock::BlockRow& row,
                                              const ImportRow& fields);

private:
    const bool m_asTheyStand;
    std::vector<std::string> m_headers;
    std::vector<int> m_columns; ///< of the sheet, or fields
    std::vector<bool> m_keys;
    std::vector<std::string> m_carried;
    std::vector<std::string_view> m_cells;
};

} // namespace spotcheck
