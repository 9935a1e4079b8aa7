#pragma once
#include "core/exchange/import_row.h"
#include "core/exchange/item_rows.h"
#include "core/exchange/item_split.h"
#include "core/exchange/merged_cells.h"
#include "core/exchange/sheet_facts.h"

/// The rows of a sheet as rows of the table they are imported into: under the header that holds for them, merged cells
/// filled, a table with items as columns unfolded, several items in one row told apart. Usually a row is a row.
namespace spotcheck {

class TableRows {
public:
    TableRows(const ImportSource& source, SheetFacts& facts);

    struct Taken {
        RowMapper::Kind kind = RowMapper::Kind::Blank;
        std::span<const ImportRow> rows;  ///< of Data; valid until the next row
        bool newTable = false;            ///< under another header than the row before
        const ImportRow* total = nullptr; ///< of Total: the row by field
        bool beginAnew = false;           ///< the facts say what is wanted first; nothing was taken
    };
    Taken take(const RowBlock& block, size_t row);
    void restart(); ///< from the first row once more
    /// Of the header that holds for the row taken last.
    const RowMapper& mapper() const { return m_mapper; }
    RowMapper& mapper() { return m_mapper; }
    const FoundHeader& header() const { return *m_header; }
    /// The rows cannot be written as they stand under one header.
    bool isMixed() const { return m_tables > 1 || !m_header->items.empty(); }
    /// Names the column that the row's value came from.
    void pointAt(const ImportRow& row);

private:
    void begin(std::shared_ptr<const FoundHeader> header);
    RowMapper::Kind titleKind(const RowBlock& block, const RowBlock::BlockRow& row);
    Taken data(const RowBlock& block, const RowBlock::BlockRow& row);

    const ImportSource& m_source;
    SheetFacts& m_facts;
    const ColumnMatcher m_matcher;
    std::shared_ptr<const FoundHeader> m_header;
    RowMapper m_mapper;
    MergedCells m_merged;
    const ItemSplit m_split;
    std::optional<ItemRows> m_items;
    ImportRow m_row;
    std::vector<ImportRow> m_made;
    size_t m_nextTable = 0; ///< of the block
    int m_tables = 1;
};

} // namespace spotcheck
