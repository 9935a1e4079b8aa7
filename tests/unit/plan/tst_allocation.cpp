#include "core/plan/allocation.h"
#include "tests/support/register.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QRandomGenerator>

using namespace spotcheck;

/// Batches and money over strata: worked by hand, and every possible allocation tried on small cases.
class TestAllocation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byHand();
    void neymanPutsMoreWhereMoreFails();
    void everyAllocationTried();
    void theBudgetIsSpentAndNotMore();
    void strataThatAreSmall();
    void whatCannotBeIsRefused();
};

namespace {

QList<qint64> numbers(const Result<Allocation>& made)
{
    QList<qint64> all;
    if (made)
        for (const AllocationShare& share : made->shares)
            all << share.n;
    return all;
}

QList<Stratum> randomStrata(int count)
{
    auto& random = *QRandomGenerator::global();
    QList<Stratum> strata;
    for (int i = 0; i < count; ++i)
        strata << Stratum{QString::number(i), 0.1 + random.bounded(1.0), 0.02 + random.bounded(0.5),
                          random.bounded(1, 9) * 100LL, random.bounded(2) == 0 ? 0 : random.bounded(2, 9)};
    return strata;
}

/// The real-valued share of every stratum, by bisection on the scale.
std::vector<double> idealOf(const QList<Stratum>& strata, qint64 total, qint64 least, AllocationMethod method)
{
    const auto at = [&](double scale) {
        std::vector<double> share;
        for (const Stratum& s : strata) {
            const double most = s.population > 0 ? double(s.population) : 1e6;
            const double claim = s.weight * (method == AllocationMethod::Neyman ? std::sqrt(s.rate * (1 - s.rate)) : 1);
            share.push_back(std::clamp(scale * claim, std::min(double(least), most), most));
        }
        return share;
    };
    double low = 0, high = 1e9;
    for (int i = 0; i < 200; ++i) {
        const auto share = at((low + high) / 2);
        const double sum = std::accumulate(share.begin(), share.end(), 0.0);
        (sum < double(total) ? low : high) = (low + high) / 2;
    }
    return at(high);
}

/// Least squared distance to the ideal of all allocations that keep the total and the bounds.
double closest(const QList<Stratum>& strata, const std::vector<double>& ideal, size_t i, qint64 left, qint64 least)
{
    if (i == ideal.size())
        return left == 0 ? 0 : 1e18;
    const Stratum& s = strata[qsizetype(i)];
    const qint64 most = s.population > 0 ? s.population : left;
    double best = 1e18;
    for (qint64 n = std::min(least, s.population > 0 ? s.population : least); n <= std::min(most, left); ++n)
        best = std::min(best, std::pow(double(n) - ideal[i], 2) + closest(strata, ideal, i + 1, left - n, least));
    return best;
}

} // namespace

void TestAllocation::byHand()
{
    const QList<Stratum> thirds{{QStringLiteral("生产"), 1}, {QStringLiteral("实体"), 1}, {QStringLiteral("电商"), 1}};
    QCOMPARE(numbers(allocateBatches(thirds, 20, 0, AllocationMethod::Proportional)), (QList<qint64>{7, 7, 6}));
    const QList<Stratum> market{
        {QStringLiteral("生产"), 0.5}, {QStringLiteral("实体"), 0.3}, {QStringLiteral("电商"), 0.2}};
    QCOMPARE(numbers(allocateBatches(market, 20, 0, AllocationMethod::Proportional)), (QList<qint64>{10, 6, 4}));
    QCOMPARE(numbers(allocateBatches(market, 7, 0, AllocationMethod::Proportional)), (QList<qint64>{4, 2, 1}));
    QCOMPARE(numbers(allocateBatches(market, 7, 2, AllocationMethod::Proportional)), (QList<qint64>{3, 2, 2}));
    const auto made = allocateBatches(market, 20, 1, AllocationMethod::Proportional);
    QCOMPARE(made->total, 20);
    QVERIFY(std::abs(made->margin - 1.959964 * std::sqrt(0.25 / 20)) < 1e-6); // all strata at 50 %: as without strata
    QVERIFY(made->sentence.contains(u"20"));
}

void TestAllocation::neymanPutsMoreWhereMoreFails()
{
    // Spreads 0.5 and 0.3: 0.5·0.5 against 0.5·0.3 is five to three.
    const QList<Stratum> two{{QStringLiteral("甲"), 0.5, 0.5}, {QStringLiteral("乙"), 0.5, 0.1}};
    QCOMPARE(numbers(allocateBatches(two, 40, 0, AllocationMethod::Neyman)), (QList<qint64>{25, 15}));
    const auto neyman = allocateBatches(two, 40, 0, AllocationMethod::Neyman);
    const auto even = allocateBatches(two, 40, 0, AllocationMethod::Proportional);
    QVERIFY(neyman->margin < even->margin);
    // Under a budget a batch four times as dear counts half: 5/2 against 3.
    QList<Stratum> priced = two;
    priced[0].cost = 400;
    priced[1].cost = 100;
    QCOMPARE(numbers(allocateBudget(priced, 400 * 25 + 100 * 30, 0, AllocationMethod::Neyman)),
             (QList<qint64>{25, 30}));
}

void TestAllocation::everyAllocationTried()
{
    for (int round = 0; round < 300; ++round) {
        const auto strata = randomStrata(QRandomGenerator::global()->bounded(1, 5));
        const qint64 least = QRandomGenerator::global()->bounded(3);
        const qint64 total = QRandomGenerator::global()->bounded(1, 15);
        const auto method = round % 2 == 0 ? AllocationMethod::Neyman : AllocationMethod::Proportional;
        const auto made = allocateBatches(strata, total, least, method);
        const auto ideal = idealOf(strata, total, least, method);
        const double best = closest(strata, ideal, 0, total, least);
        QCOMPARE(bool(made), best < 1e17); // refused exactly when nothing keeps total and bounds
        if (!made)
            continue;
        double ours = 0;
        for (size_t i = 0; i < ideal.size(); ++i)
            ours += std::pow(double(made->shares[qsizetype(i)].n) - ideal[i], 2);
        QCOMPARE(made->total, total);
        QVERIFY2(ours <= best + 1e-6, qPrintable(QStringLiteral("%1 > %2").arg(ours).arg(best)));
    }
}

void TestAllocation::theBudgetIsSpentAndNotMore()
{
    for (int round = 0; round < 300; ++round) {
        const auto strata = randomStrata(QRandomGenerator::global()->bounded(1, 5));
        const qint64 budget = QRandomGenerator::global()->bounded(100, 20000), least = round % 3;
        const auto made = allocateBudget(strata, budget, least,
                                         round % 2 ? AllocationMethod::Neyman : AllocationMethod::Proportional);
        if (!made)
            continue;
        qint64 cost = 0;
        for (qsizetype i = 0; i < strata.size(); ++i) {
            const qint64 n = made->shares[i].n;
            cost += n * strata[i].cost;
            const bool full = strata[i].population > 0 && n == strata[i].population;
            QVERIFY(full || n >= least);
            QVERIFY2(full || strata[i].cost > budget - made->cost, "money is left for another batch");
        }
        QCOMPARE(made->cost, cost);
        QVERIFY(cost <= budget);
    }
}

void TestAllocation::strataThatAreSmall()
{
    const QList<Stratum> strata{{QStringLiteral("大"), 0.9, 0.5, 0, 3}, {QStringLiteral("小"), 0.1, 0.5, 0, 0}};
    QCOMPARE(numbers(allocateBatches(strata, 10, 0, AllocationMethod::Proportional)), (QList<qint64>{3, 7}));
    const QList<Stratum> none{{QStringLiteral("甲"), 1}, {QStringLiteral("乙"), 0}};
    QCOMPARE(numbers(allocateBatches(none, 10, 2, AllocationMethod::Proportional)), (QList<qint64>{10, 0}));
    const QList<Stratum> many{{QStringLiteral("甲"), 0.98}, {QStringLiteral("乙"), 0.01}, {QStringLiteral("丙"), 0.01}};
    const auto missing = allocateBatches(many, 5, 0, AllocationMethod::Proportional);
    QCOMPARE(numbers(missing), (QList<qint64>{5, 0, 0}));
    QCOMPARE(missing->margin, 0.0); // two strata have nobody to speak for them, and the sentence says so
    QVERIFY(!missing->sentence.contains(u'±'));
    QVERIFY(std::isinf(stratifiedVariance(many, missing->shares)));
}

void TestAllocation::whatCannotBeIsRefused()
{
    const QList<Stratum> two{{QStringLiteral("甲"), 1}, {QStringLiteral("乙"), 1}};
    QVERIFY(!allocateBatches({}, 10, 0, AllocationMethod::Neyman));
    QVERIFY(!allocateBatches({{QStringLiteral("甲"), 0}}, 10, 0, AllocationMethod::Neyman));
    QVERIFY(!allocateBatches({{QStringLiteral("甲"), -1}}, 10, 0, AllocationMethod::Neyman));
    QVERIFY(!allocateBatches({{QStringLiteral("甲"), 1, 1.5}}, 10, 0, AllocationMethod::Neyman));
    QVERIFY(!allocateBatches({{QStringLiteral("甲"), 1, 0.5, 0, 5}}, 10, 0, AllocationMethod::Neyman));
    QVERIFY(!allocateBatches(two, 3, 2, AllocationMethod::Proportional));
    QVERIFY(!allocateBatches(two, 0, 0, AllocationMethod::Proportional));
    QVERIFY(!allocateBudget(two, 100000, 1, AllocationMethod::Proportional)); // no cost given
    const QList<Stratum> dear{{QStringLiteral("甲"), 1, 0.5, 100000}};
    QVERIFY(!allocateBudget(dear, 99999, 0, AllocationMethod::Proportional));
    QVERIFY(!allocateBudget(dear, 100000, 2, AllocationMethod::Proportional));
}

SPOTCHECK_TEST(TestAllocation)
#include "tst_allocation.moc"
