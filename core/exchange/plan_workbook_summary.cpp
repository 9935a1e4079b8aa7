#include "core/exchange/plan_workbook_sheet.h"

#include "core/base/date_text.h"

#include <algorithm>
#include <array>
#include <functional>

/// The summary by category and quarter. The lines stand on a sheet of their own; every figure of the summary is a
/// formula over them, with its value. A line belongs to the quarter it begins in, else the one it ends in.
namespace spotcheck {

namespace {

constexpr lxw_row_t kTitleRow = 0, kUnitRow = 1, kHeaderRow = 2, kFirstRow = 3;
constexpr double kTitleHeight = 30, kHeaderHeight = 24, kNameWidth = 26;
constexpr std::array kKinds = {"常规", "专项", "跟踪", "联动", "评价性"};
constexpr std::array kQuarters = {"一季度", "二季度", "三季度", "四季度", "未定"};

enum LineColumn {
    No,
    Category,
    Product,
    Mode,
    Evaluative,
    Quarter,
    Production,
    Store,
    Online,
    Total,
    Budget,
    LineColumns
};
struct ColumnLook {
    const char* header;
    double width;
};
constexpr ColumnLook kLines[] = {{"序号", 6},   {"产品类别", 26}, {"产品名称", 28}, {"抽查方式", 10},
                                 {"评价性", 9}, {"季度", 9},      {"生产", 9},      {"流通", 9},
                                 {"网络", 9},   {"批次合计", 10}, {"预算(元)", 16}};
constexpr const char* kFigures[] = {"batches_production", "batches_store", "batches_online", "batches_total", "budget"};

struct Entry {
    const PlanLine* line;
    std::string category;
    size_t quarter;
    qint64 figure(int which) const { return line->number(kFigures[which]); }
};

size_t quarterOf(const PlanLine& line, int year)
{
    for (const char* key : {"starts_on", "ends_on"})
        if (const auto day = parseDate(line.text(key)); day && day->year == year)
            return size_t(day->month - 1) / 3;
    return kQuarters.size() - 1;
}

std::vector<Entry> entriesOf(const PlanBook& book)
{
    std::vector<Entry> entries;
    for (const PlanGroup& group : planGroups(book))
        for (const PlanLine* line : group.lines)
            entries.push_back({line, group.name.empty() ? "未分类" : group.name, quarterOf(*line, book.year)});
    return entries;
}

class LinesSheet : public PlanSheetWriter {
public:
    using PlanSheetWriter::PlanSheetWriter;
    Status write(const std::vector<Entry>& entries)
    {
        for (int c = 0; c < LineColumns; ++c) {
            string(0, c, kLines[c].header, m_formats.header);
            worksheet_set_column(m_sheet, lxw_col_t(c), lxw_col_t(c), kLines[c].width, nullptr);
        }
        worksheet_set_row(m_sheet, 0, kHeaderHeight, nullptr);
        for (lxw_row_t row = 1; const Entry& entry : entries)
            writeEntry(row++, entry);
        worksheet_freeze_panes(m_sheet, 1, 0);
        printed(0, 0, true);
        return status();
    }

private:
    void writeEntry(lxw_row_t row, const Entry& entry)
    {
        number(row, No, double(entry.line->number("no")), m_formats.centre);
        string(row, Category, entry.category, m_formats.text);
        string(row, Product, entry.line->text("product_name"), m_formats.text);
        string(row, Mode, planCellText(*planRecordType().field("mode"), entry.line->text("mode")), m_formats.centre);
        string(row, Evaluative, entry.line->number("evaluative") == 1 ? "是" : "否", m_formats.centre);
        string(row, Quarter, kQuarters[entry.quarter], m_formats.centre);
        for (int figure = 0; figure < 5; ++figure) {
            const bool money = Production + figure == Budget;
            number(row, Production + figure, double(entry.figure(figure)) / (money ? 100 : 1),
                   m_formats.cell(money ? PlanCell::Money : PlanCell::Count));
        }
        const int lines = std::max(wrappedLines(entry.line->text("product_name"), kLines[Product].width),
                                   wrappedLines(entry.category, kLines[Category].width));
        worksheet_set_row(m_sheet, row, planRowHeight(lines), nullptr);
    }
};

class SummarySheet : public PlanSheetWriter {
public:
    SummarySheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanBook& book,
                 const std::vector<Entry>& entries)
        : PlanSheetWriter(sheet, formats), m_book(book), m_entries(entries)
    {
        for (const Entry& entry : entries)
            if (std::find(m_categories.begin(), m_categories.end(), entry.category) == m_categories.end())
                m_categories.push_back(entry.category);
    }
    Status write();

private:
    enum Column { Name, Count, Figures, Quarters = Figures + 4, Money = Quarters + 5, Share, Columns };
    using Test = std::function<bool(const Entry&)>;

    void writeTop();
    void writeHeader(const char* first, bool quarters);
    void writeRow(const std::string& name, LineColumn by, const Test& test, bool quarters);
    void writeTotal(lxw_row_t first, bool quarters);
    std::string range(int column) const;
    std::string sumIf(int figure, LineColumn by, LineColumn further = No, const std::string& word = {}) const;
    std::string split(LineColumn by, bool quarters, size_t which) const;
    static bool isOf(const Entry& entry, bool quarters, size_t which);
    double sum(const Test& test, int figure) const;
    void figure(int column, const std::string& text, double value, bool money);

    const PlanBook& m_book;
    const std::vector<Entry>& m_entries;
    std::vector<std::string> m_categories;
    lxw_row_t m_row = kHeaderRow;
};

std::string cellName(lxw_row_t row, int column, bool fixed = false)
{
    char cell[LXW_MAX_CELL_NAME_LENGTH];
    if (fixed)
        lxw_rowcol_to_cell_abs(cell, row, lxw_col_t(column), 1, 1);
    else
        lxw_rowcol_to_cell(cell, row, lxw_col_t(column));
    return cell;
}

/// A column of the sheet of lines.
std::string SummarySheet::range(int column) const
{
    const auto last = lxw_row_t(std::max<size_t>(m_entries.size(), 1));
    return "明细!" + cellName(1, column, true) + ":" + cellName(last, column, true);
}

std::string SummarySheet::sumIf(int figure, LineColumn by, LineColumn further, const std::string& word) const
{
    std::string text = "=SUMIFS(" + range(Production + figure) + "," + range(by) + "," + cellName(m_row, Name);
    if (!word.empty())
        text += "," + range(further) + ",\"" + word + "\"";
    return text + ")";
}

/// The batches of the row by quarter, or by mode.
std::string SummarySheet::split(LineColumn by, bool quarters, size_t which) const
{
    if (quarters)
        return sumIf(3, by, Quarter, kQuarters[which]);
    return which < 4 ? sumIf(3, by, Mode, kKinds[which]) : sumIf(3, by, Evaluative, "是");
}

bool SummarySheet::isOf(const Entry& entry, bool quarters, size_t which)
{
    if (quarters)
        return entry.quarter == which;
    return which < 4 ? entry.line->number("mode") == qint64(which) + 1 : entry.line->number("evaluative") == 1;
}

double SummarySheet::sum(const Test& test, int figure) const
{
    qint64 sum = 0;
    for (const Entry& entry : m_entries)
        sum += test(entry) ? entry.figure(figure) : 0;
    return double(sum) / (Production + figure == Budget ? 100 : 1);
}

void SummarySheet::figure(int column, const std::string& text, double value, bool money)
{
    formula(m_row, column, text, value, m_formats.cell(money ? PlanCell::Money : PlanCell::Count));
}

void SummarySheet::writeTop()
{
    const QString unit = m_book.office.isEmpty() ? QStringLiteral("各单位（汇总）") : planOfficeName(m_book.office);
    merge(kTitleRow, 0, kTitleRow, Columns - 1,
          (QString::number(m_book.year) + QStringLiteral("年度产品质量监督抽查计划汇总表")).toStdString(),
          m_formats.title);
    merge(kUnitRow, 0, kUnitRow, Figures + 3, (QStringLiteral("编制单位：") + unit).toStdString(), m_formats.left);
    merge(kUnitRow, Quarters, kUnitRow, Columns - 1,
          (m_book.day.toString(QStringLiteral("yyyy年M月d日")) + QStringLiteral("　　金额单位：元")).toStdString(),
          m_formats.right);
    worksheet_set_row(m_sheet, kTitleRow, kTitleHeight, nullptr);
}

void SummarySheet::writeHeader(const char* first, bool quarters)
{
    const char* figures[] = {"生产", "流通", "网络", "批次合计"};
    string(m_row, Name, first, m_formats.header);
    string(m_row, Count, "计划行数", m_formats.header);
    for (int i = 0; i < 4; ++i)
        string(m_row, Figures + i, figures[i], m_formats.header);
    for (size_t i = 0; i < kQuarters.size(); ++i)
        string(m_row, Quarters + int(i), quarters ? kQuarters[i] : kKinds[i], m_formats.header);
    string(m_row, Money, "预算(元)", m_formats.header);
    string(m_row, Share, "批次占比", m_formats.header);
    worksheet_set_row(m_sheet, m_row++, kHeaderHeight, nullptr);
}

void SummarySheet::writeRow(const std::string& name, LineColumn by, const Test& test, bool quarters)
{
    string(m_row, Name, name, m_formats.text);
    figure(Count, "=COUNTIF(" + range(by) + "," + cellName(m_row, Name) + ")",
           double(std::count_if(m_entries.begin(), m_entries.end(), test)), false);
    for (int i = 0; i < 4; ++i)
        figure(Figures + i, sumIf(i, by), sum(test, i), false);
    for (size_t i = 0; i < kQuarters.size(); ++i)
        figure(Quarters + int(i), split(by, quarters, i),
               sum([&](const Entry& entry) { return test(entry) && isOf(entry, quarters, i); }, 3), false);
    figure(Money, sumIf(4, by), sum(test, 4), true);
    const double all = sum([](const Entry&) { return true; }, 3);
    const std::string total = "SUM(" + range(Total) + ")";
    formula(m_row, Share, "=IF(" + total + "=0,0," + cellName(m_row, Figures + 3) + "/" + total + ")",
            all == 0 ? 0 : sum(test, 3) / all, m_formats.percent);
    worksheet_set_row(m_sheet, m_row, planRowHeight(wrappedLines(name, kNameWidth)), nullptr);
    ++m_row;
}

void SummarySheet::writeTotal(lxw_row_t first, bool quarters)
{
    const auto all = [](const Entry&) { return true; };
    const auto add = [&](int column, double value, bool money) {
        formula(m_row, column, "=SUM(" + cellName(first, column) + ":" + cellName(m_row - 1, column) + ")", value,
                m_formats.sum(money ? PlanCell::Money : PlanCell::Count, true));
    };
    string(m_row, Name, "合计", m_formats.sum(PlanCell::Centre, true));
    add(Count, double(m_entries.size()), false);
    for (int i = 0; i < 4; ++i)
        add(Figures + i, sum(all, i), false);
    for (size_t i = 0; i < kQuarters.size(); ++i)
        add(Quarters + int(i), sum([&](const Entry& entry) { return isOf(entry, quarters, i); }, 3), false);
    add(Money, sum(all, 4), true);
    blank(m_row, Share, m_formats.sum(PlanCell::Count, true));
    worksheet_set_row(m_sheet, m_row, planRowHeight(1), nullptr);
    m_row += 2; // an empty row before the next table
}

Status SummarySheet::write()
{
    writeTop();
    writeHeader("产品类别", true);
    lxw_row_t first = m_row;
    for (const std::string& category : m_categories)
        writeRow(
            category, Category, [&](const Entry& entry) { return entry.category == category; }, true);
    if (m_row > first)
        writeTotal(first, true);
    writeHeader("季度", false);
    first = m_row;
    for (size_t q = 0; q < kQuarters.size(); ++q)
        writeRow(
            kQuarters[q], Quarter, [&](const Entry& entry) { return entry.quarter == q; }, false);
    writeTotal(first, false);
    worksheet_set_column(m_sheet, Name, Name, kNameWidth, nullptr);
    worksheet_set_column(m_sheet, Count, Money - 1, 10, nullptr);
    worksheet_set_column(m_sheet, Money, Money, 17, nullptr);
    worksheet_set_column(m_sheet, Share, Share, 11, nullptr);
    worksheet_freeze_panes(m_sheet, kFirstRow, 1);
    printed(kHeaderRow, kHeaderRow, true);
    return status();
}

} // namespace

Status writePlanSummarySheets(lxw_worksheet* summary, lxw_worksheet* lines, const PlanFormats& formats,
                              const PlanBook& book)
{
    const std::vector<Entry> entries = entriesOf(book);
    if (Status written = SummarySheet(summary, formats, book, entries).write(); !written)
        return written;
    return LinesSheet(lines, formats).write(entries);
}

} // namespace spotcheck
