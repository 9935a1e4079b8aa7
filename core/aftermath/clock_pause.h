#pragma once
#include "core/workspace/database.h"

#include <QDate>
#include <QHash>
#include <QList>

/// Time that does not count: what was recorded as such (table clock_pause), and, where the setting
/// `objection_suspends` says so, the days from an objection to its conclusion for the clocks an order to rectify
/// starts. The days of both ends belong to it. An objection that was decided on no known day deducts nothing: a clock
/// that stands still for ever would hide what is overdue.
namespace spotcheck {

struct ClockPause {
    QString clock;
    QDate from, until; ///< until invalid: it lasts
};
using ClockPauses = QHash<qint64, QList<ClockPause>>; ///< by case

Result<ClockPauses> recordedPauses(const Database& db);
/// Adds those of objections, for each of the clocks.
Status addObjectionPauses(const Database& db, const QStringList& clocks, ClockPauses& pauses);

/// What a clock ran over: its code, the day it started, and the day it would end without any pause.
struct PausedSpan {
    QString clock;
    QDate start, end;
};
/// Days of pauses that move the end: overlapping ones count once, and what begins after the end moves nothing. One that
/// lasts counts up to today.
int pausedDays(const QList<ClockPause>& pauses, const PausedSpan& span, QDate today);

} // namespace spotcheck
