#pragma once
#include <QtGlobal>
#include <vector>

/// How long something took, over many cases: counted day by day, so that millions of cases cost a few kilobytes and the
/// quantiles are exact. The median of an even number is the mean of the middle two; the 90th percentile is the nearest
/// rank: the smallest number of days within which at least nine in ten were done.
namespace spotcheck {

class DaySpread {
public:
    void add(int days); ///< not negative
    qint64 count() const { return m_count; }
    double median() const;
    int percentile(int percent) const; ///< 0 when there is none
    int longest() const { return int(m_cases.size()) - 1; }

private:
    int atRank(qint64 rank) const; ///< 1-based
    std::vector<quint32> m_cases;  ///< by days
    qint64 m_count = 0;
};

} // namespace spotcheck
