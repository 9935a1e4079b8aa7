#pragma once
#include "core/testing/limit.h"
#include <string_view>

/// Sampling plans of microbiology: n specimens, of which c may lie between m and M and none above (n=5,c=2,m=10,M=100
/// CFU/g; n=5,c=0,m=0/25g,M=-). The units may stand behind each number or once at the end. Text is normalised.
/// Source: ICMSF plans as GB 4789.1 and GB 29921 use them [K].
namespace spotcheck {

bool readPlan(std::string_view plain, const Unit& column, Limit& out);

} // namespace spotcheck
