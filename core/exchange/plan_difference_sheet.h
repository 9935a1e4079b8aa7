#pragma once
#include "core/exchange/importer.h"
#include "core/exchange/plan_base.h"

#include <map>
#include <optional>

/// What the two sheets of a plan's workbook say, read without regard to any plan.
namespace spotcheck {

struct PlanSheetCell {
    std::string text;     ///< trimmed; empty when it says nothing
    QString header;       ///< as it stands in the sheet
    int moneyFactor = 1;  ///< 10000 when the header says 万元
    bool unknown = false; ///< a formula whose value the program that wrote it did not store
};

struct PlanSheetRow {
    QString sheet;
    int number = 0;                              ///< 1-based, as the user sees it
    qint64 key = 0;                              ///< 0: none
    std::map<const Field*, PlanSheetCell> cells; ///< one for every column of the sheet that is a field

    const PlanSheetCell* cell(std::string_view field) const;
    std::string text(std::string_view field) const;
};

struct PlanItemRow {
    int number = 0;
    qint64 key = 0;
    std::string product;
    TestItem item;
    std::string mustText; ///< as it stands
};

struct PlanSheets {
    QStringList titles; ///< above the table, and the file's name
    std::vector<PlanSheetRow> rows;
    QString itemsSheet; ///< name; empty: there is none
    std::optional<std::vector<PlanItemRow>> items;
    std::optional<PlanBase> base; ///< what the lines said when the workbook went out
    bool baseEdited = false;      ///< there is a base sheet, but it is not as it was written
};

Result<PlanSheets> readPlanSheets(const QString& path, Progress* progress);

} // namespace spotcheck
