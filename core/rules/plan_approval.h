#pragma once
#include "core/base/finding.h"
#include "core/workspace/workspace.h"

#include <QList>

/// Whether an annual plan may be approved: it has items, and none of them breaks a rule of the weight `blocker` that
/// was not waived (notice 沪市监产质〔2024〕31号, clause (一)).
namespace spotcheck {

Result<QList<Finding>> approvalBlockers(const Database& db, qint64 planId);
/// Approved by the person at work, today. Refused with the number of blockers and the first of them.
Result<qint64> approvePlan(Workspace& workspace, qint64 planId, const QString& reason = {});

} // namespace spotcheck
