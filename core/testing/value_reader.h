#pragma once
#include "core/testing/value.h"
#include <string_view>

/// readValue for callers that have read the columns already (JudgeMemo).
namespace spotcheck {

struct DetectionLimitColumn {
    std::optional<Decimal> limit;
    Unit unit;
    bool unclear = false;
};
DetectionLimitColumn readDetectionLimitColumn(std::string_view text);
/// `plain` is normalised text. `out` must be fresh.
void readPlainValue(std::string_view plain, const Unit& column, const DetectionLimitColumn& lod, int expected,
                    Value& out);
/// One result, word or number, with the label it may carry; false leaves the reason in `out`.
bool readOneValue(std::string_view plain, const Unit& column, Value& out);
/// Several results in one cell; false leaves a reason in `problem` where one is known.
bool readSeveralValues(std::string_view plain, const Unit& column, int expected, Value& out, Reason& problem);

} // namespace spotcheck
