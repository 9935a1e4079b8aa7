#pragma once
#include "core/exchange/column_matcher.h"
#include "core/exchange/known_items.h"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Tables with one row a sample and one column, or group of columns, a test item. They are known by content: a column
/// of sampling numbers, none of items, and columns headed by items the implementation rules name, or a row that says
/// 标准要求, 限值 … and holds the limits of the columns. What is neither stays left out until somebody says so.
namespace spotcheck {

enum class ItemLayout { Auto, Rows, Columns }; ///< the last two: as the user says

struct HeaderHints {
    const KnownItems* items = nullptr; ///< null: none are known
    ItemLayout layout = ItemLayout::Auto;
};

/// One item of such a table.
struct ItemColumn {
    std::string item;
    std::string unit; ///< named in the header: 甲醛(mg/kg)
    QString header;
    std::vector<std::pair<std::string, int>> cells; ///< key of the item's field → column of the sheet; the value first
};

/// A row below or above the samples that says something about the columns: their limits, units, methods …
struct SpecRow {
    int row = 0;
    std::string field;                ///< limit, unit, method, basis, lod, uncertainty
    std::map<int, std::string> texts; ///< by column of the sheet
};

/// Key of the field that a row headed by these words is about; empty when it is none.
std::string specField(const ColumnMatcher& matcher, std::string_view label);
/// The words of a header (实测值, 单项判定 …), which a row of limits never holds.
bool isHeaderWord(const ColumnMatcher& matcher, std::string_view text);
/// Name and unit of an item from its header: 甲醛（mg/kg）, 甲醛\nmg/kg, 甲醛，mg/kg.
std::pair<std::string, std::string> itemOfHeader(std::string_view header);
/// Marks the columns that are items (kItemColumn); leaves all as it is when the table has an item a row. `limits` are
/// the columns that a row of limits fills.
void markItemColumns(QList<ColumnMatch>& columns, std::span<const int> limits, const ColumnMatcher& matcher,
                     const HeaderHints& hints);
/// The items of marked columns, in the order of the sheet; none: the table has an item a row.
std::vector<ItemColumn> itemColumnsOf(const QList<ColumnMatch>& columns);

} // namespace spotcheck
