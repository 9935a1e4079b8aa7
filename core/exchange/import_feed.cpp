#include "core/exchange/import_feed.h"

#include "core/exchange/table_finder.h"

namespace spotcheck {

namespace {

constexpr size_t kBlockRows = 1000;
constexpr size_t kBlockBytes = 1 << 20;
constexpr size_t kBlocksAhead = 6;

} // namespace

void RowBlock::add(const Row& row)
{
    rows.push_back({row.number, uint32_t(cells.size()), uint32_t(row.cells.size())});
    for (const Cell& cell : row.cells) {
        cells.push_back({cell.column, cell.kind, uint32_t(text.size()), uint32_t(cell.text.size())});
        text.append(cell.text);
    }
}

void RowBlock::takeLastOf(RowBlock& other)
{
    const BlockRow last = other.rows.back();
    rows.push_back({last.number, uint32_t(cells.size()), last.cellCount, last.role});
    for (const BlockCell& cell : other.cellsOf(last)) {
        cells.push_back({cell.column, cell.kind, uint32_t(text.size()), cell.size});
        text.append(other.textOf(cell));
    }
    other.rows.pop_back();
    if (!other.tables.empty() && other.tables.back().row == other.rows.size()) {
        tables.push_back({rows.size() - 1, other.tables.back().header});
        other.tables.pop_back();
    }
}

RowFeed::RowFeed(WorkbookReader& reader, int sheet, int afterRow, TableFinder* finder)
    : m_thread([this, &reader, sheet, afterRow, finder] { run(reader, sheet, afterRow, finder); })
{
}

RowFeed::~RowFeed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void RowFeed::run(WorkbookReader& reader, int sheet, int afterRow, TableFinder* finder)
{
    auto block = std::make_unique<RowBlock>();
    const Status read = reader.read(sheet, [&](const Row& row) {
        if (row.number <= afterRow)
            return true;
        block->add(row);
        if (finder != nullptr)
            finder->look(*block);
        const bool full = block->rows.size() >= kBlockRows || block->text.size() >= kBlockBytes;
        return !full || (finder != nullptr && finder->isWaiting()) || push(block, finder != nullptr);
    });
    if (finder != nullptr)
        finder->end(*block);
    if (read)
        push(block, false);
    const std::lock_guard lock(m_mutex);
    m_status = read;
    m_finished = true;
    m_changed.notify_all();
}

/// Waits until there is room; false: nobody wants more.
bool RowFeed::push(std::unique_ptr<RowBlock>& block, bool keepLast)
{
    auto next = std::make_unique<RowBlock>();
    if (keepLast && block->rows.size() > 1)
        next->takeLastOf(*block); // the next row may show that it is no data
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_stopped || m_blocks.size() < kBlocksAhead; });
    if (m_stopped)
        return false;
    m_blocks.push_back(std::move(block));
    block = std::move(next);
    m_changed.notify_all();
    return true;
}

std::unique_ptr<RowBlock> RowFeed::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_finished || !m_blocks.empty(); });
    if (m_blocks.empty())
        return nullptr;
    auto block = std::move(m_blocks.front());
    m_blocks.pop_front();
    m_changed.notify_all();
    return block;
}

} // namespace spotcheck
