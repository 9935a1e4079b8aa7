#pragma once
#include "core/exchange/import_row.h"

#include <vector>

/// Several items in the cells of one row: 甲醛║pH值 · ≤75║4.0~8.5 · 20║7.1. They are told apart only where all cells
/// that hold several parts hold as many, with the same sign between; else the row is not taken. ║ and | always stand
/// between parts. A semicolon or a line feed may belong to one value: it counts as a sign between parts only where
/// item, requirement and result agree, and a row where only the item has it stays as it is.
namespace spotcheck {

class ItemSplit {
public:
    explicit ItemSplit(const RecordType& type);
    /// False: the row is one item, `out` is untouched. Else the parts are appended to `out`; or the row itself with its
    /// problem.
    bool split(const ImportRow& row, std::vector<ImportRow>& out) const;

private:
    struct Cut {
        std::string_view sign; ///< what stands between the parts; empty: the row is one
        size_t count = 1;
        int problemField = -1;
        QString problem;
    };
    Cut cutOf(const ImportRow& row) const;
    void compare(const ImportRow& row, Cut& cut) const;

    int m_item = -1, m_value = -1, m_limit = -1, m_verdict = -1;
    std::vector<int> m_fields; ///< of the item
    std::vector<int> m_shared; ///< may be said once for all parts
};

} // namespace spotcheck
