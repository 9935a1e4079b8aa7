#include "core/testing/judge_parts.h"
#include "core/testing/judge_span.h"
#include <vector>

namespace spotcheck {

namespace {

/// One of n results against m and M: within, between (counts towards c), above, or not to be told.
enum class PlanStep { Within, Between, Above, Unclear };

/// m=0/25g: free of it or not.
PlanStep freeOf(const Limit& limit, const Value& value)
{
    const bool sameAmount = limit.amount.empty() || value.amount.empty() || limit.amount == value.amount;
    const bool counted = value.kind == ValueKind::Number && !value.number.isNegative() && !value.number.isZero();
    if (value.kind == ValueKind::Detected || counted)
        return PlanStep::Above;
    return value.kind == ValueKind::NotDetected && sameAmount ? PlanStep::Within : PlanStep::Unclear;
}

PlanStep planStep(const Limit& limit, const Value& value)
{
    if (limit.plan.notDetected)
        return freeOf(limit, value);
    Reason ignored{};
    const auto shift = unitShift(limit, value, ignored);
    const auto span = spanOf(value);
    if (!shift || !span || value.detectionLimitUnclear)
        return PlanStep::Unclear;
    const auto against = [&](const Decimal& at) {
        Limit one;
        one.upper = LimitEnd{at};
        return compare(scaled(*span, *shift), one);
    };
    const Verdict small = against(limit.plan.m);
    if (small == Verdict::Pass)
        return PlanStep::Within;
    const Verdict large = limit.plan.M ? against(*limit.plan.M) : limit.plan.c > 0 ? Verdict::Pass : small;
    if (large == Verdict::Fail)
        return PlanStep::Above;
    return small == Verdict::Fail && large == Verdict::Pass ? PlanStep::Between : PlanStep::Unclear;
}

/// Of the first result that cannot be placed.
Reason whyUnclear(const Limit& limit, const std::vector<Value>& all)
{
    for (const Value& value : all) {
        Reason problem = Reason::KindsDiffer;
        if (planStep(limit, value) != PlanStep::Unclear)
            continue;
        if (limit.plan.notDetected && value.kind == ValueKind::NotDetected)
            return Reason::AmountsDiffer;
        if (limit.plan.notDetected && value.kind == ValueKind::Number)
            return Reason::ZeroReported;
        if (value.detectionLimitUnclear)
            return Reason::DetectionLimitNotUnderstood;
        if (value.kind == ValueKind::NotDetected && !value.detectionLimit)
            return Reason::DetectionLimitMissing;
        if (!spanOf(value))
            return Reason::KindsDiffer;
        return unitShift(limit, value, problem) ? Reason::CensoredUndecided : problem;
    }
    return Reason::KindsDiffer;
}

} // namespace

Outcome judgePlan(const Limit& limit, const Value& value)
{
    const std::vector<Value> one{value};
    const std::vector<Value>& all = value.kind == ValueKind::Several ? value.parts : one;
    int between = 0;
    int unclear = 0;
    int results = 0;
    for (const Value& part : all) {
        const int count = part.count == Value::allSpecimens ? limit.plan.n : part.count;
        const PlanStep step = planStep(limit, part);
        if (step == PlanStep::Above)
            return {Verdict::Fail, Reason::PlanNotMet};
        results += count;
        between += step == PlanStep::Between ? count : 0;
        unclear += step == PlanStep::Unclear ? count : 0;
    }
    if (results > limit.plan.n)
        return unsure(Reason::PlanCountDiffers);
    if (between > limit.plan.c)
        return {Verdict::Fail, Reason::PlanNotMet};
    if (unclear > 0)
        return unsure(whyUnclear(limit, all));
    return results == limit.plan.n ? Outcome{Verdict::Pass, Reason::PlanMet} : unsure(Reason::PlanCountDiffers);
}

} // namespace spotcheck
