#pragma once
#include "core/exchange/column_matcher.h"
#include "core/exchange/item_columns.h"
#include "core/exchange/workbook_reader.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

/// Finds the header of a table by content among the first rows of a sheet: title and unit lines may stand above it, it
/// may be split over two rows with groups merged above, and its words broken by line feeds.
namespace spotcheck {

/// The first rows of a sheet, copied.
struct SheetHead {
    struct HeadRow {
        int number = 0; ///< 1-based, as the user sees it
        std::vector<std::string> cells;
        std::vector<CellKind> kinds; ///< of the cells
    };
    std::vector<HeadRow> rows;
};

struct FoundHeader {
    int firstRow = 0; ///< 1-based; 0: none found
    int lastRow = 0;  ///< differs from firstRow when the header takes two rows
    int score = 0;    ///< fields recognised
    QList<ColumnMatch> columns;
    std::vector<ItemColumn> items; ///< not empty: one row a sample, items as columns
    QString problem;               ///< of a later header of a sheet: why no row below it can be taken
    bool isFound() const { return firstRow > 0; }
};

inline constexpr int kHeadRows = 200; ///< rows copied; the header is looked for among the first thirty of them

Result<SheetHead> readHead(WorkbookReader& reader, int sheet, int rows = kHeadRows);
FoundHeader findHeader(const SheetHead& head, const ColumnMatcher& matcher, const HeaderHints& hints = {});
/// The header the user points at.
FoundHeader headerAt(const SheetHead& head, const ColumnMatcher& matcher, int firstRow, int lastRow,
                     const HeaderHints& hints = {});
/// A header of one row, or of two (`lower` is null or follows `upper`), without a look at the rows below.
FoundHeader headerOfRows(const SheetHead::HeadRow& upper, const SheetHead::HeadRow* lower, const ColumnMatcher& matcher,
                         const HeaderHints& hints = {});
/// The words of a header as one text: sheets of the same look have the same.
std::string lookOfRows(const SheetHead::HeadRow& upper, const SheetHead::HeadRow* lower);
/// The same of rows by their numbers; empty when the first is not there.
std::string lookAt(const SheetHead& head, int firstRow, int lastRow);
/// The first one or two rows whose look the test knows, among those a header is looked for in; 0 and 0: none.
std::pair<int, int> rowsOfLook(const SheetHead& head, const std::function<bool(std::string_view)>& isKnown);

} // namespace spotcheck
