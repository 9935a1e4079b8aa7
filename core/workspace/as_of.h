#pragma once
#include "core/base/progress.h"
#include "core/workspace/workspace.h"

#include <QDate>

/// The file as it stood at the end of a day (Shanghai time): a new workspace whose journal ends with the last entry
/// of that day. It is a whole, verifiable workspace of its own and says on opening what it is.
namespace spotcheck {

/// Refused when `out` exists, or the day lies before the file or before the load of a baseline. The workspace may be
/// open in either mode; nothing in it changes.
Status writeAsOf(const Workspace& workspace, QDate day, const QString& out, Progress* progress = nullptr);
/// The last entry recorded on or before that day; 0: none.
Result<qint64> lastEntryOf(const Database& db, QDate day);

} // namespace spotcheck
