#pragma once
#include "core/aftermath/running_clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"
#include "ui/today/today_filter.h"

#include <QDate>

/// The figures of the Today page, read in one go. Each of them is a list somebody can open.
namespace spotcheck {

struct ClockLine {
    QString title;
    qint64 overdue = 0, due = 0;
    friend bool operator==(const ClockLine&, const ClockLine&) = default;
};

/// Batches of the year, from the plan to the signature.
struct YearCounts {
    qint64 planned = 0, sampled = 0, reported = 0, signedOff = 0;
    bool areCounted = false;
    friend bool operator==(const YearCounts&, const YearCounts&) = default;
};

struct TodayCounts {
    qint64 planBlockers = 0, planWarnings = 0;                ///< findings on plan items
    qint64 emergenciesOwing = 0;                              ///< special lines started and not written up yet
    QStringList alarms;                                       ///< of plans as a whole: not fixed in time, not filed
    qint64 waiting = 0, waitingToLookAt = 0, disagreeing = 0; ///< reports nobody has decided on
    qint64 returned = 0, unclear = 0, toSign = 0;             ///< decided ones
    qint64 casesOpen = 0, casesNotOrdered = 0, casesNotReinspected = 0; ///< failed batches not yet followed to the end
    qint64 reportsOverdue = -1; ///< samples received and not reported on in time; -1: not counted yet
    qint64 enterprisesWithoutCode = 0;
    qint64 importsThisWeek = 0, rejectedThisWeek = 0;
    YearCounts year;            ///< counted apart
    QList<JournalEntry> recent; ///< what was done last
};

Result<TodayCounts> todayCounts(const Database& db, QDate today, const TodayFilter& filter, Progress& progress);
/// Counted apart from the rest, which need not wait for it: it looks at every report.
Result<qint64> overdueReports(const Database& db, QDate today, Progress& progress);

/// Counted apart as well: it looks at every batch of the year and its reports.
Result<YearCounts> yearCounts(const Database& db, QDate today, const TodayFilter& filter, Progress& progress);

/// What is overdue or due soon, clock by clock, the gravest consequence first; what is put aside is left out. Counted
/// apart as well: it looks at every open case.
Result<QList<ClockLine>> clockLines(const Database& db, const ClockQuery& query, Progress& progress);

} // namespace spotcheck
