#include "core/exchange/plan_workbook_sheet.h"

#include "core/base/date_text.h"
#include "core/exchange/refusal.h"

namespace spotcheck {

namespace {

constexpr CodeWord kYesNo[] = {{1, "是", "yes"}, {0, "否", "no"}};
constexpr double kMargin = 0.4; // inch

} // namespace

std::span<const CodeWord> yesNoWords()
{
    return kYesNo;
}

void PlanSheetWriter::check(lxw_error code, lxw_row_t row)
{
    if (code == LXW_NO_ERROR || !m_status)
        return;
    const char* sentence =
        code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
            ? QT_TRANSLATE_NOOP("exchange", "Row %1 of the plan's workbook: a text is longer than a cell of .xlsx may "
                                            "hold (32,767 characters). Nothing was written.")
            : QT_TRANSLATE_NOOP("exchange", "Row %1 of the plan's workbook could not be written. Nothing was written.");
    m_status = Error{ErrorKind::Refused, exchangeText(sentence).arg(row + 1), QString::fromUtf8(lxw_strerror(code))};
}

void PlanSheetWriter::string(lxw_row_t row, int column, std::string_view text, lxw_format* format)
{
    m_text.assign(text.substr(0, text.find('\0')));
    if (m_text.empty())
        return blank(row, column, format);
    check(worksheet_write_string(m_sheet, row, lxw_col_t(column), m_text.c_str(), format), row);
}

void PlanSheetWriter::blank(lxw_row_t row, int column, lxw_format* format)
{
    check(worksheet_write_blank(m_sheet, row, lxw_col_t(column), format), row);
}

void PlanSheetWriter::number(lxw_row_t row, int column, double value, lxw_format* format)
{
    check(worksheet_write_number(m_sheet, row, lxw_col_t(column), value, format), row);
}

void PlanSheetWriter::formula(lxw_row_t row, int column, const std::string& text, double value, lxw_format* format)
{
    check(worksheet_write_formula_num(m_sheet, row, lxw_col_t(column), text.c_str(), format, value), row);
}

void PlanSheetWriter::merge(lxw_row_t row, int column, lxw_row_t lastRow, int lastColumn, std::string_view text,
                            lxw_format* format)
{
    if (row == lastRow && column == lastColumn)
        return string(row, column, text, format);
    m_text.assign(text);
    check(
        worksheet_merge_range(m_sheet, row, lxw_col_t(column), lastRow, lxw_col_t(lastColumn), m_text.c_str(), format),
        row);
}

void PlanSheetWriter::choice(lxw_row_t first, lxw_row_t last, int column, std::span<const CodeWord> words)
{
    std::vector<std::string> texts;
    for (const CodeWord& word : words)
        texts.emplace_back(word.word);
    std::vector<char*> list;
    for (std::string& text : texts)
        list.push_back(text.data());
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    check(worksheet_data_validation_range(m_sheet, first, lxw_col_t(column), last, lxw_col_t(column), &validation),
          first);
}

void PlanSheetWriter::filled(lxw_row_t first, lxw_row_t last, int column, PlanCell kind, int year)
{
    lxw_data_validation validation{};
    std::string title = "请填写",
                message = kind == PlanCell::Count  ? "批次数：0 或正整数。"
                          : kind == PlanCell::Date ? "日期，如 " + std::to_string(year) + "-03-01。"
                                                   : "请按实际情况填写。",
                wrong = kind == PlanCell::Date ? "这里应填本年度前后的日期。" : "这里应填 0 或正整数。";
    validation.input_title = title.data();
    validation.input_message = message.data();
    validation.error_message = wrong.data();
    validation.ignore_blank = LXW_VALIDATION_ON;
    validation.validate = LXW_VALIDATION_TYPE_ANY;
    if (kind == PlanCell::Count) {
        validation.validate = LXW_VALIDATION_TYPE_INTEGER;
        validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
        validation.value_number = 0;
    } else if (kind == PlanCell::Date) {
        validation.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
        validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        validation.minimum_number = double(serialOfDay({year - 1, 1, 1}));
        validation.maximum_number = double(serialOfDay({year + 1, 12, 31}));
    }
    check(worksheet_data_validation_range(m_sheet, first, lxw_col_t(column), last, lxw_col_t(column), &validation),
          first);
}

/// A4, as wide as the page, the header on every page, pages numbered. Whoever has A3 changes only the paper.
void PlanSheetWriter::printed(lxw_row_t headerFirst, lxw_row_t headerLast, bool landscape)
{
    static constexpr uint8_t kA4 = 9;
    worksheet_set_paper(m_sheet, kA4);
    if (landscape)
        worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_center_horizontally(m_sheet);
    worksheet_set_margins(m_sheet, kMargin, kMargin, kMargin * 1.5, kMargin * 1.8);
    worksheet_repeat_rows(m_sheet, headerFirst, headerLast);
    worksheet_set_footer(m_sheet, "&C第 &P 页，共 &N 页");
}

} // namespace spotcheck
