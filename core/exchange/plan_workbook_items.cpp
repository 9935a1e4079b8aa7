#include "core/exchange/plan_workbook.h"
#include "core/exchange/plan_workbook_sheet.h"

#include <algorithm>

namespace spotcheck {

namespace {

constexpr lxw_row_t kTitleRow = 0, kHeaderRow = 1, kFirstRow = 2;
constexpr double kTitleHeight = 30, kHeaderHeight = 22;
enum Column { kNo, kProduct, kItem, kMust, kKey };

struct ItemColumn {
    const char* header;
    double width;
};
constexpr ItemColumn kColumns[] = {
    {"序号", 7}, {"产品名称", 30}, {"抽查项目", 44}, {kPlanMustHeader, 12}, {kPlanKeyHeader, 22}};

class ItemsSheet : public PlanSheetWriter {
public:
    using PlanSheetWriter::PlanSheetWriter;
    Status write(const PlanBook& book)
    {
        writeTop(book.year);
        for (const PlanGroup& group : planGroups(book))
            for (const PlanLine* line : group.lines)
                for (const TestItem& item : testItemsOf(*line))
                    writeRow(*line, item);
        setUp();
        return status();
    }

private:
    void writeTop(int year)
    {
        merge(kTitleRow, 0, kTitleRow, kMust, std::to_string(year) + "年度产品质量监督抽查项目表", m_formats.title);
        worksheet_set_row(m_sheet, kTitleRow, kTitleHeight, nullptr);
        worksheet_set_row(m_sheet, kHeaderRow, kHeaderHeight, nullptr);
        for (int c = 0; c <= kKey; ++c)
            string(kHeaderRow, c, kColumns[c].header, m_formats.header);
    }
    void writeRow(const PlanLine& line, const TestItem& item)
    {
        number(m_row, kNo, double(line.number("no")), m_formats.centre);
        string(m_row, kProduct, line.text("product_name"), m_formats.text);
        string(m_row, kItem, item.name, m_formats.text);
        string(m_row, kMust, item.must ? "是" : "否", m_formats.centre);
        string(m_row, kKey, std::to_string(line.id), m_formats.text);
        const int lines = std::max(wrappedLines(line.text("product_name"), kColumns[kProduct].width),
                                   wrappedLines(item.name, kColumns[kItem].width));
        worksheet_set_row(m_sheet, m_row, planRowHeight(lines), nullptr);
        ++m_row;
    }
    void setUp()
    {
        lxw_row_col_options options{};
        for (int c = 0; c <= kKey; ++c) {
            options.hidden = c == kKey ? LXW_TRUE : LXW_FALSE;
            worksheet_set_column_opt(m_sheet, lxw_col_t(c), lxw_col_t(c), kColumns[c].width, nullptr, &options);
        }
        worksheet_freeze_panes(m_sheet, kFirstRow, 0);
        printed(kHeaderRow, kHeaderRow, false);
        if (m_row > kFirstRow)
            choice(kFirstRow, m_row - 1, kMust, yesNoWords());
    }

    lxw_row_t m_row = kFirstRow;
};

} // namespace

Status writePlanItemsSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanBook& book)
{
    return ItemsSheet(sheet, formats).write(book);
}

} // namespace spotcheck
