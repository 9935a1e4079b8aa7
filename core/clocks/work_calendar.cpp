#include "core/clocks/work_calendar.h"

#include "core/clocks/resource_lines.h"

#include <algorithm>

namespace spotcheck {

namespace {

const qint64 kMonday = QDate(1899, 12, 25).toJulianDay(); // a Monday before anything here

bool isWeekday(QDate day)
{
    return day.dayOfWeek() <= 5;
}

/// Mondays to Fridays from kMonday up to and with a day, also backwards.
int weekdaysUntil(qint64 julianDay)
{
    const qint64 days = julianDay - kMonday + 1;
    const qint64 weeks = days >= 0 ? days / 7 : (days - 6) / 7;
    return int(weeks * 5 + std::min<qint64>(days - weeks * 7, 5));
}

/// The last row of a day wins.
std::vector<CalendarDay> sorted(const QList<CalendarDay>& days)
{
    std::vector<CalendarDay> all;
    for (const CalendarDay& day : days)
        if (day.date.isValid())
            all.push_back(day);
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    std::vector<CalendarDay> unique;
    for (CalendarDay& day : all) {
        if (!unique.empty() && unique.back().date == day.date)
            unique.pop_back();
        unique.push_back(std::move(day));
    }
    return unique;
}

} // namespace

WorkCalendar::WorkCalendar(const QList<CalendarDay>& days) : m_days(sorted(days))
{
    int sum = 0;
    for (const CalendarDay& day : m_days) {
        if (day.off != isWeekday(day.date))
            continue;
        sum += day.off ? -1 : 1;
        m_shiftDays.push_back(day.date.toJulianDay());
        m_shifts.push_back(sum);
    }
    learnYears();
}

void WorkCalendar::learnYears()
{
    for (const CalendarDay& day : m_days)
        m_years.push_back(day.year != 0 ? day.year : day.date.year());
    std::sort(m_years.begin(), m_years.end());
    m_years.erase(std::unique(m_years.begin(), m_years.end()), m_years.end());
    if (m_years.empty())
        return;
    int first = m_years.back();
    while (std::binary_search(m_years.begin(), m_years.end(), first - 1))
        --first;
    m_knownFrom = QDate(first, 1, 1);
    m_knownUntil = QDate(m_years.back(), 12, 31);
}

const QList<CalendarDay>& WorkCalendar::shippedDays()
{
    static const QList<CalendarDay> days = [] {
        QList<CalendarDay> list;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/rules/holidays.csv")))
            list << CalendarDay{QDate::fromString(cells.value(0), Qt::ISODate), cells.value(1), cells.value(2) == u"1",
                                cells.value(4).toInt(), cells.value(5)};
        return list;
    }();
    return days;
}

const WorkCalendar& WorkCalendar::shipped()
{
    static const WorkCalendar calendar(shippedDays());
    return calendar;
}

const CalendarDay* WorkCalendar::find(QDate day) const
{
    const auto at = std::lower_bound(m_days.begin(), m_days.end(), day,
                                     [](const CalendarDay& known, QDate wanted) { return known.date < wanted; });
    return at != m_days.end() && at->date == day ? &*at : nullptr;
}

bool WorkCalendar::isWorkingDay(QDate day) const
{
    const CalendarDay* special = find(day);
    return special != nullptr ? !special->off : isWeekday(day);
}

bool WorkCalendar::isHoliday(QDate day) const
{
    const CalendarDay* special = find(day);
    return special != nullptr && special->off;
}

bool WorkCalendar::isMakeUpDay(QDate day) const
{
    const CalendarDay* special = find(day);
    return special != nullptr && !special->off;
}

QString WorkCalendar::holidayName(QDate day) const
{
    const CalendarDay* special = find(day);
    return special != nullptr ? special->name : QString();
}

bool WorkCalendar::knows(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return false;
    for (int year = std::min(from, to).year(); year <= std::max(from, to).year(); ++year)
        if (!std::binary_search(m_years.begin(), m_years.end(), year))
            return false;
    return true;
}

int WorkCalendar::countUntil(qint64 julianDay) const
{
    const auto after = std::upper_bound(m_shiftDays.begin(), m_shiftDays.end(), julianDay);
    const int shift = after == m_shiftDays.begin() ? 0 : m_shifts[size_t(after - m_shiftDays.begin()) - 1];
    return weekdaysUntil(julianDay) + shift;
}

ComputedDay WorkCalendar::addWorkingDays(QDate start, int days) const
{
    if (!start.isValid())
        return {{}, false};
    const qint64 from = start.toJulianDay();
    qint64 at = from;
    // No day counts for more than one, so as many days as are still missing never lead beyond the one looked for.
    if (days > 0)
        for (int missing = days; missing > 0; missing = days - (countUntil(at) - countUntil(from)))
            at += missing;
    else
        for (int missing = -days; missing > 0; missing = -days - (countUntil(from - 1) - countUntil(at - 1)))
            at -= missing;
    const QDate end = QDate::fromJulianDay(at);
    return {end, knows(start, end)};
}

ComputedCount WorkCalendar::workingDaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return {0, false};
    return {workingDaysBetween(from.toJulianDay(), to.toJulianDay()), knows(from, to)};
}

int WorkCalendar::workingDaysBetween(qint64 from, qint64 to) const
{
    return from <= to ? countUntil(to) - countUntil(from) : countUntil(to - 1) - countUntil(from - 1);
}

ComputedDay WorkCalendar::workingDayFrom(QDate day) const
{
    return isWorkingDay(day) ? ComputedDay{day, knows(day, day)} : addWorkingDays(day, 1);
}

ComputedDay WorkCalendar::workingDayUntil(QDate day) const
{
    return isWorkingDay(day) ? ComputedDay{day, knows(day, day)} : addWorkingDays(day, -1);
}

} // namespace spotcheck
