#pragma once
#include "core/plan/plan_summary.h"
#include "core/workspace/workspace.h"

/// The life of an annual plan: begun as a draft, approved, and back to draft when approval is withdrawn. An approved
/// plan is not edited; whoever must change it withdraws the approval first, which the journal keeps. Whether a draft
/// may be approved is for core/rules/plan_approval.h to say: notice 沪市监产质〔2024〕31号, clause (一).
namespace spotcheck {

/// A draft of the office and year, without items. Refused when there is one already, or the year makes no sense.
Result<qint64> createPlan(Workspace& workspace, int year, const QString& office, qint64* planId = nullptr);

Result<PlanSummary> planById(const Database& db, qint64 planId); ///< NotFound

/// Writes the status; no judgement. Answers the journal entry.
Result<qint64> markApproved(Workspace& workspace, const PlanSummary& plan);
/// Back to draft. Refused for a draft.
Result<qint64> withdrawApproval(Workspace& workspace, qint64 planId);

} // namespace spotcheck
