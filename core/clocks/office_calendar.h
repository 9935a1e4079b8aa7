#pragma once
#include "core/base/result.h"
#include "core/clocks/season.h"
#include "core/clocks/work_calendar.h"
#include "core/workspace/database.h"

/// What is shipped, and behind it what the office entered or imported itself (tables calendar_day, festival_day): its
/// row for a day wins. Everything that counts days for a file counts with these.
namespace spotcheck {

Result<WorkCalendar> officeCalendar(const Database& db);
Result<QList<CalendarDay>> officeDays(const Database& db); ///< the office's own, by date
Result<Festivals> officeFestivals(const Database& db);

} // namespace spotcheck
