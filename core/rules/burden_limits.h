#pragma once
#include "core/sampling/burden.h"
#include "core/sampling/follow_up.h"

#include <QDate>

/// The dated numbers of clauses (二) and (三) as they stand on a day, with the office's own reading of who counts
/// (setting `burden.counts_producer`, 1 or 0; the notice says "producer or seller" and not which of a batch's parties).
namespace spotcheck {

Result<BurdenLimits> burdenLimits(const Database& db, QDate day);
FollowUpLimits followUpLimits(QDate day);

inline const QString kCountsProducer = QStringLiteral("burden.counts_producer");

} // namespace spotcheck
