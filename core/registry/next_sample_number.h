#pragma once
#include "core/workspace/database.h"

#include <QString>

/// The next sampling number a task gives out: the first of its range that lies behind every number its batches have.
/// Refused when the task has no range, or its range is used up.
namespace spotcheck {

Result<QString> nextSampleNumber(const Database& db, const QString& taskNo);

} // namespace spotcheck
