#include "core/testing/judge_core.h"

#include "core/testing/judge_parts.h"
#include "core/testing/judge_span.h"
#include "core/testing/limit_words.h"
#include "core/testing/number.h"
#include <algorithm>
#include <vector>

namespace spotcheck {

namespace {

Reason undecidedReason(const Value& value)
{
    if (value.kind == ValueKind::NotDetected)
        return Reason::DetectionLimitAbove;
    if (value.isCensored())
        return Reason::CensoredUndecided;
    if (value.residue != Residue::None)
        return Reason::FlagUndecided;
    return value.kind == ValueKind::Range ? Reason::RangeUndecided : Reason::LimitEndUnclear;
}

/// A value for a grade limit: whole or half; "3-4" without 级 is one half grade, not a range.
std::optional<Value> asGrade(const Value& value)
{
    Value grade = value;
    if (value.kind == ValueKind::Range) {
        if (value.number.plus(Decimal(1)) != value.upper || value.number.exponent() != 0 || value.upper.exponent() != 0)
            return value;
        grade.kind = ValueKind::Grade;
        grade.number = *value.number.plus(Decimal(5, -1));
    }
    const auto doubled = grade.number.times(Decimal(2));
    if (!doubled || doubled->rounded(0) != *doubled || grade.number.isNegative() || grade.residue != Residue::None)
        return std::nullopt;
    return grade;
}

void appendNumber(std::string& out, const Decimal& number, Residue residue)
{
    number.appendTo(out);
    if (residue != Residue::None)
        out.push_back(residue == Residue::Above ? '+' : '-');
}

/// "0.5", "<0.01", "1.2~1.4", "16.5+".
void showSpan(const Span& span, const Value& value, bool wasRounded, std::string& out)
{
    out.clear();
    if (span.low && span.high && value.residue != Residue::None) {
        const auto& near = value.residue == Residue::Above ? span.low : span.high;
        appendNumber(out, near->at, wasRounded ? Residue::None : value.residue);
    } else if (value.kind == ValueKind::NotDetected || !span.low) {
        out = span.high && span.high->closed ? "≤" : "<";
        span.high->at.appendTo(out);
    } else if (!span.high) {
        out = span.low->closed ? "≥" : ">";
        span.low->at.appendTo(out);
    } else {
        span.low->at.appendTo(out);
        if (value.kind == ValueKind::Range) {
            out.push_back('~');
            span.high->at.appendTo(out);
        }
    }
}

bool allEndsInclusive(const Limit& limit)
{
    return (!limit.lower || limit.lower->inclusive) && (!limit.upper || limit.upper->inclusive);
}

/// The rounded-value method. Without a clear place to round to, only a value that meets closed ends unrounded is
/// certain.
Verdict compareRounded(const Span& span, const Limit& limit, bool censored, bool& placeClear)
{
    const Verdict full = compare(span, limit);
    placeClear = limit.step || (full == Verdict::Pass && allEndsInclusive(limit));
    if (!limit.step)
        return placeClear ? Verdict::Pass : Verdict::CannotTell;
    const Verdict byRounding = compare(rounded(span, *limit.step), limit);
    return censored && full != byRounding ? Verdict::CannotTell : byRounding;
}

Outcome compareSpan(const Limit& limit, const Value& value, const Span& span, Comparison method, std::string& compared)
{
    const bool round = method == Comparison::Rounded && limit.kind == LimitKind::Interval;
    bool placeClear = true;
    const Verdict verdict = round ? compareRounded(span, limit, value.isCensored(), placeClear) : compare(span, limit);
    const bool shownRounded = round && limit.step && !value.isCensored();
    showSpan(shownRounded ? rounded(span, *limit.step) : span, value, shownRounded, compared);
    if (!placeClear)
        return unsure(Reason::StepUnclear);
    return verdict == Verdict::CannotTell ? unsure(undecidedReason(value)) : decided(verdict == Verdict::Pass);
}

/// A number below its own detection limit is no more than "not detected": both readings must agree.
bool belowDetection(const Value& value)
{
    return value.kind == ValueKind::Number && value.detectionLimit && value.number < *value.detectionLimit;
}

Outcome judgeNumeric(const Limit& limit, const Value& given, Comparison method, std::string& compared)
{
    Reason problem{};
    const auto shift = unitShift(limit, given, problem);
    if (!shift)
        return unsure(problem);
    const bool graded = limit.kind == LimitKind::Grade || given.kind == ValueKind::Grade;
    const auto grade = graded ? asGrade(given) : std::nullopt;
    if (graded && !grade)
        return unsure(Reason::GradeUnknown);
    const Value& value = grade ? *grade : given;
    if (value.kind == ValueKind::NotDetected && value.detectionLimitUnclear)
        return unsure(Reason::DetectionLimitNotUnderstood);
    if (value.kind == ValueKind::NotDetected && !value.detectionLimit)
        return unsure(Reason::DetectionLimitMissing);
    const auto span = spanOf(value);
    if (!span)
        return unsure(Reason::FlagUndecided);
    const Outcome outcome = compareSpan(limit, value, scaled(*span, *shift), method, compared);
    if (!belowDetection(value))
        return outcome;
    Value undetected = value;
    undetected.kind = ValueKind::NotDetected;
    undetected.residue = Residue::None;
    std::string ignored;
    const Outcome other = compareSpan(limit, undetected, scaled(*spanOf(undetected), *shift), method, ignored);
    return other.verdict == outcome.verdict ? outcome : unsure(Reason::BelowDetectionLimit);
}

/// 不得检出 against a number: at or above the detection limit, or above nothing when no limit is known, is detected.
Outcome detectedNumber(const Value& value, const Decimal& least, bool includesLeast, std::string& compared)
{
    compared.clear();
    appendNumber(compared, value.number, value.residue);
    if (value.detectionLimitUnclear)
        return unsure(Reason::DetectionLimitNotUnderstood);
    const bool above = value.detectionLimit ? least >= *value.detectionLimit
                                            : !least.isNegative() && (!least.isZero() || !includesLeast);
    if (above && !least.isNegative())
        return {Verdict::Fail, Reason::DetectedThoughForbidden};
    return unsure(value.detectionLimit ? Reason::BelowDetectionLimit : Reason::ZeroReported);
}

Outcome judgeForbidden(const Limit& limit, const Value& value, std::string& compared)
{
    const bool sameAmount = limit.amount.empty() || value.amount.empty() || limit.amount == value.amount;
    switch (value.kind) {
    case ValueKind::NotDetected:
        return sameAmount ? Outcome{Verdict::Pass, Reason::NotDetectedAsRequired} : unsure(Reason::AmountsDiffer);
    case ValueKind::Detected: return {Verdict::Fail, Reason::DetectedThoughForbidden};
    case ValueKind::Number: {
        const auto span = spanOf(value);
        return span ? detectedNumber(value, span->low->at, span->low->closed, compared) : unsure(Reason::FlagUndecided);
    }
    case ValueKind::Range: return detectedNumber(value, value.number, true, compared);
    case ValueKind::GreaterThan: return detectedNumber(value, value.number, value.inclusive, compared);
    case ValueKind::LessThan:
        if (value.detectionLimit && !value.detectionLimitUnclear && !value.inclusive &&
            value.number <= *value.detectionLimit)
            return {Verdict::Pass, Reason::NotDetectedAsRequired};
        return unsure(Reason::CensoredUndecided);
    default: return unsure(Reason::KindsDiffer);
    }
}

Outcome judgeConform(const Value& value)
{
    if (value.kind == ValueKind::Conform)
        return {Verdict::Pass, Reason::ConformsByWord};
    if (value.kind == ValueKind::NotConform)
        return {Verdict::Fail, Reason::DoesNotConformByWord};
    return unsure(Reason::KindsDiffer);
}

/// 无裂纹: the same words pass and so does any other denial of the same matter, 有裂纹 fails; the lab's 符合 is taken
/// as for any wording.
Outcome judgeWording(const Limit& limit, const Value& value, std::string& compared)
{
    if (value.kind == ValueKind::Conform || value.kind == ValueKind::NotConform)
        return judgeConform(value);
    if (value.kind != ValueKind::Text)
        return unsure(Reason::KindsDiffer);
    compared = value.wording;
    if (value.wording == limit.wording)
        return {Verdict::Pass, Reason::Meets};
    const Denial required = readDenial(limit.wording);
    const Denial found = readDenial(value.wording);
    if (!required.denied || required.matter != found.matter)
        return unsure(Reason::WordsDiffer);
    return decided(found.denied);
}

/// What the results of one cell say together.
struct Together {
    std::optional<Outcome> first;
    bool same = true;
    bool anyFails = false;
    bool allPoints = true;
    bool anyTest = false; ///< 初检 or 复检
    std::string compared;

    void add(const Value& part, const Outcome& outcome, const std::string& text)
    {
        compared += (compared.empty() ? "" : "; ") + text;
        same = same && (!first || first->verdict == outcome.verdict);
        anyFails = anyFails || outcome.verdict == Verdict::Fail;
        allPoints = allPoints && part.specimen == Specimen::Point;
        anyTest = anyTest || isOneOfTwoTests(part);
        first = first.value_or(outcome);
    }
};

/// A smallest result says nothing about an upper end, a largest nothing about a lower one: a pass needs more.
bool extremesSuffice(const Limit& limit, const std::vector<Value>& parts)
{
    const auto given = [&](Specimen specimen) {
        return std::any_of(parts.begin(), parts.end(), [&](const Value& part) { return part.specimen == specimen; });
    };
    if (given(Specimen::Single))
        return true;
    const bool largest = given(Specimen::Largest);
    const bool smallest = given(Specimen::Smallest);
    return (!smallest || largest || !limit.upper) && (!largest || smallest || !limit.lower);
}

/// Several results under one requirement: one answer where all have it. A named test point that fails is a failure:
/// the requirement holds for each of them.
Outcome judgeSeveral(const Limit& limit, const Value& value, Comparison method, std::string& compared)
{
    Together all;
    for (const Value& part : value.parts) {
        std::string one;
        const Outcome outcome = judgeOne(limit, part, method, one);
        all.add(part, outcome, one);
    }
    if (!all.first)
        return unsure(Reason::ValueNotUnderstood);
    if (all.anyTest && (!all.same || value.parts.size() < 2))
        return unsure(Reason::TwoTests);
    if (!all.same && !(all.allPoints && all.anyFails))
        return unsure(Reason::ResultsDisagree);
    if (all.first->verdict == Verdict::Pass && all.same && !extremesSuffice(limit, value.parts))
        return unsure(Reason::SpecimenMissing);
    compared = all.compared;
    return all.same ? *all.first : decided(false);
}

} // namespace

std::optional<int> unitShift(const Limit& limit, const Value& value, Reason& problem)
{
    if (value.unit.isNone())
        return 0;
    if (limit.unit.isNone()) {
        problem = Reason::UnitMissing;
        return value.kind == ValueKind::Grade ? std::optional(0) : std::nullopt;
    }
    problem = Reason::UnitsDiffer;
    return conversion(value.unit, limit.unit);
}

bool isOneOfTwoTests(const Value& value)
{
    return value.specimen == Specimen::FirstTest || value.specimen == Specimen::Retest;
}

Outcome judgeOne(const Limit& limit, const Value& value, Comparison method, std::string& compared)
{
    compared.clear();
    switch (limit.kind) {
    case LimitKind::NotDetected: return judgeForbidden(limit, value, compared);
    case LimitKind::Conform: return judgeConform(value);
    case LimitKind::Text: return judgeWording(limit, value, compared);
    default: break;
    }
    const bool numeric = value.kind == ValueKind::Number || value.kind == ValueKind::Grade ||
                         value.kind == ValueKind::Range || value.isCensored();
    return numeric ? judgeNumeric(limit, value, method, compared) : unsure(Reason::KindsDiffer);
}

Outcome judgeOutcome(const Limit& limit, const Value& value, Comparison method, std::string& compared)
{
    compared.clear();
    if (!limit.isUnderstood())
        return unsure(limit.reason);
    if (!value.isResult())
        return unsure(value.reason);
    if (limit.kind == LimitKind::Plan)
        return judgePlan(limit, value);
    if (isOneOfTwoTests(value))
        return unsure(Reason::TwoTests);
    if (limit.kind == LimitKind::Specimens)
        return judgeSpecimens(limit, value, method, compared);
    if (value.kind == ValueKind::Several)
        return judgeSeveral(limit, value, method, compared);
    const Outcome outcome = judgeOne(limit, value, method, compared);
    const bool extreme = value.specimen == Specimen::Largest || value.specimen == Specimen::Smallest;
    if (extreme && outcome.verdict == Verdict::Pass && !extremesSuffice(limit, {value}))
        return unsure(Reason::SpecimenMissing);
    return outcome;
}

Outcome judgeByWord(const Limit& limit, const Value& value, std::string_view methodText, Comparison& used,
                    std::string& compared)
{
    const auto method = readComparison(methodText);
    used = method.value_or(Comparison::FullValue);
    const Outcome outcome = judgeOutcome(limit, value, used, compared);
    if (method || outcome.verdict == Verdict::CannotTell)
        return outcome;
    std::string ignored;
    const Outcome other = judgeOutcome(limit, value, Comparison::Rounded, ignored);
    return other.verdict == outcome.verdict ? outcome : unsure(Reason::MethodUnknown);
}

} // namespace spotcheck
