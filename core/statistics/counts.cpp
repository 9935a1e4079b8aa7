#include "core/statistics/counts.h"

#include "core/statistics/special.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace spotcheck::statistics {

namespace {

int least(const Urn& urn)
{
    return std::max(0, urn.drawn - (urn.all - urn.marked));
}

int most(const Urn& urn)
{
    return std::min(urn.marked, urn.drawn);
}

double logMass(int k, const Urn& urn)
{
    return logChoose(urn.marked, k) + logChoose(urn.all - urn.marked, urn.drawn - k) - logChoose(urn.all, urn.drawn);
}

double capped(double p)
{
    return std::clamp(p, 0.0, 1.0);
}

std::vector<double> masses(const Urn& urn)
{
    std::vector<double> p;
    for (int k = least(urn); k <= most(urn); ++k)
        p.push_back(std::exp(logMass(k, urn)));
    return p;
}

std::vector<double> convolved(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> sum(a.size() + b.size() - 1, 0.0);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            sum[i + j] += a[i] * b[j];
    return sum;
}

} // namespace

double binomialUpper(int k, int n, double p)
{
    if (k <= 0)
        return 1;
    return k > n ? 0 : incompleteBeta(k, n - k + 1, p);
}

double binomialLower(int k, int n, double p)
{
    if (k >= n)
        return 1;
    return k < 0 ? 0 : incompleteBeta(n - k, k + 1, 1 - p);
}

double poissonUpper(int k, double mean)
{
    return k <= 0 ? 1 : lowerGamma(k, mean);
}

double hypergeometricUpper(int k, const Urn& urn)
{
    if (k <= least(urn))
        return 1;
    double sum = 0;
    for (int i = most(urn); i >= k; --i) // smallest first
        sum += std::exp(logMass(i, urn));
    return capped(sum);
}

double hypergeometricSumUpper(int k, std::span<const Urn> urns)
{
    std::vector<double> sum{1.0};
    int from = 0;
    for (const Urn& urn : urns) {
        sum = convolved(sum, masses(urn));
        from += least(urn);
    }
    double tail = 0;
    for (int i = from + int(sum.size()) - 1; i >= std::max(k, from); --i)
        tail += sum[std::size_t(i - from)];
    return capped(tail);
}

MiddleExcess middleExcess(const Bands& bands, double bulge)
{
    // With the sum and the mean place fixed, two may only move from the middle to both sides, or back.
    const int spare = std::min(bands.before, bands.after);
    const double logBulge = std::log(bulge);
    const auto weight = [&](int moved) {
        return (bands.middle + 2 * moved) * logBulge - logFactorial(bands.before - moved) -
               logFactorial(bands.middle + 2 * moved) - logFactorial(bands.after - moved);
    };
    double highest = weight(0); // thousands of counts: the weights themselves would overflow
    for (int moved = -(bands.middle / 2); moved <= spare; ++moved)
        highest = std::max(highest, weight(moved));
    double tail = 0, all = 0, mean = 0;
    for (int moved = -(bands.middle / 2); moved <= spare; ++moved) {
        const double w = std::exp(weight(moved) - highest);
        all += w;
        mean += w * (bands.middle + 2 * moved);
        tail += moved >= 0 ? w : 0;
    }
    return {capped(tail / all), mean / all};
}

} // namespace spotcheck::statistics
