#pragma once
#include "core/testing/limit.h"
#include <string>

/// Requirements as they are shown; each text reads back as the same requirement.
namespace spotcheck {

/// "≤0.5 %", "9.9~10.1 mm", "≥3-4级", "0.5 mg以下" of an interval or grade.
std::string intervalText(const Limit& limit);
/// "n=5, c=2, m=100, M=1000 CFU/g".
std::string planText(const Limit& limit);
/// "平均值≥20; 每个≥18" of the parts.
std::string specimensText(const Limit& limit);

} // namespace spotcheck
