#include "core/exchange/table_rows.h"

namespace spotcheck {

TableRows::TableRows(const ImportSource& source, SheetFacts& facts)
    : m_source(source),
      m_facts(facts),
      m_matcher(source.type, source.remembered),
      m_mapper(source.type, source.header.columns),
      m_merged(facts, source.type),
      m_split(source.type)
{
    restart();
}

void TableRows::restart()
{
    m_tables = 1;
    m_merged.restart();
    begin(std::make_shared<const FoundHeader>(m_source.header));
}

void TableRows::begin(std::shared_ptr<const FoundHeader> header)
{
    m_header = std::move(header);
    m_mapper = RowMapper(m_source.type, m_header->columns);
    m_items.reset();
    if (m_header->items.empty())
        return;
    std::span<const SpecRow> specs;
    if (m_facts.specs)
        if (const auto found = m_facts.specs->find(m_header->firstRow); found != m_facts.specs->end())
            specs = found->second;
    m_items.emplace(m_source.type, *m_header, specs);
}

TableRows::Taken TableRows::take(const RowBlock& block, size_t row)
{
    if (row == 0)
        m_nextTable = 0;
    bool fresh = false;
    for (; m_nextTable < block.tables.size() && block.tables[m_nextTable].row <= row; fresh = true, ++m_tables)
        begin(block.tables[m_nextTable++].header);
    m_facts.wantSpecs = m_facts.wantSpecs || m_items;
    if (!m_facts.specs && m_facts.wantSpecs)
        return {RowMapper::Kind::Blank, {}, fresh, nullptr, true};
    Taken taken;
    switch (block.rows[row].role) {
    case RowBlock::Role::Title: taken.kind = titleKind(block, block.rows[row]); break;
    case RowBlock::Role::Header: taken.kind = RowMapper::Kind::Header; break;
    case RowBlock::Role::Data: taken = data(block, block.rows[row]); break;
    }
    taken.newTable = fresh;
    taken.total = taken.kind == RowMapper::Kind::Total ? &m_row : nullptr;
    return taken;
}

/// Totals and remarks of the table above may stand right above the next header.
RowMapper::Kind TableRows::titleKind(const RowBlock& block, const RowBlock::BlockRow& row)
{
    const RowMapper::Kind kind = m_mapper.map(block, row, m_row);
    return kind == RowMapper::Kind::Total || kind == RowMapper::Kind::Remark ? kind : RowMapper::Kind::Title;
}

TableRows::Taken TableRows::data(const RowBlock& block, const RowBlock::BlockRow& row)
{
    m_mapper.setValueHeader({});
    Taken taken{m_mapper.map(block, row, m_row), {}};
    if (m_items && taken.kind != RowMapper::Kind::Total && taken.kind != RowMapper::Kind::Remark) {
        if (specRowOf(*m_header, m_matcher, block, row))
            taken.kind = RowMapper::Kind::Spec;
        else if (taken.kind == RowMapper::Kind::Blank && m_items->holds(block, row))
            taken.kind = RowMapper::Kind::Data; // all its own fields are blank, its items are not
    }
    if (taken.kind != RowMapper::Kind::Data)
        return taken;
    if (!m_merged.fill(m_mapper, m_row)) {
        taken.beginAnew = true;
        return taken;
    }
    if (!m_header->problem.isEmpty()) {
        m_row.problem = m_header->problem;
        m_row.orphan = true;
    }
    m_made.clear();
    if (m_items)
        m_items->spread(block, row, m_row, m_made);
    const bool several = m_items || m_split.split(m_row, m_made);
    taken.rows = several ? std::span<const ImportRow>(m_made) : std::span<const ImportRow>(&m_row, 1);
    return taken;
}

void TableRows::pointAt(const ImportRow& row)
{
    m_mapper.setValueHeader(m_items ? m_items->headerOf(row) : QString());
}

} // namespace spotcheck
