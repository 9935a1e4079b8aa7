#pragma once
#include "core/exchange/import_row.h"

#include <optional>

/// Turns a row of a table with items as columns into rows of one item each, with what the rows of limits, units and
/// methods say of its column. A blank or struck cell is an item that was not tested.
namespace spotcheck {

/// A row that says something about the item columns, not about a sample: it is headed 标准要求, 单位 …, or stands right
/// below the header and holds nothing but units.
std::optional<SpecRow> specRowOf(const FoundHeader& header, const ColumnMatcher& matcher, const RowBlock& block,
                                 const RowBlock::BlockRow& row);

class ItemRows {
public:
    ItemRows(const RecordType& type, const FoundHeader& header, std::span<const SpecRow> specs);
    /// `base` holds the row's own fields. Rows are appended to `out`; their views hold as long as the block and this.
    void spread(const RowBlock& block, const RowBlock::BlockRow& row, const ImportRow& base,
                std::vector<ImportRow>& out) const;
    /// One of the item columns holds something in this row.
    bool holds(const RowBlock& block, const RowBlock::BlockRow& row) const;
    /// Header of the column an unfolded row's value stands in.
    QString headerOf(const ImportRow& row) const;

private:
    struct Item {
        QString header;
        std::vector<std::pair<int, int>> cells;         ///< field → column; the value first
        std::vector<std::pair<int, std::string>> texts; ///< field → what the header or a row of limits says
        QString problem;                                ///< rows of limits that contradict each other
        int problemField = -1;
    };
    void say(Item& item, int field, const std::string& text, int row);
    bool fillItem(const Item& item, std::span<const std::string_view> texts, ImportRow& row) const;
    int fieldOf(std::string_view key) const;

    const RecordType* m_type;
    int m_sample, m_value;
    std::vector<Item> m_items;
};

} // namespace spotcheck
