#include "core/statistics/interval.h"

#include "core/statistics/special.h"

#include <cmath>

namespace spotcheck::statistics {

double normalQuantile(double confidence)
{
    const double tail = (1 - confidence) / 2;
    double low = 0, high = 40;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        (normalUpper(middle) > tail ? low : high) = middle;
    }
    return (low + high) / 2;
}

Interval wilson(int failed, int n, double confidence)
{
    if (n <= 0)
        return {};
    const double z = normalQuantile(confidence), p = double(failed) / n, shrink = 1 + z * z / n;
    const double centre = (p + z * z / (2.0 * n)) / shrink;
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / shrink;
    return {failed == 0 ? 0 : centre - half, failed == n ? 1 : centre + half};
}

Interval clopperPearson(int failed, int n, double confidence)
{
    if (n <= 0)
        return {};
    const double tail = (1 - confidence) / 2;
    return {failed == 0 ? 0 : inverseIncompleteBeta(failed, n - failed + 1, tail),
            failed == n ? 1 : inverseIncompleteBeta(failed + 1, n - failed, 1 - tail)};
}

} // namespace spotcheck::statistics
