#include "core/demo/world.h"

#include <algorithm>

namespace spotcheck {

QDate demoToday()
{
    return QDate(2026, 11, 20);
}

namespace demo {

namespace {
// How much of a year's sampling falls into each month: little around the spring festival, most from May to October.
constexpr int business[] = {50, 40, 80, 90, 95, 100, 95, 95, 95, 90, 90, 80};
} // namespace

Days::Days(int years)
    : m_first(demoToday().year() - years + 1, 1, 1),
      m_firstMs(QDateTime(m_first, QTime(2, 0), Qt::UTC).toMSecsSinceEpoch()),
      m_today(int(m_first.daysTo(demoToday())))
{
    for (int day = 0; day <= m_today + 400; ++day)
        m_texts.push_back(m_first.addDays(day).toString(Qt::ISODate).toStdString());
    quint64 end = 0;
    for (QDate month = m_first; month <= demoToday(); month = month.addMonths(1)) {
        const int length = std::min<int>(month.daysInMonth(), int(month.daysTo(demoToday())) + 1);
        end += quint64(business[month.month() - 1]) * quint64(length);
        m_months.emplace_back(int(m_first.daysTo(month)), length);
        m_ends.push_back(end);
    }
}

int Days::place(quint64 part, quint64 whole, Random& random) const
{
    const quint64 at = part * m_ends.back() / whole;
    const auto end = std::upper_bound(m_ends.begin(), m_ends.end(), at);
    const auto [first, length] = m_months[std::size_t(end - m_ends.begin())];
    int day = first + int(random.below(quint32(length)));
    const int weekday = m_first.addDays(day).dayOfWeek();
    if (weekday > 5) // towards the middle of the month, so that it stays in it
        day += day - first < length / 2 ? 8 - weekday : 5 - weekday;
    return day;
}

} // namespace demo
} // namespace spotcheck
