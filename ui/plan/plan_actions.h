#pragma once
#include "core/base/progress.h"
#include "core/exchange/plan_workbook.h"
#include "core/plan/plan_summary.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <QList>

/// What the plan page does to plans, in terms of core.
namespace spotcheck {

/// One cell in which a workbook that came back differs from the plan.
struct PlanChange {
    QString item;          ///< product, as the plan calls it
    QString column;        ///< title in the language of the moment
    QString before, after; ///< here now, in the workbook
    bool taken = true;
    enum class State { Differs, There, Here, Conflict, Rejected } state = State::Differs;
    QString base = {}; ///< when the workbook went out
};

/// All differences of a workbook; `apply` takes those still marked, as one change.
struct PlanChanges {
    QList<PlanChange> cells;
    QString source;
    bool hasBase = false; ///< it is known what the lines said when the workbook went out
    QString warning;
    std::function<Result<qint64>(Workspace&, const QList<bool>& taken)> apply;
    bool isEmpty() const { return cells.isEmpty(); }
};

Result<qint64> createPlan(Workspace& workspace, int year, qint64* planId);
/// From an earlier plan's lines (core/plan/plan_copy.h).
Result<qint64> copyPlanOf(Workspace& workspace, qint64 from, int year, qint64* planId);
/// A routine line of a draft; of an approved plan a special one (core/plan/owed.h).
Result<qint64> addPlanItem(Workspace& workspace, const PlanSummary& plan, const QString& product, qint64* itemId);
Result<qint64> removePlanItems(Workspace& workspace, const std::vector<qint64>& ids);
Result<bool> writePlanWorkbook(const Database& db, const PlanExport& what, const QString& path, Progress& progress);
Result<PlanChanges> readPlanChanges(const Database& db, const PlanSummary& plan, const QString& path,
                                    Progress& progress);
/// The same of the plan that the workbook says it is, else of that year and office.
Result<PlanChanges> readPlanChangesOf(const Database& db, int year, const QString& office, const QString& path,
                                      Progress& progress);

} // namespace spotcheck
