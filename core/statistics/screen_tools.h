#pragma once
#include "core/statistics/permutation.h"
#include "core/statistics/screens.h"

#include <span>
#include <vector>

/// What the screens share: the results of a cell as plain numbers, robust scatter, answers begun.
namespace spotcheck::statistics {

struct ScreenContext {
    const ResultPool& pool;
    const ScreenParameters& parameters;
};

using Values = std::vector<double>;

double median(Values values);
/// Interquartile range / 1.349: the standard deviation of a normal distribution, not moved by a few outliers.
double robustScatter(Values values);
Values valuesOf(const ResultPool& pool, const Cell& cell);
Values valuesOfOthers(const ResultPool& pool, const Item& item, quint32 lab);
/// The reporting step of most of the cell's values, in base units.
double commonStep(const ResultPool& pool, const Cell& cell);
/// Begins an answer on a cell, or on the whole laboratory when `item` is null.
ScreenAnswer begun(const ScreenContext& context, Screen screen, quint32 lab, const Item* item);
Evidence evidenceOf(const ResultPool& pool, const Observation& o);
/// The same numbers for the same cell, run after run.
Generator generatorFor(Screen screen, quint32 lab, const Item& item);
QString numberText(double value); ///< three significant digits

// The screens; each appends its answers.
void screenHeaping(const ScreenContext& context, QList<ScreenAnswer>& answers, Progress* progress);
void screenDigits(const ScreenContext& context, QList<ScreenAnswer>& answers, Progress* progress);
void screenRepeats(const ScreenContext& context, const Item& item, const Cell& cell, QList<ScreenAnswer>& answers);
void screenScatter(const ScreenContext& context, const Item& item, const Cell& cell, QList<ScreenAnswer>& answers);
void screenUnitSlips(const ScreenContext& context, const Item& item, QList<ScreenAnswer>& answers);
void screenCopies(const ScreenContext& context, QList<ScreenAnswer>& answers, Progress* progress);

} // namespace spotcheck::statistics
