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
constexpr lxw_color_t kHeaderFill = 0xE7ECF2, kSubtotalFill = 0xF3F5F8, kTotalFill = 0xE3E8EE, kDeclaredFill = 0xFFF2CC;

constexpr PlanColumn kColumns[] = {{"no", "序号", "", PlanCell::Centre, 5, 6},
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

std::vector<PlanColumn> planColumns(bool severalOffices)
{
    std::vector<PlanColumn> columns;
    for (const PlanColumn& column : kColumns)
        if (severalOffices || std::string_view(column.key) != "office")
            columns.push_back(column);
    return columns;
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
    if (*column.key == '\0' || column.kind == PlanCell::Date || column.kind == PlanCell::Centre)
        return column.least;
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
      note(plain(book, kSong, kBodySize)),
      centre(boxed(book, PlanCell::Centre, kSong)),
      text(boxed(book, PlanCell::Text, kSong))
{
    format_set_align(title, LXW_ALIGN_CENTER);
    format_set_align(right, LXW_ALIGN_RIGHT);
    format_set_align(header, LXW_ALIGN_CENTER);
    format_set_text_wrap(header);
    format_set_bg_color(header, kHeaderFill);
    format_set_text_wrap(note);
    for (int kind = 0; kind < 5; ++kind)
        for (int which = 0; which < 2; ++which) {
            m_cells[kind][which] = boxed(book, PlanCell(kind), kSong);
            m_sums[kind][which] = boxed(book, PlanCell(kind), kHei);
            format_set_bg_color(m_sums[kind][which], which == 1 ? kTotalFill : kSubtotalFill);
        }
    for (lxw_format* declared : {m_cells[int(PlanCell::Count)][1], m_cells[int(PlanCell::Money)][1]})
        format_set_bg_color(declared, kDeclaredFill);
}

lxw_format* PlanFormats::cell(PlanCell kind, bool declared) const
{
    return m_cells[int(kind)][declared ? 1 : 0];
}

lxw_format* PlanFormats::sum(PlanCell kind, bool total) const
{
    return m_sums[int(kind)][total ? 1 : 0];
}

} // namespace spotcheck
