#pragma once

/// The functions all distributions rest on, in double: log-gamma (Stirling's series above 15, recurrence below),
/// regularised incomplete beta and gamma (continued fractions), and inverses by bisection. Relative errors below 1e-11
/// for arguments up to 1e7; arguments outside a function's domain answer NaN.
namespace spotcheck::statistics {

double logGamma(double x);                                  ///< x > 0
double logFactorial(double n);                              ///< n >= 0
double logChoose(double n, double k);                       ///< 0 <= k <= n
double incompleteBeta(double a, double b, double x);        ///< I_x(a, b); a, b > 0; 0 <= x <= 1
double inverseIncompleteBeta(double a, double b, double p); ///< the x with I_x(a, b) = p
double lowerGamma(double a, double x);                      ///< P(a, x), regularised; a > 0, x >= 0
double upperGamma(double a, double x);                      ///< Q(a, x) = 1 - P(a, x), without cancellation
double normalUpper(double z);                               ///< P(Z >= z)
double chiSquareUpper(double x, double degreesOfFreedom);   ///< P(X >= x)

} // namespace spotcheck::statistics
