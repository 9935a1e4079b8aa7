#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <vector>

/// Working days from dated data: Monday to Friday, less the days off and plus the make-up days (调休上班) of the State
/// Council's yearly notices. A calendar knows the years it holds a notice for; beyond them it counts weekends only, and
/// every answer says so (`known`). Days are the office's local days; the day a count starts from is never counted
/// (民法典 第二百零一条).
namespace spotcheck {

/// One day of a notice that differs from the ordinary week, or is named as a day off.
struct CalendarDay {
    QDate date;
    QString name;     ///< 春节, 国庆节 …
    bool off = true;  ///< false: a make-up working day
    int year = 0;     ///< of the notice: the one for 2023 also speaks of 2022-12-31
    QString source{}; ///< address of the notice
};

/// A day that was computed, and whether every day it was counted over lies in a year whose notice is known.
struct ComputedDay {
    QDate date;
    bool known = true;
    friend bool operator==(const ComputedDay&, const ComputedDay&) = default;
};

struct ComputedCount {
    int days = 0;
    bool known = true;
    friend bool operator==(const ComputedCount&, const ComputedCount&) = default;
};

class WorkCalendar {
public:
    /// A later row for the same day wins, so that what an office enters itself may stand behind what is shipped.
    explicit WorkCalendar(const QList<CalendarDay>& days);
    /// resources/rules/holidays.csv
    static const QList<CalendarDay>& shippedDays();
    static const WorkCalendar& shipped();

    bool isWorkingDay(QDate day) const;
    bool isHoliday(QDate day) const;      ///< a day off by a notice, its weekend days among them
    bool isMakeUpDay(QDate day) const;    ///< a Saturday or Sunday that is worked
    QString holidayName(QDate day) const; ///< also of make-up days; empty on ordinary ones

    /// The newest unbroken run of years with a notice. Invalid dates when there is none.
    QDate knownFrom() const { return m_knownFrom; }
    QDate knownUntil() const { return m_knownUntil; }
    bool knows(QDate from, QDate to) const; ///< in either order, both included

    /// The `days`-th working day after (before, when negative) `start`; 0 is `start` itself, whatever day that is.
    ComputedDay addWorkingDays(QDate start, int days) const;
    /// Working days after `from` up to and with `to`; negative when `to` is earlier: those before `from` down to `to`.
    ComputedCount workingDaysBetween(QDate from, QDate to) const;
    /// The same of Julian day numbers, for millions of rows: says nothing of what is known.
    int workingDaysBetween(qint64 from, qint64 to) const;
    ComputedDay workingDayFrom(QDate day) const;  ///< `day` or the next working day
    ComputedDay workingDayUntil(QDate day) const; ///< `day` or the working day before

private:
    int countUntil(qint64 julianDay) const; ///< working days from a fixed Monday up to and with it
    const CalendarDay* find(QDate day) const;
    void learnYears();
    std::vector<CalendarDay> m_days; ///< by date
    std::vector<qint64> m_shiftDays; ///< days on which the ordinary week is wrong,
    std::vector<int> m_shifts;       ///< and the sum of +1 and -1 up to and with each
    std::vector<int> m_years;
    QDate m_knownFrom, m_knownUntil;
};

} // namespace spotcheck
