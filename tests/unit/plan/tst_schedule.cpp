#include "core/plan/schedule.h"
#include "tests/support/register.h"

#include <QRandomGenerator>

using namespace spotcheck;

/// The backward schedule: cases worked by hand over Spring Festival and make-up days, and a walk day by day.
class TestSchedule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theShippedStepsAreWhole();
    void overTheNationalDay();
    void overTheSpringFestival();
    void overTheSpringFestivalOf2025();
    void overTheAutumnHolidaysOf2025();
    void givenLengthsAndCapacity();
    void whatIsTooLateIsSaid();
    void doneStepsAreNotTooLate();
    void theSeasonsEndIsTheDate();
    void beyondTheCalendarIsSaid();
    void whatCannotBeIsRefused();
    void walkingDayByDaySaysTheSame();
    void fromTodayOnwardsMeetsTheDate();

private:
    const WorkCalendar& m_calendar = WorkCalendar::shipped();
    Schedule made(const ScheduleRequest& request) const
    {
        const auto schedule = backwardSchedule(m_calendar, request);
        return schedule ? *schedule : Schedule();
    }
};

namespace {

QDate day(const char* text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

QString spans(const Schedule& schedule)
{
    QStringList all;
    for (const ScheduleStep& step : schedule.steps)
        all << step.rule.code + u' ' + step.latestStart.toString(QStringLiteral("MM-dd")) + u' ' +
                   step.latestEnd.toString(QStringLiteral("MM-dd"));
    return all.join(u'\n');
}

/// Forward, in the plainest words: where a step that starts on a day ends.
QDate walked(const WorkCalendar& calendar, const ScheduleStep& step, QDate at)
{
    for (int left = step.rule.term.length; left > 0;) {
        at = at.addDays(1);
        if (step.rule.term.unit == TermUnit::CalendarDay || calendar.isWorkingDay(at))
            --left;
    }
    while (step.rule.term.rolls && !calendar.isWorkingDay(at))
        at = at.addDays(1);
    return at;
}

/// Whether a step that starts on `start` leaves the next one its time.
bool fits(const WorkCalendar& calendar, const Schedule& schedule, const ScheduleStep& step, QDate start)
{
    if (step.rule.acts && !calendar.isWorkingDay(start))
        return false;
    const QDate next = schedule.step(step.rule.before)->latestStart;
    const QDate end = walked(calendar, step, start);
    return step.rule.strict ? end < next : end <= next;
}

} // namespace

void TestSchedule::theShippedStepsAreWhole()
{
    QSet<QString> codes;
    for (const StepRule& rule : shippedSteps())
        codes << rule.code;
    QCOMPARE(codes.size(), shippedSteps().size());
    for (const StepRule& rule : shippedSteps()) {
        QVERIFY(rule.before.isEmpty() ? rule.code == u"publish" : codes.contains(rule.before));
        QVERIFY(!rule.name.isEmpty() && !rule.english.isEmpty() && !rule.source.isEmpty());
        QVERIFY2(QStringList({QStringLiteral("F"), QStringLiteral("F*"), QStringLiteral("K"), QStringLiteral("U")})
                     .contains(rule.mark),
                 qPrintable(rule.code));
    }
    QCOMPARE(made({day("2026-06-30"), day("2026-01-05")}).step(QStringLiteral("objection"))->rule.term.length, 15);
}

void TestSchedule::overTheNationalDay()
{
    // Publication on Friday 2026-10-16. The window has to be over by the 15th: 15 days from Wednesday 30 September end
    // on that day. Service five working days before, 25–27 being off: 23, 24, 28, 29, 30. Reports three before: Sunday
    // 20 is worked, then 21, 22. Testing 20 before Friday the 18th, delivery 3, sampling 10; the rule is public on the
    // working day before sampling begins.
    const Schedule schedule = made({day("2026-10-16"), day("2026-01-05")});
    QCOMPARE(spans(schedule), QStringLiteral("tender 07-01 07-21\ncontract 07-21 08-04\nrule 08-03 08-03\n"
                                             "sampling 08-04 08-18\ndelivery 08-18 08-21\ntesting 08-21 09-18\n"
                                             "report 09-18 09-22\nservice 09-22 09-30\nobjection 09-30 10-15\n"
                                             "publish 10-16 10-16"));
    QVERIFY(schedule.known && schedule.problems.isEmpty());
}

void TestSchedule::overTheSpringFestival()
{
    // Publication on Friday 2026-03-13: the window ends by Thursday 12; 15 days before is Wednesday 25 February. Five
    // working days up to it are 12, 13, 14 (a worked Saturday), 24 and 25, so service starts on Wednesday the 11th.
    const Schedule schedule = made({day("2026-03-13"), day("2025-06-02")});
    QCOMPARE(schedule.step(QStringLiteral("objection"))->latestStart, day("2026-02-25"));
    QCOMPARE(schedule.step(QStringLiteral("service"))->latestStart, day("2026-02-11"));
    QCOMPARE(schedule.step(QStringLiteral("report"))->latestStart, day("2026-02-06"));
    // 20 working days back from Friday 6 February over New Year (1–3 off, Sunday 4 January worked).
    QCOMPARE(schedule.step(QStringLiteral("testing"))->latestStart, day("2026-01-09"));
}

/// Spring Festival 2025: off from 28 January to 4 February, Sunday 26 January and Saturday 8 February worked.
void TestSchedule::overTheSpringFestivalOf2025()
{
    // Publication on Friday 28 February: the window ends by the 27th, so it starts on the 12th. Service, five working
    // days up to it: 7, 8 (a worked Saturday), 10, 11, 12. Reports, three up to 6 February: 27 January, 5, 6. Testing,
    // twenty up to Sunday 26 January: 30, 31 December, 2, 3, 6–10, 13–17, 20–24, 26.
    const Schedule schedule = made({day("2025-02-28"), day("2024-06-03")});
    QCOMPARE(schedule.step(QStringLiteral("objection"))->latestStart, day("2025-02-12"));
    QCOMPARE(schedule.step(QStringLiteral("service"))->latestStart, day("2025-02-06"));
    QCOMPARE(schedule.step(QStringLiteral("report"))->latestStart, day("2025-01-26"));
    QCOMPARE(schedule.step(QStringLiteral("testing"))->latestStart, day("2024-12-27"));
    QVERIFY(schedule.known && schedule.problems.isEmpty());
}

/// National Day and Mid-Autumn 2025: off from 1 to 8 October, Sunday 28 September and Saturday 11 October worked.
void TestSchedule::overTheAutumnHolidaysOf2025()
{
    // Publication on Friday 31 October: the window from the 15th to the 30th. Service: 10, 11 (a worked Saturday), 13,
    // 14, 15. Reports up to 9 October: 29, 30 September, 9 October. Testing up to Sunday 28 September: 2–5, 8–12,
    // 15–19, 22–26, 28.
    const Schedule schedule = made({day("2025-10-31"), day("2025-01-06")});
    QCOMPARE(schedule.step(QStringLiteral("objection"))->latestStart, day("2025-10-15"));
    QCOMPARE(schedule.step(QStringLiteral("service"))->latestStart, day("2025-10-09"));
    QCOMPARE(schedule.step(QStringLiteral("report"))->latestStart, day("2025-09-28"));
    QCOMPARE(schedule.step(QStringLiteral("testing"))->latestStart, day("2025-09-01"));
    QVERIFY(schedule.known && schedule.problems.isEmpty());
}

void TestSchedule::givenLengthsAndCapacity()
{
    ScheduleRequest request{day("2026-10-16"), day("2026-01-05"), 45, 20};
    Schedule schedule = made(request);
    const ScheduleStep* testing = schedule.step(QStringLiteral("testing"));
    QCOMPARE(testing->stretchedBy, 10); // three weeks' work: two more than the first
    QCOMPARE(testing->rule.term.length, 30);
    request.lengths = {{QStringLiteral("testing"), 7}, {QStringLiteral("sampling"), 0}};
    schedule = made(request);
    testing = schedule.step(QStringLiteral("testing"));
    QVERIFY(testing->given && testing->stretchedBy == 0 && testing->rule.term.length == 7);
    const ScheduleStep* sampling = schedule.step(QStringLiteral("sampling"));
    QCOMPARE(sampling->latestStart, sampling->latestEnd);
    request.batches = 20;
    request.lengths.clear();
    QCOMPARE(made(request).step(QStringLiteral("testing"))->stretchedBy, 0);
}

void TestSchedule::whatIsTooLateIsSaid()
{
    const Schedule schedule = made({day("2026-10-16"), day("2026-08-11")});
    QVERIFY(schedule.step(QStringLiteral("sampling"))->impossible);
    QVERIFY(!schedule.step(QStringLiteral("testing"))->impossible);
    QVERIFY(schedule.earliestPublish > day("2026-10-16"));
    QCOMPARE(schedule.problems.filter(QStringLiteral("2026-08-04")).size(), 1);
    QVERIFY(schedule.problems.filter(QStringLiteral("2026-08-04"))[0].contains(u'5')); // working days ago
    QCOMPARE(schedule.problems.size(), 5); // four steps, and from when it can be done
}

void TestSchedule::doneStepsAreNotTooLate()
{
    ScheduleRequest request{day("2026-10-16"), day("2026-08-04")};
    QVERIFY(made(request).earliestPublish > request.publish);
    request.done = {QStringLiteral("tender"), QStringLiteral("contract"), QStringLiteral("rule")};
    const Schedule schedule = made(request);
    QVERIFY2(schedule.problems.isEmpty(), qPrintable(schedule.problems.join(u'\n')));
    QCOMPARE(schedule.earliestPublish, request.publish); // today is the latest safe day
}

void TestSchedule::theSeasonsEndIsTheDate()
{
    const auto season = Season::parse(QStringLiteral("中秋"), 60);
    ScheduleRequest request{{}, day("2026-01-05")};
    request.windows = *season->windowsOf(2026);
    Schedule schedule = made(request);
    QCOMPARE(schedule.publish, day("2026-09-24")); // the eve, a Thursday
    QVERIFY(schedule.window && schedule.window->festival == u"中秋");
    // Sampling in June, before the cakes are sold (27 July): season and publication cannot be had together.
    QVERIFY(schedule.step(QStringLiteral("sampling"))->latestStart < day("2026-07-27"));
    QCOMPARE(schedule.problems.size(), 1);
    request.publish = day("2026-10-12");
    schedule = made(request);
    QVERIFY(schedule.problems.filter(QStringLiteral("2026-09-24")).size() == 1);
}

void TestSchedule::beyondTheCalendarIsSaid()
{
    const Schedule schedule = made({day("2027-03-12"), day("2026-06-01")});
    QVERIFY(!schedule.known);
    QVERIFY(schedule.problems.last().contains(u"2026-12-31"));
    QVERIFY(!schedule.step(QStringLiteral("objection"))->known);
    QVERIFY(schedule.step(QStringLiteral("tender"))->known);
}

void TestSchedule::whatCannotBeIsRefused()
{
    QVERIFY(!backwardSchedule(m_calendar, {{}, day("2026-01-05")}));
    ScheduleRequest request{day("2026-10-16"), day("2026-01-05")};
    request.lengths = {{QStringLiteral("testing"), -1}};
    QVERIFY(!backwardSchedule(m_calendar, request));
    request.lengths = {{QStringLiteral("testing"), 100000}};
    QVERIFY(!backwardSchedule(m_calendar, request));
    const Schedule sunday = made({day("2026-10-18"), day("2026-01-05")});
    QVERIFY(sunday.problems.first().contains(u"2026-10-18"));
}

void TestSchedule::walkingDayByDaySaysTheSame()
{
    auto& random = *QRandomGenerator::global();
    for (int round = 0; round < 150; ++round) {
        ScheduleRequest request{day("2024-06-01").addDays(random.bounded(900)), day("2023-01-02")};
        for (const StepRule& rule : shippedSteps())
            if (random.bounded(2) == 0)
                request.lengths.insert(rule.code, random.bounded(40));
        const Schedule schedule = made(request);
        for (const ScheduleStep& step : schedule.steps) {
            if (step.rule.before.isEmpty())
                continue;
            QDate start = schedule.step(step.rule.before)->latestStart;
            while (!fits(m_calendar, schedule, step, start))
                start = start.addDays(-1);
            QVERIFY2(step.latestStart == start,
                     qPrintable(QStringLiteral("%1 %2 for %3: %4, not %5")
                                    .arg(step.rule.code)
                                    .arg(step.rule.term.length)
                                    .arg(request.publish.toString(Qt::ISODate), step.latestStart.toString(Qt::ISODate),
                                         start.toString(Qt::ISODate))));
            QVERIFY(step.latestStart <= step.latestEnd);
        }
    }
}

void TestSchedule::fromTodayOnwardsMeetsTheDate()
{
    // Starting on the latest safe day of the first step is just in time; on the next working day it is too late or the
    // slack of a holiday carries it.
    for (int round = 0; round < 100; ++round) {
        const QDate publish =
            m_calendar.workingDayFrom(day("2024-10-01").addDays(QRandomGenerator::global()->bounded(700))).date;
        const Schedule schedule = made({publish, day("2023-01-02")});
        const QDate first = schedule.steps.first().latestStart;
        QVERIFY(made({publish, first}).earliestPublish <= publish);
        QVERIFY(made({publish, first}).problems.isEmpty());
        const Schedule late = made({publish, m_calendar.addWorkingDays(first, 1).date});
        QVERIFY(late.steps.first().impossible && late.earliestPublish > publish);
    }
}

SPOTCHECK_TEST(TestSchedule)
#include "tst_schedule.moc"
