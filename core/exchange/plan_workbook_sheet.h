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

/// `lines` by category. Every line counts as one step of progress.
Status writePlanSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanBook& book, Progress* progress);
Status writePlanItemsSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanBook& book);

/// Lines of one category, in the order in which categories first appear.
struct PlanGroup {
    std::string category;
    std::vector<const PlanLine*> lines;
};
std::vector<PlanGroup> planGroups(const PlanBook& book);

} // namespace spotcheck
