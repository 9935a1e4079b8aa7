#pragma once
#include "core/testing/limit.h"
#include <optional>
#include <string_view>

/// The requirements that are words, not one interval of numbers: 不得检出, 符合…, wordings. Text is normalised
/// (plain_text.h). Each answers whether it knows the text.
namespace spotcheck {

struct ComparisonWord {
    bool upper = true; ///< bounds from above
    bool inclusive = true;
};

/// ≤, <, 不大于, 不得超过, 至多, max … off the front.
std::optional<ComparisonWord> takeComparison(std::string_view& text);
bool readForbidden(std::string_view plain, Limit& out);
/// The comparison alone where a ban names one, as 禁用(≤20mg/kg); else the text as it is.
std::string_view withoutBan(std::string_view plain);
bool readConformity(std::string_view plain, Limit& out);
bool readWording(std::string_view plain, Limit& out);
/// 无裂纹, 不应漏气, 未出现裂纹: what is denied, without the words that deny it. 有裂纹: the same matter, not denied.
struct Denial {
    bool denied = false;
    std::string_view matter;
};
Denial readDenial(std::string_view wording);
/// "25g" off the front; empty when there is none.
std::string_view takeAmount(std::string_view& text);
/// Signs or words that compare numbers anywhere in the text.
bool comparesNumbers(std::string_view plain);
/// Words that send the reader elsewhere, or take back what was said.
bool refersOrQualifies(std::string_view plain);

} // namespace spotcheck
