#include "core/exchange/merged_cells.h"

#include <algorithm>

namespace spotcheck {

MergedCells::MergedCells(SheetFacts& facts, const RecordType& type) : m_facts(facts)
{
    static constexpr std::string_view usual[] = {"limit", "unit", "basis", "method"};
    const auto isUsual = [](const Field& field) {
        return field.required || std::find(std::begin(usual), std::end(usual), field.key) != std::end(usual);
    };
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (isUsual(type.fields[i]))
            m_usual.push_back(int(i));
}

bool MergedCells::mayBeCovered(const RowMapper& mapper, const ImportRow& row) const
{
    return std::any_of(m_usual.begin(), m_usual.end(),
                       [&](int field) { return row[field].empty() && mapper.has(field); });
}

bool MergedCells::fill(const RowMapper& mapper, ImportRow& row)
{
    if (!m_facts.merges) {
        m_facts.wantMerges = m_facts.wantMerges || mayBeCovered(mapper, row);
        return !m_facts.wantMerges;
    }
    if (m_facts.merges->empty())
        return true;
    apply(mapper, row);
    meet(mapper, row);
    return true;
}

/// Ranges that begin in this row and go on below it.
void MergedCells::meet(const RowMapper& mapper, const ImportRow& row)
{
    m_active.remove_if([&](const Covering& c) { return c.merge.lastRow < row.number; });
    const std::vector<Merge>& merges = *m_facts.merges;
    for (; m_next < merges.size() && merges[m_next].firstRow <= row.number; ++m_next) {
        const Merge& merge = merges[m_next];
        if (merge.firstRow < row.number || merge.lastRow == merge.firstRow)
            continue;
        for (size_t field = 0; field < row.raw.size(); ++field)
            if (mapper.column(int(field)) == merge.firstColumn && !row.raw[field].empty())
                m_active.push_back({merge, std::string(row.raw[field])});
    }
}

void MergedCells::apply(const RowMapper& mapper, ImportRow& row) const
{
    for (const Covering& covering : m_active) {
        if (covering.merge.lastRow < row.number)
            continue;
        for (size_t field = 0; field < row.raw.size(); ++field)
            if (mapper.column(int(field)) == covering.merge.firstColumn) {
                row.raw[field] = covering.text;
                row.values[field] = cellValue(row.raw[field]);
            }
    }
}

} // namespace spotcheck
