#pragma once
#include "core/plan/candidate_facts.h"

/// The factors of a product's score, each a pure function of what the file says.
namespace spotcheck {

/// `check`: what earlier checks of the product found; null when it was never sampled.
QList<ScoreFactor> scoreFactors(const ProductFacts& facts, const PastCheck* check, const FileFacts& file);
/// Why the product is in a plan, in the notice's words; Chinese, since they stand in the document.
QStringList reasonsFor(const ProductFacts& facts, const PastCheck* check, const FileFacts& file);
/// Percent as people type it (12, 12.5%, １２％); nothing when it is not a number from 0 to 100.
std::optional<double> percentOf(const QString& typed);

} // namespace spotcheck
