#pragma once
#include "core/base/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/registry/record_type.h"
#include "core/workspace/workspace.h"

#include <QDate>

/// The findings of one kind of record, worst first; of one record when `only` names it.
namespace spotcheck {

QString
findingsKindOf(const RecordType& type); ///< Subject::kind of this table's rows; empty: no rule speaks about them
bool rulesSpeakOf(const QString& kind);
Result<QList<Finding>> recordFindings(const Database& db, const QString& kind, QDate today, Progress& progress,
                                      qint64 only = 0);
Result<qint64> waiveFinding(Workspace& workspace, const Finding& finding, const QString& reason);

} // namespace spotcheck
