#pragma once
#include "core/sampling/burden.h"
#include "core/sampling/follow_up.h"

#include <QDate>

/// The dated numbers of clauses (二) and (三) as they stand on a day, with the reading of who counts
/// (`burden_counts_producer`, 1 or 0; the notice says "producer or seller" and not which of a batch's parties).
namespace spotcheck {

Result<BurdenLimits> burdenLimits(const Database& db, QDate day);
Result<FollowUpLimits> followUpLimits(const Database& db, QDate day);

} // namespace spotcheck
