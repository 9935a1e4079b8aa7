#include "core/exchange/plan_workbook_sheet.h"

#include "core/base/date_text.h"
#include "core/exchange/refusal.h"

#include <algorithm>
#include <unordered_map>

namespace spotcheck {

namespace {

constexpr lxw_row_t kTitleRow = 0, kUnitRow = 1, kHeaderRow = 2, kFirstRow = 4;
constexpr double kTitleHeight = 34, kUnitHeight = 20, kHeaderHeight = 21;
constexpr int kFullRowColumns = 3; // the subtotal's words stand over the first columns

std::string reference(int column, lxw_row_t row)
{
    char cell[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(cell, row, lxw_col_t(column));
    return cell;
}

class PlanSheet : public PlanSheetWriter {
public:
    PlanSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanBook& book)
        : PlanSheetWriter(sheet, formats), m_book(book), m_columns(planColumns(book.office.isEmpty()))
    {
        for (const PlanColumn& column : m_columns)
            m_widths.push_back(planColumnWidth(column, book.lines));
    }
    Status write(Progress* progress);

private:
    void writeTop();
    void writeHeader();
    void writeLine(const PlanLine& line);
    void writeField(const PlanColumn& column, int at, const PlanLine& line);
    void writeSum(const std::string& words, lxw_row_t first, std::span<const PlanLine* const> lines, bool total);
    void writeNote();
    void setUp();
    int at(std::string_view key) const;
    int last() const { return int(m_columns.size()) - 2; } // before the hidden key
    std::string channels() const;

    const PlanBook& m_book;
    const std::vector<PlanColumn> m_columns;
    std::vector<double> m_widths;
    lxw_row_t m_row = kFirstRow;
    int m_lines = 1; ///< of the highest cell of the row
    bool m_declared = false;
};

int PlanSheet::at(std::string_view key) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const PlanColumn& c) { return key == c.key; });
    return int(found - m_columns.begin());
}

void PlanSheet::writeTop()
{
    const QString unit = m_book.office.isEmpty() ? QStringLiteral("各单位（汇总）") : planOfficeName(m_book.office);
    const QString whose = m_book.office.isEmpty() ? QString() : unit;
    const QString title = whose + QString::number(m_book.year) + QStringLiteral("年度产品质量监督抽查计划表");
    const QString day = (m_book.approved ? QStringLiteral("批准日期：") : QStringLiteral("编制日期：")) +
                        m_book.day.toString(QStringLiteral("yyyy年M月d日")) + QStringLiteral("　　金额单位：元");
    merge(kTitleRow, 0, kTitleRow, last(), title.toStdString(), m_formats.title);
    merge(kUnitRow, 0, kUnitRow, at("items") - 1, (QStringLiteral("编制单位：") + unit).toStdString(), m_formats.left);
    merge(kUnitRow, at("items"), kUnitRow, last(), day.toStdString(), m_formats.right);
    worksheet_set_row(m_sheet, kTitleRow, kTitleHeight, nullptr);
    worksheet_set_row(m_sheet, kUnitRow, kUnitHeight, nullptr);
}

void PlanSheet::writeHeader()
{
    for (int c = 0; c < int(m_columns.size()); ++c) {
        const PlanColumn& column = m_columns[size_t(c)];
        if (*column.below == '\0')
            merge(kHeaderRow, c, kHeaderRow + 1, c, column.header, m_formats.header);
        else
            string(kHeaderRow + 1, c, column.below, m_formats.header);
    }
    merge(kHeaderRow, at("batches_production"), kHeaderRow, at("batches_total"), "批次", m_formats.header);
    for (const lxw_row_t row : {kHeaderRow, kHeaderRow + 1})
        worksheet_set_row(m_sheet, row, kHeaderHeight, nullptr);
}

std::string PlanSheet::channels() const
{
    return "=SUM(" + reference(at("batches_production"), m_row) + ":" + reference(at("batches_online"), m_row) + ")";
}

/// A sum or a product is a formula where it comes to what is stored; what was declared otherwise stands as declared.
void PlanSheet::writeField(const PlanColumn& column, int c, const PlanLine& line)
{
    const std::string_view key = column.key;
    const qint64 stored = line.number(key), total = line.number("batches_total");
    const qint64 sum = line.number("batches_production") + line.number("batches_store") + line.number("batches_online");
    if (key == "batches_total" || key == "budget") {
        const bool isTotal = key == "batches_total",
                   declared = stored != (isTotal ? sum : total * line.number("unit_price"));
        const double shown = isTotal ? double(stored) : double(stored) / 100;
        m_declared |= declared;
        lxw_format* format = m_formats.cell(column.kind, declared);
        if (declared)
            return number(m_row, c, shown, format);
        const std::string budget =
            "=" + reference(at("unit_price"), m_row) + "*" + reference(at("batches_total"), m_row);
        return formula(m_row, c, isTotal ? channels() : budget, shown, format);
    }
    const Field& field = *planRecordType().field(key);
    lxw_format* format = m_formats.cell(column.kind);
    if (field.type == FieldType::Integer || field.type == FieldType::Money)
        return number(m_row, c, field.type == FieldType::Money ? double(stored) / 100 : double(stored), format);
    const auto day = field.type == FieldType::Date ? parseDate(line.text(key)) : std::nullopt;
    if (day && day->iso() == line.text(key))
        return number(m_row, c, double(serialOfDay(*day)), format);
    const std::string text = key == "office" ? planOfficeName(QString::fromStdString(line.office)).toStdString()
                                             : planCellText(field, line.text(key));
    m_lines = std::max(m_lines, wrappedLines(text, m_widths[size_t(c)]));
    string(m_row, c, text, format);
}

void PlanSheet::writeLine(const PlanLine& line)
{
    m_lines = 1;
    for (int c = 0; c <= last(); ++c)
        writeField(m_columns[size_t(c)], c, line);
    string(m_row, last() + 1, std::to_string(line.id), m_formats.text);
    worksheet_set_row(m_sheet, m_row, planRowHeight(m_lines), nullptr);
    ++m_row;
}

void PlanSheet::writeSum(const std::string& words, lxw_row_t first, std::span<const PlanLine* const> lines, bool total)
{
    merge(m_row, 0, m_row, kFullRowColumns - 1, words, m_formats.sum(PlanCell::Centre, total));
    for (int c = kFullRowColumns; c <= last(); ++c) {
        const PlanColumn& column = m_columns[size_t(c)];
        lxw_format* format = m_formats.sum(column.kind, total);
        const bool money = std::string_view(column.key) == "budget";
        if (column.kind != PlanCell::Count && !money) {
            blank(m_row, c, format);
            continue;
        }
        qint64 sum = 0;
        for (const PlanLine* line : lines)
            sum += line->number(column.key);
        if (first == m_row)
            number(m_row, c, 0, format);
        else
            formula(m_row, c, "=SUBTOTAL(9," + reference(c, first) + ":" + reference(c, m_row - 1) + ")",
                    money ? double(sum) / 100 : double(sum), format);
    }
    worksheet_set_row(m_sheet, m_row, planRowHeight(1), nullptr);
    ++m_row;
}

void PlanSheet::writeNote()
{
    if (!m_declared)
        return;
    worksheet_set_row(m_sheet, m_row, planRowHeight(1), nullptr);
    merge(m_row, 0, m_row, last(), "注：底色为黄的合计批次、预算为填报数，与三个环节批次之和或单价乘批次不一致。",
          m_formats.note);
}

void PlanSheet::setUp()
{
    for (int c = 0; c <= last(); ++c)
        worksheet_set_column(m_sheet, lxw_col_t(c), lxw_col_t(c), m_widths[size_t(c)], nullptr);
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_column_opt(m_sheet, lxw_col_t(last() + 1), lxw_col_t(last() + 1), m_columns.back().least, nullptr,
                             &hidden);
    worksheet_freeze_panes(m_sheet, kFirstRow, lxw_col_t(at("product_name") + 1));
    printed(kHeaderRow, kHeaderRow + 1, true);
    if (m_row == kFirstRow)
        return;
    choice(kFirstRow, m_row - 1, at("mode"), kModes);
    choice(kFirstRow, m_row - 1, at("evaluative"), yesNoWords());
}

Status PlanSheet::write(Progress* progress)
{
    writeTop();
    writeHeader();
    std::vector<const PlanLine*> all;
    for (const PlanGroup& group : planGroups(m_book)) {
        const lxw_row_t first = m_row;
        for (const PlanLine* line : group.lines) {
            writeLine(*line);
            all.push_back(line);
            if (progress != nullptr && !progress->report(qint64(all.size()), qint64(m_book.lines.size())))
                return stoppedByUser();
        }
        writeSum((group.category.empty() ? std::string("未分类") : group.category) + " 小计", first, group.lines,
                 false);
    }
    setUp();
    writeSum("合计", kFirstRow, all, true);
    writeNote();
    return status();
}

} // namespace

std::vector<PlanGroup> planGroups(const PlanBook& book)
{
    std::vector<PlanGroup> groups;
    std::unordered_map<std::string_view, size_t> known;
    for (const PlanLine& line : book.lines) {
        const auto [found, fresh] = known.try_emplace(line.text("category"), groups.size());
        if (fresh)
            groups.push_back({line.text("category"), {}});
        groups[found->second].lines.push_back(&line);
    }
    return groups;
}

Status writePlanSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanBook& book, Progress* progress)
{
    return PlanSheet(sheet, formats, book).write(progress);
}

} // namespace spotcheck
