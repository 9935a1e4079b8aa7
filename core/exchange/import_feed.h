#pragma once
#include "core/exchange/header_finder.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

/// Reads the rows of a sheet on a second thread and hands them over in blocks, at most a few at a time, so that reading
/// and checking go on side by side in bounded memory. The reader must not be used by anybody else meanwhile.
namespace spotcheck {

struct RowBlock {
    struct BlockCell {
        int column;
        CellKind kind;
        uint32_t begin, size; ///< in `text`
    };
    enum class Role : uint8_t { Data, Title, Header };
    struct BlockRow {
        int number;
        uint32_t firstCell, cellCount;
        Role role = Role::Data; ///< Data until a TableFinder says otherwise
    };
    /// From the row on (an index into `rows`) another header holds.
    struct TableStart {
        size_t row;
        std::shared_ptr<const FoundHeader> header;
    };
    std::string text;
    std::vector<BlockCell> cells;
    std::vector<BlockRow> rows;
    std::vector<TableStart> tables;

    void add(const Row& row);
    /// Moves the last row of another block here.
    void takeLastOf(RowBlock& other);
    std::span<const BlockCell> cellsOf(const BlockRow& row) const
    {
        return std::span(cells).subspan(row.firstCell, row.cellCount);
    }
    std::string_view textOf(const BlockCell& cell) const
    {
        return std::string_view(text).substr(cell.begin, cell.size);
    }
};

class TableFinder;

class RowFeed {
public:
    /// Rows behind `afterRow` (1-based); with a finder further headers among them are found on the way.
    RowFeed(WorkbookReader& reader, int sheet, int afterRow, TableFinder* finder = nullptr);
    ~RowFeed(); ///< stops early if need be
    RowFeed(const RowFeed&) = delete;
    RowFeed& operator=(const RowFeed&) = delete;

    /// The next block, nullptr at the end; then status() tells whether the sheet was read whole.
    std::unique_ptr<RowBlock> next();
    Status status() const { return m_status; }

private:
    void run(WorkbookReader& reader, int sheet, int afterRow, TableFinder* finder);
    bool push(std::unique_ptr<RowBlock>& block, bool keepLast);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<RowBlock>> m_blocks;
    bool m_stopped = false;
    bool m_finished = false;
    Status m_status;
    std::thread m_thread;
};

} // namespace spotcheck
