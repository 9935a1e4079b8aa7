#include "core/statistics/screen_tools.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

/// The same values again and again. Counted are pairs of equal values among the laboratory's results for one item, and
/// two explanations must both fail (the larger p counts): that its results are drawn from what all laboratories find
/// (labels permuted, the others' values rounded to its reporting step), and that they are drawn from a distribution
/// that is flat within a quarter of its scatter (values redrawn within such windows). An excess below the ratio that is
/// not counted does not speak.
namespace spotcheck::statistics {

namespace {

using Places = std::vector<qint64>; ///< values as whole numbers of reporting steps

Places placesOf(const Values& values, double step)
{
    Places places;
    places.reserve(values.size());
    for (const double v : values)
        places.push_back(std::llround(v / step));
    return places;
}

double equalPairs(Places places)
{
    std::sort(places.begin(), places.end());
    double pairs = 0;
    for (std::size_t i = 0, run = 0; i < places.size(); ++i) {
        run = i > 0 && places[i] == places[i - 1] ? run + 1 : 0;
        pairs += double(run);
    }
    return pairs;
}

/// Values of the laboratories that report at least as finely.
Values comparable(const ResultPool& pool, const Item& item, const Cell& cell, double step)
{
    Values values;
    for (const Cell& other : item.cells)
        if (other.lab != cell.lab && commonStep(pool, other) <= step * 1.001) {
            const Values more = valuesOf(pool, other);
            values.insert(values.end(), more.begin(), more.end());
        }
    return values;
}

/// Names 0, 1, 2 … for the places, so that counting is an array.
std::vector<quint32> named(const Places& own, const Places& others)
{
    std::unordered_map<qint64, quint32> names;
    std::vector<quint32> result;
    for (const Places* places : {&own, &others})
        for (const qint64 place : *places)
            result.push_back(names.try_emplace(place, quint32(names.size())).first->second);
    return result;
}

/// A quarter of the scatter, in steps; more than the most would gain nothing.
qint64 windowOf(double scatterSteps)
{
    return std::clamp(qint64(std::min(scatterSteps / 4, 1e6)), qint64(4), qint64(64));
}

/// Counts of names, forgotten after every draw.
class PairCounter {
public:
    explicit PairCounter(std::size_t names) : m_counts(names, 0) {}

    template <class Name> double pairs(std::size_t n, Name name)
    {
        m_met.clear();
        double pairs = 0;
        for (std::size_t i = 0; i < n; ++i) {
            m_met.push_back(name(i));
            pairs += m_counts[m_met.back()]++;
        }
        for (const std::size_t met : m_met)
            m_counts[met] = 0;
        return pairs;
    }

private:
    std::vector<int> m_counts;
    std::vector<std::size_t> m_met;
};

DrawnP againstOthers(double pairs, const Places& own, const Places& others, int mostDraws, Generator& random)
{
    std::vector<quint32> all = named(own, others);
    PairCounter counter(all.size());
    return drawnP(std::sqrt(pairs), mostDraws, random, [&](Generator& g) {
        drawToFront(std::span(all), own.size(), g);
        return std::sqrt(counter.pairs(own.size(), [&](std::size_t i) { return std::size_t(all[i]); }));
    });
}

DrawnP againstSmooth(double pairs, const Places& own, qint64 width, int mostDraws, Generator& random)
{
    const qint64 far = qint64(1) << 60, shift = far - far % width + qint64(random.below(quint32(width)));
    Places windows;
    for (const qint64 place : own)
        windows.push_back((place + shift) / width);
    const std::vector<quint32> names = named(windows, {});
    PairCounter counter(names.size() * std::size_t(width));
    return drawnP(std::sqrt(pairs), mostDraws, random, [&](Generator& g) {
        return std::sqrt(counter.pairs(own.size(), [&](std::size_t i) {
            return std::size_t(names[i]) * std::size_t(width) + g.below(quint32(width));
        }));
    });
}

void explain(const ScreenContext& context, const Cell& cell, ScreenAnswer& answer)
{
    std::unordered_map<double, int> counts;
    for (const Observation& o : cell.seen)
        ++counts[context.pool.value(o)];
    std::vector<Observation> order = cell.seen;
    std::stable_sort(order.begin(), order.end(), [&](const Observation& a, const Observation& b) {
        const double x = context.pool.value(a), y = context.pool.value(b);
        return counts[x] != counts[y] ? counts[x] > counts[y] : x < y;
    });
    double last = std::numeric_limits<double>::quiet_NaN();
    for (const Observation& o : order) {
        const double value = context.pool.value(o);
        if (value != last && answer.bars.size() < 8)
            answer.bars << Bar{QString::fromStdString(context.pool.readings[o.reading].text), double(counts[value]), 0,
                               answer.bars.size() < 3};
        last = value;
        if (counts[value] > 1 && answer.evidence.size() < context.parameters.evidenceMost)
            answer.evidence << evidenceOf(context.pool, o);
    }
}

} // namespace

void screenRepeats(const ScreenContext& context, const Item& item, const Cell& cell, QList<ScreenAnswer>& answers)
{
    const ScreenParameters& p = context.parameters;
    ScreenAnswer answer = begun(context, Screen::Repeats, cell.lab, &item);
    answer.n = int(cell.seen.size());
    answer.least = p.repeatsLeast;
    const auto leave = [&](NotTested reason) {
        answer.notTested = reason;
        answers << answer;
    };
    if (answer.n < answer.least)
        return leave(NotTested::TooFew);
    const double step = commonStep(context.pool, cell);
    const Values others = comparable(context.pool, item, cell, step);
    if (int(others.size()) < p.othersLeast)
        return leave(NotTested::NobodyToCompare);
    const double theirs = robustScatter(others);
    if (theirs < p.repeatsScatterSteps * step)
        return leave(NotTested::ScatterTooSmall);
    Generator random = generatorFor(Screen::Repeats, cell.lab, item);
    Values values = valuesOf(context.pool, cell);
    const double scatter = std::clamp(robustScatter(values), theirs / 4, theirs);
    answer.n = std::min(answer.n, p.repeatsMost);
    drawToFront(std::span(values), std::size_t(answer.n), random);
    values.resize(std::size_t(answer.n));
    const Places own = placesOf(values, step);
    const double pairs = equalPairs(own);
    const DrawnP pooled = againstOthers(pairs / p.repeatsRatio, own, placesOf(others, step), p.drawsMost, random);
    answer.p = pooled.p;
    double expected = pooled.mean * pooled.mean;
    if (answer.p <= 0.05) { // above it the answer is plain
        const DrawnP smooth = againstSmooth(pairs / p.repeatsRatio, own, windowOf(scatter / step), p.drawsMost, random);
        answer.p = std::max(answer.p, smooth.p);
        expected = std::max(expected, smooth.mean * smooth.mean);
    }
    answer.statistic = expected > 0 ? pairs / expected : pairs;
    answer.method = QCoreApplication::translate(
        "statistics", "Permutation test on pairs of equal values against all laboratories, and redrawing against a "
                      "smooth distribution; the larger p counts");
    answer.said = QCoreApplication::translate("statistics",
                                              "%1 pairs of equal values among %2 results, where about %3 are expected.")
                      .arg(pairs)
                      .arg(answer.n)
                      .arg(numberText(expected));
    explain(context, cell, answer);
    answers << answer;
}

} // namespace spotcheck::statistics
