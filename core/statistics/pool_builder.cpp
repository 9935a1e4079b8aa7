#include "core/statistics/pool_builder.h"

#include <algorithm>
#include <bit>

namespace spotcheck::statistics {

namespace {

quint64 mixed(quint64 x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

quint64 sampleKey(std::string_view sample)
{
    return mixed(std::hash<std::string_view>()(sample));
}

PoolBuilder::PoolBuilder(int fewestOfVector) : m_memo(m_pool), m_fewest(fewestOfVector)
{
    m_pool.labs.push_back({});
}

quint32 PoolBuilder::addLab(qint64 id, std::string_view name)
{
    m_pool.labs.push_back({id, std::string(name)});
    return quint32(m_pool.labs.size() - 1);
}

void PoolBuilder::openReport(qint64 id, quint32 lab, std::string_view sample, std::string_view product)
{
    closeReport();
    m_lab = lab;
    m_sample = sampleKey(sample);
    if (product != m_productName || m_pool.products.empty()) {
        m_productName = std::string(product);
        const auto [at, isNew] = m_productIndex.try_emplace(m_productName, quint32(m_pool.products.size()));
        if (isNew)
            m_pool.products.push_back(m_productName);
        m_product = at->second;
    }
    m_pool.reports.push_back(id);
}

void PoolBuilder::add(qint64 spec, std::string_view value, bool declaredFailing)
{
    if (const quint32 reading = m_memo.reading(spec, value); reading != ReadingMemo::none)
        addNumber(reading, declaredFailing);
}

void PoolBuilder::addNumber(quint32 reading, bool declaredFailing)
{
    const quint32 number = itemOf(m_pool.readings[reading].quantity);
    m_open.push_back({number, reading});
    Item& item = m_pool.items[number];
    ++item.count;
    auto cell = std::lower_bound(item.cells.begin(), item.cells.end(), m_lab,
                                 [](const Cell& c, quint32 lab) { return c.lab < lab; });
    if (cell == item.cells.end() || cell->lab != m_lab)
        cell = item.cells.insert(cell, Cell{m_lab, {}});
    cell->seen.push_back({reading, quint32(m_pool.reports.size() - 1) & 0x7fffffffU, declaredFailing ? 1U : 0U});
}

quint32 PoolBuilder::itemOf(quint32 quantity)
{
    const auto [at, isNew] = m_itemIndex.try_emplace(quint64(m_product) << 32 | quantity, quint32(m_pool.items.size()));
    if (isNew)
        m_pool.items.push_back({m_productName, m_memo.itemName(quantity), m_memo.unitText(quantity), {}, 0});
    return at->second;
}

/// What equal reports are found by.
void PoolBuilder::closeReport()
{
    if (int(m_open.size()) >= m_fewest && m_lab != 0) {
        std::sort(m_open.begin(), m_open.end());
        ReportVector v;
        for (const auto& [item, reading] : m_open) {
            const quint64 value = std::bit_cast<quint64>(m_pool.readings[reading].value);
            v.signature = mixed(v.signature * 31 + item + 1);
            v.content = mixed((v.content * 31 + item + 1) ^ mixed(value + 1));
        }
        v.sample = m_sample, v.report = quint32(m_pool.reports.size() - 1), v.lab = m_lab, v.product = m_product;
        m_pool.vectors.push_back(v);
        const auto [at, isNew] = m_pool.signatures.try_emplace(v.signature);
        if (isNew)
            for (const auto& [item, reading] : m_open)
                at->second.push_back(item);
    }
    m_open.clear();
}

ResultPool PoolBuilder::take()
{
    closeReport();
    return std::move(m_pool);
}

} // namespace spotcheck::statistics
