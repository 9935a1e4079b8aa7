#pragma once
#include "core/testing/judge_core.h"
#include <optional>
#include <string>

/// The pieces judgeOutcome is made of: one figure, the n results of a sampling plan, figures of several kinds.
namespace spotcheck {

inline Outcome unsure(Reason reason)
{
    return {Verdict::CannotTell, reason};
}
inline Outcome decided(bool meets)
{
    return meets ? Outcome{Verdict::Pass, Reason::Meets} : Outcome{Verdict::Fail, Reason::DoesNotMeet};
}

/// One figure or word against one requirement; `compared` is replaced.
Outcome judgeOne(const Limit& limit, const Value& value, Comparison method, std::string& compared);
Outcome judgePlan(const Limit& limit, const Value& value);
Outcome judgeSpecimens(const Limit& limit, const Value& value, Comparison method, std::string& compared);

bool isOneOfTwoTests(const Value& value); ///< 初检, 复检
/// The power of ten from the value's unit to the limit's; a value without a unit is in the limit's.
std::optional<int> unitShift(const Limit& limit, const Value& value, Reason& problem);

} // namespace spotcheck
