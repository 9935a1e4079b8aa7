#include "core/exchange/plan_difference.h"
#include "core/exchange/plan_workbook.h"
#include "ui/plan/plan_actions.h"

#include <QCoreApplication>

/// The plan's workbook out and back, for the plan page.
namespace spotcheck {

namespace {

PlanChange::State stateOf(PlanChangeState state)
{
    switch (state) {
    case PlanChangeState::Differs: break;
    case PlanChangeState::There: return PlanChange::State::There;
    case PlanChangeState::Here: return PlanChange::State::Here;
    case PlanChangeState::Conflict: return PlanChange::State::Conflict;
    }
    return PlanChange::State::Differs;
}

PlanChange shownChange(const PlanCellChange& cell)
{
    return {cell.product, cell.column, cell.before, cell.after, cell.isOffered(), stateOf(cell.state), cell.base};
}

/// What cannot be taken is shown among the differences, without a mark.
PlanChange shownReject(const RejectedRow& row)
{
    const QString where =
        QCoreApplication::translate("PlanPage", "Cannot be taken: %1, row %2").arg(row.sheet).arg(row.row);
    return {where,     row.column,
            QString(), row.value + QStringLiteral(" — ") + row.reason,
            false,     PlanChange::State::Rejected};
}

Result<qint64> apply(Workspace& workspace, const PlanDifference& difference, const QList<bool>& taken)
{
    return applyPlanDifference(workspace, difference, taken.first(std::min(difference.cells.size(), taken.size())));
}

PlanChanges changesOf(const PlanDifference& difference, const QString& path)
{
    PlanChanges changes;
    changes.source = path;
    changes.hasBase = difference.hasBase;
    changes.warning = difference.warnings.join(u'\n');
    for (const PlanCellChange& cell : difference.cells)
        changes.cells << shownChange(cell);
    for (const RejectedRow& row : difference.rejected)
        changes.cells << shownReject(row);
    changes.apply = [difference](Workspace& workspace, const QList<bool>& taken) {
        return apply(workspace, difference, taken);
    };
    return changes;
}

} // namespace

Result<bool> writePlanWorkbook(const Database& db, const PlanExport& what, const QString& path, Progress& progress)
{
    const auto rows = exportPlanWorkbook(db, what, path, &progress);
    return rows ? Result<bool>(true) : Result<bool>(rows.error());
}

Result<PlanChanges> readPlanChanges(const Database& db, const PlanSummary& plan, const QString& path,
                                    Progress& progress)
{
    const auto difference = readPlanWorkbook(db, plan.id, path, &progress);
    return difference ? Result<PlanChanges>(changesOf(*difference, path)) : Result<PlanChanges>(difference.error());
}

Result<PlanChanges> readPlanChangesOf(const Database& db, int year, const QString& office, const QString& path,
                                      Progress& progress)
{
    const auto plan = planOfWorkbook(db, path, year, office);
    if (!plan)
        return plan.error();
    const auto difference = readPlanWorkbook(db, *plan, path, &progress);
    return difference ? Result<PlanChanges>(changesOf(*difference, path)) : Result<PlanChanges>(difference.error());
}

} // namespace spotcheck
