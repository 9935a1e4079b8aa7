#include "core/statistics/false_discovery.h"

#include <algorithm>
#include <numeric>

namespace spotcheck::statistics {

std::vector<double> adjusted(std::span<const double> p, Dependence dependence)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    double factor = 1;
    if (dependence == Dependence::Any)
        for (std::size_t i = 2; i <= p.size(); ++i)
            factor += 1.0 / double(i);
    std::vector<double> q(p.size());
    double smallest = 1;
    for (std::size_t rank = p.size(); rank > 0; --rank) {
        const std::size_t i = order[rank - 1];
        smallest = std::min(smallest, p[i] * factor * double(p.size()) / double(rank));
        q[i] = smallest;
    }
    return q;
}

} // namespace spotcheck::statistics
