#pragma once
#include <cstddef>
#include <QtGlobal>
#include <span>

/// The generator's own numbers (SplitMix64): the same on every machine and library, and cheap to start anew, so that
/// any batch can be made from its number alone, in any order.
namespace spotcheck::demo {

constexpr quint64 mixed(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

class Random {
public:
    /// `stream` separates uses (enterprise, visit, batch …), `index` the record within it.
    Random(quint64 seed, quint64 stream, quint64 index) : m_state(mixed(mixed(seed ^ (stream << 56)) + index)) {}

    quint64 next() { return mixed(m_state++ * 0x2545f4914f6cdd1dULL); }
    /// 0 … n-1 (n > 0 and far below 2^32: the bias does not matter).
    quint32 below(quint32 n) { return quint32((next() >> 32) * n >> 32); }
    int between(int low, int high) { return low + int(below(quint32(high - low + 1))); }
    bool permille(int chance) { return int(below(1000)) < chance; }
    template <class List> const auto& pick(const List& list) { return list[below(quint32(list.size()))]; }
    /// Index drawn by weight; the weights' sum must be above 0.
    std::size_t weighted(std::span<const int> weights)
    {
        int sum = 0;
        for (const int w : weights)
            sum += w;
        int left = int(below(quint32(sum)));
        for (std::size_t i = 0; i < weights.size(); ++i) {
            left -= weights[i];
            if (left < 0)
                return i;
        }
        return weights.size() - 1;
    }

private:
    quint64 m_state;
};

} // namespace spotcheck::demo
