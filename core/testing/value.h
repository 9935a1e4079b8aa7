#pragma once
#include "core/base/decimal.h"
#include "core/testing/limit.h"
#include "core/testing/specimen.h"
#include "core/testing/unit.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reads a result as laboratories type it (0.452, 1.2×10⁴, 16.5+, 未检出(<0.01), 3-4级, 0.047±0.024, 1.2/1.3/1.1,
/// 平均20.2 最小18.5, 初检0.6，复检0.4, 符合). Blank, 0 and 未检出 are three different things. What is not wholly
/// understood is NotUnderstood with the reason. All text UTF-8. Source: GB/T 8170-2008 4.3 and domain 9.3.
namespace spotcheck {

enum class ValueKind {
    NotUnderstood,
    Empty,
    NotTested,     ///< 未检
    NotApplicable, ///< 不适用, N/A
    NotJudged,     ///< 不判定
    Number,
    NotDetected, ///< 未检出, ND, with `detectionLimit` when one is known
    Detected,    ///< 检出, 阳性, without a number
    LessThan,    ///< <x (or ≤x: `inclusive`)
    GreaterThan, ///< >x
    Range,       ///< number ~ upper
    Grade,       ///< 3-4级 as 3.5
    Conform,
    NotConform,
    Text,
    Several ///< `parts`, each judged
};

struct Value {
    ValueKind kind = ValueKind::NotUnderstood;
    Decimal number; ///< Number, LessThan, GreaterThan, Grade; lower end of Range
    Decimal upper;  ///< upper end of Range
    Residue residue = Residue::None;
    bool inclusive = false;
    std::optional<Decimal> uncertainty; ///< expanded, in `unit`; shown, applied only by a decision rule that says so
    bool uncertaintyUnclear = false;    ///< 20±5 %: a share of the value or percentage points
    std::optional<Decimal> detectionLimit;
    bool detectionLimitUnclear = false; ///< one was given and is not understood
    Unit unit;                          ///< of the text, or of the unit column when the text has none
    std::string amount;                 ///< "25g" of 未检出/25g
    std::string wording;                ///< Text
    Specimen specimen = Specimen::Single;
    std::string point; ///< the test point (变色)
    int count = 1;     ///< specimens it speaks of; allSpecimens for 均未检出
    std::vector<Value> parts;
    Reason reason = Reason::ValueNotUnderstood;

    static constexpr int allSpecimens = -1;

    std::string understood() const; ///< canonical text; empty when not understood
    void appendUnderstood(std::string& out) const;
    /// A figure, a word or several that can be held against a requirement.
    bool isResult() const
    {
        return kind != ValueKind::NotUnderstood && kind != ValueKind::Empty && kind != ValueKind::NotTested &&
               kind != ValueKind::NotApplicable && kind != ValueKind::NotJudged;
    }
    bool isCensored() const
    {
        return kind == ValueKind::NotDetected || kind == ValueKind::LessThan || kind == ValueKind::GreaterThan;
    }
};

/// `unit` is the unit column, `lod` the detection limit column; both may be empty. `expected` results, where a sampling
/// plan says so, may stand apart by commas or spaces, which are not certain otherwise.
Value readValue(std::string_view text, std::string_view unit = {}, std::string_view lod = {}, int expected = 0);

} // namespace spotcheck
