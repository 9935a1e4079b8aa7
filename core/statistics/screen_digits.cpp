#include "core/statistics/screen_tools.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

/// Last digits that are not equally frequent. Only values of three and more digits whose scatter is many steps have an
/// even last digit; every value counts once, so that a reading taken again and again (one product model, a detection
/// limit) does not speak. Where a spreadsheet has eaten last zeros, the nine other digits are compared.
namespace spotcheck::statistics {

namespace {

struct Digits {
    std::vector<Observation> values; ///< one of each different value
    std::size_t most = 0;            ///< how many of them the scatter carries
    bool coarse = false;             ///< all even, or all 0 and 5: the instrument's own steps
};

struct Lab {
    int places = 0, zeros = 0;
    std::array<int, 10> counts{};
    std::vector<Observation> values;
    int cells = 0;
    bool losesZeros() const { return zeros < 0.02 * places; }
};

Digits digitsOf(const ScreenContext& context, const Item& item, const Cell& cell)
{
    constexpr std::size_t enough = 20;
    const ResultPool& pool = context.pool;
    Digits digits;
    std::set<double> met;
    bool even = true, fives = true;
    for (const Observation& o : cell.seen) {
        const Reading& r = pool.readings[o.reading];
        if (r.significant < context.parameters.digitsSignificant || !met.insert(r.value).second)
            continue;
        digits.values.push_back(o);
        even = even && r.lastDigit % 2 == 0;
        fives = fives && r.lastDigit % 5 == 0;
    }
    digits.coarse = even || fives;
    const Values values = cell.seen.size() < enough ? valuesOfOthers(pool, item, cell.lab) : valuesOf(pool, cell);
    const double steps = robustScatter(values) / commonStep(pool, cell);
    const double carried = std::pow(steps / context.parameters.digitsEdge, 2);
    digits.most = std::size_t(std::min(carried, double(context.parameters.digitsMost)));
    return digits;
}

/// A chosen few when there are more than the scatter carries; zeros left out where they were lost.
std::vector<Observation> chosen(const ScreenContext& context, Digits digits, bool withoutZeros, Generator random)
{
    const std::size_t count = std::min(digits.most, digits.values.size());
    drawToFront(std::span(digits.values), count, random);
    digits.values.resize(count);
    if (withoutZeros)
        std::erase_if(digits.values,
                      [&](const Observation& o) { return context.pool.readings[o.reading].lastDigit == 0; });
    return digits.values;
}

void fill(const ScreenContext& context, ScreenAnswer& answer, const std::vector<Observation>& values, bool withoutZeros,
          Generator random)
{
    std::array<int, 10> counts{};
    for (const Observation& o : values)
        ++counts[std::size_t(context.pool.readings[o.reading].lastDigit)];
    const auto classes = std::span(counts).subspan(withoutZeros ? 1 : 0);
    const DrawnP drawn = evennessP(classes, context.parameters.drawsMost, random);
    answer.p = drawn.p;
    answer.statistic = pearson(classes);
    const double expected = double(values.size()) / double(classes.size());
    const int top = int(std::max_element(counts.begin(), counts.end()) - counts.begin());
    answer.method =
        QCoreApplication::translate("statistics", "Pearson's chi-square against equally frequent digits, p by drawing");
    if (withoutZeros)
        answer.method += QCoreApplication::translate("statistics", "; last zeros are lost here, nine digits compared");
    answer.said =
        QCoreApplication::translate("statistics", "Of %1 different values %2 end in %3, where about %4 are expected.")
            .arg(values.size())
            .arg(counts[std::size_t(top)])
            .arg(top)
            .arg(numberText(expected));
    for (int digit = withoutZeros ? 1 : 0; digit < 10; ++digit)
        answer.bars << Bar{QString::number(digit), double(counts[std::size_t(digit)]), expected, digit == top};
    for (const Observation& o : values)
        if (context.pool.readings[o.reading].lastDigit == top &&
            answer.evidence.size() < context.parameters.evidenceMost)
            answer.evidence << evidenceOf(context.pool, o);
}

void screenCell(const ScreenContext& context, const Item& item, const Cell& cell, Lab& lab,
                QList<ScreenAnswer>& answers)
{
    const Digits digits = digitsOf(context, item, cell);
    if (digits.values.empty())
        return;
    ScreenAnswer answer = begun(context, Screen::Digits, cell.lab, &item);
    answer.least = context.parameters.digitsLeast;
    answer.n = int(digits.values.size());
    Generator random = generatorFor(Screen::Digits, cell.lab, item);
    const auto values = chosen(context, digits, lab.losesZeros(), random);
    if (!digits.coarse && !values.empty()) {
        lab.values.insert(lab.values.end(), values.begin(), values.end());
        ++lab.cells;
    }
    if (answer.n < answer.least)
        answer.notTested = NotTested::TooFew;
    else if (digits.coarse)
        answer.notTested = NotTested::TooCoarse;
    else if (int(values.size()) < answer.least)
        answer.notTested = NotTested::ScatterTooSmall;
    else
        fill(context, answer, values, lab.losesZeros(), random);
    answer.n = answer.tested() ? int(values.size()) : answer.n;
    answers << answer;
}

/// Does the laboratory's way to our file lose last zeros? Seen over all it reports.
void countZeros(const ScreenContext& context, std::map<quint32, Lab>& labs)
{
    for (const Item& item : context.pool.items)
        for (const Cell& cell : item.cells)
            for (const Observation& o : cell.seen) {
                const Reading& r = context.pool.readings[o.reading];
                labs[cell.lab].places += r.hasPlaces;
                labs[cell.lab].zeros += r.hasPlaces && r.lastDigit == 0;
            }
}

} // namespace

void screenDigits(const ScreenContext& context, QList<ScreenAnswer>& answers, Progress* progress)
{
    std::map<quint32, Lab> labs;
    countZeros(context, labs);
    for (const Item& item : context.pool.items) {
        if (progress != nullptr && progress->isCancelled())
            return;
        for (const Cell& cell : item.cells)
            if (cell.lab != 0)
                screenCell(context, item, cell, labs[cell.lab], answers);
    }
    for (const auto& [number, lab] : labs) {
        if (lab.cells < 2)
            continue;
        ScreenAnswer answer = begun(context, Screen::Digits, number, nullptr);
        answer.n = int(lab.values.size());
        answer.least = context.parameters.digitsLeast;
        if (answer.n < answer.least)
            answer.notTested = NotTested::TooFew;
        else
            fill(context, answer, lab.values, lab.losesZeros(), generatorFor(Screen::Digits, number, Item{}));
        answers << answer;
    }
}

} // namespace spotcheck::statistics
