#pragma once
#include "core/statistics/reading_memo.h"

#include <unordered_map>

/// Fills a ResultPool report by report, from a file or from a simulation.
namespace spotcheck::statistics {

class PoolBuilder {
public:
    explicit PoolBuilder(int fewestOfVector);
    PoolBuilder(const PoolBuilder&) = delete;
    PoolBuilder& operator=(const PoolBuilder&) = delete;

    quint32 addLab(qint64 id, std::string_view name); ///< 0 stands for "none named" from the start
    void addSpec(qint64 id, std::string_view item, std::string_view limit, std::string_view unit)
    {
        m_memo.addSpec(id, item, limit, unit);
    }
    void openReport(qint64 id, quint32 lab, std::string_view sample, std::string_view product);
    /// A result of the open report; one that is no number changes nothing.
    void add(qint64 spec, std::string_view value, bool declaredFailing = false);
    ResultPool take(); ///< the end

private:
    void addNumber(quint32 reading, bool declaredFailing);
    quint32 itemOf(quint32 quantity);
    void closeReport();

    ResultPool m_pool;
    ReadingMemo m_memo;
    int m_fewest;
    std::unordered_map<std::string, quint32> m_productIndex;
    std::unordered_map<quint64, quint32> m_itemIndex;
    std::vector<std::pair<quint32, quint32>> m_open; ///< item and reading, of the open report
    quint32 m_lab = 0, m_product = 0;
    quint64 m_sample = 0;
    std::string m_productName;
};

quint64 sampleKey(std::string_view sample);

} // namespace spotcheck::statistics
