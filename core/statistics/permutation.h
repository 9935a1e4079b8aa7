#pragma once
#include <cstddef>
#include <functional>
#include <QtGlobal>
#include <span>
#include <utility>

/// p-values by drawing: the same seed draws the same, so an answer can be checked by anybody. Drawing stops as soon as
/// enough draws have reached the observed value (Besag and Clifford 1991), so that the many unremarkable cases cost
/// little. Where no draw reached it, the tail is extrapolated exponentially from the farthest draws, which is on the
/// safe side for log-concave tails: statistics that are sums of squares are handed in as their root.
namespace spotcheck::statistics {

class Generator {
public:
    explicit Generator(quint64 seed) : m_state(seed) {}
    quint64 next(); ///< SplitMix64
    quint32 below(quint32 n) { return quint32((next() >> 32) * n >> 32); }
    double uniform() { return (double(next() >> 11) + 0.5) / 9007199254740992.0; } ///< in (0, 1)

private:
    quint64 m_state;
};

/// Puts `count` members drawn without replacement in front.
template <class T> void drawToFront(std::span<T> values, std::size_t count, Generator& random)
{
    for (std::size_t i = 0; i < count && i + 1 < values.size(); ++i)
        std::swap(values[i], values[i + random.below(quint32(values.size() - i))]);
}

struct DrawnP {
    double p = 1;
    int draws = 0;
    bool fromFit = false; ///< no draw reached the observed value
    double mean = 0;      ///< of the draws
};

/// P(a draw >= observed).
DrawnP drawnP(double observed, int mostDraws, Generator& random, const std::function<double(Generator&)>& draw);

/// Are the counts of equally likely classes too uneven? Pearson's statistic, its p by drawing.
double pearson(std::span<const int> counts);
DrawnP evennessP(std::span<const int> counts, int mostDraws, Generator& random);

} // namespace spotcheck::statistics
