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
    PlanSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanExport& what, const PlanBook& book)
        : PlanSheetWriter(sheet, formats), m_what(what), m_book(book), m_columns(planColumns(what))
    {
        for (const PlanColumn& column : m_columns)
            m_widths.push_back(planColumnWidth(column, book.lines));
    }
    Status write(Progress* progress);

private:
    QString unit() const;
    QString title() const;
    QString remark() const;
    void writeTop();
    void writeHeader();
    void writeLine(const PlanLine& line);
    void writeField(const PlanColumn& column, int at, const PlanLine& line);
    void writeSumOf(const PlanColumn& column, int at, const PlanLine& line);
    void writeSum(const std::string& words, lxw_row_t first, std::span<const PlanLine* const> lines, bool total);
    void writeNote();
    void setUp();
    void guide();
    bool has(std::string_view key) const { return at(key) < int(m_columns.size()); }
    int at(std::string_view key) const;
    int last() const { return int(m_columns.size()) - 2; } // before the hidden key
    std::string channels() const;
    std::string textOf(const PlanColumn& column, const PlanLine& line) const;

    const PlanExport& m_what;
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

QString PlanSheet::unit() const
{
    return m_book.office.isEmpty() ? QStringLiteral("各单位（汇总）") : planOfficeName(m_book.office);
}

QString PlanSheet::title() const
{
    const QString year = QString::number(m_book.year);
    if (m_what.version == PlanForm::District)
        return year + QStringLiteral("年度产品质量监督抽查计划表（发") + planOfficeName(m_what.part) +
               QStringLiteral("）");
    if (m_what.version == PlanForm::Package)
        return year + QStringLiteral("年度产品质量监督抽查承检服务采购需求表") +
               (m_what.part.isEmpty() ? QString() : QStringLiteral("（") + m_what.part + QStringLiteral("）"));
    return (m_book.office.isEmpty() ? QString() : unit()) + year + QStringLiteral("年度产品质量监督抽查计划表");
}

QString PlanSheet::remark() const
{
    if (m_what.version == PlanForm::District)
        return QStringLiteral("请填写绿色列，其余各列如有意见请写入备注");
    return (m_book.approved ? QStringLiteral("批准日期：") : QStringLiteral("编制日期：")) +
           m_book.day.toString(QStringLiteral("yyyy年M月d日")) + QStringLiteral("　　金额单位：元");
}

void PlanSheet::writeTop()
{
    const int middle = int(m_columns.size()) / 2;
    const QString left =
        m_what.version == PlanForm::Package ? QStringLiteral("采购单位：") : QStringLiteral("编制单位：");
    merge(kTitleRow, 0, kTitleRow, last(), title().toStdString(), m_formats.title);
    merge(kUnitRow, 0, kUnitRow, middle - 1, (left + unit()).toStdString(), m_formats.left);
    merge(kUnitRow, middle, kUnitRow, last(), remark().toStdString(), m_formats.right);
    worksheet_set_row(m_sheet, kTitleRow, kTitleHeight, nullptr);
    worksheet_set_row(m_sheet, kUnitRow, kUnitHeight, nullptr);
}

void PlanSheet::writeHeader()
{
    for (int c = 0; c < int(m_columns.size()); ++c) {
        const PlanColumn& column = m_columns[size_t(c)];
        lxw_format* format = column.fill ? m_formats.fillHeader : m_formats.header;
        if (*column.below == '\0')
            merge(kHeaderRow, c, kHeaderRow + 1, c, column.header, format);
        else
            string(kHeaderRow + 1, c, column.below, format);
    }
    if (has("batches_production"))
        merge(kHeaderRow, at("batches_production"), kHeaderRow, at("batches_total"), "批次", m_formats.header);
    for (const lxw_row_t row : {kHeaderRow, kHeaderRow + 1})
        worksheet_set_row(m_sheet, row, kHeaderHeight, nullptr);
}

std::string PlanSheet::channels() const
{
    return "=SUM(" + reference(at("batches_production"), m_row) + ":" + reference(at("batches_online"), m_row) + ")";
}

std::string PlanSheet::textOf(const PlanColumn& column, const PlanLine& line) const
{
    const std::string_view key = column.key;
    if (key == kScopeColumn)
        return planScope(line);
    if (key == kBasisColumn)
        return planBasis(m_book, line);
    return key == "office" ? planOfficeName(QString::fromStdString(line.office)).toStdString()
                           : planCellText(*planRecordType().field(key), line.text(key));
}

/// A sum or a product is a formula where it comes to what is stored; what was declared otherwise stands as declared.
void PlanSheet::writeSumOf(const PlanColumn& column, int c, const PlanLine& line)
{
    const bool isTotal = std::string_view(column.key) == "batches_total";
    const qint64 stored = line.number(column.key), total = line.number("batches_total");
    const qint64 sum = line.number("batches_production") + line.number("batches_store") + line.number("batches_online");
    const bool declared = stored != (isTotal ? sum : total * line.number("unit_price"));
    const double shown = isTotal ? double(stored) : double(stored) / 100;
    m_declared |= declared;
    lxw_format* format = m_formats.cell(column.kind, declared ? PlanLook::Declared : PlanLook::Plain);
    if (declared)
        return number(m_row, c, shown, format);
    const std::string budget = "=" + reference(at("unit_price"), m_row) + "*" + reference(at("batches_total"), m_row);
    formula(m_row, c, isTotal ? channels() : budget, shown, format);
}

void PlanSheet::writeField(const PlanColumn& column, int c, const PlanLine& line)
{
    const std::string_view key = column.key;
    if ((key == "batches_total" && has("batches_production")) || key == "budget")
        return writeSumOf(column, c, line);
    lxw_format* format = m_formats.cell(column.kind, column.fill ? PlanLook::Fill : PlanLook::Plain);
    if (const Field* field = planRecordType().field(key); field != nullptr) {
        const qint64 stored = line.number(key);
        if (field->type == FieldType::Integer || field->type == FieldType::Money)
            return number(m_row, c, field->type == FieldType::Money ? double(stored) / 100 : double(stored), format);
        const auto day = field->type == FieldType::Date ? parseDate(line.text(key)) : std::nullopt;
        if (day && day->iso() == line.text(key))
            return number(m_row, c, double(serialOfDay(*day)), format);
    }
    const std::string text = textOf(column, line);
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
        const bool money = std::string_view(column.key) == "budget"; // prices are not added up
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
    if (m_row > kFirstRow)
        guide();
}

void PlanSheet::guide()
{
    if (has("mode"))
        choice(kFirstRow, m_row - 1, at("mode"), kModes);
    if (has("evaluative"))
        choice(kFirstRow, m_row - 1, at("evaluative"), yesNoWords());
    for (int c = 0; c <= last(); ++c)
        if (m_columns[size_t(c)].fill)
            filled(kFirstRow, m_row - 1, c, m_columns[size_t(c)].kind, m_book.year);
}

Status PlanSheet::write(Progress* progress)
{
    writeTop();
    writeHeader();
    std::vector<const PlanLine*> all;
    const bool packages = m_what.version == PlanForm::Package;
    for (const PlanGroup& group : packages ? planPackages(m_book) : planGroups(m_book)) {
        const lxw_row_t first = m_row;
        for (const PlanLine* line : group.lines) {
            writeLine(*line);
            all.push_back(line);
            if (progress != nullptr && !progress->report(qint64(all.size()), qint64(m_book.lines.size())))
                return stoppedByUser();
        }
        const std::string name = group.name.empty() ? packages ? "未分包" : "未分类" : group.name;
        writeSum(name + " 小计", first, group.lines, false);
    }
    setUp();
    writeSum("合计", kFirstRow, all, true);
    writeNote();
    return status();
}

} // namespace

namespace {

template <class Name> std::vector<PlanGroup> groupedBy(const PlanBook& book, Name nameOf)
{
    std::vector<PlanGroup> groups;
    std::unordered_map<std::string, size_t> known;
    for (const PlanLine& line : book.lines) {
        const std::string name = nameOf(line);
        const auto [found, fresh] = known.try_emplace(name, groups.size());
        if (fresh)
            groups.push_back({name, {}});
        groups[found->second].lines.push_back(&line);
    }
    return groups;
}

} // namespace

std::vector<PlanGroup> planGroups(const PlanBook& book)
{
    return groupedBy(book, [](const PlanLine& line) { return line.text("category"); });
}

std::string planPackageOf(const PlanBook& book, const PlanLine& line)
{
    const auto package = book.packages.find(line.id);
    return package == book.packages.end() ? line.text("lab") : package->second;
}

std::vector<PlanGroup> planPackages(const PlanBook& book)
{
    return groupedBy(book, [&](const PlanLine& line) { return planPackageOf(book, line); });
}

Status writePlanSheet(lxw_worksheet* sheet, const PlanFormats& formats, const PlanExport& what, const PlanBook& book,
                      Progress* progress)
{
    return PlanSheet(sheet, formats, what, book).write(progress);
}

} // namespace spotcheck
