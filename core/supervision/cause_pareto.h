#pragma once
#include "core/workspace/workspace.h"

#include <QList>

/// What failures come from: the causes recorded with cases, and the items that failed, most frequent first, each with
/// the enterprises it was found at and the share of all up to it (Pareto). With the shipped library of causes, which an
/// office extends.
namespace spotcheck {

struct ParetoRow {
    QString kind, text; ///< kind: of kCauseKinds, empty for items
    qint64 count = 0, enterprises = 0;
    double share = 0, cumulated = 0; ///< 0 … 1
};

struct ParetoQuery {
    QString product = {};
    int year = 0; ///< of sampling; 0: all
};
Result<QList<ParetoRow>> causePareto(const Database& db, const ParetoQuery& query, bool chinese);
Result<QList<ParetoRow>> itemPareto(const Database& db, const ParetoQuery& query);

/// Puts the shipped causes (resources/documents/causes.csv) into the file; those that are there stay. 0: all were.
Result<qint64> addShippedCauses(Workspace& workspace);

} // namespace spotcheck
