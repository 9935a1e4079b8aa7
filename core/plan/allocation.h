#pragma once
#include "core/base/result.h"

#include <QList>
#include <QString>

/// How a number of batches, or a budget, is spread over strata (stage, size of enterprise, origin …). Proportional: by
/// weight. Neyman: by weight times the standard deviation expected, √(p(1−p)), and under a budget over the square root
/// of the cost too, which gives the least variance of the stratified rate. Whole numbers by largest remainders, so that
/// the total is kept; a smallest number for every stratum first, and never more than the stratum holds.
namespace spotcheck {

enum class AllocationMethod { Proportional, Neyman };

struct Stratum {
    QString name;
    double weight = 0;     ///< its share of the market, in any unit; not negative
    double rate = 0.5;     ///< failure rate expected, for Neyman
    qint64 cost = 0;       ///< of a batch, fen; needed under a budget
    qint64 population = 0; ///< batches there are; 0: enough
};

struct AllocationShare {
    QString name;
    qint64 n = 0;
    qint64 cost = 0; ///< fen
};

struct Allocation {
    QList<AllocationShare> shares; ///< in the order of the strata
    qint64 total = 0;
    qint64 cost = 0;
    double margin = 0; ///< half-width of the stratified rate's 95 % interval, as expected; 0 when a stratum has none
    QString sentence;
};

/// Refused when the strata or the total cannot be: no weight, fewer batches than the smallest numbers need …
Result<Allocation> allocateBatches(const QList<Stratum>& strata, qint64 total, qint64 least, AllocationMethod method);
/// As many batches as the budget buys; what is left over is less than the cheapest further batch.
Result<Allocation> allocateBudget(const QList<Stratum>& strata, qint64 budget, qint64 least, AllocationMethod method);
/// Expected variance of the stratified rate: Σ W²·(1−f)·p(1−p)/n. Infinite when a stratum with weight has no batch.
double stratifiedVariance(const QList<Stratum>& strata, const QList<AllocationShare>& shares);

} // namespace spotcheck
