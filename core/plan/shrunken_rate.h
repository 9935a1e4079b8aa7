#pragma once
#include <QtGlobal>
#include <span>

/// Failure rates drawn towards the rate of all products (empirical Bayes, beta-binomial): 1 of 2 batches is not 50 %.
/// The prior is a beta distribution with the pooled rate as its mean and the weight of so many batches as the products
/// differ by more than chance: Kleinman's moment estimate (JASA 68, 1973, 46–54),
/// rho = (S - p q (k - 1)) / (p q (N - sum n²/N - (k - 1))) with S = sum n (x/n - p)², strength = 1/rho - 1.
namespace spotcheck {

struct Counted {
    qint64 n = 0, failed = 0;
};

struct RatePrior {
    double rate = 0;     ///< pooled; 0 when nothing was counted
    double strength = 0; ///< batches the prior weighs as much as
    qint64 n = 0, failed = 0;
    bool usual = false; ///< too few products to tell: the usual strength
};

/// `usual`: the strength when fewer than three products were counted, or all or none of the batches failed; `most`:
/// the largest, when products do not differ by more than chance.
RatePrior ratePrior(std::span<const Counted> products, double usual, double most);
/// (failed + rate·strength) / (n + strength); the pooled rate for n = 0.
double shrunkenRate(const RatePrior& prior, const Counted& product);

} // namespace spotcheck
