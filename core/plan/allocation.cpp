#include "core/plan/allocation.h"

#include "core/plan/sample_size.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <QCoreApplication>
#include <QLocale>
#include <vector>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr qint64 kMost = 1'000'000; // batches, far beyond any plan

Error refused(const QString& message)
{
    return {ErrorKind::Refused, message};
}

double spreadOf(const Stratum& stratum)
{
    return std::sqrt(stratum.rate * (1 - stratum.rate));
}

/// What the shares are proportional to.
std::vector<double> claims(const QList<Stratum>& strata, AllocationMethod method, bool byCost)
{
    std::vector<double> all;
    for (const Stratum& s : strata) {
        const double spread = method == AllocationMethod::Neyman ? spreadOf(s) : 1;
        const double price = method == AllocationMethod::Neyman && byCost ? std::sqrt(double(s.cost)) : 1;
        all.push_back(s.weight * spread / price);
    }
    return all;
}

qint64 mostOf(const Stratum& stratum)
{
    return stratum.population > 0 ? stratum.population : kMost;
}

/// The smallest number of a stratum; one that holds fewer gives what it holds, one without weight nothing.
std::vector<qint64> floors(const QList<Stratum>& strata, qint64 least)
{
    std::vector<qint64> all;
    for (const Stratum& s : strata)
        all.push_back(s.weight > 0 ? std::min(least, mostOf(s)) : 0);
    return all;
}

Status check(const QList<Stratum>& strata, qint64 least)
{
    double sum = 0;
    for (const Stratum& s : strata) {
        if (!std::isfinite(s.weight) || s.weight < 0 || !(s.rate >= 0 && s.rate <= 1) || s.population < 0 || s.cost < 0)
            return refused(Texts::tr("Stratum %1: weight, cost and number are not negative, the rate lies between 0% "
                                     "and 100%.")
                               .arg(s.name));
        sum += s.weight;
    }
    if (strata.isEmpty() || !(sum > 0))
        return refused(Texts::tr("At least one stratum needs a weight."));
    return least < 0 || least > kMost ? refused(Texts::tr("The smallest number is not negative.")) : Status();
}

/// Real-valued shares of `total`, none below its floor or above what its stratum holds: what is bound is set, the rest
/// is spread anew until nothing more is bound.
std::vector<double> ideal(const QList<Stratum>& strata, const std::vector<double>& claim,
                          const std::vector<qint64>& floor, qint64 total)
{
    const size_t count = claim.size();
    std::vector<double> share(count);
    std::vector<bool> bound(count);
    for (size_t round = 0; round <= count; ++round) {
        double left = double(total), claimed = 0;
        for (size_t i = 0; i < count; ++i)
            bound[i] ? left -= share[i] : claimed += claim[i];
        double tooMuch = 0, tooLittle = 0;
        for (size_t i = 0; i < count; ++i) {
            if (bound[i])
                continue;
            share[i] = claimed > 0 ? left * claim[i] / claimed : 0;
            tooMuch += std::max(0.0, share[i] - double(mostOf(strata[qsizetype(i)])));
            tooLittle += std::max(0.0, double(floor[i]) - share[i]);
        }
        if (tooMuch == 0 && tooLittle == 0)
            break;
        // Bind the side that weighs more; the other may vanish when what is left is spread anew.
        for (size_t i = 0; i < count; ++i) {
            const double most = double(mostOf(strata[qsizetype(i)]));
            if (bound[i] || (tooMuch >= tooLittle ? share[i] <= most : share[i] >= double(floor[i])))
                continue;
            share[i] = tooMuch >= tooLittle ? most : double(floor[i]);
            bound[i] = true;
        }
    }
    return share;
}

/// Whole numbers that add up to `total`: what is before the point, then one more for the largest remainders.
std::vector<qint64> whole(const QList<Stratum>& strata, const std::vector<double>& share, qint64 total)
{
    std::vector<qint64> n;
    for (const double s : share)
        n.push_back(qint64(std::floor(s + 1e-9)));
    qint64 left = total - std::accumulate(n.begin(), n.end(), qint64(0));
    std::vector<size_t> order(share.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return share[a] - double(n[a]) > share[b] - double(n[b]) + 1e-12; });
    while (left > 0) {
        const qint64 before = left;
        for (const size_t i : order) {
            const Stratum& s = strata[qsizetype(i)];
            if (left == 0 || s.weight <= 0 || n[i] >= mostOf(s))
                continue;
            ++n[i];
            --left;
        }
        if (left == before)
            break;
    }
    return n;
}

Allocation described(const QList<Stratum>& strata, const std::vector<qint64>& n, AllocationMethod method)
{
    Allocation made;
    for (size_t i = 0; i < n.size(); ++i) {
        const Stratum& s = strata[qsizetype(i)];
        made.shares << AllocationShare{s.name, n[i], n[i] * s.cost};
        made.total += n[i];
        made.cost += n[i] * s.cost;
    }
    const double variance = stratifiedVariance(strata, made.shares);
    made.margin = std::isfinite(variance) ? normalQuantile(0.975) * std::sqrt(variance) : 0;
    const QString name = method == AllocationMethod::Neyman ? Texts::tr("Neyman (by weight and expected spread)")
                                                            : Texts::tr("proportional (by weight)");
    made.sentence =
        std::isfinite(variance)
            ? Texts::tr("%1 batches, %2: the failure rate of the whole is then known to within ±%3% (95% confidence, "
                        "if the strata fail as expected).")
                  .arg(made.total)
                  .arg(name, QLocale::c().toString(made.margin * 100, 'f', 2))
            : Texts::tr("%1 batches, %2. A stratum with a weight gets no batch, so nothing can be said of the whole.")
                  .arg(made.total)
                  .arg(name);
    return made;
}

/// Real-valued Neyman or proportional numbers for a budget differ from those for a total only by their scale; the
/// largest total whose whole numbers the budget pays for is found by trying.
qint64 costOf(const QList<Stratum>& strata, const std::vector<qint64>& n)
{
    qint64 cost = 0;
    for (size_t i = 0; i < n.size(); ++i)
        cost += n[i] * strata[qsizetype(i)].cost;
    return cost;
}

qint64 capacityOf(const QList<Stratum>& strata)
{
    qint64 most = 0;
    for (const Stratum& s : strata)
        most += s.weight > 0 ? std::min(mostOf(s), kMost) : 0;
    return std::min(most, kMost);
}

/// Spends what is left on the stratum that lacks most against its claim and can still be paid for.
void spendRest(const QList<Stratum>& strata, const std::vector<double>& claim, qint64 budget, std::vector<qint64>& n)
{
    qint64 left = budget - costOf(strata, n);
    while (true) {
        size_t best = n.size();
        for (size_t i = 0; i < n.size(); ++i) {
            const Stratum& s = strata[qsizetype(i)];
            if (s.weight <= 0 || s.cost > left || n[i] >= mostOf(s))
                continue;
            if (best == n.size() || double(n[i]) * claim[best] < double(n[best]) * claim[i])
                best = i;
        }
        if (best == n.size())
            return;
        ++n[best];
        left -= strata[qsizetype(best)].cost;
    }
}

} // namespace

double stratifiedVariance(const QList<Stratum>& strata, const QList<AllocationShare>& shares)
{
    double sum = 0, variance = 0;
    for (const Stratum& s : strata)
        sum += s.weight;
    for (qsizetype i = 0; i < strata.size(); ++i) {
        const Stratum& s = strata[i];
        if (s.weight <= 0)
            continue;
        if (shares[i].n == 0)
            return std::numeric_limits<double>::infinity();
        const double n = double(shares[i].n), weight = s.weight / sum;
        const double drawn = s.population > 0 ? n / double(s.population) : 0;
        variance += weight * weight * (1 - drawn) * s.rate * (1 - s.rate) / n;
    }
    return variance;
}

Result<Allocation> allocateBatches(const QList<Stratum>& strata, qint64 total, qint64 least, AllocationMethod method)
{
    if (Status may = check(strata, least); !may)
        return may.error();
    const auto floor = floors(strata, least);
    const qint64 needed = std::accumulate(floor.begin(), floor.end(), qint64(0));
    if (total < std::max<qint64>(needed, 1) || total > kMost)
        return refused(
            Texts::tr("%1 batches are fewer than the %2 that the smallest numbers need.").arg(total).arg(needed));
    if (total > capacityOf(strata))
        return refused(Texts::tr("The strata hold only %1 batches.").arg(capacityOf(strata)));
    const auto claim = claims(strata, method, false);
    return described(strata, whole(strata, ideal(strata, claim, floor, total), total), method);
}

Result<Allocation> allocateBudget(const QList<Stratum>& strata, qint64 budget, qint64 least, AllocationMethod method)
{
    if (Status may = check(strata, least); !may)
        return may.error();
    for (const Stratum& s : strata)
        if (s.weight > 0 && s.cost <= 0)
            return refused(Texts::tr("Stratum %1 needs the cost of a batch.").arg(s.name));
    const auto floor = floors(strata, least);
    if (costOf(strata, floor) > budget)
        return refused(Texts::tr("The budget does not pay for the smallest numbers: they cost %1 yuan.")
                           .arg(QLocale::c().toString(double(costOf(strata, floor)) / 100, 'f', 2)));
    const auto claim = claims(strata, method, true);
    std::vector<qint64> best = floor;
    qint64 low = std::accumulate(floor.begin(), floor.end(), qint64(0)), high = capacityOf(strata);
    while (low < high) {
        const qint64 middle = low + (high - low + 1) / 2;
        const auto n = whole(strata, ideal(strata, claim, floor, middle), middle);
        if (costOf(strata, n) <= budget) {
            best = n;
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    spendRest(strata, claim, budget, best);
    if (std::accumulate(best.begin(), best.end(), qint64(0)) == 0)
        return refused(Texts::tr("The budget does not pay for a single batch."));
    return described(strata, best, method);
}

} // namespace spotcheck
