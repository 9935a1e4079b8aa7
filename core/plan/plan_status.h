#pragma once
#include "core/plan/plan_summary.h"
#include "core/workspace/workspace.h"

#include <QDateTime>

/// The life of an annual plan (plan_phase.h): begun as a draft, moved from phase to phase, each step an event with
/// person, moment and reason that going back does not erase. An approved plan is not edited; approval freezes a
/// baseline (plan_baseline.h), and whoever must change the plan afterwards takes it back with a reason. Whether a draft
/// may be approved is for core/rules/plan_approval.h to say: notice 沪市监产质〔2024〕31号, clause (一).
namespace spotcheck {

/// A draft of the office and year, without items. Refused when there is one already, or the year makes no sense.
Result<qint64> createPlan(Workspace& workspace, int year, const QString& office, qint64* planId = nullptr);
/// The id of an office's plan of a year; the same in every file.
qint64 planIdOf(int year, const QString& office);

Result<PlanSummary> planById(const Database& db, qint64 planId); ///< NotFound

/// What is said with a step.
struct PlanStep {
    PlanPhase to = PlanPhase::Draft;
    QString reason = {};            ///< needed to take an approved plan back
    QString document = {};          ///< 文号; needed to file a plan
    std::optional<qint64> budget{}; ///< declared, fen; nothing: the sum of the lines
};

/// Moves a plan, forwards or back; answers the journal entry. Steps may be passed over (the event says which). Refused:
/// nowhere to go, no reason or document where one is needed, a step the office does not know; approval refuses an empty
/// plan only — its judgement is plan_approval's.
Result<qint64> movePlan(Workspace& workspace, qint64 planId, const PlanStep& step);

struct PlanEvent {
    PlanPhase from = PlanPhase::Draft, to = PlanPhase::Draft;
    QString person, reason, document;
    QDateTime at; ///< UTC
};
Result<QList<PlanEvent>> planEvents(const Database& db, qint64 planId); ///< newest first

} // namespace spotcheck
