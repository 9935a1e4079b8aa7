#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/plan_workbook_lines.h"

#include <optional>
#include <QString>

/// The annual plan as .xlsx, in the versions an office sends: the official 年度产品质量监督抽查计划表 with a second
/// sheet of test items; what a district gets, with the columns it fills in marked; the procurement table of a package
/// or laboratory; and a summary by category and quarter. Sums and budgets are formulas with their values. All but the
/// summary come back cell by cell (plan_difference.h): a hidden column holds each row's key, a hidden sheet what every
/// line said when it went out (plan_base.h). Money in yuan.
namespace spotcheck {

enum class PlanForm { Official, District, Package, Summary };

struct PlanExport {
    PlanForm version = PlanForm::Official;
    int year = 0;      ///< 0: that of the newest plan
    QString office;    ///< whose plan; empty: of all offices, with a column that says whose (official only)
    QString part = {}; ///< District: the office it goes to; Package: 包号 or laboratory, empty: all of them
};

/// official, district, package, summary.
std::optional<PlanForm> planFormNamed(const QString& name);
/// What the file is called when nobody says otherwise, without an ending.
QString planFileName(const PlanExport& what);

/// The lines of a plan that a version holds. NotFound when there is no such plan, or nothing in it for that part.
Result<PlanBook> readPlanBook(const Database& db, const PlanExport& what);

/// What a package workbook can be of: 包号 and laboratories of the plan's lines, each once.
Result<QStringList> planParts(const Database& db, int year, const QString& office);

/// Plan items written. Io when it cannot be written; then nothing is at `path` that was not there before.
Result<qint64> exportPlanWorkbook(const Database& db, const PlanExport& what, const QString& path,
                                  Progress* progress = nullptr);
/// The official version.
Result<qint64> exportPlanWorkbook(const Database& db, int year, const QString& office, const QString& path,
                                  Progress* progress = nullptr);

/// Of the hidden column, in every language.
inline constexpr const char* kPlanKeyHeader = "记录键(勿改)";
inline constexpr const char* kPlanSheet = "抽查计划";
inline constexpr const char* kPlanItemsSheet = "抽查项目";
inline constexpr const char* kPlanMustHeader = "必检(是/否)";

} // namespace spotcheck
