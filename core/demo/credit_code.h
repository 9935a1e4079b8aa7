#pragma once
#include "core/demo/random.h"

#include <string>
#include <string_view>

/// Invented unified social credit codes whose two check characters are right (GB 32100-2015, GB 11714-1997; domain
/// 10.1). The organisation part starts with "MA" and counts, so that no two numbers give the same code.
namespace spotcheck::demo {

/// Check character of a nine-character organisation code's first eight.
char organisationCheck(std::string_view eight);
/// Check character of a credit code's first seventeen.
char creditCheck(std::string_view seventeen);
/// `region`: six digits; `number` below 31^6; `trader`: 个体工商户 instead of an enterprise.
std::string creditCode(std::string_view region, quint64 number, bool trader);

} // namespace spotcheck::demo
