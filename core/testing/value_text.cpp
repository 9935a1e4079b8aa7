#include "core/testing/number.h"
#include "core/testing/plain_text.h"
#include "core/testing/value.h"

/// Results as they are shown; each text reads back as the same result.
namespace spotcheck {

using namespace plain;

namespace {

std::string amountText(const Value& value, const Decimal& number)
{
    std::string text = numberText(number);
    if (value.residue != Residue::None)
        text += value.residue == Residue::Above ? "+" : "-";
    if (value.uncertainty)
        text.append("±").append(numberText(*value.uncertainty));
    return text;
}

std::string withUnit(std::string text, const Unit& unit)
{
    if (unit.isNone())
        return text;
    return text + (unit.isGrade() || unit.text == "℃" ? "" : " ") + unit.text;
}

std::string notDetectedText(const Value& value)
{
    std::string text = "未检出";
    if (!value.amount.empty())
        return text.append("/").append(shown(value.amount));
    if (value.detectionLimit)
        text.append("(<").append(withUnit(numberText(*value.detectionLimit), value.unit)).append(")");
    return text;
}

std::string severalText(const Value& value)
{
    std::string text;
    for (const Value& part : value.parts)
        text += (text.empty() ? "" : "; ") + part.understood();
    return text;
}

std::string figureText(const Value& value)
{
    const std::string_view less = value.inclusive ? "≤" : "<";
    const std::string_view greater = value.inclusive ? "≥" : ">";
    switch (value.kind) {
    case ValueKind::NotUnderstood:
    case ValueKind::Empty: return {};
    case ValueKind::NotTested: return "未检";
    case ValueKind::NotApplicable: return "不适用";
    case ValueKind::NotJudged: return "不判定";
    case ValueKind::Number: return withUnit(amountText(value, value.number), value.unit);
    case ValueKind::NotDetected: return notDetectedText(value);
    case ValueKind::Detected: return "检出";
    case ValueKind::LessThan: return withUnit(std::string(less) + numberText(value.number), value.unit);
    case ValueKind::GreaterThan: return withUnit(std::string(greater) + numberText(value.number), value.unit);
    case ValueKind::Range: return withUnit(numberText(value.number) + "~" + numberText(value.upper), value.unit);
    case ValueKind::Grade: return withUnit(gradeText(value.number), value.unit);
    case ValueKind::Conform: return "符合";
    case ValueKind::NotConform: return "不符合";
    case ValueKind::Text: return shown(value.wording);
    case ValueKind::Several: return severalText(value);
    }
    return {};
}

/// With the label in front: "平均值 20.2", "变色 3-4级", "均未检出".
std::string understoodText(const Value& value)
{
    std::string text = figureText(value);
    if (value.count == Value::allSpecimens)
        text.insert(0, "均");
    else if (value.count != 1)
        text.insert(0, std::to_string(value.count) + "份均");
    if (value.specimen == Specimen::Single)
        return text;
    return std::string(specimenText(value.specimen, value.point)).append(" ").append(text);
}

} // namespace

std::string Value::understood() const
{
    std::string text;
    appendUnderstood(text);
    return text;
}

void Value::appendUnderstood(std::string& out) const
{
    if (kind == ValueKind::Number && number.exponent() <= 0 && residue == Residue::None && !uncertainty &&
        specimen == Specimen::Single && count == 1) {
        number.appendTo(out); // nearly every row
        if (!unit.isNone())
            out.append(unit.text == "℃" ? "" : " ").append(unit.text);
        return;
    }
    out += understoodText(*this);
}

} // namespace spotcheck
