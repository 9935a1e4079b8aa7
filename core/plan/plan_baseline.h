#pragma once
#include "core/base/result.h"
#include "core/registry/record_type.h"
#include "core/workspace/database.h"

#include <QDateTime>
#include <QList>
#include <QMap>

/// Baselines: a plan's lines as they stood when it was approved, frozen whole and numbered; and what differs between
/// two of them, or one and today, line by line and cell by cell. Notice 沪市监产质〔2024〕31号, clause (一).
namespace spotcheck {

struct FreezeInfo {
    QString person;
    qint64 at = 0; ///< ms UTC
    QString reason = {};
};
/// Freezes the plan's lines under the next number; inside a change.
Status freezePlan(Database& db, qint64 planId, const FreezeInfo& info);

struct PlanBaseline {
    qint64 id = 0;
    int no = 0;
    QString madeBy, reason;
    QDateTime madeAt; ///< UTC
    qint64 items = 0, batches = 0, budget = 0;
};
Result<QList<PlanBaseline>> planBaselines(const Database& db, qint64 planId); ///< newest first

/// A line's stored values by field key, as text.
using PlanLineValues = QMap<QString, QString>;
struct PlanVersion {
    QMap<qint64, PlanLineValues> lines; ///< by item
};
Result<PlanVersion> planNow(const Database& db, qint64 planId);
Result<PlanVersion> planAsFrozen(const Database& db, qint64 baselineId);

struct PlanLineChange {
    enum Kind { Added, Removed, Changed } kind = Changed;
    qint64 item = 0;
    QString product;
    const Field* field = nullptr; ///< null: the whole line
    QString before, after;        ///< as shown, in the language of the moment
};
/// Whole lines first named as added or removed, then changed cells; in the order of the line numbers.
QList<PlanLineChange> planChanges(const PlanVersion& before, const PlanVersion& after, bool chinese);

} // namespace spotcheck
