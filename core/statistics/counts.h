#pragma once
#include <span>

/// Exact one-sided tails for counts. All answer a probability in [0, 1]; a count beyond what is possible answers 0,
/// one that is certain 1.
namespace spotcheck::statistics {

double binomialUpper(int k, int n, double p); ///< P(X >= k)
double binomialLower(int k, int n, double p); ///< P(X <= k)
double poissonUpper(int k, double mean);      ///< P(X >= k)

/// `drawn` from `all`, of which `marked` are marked: Fisher's exact test.
struct Urn {
    int all = 0, marked = 0, drawn = 0;
};
double hypergeometricUpper(int k, const Urn& urn); ///< P(X >= k)
/// P(sum over independent urns >= k): the exact Mantel–Haenszel test of a common excess.
double hypergeometricSumUpper(int k, std::span<const Urn> urns);

/// Counts in three neighbouring bands of equal width.
struct Bands {
    int before = 0, middle = 0, after = 0;
    int sum() const { return before + middle + after; }
};
struct MiddleExcess {
    double p = 1, expected = 0; ///< expected: in the middle band
};
/// P(at least so many in the middle band | how many there are in all, and where their mean is): exact under a density
/// whose logarithm is a straight line over the three bands; `bulge` > 1 allows for one that bends, by the factor a
/// middle band may exceed the geometric mean of its neighbours.
MiddleExcess middleExcess(const Bands& bands, double bulge = 1);

} // namespace spotcheck::statistics
