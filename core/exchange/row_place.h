#pragma once
#include <compare>

/// Where a row stood: the row of the sheet (1-based), and which one of those that it was turned into.
namespace spotcheck {

struct RowPlace {
    RowPlace(int r = 0, int p = 0) : row(r), part(p) {}
    int row, part;
    auto operator<=>(const RowPlace&) const = default;
};

} // namespace spotcheck
