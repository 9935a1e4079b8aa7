#include "ui/plan/plan_actions.h"

#include "core/clocks/office_calendar.h"
#include "core/plan/plan_copy.h"
#include "core/plan/plan_status.h"
#include "core/registry/record_edit.h"
#include "core/registry/record_type.h"

namespace spotcheck {

Result<qint64> createPlan(Workspace& workspace, int year, qint64* planId)
{
    return createPlan(workspace, year, workspace.office(), planId);
}

Result<qint64> copyPlanOf(Workspace& workspace, qint64 from, int year, qint64* planId)
{
    const auto calendar = officeCalendar(workspace.db());
    if (!calendar)
        return calendar.error();
    const auto copy = copyPlan(workspace, *calendar, from, year, workspace.office());
    if (!copy)
        return copy.error();
    *planId = copy->plan;
    return copy->lines;
}

Result<qint64> addPlanItem(Workspace& workspace, const PlanSummary& plan, const QString& product, qint64* itemId)
{
    const auto id =
        addRecord(workspace, *recordType("plan"),
                  {{QStringLiteral("year"), QString::number(plan.year)},
                   {QStringLiteral("office"), plan.office},
                   {QStringLiteral("mode"), plan.approved ? QStringLiteral("专项") : QStringLiteral("常规")},
                   {QStringLiteral("product_name"), product}});
    if (id)
        *itemId = *id;
    return id;
}

Result<qint64> removePlanItems(Workspace& workspace, const std::vector<qint64>& ids)
{
    return deleteRecords(workspace, *recordType("plan"), ids);
}

} // namespace spotcheck
