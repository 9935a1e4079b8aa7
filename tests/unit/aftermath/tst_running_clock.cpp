#include "core/aftermath/running_clock.h"
#include "core/clocks/office_calendar.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

namespace {

QDate day(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

/// Counting day by day on the shipped calendar, written without the engine.
QDate naiveCalendar(QDate start, int days, bool weekendsToo)
{
    const WorkCalendar& calendar = WorkCalendar::shipped();
    QDate at = start;
    for (int i = 0; i < days; ++i)
        at = at.addDays(1);
    while (calendar.isHoliday(at) || (weekendsToo && !calendar.isWorkingDay(at)))
        at = at.addDays(1);
    return at;
}

/// The same, stepping over the days from `from` to `until`.
QDate naiveSuspended(QDate start, int days, QDate from, QDate until, bool weekendsToo)
{
    QDate at = start;
    while (days > 0) {
        at = at.addDays(1);
        if (at < from || at > until)
            --days;
    }
    return naiveCalendar(at, 0, weekendsToo);
}

QDate naiveWorking(QDate start, int days)
{
    QDate at = start;
    while (days > 0) {
        at = at.addDays(1);
        if (WorkCalendar::shipped().isWorkingDay(at))
            --days;
    }
    return at;
}

} // namespace

/// The clocks over a case: the worked examples of the law's counting, every boundary day, and ten thousand random cases
/// counted a second time day by day.
class TestRunningClock : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void workedExamples_data();
    void workedExamples();
    void theWindowOpensAndCloses();
    void boundaryDays();
    void aRightLapsesAndIsNotOverdue();
    void aClosedCaseHasNoRunningClock();
    void pausesMoveTheDay();
    void anObjectionDoesNotSuspendTheOrder();
    void anObjectionSuspendsWhereTheOfficeSaysSo();
    void randomObjections();
    void anUnsetLengthRunsNowhere();
    void theOrderMayCountFromItsService();
    void reportingUpOnlyAfterAFailure();
    void greatestConsequenceFirst();
    void randomCases();

private:
    void addCase(int id, const QString& columns, const QString& values);
    std::optional<RunningClock> clock(const char* code, QDate today, bool done = false) const;
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestRunningClock::init()
{
    openFresh(m_clock);
}

void TestRunningClock::addCase(int id, const QString& columns, const QString& values)
{
    run(QStringLiteral("INSERT INTO aftermath_case(id, sample_no, party, office, %2) VALUES(%1, 'S%1', '虚构', "
                       "'310115', %3)")
            .arg(id)
            .arg(columns, values));
}

std::optional<RunningClock> TestRunningClock::clock(const char* code, QDate today, bool done) const
{
    ClockQuery query{today};
    query.done = done, query.clock = QString::fromLatin1(code);
    const auto clocks = runningClocks(db(), query);
    if (!clocks)
        qFatal("%s", qPrintable(clocks.error().message));
    return clocks->isEmpty() ? std::nullopt : std::optional(clocks->first());
}

void TestRunningClock::workedExamples_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    const auto row = [](const char* column, const char* start, const char* code, const char* earliest,
                        const char* latest) {
        QTest::addRow("%s %s", code, start)
            << QString::fromLatin1(column) << QString::fromLatin1(start) << QString::fromLatin1(code)
            << QString::fromLatin1(earliest) << QString::fromLatin1(latest);
    };
    row("ordered_on", "2024-03-05", "rectify", "2024-05-06", "2024-05-06");
    row("ordered_on", "2024-03-05", "reinspect", "2024-05-19", "2024-05-20");
    row("served_on", "2025-09-22", "objection", "2025-10-09", "2025-10-09");
    row("objection_on", "2025-09-26", "acceptance", "2025-09-30", "2025-09-30");
    row("objection_on", "2025-09-29", "acceptance", "2025-10-10", "2025-10-10");
    row("announced_on", "2024-06-20", "second", "2024-09-17", "2024-09-17");
}

void TestRunningClock::workedExamples()
{
    QFETCH(QString, column);
    QFETCH(QString, start);
    QFETCH(QString, clock);
    QFETCH(QString, earliest);
    QFETCH(QString, latest);
    addCase(1, column, u'\'' + start + u'\'');
    const auto found = this->clock(clock.toLatin1().constData(), QDate::fromString(start, Qt::ISODate));
    QVERIFY(found);
    QCOMPARE(found->earliest.toString(Qt::ISODate), earliest);
    QCOMPARE(found->latest.toString(Qt::ISODate), latest);
    QVERIFY(!found->source().isEmpty());
    QVERIFY(!found->mark().isEmpty());
}

void TestRunningClock::theWindowOpensAndCloses()
{
    addCase(1, QStringLiteral("announced_on"), QStringLiteral("'2024-06-20'"));
    const auto at = [&](const char* today) { return clock("second", day(today)); };
    QCOMPARE(at("2024-08-19")->opens, day("2024-08-20"));
    QCOMPARE(at("2024-08-19")->state, ClockState::Running);
    QCOMPARE(at("2024-08-20")->state, ClockState::Due);
    QCOMPARE(at("2024-09-17")->state, ClockState::Due);
    QCOMPARE(at("2024-09-17")->daysLeft, 0);
    QCOMPARE(at("2024-09-18")->state, ClockState::Overdue);
    run(QStringLiteral("UPDATE aftermath_case SET second_on = '2024-09-01'"));
    QVERIFY(!at("2024-09-18"));
    QCOMPARE(clock("second", day("2024-09-18"), true)->state, ClockState::Done);
}

void TestRunningClock::boundaryDays()
{
    addCase(1, QStringLiteral("ordered_on"), QStringLiteral("'2026-03-02'")); // + 60: 2026-05-01, a holiday to 05-05
    QCOMPARE(clock("rectify", day("2026-05-06"))->daysLeft, 0);
    QCOMPARE(clock("rectify", day("2026-05-06"))->state, ClockState::Due);
    QCOMPARE(clock("rectify", day("2026-05-07"))->state, ClockState::Overdue);
    QCOMPARE(clock("rectify", day("2026-05-07"))->daysLeft, -1);
    QCOMPARE(clock("rectify", day("2026-04-28"))->state, ClockState::Running);
    QCOMPARE(clock("rectify", day("2026-04-29"))->state, ClockState::Due); // seven days before
    QVERIFY(clock("rectify", day("2026-04-29"))->calendarKnown);
    QCOMPARE(clock("reinspect", day("2026-05-16"))->daysLeft, 0); // a Saturday: the office is warned by it
    QCOMPARE(clock("reinspect", day("2026-05-16"))->latest, day("2026-05-18"));
}

void TestRunningClock::aRightLapsesAndIsNotOverdue()
{
    addCase(1, QStringLiteral("served_on"), QStringLiteral("'2026-03-02'"));
    QCOMPARE(clock("objection", day("2026-03-17"))->state, ClockState::Due);
    QVERIFY(!clock("objection", day("2026-03-18")));
    QCOMPARE(clock("objection", day("2026-03-18"), true)->doneOn, day("2026-03-17"));
}

void TestRunningClock::aClosedCaseHasNoRunningClock()
{
    addCase(1, QStringLiteral("ordered_on, done_on"), QStringLiteral("'2026-03-02', '2026-03-20'"));
    QVERIFY(!clock("rectify", day("2026-06-01")));
    QCOMPARE(clock("rectify", day("2026-06-01"), true)->doneOn, day("2026-03-20"));
}

void TestRunningClock::pausesMoveTheDay()
{
    addCase(1, QStringLiteral("filed_on"), QStringLiteral("'2026-01-05'")); // + 90: 2026-04-05, in the holiday to 04-06
    QCOMPARE(clock("decide_case", day("2026-03-01"))->due, day("2026-04-07"));
    run(QStringLiteral("INSERT INTO clock_pause(id, subject_kind, subject_id, clock, from_on, until_on, reason) VALUES"
                       "(1, 'case', 1, 'decide_case', '2026-02-01', '2026-02-10', '检验'),"
                       "(2, 'case', 1, 'decide_case', '2026-02-06', '2026-02-15', '鉴定'),"
                       "(3, 'case', 1, 'rectify', '2026-02-20', '2026-02-25', '别的时钟')"));
    QCOMPARE(clock("decide_case", day("2026-03-01"))->due, day("2026-04-20")); // 15 days, the overlap counted once
    run(QStringLiteral("UPDATE clock_pause SET until_on = '' WHERE id = 2"));  // it lasts: up to today
    QCOMPARE(clock("decide_case", day("2026-02-20"))->due, day("2026-04-25"));
}

void TestRunningClock::anObjectionDoesNotSuspendTheOrder()
{
    addCase(1, QStringLiteral("ordered_on, objection_on"), QStringLiteral("'2026-03-02', '2026-03-10'"));
    QCOMPARE(clock("rectify", day("2026-03-20"))->due, day("2026-05-06"));
    QCOMPARE(clock("rectify", day("2026-03-20"))->pausedDays, 0);
}

void TestRunningClock::anObjectionSuspendsWhereTheOfficeSaysSo()
{
    run(QStringLiteral(
        "INSERT INTO setting(id, key, applies_from, value, source) VALUES(1, 'clocks.objection_suspends', "
        "'2026-01-01', '1', '本局读法')"));
    addCase(1, QStringLiteral("ordered_on, objection_on, served_on"),
            QStringLiteral("'2026-03-02', '2026-03-10', '2026-03-01'"));
    const auto due = [&](const char* today) { return clock("rectify", day(today))->earliest; };
    QCOMPARE(due("2026-03-10"), day("2026-05-06")); // + 61 is 2026-05-02, in the holiday to 05-05
    QCOMPARE(due("2026-03-20"), day("2026-05-12")); // it lasts: eleven days up to today
    run(QStringLiteral("INSERT INTO case_event(id, case_id, no, step, happened_on, person, at) VALUES(1, 1, 1, "
                       "'refuse', '2026-03-19', 'p', 1)"));
    QCOMPARE(due("2026-04-20"), day("2026-05-11")); // ten days, both ends with them
    QCOMPARE(clock("rectify", day("2026-04-20"))->pausedDays, 10);
    QCOMPARE(clock("reinspect", day("2026-04-20"))->pausedDays, 10);
    QCOMPARE(clock("acceptance", day("2026-03-11"))->pausedDays, 0); // the office's own decision does not wait
    // The same from the objection's own row; the event no longer counts twice.
    run(QStringLiteral("INSERT INTO objection(id, case_id, received_on, refused_on) VALUES(1, 1, '2026-03-10', "
                       "'2026-03-14')"));
    QCOMPARE(clock("rectify", day("2026-04-20"))->pausedDays, 5);
    run(QStringLiteral("UPDATE objection SET refused_on = '', conclusion = 2, retest_on = '2026-03-29'"));
    QCOMPARE(clock("rectify", day("2026-04-20"))->pausedDays, 20);
    // Concluded on no known day: nothing is deducted.
    run(QStringLiteral("UPDATE objection SET retest_on = ''; DELETE FROM case_event"));
    QCOMPARE(clock("rectify", day("2026-04-20"))->pausedDays, 0);
    // Before its day the setting says nothing.
    run(QStringLiteral(
        "UPDATE objection SET retest_on = '2026-03-29'; UPDATE setting SET applies_from = '2026-04-01'"));
    QCOMPARE(clock("rectify", day("2026-03-31"))->pausedDays, 0);
    QCOMPARE(clock("rectify", day("2026-04-01"))->pausedDays, 20);
}

/// Against stepping over the days one by one.
void TestRunningClock::randomObjections()
{
    run(QStringLiteral(
        "INSERT INTO setting(id, key, applies_from, value, source) VALUES(1, 'clocks.objection_suspends', "
        "'2020-01-01', '1', '本局读法')"));
    QRandomGenerator random(15);
    struct Plain {
        QDate ordered, from, until;
    };
    QList<Plain> plain;
    QString sql;
    for (int i = 1; i <= 2000; ++i) {
        const QDate ordered = QDate(2023, 6, 1).addDays(random.bounded(700));
        const QDate from = ordered.addDays(random.bounded(120) - 20), until = from.addDays(random.bounded(40));
        plain << Plain{ordered, from, until};
        sql +=
            QStringLiteral("INSERT INTO aftermath_case(id, sample_no, party, ordered_on, objection_on) VALUES(%1, "
                           "'S%1', '虚构', '%2', '%3'); INSERT INTO objection(id, case_id, received_on, answered_on) "
                           "VALUES(%1, %1, '%3', '%4');")
                .arg(i)
                .arg(ordered.toString(Qt::ISODate), from.toString(Qt::ISODate), until.toString(Qt::ISODate));
    }
    run(sql);
    const QDate today(2026, 6, 1);
    for (const auto& [code, days] : {std::pair("rectify", 60), std::pair("reinspect", 75)}) {
        ClockQuery query{today};
        query.clock = QString::fromLatin1(code);
        const auto clocks = runningClocks(db(), query);
        VERIFY_OK(clocks);
        QCOMPARE(clocks->size(), 2000);
        for (const RunningClock& one : *clocks) {
            const Plain& known = plain.at(int(one.caseId) - 1);
            QCOMPARE(one.earliest, naiveSuspended(known.ordered, days, known.from, known.until, false));
            QCOMPARE(one.latest, naiveSuspended(known.ordered, days, known.from, known.until, true));
        }
    }
}

void TestRunningClock::anUnsetLengthRunsNowhere()
{
    addCase(1, QStringLiteral("authority_told_on"), QStringLiteral("'2026-03-02'"));
    QVERIFY(!clock("authority_reply", day("2026-03-20")));
    run(QStringLiteral("INSERT INTO setting(id, key, applies_from, value, source) VALUES(1, "
                       "'clocks.authority_reply_days', '2026-01-01', '30', '本局规定')"));
    const auto found = clock("authority_reply", day("2026-03-20"));
    QVERIFY(found);
    QCOMPARE(found->source(), QStringLiteral("本局规定"));
    QCOMPARE(found->earliest, day("2026-04-01"));
}

void TestRunningClock::theOrderMayCountFromItsService()
{
    addCase(1, QStringLiteral("ordered_on, order_served_on"), QStringLiteral("'2026-03-02', '2026-03-12'"));
    QCOMPARE(clock("reinspect", day("2026-03-20"))->start, day("2026-03-02"));
    run(QStringLiteral("INSERT INTO setting(id, key, applies_from, value, source) VALUES(1, "
                       "'clocks.order_counts_from_service', '2026-01-01', '1', '本局读法')"));
    QCOMPARE(clock("reinspect", day("2026-03-20"))->start, day("2026-03-12"));
}

void TestRunningClock::reportingUpOnlyAfterAFailure()
{
    run(QStringLiteral("INSERT INTO setting(id, key, applies_from, value, source) VALUES(1, 'clocks.report_up_days', "
                       "'2026-01-01', '10', '本局规定')"));
    addCase(1, QStringLiteral("reinspected_on, reinspection"), QStringLiteral("'2026-03-02', '合格'"));
    QVERIFY(!clock("report_up", day("2026-03-05")));
    run(QStringLiteral("UPDATE aftermath_case SET reinspection = '不合格'"));
    QVERIFY(clock("report_up", day("2026-03-05")));
}

void TestRunningClock::greatestConsequenceFirst()
{
    addCase(1, QStringLiteral("served_on, ordered_on"), QStringLiteral("'2026-05-25', '2026-05-20'"));
    addCase(2, QStringLiteral("announced_on"), QStringLiteral("'2026-04-01'"));
    const auto clocks = runningClocks(db(), {day("2026-06-01")});
    VERIFY_OK(clocks);
    QStringList order;
    for (const RunningClock& one : *clocks)
        order << one.clock();
    QCOMPARE(order, QStringList({QStringLiteral("second"), QStringLiteral("reinspect"), QStringLiteral("rectify"),
                                 QStringLiteral("objection")}));
    ClockQuery elsewhere{day("2026-06-01")};
    elsewhere.office = QStringLiteral("310101");
    QVERIFY(runningClocks(db(), elsewhere)->isEmpty());
}

void TestRunningClock::randomCases()
{
    QRandomGenerator random(20260601);
    const QDate first(2023, 1, 1), last(2026, 6, 30);
    struct Plain {
        QDate served, objected, ordered;
    };
    QList<Plain> plain;
    QString sql =
        QStringLiteral("INSERT INTO aftermath_case(id, sample_no, party, served_on, objection_on, ordered_on) VALUES");
    for (int i = 0; i < 10'000; ++i) {
        const auto some = [&] { return first.addDays(random.bounded(int(first.daysTo(last)))); };
        plain << Plain{some(), some(), some()};
        sql += QStringLiteral("%1(%2, 'S%2', '虚构', '%3', '%4', '%5')")
                   .arg(i == 0 ? QString() : QStringLiteral(","))
                   .arg(i + 1)
                   .arg(plain.last().served.toString(Qt::ISODate), plain.last().objected.toString(Qt::ISODate),
                        plain.last().ordered.toString(Qt::ISODate));
    }
    run(sql);
    const QDate today(2025, 5, 2);
    ClockQuery query{today};
    query.done = true;
    const auto clocks = runningClocks(db(), query);
    VERIFY_OK(clocks);
    int looked = 0;
    for (const RunningClock& one : *clocks) {
        const Plain& known = plain.at(int(one.caseId) - 1);
        QDate earliest, latest;
        if (one.clock() == QStringLiteral("objection"))
            earliest = naiveCalendar(known.served, 15, false), latest = naiveCalendar(known.served, 15, true);
        else if (one.clock() == QStringLiteral("rectify"))
            earliest = naiveCalendar(known.ordered, 60, false), latest = naiveCalendar(known.ordered, 60, true);
        else if (one.clock() == QStringLiteral("reinspect"))
            earliest = naiveCalendar(known.ordered, 75, false), latest = naiveCalendar(known.ordered, 75, true);
        else if (one.clock() == QStringLiteral("acceptance"))
            earliest = latest = naiveWorking(known.objected, 3);
        else
            QFAIL(qPrintable(one.clock()));
        QCOMPARE(one.earliest, earliest);
        QCOMPARE(one.latest, latest);
        const bool later = one.clock() == QStringLiteral("objection") || one.clock() == QStringLiteral("rectify");
        QCOMPARE(one.due, later ? latest : earliest);
        if (one.state != ClockState::Done)
            QCOMPARE(one.state == ClockState::Overdue, one.due < today);
        ++looked;
    }
    QCOMPARE(looked, 40'000);
}

SPOTCHECK_TEST(TestRunningClock)
#include "tst_running_clock.moc"
