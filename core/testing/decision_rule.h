#pragma once
#include "core/testing/judge_core.h"
#include <optional>
#include <string_view>

/// How measurement uncertainty enters the answer. Simple acceptance (the default in spot checks): the verdict is the
/// comparison's, the zone is told beside it. Guarded acceptance (w = U): a pass only where value and uncertainty lie
/// within the requirement. Non-binary: the comparison's verdict, named conditional within U of an end. A limit is
/// never shifted unless a rule that says so was named. Source: ILAC-G8:09/2019, GB/T 27025-2019 7.8.6 [K].
namespace spotcheck {

enum class DecisionRule { Simple, Guarded, NonBinary };
std::string_view decisionRuleCode(DecisionRule rule); ///< "simple", "guarded", "non_binary"
/// "" and simple, 简单接受 / guarded, 保护带, w=U / non-binary, 非二元判定; nullopt for anything else.
std::optional<DecisionRule> readDecisionRule(std::string_view text);

/// Where the value lies, an uncertainty being given: by more than U inside, within U of an end, by more than U outside.
enum class Zone { NotKnown, Pass, ConditionalPass, ConditionalFail, Fail };
std::string_view zoneCode(Zone zone); ///< "pass", "conditional_pass" …; empty when not known

/// Of one plain number with a stated uncertainty against numbers; NotKnown for all else.
Zone zoneOf(const Limit& limit, const Value& value, Comparison method, Verdict verdict);
/// The answer under `rule`: `outcome` is the comparison's.
Outcome decide(DecisionRule rule, const Outcome& outcome, Zone zone, const Limit& limit, const Value& value);

} // namespace spotcheck
