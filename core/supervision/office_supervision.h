#pragma once
#include "core/base/progress.h"
#include "core/statistics/interval.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QList>

/// How offices follow failures to their end (notice 沪市监产质〔2024〕31号, clauses (九) and (十)): cases, what is
/// overdue, how many re-inspections were in time with a confidence interval, how long from the failure to the order,
/// what was sent back or opened again, parties with more than one case, and for which measure of clause (十) the
/// figures make the office a candidate: a circular, a talk, a listing for supervision. Thresholds are settings; nothing
/// is decided here. The office's own words stand beside (table office_reply).
namespace spotcheck {

struct OfficeSupervision {
    QString office;
    qint64 cases = 0, open = 0, overdue = 0; ///< overdue: duties of the office
    int longestOverdue = 0;                  ///< days
    int inTime = 0, reinspections = 0;       ///< re-inspections that were due
    statistics::Interval rate;
    int medianToOrder = -1; ///< days from the notice of result (else the opening) to the order; -1: none is known
    qint64 sentBack = 0, reopened = 0, repeatOffenders = 0;
    QStringList candidates; ///< circular, talk, listed
    QStringList evidence;   ///< the sentences for them
    QString reply;          ///< the newest
};

struct SupervisionQuery {
    QDate today;
    int year = 0; ///< of the sampling number's case: opened, or first date, in the year; 0: all
};

/// Those with the most overdue first.
Result<QList<OfficeSupervision>> superviseOffices(const Database& db, const SupervisionQuery& query,
                                                  Progress* progress = nullptr);

} // namespace spotcheck
