#include "core/clocks/season.h"
#include "core/clocks/setting.h"
#include "tests/support/register.h"

using namespace spotcheck;

/// Seasons, festivals by their dated table, and settings that nobody has set.
class TestSeason : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void festivalsAgreeWithTheHolidayNotices();
    void theTableEndsSomewhere();
    void aWindowOverTheTurnOfTheYear();
    void beforeAFestival();
    void severalParts();
    void whatIsNoSeasonIsRefused_data();
    void whatIsNoSeasonIsRefused();
    void anEmptySettingIsNotZero();
};

namespace {

QList<SeasonWindow> windows(const char* text, int year)
{
    const auto season = Season::parse(QString::fromUtf8(text), 60);
    const auto found = season ? season->windowsOf(year) : Result<QList<SeasonWindow>>(season.error());
    return found ? *found : QList<SeasonWindow>();
}

} // namespace

void TestSeason::festivalsAgreeWithTheHolidayNotices()
{
    for (int year = 2023; year <= 2026; ++year)
        for (const char* name : {"春节", "端午", "中秋", "国庆", "元旦", "劳动节"}) {
            const auto festival = festivalOf(QString::fromUtf8(name), year);
            QVERIFY(festival && festival->date.year() == year && !festival->mark.isEmpty());
            QVERIFY2(WorkCalendar::shipped().isHoliday(festival->date), name);
            QVERIFY2(WorkCalendar::shipped().holidayName(festival->date).contains(QString::fromUtf8(name).left(2)),
                     name);
        }
}

void TestSeason::theTableEndsSomewhere()
{
    QCOMPARE(festivalsKnownUntil(), QDate(2030, 12, 31));
    QVERIFY(!festivalOf(u"春节", 2031));
    QCOMPARE(festivalOf(u"春节", 2027)->date, QDate(2027, 2, 6));
    QCOMPARE(festivalOf(u"中秋节", 2028)->date, QDate(2028, 10, 3));
    const auto season = Season::parse(QStringLiteral("中秋"), 60);
    VERIFY_OK(season);
    const auto beyond = season->windowsOf(2031);
    QVERIFY(!beyond && beyond.error().message.contains(u"2030"));
    QCOMPARE(windows("春节前", 2030).size(), 1); // the next one is not known, and not needed
}

void TestSeason::aWindowOverTheTurnOfTheYear()
{
    const auto found = windows("11-01~02-28", 2026);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0], (SeasonWindow{QDate(2025, 11, 1), QDate(2026, 2, 28)}));
    QCOMPARE(found[1], (SeasonWindow{QDate(2026, 11, 1), QDate(2027, 2, 28)}));
    const auto plain = windows("6.1—8.31", 2026);
    QCOMPARE(plain.size(), 1);
    QCOMPARE(plain[0], (SeasonWindow{QDate(2026, 6, 1), QDate(2026, 8, 31)}));
    QCOMPARE(windows("12-01~02-29", 2026)[0].to, QDate(2026, 2, 28));
    QCOMPARE(windows("12-01~02-29", 2024)[0].to, QDate(2024, 2, 29));
}

void TestSeason::beforeAFestival()
{
    const auto autumn = windows("中秋", 2026);
    QCOMPARE(autumn.size(), 1);
    QCOMPARE(autumn[0], (SeasonWindow{QDate(2026, 7, 27), QDate(2026, 9, 24)}));
    QCOMPARE(autumn[0].festival, QStringLiteral("中秋"));
    QCOMPARE(autumn[0].mark, QStringLiteral("D"));
    const auto spring = windows("春节前", 2026); // the next one's days before begin in December
    QCOMPARE(spring.size(), 2);
    QCOMPARE(spring[0].to, QDate(2026, 2, 16));
    QCOMPARE(spring[1], (SeasonWindow{QDate(2026, 12, 8), QDate(2027, 2, 5)}));
}

void TestSeason::severalParts()
{
    const auto found = windows("端午；06-01~08-31; 国庆节前", 2026);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].festival, QStringLiteral("端午"));
    QVERIFY(found[1].contains(QDate(2026, 8, 31)) && !found[1].contains(QDate(2026, 9, 1)));
    QCOMPARE(found[2].to, QDate(2026, 9, 30));
    QVERIFY(Season::parse(QStringLiteral(" ； "), 60)->isEmpty());
}

void TestSeason::whatIsNoSeasonIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"旺季", "13-01~02-28", "02-30~03-01", "11-01", "夏", "11-01~", "春"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestSeason::whatIsNoSeasonIsRefused()
{
    QFETCH(QString, text);
    const auto season = Season::parse(text, 60);
    QVERIFY(!season);
    QCOMPARE(season.error().kind, ErrorKind::Refused);
    QVERIFY(season.error().message.contains(text));
}

void TestSeason::anEmptySettingIsNotZero()
{
    const ClockSetting report = clockSetting("report_working_days", QDate(2026, 1, 1));
    QVERIFY(!report.value && report.mark == u"U" && report.source.contains(u"第三十三条"));
    QCOMPARE(clockSetting("festival_lead_days", QDate(2026, 1, 1)).value, std::optional(60));
    QVERIFY(clockSetting("weekend_rolls", QDate(2026, 1, 1)).value == 0);
    QVERIFY(!clockSetting("festival_lead_days", QDate(2019, 1, 1)).value);
    QVERIFY(clockSetting("nothing of the kind", {}).source.isEmpty());
}

SPOTCHECK_TEST(TestSeason)
#include "tst_season.moc"
