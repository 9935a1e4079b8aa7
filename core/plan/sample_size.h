#pragma once
#include "core/base/result.h"

#include <QString>
#include <vector>

/// How many batches a question needs (domain: evaluative checks). Probabilities are shares between 0 and 1. Methods:
/// normal approximation with finite-population correction for a precision wanted; exact binomial, or hypergeometric
/// where the number of batches on the market is known, for catching a failure and for statements without one. All
/// assume that batches are drawn at random and independently; every answer has a sentence that says so.
namespace spotcheck {

constexpr double kUsualConfidence = 0.95;

/// The rate is expected near `rate` and wanted to ± `margin`.
struct PrecisionQuestion {
    double rate = 0.5;
    double margin = 0.05;
    double confidence = kUsualConfidence;
    qint64 population = 0; ///< batches there are; 0: very many, or not known
};

/// At least one failing batch is to be found when `rate` of them fail.
struct DetectionQuestion {
    double rate = 0.05;
    double chance = kUsualConfidence;
    qint64 population = 0;
};

struct SampleSize {
    qint64 n = 0;
    QString sentence;
};

/// Refused when a number lies outside what can be asked (with the reason).
Result<SampleSize> sizeForPrecision(const PrecisionQuestion& question);
Result<SampleSize> sizeForDetection(const DetectionQuestion& question);
/// What `n` batches without a single failure show: the rate they speak against, with this confidence.
Result<double> rateExcludedByNoFailure(qint64 n, double confidence, qint64 population = 0);
Result<QString> noFailureSentence(qint64 n, double confidence, qint64 population = 0);

/// Chance of at least one failing batch among `n` when `failing` of `population` fail (hypergeometric).
double chanceOfCatching(qint64 n, qint64 failing, qint64 population);
double chanceOfCatching(qint64 n, double rate); ///< of very many (binomial)
double normalQuantile(double probability);      ///< of the standard normal distribution

} // namespace spotcheck
