#include "core/testing/day_spread.h"

#include <algorithm>

namespace spotcheck {

void DaySpread::add(int days)
{
    if (size_t(days) >= m_cases.size())
        m_cases.resize(size_t(days) + 1);
    ++m_cases[size_t(days)];
    ++m_count;
}

int DaySpread::atRank(qint64 rank) const
{
    qint64 seen = 0;
    for (size_t days = 0; days < m_cases.size(); ++days) {
        seen += m_cases[days];
        if (seen >= rank)
            return int(days);
    }
    return std::max(longest(), 0);
}

double DaySpread::median() const
{
    if (m_count == 0)
        return 0;
    return (atRank((m_count + 1) / 2) + atRank(m_count / 2 + 1)) / 2.0;
}

int DaySpread::percentile(int percent) const
{
    return m_count == 0 ? 0 : atRank(std::max<qint64>(1, (m_count * percent + 99) / 100));
}

} // namespace spotcheck
