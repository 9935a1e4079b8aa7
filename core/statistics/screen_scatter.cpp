#include "core/statistics/screen_tools.h"

#include <algorithm>
#include <cmath>

/// Results that scatter far less than other laboratories' for the same item. Every laboratory's results are taken as
/// distances from its own median (of logarithms when all are positive), so that only the scatter speaks, not the level;
/// the laboratory's own are enlarged by the ratio that is not counted. p by permuting who found which distance.
namespace spotcheck::statistics {

namespace {

constexpr std::size_t kMostOfOthers = 20'000, kMostOwn = 2'000, kFewestOfOther = 5;

bool allPositive(const Item& item, const ResultPool& pool)
{
    return std::all_of(item.cells.begin(), item.cells.end(), [&](const Cell& cell) {
        return std::all_of(cell.seen.begin(), cell.seen.end(), [&](const Observation& o) { return pool.value(o) > 0; });
    });
}

/// Distances from the median.
Values distances(Values values, bool logarithms)
{
    if (logarithms)
        for (double& v : values)
            v = std::log(v);
    const double centre = median(values);
    for (double& v : values)
        v = std::fabs(v - centre);
    return values;
}

double mean(std::span<const double> values)
{
    double sum = 0;
    for (const double v : values)
        sum += v;
    return values.empty() ? 0 : sum / double(values.size());
}

Values distancesOfOthers(const ResultPool& pool, const Item& item, quint32 lab, bool logarithms)
{
    Values all;
    for (const Cell& cell : item.cells) {
        if (cell.lab == lab || cell.seen.size() < kFewestOfOther)
            continue;
        const Values more = distances(valuesOf(pool, cell), logarithms);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

void keepSome(Values& values, std::size_t most, Generator& random)
{
    if (values.size() <= most)
        return;
    drawToFront(std::span(values), most, random);
    values.resize(most);
}

/// A slipped unit must not make everybody else's scatter: no distance counts for more than a few usual ones.
void limitOutliers(Values& own, Values& others)
{
    constexpr double few = 4;
    Values all = own;
    all.insert(all.end(), others.begin(), others.end());
    const double most = few * median(std::move(all));
    for (Values* values : {&own, &others})
        for (double& v : *values)
            v = most > 0 ? std::min(v, most) : v;
}

DrawnP smallerThan(const Values& own, const Values& others, int mostDraws, Generator& random)
{
    Values all = own;
    all.insert(all.end(), others.begin(), others.end());
    return drawnP(-mean(own), mostDraws, random, [&](Generator& g) {
        drawToFront(std::span(all), own.size(), g);
        return -mean(std::span(all).first(own.size()));
    });
}

} // namespace

void screenScatter(const ScreenContext& context, const Item& item, const Cell& cell, QList<ScreenAnswer>& answers)
{
    const ScreenParameters& p = context.parameters;
    ScreenAnswer answer = begun(context, Screen::Scatter, cell.lab, &item);
    answer.n = int(cell.seen.size());
    answer.least = p.scatterLeast;
    const auto leave = [&](NotTested reason) {
        answer.notTested = reason;
        answers << answer;
    };
    if (answer.n < answer.least)
        return leave(NotTested::TooFew);
    const bool logarithms = allPositive(item, context.pool);
    Values others = distancesOfOthers(context.pool, item, cell.lab, logarithms);
    if (int(others.size()) < p.othersLeast)
        return leave(NotTested::NobodyToCompare);
    if (commonStep(context.pool, cell) > robustScatter(valuesOfOthers(context.pool, item, cell.lab)) / 2)
        return leave(NotTested::TooCoarse);
    Generator random = generatorFor(Screen::Scatter, cell.lab, item);
    Values own = distances(valuesOf(context.pool, cell), logarithms);
    keepSome(own, kMostOwn, random);
    keepSome(others, kMostOfOthers, random);
    limitOutliers(own, others);
    const double mine = mean(own), theirs = mean(others);
    answer.statistic = theirs > 0 ? mine / theirs : 1;
    for (double& v : own)
        v /= p.scatterRatio;
    answer.p = smallerThan(own, others, p.drawsMost, random).p;
    answer.method = QCoreApplication::translate("statistics", "Permutation test on the mean distance from the median, "
                                                              "against the other laboratories");
    if (logarithms)
        answer.method += QCoreApplication::translate("statistics", " (logarithms)");
    answer.said = QCoreApplication::translate(
                      "statistics", "The scatter of %1 results is %2 % of that of %3 results of other laboratories.")
                      .arg(answer.n)
                      .arg(numberText(100 * answer.statistic))
                      .arg(others.size());
    answer.bars = {Bar{QCoreApplication::translate("statistics", "this laboratory"), mine, 0, true},
                   Bar{QCoreApplication::translate("statistics", "others"), theirs, 0, false}};
    for (const Observation& o : cell.seen)
        if (answer.evidence.size() < p.evidenceMost)
            answer.evidence << evidenceOf(context.pool, o);
    answers << answer;
}

} // namespace spotcheck::statistics
