#include "core/statistics/counts.h"
#include "core/statistics/screen_tools.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

/// More values just inside a limit than the distribution around it predicts. Three neighbouring bands of equal width
/// are laid at every value's nearer limit: before, just inside, just outside. Three exact tests must agree (the largest
/// p counts): inside against outside, the middle against a smooth trend, and against the other laboratories' results
/// for the same item – limits that manufacturers aim at show there too.
namespace spotcheck::statistics {

namespace {

constexpr int kFirstBand = -6, kLastBand = 3; ///< of the chart; 0 is the band just inside
constexpr double kTiny = 1e-6;

/// Steps beyond the nearer limit: 0 and below inside. Nothing when there is no numeric limit.
std::optional<int> stepsBeyond(const Reading& r, double step)
{
    std::optional<double> beyond;
    bool inclusive = true;
    const auto look = [&](const LimitPoint& limit, double distance) {
        if (!beyond || distance > *beyond) {
            beyond = distance;
            inclusive = limit.inclusive;
        }
    };
    if (r.upper)
        look(*r.upper, (r.value - r.upper->at) / step);
    if (r.lower)
        look(*r.lower, (r.lower->at - r.value) / step);
    if (!beyond || std::fabs(*beyond) > 1e8)
        return std::nullopt;
    const int places = int(std::nearbyint(*beyond)) + (inclusive ? 0 : 1);
    const bool inside = inclusive ? *beyond <= kTiny : *beyond < -kTiny;
    return inside ? std::min(places, 0) : std::max(places, 1);
}

/// 0: just inside, 1: just outside, -1: before.
int bandOf(int beyond, int width)
{
    return beyond > 0 ? (beyond - 1) / width + 1 : -(-beyond / width);
}

struct Geometry {
    double step = 0, scatter = 0;
    int width = 0; ///< steps in a band; 0: too coarse
    double bulge() const { return std::exp(std::pow(width * step / scatter, 2) / 2); }
};

struct Near {
    Bands bands;
    std::array<int, kLastBand - kFirstBand + 1> chart{};
    std::vector<Observation> inside; ///< of the band just inside
    bool anyLimit = false;
};

void count(const ResultPool& pool, const Cell& cell, const Geometry& geometry, Near& near, bool remember)
{
    for (const Observation& o : cell.seen) {
        const auto beyond = stepsBeyond(pool.readings[o.reading], geometry.step);
        if (!beyond)
            continue;
        near.anyLimit = true;
        const int band = bandOf(*beyond, geometry.width);
        near.bands.before += band == -1;
        near.bands.middle += band == 0;
        near.bands.after += band == 1;
        if (band >= kFirstBand && band <= kLastBand)
            ++near.chart[std::size_t(band - kFirstBand)];
        if (band == 0 && remember)
            near.inside.push_back(o);
    }
}

/// The nearer limit's size in the middle of the cell; nothing without limits.
std::optional<double> limitSize(const ResultPool& pool, const Cell& cell)
{
    Values sizes;
    for (const Observation& o : cell.seen) {
        const Reading& r = pool.readings[o.reading];
        if (r.upper || r.lower)
            sizes.push_back(std::fabs(r.upper ? r.upper->at : r.lower->at));
    }
    if (sizes.empty())
        return std::nullopt;
    return median(std::move(sizes));
}

/// The coarser of the usual steps on both sides of the limit: digits may change their place there (9.98, 10.0, 10.1).
double stepAtLimit(const ResultPool& pool, const Cell& cell, double step, double reach)
{
    Values inside, outside;
    for (const Observation& o : cell.seen) {
        const Reading& r = pool.readings[o.reading];
        const auto beyond = stepsBeyond(r, step);
        if (beyond && std::abs(*beyond) * step <= reach)
            (*beyond > 0 ? outside : inside).push_back(r.step);
    }
    const double finest = inside.empty() && outside.empty() ? step : 0;
    return std::max({finest, inside.empty() ? 0 : median(inside), outside.empty() ? 0 : median(outside)});
}

Geometry geometryOf(const ScreenContext& context, const Item& item, const Cell& cell, double limit)
{
    constexpr std::size_t enough = 20;
    const ScreenParameters& p = context.parameters;
    Values values = valuesOf(context.pool, cell);
    if (values.size() < enough) {
        const Values others = valuesOfOthers(context.pool, item, cell.lab);
        values.insert(values.end(), others.begin(), others.end());
    }
    Geometry g;
    g.scatter = robustScatter(std::move(values));
    double widest = p.heapingBandScatter * g.scatter;
    if (limit > 0)
        widest = std::min(widest, p.heapingBandPercent / 100 * limit);
    g.step = stepAtLimit(context.pool, cell, commonStep(context.pool, cell), 2 * widest);
    if (g.step <= p.heapingCoarse * g.scatter)
        g.width = int(std::clamp(std::nearbyint(widest / g.step), 1.0, 1e6));
    return g;
}

struct Tested {
    double p = 1, expected = 0;
    bool withOthers = false;
};

Tested test(const ScreenParameters& parameters, const Bands& own, double bulge, std::span<const Urn> urns,
            int middleInUrns, int ownInUrns)
{
    const MiddleExcess trend = middleExcess(own, bulge);
    Tested t{std::max(trend.p, binomialUpper(own.middle, own.middle + own.after, 0.5)), trend.expected, false};
    // Goods sorted by the limit end at it without a heap: that the band stands out from the one before must be plain
    // too.
    if (const double heap = binomialUpper(own.middle, own.middle + own.before, 0.5); heap > parameters.level)
        t.p = std::max(t.p, heap);
    int others = 0;
    for (const Urn& urn : urns)
        others += urn.all - urn.drawn;
    // The others may speak when they are enough, and about most of what was found.
    if (others >= parameters.heapingOthersLeast && 2 * ownInUrns >= own.middle + own.after) {
        t.p = std::max(t.p, hypergeometricSumUpper(middleInUrns, urns));
        t.withOthers = true;
    }
    return t;
}

QString methodText(bool withOthers)
{
    const QString own =
        QCoreApplication::translate("statistics", "Exact binomial tests (inside against outside and against the band "
                                                  "before) and exact conditional test against a smooth trend");
    return withOthers
               ? QCoreApplication::translate(
                     "statistics", "%1, and Fisher's exact test against the other laboratories; the largest p counts")
                     .arg(own)
               : QCoreApplication::translate("statistics", "%1; the largest p counts").arg(own);
}

QList<Bar> barsOf(const Near& near, double expected)
{
    QList<Bar> bars;
    for (int band = kFirstBand; band <= kLastBand; ++band) {
        Bar bar;
        bar.label = band == 0 ? QCoreApplication::translate("statistics", "inside") : QString::number(band);
        if (band > 0)
            bar.label.prepend(u'+');
        bar.count = near.chart[std::size_t(band - kFirstBand)];
        bar.expected = band == 0 ? expected : 0;
        bar.marked = band == 0;
        bar.edge = band == 0;
        bars << bar;
    }
    return bars;
}

void fill(const ScreenContext& context, ScreenAnswer& answer, const Near& near, const Tested& tested)
{
    answer.p = tested.p;
    answer.statistic = tested.expected > 0 ? near.bands.middle / tested.expected : near.bands.middle;
    answer.method = methodText(tested.withOthers);
    answer.said =
        QCoreApplication::translate("statistics", "%1 results just inside the limit, %2 in the band before and %3 just "
                                                  "outside; a smooth distribution predicts about %4 inside.")
            .arg(near.bands.middle)
            .arg(near.bands.before)
            .arg(near.bands.after)
            .arg(numberText(tested.expected));
    answer.bars = barsOf(near, tested.expected);
    for (const Observation& o : near.inside)
        if (answer.evidence.size() < context.parameters.evidenceMost)
            answer.evidence << evidenceOf(context.pool, o);
}

/// All items of one laboratory together: what each holds is too little for most.
struct Whole {
    Near near;
    double bulge = 1;
    std::vector<Urn> urns;
    int middleInUrns = 0, ownInUrns = 0, cells = 0; ///< in urns: of the bands on both sides of the limit

    void add(const Near& cell, double cellBulge, const Urn& urn)
    {
        near.bands.before += cell.bands.before;
        near.bands.middle += cell.bands.middle;
        near.bands.after += cell.bands.after;
        for (std::size_t i = 0; i < cell.chart.size(); ++i)
            near.chart[i] += cell.chart[i];
        near.inside.insert(near.inside.end(), cell.inside.begin(), cell.inside.end());
        bulge = std::max(bulge, cellBulge);
        cells += cell.bands.sum() > 0;
        if (urn.all > urn.drawn) {
            urns.push_back(urn);
            middleInUrns += cell.bands.middle;
            ownInUrns += urn.drawn;
        }
    }
};

/// Inside against outside, this laboratory's among everybody's.
Urn urnOf(const ScreenContext& context, const Item& item, const Cell& cell, const Geometry& geometry, const Near& own)
{
    Near others;
    for (const Cell& other : item.cells)
        if (other.lab != cell.lab && commonStep(context.pool, other) <= geometry.step * (1 + kTiny))
            count(context.pool, other, geometry, others, false);
    const int drawn = own.bands.middle + own.bands.after;
    return {drawn + others.bands.middle + others.bands.after, own.bands.middle + others.bands.middle, drawn};
}

void screenCell(const ScreenContext& context, const Item& item, const Cell& cell, QList<ScreenAnswer>& answers,
                Whole& whole)
{
    const auto limit = limitSize(context.pool, cell);
    if (!limit)
        return;
    ScreenAnswer answer = begun(context, Screen::Heaping, cell.lab, &item);
    answer.least = context.parameters.heapingLeast;
    answer.n = int(cell.seen.size());
    const Geometry geometry = geometryOf(context, item, cell, *limit);
    if (geometry.width == 0) {
        answer.notTested = NotTested::TooCoarse;
        answers << answer;
        return;
    }
    Near near;
    count(context.pool, cell, geometry, near, true);
    const Urn urn = urnOf(context, item, cell, geometry, near);
    whole.add(near, geometry.bulge(), urn);
    answer.n = near.bands.sum();
    if (answer.n < answer.least)
        answer.notTested = NotTested::TooFew;
    else
        fill(context, answer, near,
             test(context.parameters, near.bands, geometry.bulge(), std::span(&urn, 1), near.bands.middle, urn.drawn));
    answers << answer;
}

} // namespace

void screenHeaping(const ScreenContext& context, QList<ScreenAnswer>& answers, Progress* progress)
{
    std::map<quint32, Whole> wholes;
    for (const Item& item : context.pool.items) {
        if (progress != nullptr && progress->isCancelled())
            return;
        for (const Cell& cell : item.cells)
            if (cell.lab != 0)
                screenCell(context, item, cell, answers, wholes[cell.lab]);
    }
    for (const auto& [lab, whole] : wholes) {
        if (whole.cells < 2)
            continue;
        ScreenAnswer answer = begun(context, Screen::Heaping, lab, nullptr);
        answer.n = whole.near.bands.sum();
        answer.least = context.parameters.heapingLeast;
        if (answer.n < answer.least)
            answer.notTested = NotTested::TooFew;
        else
            fill(context, answer, whole.near,
                 test(context.parameters, whole.near.bands, whole.bulge, whole.urns, whole.middleInUrns,
                      whole.ownInUrns));
        answers << answer;
    }
}

} // namespace spotcheck::statistics
