#pragma once
#include "core/workspace/workspace.h"

/// Next year's draft made from an earlier plan: the lines in their order, dates moved by whole years (to the working
/// day before when they fall on a day off). What belongs to the old year alone stays behind: laboratory, tender
/// package, and special lines, which answered an event of their own.
namespace spotcheck {

class WorkCalendar;

struct PlanCopy {
    qint64 plan = 0; ///< the new one
    qint64 lines = 0;
    qint64 leftBehind = 0; ///< special lines
};

/// One change. Refused when the year has a plan with lines already (an empty draft is filled), or the source is empty.
Result<PlanCopy> copyPlan(Workspace& workspace, const WorkCalendar& calendar, qint64 from, int year,
                          const QString& office);

} // namespace spotcheck
