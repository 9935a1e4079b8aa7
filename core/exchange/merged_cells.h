#pragma once
#include "core/exchange/import_row.h"
#include "core/exchange/sheet_facts.h"

#include <list>

/// Merged cells: only the one at the top left holds something, and it holds for all rows below that it covers.
namespace spotcheck {

class MergedCells {
public:
    MergedCells(SheetFacts& facts, const RecordType& type);
    /// Rows in their order. What a range covers becomes what stands at its top left. False: the ranges are not known
    /// and a row leaves one of the usual cells blank; the reading must begin anew with them.
    bool fill(const RowMapper& mapper, ImportRow& row);
    void restart()
    {
        m_next = 0;
        m_active.clear();
    }

private:
    struct Covering {
        Merge merge;
        std::string text;
    };
    bool mayBeCovered(const RowMapper& mapper, const ImportRow& row) const;
    void meet(const RowMapper& mapper, const ImportRow& row);
    void apply(const RowMapper& mapper, ImportRow& row) const;

    SheetFacts& m_facts;
    std::vector<int> m_usual; ///< fields that are seldom blank but where something is merged
    size_t m_next = 0;
    std::list<Covering> m_active; ///< a list: rows hold views into its texts
};

} // namespace spotcheck
