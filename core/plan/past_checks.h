#pragma once
#include "core/base/progress.h"
#include "core/plan/product_names.h"
#include "core/plan/shrunken_rate.h"

#include <QDate>
#include <QMap>

/// What earlier checks found, product by product. The denominator is batches inspected: sampled, with a first test or
/// a retest that says pass or fail; a retest replaces the first test, a re-inspection (复查) is no sample of the market
/// and does not count. Follow-up checks (跟踪) go to those who failed before and are left out of the rates. A report
/// counts by the laboratory's verdict, or by ours where it gave none.
namespace spotcheck {

struct PastCheck {
    QMap<int, Counted> years; ///< by the year of sampling
    qint64 lastDay = 0;       ///< Julian day of the last sample of any mode
    Counted between(int firstYear, int lastYear) const;
};

struct PastChecks {
    QHash<QString, PastCheck> byProduct; ///< by product key
    qint64 batches = 0;                  ///< all sampled ones
};

/// Samples up to `until`. Two passes over the tables (2 M batches: about a second).
Result<PastChecks> readPastChecks(const Database& db, const ProductNames& names, QDate until,
                                  Progress* progress = nullptr);
/// The newest journal entry that touched batches, reports or products: the same number, the same answer.
Result<qint64> pastChecksVersion(const Database& db);

} // namespace spotcheck
