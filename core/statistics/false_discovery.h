#pragma once
#include <span>
#include <vector>

/// False-discovery control over many tests at once: a q-value is the smallest level at which a test would be flagged.
/// Benjamini–Hochberg (1995) holds for independent and positively dependent tests, Benjamini–Yekutieli (2001) for any.
namespace spotcheck::statistics {

enum class Dependence { Positive, Any };

/// One q per p, in the same order.
std::vector<double> adjusted(std::span<const double> p, Dependence dependence = Dependence::Positive);

} // namespace spotcheck::statistics
