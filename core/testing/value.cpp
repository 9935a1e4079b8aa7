#include "core/testing/value.h"

#include "core/testing/number.h"
#include "core/testing/plain_text.h"
#include "core/testing/uncertainty.h"
#include "core/testing/value_reader.h"
#include "core/testing/value_words.h"
#include <algorithm>

namespace spotcheck {

using namespace plain;

namespace {

/// Reads one result that is not a word. The reason of a refusal is left in m_reason.
class ScalarReader {
public:
    ScalarReader(std::string_view plain, const Unit& column) : m_rest(plain), m_column(column) {}
    bool read(Value& out);
    Reason reason() const { return m_reason; }

private:
    bool censored(Value& out);
    bool number(Value& out);
    bool flag(Value& out, bool wasPlain);
    bool uncertain(Value& out, bool bracket);
    bool range(Value& out, const TypedNumber& low);
    bool unit(Value& out);

    std::string_view m_rest;
    const Unit& m_column;
    Reason m_reason = Reason::ValueNotUnderstood;
};

/// <0.01(未检出), <0.01(检出限): the number is the detection limit.
bool takeLimitRemark(std::string_view& text)
{
    for (const std::string_view remark : {"(未检出)", "(检出限)", "(定量限)", "(方法检出限)", "(ND)"}) {
        if (text.ends_with(remark)) {
            text.remove_suffix(remark.size());
            return true;
        }
    }
    return false;
}

/// All that is left must be a unit.
bool ScalarReader::unit(Value& out)
{
    if (m_rest.empty()) {
        out.unit = m_column;
        return true;
    }
    out.unit = readPlainUnit(m_rest);
    return out.unit.understood || (!out.unit.isNone() && out.unit.text == m_column.text);
}

bool ScalarReader::censored(Value& out)
{
    struct Sign {
        std::string_view word;
        ValueKind kind;
        bool inclusive;
    };
    static constexpr Sign signs[] = {{"<", ValueKind::LessThan, false},       {"\x01", ValueKind::LessThan, true},
                                     {">", ValueKind::GreaterThan, false},    {"\x02", ValueKind::GreaterThan, true},
                                     {"不大于", ValueKind::LessThan, true},   {"不小于", ValueKind::GreaterThan, true},
                                     {"小于", ValueKind::LessThan, false},    {"低于", ValueKind::LessThan, false},
                                     {"大于", ValueKind::GreaterThan, false}, {"高于", ValueKind::GreaterThan, false}};
    for (const Sign& sign : signs) {
        if (!take(m_rest, sign.word))
            continue;
        const auto typed = takeSignedNumber(m_rest, m_reason);
        if (!typed)
            return false;
        out.number = typed->value;
        out.inclusive = sign.inclusive;
        out.kind = sign.kind;
        if (sign.kind == ValueKind::LessThan && takeLimitRemark(m_rest)) {
            out.kind = ValueKind::NotDetected;
            out.detectionLimit = out.number;
        }
        return unit(out);
    }
    return false;
}

/// 16.5+, 16.5(-), 16.5⁺: already rounded once, and which way.
bool ScalarReader::flag(Value& out, bool wasPlain)
{
    std::string_view rest = m_rest;
    const bool bracket = take(rest, '(');
    if (!bracket)
        take(rest, '^');
    const bool above = take(rest, '+');
    if ((!above && !take(rest, '-')) || (bracket && !take(rest, ')')))
        return true;
    if (!rest.empty() && (isDigit(rest.front()) || rest.front() == '.' || rest.front() == '+' || rest.front() == '-'))
        return true;
    if (!wasPlain)
        return false;
    out.residue = above ? Residue::Above : Residue::Below;
    m_rest = rest;
    return true;
}

bool ScalarReader::uncertain(Value& out, bool bracket)
{
    const auto spread = takeNumber(m_rest, m_reason);
    if (!spread || out.residue != Residue::None || (bracket && !take(m_rest, ')')))
        return false;
    const bool percent = !bracket && m_rest == "%";
    const bool share = percent && !m_column.isNone() && m_column.kind != "%";
    if (share)
        m_rest = {}; // 20±5 % where the column says mg/kg: a share of the value
    if (!unit(out))
        return false;
    out.uncertainty = share ? shareOf(out.number, spread->value) : spread->value;
    out.uncertaintyUnclear = !out.uncertainty || (percent && !share);
    return true;
}

/// 1.2~1.4 and 3-4级.
bool ScalarReader::range(Value& out, const TypedNumber& low)
{
    const auto high = takeSignedNumber(m_rest, m_reason);
    if (!high || !unit(out))
        return false;
    if (high->value <= low.value) {
        m_reason = low.bareTen && high->plain ? Reason::LostSuperscript : m_reason;
        return false;
    }
    out.kind = ValueKind::Range;
    out.upper = high->value;
    const bool whole = low.value.exponent() == 0 && high->value.exponent() == 0 && low.plain && high->plain;
    if (!out.unit.isGrade())
        return true;
    if (whole && low.value.plus(Decimal(1)) == high->value) {
        out.kind = ValueKind::Grade;
        out.number = *low.value.plus(*Decimal::parse("0.5"));
    }
    return true;
}

bool ScalarReader::number(Value& out)
{
    const bool bracket = take(m_rest, '(');
    const auto typed = takeSignedNumber(m_rest, m_reason);
    if (!typed)
        return false;
    out.kind = ValueKind::Number;
    out.number = typed->value;
    if (take(m_rest, plusMinus))
        return uncertain(out, bracket);
    if (bracket || !flag(out, typed->plain))
        return false;
    if (out.residue == Residue::None && !m_rest.empty() &&
        (take(m_rest, '~') || take(m_rest, '-') || take(m_rest, "至") || take(m_rest, "到")))
        return range(out, *typed);
    if (!unit(out))
        return false;
    if (out.unit.isGrade() && out.residue == Residue::None)
        out.kind = ValueKind::Grade;
    return true;
}

bool ScalarReader::read(Value& out)
{
    if (m_rest.empty())
        return false;
    const bool digit =
        isDigit(m_rest.front()) || std::string_view("-+.(").find(m_rest.front()) != std::string_view::npos;
    const bool done = digit ? number(out) : censored(out);
    out.reason = done ? Reason::Meets : m_reason;
    return done;
}

void applyColumn(Value& value, const DetectionLimitColumn& lod, const Unit& column)
{
    for (Value& part : value.parts)
        applyColumn(part, lod, column);
    if (lod.limit)
        addDetectionLimit(value, *lod.limit, lod.unit.isNone() ? column : lod.unit);
    value.detectionLimitUnclear |= lod.unclear;
}

/// 实测值:, 检验结果:, pH: lead up to the result and say nothing; "。" and ";" end it.
std::string_view withoutFrame(std::string_view text)
{
    while (text.size() > 1 && (text.ends_with(';') || text.ends_with("。")))
        text.remove_suffix(text.ends_with(';') ? 1 : std::string_view("。").size());
    for (const std::string_view lead :
         {"实测值", "实测", "测定值", "检测值", "检验值", "检验结果", "检测结果", "测定结果", "结果", "pH值", "pH"}) {
        std::string_view rest = text;
        if (!take(rest, lead) || rest.empty())
            continue;
        if (!take(rest, ':') && !take(rest, '='))
            take(rest, "为");
        return rest;
    }
    return text;
}

bool mayHaveFrame(std::string_view text)
{
    const auto beyondAscii = [](char c) { return static_cast<unsigned char>(c) > 0x7f; };
    return !text.empty() &&
           (beyondAscii(text.front()) || text.front() == 'p' || text.back() == ';' || beyondAscii(text.back()));
}

/// A label in front or as a remark behind: 平均20.2, 20.2(平均值). 最大 with nothing behind it labels nothing.
void takeLabel(std::string_view& text, SpecimenLabel& label)
{
    std::string_view rest = text;
    auto found = takeSpecimen(rest);
    if (!found)
        found = takeSpecimenRemark(rest);
    if (!found || rest.empty())
        return;
    text = rest;
    label = *found;
}

/// 均未检出, 5份均<10: what is said of all specimens at once.
int takeCount(std::string_view& text)
{
    std::string_view rest = text;
    int count = 0;
    while (!rest.empty() && isDigit(rest.front()) && count < 1000) {
        count = count * 10 + (rest.front() - '0');
        rest.remove_prefix(1);
    }
    bool counted = count > 0;
    if (counted) {
        counted = take(rest, "份") || take(rest, "个") || take(rest, "件");
        take(rest, "样品");
        take(rest, "样");
    }
    const bool all = take(rest, "全部") || take(rest, "全");
    const bool each = take(rest, "均") || all;
    take(rest, "为");
    if (!each || (count > 0 && !counted) || rest.empty())
        return 1;
    text = rest;
    return count > 0 ? count : Value::allSpecimens;
}

bool readFigure(std::string_view text, const Unit& column, Value& out)
{
    if (readValueWord(text, out)) {
        if (out.unit.isNone())
            out.unit = column;
        return true;
    }
    out = Value{};
    const UncertaintyNote note = takeUncertaintyNote(text);
    if (!ScalarReader(text, column).read(out))
        return false;
    applyUncertainty(note, out);
    return true;
}

/// One result, several, or a wording. The n results of a plan come first: 10,200,300,400,500 would be one number.
void readAny(std::string_view text, const Unit& column, int expected, Value& out)
{
    Reason problem{};
    if (expected > 1 && readSeveralValues(text, column, expected, out, problem))
        return;
    out = Value{};
    if (readOneValue(text, column, out))
        return;
    problem = out.reason;
    out = Value{};
    if (readSeveralValues(text, column, 0, out, problem) || readValueWording(text, out))
        return;
    out = Value{};
    out.reason = problem;
}

} // namespace

bool readOneValue(std::string_view text, const Unit& column, Value& out)
{
    SpecimenLabel label;
    takeLabel(text, label);
    const int count = takeCount(text);
    if (!readFigure(text, column, out))
        return false;
    out.specimen = label.specimen;
    if (label.specimen == Specimen::Point)
        out.point = label.word;
    out.count = count;
    return true;
}

DetectionLimitColumn readDetectionLimitColumn(std::string_view text)
{
    DetectionLimitColumn column;
    const std::string plainText = normalised(text);
    if (isBlank(plainText))
        return column;
    const auto limit = readDetectionLimit(plainText);
    column.unclear = !limit;
    if (limit) {
        column.limit = limit->first;
        column.unit = limit->second;
    }
    return column;
}

void readPlainValue(std::string_view text, const Unit& column, const DetectionLimitColumn& lod, int expected,
                    Value& out)
{
    if (text.find(bad) != std::string_view::npos)
        return;
    if (mayHaveFrame(text))
        text = withoutFrame(text);
    const bool simple = expected < 2 && !text.empty() && isDigit(text.front()) && ScalarReader(text, column).read(out);
    if (!simple) {
        out = Value{};
        readAny(text, column, expected, out);
    }
    applyColumn(out, lod, column);
}

Value readValue(std::string_view text, std::string_view unit, std::string_view lod, int expected)
{
    Value value;
    readPlainValue(normalised(text), readUnit(unit), readDetectionLimitColumn(lod), expected, value);
    return value;
}

} // namespace spotcheck
