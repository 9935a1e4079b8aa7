#include "core/grid/filter_condition.h"

#include "core/base/date_text.h"
#include "core/registry/typed_value.h"

#include <algorithm>
#include <array>
#include <optional>

namespace spotcheck {

namespace {

using Values = std::vector<std::string>;

const std::string kNothing = "0";

bool isNumber(const Field& field)
{
    return field.type == FieldType::Integer || field.type == FieldType::Money;
}

bool isCoded(const Field& field)
{
    return field.type == FieldType::Code || field.type == FieldType::Flags;
}

std::string blank(const Field& field)
{
    const std::string sql(field.sql);
    const auto isZero = [](const CodeWord& code) { return code.value == 0; };
    if (isCoded(field) && std::none_of(field.codes.begin(), field.codes.end(), isZero))
        return "(" + sql + " IS NULL OR " + sql + " = 0)";
    return "(" + sql + " IS NULL OR " + sql + " = '')";
}

enum class Fit { Whole, Start, Part };

bool fits(const CodeWord& code, const QString& wanted, Fit fit)
{
    const std::array words = {QString::fromUtf8(code.word), QString::fromUtf8(code.english)};
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
        switch (fit) {
        case Fit::Whole: return word.compare(wanted, Qt::CaseInsensitive) == 0;
        case Fit::Start: return word.startsWith(wanted, Qt::CaseInsensitive);
        case Fit::Part: break;
        }
        return word.contains(wanted, Qt::CaseInsensitive);
    });
}

/// 不合格 is a word of its own and part of 未发现不合格: a whole word goes before a beginning, that before a part.
std::vector<int> codesFor(const Field& field, const QString& wanted, bool exact)
{
    for (const Fit fit : {Fit::Whole, Fit::Start, Fit::Part}) {
        std::vector<int> values;
        for (const CodeWord& code : field.codes)
            if (fits(code, wanted, fit))
                values.push_back(code.value);
        if (!values.empty() || exact)
            return values;
    }
    return {};
}

std::string codeCondition(const Field& field, const QString& wanted, bool exact)
{
    std::string list;
    for (const int code : codesFor(field, wanted, exact)) {
        const std::string sql(field.sql), value = std::to_string(code);
        list += list.empty() ? "" : " OR ";
        list += field.type == FieldType::Flags ? "(" + sql + " & " + value + ") <> 0" : sql + " = " + value;
    }
    return list.empty() ? kNothing : "(" + list + ")";
}

std::string yesNoCondition(const Field& field, const QString& wanted)
{
    const auto value = parseTyped(field, wanted.toStdString());
    return !value || value->isNull ? kNothing : std::string(field.sql) + " = " + std::to_string(value->number);
}

std::string numberCondition(const Field& field, std::string_view op, const QString& typed, Values& values)
{
    const auto value = parseTyped(field, typed.toStdString());
    if (!value || value->isNull)
        return kNothing;
    values.push_back(value->asText());
    return std::string(field.sql) + " " + std::string(op) + " CAST(? AS INTEGER)";
}

/// A day in any spelling, or the beginning of one (2024, 2024-03): then the whole year or month is meant.
std::string dayCondition(const Field& field, std::string_view op, const QString& typed, Values& values)
{
    const auto day = parseDate(typed.toStdString());
    std::string bound = day ? day->iso() : typed.toStdString();
    const std::string sql(field.sql);
    if (op == "=" && !day) {
        values.push_back(bound);
        values.push_back(bound + '~');
        return "(" + sql + " >= ? AND " + sql + " <= ?)";
    }
    if (!day && (op == "<=" || op == ">"))
        bound += '~'; // behind every day that begins so
    values.push_back(bound);
    const std::string compared = sql + " " + std::string(op) + " ?";
    return op.starts_with('<') ? "(" + compared + " AND " + sql + " <> '')" : compared;
}

std::string compare(const Field& field, std::string_view op, const QString& typed, Values& values)
{
    const QString text = typed.trimmed();
    if (isNumber(field))
        return numberCondition(field, op, text, values);
    if (field.type == FieldType::Date)
        return dayCondition(field, op, text, values);
    values.push_back(text.toStdString());
    return std::string(field.sql) + " " + std::string(op) + " ?";
}

/// Width and the two signs Chinese keyboards give.
QString folded(QString text)
{
    for (const auto& [wide, narrow] : {std::pair(u"≥", u">="), std::pair(u"≤", u"<="), std::pair(u"＞", u">"),
                                       std::pair(u"＜", u"<"), std::pair(u"＝", u"="), std::pair(u"！", u"!")})
        if (text.startsWith(QStringView(wide)))
            text.replace(0, 1, QStringView(narrow).toString());
    return text.trimmed();
}

bool hasLetters(const std::string& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

} // namespace

std::string containsCondition(const Field& field, const QString& typed, Values& values)
{
    std::string text = typed.toStdString();
    if (!hasLetters(text)) {
        values.push_back(std::move(text));
        return "instr(" + std::string(field.sql) + ", ?) > 0";
    }
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    values.push_back(pattern + '%');
    return std::string(field.sql) + " LIKE ? ESCAPE '\\'";
}

std::string conditionOn(const Field& field, const QString& typed, Values& values)
{
    const QString text = folded(typed);
    if (text == u"空" || text.compare(u"empty", Qt::CaseInsensitive) == 0)
        return blank(field);
    const bool exact = text.startsWith(u'=');
    const QString wanted = exact ? text.mid(1).trimmed() : text;
    if (isCoded(field))
        return codeCondition(field, wanted, exact);
    if (field.type == FieldType::YesNo)
        return yesNoCondition(field, wanted);
    if (exact)
        return compare(field, "=", wanted, values);
    for (const std::string_view op : {"<=", ">=", "<", ">"})
        if (text.startsWith(QLatin1StringView(op.data(), qsizetype(op.size()))))
            return compare(field, op, text.mid(qsizetype(op.size())), values);
    if (const auto dots = text.indexOf(u".."); dots > 0 && dots + 2 < text.size()) {
        const std::string from = compare(field, ">=", text.left(dots), values);
        return "(" + from + " AND " + compare(field, "<=", text.mid(dots + 2), values) + ")";
    }
    if (isNumber(field))
        return compare(field, "=", text, values);
    if (field.type == FieldType::Date && parseDate(text.toStdString()))
        return compare(field, "=", text, values);
    return containsCondition(field, text, values);
}

} // namespace spotcheck
