#pragma once
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/workspace/database.h"
#include "core/workspace/workspace.h"

/// What is looked at when a file is opened: cheap checks only (kind, version, schema, end of the journal). The whole
/// file is checked in the background by verifyFile().
namespace spotcheck {

/// A rollback journal with content stands beside the file: a process was stopped in the midst of a change.
bool hasHotJournal(const QString& path);
Result<std::unique_ptr<Database>> openToWrite(const QString& path);
/// Rolls an interrupted change back first if there is one and the file may be written.
Result<std::unique_ptr<Database>> openToRead(const QString& path, const Clock& clock, OpenReport& report);
/// NotOurs, or the format's number.
Result<int> formatOf(const Database& db);
Error newerError(const QString& path);
/// Unfinished baseline or broken end of the journal: Damaged, or only a note when it is opened for reading.
Status checkContent(const Database& db, bool readOnly, OpenReport& report);
void noteRecovery(OpenReport& report);

} // namespace spotcheck
