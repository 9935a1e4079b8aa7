#include "core/testing/limit.h"

#include "core/testing/item_name.h"
#include "core/testing/limit_interval.h"
#include "core/testing/limit_plan.h"
#include "core/testing/limit_specimens.h"
#include "core/testing/limit_words.h"
#include "core/testing/plain_text.h"

namespace spotcheck {

using namespace plain;

namespace {

/// Leading words that say nothing: 应, 限值:, the name of the item.
std::string_view withoutLead(std::string_view text, const ItemName& item)
{
    std::string_view rest = text;
    for (const std::string& name : {item.plain, item.name}) {
        if (name.empty() || !take(rest, name))
            continue;
        take(rest, ':');
        text = rest;
        break;
    }
    for (const std::string_view word :
         {"应",     "须",   "必须",   "要求",   "技术要求", "标准要求", "指标要求", "指标", "限值", "标准限值",
          "标准值", "限量", "允许值", "规定值", "含量",     "直径",     "φ",        "Φ",    "pH值", "pH"}) {
        rest = text;
        if (take(rest, word)) {
            take(rest, "应");
            take(rest, "为");
            take(rest, ':');
            return rest;
        }
    }
    return text;
}

std::string_view withoutEnd(std::string_view text)
{
    while (text.ends_with("。") || text.ends_with(";"))
        text.remove_suffix(text.ends_with(";") ? 1 : std::string_view("。").size());
    return text;
}

/// False leaves the reason in `limit`.
bool readRequirement(std::string_view text, const ItemName& item, Limit& limit)
{
    const Unit column = limit.unit;
    if (readForbidden(text, limit) || readConformity(text, limit) || readPlan(text, column, limit))
        return true;
    const std::string_view numbers = withoutLead(withoutBan(text), item);
    if (readSpecimens(numbers, column, item.plain, item.direction, limit) ||
        readInterval(numbers, column, item.plain, item.direction, limit))
        return true;
    return limit.reason == Reason::LimitNotUnderstood && readWording(text, limit);
}

} // namespace

Limit readLimit(std::string_view given, std::string_view unit, std::string_view itemHint)
{
    Limit limit;
    const ItemName item = readItemName(itemHint);
    limit.unit = readUnit(unit);
    if (limit.unit.isNone())
        limit.unit = item.unit;
    const std::string plainText = normalised(given);
    const std::string_view text = withoutEnd(plainText);
    if (isBlank(text)) {
        limit.kind = LimitKind::None;
        limit.reason = Reason::LimitMissing;
        return limit;
    }
    if (text.find(bad) == std::string_view::npos && readRequirement(text, item, limit))
        limit.reason = Reason::Meets;
    return limit;
}

} // namespace spotcheck
