#include "core/statistics/screen_tools.h"

#include <algorithm>
#include <array>
#include <cmath>

/// Values about a power of ten away from what the item's history shows: a unit or a decimal point has slipped. The
/// history is every laboratory's results for the item as decimal logarithms. How rare so far a value is comes from the
/// history's own far part, whose fall is taken as exponential (peaks over a threshold, by medians, so that a few slips
/// do not hide themselves). What the laboratory itself declares failing is a bad product and no slip, and where other
/// laboratories have found values as far off, such values occur.
namespace spotcheck::statistics {

namespace {

constexpr int kDecades = 4; ///< of the chart, to each side
constexpr double kLeastFall = 0.02;

struct History {
    double centre = 0, threshold = 0, fall = 0, share = 0;
    double tolerance = 0;

    /// P(a result so far from the centre).
    double tail(double distance) const
    {
        return distance <= threshold ? 1 : share * std::exp(-(distance - threshold) / fall);
    }
};

History historyOf(const Values& logarithms, const ScreenParameters& parameters)
{
    History h;
    h.share = parameters.slipsTail;
    h.tolerance = parameters.slipsTolerance;
    h.centre = median(logarithms);
    Values distances;
    for (const double l : logarithms)
        distances.push_back(std::fabs(l - h.centre));
    std::sort(distances.begin(), distances.end());
    const auto at = std::size_t(double(distances.size()) * (1 - h.share));
    h.threshold = distances[std::min(at, distances.size() - 1)];
    Values excess;
    for (std::size_t i = at; i < distances.size(); ++i)
        excess.push_back(distances[i] - h.threshold);
    h.fall = std::max(kLeastFall, excess.empty() ? 0 : median(excess) / std::log(2.0));
    return h;
}

/// The power of ten a value is away by; 0: none.
int slipOf(double offset, double tolerance)
{
    const double k = std::nearbyint(offset);
    return std::fabs(offset - k) <= tolerance ? int(k) : 0;
}

/// Do the other laboratories know values so far to this side?
bool isKnown(const ResultPool& pool, const Item& item, quint32 lab, const History& history, int power)
{
    constexpr int enough = 2;
    const double from = std::abs(power) - history.tolerance;
    int found = 0, all = 0;
    for (const Cell& cell : item.cells) {
        if (cell.lab == lab)
            continue;
        for (const Observation& o : cell.seen) {
            const double value = pool.value(o);
            const double offset = value > 0 ? std::log10(value) - history.centre : 0;
            found += (power > 0 ? offset : -offset) >= from;
            ++all;
        }
    }
    return found >= std::max(enough, all / 200);
}

QString ratioText(int power)
{
    const QString times = QString(u'1') + QString(std::min(std::abs(power), 12), u'0');
    return power > 0 ? u'×' + times : u'÷' + times;
}

QList<Bar> barsOf(const std::array<int, 2 * kDecades + 1>& counts)
{
    QList<Bar> bars;
    for (int k = -kDecades; k <= kDecades; ++k) {
        const QString label = k == 0 ? QCoreApplication::translate("statistics", "usual") : ratioText(k);
        bars << Bar{label, double(counts[std::size_t(k + kDecades)]), 0, k != 0};
    }
    return bars;
}

void screenCell(const ScreenContext& context, const Item& item, const Cell& cell, const History& history,
                QList<ScreenAnswer>& answers)
{
    ScreenAnswer answer = begun(context, Screen::UnitSlips, cell.lab, &item);
    answer.n = int(cell.seen.size());
    answer.least = 1;
    std::array<int, 2 * kDecades + 1> counts{};
    double rarest = 1;
    int candidates = 0;
    for (const Observation& o : cell.seen) {
        const double value = context.pool.value(o);
        if (value <= 0)
            continue;
        const double offset = std::log10(value) - history.centre;
        ++counts[std::size_t(std::clamp(int(std::nearbyint(offset)), -kDecades, kDecades) + kDecades)];
        const int power = o.declaredFailing ? 0 : slipOf(offset, history.tolerance);
        const double chance = power == 0 ? 1 : std::min(1.0, history.tail(std::fabs(offset)) * answer.n);
        if (chance > context.parameters.level || isKnown(context.pool, item, cell.lab, history, power))
            continue;
        rarest = std::min(rarest, chance);
        ++candidates;
        Evidence evidence = evidenceOf(context.pool, o);
        evidence.note = ratioText(power);
        if (answer.evidence.size() < context.parameters.evidenceMost)
            answer.evidence << evidence;
    }
    answer.p = rarest;
    answer.statistic = candidates;
    answer.method = QCoreApplication::translate(
        "statistics", "Distance from the item's median in decimal logarithms, tail by peaks over threshold, Bonferroni "
                      "over the laboratory's results");
    answer.said = QCoreApplication::translate("statistics",
                                              "%1 of %2 results are about a power of ten away from the item's history.")
                      .arg(candidates)
                      .arg(answer.n);
    answer.bars = barsOf(counts);
    answers << answer;
}

} // namespace

void screenUnitSlips(const ScreenContext& context, const Item& item, QList<ScreenAnswer>& answers)
{
    Values logarithms;
    for (const Cell& cell : item.cells)
        for (const Observation& o : cell.seen)
            if (const double value = context.pool.value(o); value > 0)
                logarithms.push_back(std::log10(value));
    const bool enough = int(logarithms.size()) >= context.parameters.slipsLeast;
    const History history = enough ? historyOf(logarithms, context.parameters) : History{};
    for (const Cell& cell : item.cells) {
        if (cell.lab == 0)
            continue;
        if (enough) {
            screenCell(context, item, cell, history, answers);
            continue;
        }
        ScreenAnswer answer = begun(context, Screen::UnitSlips, cell.lab, &item);
        answer.n = int(logarithms.size());
        answer.least = context.parameters.slipsLeast;
        answer.notTested = NotTested::TooFew;
        answers << answer;
    }
}

} // namespace spotcheck::statistics
