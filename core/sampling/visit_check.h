#pragma once
#include "core/sampling/burden.h"
#include "core/workspace/workspace.h"

#include <QDate>

/// Whether a visit would go beyond the limits of notice 沪市监产质〔2024〕31号, clause (三), before it is made: the
/// earlier visits that count (by whom, when), planned ones of every office included. The limits hold "in principle":
/// who goes beyond one says why, by which clause and in whose name, and that is kept and counted (table
/// burden_override).
namespace spotcheck {

struct VisitQuestion {
    qint64 enterprise = 0;
    QDate on;
    QString office;
    QString notice = {};
    QStringList tasks = {}; ///< numbers, or products where there is no number yet
    int batches = 1;        ///< of one task at most
    int mode = 1;           ///< kModes: special and follow-up visits do not count
    qint64 planned = 0;     ///< the planned visit that is asked about: it does not stand in its own way
};

struct LimitHit {
    int kind = 0;        ///< kBurdenLimitKinds
    QString sentence;    ///< in the user's language
    QStringList earlier; ///< the visits that count: day, office, notice
};

Result<QList<LimitHit>> checkVisit(const Database& db, const VisitQuestion& question, const BurdenLimits& limits);

struct LimitOverride {
    QString reason, clause;
    bool isGiven() const { return !reason.trimmed().isEmpty(); }
};

struct VisitPlan {
    VisitQuestion visit;
    QString team = {}, samplers = {}, note = {};
    int order = 0; ///< within the team's day
    qint64 draw = 0;
};
/// Plans the visits as one step. Refused, with the sentences, when one goes beyond a limit and no reason is given;
/// with a reason every limit gone beyond is recorded. Answers the entry's number.
Result<qint64> planVisits(Workspace& workspace, const QList<VisitPlan>& plans, const BurdenLimits& limits,
                          const LimitOverride& override);

/// What a plan of so many batches would meet: how many of the enterprises that the product was sampled at within five
/// years have no visit left, and whether the rest suffice.
struct WhatIf {
    qint64 enterprises = 0, withoutVisit = 0, lastVisit = 0;
    qint64 needed = 0; ///< enterprises, with as many batches each as the limit allows
    qint64 pushed = 0; ///< that would be pushed over the limit
};
Result<WhatIf> whatIf(const Database& db, const QString& product, qint64 batches, QDate today,
                      const BurdenLimits& limits);

} // namespace spotcheck
