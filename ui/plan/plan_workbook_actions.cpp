#include "core/exchange/plan_difference.h"
#include "core/exchange/plan_workbook.h"
#include "ui/plan/plan_actions.h"

#include <QCoreApplication>

/// The plan's workbook out and back, for the plan page.
namespace spotcheck {

namespace {

PlanChange shownChange(const PlanCellChange& cell)
{
    return {cell.product, cell.column, cell.before, cell.after, cell.key != kGonePlanRow};
}

/// What cannot be taken is shown among the differences, without a mark.
PlanChange shownReject(const RejectedRow& row)
{
    const QString where =
        QCoreApplication::translate("PlanPage", "Cannot be taken: %1, row %2").arg(row.sheet).arg(row.row);
    return {where, row.column, QString(), row.value + QStringLiteral(" — ") + row.reason, false};
}

Result<qint64> apply(Workspace& workspace, const PlanDifference& difference, const QList<bool>& taken)
{
    const qsizetype cells = difference.cells.size();
    if (taken.mid(cells).contains(true))
        return Error{ErrorKind::Refused,
                     QCoreApplication::translate("PlanPage",
                                                 "A row that cannot be taken is marked. Remove its mark, or mend "
                                                 "the workbook and compare again. Nothing was changed.")};
    return applyPlanDifference(workspace, difference, taken.first(std::min(cells, taken.size())));
}

} // namespace

Result<bool> writePlanWorkbook(const Database& db, const PlanSummary& plan, const QString& path, Progress& progress)
{
    const auto rows = exportPlanWorkbook(db, plan.year, plan.office, path, &progress);
    return rows ? Result<bool>(true) : Result<bool>(rows.error());
}

Result<PlanChanges> readPlanChanges(const Database& db, const PlanSummary& plan, const QString& path,
                                    Progress& progress)
{
    const auto difference = readPlanWorkbook(db, plan.id, path, &progress);
    if (!difference)
        return difference.error();
    PlanChanges changes;
    changes.source = path;
    for (const PlanCellChange& cell : difference->cells)
        changes.cells << shownChange(cell);
    for (const RejectedRow& row : difference->rejected)
        changes.cells << shownReject(row);
    changes.apply = [read = *difference](Workspace& workspace, const QList<bool>& taken) {
        return apply(workspace, read, taken);
    };
    return changes;
}

} // namespace spotcheck
