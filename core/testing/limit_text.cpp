#include "core/testing/limit_text.h"

#include "core/testing/number.h"
#include "core/testing/plain_text.h"
#include <utility>

namespace spotcheck {

namespace {

std::string boundsText(const Limit& limit)
{
    const auto text = [&](const Decimal& d) { return limit.kind == LimitKind::Grade ? gradeText(d) : numberText(d); };
    const auto& [lower, upper] = std::pair(limit.lower, limit.upper);
    if (lower && upper && lower->at == upper->at)
        return "=" + text(lower->at);
    if (lower && upper && lower->inclusive && upper->inclusive)
        return text(lower->at) + "~" + text(upper->at);
    std::string result;
    if (lower)
        result = (lower->unclear ? "" : lower->inclusive ? "≥" : ">") + text(lower->at);
    if (upper)
        result += std::string(lower ? ", " : "") +
                  (upper->unclear     ? ""
                   : upper->inclusive ? "≤"
                                      : "<") +
                  text(upper->at);
    return result;
}

} // namespace

std::string intervalText(const Limit& limit)
{
    std::string result = boundsText(limit);
    if (!limit.unit.isNone())
        result += (limit.kind == LimitKind::Grade || limit.unit.text == "℃" ? "" : " ") + limit.unit.text;
    if (limit.upper && limit.upper->unclear)
        result += "以下";
    if (limit.lower && limit.lower->unclear)
        result += "以上";
    return result;
}

std::string planText(const Limit& limit)
{
    const SamplingPlan& plan = limit.plan;
    std::string text = "n=" + std::to_string(plan.n) + ", c=" + std::to_string(plan.c) + ", m=" + numberText(plan.m);
    if (!limit.amount.empty())
        text.append("/").append(plain::shown(limit.amount));
    if (plan.M)
        text += ", M=" + numberText(*plan.M);
    return limit.unit.isNone() ? text : text + " " + limit.unit.text;
}

std::string specimensText(const Limit& limit)
{
    std::string text;
    for (const Limit& part : limit.parts) {
        text += text.empty() ? "" : "; ";
        text += specimenText(part.specimen, part.point);
        text += part.understood.front() >= '0' && part.understood.front() <= '9' ? ":" : "";
        text += part.understood;
    }
    return text;
}

} // namespace spotcheck
