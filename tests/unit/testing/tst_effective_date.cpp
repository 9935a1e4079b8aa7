#include "core/testing/effective_date.h"
#include "tests/support/register.h"
#include <array>
#include <QtTest>

using namespace spotcheck;

namespace {

QString days(const std::optional<DaySpan>& span)
{
    if (!span)
        return {};
    const std::string text = span->first.iso() + (span->first == span->last ? "" : "~" + span->last.iso());
    return QString::fromStdString(text);
}

} // namespace

class TestEffectiveDate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsProductionDates_data();
    void readsProductionDates();
    void takesTheFirstKnownDate();
    void seesContradictions();
    void choosesTheEdition();
    void followsOneEditionByTheNext();
};

void TestEffectiveDate::readsProductionDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
    };
    row("2023-05-06", "2023-05-06");
    row("2023/5/6", "2023-05-06");
    row("2023.5.6", "2023-05-06");
    row("2023年5月6日", "2023-05-06");
    row("20230506", "2023-05-06");
    row("２０２３－０５－０６", "2023-05-06");
    row("2023-05-06/20230506A", "2023-05-06");
    row("2023/05/06/A-113", "2023-05-06");
    row("2023年5月6日/批号A113", "2023-05-06");
    row("2023-05-06 20230506A", "2023-05-06");
    row("2023-05-06、B7", "2023-05-06");
    row("生产日期：2023-05-06 批号：A1", "2023-05-06");
    row("生产日期:2023.05.06；限期使用日期：2026.05.05", "2023-05-06");
    row("批号：A1 生产日期：2023-05-06", "2023-05-06");
    row("A113/2023-05-06", "2023-05-06");
    row("2023-05-06/2023-05-06", "2023-05-06");
    row("2023-05", "2023-05-01~2023-05-31");
    row("2024年2月", "2024-02-01~2024-02-29");
    row("2023/5", "2023-05-01~2023-05-31");
    row("20230506A", "");
    row("A20230506", "");
    row("批号20230506", "");
    row("2023-05-06/2026-05-05", ""); // one of them may be the best-before date
    row("2023-13-06", "");
    row("05/06/2023", "");
    row("", "");
    row("/", "");
    row("见包装", "");
    row("2023", "");
}

void TestEffectiveDate::readsProductionDates()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(days(productionDate(text.toStdString())), expected);
}

void TestEffectiveDate::takesTheFirstKnownDate()
{
    const EffectiveDate made = effectiveDate("2023-05-06/A1", "2023-06-01", "2023-07-01");
    QVERIFY(made.basis == DateBasis::Production && made.isKnown());
    QVERIFY(made.days.first == (Day{2023, 5, 6}));
    const EffectiveDate bought = effectiveDate("20230506A", "2023-06-01", "2023-07-01");
    QVERIFY(bought.basis == DateBasis::Purchase && bought.days.first == (Day{2023, 6, 1}));
    const EffectiveDate sampled = effectiveDate("", "/", "2023-07-01");
    QVERIFY(sampled.basis == DateBasis::Sampling);
    QCOMPARE(sampled.text(), QStringLiteral("sampling date 2023-07-01"));
    QVERIFY(!effectiveDate("", "", "").isKnown());
}

void TestEffectiveDate::seesContradictions()
{
    QVERIFY(effectiveDate("2023-08-01", "", "2023-07-01").contradicts);
    QVERIFY(!effectiveDate("2023-08-01", "", "2023-07-01").isKnown());
    QVERIFY(effectiveDate("", "2023-07-02", "2023-07-01").contradicts);
    QVERIFY(!effectiveDate("2023-07", "", "2023-07-01").contradicts);
    QVERIFY(!effectiveDate("2023-07-01", "", "2023-07-01").contradicts);
}

void TestEffectiveDate::choosesTheEdition()
{
    // The shank of 老人鞋细则2022: before 2022-03-01 the edition of 2011, from then on that of 2021.
    const std::array<Day, 2> begins{Day{2011, 12, 1}, Day{2022, 3, 1}};
    const auto editions = successiveEditions(begins);
    const auto on = [&](const char* day) { return chooseEdition(editions, effectiveDate(day, "", "")); };
    QVERIFY(on("2022-02-28").choice == EditionChoice::Found && on("2022-02-28").index == 0);
    QVERIFY(on("2022-03-01").choice == EditionChoice::Found && on("2022-03-01").index == 1);
    QVERIFY(on("2010-01-01").choice == EditionChoice::NoneApplies);
    QVERIFY(on("2022-03").index == 1);
    QVERIFY(on("").choice == EditionChoice::DateUnknown);
    const std::array<Validity, 2> midMonth{Validity{{}, Day{2022, 3, 14}}, Validity{Day{2022, 3, 15}, {}}};
    QVERIFY(chooseEdition(midMonth, effectiveDate("2022-03", "", "")).choice == EditionChoice::DateTooCoarse);
    const std::array<Validity, 2> both{Validity{}, Validity{Day{2022, 3, 15}, {}}};
    QVERIFY(chooseEdition(both, effectiveDate("2022-04-01", "", "")).choice == EditionChoice::SeveralApply);
}

void TestEffectiveDate::followsOneEditionByTheNext()
{
    const std::array<Day, 3> begins{Day{2021, 1, 1}, Day{2011, 1, 1}, Day{2016, 3, 1}}; // in any order
    const auto editions = successiveEditions(begins);
    QVERIFY(!editions[0].until);
    QVERIFY(editions[1].until == (Day{2016, 2, 29}));
    QVERIFY(editions[2].until == (Day{2020, 12, 31}));
    for (int year = 2011; year < 2030; ++year) {
        const std::string day = std::to_string(year) + "-06-15";
        QVERIFY(chooseEdition(editions, effectiveDate(day, "", "")).choice == EditionChoice::Found);
    }
}

SPOTCHECK_TEST(TestEffectiveDate)
#include "tst_effective_date.moc"
