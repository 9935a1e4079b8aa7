#include "core/registry/typed_value.h"

#include "core/base/date_text.h"
#include "core/base/text_fold.h"

#include <algorithm>
#include <optional>
#include <QCoreApplication>
#include <QStringList>

namespace spotcheck {

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Error notUnderstood(const char* source, std::string_view typed)
{
    return {ErrorKind::InputRefused, QCoreApplication::translate("registry", source).arg(shown(typed))};
}

StoredValue number(qint64 value)
{
    return {true, false, value, {}};
}

StoredValue text(std::string value)
{
    return {false, false, 0, std::move(value)};
}

StoredValue nothing()
{
    return {true, true, 0, {}};
}

/// Digits with optional thousands commas, a decimal point and up to two decimals; the result in hundredths.
std::optional<qint64> hundredths(std::string_view typed)
{
    qint64 value = 0;
    int decimals = -1;
    bool any = false;
    for (const char c : typed) {
        if (c == ',' && decimals < 0)
            continue;
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || value > qint64(1e15))
            return std::nullopt;
        if (decimals >= 2) {
            if (c != '0')
                return std::nullopt;
            continue;
        }
        any = true;
        value = value * 10 + (c - '0');
        if (decimals >= 0)
            ++decimals;
    }
    if (!any)
        return std::nullopt;
    for (int i = std::max(decimals, 0); i < 2; ++i)
        value *= 10;
    return value;
}

Result<StoredValue> parseInteger(std::string_view typed)
{
    const auto value = hundredths(typed);
    if (!value && typed.starts_with('-'))
        return notUnderstood(QT_TRANSLATE_NOOP("registry", "“%1” is negative; a number of 0 or more is expected."),
                             typed);
    if (!value || *value % 100 != 0)
        return notUnderstood(QT_TRANSLATE_NOOP("registry", "“%1” is not a whole number."), typed);
    return number(*value / 100);
}

Result<StoredValue> parseMoney(std::string_view typed)
{
    std::string_view bare = typed;
    for (const std::string_view mark : {"¥", "￥"})
        if (bare.starts_with(mark))
            bare.remove_prefix(mark.size());
    if (bare.ends_with("元"))
        bare.remove_suffix(std::string_view("元").size());
    const auto value = hundredths(trimmed(bare));
    if (!value)
        return notUnderstood(QT_TRANSLATE_NOOP("registry", "“%1” is not an amount in yuan."), typed);
    return number(*value);
}

Result<StoredValue> parseDay(std::string_view typed)
{
    auto day = parseDate(typed);
    if (!day)
        day = dayOfSerial(typed);
    if (!day)
        return notUnderstood(QT_TRANSLATE_NOOP("registry", "“%1” is not a date (write it as 2024-03-05)."), typed);
    return text(day->iso());
}

Result<StoredValue> parseYesNo(std::string_view typed)
{
    static constexpr std::string_view yes[] = {"是",  "1",    "y",    "Y", "yes", "Yes",
                                               "YES", "true", "TRUE", "√", "有",  "●"};
    static constexpr std::string_view no[] = {"否", "0", "n", "N", "no", "No", "NO", "false", "FALSE", "×"};
    if (std::find(std::begin(yes), std::end(yes), typed) != std::end(yes))
        return number(1);
    if (std::find(std::begin(no), std::end(no), typed) != std::end(no))
        return number(0);
    return notUnderstood(QT_TRANSLATE_NOOP("registry", "“%1” is neither 是 nor 否."), typed);
}

/// The code a word stands for: the word itself, with 抽查/领域/环节… around it, in Chinese or English.
std::optional<int> codeOf(const Field& field, std::string_view word)
{
    for (const CodeWord& code : field.codes)
        if (word == code.word || word == code.english)
            return code.value;
    for (const CodeWord& code : field.codes)
        if (word.starts_with(code.word))
            return code.value;
    // Words seen in the wild that do not begin with the contract's.
    static constexpr std::pair<std::string_view, std::string_view> others[] = {
        {"应急", "专项"},        {"实体", "流通"},         {"电商", "网络"},     {"线上", "网络"},
        {"网售", "网络"},        {"拒绝", "拒检"},         {"经销", "销售者"},   {"未抽", "未抽到样品"},
        {"正常", "已抽样"},      {"投诉", "投诉举报"},     {"举报", "投诉举报"}, {"12315", "投诉举报"},
        {"日常", "日常监管"},    {"监督检查", "日常监管"}, {"专项", "专项整治"}, {"上海市重点", "上海重点"},
        {"国家重点", "全国重点"}};
    for (const auto& [seen, meant] : others)
        if (word.starts_with(seen))
            for (const CodeWord& code : field.codes)
                if (meant == code.word)
                    return code.value;
    return std::nullopt;
}

Error unknownWord(const Field& field, std::string_view typed)
{
    QStringList words;
    for (const CodeWord& code : field.codes)
        words << QString::fromUtf8(code.word);
    return {ErrorKind::InputRefused, QCoreApplication::translate("registry", "“%1” is none of: %2.")
                                         .arg(shown(typed), words.join(QStringLiteral("、")))};
}

std::vector<std::string> splitList(std::string_view typed)
{
    std::vector<std::string> parts;
    std::string current;
    const auto flush = [&] {
        const auto part = trimmed(current);
        if (!part.empty())
            parts.emplace_back(part);
        current.clear();
    };
    for (size_t i = 0; i < typed.size();) {
        bool separator = false;
        for (const std::string_view mark :
             {std::string_view(";"), std::string_view("；"), std::string_view("\n"), std::string_view("\r")})
            if (typed.substr(i).starts_with(mark)) {
                flush();
                i += mark.size();
                separator = true;
                break;
            }
        if (!separator)
            current += typed[i++];
    }
    flush();
    return parts;
}

std::string withSeparators(std::string_view typed, std::initializer_list<std::string_view> marks)
{
    std::string text(typed);
    for (const std::string_view mark : marks)
        for (size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), ";");
    return text;
}

/// The bits of one word, or of several with blanks between; nothing when one is not known.
std::optional<qint64> bitsOf(const Field& field, std::string_view words)
{
    if (const auto code = codeOf(field, words))
        return *code;
    const std::vector<std::string> parts = splitList(withSeparators(words, {" "}));
    qint64 bits = 0;
    for (const std::string& part : parts) {
        const auto code = codeOf(field, part);
        if (!code)
            return std::nullopt;
        bits |= *code;
    }
    return bits;
}

Result<StoredValue> parseFlags(const Field& field, std::string_view typed)
{
    qint64 all = 0;
    for (const std::string& words : splitList(withSeparators(typed, {"、", "，", ",", "/"}))) {
        const auto bits = bitsOf(field, words);
        if (!bits)
            return unknownWord(field, words);
        all |= *bits;
    }
    return number(all);
}

std::string joinList(std::string_view typed)
{
    std::string result;
    for (const std::string& part : splitList(typed)) {
        if (!result.empty())
            result += "；";
        result += part;
    }
    return result;
}

} // namespace

Result<StoredValue> parseTyped(const Field& field, std::string_view typed)
{
    const std::string_view trimmedText = trimmed(typed);
    const bool empty = isEmptyMark(trimmedText);
    const std::string folded = foldWidth(trimmedText);
    switch (field.type) {
    case FieldType::Integer: return empty ? Result<StoredValue>(nothing()) : parseInteger(folded);
    case FieldType::Money: return empty ? Result<StoredValue>(nothing()) : parseMoney(folded);
    case FieldType::Date: return empty ? Result<StoredValue>(text({})) : parseDay(folded);
    case FieldType::YesNo: return empty ? Result<StoredValue>(nothing()) : parseYesNo(folded);
    case FieldType::Flags: return empty ? Result<StoredValue>(nothing()) : parseFlags(field, folded);
    case FieldType::Code:
        if (empty)
            return nothing();
        if (const auto code = codeOf(field, folded))
            return number(*code);
        return unknownWord(field, typed);
    case FieldType::List: return text(empty ? std::string() : joinList(trimmedText));
    case FieldType::Text:
    case FieldType::Ref: break;
    }
    return text(empty ? std::string() : std::string(trimmedText));
}

} // namespace spotcheck
