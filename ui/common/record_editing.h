#pragma once
#include "core/registry/record_type.h"
#include "core/workspace/workspace.h"

#include <QList>

/// Typed text into records through the one door, with the words Edit > Undo shows.
namespace spotcheck {

struct CellEdit {
    qint64 id = 0;
    const Field* field = nullptr;
    QString text;
};

Result<qint64> editRecord(Workspace& workspace, const RecordType& type, qint64 id, const Field& field,
                          const QString& text);
/// Many cells as one change: all or nothing, one undo step.
Result<qint64> editRecords(Workspace& workspace, const RecordType& type, const QList<CellEdit>& edits,
                           const QString& title);

} // namespace spotcheck
