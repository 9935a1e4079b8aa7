#include "core/plan/shrunken_rate.h"

#include <algorithm>

namespace spotcheck {

namespace {

constexpr int kLeastProducts = 3;

/// Kleinman's estimate of the correlation of two batches of one product.
double correlation(std::span<const Counted> products, double p, double all, int count)
{
    double spread = 0, squares = 0;
    for (const Counted& one : products) {
        if (one.n == 0)
            continue;
        const double n = double(one.n), off = double(one.failed) / n - p;
        spread += n * off * off;
        squares += n * n;
    }
    const double chance = p * (1 - p), room = all - squares / all - (count - 1);
    return room <= 0 ? 0 : (spread - chance * (count - 1)) / (chance * room);
}

} // namespace

RatePrior ratePrior(std::span<const Counted> products, double usual, double most)
{
    RatePrior prior;
    int count = 0;
    for (const Counted& one : products) {
        prior.n += one.n;
        prior.failed += one.failed;
        count += one.n > 0 ? 1 : 0;
    }
    if (prior.n == 0)
        return prior;
    prior.rate = double(prior.failed) / double(prior.n);
    prior.usual = count < kLeastProducts || prior.failed == 0 || prior.failed == prior.n;
    if (prior.usual) {
        prior.strength = usual;
        return prior;
    }
    const double rho = correlation(products, prior.rate, double(prior.n), count);
    prior.strength = rho <= 0 ? most : std::clamp(1 / rho - 1, 1.0, most); // never less than one batch
    return prior;
}

double shrunkenRate(const RatePrior& prior, const Counted& product)
{
    const double weight = double(product.n) + prior.strength;
    return weight <= 0 ? prior.rate : (double(product.failed) + prior.rate * prior.strength) / weight;
}

} // namespace spotcheck
