#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

#include <QDate>
#include <vector>

/// The reports a reviewer may accept in one go: waiting, with nothing to look at, and of which no rule finds anything.
namespace spotcheck {

Result<std::vector<qint64>> cleanReports(const Database& db, QDate today, Progress* progress = nullptr);

} // namespace spotcheck
