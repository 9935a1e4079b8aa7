#pragma once
#include "core/testing/limit_exclusion.h"
#include "core/testing/limit_words.h"
#include "core/testing/number.h"
#include <optional>
#include <string_view>

/// How readInterval reads; its comparisons and ranges stand in limit_interval.cpp, its tolerances in
/// limit_tolerance.cpp.
namespace spotcheck {

/// Reads the requirements that are one interval of numbers. Every method moves m_rest on or leaves it.
class IntervalReader {
public:
    IntervalReader(std::string_view plain, const Unit& column, std::string_view hint,
                   const std::optional<ComparisonWord>& direction)
        : m_rest(plain),
          m_column(&column),
          m_direction(direction),
          m_gradeHint(hint.find("牢度") != std::string_view::npos)
    {
    }
    /// False leaves the reason in `out`.
    bool read(Limit& out);

private:
    bool form();
    bool comparisons();
    bool between();
    bool toleranceOrRange();
    bool bareTolerance();
    bool exactly();
    bool wordBehind();
    bool directed();
    bool bound(const ComparisonWord& word);
    bool setEnd(bool upper, const TypedNumber& number, bool inclusive);
    bool takeGradeOrNumber(TypedNumber& number);
    bool takeUnit();
    void takeBracketedUnit();
    bool symmetric(const TypedNumber& middle, bool bracket);
    bool signedTolerances(const TypedNumber& middle);
    bool spread(const TypedNumber& middle, const Decimal& below, const Decimal& above);
    bool multiple(const TypedNumber& middle);
    bool relative(const TypedNumber& middle, const Decimal& percent);
    bool range(const TypedNumber& low);
    bool finish(Limit& out);
    bool fail(Reason reason);

    std::string_view m_rest;
    const Unit* m_column;
    std::optional<ComparisonWord> m_direction;
    bool m_gradeHint = false;
    bool m_grade = false;
    Reason m_reason = Reason::LimitNotUnderstood;
    std::optional<LimitEnd> m_lower;
    std::optional<LimitEnd> m_upper;
    std::optional<int> m_step;
    bool m_stepUnclear = false;
    Unit m_unit;
    Deviations m_deviations;
};

} // namespace spotcheck
