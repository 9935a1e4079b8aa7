#pragma once
#include "core/clocks/work_calendar.h"

#include <optional>

/// A length of time as a law writes it, and the day it ends on. The start day is not counted (民法典 第二百零一条); a
/// month ends on the corresponding day, or on the last of the month where there is none (第二百零二条). A term in
/// calendar days or months that ends on a statutory holiday ends on the first day after it (市场监管总局令第18号
/// 第五十五条); whether an ordinary Saturday or Sunday moves it too is not said, so both answers are given: for a right
/// of an enterprise show the later, for a duty of the office warn by the earlier.
namespace spotcheck {

enum class TermUnit { CalendarDay, WorkingDay, Month };

struct Term {
    int length = 0;
    TermUnit unit = TermUnit::CalendarDay;
    bool rolls = true; ///< on a statutory holiday; a term in working days never ends on one
    friend bool operator==(const Term&, const Term&) = default;
};

enum class Rolling { None, Holiday, HolidayAndWeekend };

struct DueDay {
    QDate counted;  ///< before rolling
    QDate earliest; ///< rolled over statutory holidays only
    QDate latest;   ///< rolled over ordinary weekends too
    bool known = true;
};

std::optional<TermUnit> termUnit(QStringView code); ///< calendar_day, working_day, month
QString termUnitCode(TermUnit unit);

/// Where the term ends before rolling.
ComputedDay endOf(const WorkCalendar& calendar, QDate start, const Term& term);
/// `day`, or the first day after the holiday (and weekend) it falls in.
ComputedDay rolled(const WorkCalendar& calendar, QDate day, Rolling rolling);
DueDay dueDay(const WorkCalendar& calendar, QDate start, const Term& term);
/// The due day as the setting `weekend_rolls` has it.
ComputedDay settledDue(const DueDay& due, bool weekendRolls);

/// The latest day a term may start on and still end, rolled, on `end` or before; only working days when asked.
ComputedDay latestStart(const WorkCalendar& calendar, QDate end, const Term& term, Rolling rolling, bool onWorkingDay);

} // namespace spotcheck
