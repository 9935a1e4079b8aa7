#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <QString>

/// Writes a table of the contract to .xlsx or .csv with its own headers, so that it comes back through import with no
/// difference. Streams: memory does not grow with the rows. `year` limits plan and bids to a year, batches and results
/// to samples of it, cases to results served in it (0: all); `office` limits plan, batches and cases to an office
/// (empty: all).
namespace spotcheck {

Result<qint64> exportTable(const QString& kind, const Database& db, const QString& path, int year = 0,
                           Progress* progress = nullptr, const QString& office = {});

} // namespace spotcheck
