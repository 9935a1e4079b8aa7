#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

/// Copies of a workspace, and taking a copy back in time.
namespace spotcheck {

/// The whole file, page by page, into a new one that is not safe on the disk yet. Readers and writers of the source
/// go on; a write meanwhile makes it start over.
Status copyDatabase(const Database& source, const QString& target, Progress* progress);
Result<std::unique_ptr<Database>> openCopy(const QString& path); ///< quick and careless: a crash loses the copy

/// Takes back every entry behind `seq`, newest first, inside the caller's transaction. Conflict names the entry whose
/// rows are not as it left them; a baseline behind `seq` is Refused.
Status rewindTo(Database& copy, qint64 seq, Progress* progress);
/// Drops the entries behind `seq` (the triggers that forbid it are put back).
Status cutJournal(Database& copy, qint64 seq);

} // namespace spotcheck
