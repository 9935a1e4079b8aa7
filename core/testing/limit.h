#pragma once
#include "core/base/decimal.h"
#include "core/testing/specimen.h"
#include "core/testing/unit.h"
#include <optional>
#include <QString>
#include <string>
#include <string_view>
#include <vector>

/// Reads a requirement as standards and laboratories type it (≤0.5 %, 不大于75mg/kg, 1.2~1.6, 10.0±0.1(不含+0.1),
/// ≥3-4级, 不得检出, 符合要求, n=5,c=2,m=100,M=1000). The whole text must be understood: what is left over, ambiguous
/// or merely likely makes the limit NotUnderstood with the reason, and nothing is judged against it. All text UTF-8.
/// Source: GB/T 8170-2008 section 4 (domain 9.2).
namespace spotcheck {

enum class LimitKind {
    NotUnderstood,
    None,        ///< blank, "/", "——": no requirement, nothing to judge
    Interval,    ///< numbers: ≤, <, ≥, >, a range, A±b, =
    Grade,       ///< numbers that are ordered half grades (≥3-4级)
    NotDetected, ///< 不得检出, 不得添加, 阴性
    Conform,     ///< 符合, 应符合…, 合格
    Text,        ///< a wording to be compared as it stands (无裂纹)
    Plan,        ///< n, c, m, M of a sampling plan
    Specimens    ///< `parts`, each of one kind of figure: 平均值≥20，单个值≥18
};

/// Why something was not understood, or how a verdict came about. Stable codes by reasonCode().
enum class Reason {
    Meets,
    DoesNotMeet,
    NotDetectedAsRequired,
    DetectedThoughForbidden,
    ConformsByWord,
    DoesNotConformByWord,
    PlanMet,
    PlanNotMet,
    // the limit
    LimitMissing,
    LimitNotUnderstood,
    LimitHasNoDirection,
    LimitDirectionUnclear,
    LimitReversed,
    LimitEndUnclear,
    LostSuperscript,
    CommaAmbiguous,
    SpaceInNumber,
    PercentTolerance,
    NumberTooLong,
    // the value
    ValueMissing,
    ValueNotUnderstood,
    NotTested,
    NotApplicable,
    NotJudged,
    TwoTests,
    SlashAmbiguous,
    // the comparison
    DetectionLimitMissing,
    DetectionLimitAbove,
    DetectionLimitNotUnderstood,
    CensoredUndecided,
    RangeUndecided,
    FlagUndecided,
    ResultsDisagree,
    SpecimenMissing,
    MeanUndecided,
    UnitsDiffer,
    UnitMissing,
    KindsDiffer,
    GradeUnknown,
    StepUnclear,
    MethodUnknown,
    AmountsDiffer,
    ZeroReported,
    BelowDetectionLimit,
    WordsDiffer,
    PlanCountDiffers,
    // the decision rule
    GuardBand,
    UncertaintyMissing,
    DecisionRuleUnknown,
    RowMalformed
};
std::string_view reasonCode(Reason reason); ///< "meets", "lost_superscript" …

struct LimitEnd {
    Decimal at;
    bool inclusive = true;
    bool unclear = false; ///< 0.5以下: whether 0.5 itself is meant is not said
};

struct SamplingPlan {
    int n = 0;
    int c = 0;
    Decimal m;
    std::optional<Decimal> M;
    bool notDetected = false; ///< m=0/25g: each of the n must be free of it
};

struct Limit {
    LimitKind kind = LimitKind::NotUnderstood;
    std::optional<LimitEnd> lower;
    std::optional<LimitEnd> upper;
    /// Power of ten of the declared digits to which a value is rounded by the rounded-value method (2 for 14×100 MPa).
    std::optional<int> step;
    Unit unit;           ///< of the text, or of the unit column when the text has none
    std::string amount;  ///< "25g" of 不得检出/25g
    std::string wording; ///< Text: the words as compared
    SamplingPlan plan;
    Specimen specimen = Specimen::Single; ///< of a part: which figure it bounds
    std::string point;                    ///< of a part: the test point it bounds (经向)
    std::vector<Limit> parts;
    std::string understood; ///< canonical: "≤0.5 %", "9.9~10.1 mm"; empty when not understood
    Reason reason = Reason::LimitNotUnderstood;

    bool isUnderstood() const { return kind != LimitKind::NotUnderstood && kind != LimitKind::None; }
    bool isNumeric() const { return kind == LimitKind::Interval || kind == LimitKind::Grade; }
};

/// `unit` is the unit column, `itemHint` the name of the test item, which may say the unit and the direction too
/// (甲醛/(mg/kg) ≤); both may be empty.
Limit readLimit(std::string_view text, std::string_view unit = {}, std::string_view itemHint = {});

} // namespace spotcheck
