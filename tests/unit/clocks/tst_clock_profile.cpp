#include "core/clocks/clock_definition.h"
#include "core/clocks/clock_profile.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// Whose lengths count: shipped empty where no text is public, and said wherever a length falls back.
class TestClockProfile : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyLengthHasItsPlaceInEveryProfile();
    void shippedEmptyItCountsAsTheOrderDoes();
    void whatTheOfficeEntersCounts();
    void theChoiceIsDated();
    void anUnknownChoiceIsTheFirst();
    void everyClockNamesItsSource();

private:
    void choose(int id, const char* key, const char* from, const char* value);
    ClockDefinition clock(const char* code, QDate day = QDate(2026, 6, 1)) const;
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestClockProfile::init()
{
    openFresh(m_clock);
}

void TestClockProfile::choose(int id, const char* key, const char* from, const char* value)
{
    const std::string sql = "INSERT INTO setting(id, key, applies_from, value, source) VALUES(" + std::to_string(id) +
                            ", 'clocks." + key + "', '" + from + "', '" + value + "', '本局规定')";
    VERIFY_OK(
        m_workspace->change({QStringLiteral("t"), QStringLiteral("t")}, [&](Database& db) { return db.exec(sql); }));
}

ClockDefinition TestClockProfile::clock(const char* code, QDate day) const
{
    const auto all = clockDefinitions(m_workspace->db(), day);
    for (const ClockDefinition& one : *all)
        if (one.code == QLatin1StringView(code))
            return one;
    qFatal("no clock %s", code);
}

void TestClockProfile::everyLengthHasItsPlaceInEveryProfile()
{
    QVERIFY(clockProfiles().size() >= 2);
    const QStringList names = clockSettingNames();
    for (const ClockProfile& profile : clockProfiles()) {
        QVERIFY(!profile.chinese.isEmpty() && !profile.english.isEmpty() && !profile.hint.isEmpty());
        for (const char* length :
             {"objection_days", "acceptance_working_days", "retest_formalities_days", "retest_lab_days", "rectify_days",
              "reinspect_days", "second_from_days", "second_to_days", "file_case_working_days", "case_decision_days",
              "report_up_days", "authority_reply_days"}) {
            const QString name = profile.prefix + QLatin1StringView(length);
            QVERIFY2(names.contains(name), qPrintable(name));
            const ClockSetting shipped = clockSetting(qPrintable(name), QDate(2026, 6, 1));
            if (!profile.prefix.isEmpty()) {
                QVERIFY2(!shipped.value, qPrintable(name)); // nothing is invented
                QCOMPARE(shipped.mark, QStringLiteral("U"));
            }
        }
    }
}

void TestClockProfile::shippedEmptyItCountsAsTheOrderDoes()
{
    const ClockDefinition order = clock("rectify");
    QCOMPARE(order.length, std::optional(60));
    QCOMPARE(order.profile, QStringLiteral("order18"));
    choose(1, "clock_profile", "2026-01-01", "2");
    const ClockDefinition fallen = clock("rectify");
    QCOMPARE(fallen.length, std::optional(60));
    QCOMPARE(fallen.profile, QStringLiteral("order18"));
    QVERIFY2(fallen.source.contains(QStringLiteral("未填写")), qPrintable(fallen.source));
    QVERIFY(fallen.source.startsWith(order.source));
    QVERIFY(!clock("report_up").isSet()); // set nowhere
}

void TestClockProfile::whatTheOfficeEntersCounts()
{
    choose(1, "shanghai_rectify_days", "2026-01-01", "30");
    choose(2, "shanghai_report_up_days", "2026-01-01", "5");
    QCOMPARE(clock("rectify").length, std::optional(60)); // entered, not chosen
    choose(3, "clock_profile", "2026-01-01", "2");
    const ClockDefinition own = clock("rectify");
    QCOMPARE(own.length, std::optional(30));
    QCOMPARE(own.profile, QStringLiteral("shanghai"));
    QCOMPARE(own.source, QStringLiteral("本局规定"));
    QCOMPARE(clock("report_up").length, std::optional(5));
    QCOMPARE(profileLength(m_workspace->db(), "rectify_days", QDate(2026, 6, 1))->value, std::optional(30));
}

void TestClockProfile::theChoiceIsDated()
{
    choose(1, "shanghai_rectify_days", "2026-01-01", "30");
    choose(2, "clock_profile", "2026-05-01", "2");
    QCOMPARE(clock("rectify", QDate(2026, 4, 30)).length, std::optional(60));
    QCOMPARE(clock("rectify", QDate(2026, 5, 1)).length, std::optional(30));
    QCOMPARE(clockProfile(m_workspace->db(), QDate(2026, 4, 30))->code, QStringLiteral("order18"));
}

void TestClockProfile::anUnknownChoiceIsTheFirst()
{
    choose(1, "clock_profile", "2026-01-01", "99");
    QCOMPARE(clockProfile(m_workspace->db(), QDate(2026, 6, 1))->code, QStringLiteral("order18"));
}

void TestClockProfile::everyClockNamesItsSource()
{
    const auto all = clockDefinitions(m_workspace->db(), QDate(2026, 6, 1));
    VERIFY_OK(all);
    for (const ClockDefinition& clock : *all) {
        QVERIFY2(!clock.source.isEmpty(), qPrintable(clock.code));
        QVERIFY2(!clock.mark.isEmpty(), qPrintable(clock.code));
    }
}

SPOTCHECK_TEST(TestClockProfile)
#include "tst_clock_profile.moc"
