#include "core/testing/decision_rule.h"

#include "core/testing/judge_parts.h"
#include "core/testing/judge_span.h"
#include "core/testing/plain_text.h"
#include <iterator>

namespace spotcheck {

namespace {

struct RuleWord {
    std::string_view word;
    DecisionRule rule;
};

constexpr RuleWord kWords[] = {{"simple", DecisionRule::Simple},        {"简单接受", DecisionRule::Simple},
                               {"简单验收", DecisionRule::Simple},      {"简单接受规则", DecisionRule::Simple},
                               {"w=0", DecisionRule::Simple},           {"guarded", DecisionRule::Guarded},
                               {"保护带", DecisionRule::Guarded},       {"保护接受", DecisionRule::Guarded},
                               {"保护带接受", DecisionRule::Guarded},   {"w=U", DecisionRule::Guarded},
                               {"non-binary", DecisionRule::NonBinary}, {"non_binary", DecisionRule::NonBinary},
                               {"非二元", DecisionRule::NonBinary},     {"非二元判定", DecisionRule::NonBinary},
                               {"非二元接受", DecisionRule::NonBinary}};

} // namespace

std::string_view decisionRuleCode(DecisionRule rule)
{
    switch (rule) {
    case DecisionRule::Guarded: return "guarded";
    case DecisionRule::NonBinary: return "non_binary";
    case DecisionRule::Simple: break;
    }
    return "simple";
}

std::optional<DecisionRule> readDecisionRule(std::string_view text)
{
    const std::string word = plain::normalised(text);
    if (plain::isBlank(word))
        return DecisionRule::Simple;
    for (const RuleWord& known : kWords) {
        if (word == known.word)
            return known.rule;
    }
    return std::nullopt;
}

std::string_view zoneCode(Zone zone)
{
    switch (zone) {
    case Zone::Pass: return "pass";
    case Zone::ConditionalPass: return "conditional_pass";
    case Zone::ConditionalFail: return "conditional_fail";
    case Zone::Fail: return "fail";
    case Zone::NotKnown: break;
    }
    return {};
}

Zone zoneOf(const Limit& limit, const Value& value, Comparison method, Verdict verdict)
{
    const bool plainNumber = value.kind == ValueKind::Number && value.residue == Residue::None;
    if (verdict == Verdict::CannotTell || limit.kind != LimitKind::Interval || !plainNumber || !value.uncertainty ||
        value.uncertaintyUnclear)
        return Zone::NotKnown;
    Reason ignored{};
    const auto shift = unitShift(limit, value, ignored);
    const auto low = value.number.minus(*value.uncertainty);
    const auto high = value.number.plus(*value.uncertainty);
    if (!shift || !low || !high || (method == Comparison::Rounded && !limit.step))
        return Zone::NotKnown;
    Span span = scaled({SpanEnd{*low}, SpanEnd{*high}}, *shift);
    if (method == Comparison::Rounded)
        span = rounded(span, *limit.step);
    const Verdict whole = compare(span, limit);
    if (whole == verdict)
        return verdict == Verdict::Pass ? Zone::Pass : Zone::Fail;
    return verdict == Verdict::Pass ? Zone::ConditionalPass : Zone::ConditionalFail;
}

Outcome decide(DecisionRule rule, const Outcome& outcome, Zone zone, const Limit& limit, const Value& value)
{
    // Words, grades and plans carry no uncertainty: the rule has nothing to decide.
    const bool guards = rule == DecisionRule::Guarded && limit.kind == LimitKind::Interval;
    if (!guards || outcome.verdict != Verdict::Pass || !value.isResult())
        return outcome;
    if (zone == Zone::NotKnown)
        return unsure(Reason::UncertaintyMissing);
    return zone == Zone::Pass ? outcome : Outcome{Verdict::Fail, Reason::GuardBand};
}

Decided decideByWords(const Limit& limit, const Value& value, const JudgeInput& input, std::string& compared)
{
    Decided decided;
    decided.outcome = judgeByWord(limit, value, input.method, decided.method, compared);
    decided.zone = zoneOf(limit, value, decided.method, decided.outcome.verdict);
    if (input.decision.empty())
        return decided;
    const auto rule = readDecisionRule(input.decision);
    decided.rule = rule.value_or(DecisionRule::Simple);
    if (rule)
        decided.outcome = decide(*rule, decided.outcome, decided.zone, limit, value);
    else if (decided.outcome.verdict != Verdict::CannotTell)
        decided.outcome = unsure(Reason::DecisionRuleUnknown);
    return decided;
}

} // namespace spotcheck
