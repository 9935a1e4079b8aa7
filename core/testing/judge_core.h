#pragma once
#include "core/testing/judge.h"
#include <string>

/// The verdict alone, without the texts a person reads: what JudgeMemo and judgeStream call for every row.
namespace spotcheck {

struct Outcome {
    Verdict verdict = Verdict::CannotTell;
    Reason reason = Reason::LimitNotUnderstood;
};

/// `compared` is replaced: the value as it was compared, or empty.
Outcome judgeOutcome(const Limit& limit, const Value& value, Comparison method, std::string& compared);
/// Of `method` text: an unknown word is judged both ways and must agree.
Outcome judgeByWord(const Limit& limit, const Value& value, std::string_view methodText, Comparison& used,
                    std::string& compared);

/// A row wholly decided: comparison method and decision rule by the words of `input`.
struct Decided {
    Outcome outcome;
    Comparison method = Comparison::FullValue;
    DecisionRule rule{};
    Zone zone{};
};
Decided decideByWords(const Limit& limit, const Value& value, const JudgeInput& input, std::string& compared);

} // namespace spotcheck
