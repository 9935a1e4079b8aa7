#pragma once
#include "core/sampling/burden.h"

/// A limit of clause (三) that an enterprise's year goes beyond, as it is said to people: which limit, how many, and
/// the visits that count, by whom and when. Told of two states of a year: what the later one breaks and the earlier did
/// not, or not as far.
namespace spotcheck {

struct BurdenBreach {
    enum class Limit { Visits, Tasks, Batches } limit = Limit::Visits;
    qint64 enterprise = 0;
    QString uscc, name;
    int year = 0;
    qint64 count = 0, most = 0;
    QString visit;             ///< of tasks and batches: in which visit
    QList<BurdenVisit> visits; ///< of the year, by date
};

/// Without names, as eachBurden's.
QList<BurdenBreach> newBreaches(const Burden& before, const Burden& after, const BurdenLimits& limits);
QString breachSentence(const BurdenBreach& breach, const BurdenLimits& limits);
QString breachLimitCode(BurdenBreach::Limit limit); ///< visits, tasks, batches

} // namespace spotcheck
