#include "simulated_labs.h"
#include "tests/support/register.h"

#include <array>
#include <cmath>
#include <QElapsedTimer>
#include <QtTest>

using namespace spotcheck::statistics;
using namespace spotcheck::statistics::test;

/// What the screens promise, measured on laboratories whose honesty is known: how often honest ones are flagged, how
/// often dishonest ones are found. The figures are printed.
class TestSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void honestLaboratoriesAreLeftAlone();
    void honestLargeLaboratoriesAreLeftAlone();
    void cheatersAreFound_data();
    void cheatersAreFound();
    void theSameResultsGiveTheSameAnswers();
};

void TestSimulation::honestLaboratoriesAreLeftAlone()
{
    constexpr int runs = 80, labs = 5;
    int filesFlagged = 0, labsFlagged = 0;
    std::array<int, screenCount> small{}, tested{};
    for (int run = 0; run < runs; ++run) {
        QSet<QString> flagged;
        for (const ScreenAnswer& a : simulated({quint64(run) + 1, {}})) {
            if (!a.tested())
                continue;
            ++tested[std::size_t(a.screen)];
            small[std::size_t(a.screen)] += a.p <= 0.05;
            if (a.flagged)
                flagged << a.lab;
        }
        filesFlagged += !flagged.isEmpty();
        labsFlagged += int(flagged.size());
    }
    qInfo("honest: %d of %d files with anything flagged (%.1f %%; at most 5 %% promised), %d of %d laboratories",
          filesFlagged, runs, 100.0 * filesFlagged / runs, labsFlagged, runs * labs);
    for (int s = 0; s < screenCount; ++s)
        qInfo("honest: %-10s %5d tests, p <= 0.05 in %.2f %%", screenCode(Screen(s)), tested[std::size_t(s)],
              100.0 * small[std::size_t(s)] / std::max(1, tested[std::size_t(s)]));
    QVERIFY(filesFlagged <= runs * 0.05 + 2.5 * std::sqrt(runs * 0.05 * 0.95));
    for (int s = 0; s < screenCount; ++s)
        if (const int n = tested[std::size_t(s)]; n > 0)
            QVERIFY2(small[std::size_t(s)] <= n * 0.05 + 4 * std::sqrt(n * 0.05), screenCode(Screen(s)));
}

/// Thousands of results make small deviations from the assumptions visible: still nothing may be flagged for them.
void TestSimulation::honestLargeLaboratoriesAreLeftAlone()
{
    constexpr int runs = 3;
    int filesFlagged = 0;
    for (int run = 0; run < runs; ++run) {
        bool any = false;
        for (const ScreenAnswer& a : simulated({quint64(run) + 900, {}, 2500, 3500}))
            if (a.flagged) {
                any = true;
                qInfo("large, flagged: %s %s q=%g %s", screenCode(a.screen), qPrintable(a.item), a.q,
                      qPrintable(a.said));
            }
        filesFlagged += any;
    }
    qInfo("honest, 2500 to 3500 samples each: %d of %d files with anything flagged", filesFlagged, runs);
    QVERIFY(filesFlagged <= 1);
}

namespace {

using Cheat = std::function<void(std::vector<Sample>&, std::mt19937_64&)>;

QString& value(Sample& s, Shape shape)
{
    return s.values[std::size_t(shape)];
}

/// Failing values up to a fifth too high become values within a share of the limit below it.
void press(std::vector<Sample>& samples, std::mt19937_64& random, double from)
{
    std::uniform_real_distribution<double> inside(from, 1.0);
    for (Sample& s : samples) {
        const auto move = [&](Shape shape, double limit, int places) {
            const double v = value(s, shape).toDouble();
            if (v > limit && v < limit * 1.2)
                value(s, shape) = fixed(limit * inside(random), places);
        };
        move(Shape::Lognormal, 60, 1);
        move(Shape::ThreeDigits, 600, 0);
        move(Shape::AimedAtLimit, 20, 2);
    }
}

void pressClose(std::vector<Sample>& samples, std::mt19937_64& random)
{
    press(samples, random, 0.985);
}

void pressWide(std::vector<Sample>& samples, std::mt19937_64& random)
{
    press(samples, random, 0.97);
}

/// People like 3 and 7, and avoid 0 and 5.
void inventDigits(std::vector<Sample>& samples, std::mt19937_64& random)
{
    std::discrete_distribution<int> digit{3, 9, 10, 17, 10, 4, 9, 20, 11, 7};
    for (Sample& s : samples)
        for (const Shape shape : {Shape::Lognormal, Shape::ThreeDigits, Shape::AimedAtLimit, Shape::Correlated})
            value(s, shape).back() = QLatin1Char(char('0' + digit(random)));
}

void copyARow(std::vector<Sample>& samples, std::mt19937_64&)
{
    samples[5] = samples[17];
}

void shrink(std::vector<Sample>& samples, std::mt19937_64&)
{
    for (Sample& s : samples)
        value(s, Shape::ThreeDigits) = fixed(512 + (value(s, Shape::ThreeDigits).toDouble() - 512) * 0.35, 0);
}

/// Every third value is one of six that were used before.
void repeat(std::vector<Sample>& samples, std::mt19937_64& random)
{
    for (std::size_t i = 6; i < samples.size(); ++i)
        if (random() % 3 == 0)
            value(samples[i], Shape::ThreeDigits) = value(samples[random() % 6], Shape::ThreeDigits);
}

void slipUnits(std::vector<Sample>& samples, std::mt19937_64&)
{
    value(samples[3], Shape::ThreeDigits) = fixed(value(samples[3], Shape::ThreeDigits).toDouble() / 1000, 3);
}

void slipDecimals(std::vector<Sample>& samples, std::mt19937_64&)
{
    value(samples[3], Shape::AimedAtLimit) = fixed(value(samples[3], Shape::AimedAtLimit).toDouble() * 10, 1);
}

} // namespace

void TestSimulation::cheatersAreFound_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<int>("cheat");
    QTest::addColumn<double>("least");
    int number = 0;
    const auto row = [&](const char* name, Screen screen, double least) {
        QTest::newRow(name) << int(screen) << number++ << least;
    };
    row("failing values moved to within 1.5 % of the limit", Screen::Heaping, 0.8);
    row("failing values moved to within 3 % of the limit", Screen::Heaping, 0.0); // printed only: like sorted goods
    row("invented last digits", Screen::Digits, 0.8);
    row("one copied report", Screen::Copies, 0.95);
    row("scatter a third of the others'", Screen::Scatter, 0.9);
    row("every third value used before", Screen::Repeats, 0.8);
    row("one value in a unit 1000 times larger", Screen::UnitSlips, 0.95);
    row("one decimal point moved", Screen::UnitSlips, 0.8);
}

void TestSimulation::cheatersAreFound()
{
    QFETCH(int, screen);
    QFETCH(int, cheat);
    QFETCH(double, least);
    static const Cheat cheats[] = {pressClose, pressWide, inventDigits, copyARow,
                                   shrink,     repeat,    slipUnits,    slipDecimals};
    constexpr int runs = 15;
    int found = 0, others = 0;
    for (int run = 0; run < runs; ++run) {
        bool hit = false;
        for (const ScreenAnswer& a : simulated({quint64(run) + 5000, cheats[cheat], 90, 140})) {
            hit = hit || (a.flagged && int(a.screen) == screen && a.lab == QStringLiteral("机构1"));
            others += a.flagged && a.lab != QStringLiteral("机构1");
        }
        found += hit;
    }
    qInfo("%s: found in %d of %d (power %.0f %%); flags on the four honest ones beside it: %d", QTest::currentDataTag(),
          found, runs, 100.0 * found / runs, others);
    QVERIFY(found >= least * runs);
    QVERIFY(others <= 4);
}

void TestSimulation::theSameResultsGiveTheSameAnswers()
{
    const auto one = simulated({42, inventDigits}), again = simulated({42, inventDigits});
    QCOMPARE(one.size(), again.size());
    for (qsizetype i = 0; i < one.size(); ++i) {
        QCOMPARE(one[i].p, again[i].p);
        QCOMPARE(one[i].q, again[i].q);
        QCOMPARE(one[i].said, again[i].said);
    }
}

SPOTCHECK_TEST(TestSimulation)
#include "tst_simulation.moc"
