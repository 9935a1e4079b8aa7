#pragma once
#include "core/aftermath/case_track.h"
#include "core/aftermath/running_clock.h"
#include "core/aftermath/same_lot.h"

/// All that is known of one case on one page: where it stands on its way, which clocks run, and its whole story in the
/// order of days: steps, papers served, objections, measures, time that does not count.
namespace spotcheck {

struct TrackNode {
    QString state; ///< code
    QString on;    ///< the day it was reached; empty: unknown or not reached
    bool reached = false, isCurrent = false;
};

struct StoryLine {
    QString on, what, who;
};

struct CaseFile {
    qint64 id = 0;
    QString sampleNo, party, uscc, product, office, handler, authority, failedItems;
    int role = 0; ///< kRoles
    bool fast = false;
    QString state; ///< code
    QList<TrackNode> track;
    QList<StoryLine> story; ///< by day
    QList<RunningClock> clocks;
    QList<SameLotRow> elsewhere; ///< the same goods at others'
};

/// NotFound when there is no such case. `chinese`: the language of titles.
Result<CaseFile> readCaseFile(const Database& db, qint64 id, QDate today, bool chinese);

} // namespace spotcheck
