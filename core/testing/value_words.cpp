#include "core/testing/value_words.h"

#include "core/testing/limit_words.h"
#include "core/testing/number.h"
#include "core/testing/plain_text.h"
#include <algorithm>

namespace spotcheck {

using namespace plain;

namespace {

constexpr std::string_view kNotTested[] = {"未检", "未检测", "未测",   "未检验", "未测试",
                                           "不检", "未做",   "不检测", "不要求", "不作要求",
                                           "免检", "无要求", "未要求", "未开展", "未进行"};
constexpr std::string_view kNotApplicable[] = {"不适用", "N/A", "n/a", "NA", "不涉及"};
constexpr std::string_view kNotJudged[] = {"不判定", "不作判定", "不予判定", "不参与判定", "不做判定"};
// Longer words first where one begins another.
constexpr std::string_view kNotDetected[] = {
    "未检测出",       "未检出",      "未测出",     "未检到",     "低于检出限", "小于检出限",
    "<检出限",        "<LOD",        "<MDL",       "<DL",        "N.D.",       "N.D",
    "n.d.",           "ND",          "nd",         "Nd",         "阴性",       "低于方法检出限",
    "小于方法检出限", "<方法检出限", "低于定量限", "小于定量限", "<定量限",    "<LOQ"};
constexpr std::string_view kDetected[] = {"检出", "阳性", "测出"};
constexpr std::string_view kPassWords[] = {"符合",     "合格",         "通过",         "P",        "p",
                                           "pass",     "PASS",         "Pass",         "符合要求", "符合标准",
                                           "符合规定", "符合标准要求", "符合标准规定", "√",        "✓"};
constexpr std::string_view kFailWords[] = {"不符合",     "不合格",     "不通过",         "未通过",         "F",
                                           "f",          "fail",       "FAIL",           "Fail",           "不符合要求",
                                           "不符合标准", "不符合规定", "不符合标准要求", "不符合标准规定", "不符"};

template <class List> bool contains(const List& list, std::string_view word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool keep(Value& out, ValueKind kind, Reason reason)
{
    out.kind = kind;
    out.reason = reason;
    return true;
}

/// 符合GB 4706.1要求: conforms, and to what; nothing may take it back.
bool conformsTo(std::string_view text)
{
    return take(text, "符合") && !comparesNumbers(text) && !refersOrQualifies(text);
}

/// What may follow 未检出: nothing, a detection limit, the amount tested.
bool readNotDetectedTail(std::string_view tail, bool endsInLimit, Value& out)
{
    if (tail.empty())
        return true;
    std::string_view rest = tail;
    const bool bracket = rest.front() == '(' && rest.back() == ')';
    if (bracket)
        rest = rest.substr(1, rest.size() - 2);
    if (take(rest, '/')) {
        out.amount = takeAmount(rest);
        return !out.amount.empty() && rest.empty();
    }
    const bool named = rest.starts_with("检出限") || rest.starts_with("方法检出限") || rest.starts_with("定量限");
    const bool number = endsInLimit && isDigit(rest.front());
    if (!bracket && !take(rest, ',') && !take(rest, ';') && rest.front() != '<' && !named && !number)
        return false;
    const auto limit = readDetectionLimit(rest);
    if (limit)
        addDetectionLimit(out, limit->first, limit->second);
    return limit.has_value();
}

bool readNotDetected(std::string_view text, Value& out)
{
    for (const std::string_view word : kNotDetected) {
        std::string_view rest = text;
        if (!take(rest, word))
            continue;
        if (!readNotDetectedTail(rest, word.ends_with("限"), out))
            return false;
        return keep(out, ValueKind::NotDetected, Reason::Meets);
    }
    return false;
}

} // namespace

std::optional<std::pair<Decimal, Unit>> readDetectionLimit(std::string_view text)
{
    for (const std::string_view name :
         {"方法检出限", "最低检出限", "检出限", "检测限", "定量限", "LOD", "LOQ", "MDL", "DL"}) {
        if (take(text, name))
            break;
    }
    for (const std::string_view sign : {":", "=", "为", "是", "<", "\x01"}) {
        if (take(text, sign))
            break;
    }
    Reason ignored{};
    const auto number = takeNumber(text, ignored);
    const Unit unit = readPlainUnit(text);
    if (!number || number->value.isZero() || (!unit.isNone() && !unit.understood))
        return std::nullopt;
    return std::pair(number->value, unit);
}

void addDetectionLimit(Value& value, const Decimal& limit, const Unit& unit)
{
    Decimal inUnit = limit;
    if (value.unit.isNone()) {
        value.unit = unit;
    } else if (!unit.isNone()) {
        const auto power = conversion(unit, value.unit);
        value.detectionLimitUnclear |= !power;
        inUnit = limit.scaled(power.value_or(0));
    }
    if (!value.detectionLimit || inUnit > *value.detectionLimit)
        value.detectionLimit = inUnit;
}

bool readValueWord(std::string_view text, Value& out)
{
    if (isBlank(text))
        return keep(out, ValueKind::Empty, Reason::ValueMissing);
    if (contains(kNotTested, text))
        return keep(out, ValueKind::NotTested, Reason::NotTested);
    if (contains(kNotApplicable, text))
        return keep(out, ValueKind::NotApplicable, Reason::NotApplicable);
    if (contains(kNotJudged, text))
        return keep(out, ValueKind::NotJudged, Reason::NotJudged);
    if (contains(kDetected, text))
        return keep(out, ValueKind::Detected, Reason::Meets);
    if (contains(kPassWords, text) || conformsTo(text))
        return keep(out, ValueKind::Conform, Reason::Meets);
    if (contains(kFailWords, text))
        return keep(out, ValueKind::NotConform, Reason::Meets);
    return readNotDetected(text, out);
}

bool readValueWording(std::string_view text, Value& out)
{
    const bool digits = std::any_of(text.begin(), text.end(), isDigit);
    const bool signs = text.find_first_of("\x01\x02\x03\x1f<>~=%;") != std::string_view::npos;
    const std::string_view matter = readDenial(text).matter;
    if (digits || signs || text.size() < 6 || matter.empty() || refersOrQualifies(matter))
        return false;
    out.wording = text;
    return keep(out, ValueKind::Text, Reason::Meets);
}

} // namespace spotcheck
