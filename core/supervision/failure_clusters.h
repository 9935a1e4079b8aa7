#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QList>

/// Products whose failures lie closer together in space (district) and time than the sampling explains
/// (core/statistics/space_time.h), with the false-discovery rate over all products tested, and where and when they lie
/// closest.
namespace spotcheck {

struct FailureCluster {
    QString product;
    int samples = 0, failures = 0, pairs = 0;
    double expected = 0, p = 1, q = 1;
    QString place; ///< district with the most failures within the days
    QDate from, to;
    int there = 0; ///< failures in that place and time
};

struct ClusterQuery {
    QDate today;
    int months = 12, days = 30;
    int leastFailures = 5;
    int draws = 999;
};

/// By q, then by product.
Result<QList<FailureCluster>> failureClusters(const Database& db, const ClusterQuery& query,
                                              Progress* progress = nullptr);

} // namespace spotcheck
