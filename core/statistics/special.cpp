#include "core/statistics/special.h"

#include <cmath>
#include <limits>

namespace spotcheck::statistics {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kSmall = 1e-300;
constexpr double kPrecision = 1e-15;
constexpr int kMostSteps = 100'000;

/// Lentz' method for the continued fraction of the incomplete beta function (DLMF 8.17.22).
double betaFraction(double a, double b, double x)
{
    const auto kept = [](double v) { return std::fabs(v) < kSmall ? kSmall : v; };
    double c = 1, d = 1 / kept(1 - (a + b) * x / (a + 1)), result = d;
    for (int m = 1; m < kMostSteps; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / kept(1 + even * d);
        c = kept(1 + even / c);
        result *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / kept(1 + odd * d);
        c = kept(1 + odd / c);
        result *= d * c;
        if (std::fabs(d * c - 1) < kPrecision)
            break;
    }
    return result;
}

double gammaPower(double a, double x)
{
    return std::exp(a * std::log(x) - x - logGamma(a));
}

double gammaSeries(double a, double x)
{
    double term = 1 / a, sum = term;
    for (int n = 1; n < kMostSteps && std::fabs(term) > std::fabs(sum) * kPrecision; ++n) {
        term *= x / (a + n);
        sum += term;
    }
    return sum * gammaPower(a, x);
}

double gammaFraction(double a, double x)
{
    double b = x + 1 - a, c = 1 / kSmall, d = 1 / b, result = d;
    for (int n = 1; n < kMostSteps; ++n) {
        const double step = -n * (n - a);
        b += 2;
        d = step * d + b;
        d = 1 / (std::fabs(d) < kSmall ? kSmall : d);
        c = b + step / c;
        c = std::fabs(c) < kSmall ? kSmall : c;
        result *= d * c;
        if (std::fabs(d * c - 1) < kPrecision)
            break;
    }
    return result * gammaPower(a, x);
}

} // namespace

double logGamma(double x)
{
    if (!(x > 0))
        return kNaN;
    double product = 1;
    while (x < 15)
        product *= x++;
    const double r = 1 / x, s = r * r;
    constexpr double halfLogTwoPi = 0.91893853320467274178;
    const double series =
        r *
        (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * (691.0 / 360360))))));
    return (x - 0.5) * std::log(x) - x + halfLogTwoPi + series - std::log(product);
}

double logFactorial(double n)
{
    return logGamma(n + 1);
}

double logChoose(double n, double k)
{
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

double incompleteBeta(double a, double b, double x)
{
    if (!(a > 0) || !(b > 0) || !(x >= 0) || !(x <= 1))
        return kNaN;
    if (x == 0 || x == 1)
        return x;
    const double front = std::exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2))
        return front * betaFraction(a, b, x) / a;
    return 1 - front * betaFraction(b, a, 1 - x) / b;
}

double inverseIncompleteBeta(double a, double b, double p)
{
    if (!(p >= 0) || !(p <= 1))
        return kNaN;
    double low = 0, high = 1;
    for (int i = 0; i < 200 && high - low > low * 1e-15; ++i) {
        const double middle = (low + high) / 2;
        (incompleteBeta(a, b, middle) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

double lowerGamma(double a, double x)
{
    if (!(a > 0) || !(x >= 0))
        return kNaN;
    if (x == 0)
        return 0;
    return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

double upperGamma(double a, double x)
{
    if (!(a > 0) || !(x >= 0))
        return kNaN;
    if (x == 0)
        return 1;
    return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

double normalUpper(double z)
{
    return 0.5 * std::erfc(z / std::sqrt(2.0));
}

double chiSquareUpper(double x, double degreesOfFreedom)
{
    return x <= 0 ? 1 : upperGamma(degreesOfFreedom / 2, x / 2);
}

} // namespace spotcheck::statistics
