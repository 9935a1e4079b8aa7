#include "core/testing/judge.h"

#include "core/testing/judge_core.h"
#include "core/testing/plain_text.h"
#include <algorithm>

namespace spotcheck {

namespace {

template <std::size_t N> bool isOneOf(std::string_view word, const std::string_view (&list)[N])
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

constexpr std::string_view kPassed[] = {"合格",
                                        "符合",
                                        "P",
                                        "p",
                                        "pass",
                                        "Pass",
                                        "PASS",
                                        "passed",
                                        "未发现不合格",
                                        "所检项目未发现不合格",
                                        "未见不合格",
                                        "符合要求",
                                        "符合标准",
                                        "符合标准要求",
                                        "通过",
                                        "是",
                                        "√",
                                        "✓"};
constexpr std::string_view kFailed[] = {"不合格",     "不符合",         "不符",   "F",      "f",
                                        "fail",       "Fail",           "FAIL",   "failed", "不符合要求",
                                        "不符合标准", "不符合标准要求", "不通过", "未通过", "否"};
constexpr std::string_view kNotJudged[] = {"不判定", "不作判定", "不予判定", "不参与判定",  "未判定",
                                           "不判",   "不适用",   "N/A",      "cannot_tell", "仅提供实测值"};

} // namespace

std::string_view verdictCode(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return "pass";
    case Verdict::Fail: return "fail";
    case Verdict::CannotTell: break;
    }
    return "cannot_tell";
}

std::optional<Verdict> readLabVerdict(std::string_view text)
{
    if (text == "合格" || text == "符合") // nearly every row
        return Verdict::Pass;
    const std::string word = plain::normalised(text);
    if (isOneOf(word, kPassed))
        return Verdict::Pass;
    if (isOneOf(word, kFailed))
        return Verdict::Fail;
    return isOneOf(word, kNotJudged) ? std::optional(Verdict::CannotTell) : std::nullopt;
}

std::optional<Comparison> readComparison(std::string_view text)
{
    if (text.empty() || text == "full")
        return Comparison::FullValue;
    const std::string word = plain::normalised(text);
    if (plain::isBlank(word) || word == "full" || word == "Full" || word == "FULL" || word == "全数值" ||
        word == "全数值比较法" || word == "全数值比较")
        return Comparison::FullValue;
    if (word == "rounded" || word == "Rounded" || word == "ROUNDED" || word == "修约值" || word == "修约值比较法" ||
        word == "修约值比较" || word == "修约")
        return Comparison::Rounded;
    return std::nullopt;
}

std::optional<bool> agrees(Verdict ours, std::optional<Verdict> laboratory)
{
    if (!laboratory || ours == Verdict::CannotTell || *laboratory == Verdict::CannotTell)
        return std::nullopt;
    return ours == *laboratory;
}

Judgement judge(std::shared_ptr<const Limit> limit, const Value& value, Comparison method)
{
    Judgement result;
    const Outcome outcome = judgeOutcome(*limit, value, method, result.compared);
    result.verdict = outcome.verdict;
    result.reason = outcome.reason;
    result.method = method;
    result.limit = std::move(limit);
    result.value = value;
    result.limitText = result.limit->understood;
    result.valueText = value.understood();
    return result;
}

Judgement judge(const Limit& limit, const Value& value, Comparison method)
{
    return judge(std::make_shared<const Limit>(limit), value, method);
}

Judgement judgeTexts(const JudgeInput& input)
{
    return JudgeMemo()(input);
}

} // namespace spotcheck
