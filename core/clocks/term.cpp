#include "core/clocks/term.h"

#include <algorithm>

namespace spotcheck {

namespace {

constexpr int kMonthEnds = 3; // 08-28, -29, -30 and -31 all come to 02-28 after six months

struct UnitCode {
    TermUnit unit;
    const char* code;
};
constexpr UnitCode kUnits[] = {
    {TermUnit::CalendarDay, "calendar_day"}, {TermUnit::WorkingDay, "working_day"}, {TermUnit::Month, "month"}};

bool moves(const WorkCalendar& calendar, QDate day, Rolling rolling)
{
    if (rolling == Rolling::None)
        return false;
    return calendar.isHoliday(day) || (rolling == Rolling::HolidayAndWeekend && !calendar.isWorkingDay(day));
}

/// No later start can do; going back day by day from it finds the latest one that does.
QDate latestThinkable(const WorkCalendar& calendar, QDate end, const Term& term)
{
    switch (term.unit) {
    case TermUnit::CalendarDay: return end.addDays(-term.length);
    case TermUnit::WorkingDay:
        return term.length > 0 ? calendar.addWorkingDays(end.addDays(1), -term.length).date : end;
    case TermUnit::Month: break;
    }
    return end.addMonths(-term.length).addDays(kMonthEnds);
}

} // namespace

std::optional<TermUnit> termUnit(QStringView code)
{
    for (const UnitCode& known : kUnits)
        if (code == QLatin1StringView(known.code))
            return known.unit;
    return std::nullopt;
}

QString termUnitCode(TermUnit unit)
{
    for (const UnitCode& known : kUnits)
        if (unit == known.unit)
            return QLatin1StringView(known.code);
    return {};
}

ComputedDay endOf(const WorkCalendar& calendar, QDate start, const Term& term)
{
    switch (term.unit) {
    case TermUnit::CalendarDay: return {start.addDays(term.length), true};
    case TermUnit::WorkingDay: return calendar.addWorkingDays(start, term.length);
    case TermUnit::Month: break;
    }
    return {start.addMonths(term.length), true};
}

ComputedDay rolled(const WorkCalendar& calendar, QDate day, Rolling rolling)
{
    QDate at = day;
    while (moves(calendar, at, rolling))
        at = at.addDays(1);
    return {at, rolling == Rolling::None || calendar.knows(day, at)};
}

DueDay dueDay(const WorkCalendar& calendar, QDate start, const Term& term)
{
    const ComputedDay counted = endOf(calendar, start, term);
    if (!term.rolls || term.unit == TermUnit::WorkingDay || !counted.date.isValid())
        return {counted.date, counted.date, counted.date, counted.known};
    const ComputedDay earliest = rolled(calendar, counted.date, Rolling::Holiday);
    const ComputedDay latest = rolled(calendar, counted.date, Rolling::HolidayAndWeekend);
    return {counted.date, earliest.date, latest.date, counted.known && earliest.known && latest.known};
}

ComputedDay settledDue(const DueDay& due, bool weekendRolls)
{
    return {weekendRolls ? due.latest : due.earliest, due.known};
}

ComputedDay latestStart(const WorkCalendar& calendar, QDate end, const Term& term, Rolling rolling, bool onWorkingDay)
{
    if (!end.isValid())
        return {{}, false};
    const auto ends = [&](QDate start) {
        const QDate counted = endOf(calendar, start, term).date;
        return term.rolls && term.unit != TermUnit::WorkingDay ? rolled(calendar, counted, rolling).date : counted;
    };
    QDate start = latestThinkable(calendar, end, term);
    while (ends(start) > end || (onWorkingDay && !calendar.isWorkingDay(start)))
        start = start.addDays(-1);
    const bool plain = !onWorkingDay && term.unit != TermUnit::WorkingDay && (!term.rolls || rolling == Rolling::None);
    return {start, plain || calendar.knows(start, end)};
}

} // namespace spotcheck
