#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <QString>

/// 年度产品质量监督抽查计划表: the annual plan as an official .xlsx. Title, unit and date, a header of two rows,
/// products by category with subtotals and a total, sums and budgets as formulas (with their values), and a second
/// sheet with a row per test item. A hidden column holds each row's key, by which it comes back (plan_difference.h);
/// the importer takes it as any other plan. Money in yuan.
namespace spotcheck {

/// Plan items written. `year` 0: that of the newest plan; an empty `office`: the plans of all offices, with a column
/// that says whose. NotFound when there is no such plan, Io when it cannot be written; then nothing is at `path` that
/// was not there before.
Result<qint64> exportPlanWorkbook(const Database& db, int year, const QString& office, const QString& path,
                                  Progress* progress = nullptr);

/// Of the hidden column, in every language.
inline constexpr const char* kPlanKeyHeader = "记录键(勿改)";
inline constexpr const char* kPlanSheet = "抽查计划";
inline constexpr const char* kPlanItemsSheet = "抽查项目";
inline constexpr const char* kPlanMustHeader = "必检(是/否)";

} // namespace spotcheck
