#include "core/statistics/permutation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace spotcheck::statistics {

namespace {

constexpr int kEnough = 20; ///< draws that reach the observed value: the p is then good to a quarter of itself

/// Farther out than any draw: an exponential over the farthest eightieth of them. Above the truth wherever the tail is
/// log-concave, as those of sums and of roots of sums of squares are.
double extrapolated(double observed, std::vector<double>& drawn)
{
    constexpr std::size_t fewest = 20;
    const std::size_t count = std::max(fewest, drawn.size() / 80);
    if (drawn.size() <= count)
        return 1;
    std::nth_element(drawn.begin(), drawn.begin() + std::ptrdiff_t(count), drawn.end(), std::greater<>());
    const double threshold = drawn[count];
    const double excess =
        std::accumulate(drawn.begin(), drawn.begin() + std::ptrdiff_t(count), 0.0) / double(count) - threshold;
    return excess > 0 ? double(count) / double(drawn.size()) * std::exp(-(observed - threshold) / excess) : 1;
}

} // namespace

quint64 Generator::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 x = m_state;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

DrawnP drawnP(double observed, int mostDraws, Generator& random, const std::function<double(Generator&)>& draw)
{
    const double reached = observed - 1e-9 * std::max(1.0, std::fabs(observed)); // sums in another order
    std::vector<double> all;
    double sum = 0;
    int hits = 0;
    for (int i = 1; i <= mostDraws; ++i) {
        all.push_back(draw(random));
        sum += all.back();
        hits += all.back() >= reached;
        if (hits == kEnough)
            return {double(hits) / i, i, false, sum / i};
    }
    const double counted = double(hits + 1) / (mostDraws + 1), mean = sum / mostDraws;
    if (hits > 0)
        return {counted, mostDraws, false, mean};
    return {std::min(counted, extrapolated(observed, all)), mostDraws, true, mean};
}

double pearson(std::span<const int> counts)
{
    double n = 0, squares = 0;
    for (const int c : counts) {
        n += c;
        squares += double(c) * c;
    }
    return n > 0 ? squares * double(counts.size()) / n - n : 0;
}

DrawnP evennessP(std::span<const int> counts, int mostDraws, Generator& random)
{
    int n = 0;
    for (const int c : counts)
        n += c;
    std::vector<int> drawn(counts.size());
    return drawnP(std::sqrt(pearson(counts)), mostDraws, random, [&](Generator& g) {
        std::fill(drawn.begin(), drawn.end(), 0);
        for (int i = 0; i < n; ++i)
            ++drawn[g.below(quint32(drawn.size()))];
        return std::sqrt(pearson(drawn));
    });
}

} // namespace spotcheck::statistics
