#include "core/statistics/counts.h"
#include "core/statistics/false_discovery.h"
#include "core/statistics/interval.h"
#include "core/statistics/permutation.h"
#include "core/statistics/special.h"
#include "tests/support/register.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <QtTest>
#include <random>

using namespace spotcheck::statistics;

namespace {

/// Sums of terms in long double: what the library's tails must agree with.
long double naiveBinomialUpper(int k, int n, long double p)
{
    long double sum = 0;
    for (int i = n; i >= std::max(k, 0); --i) {
        long double term = 1;
        for (int j = 0; j < i; ++j)
            term *= p * (n - j) / (i - j);
        for (int j = 0; j < n - i; ++j)
            term *= 1 - p;
        sum += term;
    }
    return sum;
}

long double naiveChoose(int n, int k)
{
    if (k < 0 || k > n)
        return 0;
    long double value = 1;
    for (int i = 0; i < k; ++i)
        value = value * (n - i) / (i + 1);
    return value;
}

bool near(double got, long double want, double relative = 1e-10)
{
    return std::fabs(got - double(want)) <= relative * std::max(std::fabs(double(want)), 1e-12);
}

/// All ways to put n into the classes, each with its probability when all are equally likely: P(statistic >= observed).
long double naiveEvenness(std::span<const int> observed)
{
    const int n = std::accumulate(observed.begin(), observed.end(), 0), classes = int(observed.size());
    const double reached = pearson(observed) - 1e-9;
    std::vector<int> counts(std::size_t(classes), 0);
    long double tail = 0;
    const std::function<void(int, int, long double)> place = [&](int at, int left, long double ways) {
        if (at == classes - 1) {
            counts[std::size_t(at)] = left;
            if (pearson(counts) >= reached)
                tail += ways;
            return;
        }
        for (int c = 0; c <= left; ++c) {
            counts[std::size_t(at)] = c;
            place(at + 1, left - c, ways * naiveChoose(left, c));
        }
    };
    place(0, n, 1);
    return tail / std::pow(static_cast<long double>(classes), n);
}

} // namespace

class TestDistributions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gammaAgainstFactorials();
    void betaAgainstSums();
    void intervalsOfTheFactBook_data();
    void intervalsOfTheFactBook();
    void intervalsCover();
    void binomialAgainstSums();
    void poissonAgainstSums();
    void hypergeometricAgainstSums();
    void sumsOfUrnsAgainstBruteForce();
    void middleExcessAgainstBruteForce();
    void chiSquareAgainstTables();
    void normalQuantiles();
    void drawnEvennessAgainstEnumeration();
    void tailFitAgainstExactTail();
    void drawnPIsUniformUnderTheNull();
    void falseDiscoveryAgainstDefinition();
    void falseDiscoveryVector();
};

void TestDistributions::gammaAgainstFactorials()
{
    long double factorial = 1;
    for (int n = 1; n < 170; ++n) {
        factorial *= n;
        QVERIFY2(std::fabs(logFactorial(n) - double(std::log(factorial))) < 1e-13 * n + 1e-14,
                 qPrintable(QString::number(n)));
    }
    QVERIFY(near(logGamma(0.5), std::log(std::sqrt(M_PI)), 1e-13));
    QVERIFY(std::isnan(logGamma(0)));
    for (double x = 0.1; x < 2e6; x *= 1.7)
        QVERIFY2(near(logGamma(x), lgammal(static_cast<long double>(x)), 2e-13) ||
                     std::fabs(logGamma(x) - double(lgammal(x))) < 1e-13,
                 qPrintable(QString::number(x)));
}

void TestDistributions::betaAgainstSums()
{
    for (int a = 1; a <= 40; a += 3)
        for (int b = 1; b <= 40; b += 4)
            for (const double x : {0.001, 0.05, 0.3, 0.5, 0.77, 0.999}) {
                const int n = a + b - 1;
                QVERIFY(near(incompleteBeta(a, b, x), naiveBinomialUpper(a, n, static_cast<long double>(x))));
                const double p = incompleteBeta(a, b, x);
                if (p > 1e-12 && p < 1 - 1e-9)
                    QVERIFY(near(inverseIncompleteBeta(a, b, p), x, 1e-6));
            }
    QVERIFY(near(incompleteBeta(0.5, 0.5, 0.25), 2 / M_PI * std::asin(0.5)));
    QVERIFY(near(incompleteBeta(1e6, 1e6, 0.5), 0.5, 1e-7));
    QVERIFY(std::isnan(incompleteBeta(1, 1, 1.5)));
}

void TestDistributions::intervalsOfTheFactBook_data()
{
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("wilsonLow");
    QTest::addColumn<double>("wilsonHigh");
    QTest::addColumn<double>("exactLow");
    QTest::addColumn<double>("exactHigh");
    const auto row = [](int x, int n, double a, double b, double c, double d) {
        QTest::addRow("%d of %d", x, n) << x << n << a << b << c << d;
    };
    row(0, 20, 0.00, 16.11, 0.00, 16.84); // domain 11.3, in percent
    row(1, 20, 0.89, 23.61, 0.13, 24.87);
    row(2, 20, 2.79, 30.10, 1.23, 31.70);
    row(3, 20, 5.24, 36.04, 3.21, 37.89);
    row(6, 40, 7.06, 29.07, 5.71, 29.84);
    row(2, 15, 3.74, 37.88, 1.66, 40.46);
    row(9, 55, 8.86, 28.26, 7.77, 28.80);
    row(22, 66, 23.16, 45.34, 22.20, 46.01);
    row(58, 555, 8.17, 13.27, 8.03, 13.30);
    row(101, 1546, 5.41, 7.88, 5.35, 7.88);
}

void TestDistributions::intervalsOfTheFactBook()
{
    QFETCH(int, failed);
    QFETCH(int, n);
    const Interval w = wilson(failed, n), e = clopperPearson(failed, n);
    const auto same = [](double got, const char* column) {
        return std::fabs(got * 100 - *static_cast<double*>(QTest::qData(column, qMetaTypeId<double>()))) <= 0.00501;
    };
    QVERIFY(same(w.low, "wilsonLow"));
    QVERIFY(same(w.high, "wilsonHigh"));
    QVERIFY(same(e.low, "exactLow"));
    QVERIFY(same(e.high, "exactHigh"));
}

/// Clopper–Pearson covers at least as often as it says, for every p; zero failures are the known "rule of three".
void TestDistributions::intervalsCover()
{
    for (const int n : {5, 20, 59})
        for (double p = 0.01; p < 1; p += 0.03) {
            long double covered = 0;
            for (int x = 0; x <= n; ++x) {
                const Interval i = clopperPearson(x, n);
                if (i.low <= p && p <= i.high)
                    covered += naiveBinomialUpper(x, n, p) - naiveBinomialUpper(x + 1, n, p);
            }
            QVERIFY2(covered >= 0.95L - 1e-12L, qPrintable(QStringLiteral("%1 %2").arg(n).arg(p)));
        }
    QVERIFY(clopperPearson(0, 59, 0.90).high < 0.05); // domain 11.3: 59 all passing shows less than 5 %
    QVERIFY(clopperPearson(0, 58, 0.90).high > 0.05);
    QCOMPARE(wilson(0, 0).high, 1.0);
}

void TestDistributions::binomialAgainstSums()
{
    for (const int n : {1, 7, 30, 90})
        for (const double p : {0.003, 0.1, 0.5, 0.93})
            for (int k = -1; k <= n + 1; ++k) {
                const long double upper = naiveBinomialUpper(k, n, static_cast<long double>(p));
                QVERIFY(near(binomialUpper(k, n, p), upper));
                QVERIFY(near(binomialLower(k, n, p), 1 - naiveBinomialUpper(k + 1, n, static_cast<long double>(p)),
                             1e-4)); // the naive difference cancels
                if (k >= 0 && k <= n)
                    QVERIFY(
                        near(binomialLower(k, n, p), naiveBinomialUpper(n - k, n, 1 - static_cast<long double>(p))));
            }
}

void TestDistributions::poissonAgainstSums()
{
    for (const long double mean : {0.004L, 0.8L, 6.0L, 40.0L})
        for (int k = 0; k < 120; k += 3) {
            long double exact = 0, t = std::exp(-mean);
            for (int i = 0; i < 600; ++i) {
                exact += i >= k ? t : 0;
                t *= mean / (i + 1);
            }
            QVERIFY(std::fabs(poissonUpper(k, double(mean)) - double(exact)) <= 1e-10 * double(exact) + 1e-300);
        }
}

void TestDistributions::hypergeometricAgainstSums()
{
    for (int all = 1; all <= 25; all += 4)
        for (int marked = 0; marked <= all; marked += 2)
            for (int drawn = 0; drawn <= all; drawn += 3)
                for (int k = 0; k <= drawn + 1; ++k) {
                    long double tail = 0;
                    for (int i = k; i <= drawn; ++i)
                        tail += naiveChoose(marked, i) * naiveChoose(all - marked, drawn - i);
                    QVERIFY(near(hypergeometricUpper(k, {all, marked, drawn}), tail / naiveChoose(all, drawn)));
                }
    QVERIFY(near(hypergeometricUpper(3, {8, 4, 4}), 17.0L / 70)); // the lady tasting tea
}

void TestDistributions::sumsOfUrnsAgainstBruteForce()
{
    const std::array<Urn, 3> urns{Urn{12, 5, 4}, Urn{9, 3, 6}, Urn{20, 2, 10}};
    for (int k = 0; k <= 12; ++k) {
        long double tail = 0;
        for (int a = 0; a <= 4; ++a)
            for (int b = 0; b <= 6; ++b)
                for (int c = 0; c <= 10; ++c)
                    if (a + b + c >= k)
                        tail += naiveChoose(5, a) * naiveChoose(7, 4 - a) / naiveChoose(12, 4) * naiveChoose(3, b) *
                                naiveChoose(6, 6 - b) / naiveChoose(9, 6) * naiveChoose(2, c) *
                                naiveChoose(18, 10 - c) / naiveChoose(20, 10);
        QVERIFY(near(hypergeometricSumUpper(k, urns), tail));
    }
}

/// Every table of three counts with the same sum and the same mean, weighted by its multinomial coefficient.
void TestDistributions::middleExcessAgainstBruteForce()
{
    for (const Bands bands : {Bands{5, 20, 0}, Bands{10, 17, 0}, Bands{3, 9, 4}, Bands{0, 6, 0}, Bands{12, 1, 9}})
        for (const double bulge : {1.0, 1.3}) {
            long double tail = 0, all = 0;
            const int n = bands.sum(), place = bands.after - bands.before;
            for (int before = 0; before <= n; ++before)
                for (int middle = 0; before + middle <= n; ++middle) {
                    const int after = n - before - middle;
                    if (after - before != place)
                        continue;
                    const long double w = naiveChoose(n, middle) * naiveChoose(n - middle, before) *
                                          std::pow(static_cast<long double>(bulge), middle);
                    all += w;
                    tail += middle >= bands.middle ? w : 0;
                }
            QVERIFY(near(middleExcess(bands, bulge).p, tail / all));
        }
    QVERIFY(middleExcess({10, 17, 0}).p < 3e-4);
    QVERIFY(middleExcess({20, 15, 11}).p > 0.3);                  // a slope is no excess
    const MiddleExcess many = middleExcess({52'280, 35'030, 11}); // weights beyond what a double holds
    QVERIFY(many.p < 1e-100 && many.expected > 20'500 && many.expected < 20'800);
    QVERIFY(middleExcess({40'000, 30'000, 22'500}).p > 0.3);
}

void TestDistributions::chiSquareAgainstTables()
{
    QVERIFY(near(chiSquareUpper(16.918978, 9), 0.05L, 1e-6));
    QVERIFY(near(chiSquareUpper(27.877165, 9), 0.001L, 1e-6));
    QVERIFY(near(chiSquareUpper(3.841459, 1), 0.05L, 1e-6));
    for (double x = 0.1; x < 80; x += 3.3) // two degrees of freedom: an exponential
        QVERIFY(near(chiSquareUpper(x, 2), std::exp(-static_cast<long double>(x) / 2)));
    QCOMPARE(chiSquareUpper(0, 4), 1.0);
    QVERIFY(near(lowerGamma(3, 2) + upperGamma(3, 2), 1));
}

void TestDistributions::normalQuantiles()
{
    QVERIFY(near(normalQuantile(0.95), 1.959963984540054L));
    QVERIFY(near(normalQuantile(0.99), 2.575829303548901L));
    QVERIFY(near(normalUpper(3), 0.001349898031630095L));
}

void TestDistributions::drawnEvennessAgainstEnumeration()
{
    for (const std::vector<int>& counts :
         {std::vector<int>{4, 1, 1, 0}, {5, 5, 0, 2}, {3, 3, 3, 3}, {7, 2, 1, 1, 1}, {9, 0, 0}}) {
        Generator random(7);
        const double exact = double(naiveEvenness(counts)), drawn = evennessP(counts, 200'000, random).p;
        QVERIFY2(std::fabs(drawn - exact) <= 0.8 * exact + 2e-5,
                 qPrintable(QStringLiteral("%1 %2").arg(drawn).arg(exact)));
    }
}

/// Exact distribution of the sum of squared counts of `n` things in ten equally likely classes, class by class.
static std::vector<double> squaresOfTen(int n)
{
    const std::size_t width = std::size_t(n) * std::size_t(n) + 1;
    std::vector<std::vector<double>> ways(std::size_t(n) + 1, std::vector<double>(width, 0.0));
    ways[0][0] = 1; // weights 1/c!
    for (int digit = 0; digit < 10; ++digit) {
        std::vector<std::vector<double>> next(std::size_t(n) + 1, std::vector<double>(width, 0.0));
        for (std::size_t used = 0; used <= std::size_t(n); ++used)
            for (std::size_t squares = 0; squares < width; ++squares) {
                if (ways[used][squares] == 0)
                    continue;
                double weight = ways[used][squares];
                for (std::size_t c = 0; used + c <= std::size_t(n); ++c) {
                    next[used + c][squares + c * c] += weight;
                    weight /= double(c + 1);
                }
            }
        ways = std::move(next);
    }
    std::vector<double> masses = ways[std::size_t(n)];
    const double scale = std::exp(logFactorial(n) - n * std::log(10.0));
    for (double& m : masses)
        m *= scale;
    return masses;
}

/// Where no draw reached the observed value the fitted tail answers: it must not promise more than there is.
void TestDistributions::tailFitAgainstExactTail()
{
    constexpr int n = 40;
    const std::vector<double> masses = squaresOfTen(n);
    QVERIFY(near(std::accumulate(masses.begin(), masses.end(), 0.0), 1, 1e-9));
    double worst = 100;
    int fitted = 0;
    for (int top = 12; top <= 19; ++top) { // one digit is liked, the others share the rest
        std::array<int, 10> counts{};
        counts[0] = top;
        for (int i = 0; i < n - top; ++i)
            ++counts[std::size_t(1 + i % 9)];
        int squares = 0;
        for (const int c : counts)
            squares += c * c;
        const double exact = std::accumulate(masses.begin() + squares, masses.end(), 0.0);
        Generator random(quint64(top) * 11);
        const DrawnP drawn = evennessP(counts, 2'000, random);
        if (!drawn.fromFit)
            continue;
        ++fitted;
        worst = std::min(worst, drawn.p / exact);
        qInfo("exact p %.2e, fitted %.2e", exact, drawn.p);
    }
    QVERIFY(fitted >= 4);
    QVERIFY2(worst > 0.3, qPrintable(QString::number(worst)));
}

void TestDistributions::drawnPIsUniformUnderTheNull()
{
    Generator random(3);
    int below = 0;
    constexpr int runs = 4'000;
    for (int run = 0; run < runs; ++run) {
        const double observed = random.uniform();
        const DrawnP p = drawnP(observed, 200, random, [](Generator& g) { return g.uniform(); });
        below += p.p <= 0.05;
    }
    QVERIFY2(below < runs * 0.05 + 3 * std::sqrt(runs * 0.05), qPrintable(QString::number(below)));
    QVERIFY(below > runs * 0.03);
}

void TestDistributions::falseDiscoveryAgainstDefinition()
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> uniform;
    for (int run = 0; run < 200; ++run) {
        std::vector<double> p(1 + random() % 12);
        for (double& x : p)
            x = std::pow(uniform(random), 3);
        const auto q = adjusted(p), any = adjusted(p, Dependence::Any);
        for (const double level : {0.01, 0.05, 0.2, 0.7}) { // the step-up rule itself
            std::vector<double> sorted = p;
            std::sort(sorted.begin(), sorted.end());
            double cut = -1;
            for (std::size_t k = 1; k <= sorted.size(); ++k)
                if (sorted[k - 1] <= level * double(k) / double(sorted.size()))
                    cut = sorted[k - 1];
            for (std::size_t i = 0; i < p.size(); ++i)
                QCOMPARE(q[i] <= level * (1 + 1e-12), p[i] <= cut);
        }
        for (std::size_t i = 0; i < p.size(); ++i)
            QVERIFY(any[i] >= q[i] && q[i] >= p[i] * (1 - 1e-12));
    }
    QVERIFY(adjusted({}).empty());
}

void TestDistributions::falseDiscoveryVector()
{
    const std::vector<double> p{0.01, 0.04, 0.03, 0.005}, want{0.02, 0.04, 0.04, 0.02};
    const auto q = adjusted(p);
    for (std::size_t i = 0; i < p.size(); ++i)
        QVERIFY(near(q[i], want[i]));
    QVERIFY(near(adjusted(p, Dependence::Any)[0], 0.02L * (1 + 1 / 2.0L + 1 / 3.0L + 1 / 4.0L)));
}

SPOTCHECK_TEST(TestDistributions)
#include "tst_distributions.moc"
