#pragma once
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <QDate>
#include <QList>
#include <QString>
#include <vector>

/// How many batches a laboratory reports on in a week, learned from the file: its past calendar weeks (Monday to
/// Sunday, the newest two years) with at least one first report, and a high percentile of their counts: what it has
/// shown it can do in a good week, not what it did on average. Too few weeks (a setting): not told.
namespace spotcheck {

struct LabCapacity {
    qint64 lab = 0;
    QString name;
    int weeks = 0;   ///< n: weeks with reports
    int perWeek = 0; ///< 0: not told
    int percentile = 0;
    QString sentence() const;
};

struct CapacityQuestion {
    QDate today;
    int least = 8, percentile = 90;
};
Result<CapacityQuestion> capacityQuestion(const Database& db, QDate today); ///< with the settings of the day

/// Every laboratory with a report in that time, by name.
Result<QList<LabCapacity>> labCapacities(const Database& db, const CapacityQuestion& question);
Result<LabCapacity> labCapacity(const Database& db, const QString& lab, const CapacityQuestion& question);
/// The smallest number that at least `percent` of a hundred are not above (nearest rank).
int nearestRank(std::vector<int> numbers, int percent);

} // namespace spotcheck
