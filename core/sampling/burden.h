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
    bool countsEvaluative = true, countsLinked = true, countsNational = true; ///< checks of these kinds
    bool groups = false; ///< branches count for the enterprise they belong to
};

struct BurdenVisit {
    QString visit; ///< notice number, or office and day
    QString date, office;
    int tasks = 0;
    int batchesMost = 0; ///< of one task
    int batches = 0;
    QList<std::pair<QString, int>> batchesOfTask{}; ///< task number (or product), its batches
    friend bool operator==(const BurdenVisit&, const BurdenVisit&) = default;
};

/// A visit that is planned and holds its place in the year (table visit).
struct PlannedVisit {
    qint64 id = 0;
    QString date, office, tasks;
    friend bool operator==(const PlannedVisit&, const PlannedVisit&) = default;
};

/// A batch's visit that does not count, and why.
struct UncountedVisit {
    QString visit, date, office;
    int mode = 0;                              ///< 2 special, 3 follow-up; 4 linked where those do not count
    int outcome = 1;                           ///< 2 refused, 3 not found, 4 stopped
    bool evaluative = false, national = false; ///< not counted for that, as the settings say
    friend bool operator==(const UncountedVisit&, const UncountedVisit&) = default;
};

struct Burden {
    qint64 enterprise = 0;
    QString uscc, name; ///< empty from eachBurden: see BurdenNames
    int year = 0;
    QList<BurdenVisit> visits;   ///< by date
    QList<PlannedVisit> planned; ///< by date
    QList<UncountedVisit> uncounted;
    bool isOver(const BurdenLimits& limits) const;
    bool collides(const BurdenLimits& limits) const; ///< there are planned ones, and with the visits too many
    qint64 left(const BurdenLimits& limits) const;   ///< visits, planned ones taken off; never negative
};

/// Whose a burden is. A year of the whole city is handed out without names: most callers want few of them.
class BurdenNames {
public:
    static Result<BurdenNames> of(const Database& db);
    Result<bool> fill(Burden& burden); ///< false: there is no such enterprise

private:
    explicit BurdenNames(Statement statement) : m_statement(std::move(statement)) {}
    Statement m_statement;
};

/// The same year of one enterprise after another, without names and planned visits: for whoever asks of thousands.
class BurdenOfYear {
public:
    static Result<BurdenOfYear> of(const Database& db, int year, const BurdenLimits& limits);
    Result<Burden> ask(qint64 enterprise);

private:
    BurdenOfYear(Statement owner, Statement batches, int year, const BurdenLimits& limits)
        : m_owner(std::move(owner)), m_batches(std::move(batches)), m_year(year), m_limits(limits)
    {
    }
    Statement m_owner, m_batches;
    int m_year;
    BurdenLimits m_limits;
};

/// One enterprise's year; without visits when it was never checked. NotFound when there is no such enterprise.
Result<Burden> burdenOf(const Database& db, qint64 enterprise, int year, const BurdenLimits& limits);
/// Every enterprise and year with a batch or a planned visit; year 0: all. `take` answers false to stop.
using TakeBurden = std::function<bool(const Burden& burden)>;
Status eachBurden(const Database& db, int year, const BurdenLimits& limits, const TakeBurden& take);
/// The years of one enterprise.
Status eachBurdenOf(const Database& db, qint64 enterprise, int year, const BurdenLimits& limits,
                    const TakeBurden& take);

} // namespace spotcheck
