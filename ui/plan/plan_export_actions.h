#pragma once
#include "core/exchange/plan_workbook.h"
#include "core/plan/plan_summary.h"

#include <functional>

class QAction;

/// 导出为…: the plan in every version an office sends, and the letter that files it, each with a name proposed.
namespace spotcheck {

class GridPage;
class Session;

struct PlanExports {
    std::function<const PlanSummary*()> current;                          ///< null: no plan
    std::function<void(const PlanExport& what, const QString& path)> run; ///< of a workbook
};

/// The button with its menu; its entries are found by Ctrl+K too.
QAction* addPlanExportActions(Session& session, GridPage& grid, const PlanExports& exports);
/// Asks for the part (a district, a package) and the place; what a menu entry does.
void exportPlanAs(Session& session, QWidget* parent, const PlanExports& exports, PlanForm version);
void exportFilingLetter(Session& session, QWidget* parent, const PlanExports& exports);

} // namespace spotcheck
