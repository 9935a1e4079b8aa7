#pragma once
#include "core/exchange/header_finder.h"
#include "core/exchange/plan_workbook.h"

#include <xlsxwriter.h>

/// What every line said when a workbook of the plan was written (基准): a hidden sheet with the stored values by field
/// and the head of the journal, so that a workbook that comes back can be told apart three ways. A checksum over all of
/// it tells whether somebody edited the sheet; then it is no witness. What goes to others holds no field that is not
/// among its columns.
namespace spotcheck {

inline constexpr const char* kPlanBaseSheet = "基准(勿改)";

struct PlanBase {
    int year = 0;
    QString office; ///< code; empty: all offices
    PlanForm version = PlanForm::Official;
    QString part;
    QString journal;
    std::vector<bool> known;     ///< by index of the plan's fields: what the program that wrote it knew of
    std::vector<PlanLine> lines; ///< of unknown fields empty
};

Status writePlanBase(lxw_workbook* book, const PlanExport& what, const PlanBook& plan);

bool isPlanBase(const SheetHead& head);
/// Nothing when it was edited or is of another make.
Result<std::optional<PlanBase>> readPlanBase(WorkbookReader& reader, int sheet);

} // namespace spotcheck
