#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

#include <functional>
#include <QList>
#include <QStringList>

/// The burden ledger: how often an enterprise was checked in a calendar year, over all offices known to the file,
/// against the 3 × 3 × 3 limits (notice 沪市监产质〔2024〕31号, clause (三): visits a year, tasks a visit, batches a
/// task). Special (emergency) and follow-up checks do not count and are listed apart. A visit (次) is a notice number,
/// or without one the same party, office and day; a task its number, or without one the product. What was refused, not
/// found or stopped is no check that was made: listed apart as well. The limits hold "in principle": the ledger warns
/// and decides nothing.
namespace spotcheck {

/// The reading that counts; quoted in every warning.
struct BurdenLimits {
    int visits = 0, tasks = 0, batches = 0;
    bool countsProducer = false; ///< also as nominal producer of what was sampled elsewhere
    QString source, mark;
};

struct BurdenVisit {
    QString visit; ///< notice number, or office and day
    QString date, office;
    int tasks = 0;
    int batchesMost = 0; ///< of one task
    int batches = 0;
    friend bool operator==(const BurdenVisit&, const BurdenVisit&) = default;
};

/// A batch's visit that does not count, and why.
struct UncountedVisit {
    QString visit, date, office;
    int mode = 0;    ///< 2 special, 3 follow-up
    int outcome = 1; ///< 2 refused, 3 not found, 4 stopped
    friend bool operator==(const UncountedVisit&, const UncountedVisit&) = default;
};

struct Burden {
    qint64 enterprise = 0;
    QString uscc, name;
    int year = 0;
    QList<BurdenVisit> visits; ///< by date
    QList<UncountedVisit> uncounted;
    bool isOver(const BurdenLimits& limits) const;
    qint64 left(const BurdenLimits& limits) const; ///< visits; never negative
};

/// One enterprise's year; without visits when it was never checked. NotFound when there is no such enterprise.
Result<Burden> burdenOf(const Database& db, qint64 enterprise, int year, const BurdenLimits& limits);
/// Every enterprise and year with a batch, by enterprise; year 0: all. `take` answers false to stop.
using TakeBurden = std::function<bool(const Burden& burden)>;
Status eachBurden(const Database& db, int year, const BurdenLimits& limits, const TakeBurden& take);
/// The years of one enterprise.
Status eachBurdenOf(const Database& db, qint64 enterprise, int year, const BurdenLimits& limits,
                    const TakeBurden& take);

} // namespace spotcheck
