#pragma once
#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

/// Products an office decided not to put into the plan of a year, each with its reason: a catalogue's product that is
/// not planned is a gap until it is planned or somebody says why not (notice, clause (一)).
namespace spotcheck {

struct LeftOut {
    QString product, reason, person;
    QDateTime at;
};

/// By product key.
Result<QHash<QString, LeftOut>> leftOutOf(const Database& db, int year, const QString& office);
/// One undo step for all; an older reason is replaced. Refused without a reason.
Result<qint64> leaveOut(Workspace& workspace, int year, const QString& office, const QStringList& products,
                        const QString& reason);
/// The products are candidates again.
Result<qint64> takeBackLeftOut(Workspace& workspace, int year, const QString& office, const QStringList& products);
/// Inside a change of somebody else's: a product that is planned is not left out.
Status forgetLeftOut(Database& db, int year, const QString& office, const QString& product);

} // namespace spotcheck
