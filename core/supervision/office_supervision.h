#pragma once
#include "core/statistics/interval.h"
#include "core/supervision/supervised_case.h"

/// How offices follow failures to their end (notice 沪市监产质〔2024〕31号, clauses (九) and (十)): cases, what is
/// overdue, how many re-inspections were in time with a confidence interval, how long every step took, what was sent
/// back or opened again, parties with more than one case, and for which measure of clause (十) the figures make the
/// office a candidate: a circular, a talk, a listing for supervision. Thresholds are settings; nothing is decided here.
/// The office's own words stand beside (table office_reply). What a case counts for is said in supervised_case.h.
namespace spotcheck {

/// Days of a step over the cases that have both its days.
struct StepDays {
    int median = -1; ///< the upper of two middle ones; -1: no case has both
    int cases = 0;
};

struct OfficeSupervision {
    QString office;
    qint64 cases = 0, open = 0, overdue = 0; ///< overdue: duties of the office
    int longestOverdue = 0;                  ///< days
    int inTime = 0, reinspections = 0;       ///< re-inspections that were due
    int closedWithout = 0;                   ///< ordered, and closed without a re-inspection
    statistics::Interval rate;
    StepDays toNotice;      ///< from the failing report, else the opening, to the notice of result
    StepDays toOrder;       ///< from the notice, else the opening, to the order to rectify
    StepDays toRectified;   ///< from the order to the report of rectification
    StepDays toReinspected; ///< from there to the re-inspection
    qint64 sentBack = 0, reopened = 0, repeatOffenders = 0;
    QStringList candidates; ///< circular, talk, listed
    QStringList evidence;   ///< the sentences for them
    QString reply;          ///< the newest
};

/// Those with the most overdue first.
Result<QList<OfficeSupervision>> superviseOffices(const Database& db, const SupervisionQuery& query,
                                                  Progress* progress = nullptr);

} // namespace spotcheck
