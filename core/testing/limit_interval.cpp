#include "core/testing/limit_interval.h"

#include "core/testing/limit_interval_reader.h"
#include "core/testing/limit_text.h"
#include "core/testing/plain_text.h"
#include <algorithm>
#include <utility>

namespace spotcheck {

using namespace plain;

bool IntervalReader::fail(Reason reason)
{
    m_reason = reason;
    return false;
}

/// 95.0(%), 75(mg/kg): a unit that is the whole bracket and ends the text.
void IntervalReader::takeBracketedUnit()
{
    if (m_rest.size() < 3 || m_rest.front() != '(' || m_rest.back() != ')' || isDigit(m_rest[1]))
        return;
    const std::string_view inside = m_rest.substr(1, m_rest.size() - 2);
    const bool single = inside.size() == 1 && inside != "%";
    if (!single && m_unit.isNone() && readPlainUnit(inside).understood)
        m_rest = inside;
}

/// A unit right behind a number: the longest run that is no sign of the grammar. Must be known, or be the column's.
bool IntervalReader::takeUnit()
{
    takeBracketedUnit();
    std::size_t n = 0;
    int depth = 0;
    for (; n < m_rest.size(); ++n) {
        const char c = m_rest[n];
        const bool power = n > 0 && m_rest[n - 1] == '^';
        if (c == '(' && (n == 0 || (m_rest[n - 1] != '/' && m_rest.substr(0, n) != "dB")))
            break;
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth < 0 || std::string_view("<>~,;:=+\x01\x02\x03").find(c) != std::string_view::npos ||
            (c == '-' && !power))
            break;
    }
    // Chinese words that go on with the limit end a unit: 5mm且≤8mm, 1℃至5℃.
    for (const std::string_view word :
         {"且", "并", "至", "到", "不", "小于", "大于", "低于", "高于", "以上", "以下", "以内", "及以", "或以"})
        n = std::min(n, m_rest.find(word));
    std::string_view text = m_rest.substr(0, std::min(n, m_rest.size()));
    if (text.empty())
        return true;
    const Unit unit = readPlainUnit(text);
    if (unit.isNone() || (!unit.understood && !(unit.text == m_column->text)))
        return false;
    if (!m_unit.isNone() && (m_unit.kind != unit.kind || m_unit.scale != unit.scale || m_unit.text != unit.text))
        return false;
    m_unit = unit;
    m_rest.remove_prefix(text.size());
    return true;
}

/// A number; in grades also "3-4", which is one half grade.
bool IntervalReader::takeGradeOrNumber(TypedNumber& number)
{
    const auto first = takeSignedNumber(m_rest, m_reason);
    if (!first)
        return false;
    number = *first;
    if (m_rest.empty() || (m_rest.front() != '-' && m_rest.front() != '~'))
        return true;
    std::string_view text = m_rest.substr(1);
    Reason ignored{};
    const auto second = takeNumber(text, ignored);
    if (!second)
        return true;
    const bool whole = number.plain && number.value.exponent() == 0 && second->plain && second->value.exponent() == 0;
    const bool next = whole && number.value.plus(Decimal(1)) == second->value && second->value <= Decimal(8);
    const bool graded = text.empty() || text.starts_with("级");
    if (!next || number.value < Decimal(1) || !graded || (text.empty() && !m_column->isNone() && !m_column->isGrade()))
        return fail(number.bareTen ? Reason::LostSuperscript : m_reason);
    number.value = *number.value.plus(*Decimal::parse("0.5"));
    m_grade = true;
    m_rest = text;
    return true;
}

bool IntervalReader::setEnd(bool upper, const TypedNumber& number, bool inclusive)
{
    auto& end = upper ? m_upper : m_lower;
    if (end)
        return false;
    end = LimitEnd{number.value, inclusive};
    m_stepUnclear |= number.stepUnclear || (m_step && *m_step != number.value.exponent());
    m_step = number.value.exponent();
    return true;
}

bool IntervalReader::bound(const ComparisonWord& word)
{
    if (word.upper && word.inclusive && take(m_rest, plusMinus)) { // 不超过±0.5
        TypedNumber number;
        if (!takeGradeOrNumber(number) || !takeUnit() || number.value.isNegative())
            return false;
        return spread({Decimal(0, number.value.exponent()), number.stepUnclear, false, false}, number.value,
                      number.value);
    }
    TypedNumber number;
    if (!takeGradeOrNumber(number))
        return false;
    if (!m_rest.empty() && m_rest.front() == '-' && number.bareTen)
        return fail(Reason::LostSuperscript);
    return setEnd(word.upper, number, word.inclusive) && takeUnit();
}

/// ≥0.1,≤0.8 and each alone.
bool IntervalReader::comparisons()
{
    const auto first = takeComparison(m_rest);
    if (!first || !bound(*first))
        return false;
    std::string_view rest = m_rest;
    for (const std::string_view joint : {",", ";", "且", "并且", "~", "至", "和"}) {
        if (take(rest, joint))
            break;
    }
    const auto second = takeComparison(rest);
    if (!second)
        return !m_direction || m_direction->upper == first->upper || fail(Reason::LimitDirectionUnclear);
    m_rest = rest;
    return bound(*second);
}

/// 0.1≤x≤0.8.
bool IntervalReader::between()
{
    std::string_view rest = m_rest;
    Reason ignored{};
    const auto low = takeSignedNumber(rest, ignored);
    const auto left = low ? takeComparison(rest) : std::nullopt;
    if (!left)
        return false;
    m_reason = Reason::LimitDirectionUnclear; // 200≤mg/kg: is 200 the least or the most?
    for (const std::string_view name : {"pH值", "pH", "x", "X", "~"}) {
        if (take(rest, name))
            break;
    }
    const auto right = takeComparison(rest);
    if (!right || left->upper != right->upper)
        return true; // known form, refused
    m_rest = rest;
    TypedNumber high;
    if (!takeGradeOrNumber(high) || !setEnd(!left->upper, *low, left->inclusive) ||
        !setEnd(right->upper, high, right->inclusive))
        return true;
    if (takeUnit())
        m_reason = Reason::Meets;
    return true;
}

bool IntervalReader::range(const TypedNumber& low)
{
    auto high = takeSignedNumber(m_rest, m_reason);
    if (!high)
        return false;
    TypedNumber first = low;
    if (high->value.isNegative() && !low.value.isNegative())
        std::swap(first, *high); // +0.5~-0.5, 0~-0.2: the signs leave no doubt
    if (high->value <= first.value)
        return fail(low.bareTen && high->plain ? Reason::LostSuperscript : Reason::LimitReversed);
    if (!takeUnit() || !setEnd(false, first, true) || !setEnd(true, *high, true))
        return false;
    const bool whole = first.value.exponent() == 0 && high->value.exponent() == 0;
    const bool graded = m_unit.isGrade() || (m_unit.isNone() && (m_column->isGrade() || m_gradeHint));
    if (graded && whole && first.value.plus(Decimal(1)) == high->value)
        return fail(Reason::LimitHasNoDirection); // 3-4级 alone: at least? exactly?
    return true;
}

/// What begins with a bare number: a range, a tolerance, or nothing that says a direction.
bool IntervalReader::toleranceOrRange()
{
    const bool bracket = take(m_rest, '(');
    const auto middle = takeSignedNumber(m_rest, m_reason);
    if (middle && (m_rest.starts_with("\x04(1\x03") || m_rest.starts_with("(1\x03")))
        return multiple(*middle);
    if (!middle || !takeUnit())
        return false;
    if (m_rest.starts_with("\x04(1\x03") || m_rest.starts_with("(1\x03"))
        return multiple(*middle);
    if (take(m_rest, plusMinus))
        return symmetric(*middle, bracket);
    if (bracket)
        return false;
    if (m_rest.starts_with('+') || m_rest.starts_with("(+") || m_rest.starts_with("(-") || m_rest.starts_with("(0/"))
        return signedTolerances(*middle);
    for (const std::string_view sign : {"~", "-", "至", "到"}) {
        if (take(m_rest, sign))
            return range(*middle);
    }
    return fail(m_rest.empty() || m_rest.front() == '(' ? Reason::LimitHasNoDirection : m_reason);
}

bool IntervalReader::exactly()
{
    TypedNumber number;
    return takeGradeOrNumber(number) && setEnd(false, number, true) && setEnd(true, number, true) && takeUnit();
}

/// 3级及以上, 0.5 mg以下. 及 says that the end itself is meant; without it nobody can be certain.
bool IntervalReader::wordBehind()
{
    struct Word {
        std::string_view text;
        bool upper;
        bool unclear;
    };
    static constexpr Word words[] = {{"及以上", false, false}, {"及以下", true, false}, {"或以上", false, false},
                                     {"或以下", true, false},  {"以上", false, true},   {"以下", true, true},
                                     {"以内", true, true}};
    TypedNumber number;
    if (m_rest.find("以") == std::string_view::npos || !takeGradeOrNumber(number) || !takeUnit())
        return false;
    for (const Word& word : words) {
        if (!take(m_rest, word.text))
            continue;
        if (!setEnd(word.upper, number, true))
            return false;
        (word.upper ? m_upper : m_lower)->unclear = word.unclear;
        return true;
    }
    return false;
}

/// A bare number whose direction the name of the item says; a sign behind it (200≤mg/kg) adds nothing to that.
bool IntervalReader::directed()
{
    TypedNumber number;
    if (!m_direction || !takeGradeOrNumber(number))
        return false;
    const auto sign = takeComparison(m_rest);
    return (!sign || sign->inclusive == m_direction->inclusive) &&
           setEnd(m_direction->upper, number, m_direction->inclusive) && takeUnit();
}

bool IntervalReader::form()
{
    if (take(m_rest, plusMinus))
        return bareTolerance();
    if (take(m_rest, '=') || take(m_rest, "等于"))
        return exactly();
    std::string_view probe = m_rest;
    if (takeComparison(probe))
        return comparisons();
    const IntervalReader start = *this;
    if (wordBehind())
        return true;
    *this = start;
    if (between() ? m_reason == Reason::Meets : toleranceOrRange())
        return true;
    if (!m_direction || (m_reason != Reason::LimitHasNoDirection && m_reason != Reason::LimitDirectionUnclear))
        return false;
    const Reason reason = m_reason;
    *this = start;
    return directed() || fail(reason);
}

namespace {

/// Whole and half grades; no scale of grades goes beyond two digits.
bool isHalfGrade(const std::optional<LimitEnd>& end)
{
    if (end && (end->at.isNegative() || end->at > Decimal(99)))
        return false;
    const auto doubled = end ? end->at.times(Decimal(2)) : std::nullopt;
    return !end || (doubled && doubled->rounded(0) == *doubled);
}

} // namespace

bool IntervalReader::finish(Limit& out)
{
    const bool empty =
        m_lower && m_upper &&
        (m_lower->at > m_upper->at || (m_lower->at == m_upper->at && !(m_lower->inclusive && m_upper->inclusive)));
    if (!m_rest.empty())
        return false;
    if (empty)
        return fail(Reason::LimitReversed);
    out.unit = m_unit.isNone() ? *m_column : m_unit;
    m_grade = m_grade || out.unit.isGrade() || (m_gradeHint && out.unit.isNone());
    if (m_grade && (!isHalfGrade(m_lower) || !isHalfGrade(m_upper)))
        return false;
    if (m_grade && out.unit.isNone())
        out.unit = readPlainUnit("级");
    if (m_grade && !out.unit.isGrade())
        return false;
    out.kind = m_grade ? LimitKind::Grade : LimitKind::Interval;
    out.lower = m_lower;
    out.upper = m_upper;
    out.step = m_grade || m_stepUnclear ? std::nullopt : m_step; // grades are not rounded
    out.reason = Reason::Meets;
    out.understood = intervalText(out);
    return true;
}

bool IntervalReader::read(Limit& out)
{
    const bool done = form() && takeExclusions(m_rest, m_deviations, m_lower, m_upper) && finish(out);
    if (!done)
        out.reason = m_reason == Reason::Meets ? Reason::LimitNotUnderstood : m_reason;
    return done;
}

bool readInterval(std::string_view plain, const Unit& column, std::string_view hint,
                  const std::optional<ComparisonWord>& direction, Limit& out)
{
    return IntervalReader(plain, column, hint, direction).read(out);
}

} // namespace spotcheck
