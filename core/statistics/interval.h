#pragma once

/// Two-sided confidence intervals of a proportion, `failed` of `n`. n = 0 answers [0, 1]: nothing is known.
/// Source: domain 11.3.
namespace spotcheck::statistics {

struct Interval {
    double low = 0, high = 1;
};

Interval wilson(int failed, int n, double confidence = 0.95);
Interval clopperPearson(int failed, int n, double confidence = 0.95); ///< exact, never too short
/// The z that leaves (1 - confidence) / 2 at each side: 1.959964 for 95 %.
double normalQuantile(double confidence);

} // namespace spotcheck::statistics
