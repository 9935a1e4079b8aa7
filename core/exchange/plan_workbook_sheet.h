#pragma once
#include "core/base/progress.h"
#include "core/exchange/plan_workbook_layout.h"

/// The two sheets of the workbook, written into an open book.
namespace spotcheck {

/// Rows of a sheet to be written, and the first thing that went wrong with them.
class PlanSheetWriter {
public:
    PlanSheetWriter(lxw_worksheet* sheet, const PlanFormats& formats) : m_sheet(sheet), m_formats(formats) {}
    const Status& status() const { return m_status; }

protected:
    void string(lxw_row_t row, int column, std::string_view text, lxw_format* format);
    void blank(lxw_row_t row, int column, lxw_format* format);
    void number(lxw_row_t row, int column, double value, lxw_format* format);
    void formula(lxw_row_t row, int column, const std::string& text, double value, lxw_format* format);
    void merge(lxw_row_t row, int column, lxw_row_t lastRow, int lastColumn, std::string_view text, lxw_format* format);
    void choice(lxw_row_t first, lxw_row_t last, int column, std::span<const CodeWord> words);
    /// A hint at the cell, and nothing below 0 or, of dates, outside the years around the plan's.
    void filled(lxw_row_t first, lxw_row_t last, int column, PlanCell kind, int year);
    void printed(lxw_row_t headerFirst, lxw_row_t headerLast, bool landscape);
    void check(lxw_error code, lxw_row_t row);

    lxw_worksheet* m_sheet;
    const PlanFormats& m_formats;

private:
    Status m_status;
    std::string m_text;
};

/// 是, 否.
std::span<const CodeWord> yesNoWords();

/// The table of any version but the summary. Every line counts as one step of progress.
Status writePlanSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanExport& what, const PlanBook& book,
                      Progress* progress);
Status writePlanItemsSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanBook& book);
/// By category and quarter, as formulas over a second sheet of all lines.
Status writePlanSummarySheets(lxw_worksheet* summary, lxw_worksheet* lines, const PlanFormats& formats,
                              const PlanBook& book);

/// Lines of one category or package, in the order in which these first appear.
struct PlanGroup {
    std::string name;
    std::vector<const PlanLine*> lines;
};
std::vector<PlanGroup> planGroups(const PlanBook& book);
/// By package; lines without one by their laboratory.
std::vector<PlanGroup> planPackages(const PlanBook& book);
std::string planPackageOf(const PlanBook& book, const PlanLine& line);

} // namespace spotcheck
