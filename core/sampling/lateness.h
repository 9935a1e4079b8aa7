#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"

#include <QDateTime>
#include <QList>

/// How long after the event batches were recorded (先做后录): the day of sampling against the moment the journal took
/// the record in, in working days, per office and person, with bursts of back-filling. What a baseline loaded has no
/// moment of its own and is left out and counted. Moments are the clock's of the computer that wrote them: where the
/// journal's clock went backwards, that is said and those entries are left out.
namespace spotcheck {

struct LatenessRow {
    QString office, person;
    qint64 records = 0, late = 0; ///< late: more than the limit
    int median = 0, most = 0;     ///< working days
    qint64 bursts = 0;            ///< entries that took in several late records at once
};

struct Lateness {
    QList<LatenessRow> rows; ///< the latest first
    qint64 unknown = 0;      ///< records without a moment, or a day
    QList<qint64> clockBack; ///< entries whose clock stands before the entry before them
    int limit = 0;           ///< working days
};

constexpr int kBurst = 5; ///< late records in one entry

Result<Lateness> recordLateness(const Database& db, int limit, Progress* progress = nullptr);

} // namespace spotcheck
