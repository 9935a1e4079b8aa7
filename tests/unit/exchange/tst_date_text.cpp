#include "tests/support/register.h"

#include "core/base/date_text.h"

#include <QDate>
#include <QtTest>

using namespace spotcheck;

namespace {

QString iso(const char* text)
{
    const auto day = parseDate(text);
    return day ? QString::fromStdString(day->iso()) : QString();
}

} // namespace

class TestDateText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formsThatAreRead()
    {
        for (const char* text : {"2024-03-05",
                                 "2024-3-5",
                                 "2024/3/5",
                                 "2024/03/05",
                                 "2024.3.5",
                                 "2024.03.05",
                                 "2024年3月5日",
                                 "2024年03月05日",
                                 "2024年3月5号",
                                 "20240305",
                                 " 2024-03-05 ",
                                 "２０２４－０３－０５",
                                 "２０２４年３月５日",
                                 "2024年 3 月 5 日",
                                 "2024-03-05 08:30",
                                 "2024-03-05T08:30:00",
                                 "2024-03-05 8:30:00.000",
                                 "2024/3/5 0:00:00",
                                 "2024-03-05T08:30:00Z",
                                 "2024年3月5日 8:30",
                                 "20240305 08:30",
                                 "　2024-03-05　",
                                 "2024- 3- 5"})
            QVERIFY2(iso(text) == QStringLiteral("2024-03-05"), text);
    }

    void formsThatAreNot()
    {
        for (const char* text : {"",
                                 "2024",
                                 "2024-03",
                                 "2024年3月",
                                 "202403",
                                 "05/03/2024",
                                 "5.3.2024",
                                 "03-05-2024",
                                 "24-03-05",
                                 "2024-02-30",
                                 "2023-02-29",
                                 "2024-13-01",
                                 "2024-00-10",
                                 "2024-04-31",
                                 "2024-03-00",
                                 "1899-12-31",
                                 "2200-01-01",
                                 "2024-03-05abc",
                                 "2024-03-05 25:00",
                                 "2024-03-05 08:60",
                                 "2024-03-05 8",
                                 "2024-03/05",
                                 "2024.03-05",
                                 "2024年3-5",
                                 "20241305",
                                 "2024-03-055",
                                 "2024-03-05-06",
                                 "202403051",
                                 "2024年3月5",
                                 "GB 2024-03-05",
                                 "2024 03 05",
                                 "12345678",
                                 "2024-03-05 08:30 下午"})
            QVERIFY2(iso(text).isEmpty(), text);
    }

    void everyDayOfThreeCenturies()
    {
        for (QDate day(1900, 1, 1); day < QDate(2200, 1, 1); day = day.addDays(1)) {
            const std::string text = day.toString(Qt::ISODate).toStdString(),
                              compact = day.toString(QStringLiteral("yyyyMMdd")).toStdString();
            const Day expected{day.year(), day.month(), day.day()};
            QVERIFY(parseDate(text) == expected && parseDate(compact) == expected);
            QCOMPARE(expected.iso(), text);
            QVERIFY(!isValidDay(day.year(), day.month(), day.daysInMonth() + 1));
        }
    }

    void serials()
    {
        const QDate base(1899, 12, 30); // of the 1900 system from March 1900 on
        for (long serial = 61; serial < 73000; serial += 13) {
            const QDate day = base.addDays(serial);
            const Day expected{day.year(), day.month(), day.day()};
            QVERIFY(dayOfSerial(double(serial), false) == expected);
            QVERIFY(dayOfSerial(double(serial) + 0.75, false) == expected);
            QCOMPARE(serialOfDay(expected), serial);
            const QDate later = QDate(1904, 1, 1).addDays(serial);
            QVERIFY(dayOfSerial(double(serial), true) == (Day{later.year(), later.month(), later.day()}));
        }
        QVERIFY(dayOfSerial(1.0, false) == (Day{1900, 1, 1}));
        QVERIFY(dayOfSerial(59.0, false) == (Day{1900, 2, 28}));
        QVERIFY(!dayOfSerial(60.0, false) && !dayOfSerial(0.0, false) && !dayOfSerial(-1.0, false) &&
                !dayOfSerial(1e9, false));
    }

    void plausibleSerialsOnly()
    {
        QVERIFY(dayOfSerial("45000") == (Day{2023, 3, 15}));
        QVERIFY(dayOfSerial("45000.5") == (Day{2023, 3, 15}));
        QVERIFY(dayOfSerial("20000") && dayOfSerial("80000"));
        for (const char* text : {"19999", "80001", "", "45000x", "nan", "inf", "1e400", "-45000"})
            QVERIFY2(!dayOfSerial(std::string_view(text)), text);
    }

    void momentsAsText()
    {
        QCOMPARE(isoDateTime("2024/3/5 8:05"), std::string("2024-03-05 08:05:00"));
        QCOMPARE(isoDateTime("2024-03-05T00:00:00"), std::string("2024-03-05"));
        QCOMPARE(isoDateTime("2024-03-05T23:59:59.9"), std::string("2024-03-05 23:59:59"));
        QVERIFY(isoDateTime("2024-02-30").empty());
    }
};

SPOTCHECK_TEST(TestDateText)
#include "tst_date_text.moc"
