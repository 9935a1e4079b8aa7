#pragma once
#include "core/clocks/term.h"
#include "core/workspace/database.h"

#include <QList>
#include <QStringList>

/// What clocks there are: data (resources/clocks/clocks.csv), each with the date it starts from, the dates that end it,
/// its length, what happens on a holiday, whose it is and how much hangs on it. Lengths are dated settings with source
/// and mark (setting.h); one whose length nobody has set runs nowhere and is named (`isSet`).
namespace spotcheck {

enum class ClockSide {
    Right, ///< of an enterprise: the later reading of a due day is shown, and past it the right has lapsed
    Party, ///< a duty of an enterprise: the later reading
    Duty,  ///< of the office: warned by the earlier reading
    Other  ///< another authority's
};

struct ClockDefinition {
    QString code, chinese, english;
    QString start;    ///< column that holds the start day, with the table's alias: t the case, o its objection
    QStringList ends; ///< columns; the first that holds a day ends the clock
    std::optional<int> length;
    std::optional<int> opens; ///< a window: the day it opens, counted as the length is
    TermUnit unit = TermUnit::CalendarDay;
    bool rolls = true;
    ClockSide side = ClockSide::Duty;
    int consequence = 0;              ///< the greater, the more hangs on it
    bool objectionMaySuspend = false; ///< does not count the days of an objection where `objection_suspends` is 1
    QString whenColumn, whenValue;    ///< runs only where the column holds the value; empty: always
    QString source, mark;
    QString profile; ///< code of the profile its length is of (clock_profile.h)
    bool isSet() const { return length.has_value(); }
};

QString clockSideCode(ClockSide side); ///< right, party, duty, other

/// As they stand on a day, in the order of the data: the greatest consequence first.
Result<QList<ClockDefinition>> clockDefinitions(const Database& db, QDate day);

} // namespace spotcheck
