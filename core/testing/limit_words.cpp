#include "core/testing/limit_words.h"

#include "core/testing/number.h"
#include "core/testing/plain_text.h"
#include <algorithm>
#include <array>

namespace spotcheck {

using namespace plain;

namespace {

struct WordSign {
    std::string_view word;
    ComparisonWord sign;
};

constexpr ComparisonWord kAtMost{true, true};
constexpr ComparisonWord kBelow{true, false};
constexpr ComparisonWord kAtLeast{false, true};
constexpr ComparisonWord kAbove{false, false};

// Longer words first where one begins another.
constexpr WordSign kSigns[] = {
    {"\x01", kAtMost},       {"\x02", kAtLeast},       {"<", kBelow},         {">", kAbove},
    {"小于或等于", kAtMost}, {"大于或等于", kAtLeast}, {"小于等于", kAtMost}, {"大于等于", kAtLeast},
    {"低于或等于", kAtMost}, {"高于或等于", kAtLeast}, {"小于", kBelow},      {"低于", kBelow},
    {"少于", kBelow},        {"大于", kAbove},         {"高于", kAbove},      {"多于", kAbove},
    {"超过", kAbove},        {"至多", kAtMost},        {"最大值", kAtMost},   {"最大", kAtMost},
    {"最高", kAtMost},       {"最多", kAtMost},        {"至少", kAtLeast},    {"最小值", kAtLeast},
    {"最小", kAtLeast},      {"最低", kAtLeast},       {"最少", kAtLeast},    {"max.", kAtMost},
    {"max", kAtMost},        {"Max.", kAtMost},        {"Max", kAtMost},      {"MAX", kAtMost},
    {"min.", kAtLeast},      {"min", kAtLeast},        {"Min.", kAtLeast},    {"Min", kAtLeast},
    {"MIN", kAtLeast},
};

constexpr WordSign kDenied[] = {
    {"大于", kAtMost},  {"超过", kAtMost},  {"超出", kAtMost},  {"高于", kAtMost},  {"多于", kAtMost},
    {"小于", kAtLeast}, {"低于", kAtLeast}, {"少于", kAtLeast}, {"短于", kAtLeast},
};

constexpr std::string_view kNegations[] = {"不得", "不应", "不能", "不可", "不许", "不允许", "应不", "不"};

constexpr std::string_view kForbidden[] = {
    "不得检出", "不应检出", "不可检出", "不允许检出", "应不得检出", "不得测出", "不应测出", "未检出",   "未测出",
    "不检出",   "应未检出", "不得添加", "不应添加",   "禁止添加",   "不得使用", "不应使用", "禁止使用", "禁用",
    "阴性",     "应为阴性", "ND",       "N.D.",       "N.D",        "nd",       "n.d."};

template <class List> bool contains(const List& list, std::string_view word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <class List> bool anyIn(const List& list, std::string_view text)
{
    return std::any_of(std::begin(list), std::end(list),
                       [&](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

std::optional<ComparisonWord> takeDenied(std::string_view& text)
{
    for (const std::string_view negation : kNegations) {
        std::string_view rest = text;
        if (!take(rest, negation))
            continue;
        for (const WordSign& denied : kDenied) {
            if (take(rest, denied.word)) {
                text = rest;
                return denied.sign;
            }
        }
    }
    return std::nullopt;
}

/// 应, 须, 必须 in front say no more than that it is a requirement.
void dropObligation(std::string_view& text)
{
    while (take(text, "应") || take(text, "须") || take(text, "必须") || take(text, "需")) {
    }
}

} // namespace

std::optional<ComparisonWord> takeComparison(std::string_view& text)
{
    for (const WordSign& sign : kSigns) {
        if (!take(text, sign.word))
            continue;
        take(text, ' '); // "max. 0.5" looks like a number with a space in it
        return sign.sign;
    }
    return takeDenied(text);
}

std::string_view takeAmount(std::string_view& text)
{
    std::string_view rest = text;
    Reason ignored{};
    if (!takeNumber(rest, ignored))
        return {};
    for (const std::string_view unit : {"g", "mL", "ml", "L", "kg", "cm^2", "件", "个"}) {
        if (rest.starts_with(unit) && (rest.size() == unit.size() || rest[unit.size()] == ')')) {
            rest.remove_prefix(unit.size());
            const std::string_view amount = text.substr(0, text.size() - rest.size());
            text = rest;
            return amount;
        }
    }
    return {};
}

/// 禁用(≤20mg/kg), ≤20mg/kg(禁用): what is banned, with the number from which it counts as present.
std::string_view withoutBan(std::string_view text)
{
    for (const std::string_view word : kForbidden) {
        std::string_view rest = text;
        if (take(rest, word) && rest.size() > 2 && rest.front() == '(' && rest.back() == ')' &&
            rest.find(')') == rest.size() - 1) {
            rest = rest.substr(1, rest.size() - 2);
            std::string_view probe = rest;
            return takeComparison(probe) ? rest : text;
        }
        const std::string remark = "(" + std::string(word) + ")";
        if (text.ends_with(remark))
            return text.substr(0, text.size() - remark.size());
    }
    return text;
}

bool readForbidden(std::string_view text, Limit& out)
{
    std::string_view word = text;
    std::string_view amount;
    if (const std::size_t slash = text.find_first_of("/("); slash != std::string_view::npos) {
        const bool bracket = text[slash] == '(';
        word = text.substr(0, slash);
        std::string_view rest = text.substr(slash + 1);
        take(rest, '/');
        amount = takeAmount(rest);
        if (amount.empty() || rest != (bracket ? ")" : ""))
            return false;
    }
    const bool zeroIn = word == "0" && !amount.empty();
    if (!zeroIn && !contains(kForbidden, word))
        return false;
    out.kind = LimitKind::NotDetected;
    out.amount = amount;
    out.understood = "不得检出";
    if (!amount.empty())
        out.understood.append("/").append(shown(amount));
    return true;
}

bool comparesNumbers(std::string_view text)
{
    static constexpr std::string_view words[] = {"大于", "小于", "超过", "超出", "低于", "高于", "少于", "多于",
                                                 "不得", "不应", "以上", "以下", "以内", "至多", "至少", "最大",
                                                 "最小", "最高", "最低", "之间", "范围", "%"};
    return text.find_first_of("\x01\x02\x03\x08\x1f<>~=") != std::string_view::npos || anyIn(words, text);
}

bool refersOrQualifies(std::string_view text)
{
    static constexpr std::string_view words[] = {
        "见", "按", "详", "附",   "依",   "照", "据", "合同", "报告", "参", "略", "同", "判",   "另",   "待", "实测",
        "仅", "但", "除", "部分", "基本", "不", "未", "无法", "否",   "?",  "？", "或", "其他", "其余", "宜", "一般"};
    return anyIn(words, text);
}

bool readConformity(std::string_view text, Limit& out)
{
    dropObligation(text);
    const bool whole = text == "合格" || text == "通过" || text == "符合";
    std::string_view tail = text;
    if (!whole && (!take(tail, "符合") || comparesNumbers(tail) ||
                   anyIn(std::array<std::string_view, 4>{"但", "除", "或", "?"}, tail)))
        return false;
    out.kind = LimitKind::Conform;
    out.understood = shown(text);
    return true;
}

Denial readDenial(std::string_view wording)
{
    Denial denial;
    for (const std::string_view lead : {"不得", "不应", "不允许", "不可", "不许", "无", "未", "不"}) {
        if (take(wording, lead)) {
            denial.denied = true;
            break;
        }
    }
    for (const std::string_view verb : {"有", "出现", "发生", "产生", "存在"}) {
        if (take(wording, verb))
            break;
    }
    denial.matter = wording;
    return denial;
}

bool readWording(std::string_view text, Limit& out)
{
    const bool digits = std::any_of(text.begin(), text.end(), isDigit);
    dropObligation(text);
    const std::string_view matter = readDenial(text).matter;
    std::string wording(text);
    for (const std::string_view banned : {"不得有", "不应有", "不允许有"}) {
        if (text.starts_with(banned))
            wording.replace(0, banned.size(), "无");
    }
    if (readDenial(wording).matter.empty())
        return false; // 不得有有 denies nothing
    const bool plainWords =
        wording.size() >= 6 && !matter.empty() && wording.find_first_of("\x01\x02\x03\x1f<>~=%;") == std::string::npos;
    static constexpr std::string_view aboutPapers[] = {"要求", "规定", "标准", "没",   "缺", "测",   "检",
                                                       "试",   "验",   "结果", "数据", "暂", "数值", "提供"};
    if (digits || !plainWords || plain::isBlank(text) || anyIn(aboutPapers, wording) || refersOrQualifies(matter) ||
        comparesNumbers(matter))
        return false;
    out.kind = LimitKind::Text;
    out.wording = wording;
    out.understood = shown(wording);
    return true;
}

} // namespace spotcheck
