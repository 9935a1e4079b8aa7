#pragma once
#include "core/base/result.h"
#include "core/plan/plan_phase.h"
#include "core/workspace/database.h"

#include <QList>
#include <QString>

/// The plans of the file and the totals of one.
namespace spotcheck {

struct PlanSummary {
    qint64 id = 0;
    int year = 0;
    QString office, title, approvedBy, approvedOn;
    bool approved = false; ///< the lines stand
    PlanPhase phase = PlanPhase::Draft;
    qint64 declaredBudget = 0; ///< fen, as applied for
    QString filingNo;
    qint64 items = 0, production = 0, store = 0, online = 0, total = 0;
    qint64 budget = 0; ///< fen
};

Result<QList<PlanSummary>> planSummaries(const Database& db); ///< newest year first

} // namespace spotcheck
