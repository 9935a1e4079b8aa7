#include "core/plan/sample_size.h"
#include "tests/support/register.h"

#include <cmath>
#include <QRandomGenerator>

using namespace spotcheck;

/// How many batches: the fact book's numbers, and exact probabilities by counting.
class TestSampleSize : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void precisionVectors_data();
    void precisionVectors();
    void zeroFailures();
    void detectionIsTheSmallestThatDoes();
    void hypergeometricByCounting();
    void noFailureOfAFinitePopulation();
    void quantiles();
    void whatCannotBeAskedIsRefused();
    void sentencesNameTheNumbers();
};

void TestSampleSize::precisionVectors_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("margin");
    QTest::addColumn<int>("population");
    QTest::addColumn<int>("n");
    QTest::newRow("half to 5") << 0.5 << 0.05 << 0 << 385;
    QTest::newRow("a tenth to 3") << 0.1 << 0.03 << 0 << 385;
    QTest::newRow("of a thousand") << 0.1 << 0.03 << 1000 << 278;
    QTest::newRow("of two hundred") << 0.1 << 0.05 << 200 << 83;
    QTest::newRow("6 to 2") << 0.06 << 0.02 << 0 << 542;
    QTest::newRow("of one") << 0.5 << 0.05 << 1 << 1;
    QTest::newRow("coarse") << 0.01 << 0.5 << 0 << 1;
}

void TestSampleSize::precisionVectors()
{
    QFETCH(double, rate);
    QFETCH(double, margin);
    QFETCH(int, population);
    const auto size = sizeForPrecision({rate, margin, 0.95, population});
    VERIFY_OK(size);
    QTEST(int(size->n), "n");
}

void TestSampleSize::zeroFailures()
{
    const std::pair<double, int> wanted[] = {{0.01, 299}, {0.05, 59}, {0.10, 29}};
    for (const auto& [rate, n] : wanted) {
        const auto size = sizeForDetection({rate, 0.95, 0});
        VERIFY_OK(size);
        QCOMPARE(size->n, qint64(n));
        QVERIFY(*rateExcludedByNoFailure(n, 0.95) <= rate && *rateExcludedByNoFailure(n - 1, 0.95) > rate);
    }
    QVERIFY(std::abs(*rateExcludedByNoFailure(100, 0.95) - 0.029513) < 1e-6); // the rule of three says 3 %
}

void TestSampleSize::detectionIsTheSmallestThatDoes()
{
    for (int i = 0; i < 200; ++i) {
        const double rate = 0.01 + QRandomGenerator::global()->bounded(0.5);
        const double chance = 0.5 + QRandomGenerator::global()->bounded(0.49);
        const auto size = sizeForDetection({rate, chance, 0});
        VERIFY_OK(size);
        qint64 n = 1;
        for (double missed = 1 - rate; 1 - missed < chance; missed *= 1 - rate)
            ++n;
        QCOMPARE(size->n, n);
    }
}

/// Share of all ways to draw n of N in which one of D is among them, by Pascal's triangle.
static double counted(int n, int failing, int population)
{
    const auto choose = [](int from, int k) {
        double ways = 1;
        for (int i = 0; i < k; ++i)
            ways = ways * (from - i) / (i + 1);
        return k > from ? 0.0 : ways;
    };
    return 1 - choose(population - failing, n) / choose(population, n);
}

void TestSampleSize::hypergeometricByCounting()
{
    for (int population = 1; population <= 25; ++population)
        for (int failing = 1; failing <= population; ++failing)
            for (int n = 1; n <= population; ++n)
                QVERIFY2(std::abs(chanceOfCatching(n, failing, population) - counted(n, failing, population)) < 1e-9,
                         qPrintable(QStringLiteral("%1 %2 %3").arg(n).arg(failing).arg(population)));
    for (int i = 0; i < 200; ++i) {
        const int population = QRandomGenerator::global()->bounded(5, 200);
        const double rate = 0.02 + QRandomGenerator::global()->bounded(0.4);
        const auto size = sizeForDetection({rate, 0.9, population});
        VERIFY_OK(size);
        const int failing = std::max(1, int(std::ceil(rate * population - 1e-9)));
        QVERIFY(counted(int(size->n), failing, population) >= 0.9 - 1e-9);
        QVERIFY(size->n == 1 || counted(int(size->n) - 1, failing, population) < 0.9);
    }
    QCOMPARE(sizeForDetection({0.05, 0.95, 20})->n, 19); // one of twenty fails: all but one have to be drawn
    QVERIFY(sizeForDetection({0.05, 0.95, 1000})->n < sizeForDetection({0.05, 0.95, 0})->n);
}

void TestSampleSize::noFailureOfAFinitePopulation()
{
    for (int i = 0; i < 100; ++i) {
        const int population = QRandomGenerator::global()->bounded(5, 150);
        const int n = QRandomGenerator::global()->bounded(1, population + 1);
        const auto rate = rateExcludedByNoFailure(n, 0.95, population);
        VERIFY_OK(rate);
        const int failing = int(std::lround(*rate * population));
        QVERIFY(counted(n, failing, population) >= 0.95 - 1e-9);
        QVERIFY(failing == 1 || counted(n, failing - 1, population) < 0.95);
    }
    QCOMPARE(*rateExcludedByNoFailure(20, 0.95, 20), 0.05); // all of them passed: fewer than one fails
}

void TestSampleSize::quantiles()
{
    QVERIFY(std::abs(normalQuantile(0.975) - 1.959964) < 1e-6);
    QVERIFY(std::abs(normalQuantile(0.95) - 1.644854) < 1e-6);
    QVERIFY(std::abs(normalQuantile(0.5)) < 1e-9);
}

void TestSampleSize::whatCannotBeAskedIsRefused()
{
    for (const double bad : {0.0, 1.0, -0.1, 1.5, std::nan("")}) {
        QVERIFY(!sizeForPrecision({bad, 0.05, 0.95, 0}) && !sizeForPrecision({0.1, bad, 0.95, 0}));
        QVERIFY(!sizeForPrecision({0.1, 0.05, bad, 0}) && !sizeForDetection({bad, 0.95, 0}));
        QVERIFY(!rateExcludedByNoFailure(20, bad));
    }
    QVERIFY(!sizeForPrecision({0.5, 1e-6, 0.95, 0}));
    QVERIFY(!sizeForPrecision({0.5, 0.05, 0.95, -1}));
    QVERIFY(!rateExcludedByNoFailure(0, 0.95) && !rateExcludedByNoFailure(21, 0.95, 20));
    QCOMPARE(sizeForDetection({2.0, 0.95, 0}).error().kind, ErrorKind::Refused);
}

void TestSampleSize::sentencesNameTheNumbers()
{
    const QString precise = sizeForPrecision({0.1, 0.03, 0.95, 1000})->sentence;
    for (const char* part : {"10%", "±3%", "95%", "278", "1000"})
        QVERIFY2(precise.contains(QString::fromUtf8(part)), qPrintable(precise));
    const QString caught = sizeForDetection({0.05, 0.95, 0})->sentence;
    QVERIFY2(caught.contains(u"5%") && caught.contains(u"59"), qPrintable(caught));
    const auto none = noFailureSentence(20, 0.95);
    QVERIFY2(none && none->contains(u"20") && none->contains(u"13.91%"), qPrintable(*none));
    QVERIFY(noFailureSentence(20, 0.95, 100)->contains(u"100"));
}

SPOTCHECK_TEST(TestSampleSize)
#include "tst_sample_size.moc"
