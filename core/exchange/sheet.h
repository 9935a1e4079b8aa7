#pragma once
#include <cstdint>
#include <QString>
#include <span>
#include <string_view>

/// What a reader of workbooks hands out: rows of cells, UTF-8, valid during the callback only. Only cells that hold
/// something are reported, in ascending column order. Columns are 0-based, row numbers 1-based as the user sees them.
namespace spotcheck {

enum class CellKind : uint8_t {
    Text,
    Number,  ///< as the sheet shows it: shortest form, or the format's digits where they lose none (1.050)
    Date,    ///< YYYY-MM-DD, with a time only when it is not midnight
    Boolean, ///< TRUE / FALSE
    Error    ///< #DIV/0! …, or a formula without a value
};

struct Cell {
    int column = 0;
    CellKind kind = CellKind::Text;
    std::string_view text;
};

struct Row {
    int number = 0;
    std::span<const Cell> cells;
};

struct Merge {
    int firstRow, firstColumn, lastRow, lastColumn; ///< rows 1-based, columns 0-based
};

struct SheetInfo {
    QString name;
    bool hidden = false;
};

} // namespace spotcheck
