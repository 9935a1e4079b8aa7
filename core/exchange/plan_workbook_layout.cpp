#include "core/exchange/plan_workbook_layout.h"

#include "core/exchange/plan_workbook.h"

#include <algorithm>

namespace spotcheck {

namespace {

constexpr const char* kSong = "宋体";
constexpr const char* kHei = "黑体";
constexpr double kBodySize = 10;
// A width of 1 is a digit of the default font (11 points); texts are of 10 points.
constexpr double kCharactersPerWidth = 1.04, kPadding = 1, kLineHeight = 14, kRowPadding = 4, kHighestRow = 409;
constexpr lxw_color_t kHeaderFill = 0xE7ECF2, kSubtotalFill = 0xF3F5F8, kTotalFill = 0xE3E8EE, kDeclaredFill = 0xFFF2CC,
                      kFillFill = 0xE2F0D9;

constexpr PlanColumn kOfficial[] = {{"no", "序号", "", PlanCell::Centre, 5, 6},
                                    {"office", "组织单位", "", PlanCell::Text, 12, 20},
                                    {"category", "产品类别", "", PlanCell::Text, 9, 10},
                                    {"product_name", "产品名称", "", PlanCell::Text, 14, 17},
                                    {"mode", "抽查\n方式", "", PlanCell::Centre, 5.5, 8},
                                    {"evaluative", "评价性\n抽查", "", PlanCell::Centre, 6.5, 8},
                                    {"batches_production", "批次", "生产", PlanCell::Count, 5.5, 10},
                                    {"batches_store", "批次", "流通", PlanCell::Count, 5.5, 10},
                                    {"batches_online", "批次", "网络", PlanCell::Count, 5.5, 10},
                                    {"batches_total", "批次", "合计", PlanCell::Count, 6, 11},
                                    {"unit_price", "单价\n(元/批次)", "", PlanCell::Money, 9.5, 16},
                                    {"budget", "预算(元)", "", PlanCell::Money, 11, 20},
                                    {"items", "检验项目", "", PlanCell::Text, 20, 30},
                                    {"must_items", "必检项目", "", PlanCell::Text, 12, 18},
                                    {"areas", "重点区域", "", PlanCell::Text, 9, 10},
                                    {"venues", "抽查场所", "", PlanCell::Text, 9, 10},
                                    {"reasons", "列入理由", "", PlanCell::Text, 9, 10.5},
                                    {"rule_code", "实施细则", "", PlanCell::Text, 9, 10},
                                    {"lab", "承检机构", "", PlanCell::Text, 9, 11},
                                    {"starts_on", "计划开始", "", PlanCell::Date, 10.5, 10.5},
                                    {"ends_on", "计划完成", "", PlanCell::Date, 10.5, 10.5},
                                    {"publish_on", "公布日期", "", PlanCell::Date, 10.5, 10.5},
                                    {"note", "备注", "", PlanCell::Text, 7, 12},
                                    {"", kPlanKeyHeader, "", PlanCell::Text, 22, 22}};

constexpr PlanColumn kDistrict[] = {{"no", "序号", "", PlanCell::Centre, 5, 6},
                                    {"category", "产品类别", "", PlanCell::Text, 9, 10},
                                    {"product_name", "产品名称", "", PlanCell::Text, 14, 18},
                                    {"mode", "抽查\n方式", "", PlanCell::Centre, 6, 8},
                                    {"items", "检验项目", "", PlanCell::Text, 24, 34},
                                    {"must_items", "必检项目", "", PlanCell::Text, 12, 20},
                                    {"rule_code", "实施细则", "", PlanCell::Text, 10, 12},
                                    {"batches_production", "批次", "生产", PlanCell::Count, 6, 10, true},
                                    {"batches_store", "批次", "流通", PlanCell::Count, 6, 10, true},
                                    {"batches_online", "批次", "网络", PlanCell::Count, 6, 10, true},
                                    {"batches_total", "批次", "合计", PlanCell::Count, 6, 11},
                                    {"areas", "重点区域", "", PlanCell::Text, 12, 16, true},
                                    {"venues", "抽查场所", "", PlanCell::Text, 12, 16, true},
                                    {"lab", "承检机构", "", PlanCell::Text, 12, 16, true},
                                    {"starts_on", "计划开始", "", PlanCell::Date, 11, 11, true},
                                    {"ends_on", "计划完成", "", PlanCell::Date, 11, 11, true},
                                    {"note", "备注", "", PlanCell::Text, 10, 16, true},
                                    {"", kPlanKeyHeader, "", PlanCell::Text, 22, 22}};

// As tenders head their tables.
constexpr PlanColumn kPackage[] = {{"no", "序号", "", PlanCell::Centre, 6, 6},
                                   {"product_name", "产品名称", "", PlanCell::Text, 18, 24},
                                   {kScopeColumn, "抽查范围", "", PlanCell::Text, 16, 16},
                                   {"items", "检验项目", "", PlanCell::Text, 30, 46},
                                   {kBasisColumn, "检验依据", "", PlanCell::Text, 20, 28},
                                   {"batches_total", "拟抽查批次数", "", PlanCell::Count, 13, 13},
                                   {"unit_price", "最高限价(元/批次)", "", PlanCell::Money, 18, 18},
                                   {"budget", "合计(元)", "", PlanCell::Money, 15, 20},
                                   {"venues", "抽查场所", "", PlanCell::Text, 12, 18},
                                   {"note", "备注", "", PlanCell::Text, 12, 20},
                                   {"", kPlanKeyHeader, "", PlanCell::Text, 22, 22}};

lxw_format* plain(lxw_workbook* book, const char* font, double size)
{
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, font);
    format_set_font_size(format, size);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

lxw_format* boxed(lxw_workbook* book, const char* font)
{
    lxw_format* format = plain(book, font, kBodySize);
    format_set_border(format, LXW_BORDER_THIN);
    return format;
}

lxw_format* boxed(lxw_workbook* book, PlanCell kind, const char* font)
{
    lxw_format* format = boxed(book, font);
    if (kind != PlanCell::Count && kind != PlanCell::Money)
        format_set_text_wrap(format);
    switch (kind) {
    case PlanCell::Text: format_set_align(format, LXW_ALIGN_LEFT); break;
    case PlanCell::Centre: format_set_align(format, LXW_ALIGN_CENTER); break;
    case PlanCell::Count:
    case PlanCell::Money:
        format_set_num_format(format, kind == PlanCell::Count ? "#,##0_ " : "#,##0.00_ "); // a blank before the border
        format_set_align(format, LXW_ALIGN_RIGHT);
        break;
    case PlanCell::Date:
        format_set_num_format(format, "yyyy-mm-dd");
        format_set_align(format, LXW_ALIGN_CENTER);
        break;
    }
    return format;
}

/// As the sheet shows a number: with thousands commas.
int numberWidth(const PlanColumn& column, qint64 number)
{
    const bool money = column.kind == PlanCell::Money;
    const int digits = int(std::to_string(money ? number / 100 : number).size());
    return digits + (digits - 1) / 3 + (money ? 3 : 0);
}

int widestNumber(const PlanColumn& column, std::span<const PlanLine> lines)
{
    qint64 sum = 0;
    for (const PlanLine& line : lines)
        sum += line.number(column.key);
    return numberWidth(column, sum); // the total is the widest
}

int widestText(const PlanColumn& column, std::span<const PlanLine> lines)
{
    int widest = 0;
    for (const PlanLine& line : lines)
        widest = std::max(widest, shownWidth(line.text(column.key)));
    return widest;
}

} // namespace

std::vector<PlanColumn> planColumns(const PlanExport& what)
{
    if (what.version == PlanForm::District)
        return {std::begin(kDistrict), std::end(kDistrict)};
    if (what.version == PlanForm::Package)
        return {std::begin(kPackage), std::end(kPackage)};
    std::vector<PlanColumn> columns;
    for (const PlanColumn& column : kOfficial)
        if (what.office.isEmpty() || std::string_view(column.key) != "office")
            columns.push_back(column);
    return columns;
}

std::string planScope(const PlanLine& line)
{
    std::string scope;
    for (const auto& [key, word] :
         {std::pair{"batches_production", "生产者"}, {"batches_store", "销售者"}, {"batches_online", "网络销售者"}})
        if (line.number(key) > 0)
            scope += (scope.empty() ? "" : "、") + std::string(word);
    return scope;
}

std::string planBasis(const PlanBook& book, const PlanLine& line)
{
    const std::string& rule = line.text("rule_code");
    const auto basis = book.basis.find(rule);
    return basis == book.basis.end() ? rule : rule + "：" + basis->second;
}

int shownWidth(std::string_view text)
{
    int width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        width += byte < 0x80 ? 1 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
    }
    return width;
}

double planColumnWidth(const PlanColumn& column, std::span<const PlanLine> lines)
{
    const bool madeUp = *column.key == '\0' || *column.key == '=';
    if (madeUp || column.kind == PlanCell::Date || column.kind == PlanCell::Centre)
        return *column.key == '=' ? column.most : column.least;
    const bool number = column.kind != PlanCell::Text;
    const double wanted = (number ? 2.5 : 1.5) + (number ? widestNumber(column, lines) : widestText(column, lines));
    return std::clamp(wanted, column.least, number ? std::max(column.most, wanted) : column.most);
}

int wrappedLines(std::string_view text, double width)
{
    const int room = std::max(2, int(width * kCharactersPerWidth - kPadding));
    int lines = 1, used = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const int wide = shownWidth(text.substr(i, 1));
        const bool full = used + wide > room;
        lines += text[i] == '\n' || full ? 1 : 0;
        used = text[i] == '\n' ? 0 : full ? wide : used + wide;
    }
    return lines;
}

double planRowHeight(int lines)
{
    return std::min(kLineHeight * lines + kRowPadding, kHighestRow);
}

PlanFormats::PlanFormats(lxw_workbook* book)
    : title(plain(book, kHei, 18)),
      left(plain(book, kSong, kBodySize)),
      right(plain(book, kSong, kBodySize)),
      header(boxed(book, kHei)),
      fillHeader(boxed(book, kHei)),
      note(plain(book, kSong, kBodySize)),
      centre(boxed(book, PlanCell::Centre, kSong)),
      text(boxed(book, PlanCell::Text, kSong)),
      percent(boxed(book, PlanCell::Count, kSong))
{
    format_set_align(title, LXW_ALIGN_CENTER);
    format_set_align(right, LXW_ALIGN_RIGHT);
    for (lxw_format* head : {header, fillHeader}) {
        format_set_align(head, LXW_ALIGN_CENTER);
        format_set_text_wrap(head);
        format_set_bg_color(head, head == header ? kHeaderFill : kFillFill);
    }
    format_set_num_format(percent, "0.0%_ ");
    format_set_text_wrap(note);
    for (int kind = 0; kind < 5; ++kind) {
        for (lxw_format*& cell : m_cells[kind])
            cell = boxed(book, PlanCell(kind), kSong);
        format_set_bg_color(m_cells[kind][int(PlanLook::Declared)], kDeclaredFill);
        format_set_bg_color(m_cells[kind][int(PlanLook::Fill)], kFillFill);
        for (int which = 0; which < 2; ++which) {
            m_sums[kind][which] = boxed(book, PlanCell(kind), kHei);
            format_set_bg_color(m_sums[kind][which], which == 1 ? kTotalFill : kSubtotalFill);
        }
    }
}

lxw_format* PlanFormats::cell(PlanCell kind, PlanLook look) const
{
    return m_cells[int(kind)][int(look)];
}

lxw_format* PlanFormats::sum(PlanCell kind, bool total) const
{
    return m_sums[int(kind)][total ? 1 : 0];
}

} // namespace spotcheck
