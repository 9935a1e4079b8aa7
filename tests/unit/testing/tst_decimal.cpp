#include "core/base/decimal.h"
#include "tests/support/register.h"
#include <cstdlib>
#include <QRandomGenerator>
#include <QtTest>
#include <string>

using namespace spotcheck;

namespace {

Decimal decimal(const QString& text)
{
    const auto value = Decimal::parse(text.toStdString());
    return value.value_or(Decimal(-999999999));
}

QString shown(const Decimal& value)
{
    return QString::fromStdString(value.toString());
}

} // namespace

class TestDecimal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundsAsTheStandard_data();
    void roundsAsTheStandard();
    void roundsToIntervals_data();
    void roundsToIntervals();
    void keepsDeclaredDigits();
    void parsesOnlyNumbers_data();
    void parsesOnlyNumbers();
    void comparesByValue_data();
    void comparesByValue();
    void flagsDecideTies();
    void agreesWithIntegers();
    void addsAndMultiplies();
    void refusesWhatIsNotExact();
};

void TestDecimal::roundsAsTheStandard_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("rounded");
    const auto row = [](const char* value, int place, const char* rounded) {
        QTest::addRow("%s to 10^%d", value, place)
            << QString::fromLatin1(value) << place << QString::fromLatin1(rounded);
    };
    row("12.1498", 0, "12");
    row("12.1498", -1, "12.1");
    row("1268", 2, "1300");
    row("10.5002", 0, "11");
    row("1.050", -1, "1.0");
    row("0.35", -1, "0.4");
    row("2500", 3, "2000");
    row("3500", 3, "4000");
    row("-355", 1, "-360");
    row("-325", 1, "-320");
    row("-365", 1, "-360");
    row("-0.0365", -3, "-0.036");
    row("97.46", 0, "97");
    row("15.4546", 0, "15");
    row("8.53459", -2, "8.53");
    row("0.4", 3, "0");
    row("0", -2, "0.00");
    row("5", -2, "5.00");
    row("999.5", 0, "1000");
    row("0.5", 0, "0");
    row("1.5", 0, "2");
    row("1e-300", -1, "0.0");
}

void TestDecimal::roundsAsTheStandard()
{
    QFETCH(QString, value);
    QFETCH(int, place);
    QFETCH(QString, rounded);
    QCOMPARE(shown(decimal(value).rounded(place)), rounded);
}

void TestDecimal::roundsToIntervals_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("half");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("rounded");
    const auto row = [](const char* value, bool half, int place, const char* rounded) {
        QTest::addRow("%s", value) << QString::fromLatin1(value) << half << place << QString::fromLatin1(rounded);
    };
    row("60.25", true, 0, "60.0");
    row("60.38", true, 0, "60.5");
    row("60.28", true, 0, "60.5");
    row("-60.75", true, 0, "-61.0");
    row("830", false, 2, "840");
    row("842", false, 2, "840");
    row("832", false, 2, "840");
    row("-930", false, 2, "-920");
}

void TestDecimal::roundsToIntervals()
{
    QFETCH(QString, value);
    QFETCH(bool, half);
    QFETCH(int, place);
    QFETCH(QString, rounded);
    QCOMPARE(shown(half ? decimal(value).roundedToHalf(place) : decimal(value).roundedToFifth(place)), rounded);
}

void TestDecimal::keepsDeclaredDigits()
{
    const Decimal longer = decimal(QStringLiteral("1.050"));
    const Decimal shorter = decimal(QStringLiteral("1.05"));
    QVERIFY(longer == shorter);
    QVERIFY(!longer.sameDigits(shorter));
    QCOMPARE(shown(longer), QStringLiteral("1.050"));
    QCOMPARE(longer.exponent(), -3);
    for (const auto& text : {"0.001", "-0.50", "100", "0", "0.0", "1234567890123456789012345678901234",
                             "-12.3456789012345678901234567890"})
        QCOMPARE(shown(decimal(QString::fromLatin1(text))), QString::fromLatin1(text));
    QCOMPARE(shown(decimal(QStringLiteral("14e2"))), QStringLiteral("1400"));
    QCOMPARE(decimal(QStringLiteral("14e2")).exponent(), 2);
}

void TestDecimal::parsesOnlyNumbers_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "-", "+", ".", "1.2.3", "1,2", "0x10", "1e", "e5", "1e5.0", " 1", "1 ", "--1", "1e999",
                             "nan", "inf", "12345678901234567890123456789012345", "1e+-5", "１"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestDecimal::parsesOnlyNumbers()
{
    QFETCH(QString, text);
    QVERIFY(!Decimal::parse(text.toStdString()));
}

void TestDecimal::comparesByValue_data()
{
    QTest::addColumn<QString>("small");
    QTest::addColumn<QString>("large");
    const auto row = [](const char* small, const char* large) {
        QTest::addRow("%s<%s", small, large) << QString::fromLatin1(small) << QString::fromLatin1(large);
    };
    row("-1", "0");
    row("0", "0.0000001");
    row("-0.2", "-0.1");
    row("9.99", "10");
    row("99e-1", "1e1");
    row("1e-399", "1e399");
    row("1234567890123456789012345678901233", "1234567890123456789012345678901234");
    row("0.1", "0.10000000000000000000000000000001");
}

void TestDecimal::comparesByValue()
{
    QFETCH(QString, small);
    QFETCH(QString, large);
    QVERIFY(decimal(small) < decimal(large));
    QVERIFY(decimal(large) > decimal(small));
    QVERIFY(decimal(small) != decimal(large));
    QVERIFY(decimal(small) == decimal(small));
}

void TestDecimal::flagsDecideTies()
{
    const Decimal value = decimal(QStringLiteral("16.5"));
    QCOMPARE(shown(value.rounded(0)), QStringLiteral("16"));
    QCOMPARE(shown(value.rounded(0, Residue::Above)), QStringLiteral("17"));
    QCOMPARE(shown(decimal(QStringLiteral("17.5")).rounded(0, Residue::Below)), QStringLiteral("17"));
    QCOMPARE(shown(decimal(QStringLiteral("-16.5")).rounded(0, Residue::Above)), QStringLiteral("-16"));
    QCOMPARE(shown(decimal(QStringLiteral("-16.5")).rounded(0, Residue::Below)), QStringLiteral("-17"));
}

void TestDecimal::agreesWithIntegers()
{
    // A second implementation in whole thousandths: rounding to tenths by looking at the remainder.
    QRandomGenerator random(8170);
    for (int i = 0; i < 200000; ++i) {
        const int n = random.bounded(-200000, 200000);
        const Decimal value(n, -3);
        const int size = std::abs(n);
        int tenths = size / 100;
        const int rest = size % 100;
        tenths += rest > 50 || (rest == 50 && tenths % 2 == 1) ? 1 : 0;
        QCOMPARE(value.rounded(-1), Decimal(n < 0 ? -tenths : tenths, -1));
        const int m = random.bounded(-200000, 200000);
        QCOMPARE((value <=> Decimal(m, -3)) < 0, n < m);
        QCOMPARE((value <=> Decimal(m, -2)) < 0, n < 10 * m);
        QCOMPARE(value.plus(Decimal(m, -2)).value(), Decimal(n + 10 * m, -3));
    }
}

void TestDecimal::addsAndMultiplies()
{
    QCOMPARE(shown(*decimal(QStringLiteral("10.0")).minus(decimal(QStringLiteral("0.1")))), QStringLiteral("9.9"));
    QCOMPARE(shown(*decimal(QStringLiteral("10")).plus(decimal(QStringLiteral("-10.00")))), QStringLiteral("0.00"));
    QCOMPARE(shown(*decimal(QStringLiteral("-1.5")).times(decimal(QStringLiteral("0.20")))), QStringLiteral("-0.300"));
    QCOMPARE(shown(decimal(QStringLiteral("300")).scaled(-3)), QStringLiteral("0.300"));
}

void TestDecimal::refusesWhatIsNotExact()
{
    const Decimal big = decimal(QStringLiteral("1e40"));
    QVERIFY(!big.plus(Decimal(1)));
    const Decimal many = decimal(QStringLiteral("9999999999999999999999999999999999"));
    QVERIFY(!many.plus(Decimal(1)));
    QVERIFY(!many.times(Decimal(10)));
}

SPOTCHECK_TEST(TestDecimal)
#include "tst_decimal.moc"
