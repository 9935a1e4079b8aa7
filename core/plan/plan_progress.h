#pragma once
#include "core/base/progress.h"
#include "core/plan/schedule_subject.h"

#include <algorithm>
#include <map>

/// Progress against plan, by line and by task: planned, sampled and reported batches by day (the S-curve), and when it
/// will be done. Planned: every task's batches (and what a line has no task for) spread evenly over the working days of
/// its sampling window. Forecast: the pace of the newest working days up to today (a setting) carried on; too few
/// batches in them, or under a working week since sampling began: cannot tell.
namespace spotcheck {

/// Batches spread over the working days of a window.
struct PlannedSpan {
    qint64 batches = 0;
    QDate from, until;
    bool isDated() const { return from.isValid() && until.isValid() && from <= until; }
};
/// Of one span until a day, that day included.
qint64 plannedUntil(const WorkCalendar& calendar, const PlannedSpan& span, QDate day);

struct DayCounts {
    qint64 sampled = 0, reported = 0;
};

struct Forecast {
    bool told = false;
    qint64 n = 0; ///< batches sampled in the days looked at
    int days = 0; ///< working days looked at
    double perDay = 0;
    QDate completion;
    qint64 neededPerWeek = 0; ///< to be done when the window ends; 0: nothing is left, or no day is
    QString sentence;         ///< what would have to happen
};

/// A line, a task, or everything.
struct ProgressPart {
    qint64 id = 0;   ///< of the line or task; 0: the whole plan
    qint64 line = 0; ///< of a task: its line
    int no = 0;
    QString name, office, lab; ///< product, or task number
    qint64 batches = 0, sampled = 0, reported = 0;
    qint64 missed = 0;  ///< refused, not found, stopped
    qint64 planned = 0; ///< by today
    QDate from, until;
    QList<PlannedSpan> spans{};
    std::map<qint64, DayCounts> byDay{}; ///< Julian day
    Forecast forecast;
    qint64 surplus = 0; ///< of the whole: sampled beyond what some line has, which no other line gains from
    qint64 left() const { return std::max<qint64>(0, batches - (sampled - surplus)); }
    qint64 behind() const { return std::max<qint64>(0, planned - (sampled - surplus)); }
    bool isLate(QDate today) const { return left() > 0 && until.isValid() && until < today; }
};

struct PlanProgress {
    ProgressPart whole;
    QList<ProgressPart> lines; ///< by number
    QList<ProgressPart> tasks; ///< by task number
    qint64 unplanned = 0;      ///< batches of the year whose product and mode no line has
    qint64 byProduct = 0;      ///< batches that were matched by product, not by their task
    bool known = true;
};

struct CurvePoint {
    QDate day;
    qint64 planned = 0, sampled = 0, reported = 0; ///< until and with the day
};
/// From the first day of anything to the last, one point a day; sampled and reported end today.
QList<CurvePoint> progressCurve(const WorkCalendar& calendar, const ProgressPart& part, QDate today);

struct PaceRule {
    int days = 20, least = 5;
};
Forecast forecastOf(const WorkCalendar& calendar, const ProgressPart& part, QDate today, const PaceRule& rule);

Result<PlanProgress> planProgress(const Database& db, const WorkCalendar& calendar, int year, const QString& office,
                                  QDate today, Progress* progress = nullptr);

} // namespace spotcheck
