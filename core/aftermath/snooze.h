#pragma once
#include "core/aftermath/running_clock.h"
#include "core/workspace/workspace.h"

#include <QHash>

/// Putting a clock aside until a day, with a reason and in a name (table snooze). It is still counted; lists leave it
/// out until the day, except what is overdue with the greatest consequences (kNeverHidden and above): that is always
/// shown.
namespace spotcheck {

constexpr int kNeverHidden = 5;

/// Clocks by case and code, as one step. Refused without a reason, or for a day that is not to come.
Result<qint64> snoozeClocks(Workspace& workspace, const QList<std::pair<qint64, QString>>& clocks, QDate until,
                            const QString& reason);

struct Snooze {
    QDate until;
    QString reason, person;
};
using Snoozes = QHash<std::pair<qint64, QString>, Snooze>; ///< by case and clock
Result<Snoozes> snoozes(const Database& db, QDate today);  ///< those that last
bool isAside(const RunningClock& clock, const Snoozes& snoozes);

} // namespace spotcheck
