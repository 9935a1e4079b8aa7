#include "core/testing/judge_parts.h"
#include <algorithm>
#include <vector>

/// Requirements of several figures (平均值≥20，单个值≥18) against what a laboratory gives: the figures by name, or the
/// results of all specimens, from which the mean and the extremes follow. Where two readings are possible they must
/// agree.
namespace spotcheck {

namespace {

using Parts = std::vector<const Value*>;

/// What the cell gives, sorted by kind.
struct Given {
    Parts singles;
    const Value* mean = nullptr;
    const Value* largest = nullptr;
    const Value* smallest = nullptr;
    Parts points;
};

bool put(const Value*& place, const Value& value)
{
    const bool free = place == nullptr;
    place = &value;
    return free;
}

/// False when a figure is given twice, or a test and its retest.
bool sort(const Value& value, Given& given)
{
    switch (value.specimen) {
    case Specimen::Single: given.singles.push_back(&value); return true;
    case Specimen::Mean: return put(given.mean, value);
    case Specimen::Largest: return put(given.largest, value);
    case Specimen::Smallest: return put(given.smallest, value);
    case Specimen::Point: given.points.push_back(&value); return true;
    case Specimen::FirstTest:
    case Specimen::Retest: break;
    }
    return false;
}

class SpecimenJudge {
public:
    SpecimenJudge(const Limit& limit, Comparison method, std::string& compared)
        : m_limit(limit), m_method(method), m_compared(compared)
    {
    }
    Outcome run(const Value& value);

private:
    Outcome judge(const Limit& part, const Value& value);
    Outcome part(const Limit& limit, const Given& given);
    Outcome each(const Limit& limit, const Given& given);
    Outcome mean(const Limit& limit, const Given& given);
    Outcome computedMean(const Limit& limit, const Parts& singles);
    Outcome extreme(const Limit& limit, const Given& given, bool largest);
    Outcome point(const Limit& limit, const Given& given);
    Outcome unlabelled(const Value& value);
    bool orderAgrees(const Given& given, Verdict verdict);

    const Limit& m_limit;
    const Comparison m_method;
    std::string& m_compared;
    bool m_silent = false; ///< a second reading leaves no trace in `compared`
};

Outcome SpecimenJudge::judge(const Limit& part, const Value& value)
{
    std::string one;
    const Outcome outcome = judgeOne(part, value, m_method, one);
    if (!m_silent && !one.empty())
        m_compared.append(m_compared.empty() ? "" : "; ").append(one);
    return outcome;
}

Outcome worst(const std::vector<Outcome>& outcomes)
{
    for (const Verdict verdict : {Verdict::Fail, Verdict::CannotTell}) {
        const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                        [&](const Outcome& outcome) { return outcome.verdict == verdict; });
        if (found != outcomes.end())
            return *found;
    }
    return outcomes.front();
}

/// Each must meet it: the singles, or extremes that enclose them all. A mean outside means that one lies outside.
Outcome SpecimenJudge::each(const Limit& limit, const Given& given)
{
    std::vector<Outcome> all;
    for (const Value* single : given.singles)
        all.push_back(judge(limit, *single));
    const bool enclosed = (given.smallest || !limit.lower) && (given.largest || !limit.upper);
    for (const Value* figure : {given.smallest, given.largest}) {
        if (figure)
            all.push_back(judge(limit, *figure));
    }
    if (!all.empty()) {
        const Outcome outcome = worst(all);
        if (outcome.verdict == Verdict::Fail || enclosed || !given.singles.empty())
            return outcome;
    }
    if (given.mean && judge(limit, *given.mean).verdict == Verdict::Fail)
        return decided(false);
    return unsure(Reason::SpecimenMissing);
}

/// Numbers in one unit without rounding marks; nothing when one is something else.
std::vector<Decimal> plainNumbers(const Parts& singles)
{
    std::vector<Decimal> numbers;
    for (const Value* single : singles) {
        if (single->kind != ValueKind::Number || single->residue != Residue::None ||
            single->unit.text != singles.front()->unit.text)
            return {};
        numbers.push_back(single->number);
    }
    return numbers;
}

/// Truncated towards zero to `place`; `residue` says whether something was cut off.
std::optional<Decimal> divided(const Decimal& sum, int by, int place, Residue& residue)
{
    const int raise = sum.exponent() - place;
    DecimalDigits digits = sum.coefficient();
    for (int i = 0; i < raise; ++i) {
        if (digits > (~DecimalDigits(0)) / 10)
            return std::nullopt;
        digits *= 10;
    }
    residue = digits % DecimalDigits(by) != 0 ? Residue::Above : Residue::None;
    return Decimal::fromParts(sum.isNegative(), digits / DecimalDigits(by), place);
}

/// The mean of what was reported. How the method rounds it is not known: rounded like the results or not, the answer
/// must be the same.
Outcome SpecimenJudge::computedMean(const Limit& limit, const Parts& singles)
{
    const auto numbers = plainNumbers(singles);
    std::optional<Decimal> sum = numbers.empty() ? std::nullopt : std::optional(numbers.front());
    for (std::size_t i = 1; sum && i < numbers.size(); ++i)
        sum = sum->plus(numbers[i]);
    Value exact = *singles.front();
    const int place = sum ? sum->exponent() : 0;
    const auto quotient = sum ? divided(*sum, int(numbers.size()), place - 6, exact.residue) : std::nullopt;
    if (!quotient)
        return unsure(Reason::SpecimenMissing);
    exact.number = *quotient;
    Value likeResults = exact;
    likeResults.number = quotient->rounded(place, exact.residue);
    likeResults.residue = Residue::None;
    const Outcome asRounded = judge(limit, likeResults);
    m_silent = true;
    const Outcome asIs = judge(limit, exact);
    m_silent = false;
    return asIs.verdict == asRounded.verdict ? asRounded : unsure(Reason::MeanUndecided);
}

Outcome SpecimenJudge::mean(const Limit& limit, const Given& given)
{
    if (given.mean)
        return judge(limit, *given.mean);
    if (given.singles.size() > 1)
        return computedMean(limit, given.singles);
    const bool enclosed = given.smallest && given.largest;
    const bool passes = enclosed && judge(limit, *given.smallest).verdict == Verdict::Pass &&
                        judge(limit, *given.largest).verdict == Verdict::Pass;
    return passes ? decided(true) : unsure(Reason::SpecimenMissing);
}

/// The largest or smallest as named, or the one among the singles.
Outcome SpecimenJudge::extreme(const Limit& limit, const Given& given, bool largest)
{
    if (const Value* named = largest ? given.largest : given.smallest)
        return judge(limit, *named);
    const bool ordinary = largest ? !limit.lower : !limit.upper;
    if (given.singles.size() < 2 || !ordinary)
        return unsure(Reason::SpecimenMissing);
    std::vector<Outcome> all;
    for (const Value* single : given.singles)
        all.push_back(judge(limit, *single));
    return worst(all);
}

Outcome SpecimenJudge::point(const Limit& limit, const Given& given)
{
    for (const Value* value : given.points) {
        if (value->point == limit.point)
            return judge(limit, *value);
    }
    return unsure(Reason::SpecimenMissing);
}

Outcome SpecimenJudge::part(const Limit& limit, const Given& given)
{
    switch (limit.specimen) {
    case Specimen::Mean: return mean(limit, given);
    case Specimen::Largest: return extreme(limit, given, true);
    case Specimen::Smallest: return extreme(limit, given, false);
    case Specimen::Point: return point(limit, given);
    default: return each(limit, given);
    }
}

/// One figure without a name: the one asked for, if one is. Else it fails only if it would whatever it is.
Outcome SpecimenJudge::unlabelled(const Value& value)
{
    if (m_limit.parts.size() == 1)
        return m_limit.parts.front().specimen == Specimen::Point ? unsure(Reason::SpecimenMissing)
                                                                 : judge(m_limit.parts.front(), value);
    m_silent = true;
    const bool fails = std::all_of(m_limit.parts.begin(), m_limit.parts.end(), [&](const Limit& part) {
        return part.specimen != Specimen::Point && judge(part, value).verdict == Verdict::Fail;
    });
    m_silent = false;
    return fails ? decided(false) : unsure(Reason::SpecimenMissing);
}

/// As many nameless figures as the requirement names may be these, in its order: 20.2/18.5 for a mean and a minimum.
bool SpecimenJudge::orderAgrees(const Given& given, Verdict verdict)
{
    if (given.singles.size() != m_limit.parts.size() || given.mean || given.largest || given.smallest)
        return true;
    std::vector<Outcome> all;
    m_silent = true;
    for (std::size_t i = 0; i < given.singles.size(); ++i)
        all.push_back(judge(m_limit.parts[i], *given.singles[i]));
    m_silent = false;
    return worst(all).verdict == verdict;
}

Outcome SpecimenJudge::run(const Value& value)
{
    const bool several = value.kind == ValueKind::Several;
    if (!several && value.specimen == Specimen::Single && value.count == 1)
        return unlabelled(value);
    Given given;
    bool sorted = true;
    if (several) {
        for (const Value& part : value.parts)
            sorted = sort(part, given) && sorted;
    } else {
        sorted = sort(value, given);
    }
    if (!sorted)
        return unsure(Reason::TwoTests);
    std::vector<Outcome> all;
    for (const Limit& one : m_limit.parts)
        all.push_back(part(one, given));
    const Outcome outcome = worst(all);
    return orderAgrees(given, outcome.verdict) ? outcome : unsure(Reason::SpecimenMissing);
}

} // namespace

Outcome judgeSpecimens(const Limit& limit, const Value& value, Comparison method, std::string& compared)
{
    return SpecimenJudge(limit, method, compared).run(value);
}

} // namespace spotcheck
