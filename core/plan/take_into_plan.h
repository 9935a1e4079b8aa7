#pragma once
#include "core/workspace/workspace.h"

#include <QStringList>

/// Chosen products put into an office's plan of a year: one line each, with category, the reasons given, and the
/// implementation rule in force for the product, its test items and its key-safety items as must-test items (notice,
/// clause (一)). Batches, areas, venues and prices are for the coordinator to fill in.
namespace spotcheck {

struct PlanProposal {
    QString product, category;
    qint64 productId = 0; ///< 0: not in the product list
    QStringList reasons;
    QString note = {};
};

struct TakenIntoPlan {
    qint64 entry = 0; ///< of the journal; 0: nothing was to be done
    qint64 planId = 0;
    QStringList added, already; ///< product names
    QStringList withoutRule;    ///< of the added: no implementation rule of theirs is in the file
};

/// One undo step; begins the plan when there is none, and forgets reasons for leaving the products out. Refused when
/// the plan's lines may not be edited any more.
Result<TakenIntoPlan> takeIntoPlan(Workspace& workspace, int year, const QString& office,
                                   const QList<PlanProposal>& proposals);

} // namespace spotcheck
