#include "core/registry/office.h"
#include "core/registry/sample_number.h"
#include "tests/support/register.h"

#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

using namespace spotcheck;

/// Sampling numbers: the standard's check digit, what it catches, and that no two offices' numbers meet.
class TestSampleNumber : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void workedVectors_data();
    void workedVectors();
    void agreesWithASecondReading();
    void everyWrongDigitShows();
    void numbersReadBack();
    void foreignNumbersAreLeftAlone_data();
    void foreignNumbersAreLeftAlone();
    void numbersOfTwoOfficesNeverMeet();
};

void TestSampleNumber::workedVectors_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QChar>("check");
    QTest::newRow("ISO 7064: 0794") << QStringLiteral("0794") << QChar(u'5');
    // Public examples of other numbers that carry the same check digit.
    QTest::newRow("tax number") << QStringLiteral("8609574271") << QChar(u'9');
    QTest::newRow("tax number 2") << QStringLiteral("4703689281") << QChar(u'6');
    QTest::newRow("personal number") << QStringLiteral("6943515153") << QChar(u'0');
}

void TestSampleNumber::workedVectors()
{
    QFETCH(QString, digits);
    QFETCH(QChar, check);
    QCOMPARE(checkDigit(digits), std::optional(check));
    QVERIFY(!checkDigit(digits + u'X') && !checkDigit(QStringLiteral("")));
}

/// The standard's other wording: the digits with their check digit, run through, come to 1 modulo 10.
static bool isPure(const QString& number)
{
    int carried = 10;
    for (const QChar c : number.chopped(1)) {
        carried = (carried + (c.unicode() - u'0')) % 10;
        carried = (carried == 0 ? 10 : carried) * 2 % 11;
    }
    return (carried + (number.back().unicode() - u'0')) % 10 == 1;
}

void TestSampleNumber::agreesWithASecondReading()
{
    for (int round = 0; round < 2000; ++round) {
        const QString digits = QString::number(QRandomGenerator::global()->generate64());
        for (char16_t c = u'0'; c <= u'9'; ++c)
            QCOMPARE(isPure(digits + QChar(c)), *checkDigit(digits) == QChar(c));
    }
}

void TestSampleNumber::everyWrongDigitShows()
{
    for (int round = 0; round < 200; ++round) {
        const auto running = QRandomGenerator::global()->bounded(1, int(kMostRunning));
        const QString number = sampleNumber(sampleNumberPrefix(2027, QStringLiteral("310115"), round % 100), running);
        QVERIFY(checkSampleNumber(number).scheme == NumberScheme::Valid);
        for (int at = 0; at < number.size(); ++at)
            for (char16_t c = u'0'; c <= u'9'; ++c)
                if (QString wrong = number; wrong[at] != QChar(c)) {
                    wrong[at] = QChar(c);
                    QVERIFY2(checkSampleNumber(wrong).scheme != NumberScheme::Valid, qPrintable(wrong));
                }
    }
}

void TestSampleNumber::numbersReadBack()
{
    QCOMPARE(sampleNumber(sampleNumberPrefix(2027, QStringLiteral("310115")), 42).chopped(1),
             QStringLiteral("202731011500042"));
    for (const Office& office : offices())
        for (const int team : {0, 1, 99}) {
            const QString prefix = sampleNumberPrefix(2026, office.code, team);
            const SampleNumberCheck check = checkSampleNumber(sampleNumber(prefix, 7));
            QVERIFY(check.scheme == NumberScheme::Valid);
            QCOMPARE(check.prefix, prefix);
            QCOMPARE(check.parts, (SampleNumberParts{2026, office.code, team, 7}));
        }
    QVERIFY(sampleNumberPrefix(2026, QStringLiteral("999999")).isEmpty());
    QVERIFY(sampleNumberPrefix(2026, QStringLiteral("310115"), 100).isEmpty());
    const QString prefix = sampleNumberPrefix(2026, QStringLiteral("310115"));
    QVERIFY(sampleNumber(prefix, 0).isEmpty() && sampleNumber(prefix, kMostRunning + 1).isEmpty());
    QVERIFY(sampleNumber(QStringLiteral("2026"), 1).isEmpty());
}

void TestSampleNumber::foreignNumbersAreLeftAlone_data()
{
    QTest::addColumn<QString>("number");
    for (const char* number : {"", "SHJD20260000001", "2026999999000015", "20263101150000", "202631011500000X",
                               "1999310115000011", "2026310115000000"}) // no office, too short, a letter, no year, 0
        QTest::newRow(number) << QString::fromLatin1(number);
}

void TestSampleNumber::foreignNumbersAreLeftAlone()
{
    QFETCH(QString, number);
    QVERIFY(checkSampleNumber(number).scheme == NumberScheme::Foreign);
}

void TestSampleNumber::numbersOfTwoOfficesNeverMeet()
{
    QSet<QString> all;
    qsizetype made = 0;
    for (const Office& office : offices())
        for (const int year : {2026, 2027})
            for (const int team : {0, 1, 2, 11, 99})
                for (const qint64 running : {1, 2, 10, 11, 99, 100, 99999}) {
                    all << sampleNumber(sampleNumberPrefix(year, office.code, team), running);
                    ++made;
                }
    QCOMPARE(all.size(), made);
}

SPOTCHECK_TEST(TestSampleNumber)
#include "tst_sample_number.moc"
