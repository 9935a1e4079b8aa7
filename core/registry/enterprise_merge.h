#pragma once
#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QList>

/// One record per enterprise: a duplicate is merged into the record that is kept. Every reference to it moves and is
/// remembered, so that the merge can be taken back years later without touching what was entered since; its name, code
/// and address become former ones of the kept record (table enterprise_alias). The duplicate stays in the file and
/// points to the kept record (`merged_into`). Each is one undo step.
namespace spotcheck {

/// Refused when they are the same record, one is merged already, or no reason is given.
Result<qint64> mergeEnterprises(Workspace& workspace, qint64 kept, qint64 dropped, const QString& reason);
/// Takes a merge back: what it moved goes back, aliases it made go; Refused when it was taken back already or the kept
/// record was itself merged since.
Result<qint64> unmergeEnterprises(Workspace& workspace, qint64 merge, const QString& reason);

/// Whose branch it is, or to which group it belongs; parent 0: none. Refused when that would go round in a circle.
Result<qint64> setBranchOf(Workspace& workspace, qint64 enterprise, qint64 parent);

struct EnterpriseMerge {
    qint64 id = 0, kept = 0, dropped = 0;
    QString keptName, droppedName, reason, person;
    QDateTime at;
    bool undone = false;
};
Result<QList<EnterpriseMerge>> enterpriseMerges(const Database& db); ///< newest first

/// Columns that point to an enterprise: of the schema's foreign keys, less the registry's own.
struct EnterpriseColumn {
    QString table, column;
};
Result<QList<EnterpriseColumn>> enterpriseColumns(const Database& db);

/// The record by credit code or name, also a former one; merged ones answer the kept record. NotFound, or Refused when
/// several have the name.
Result<qint64> enterpriseByText(const Database& db, const QString& text);

} // namespace spotcheck
