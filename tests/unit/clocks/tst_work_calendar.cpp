#include "core/clocks/term.h"
#include "tests/support/register.h"

#include <QRandomGenerator>

using namespace spotcheck;

/// Working days and terms: the fact book's worked examples, and day-by-day counting over random dates.
class TestWorkCalendar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theShippedDaysAreWhole();
    void knownUntilIsSaid();
    void aGapInTheYearsIsNotKnown();
    void theLastRowOfADayWins();
    void workedExamples_data();
    void workedExamples();
    void workingDaysWorkedByHand();
    void monthsEndOnTheCorrespondingDay();
    void weekendsRollOnlyWhenAsked();
    void countingDayByDaySaysTheSame();
    void latestStartIsTheLatest();

private:
    const WorkCalendar& m_calendar = WorkCalendar::shipped();
};

namespace {

QDate day(const char* text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// The plainest possible reading of the notices.
bool isWorked(QDate at)
{
    for (const CalendarDay& special : WorkCalendar::shippedDays())
        if (special.date == at)
            return !special.off;
    return at.dayOfWeek() != Qt::Saturday && at.dayOfWeek() != Qt::Sunday;
}

bool isOff(QDate at)
{
    for (const CalendarDay& special : WorkCalendar::shippedDays())
        if (special.date == at)
            return special.off;
    return false;
}

QDate walked(QDate start, int days)
{
    const int step = days < 0 ? -1 : 1;
    for (int counted = 0; counted < std::abs(days);) {
        start = start.addDays(step);
        counted += isWorked(start) ? 1 : 0;
    }
    return start;
}

int walkedBetween(QDate from, QDate to)
{
    int counted = 0;
    for (QDate at = from; at < to;) {
        at = at.addDays(1);
        counted += isWorked(at) ? 1 : 0;
    }
    for (QDate at = from; at > to;) {
        at = at.addDays(-1);
        counted -= isWorked(at) ? 1 : 0;
    }
    return counted;
}

QDate walkedEnd(QDate start, const Term& term, Rolling rolling)
{
    if (term.unit == TermUnit::WorkingDay)
        return walked(start, term.length);
    QDate at = start;
    if (term.unit == TermUnit::CalendarDay) {
        for (int i = 0; i < term.length; ++i)
            at = at.addDays(1);
    } else { // the corresponding day, or the last of the month
        const int months = start.year() * 12 + start.month() - 1 + term.length;
        for (int d = start.day(); !at.setDate(months / 12, months % 12 + 1, d); --d)
            ;
    }
    while (term.rolls &&
           ((rolling != Rolling::None && isOff(at)) || (rolling == Rolling::HolidayAndWeekend && !isWorked(at))))
        at = at.addDays(1);
    return at;
}

QDate anyDay()
{
    static const QDate first(2022, 6, 1);
    return first.addDays(QRandomGenerator::global()->bounded(365 * 5));
}

} // namespace

void TestWorkCalendar::theShippedDaysAreWhole()
{
    QCOMPARE(WorkCalendar::shippedDays().size(), 142);
    QSet<QDate> seen;
    for (const CalendarDay& known : WorkCalendar::shippedDays()) {
        QVERIFY(known.date.isValid() && !seen.contains(known.date) && !known.name.isEmpty());
        QVERIFY2(known.source.contains(u"gov.cn/"), qPrintable(known.source));
        QVERIFY2(known.off || known.date.dayOfWeek() > 5, qPrintable(known.date.toString(Qt::ISODate)));
        seen << known.date;
    }
}

void TestWorkCalendar::knownUntilIsSaid()
{
    QCOMPARE(m_calendar.knownFrom(), QDate(2023, 1, 1));
    QCOMPARE(m_calendar.knownUntil(), QDate(2026, 12, 31));
    QVERIFY(m_calendar.addWorkingDays(day("2026-12-25"), 3).known);
    const ComputedDay beyond = m_calendar.addWorkingDays(day("2026-12-30"), 3);
    QVERIFY(!beyond.known);
    QCOMPARE(beyond.date, day("2027-01-04")); // Thursday, Friday, Monday: weekends only
    QVERIFY(!m_calendar.workingDaysBetween(day("2027-02-01"), day("2027-02-28")).known);
    QVERIFY(!m_calendar.workingDaysBetween(day("2022-02-01"), day("2022-02-28")).known);
    QVERIFY(!dueDay(m_calendar, day("2027-01-20"), {15}).known);
    QVERIFY(!m_calendar.addWorkingDays(QDate(), 3).known);
}

void TestWorkCalendar::aGapInTheYearsIsNotKnown()
{
    const WorkCalendar gappy({{day("2024-01-01"), QStringLiteral("元旦"), true, 2024},
                              {day("2026-01-01"), QStringLiteral("元旦"), true, 2026}});
    QCOMPARE(gappy.knownFrom(), QDate(2026, 1, 1));
    QVERIFY(gappy.knows(day("2024-02-01"), day("2024-03-01")));
    QVERIFY(!gappy.knows(day("2024-12-01"), day("2026-01-02")));
    const WorkCalendar none({});
    QVERIFY(!none.knownUntil().isValid());
    QCOMPARE(none.addWorkingDays(day("2026-03-06"), 1), (ComputedDay{day("2026-03-09"), false}));
}

void TestWorkCalendar::theLastRowOfADayWins()
{
    auto days = WorkCalendar::shippedDays();
    days << CalendarDay{day("2026-03-03"), QStringLiteral("本单位停办"), true, 2026}
         << CalendarDay{day("2026-05-09"), QStringLiteral("劳动节"), true, 2026};
    const WorkCalendar edited(days);
    QVERIFY(!edited.isWorkingDay(day("2026-03-03")));
    QVERIFY(!edited.isWorkingDay(day("2026-05-09")) && m_calendar.isWorkingDay(day("2026-05-09")));
}

void TestWorkCalendar::workedExamples_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("counted");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    const auto row = [](const char* name, const char* start, int length, const char* unit, const char* counted,
                        const char* earliest, const char* latest) {
        QTest::newRow(name) << QString::fromLatin1(start) << length << QString::fromLatin1(unit)
                            << QString::fromLatin1(counted) << QString::fromLatin1(earliest)
                            << QString::fromLatin1(latest);
    };
    row("60 days from an order", "2024-03-05", 60, "calendar_day", "2024-05-04", "2024-05-06", "2024-05-06");
    row("75 days end on a Sunday", "2024-03-05", 75, "calendar_day", "2024-05-19", "2024-05-19", "2024-05-20");
    row("15 days over the National Day", "2025-09-22", 15, "calendar_day", "2025-10-07", "2025-10-09", "2025-10-09");
    row("60 days from a publication", "2024-06-20", 60, "calendar_day", "2024-08-19", "2024-08-19", "2024-08-19");
    row("90 days from a publication", "2024-06-20", 90, "calendar_day", "2024-09-18", "2024-09-18", "2024-09-18");
    row("3 working days, a Sunday made up", "2025-09-26", 3, "working_day", "2025-09-30", "2025-09-30", "2025-09-30");
    row("3 working days over the holiday", "2025-09-29", 3, "working_day", "2025-10-10", "2025-10-10", "2025-10-10");
    row("6 months to a month's end", "2024-08-31", 6, "month", "2025-02-28", "2025-02-28", "2025-02-28");
}

void TestWorkCalendar::workedExamples()
{
    QFETCH(QString, start);
    QFETCH(int, length);
    QFETCH(QString, unit);
    const Term term{length, *termUnit(unit)};
    const DueDay due = dueDay(m_calendar, QDate::fromString(start, Qt::ISODate), term);
    QTEST(due.counted.toString(Qt::ISODate), "counted");
    QTEST(due.earliest.toString(Qt::ISODate), "earliest");
    QTEST(due.latest.toString(Qt::ISODate), "latest");
    QVERIFY(due.known);
    QCOMPARE(termUnitCode(term.unit), unit);
}

void TestWorkCalendar::workingDaysWorkedByHand()
{
    // Spring Festival 2026: off from Sunday 15 to Monday 23 February; Saturdays 14 and 28 are worked.
    QCOMPARE(m_calendar.addWorkingDays(day("2026-02-12"), 2).date, day("2026-02-14"));
    QCOMPARE(m_calendar.addWorkingDays(day("2026-02-12"), 3).date, day("2026-02-24"));
    QCOMPARE(m_calendar.addWorkingDays(day("2026-02-24"), -1).date, day("2026-02-14"));
    QCOMPARE(m_calendar.workingDaysBetween(day("2026-02-13"), day("2026-03-02")).days, 7); // 14, 24–28, 2
    QCOMPARE(m_calendar.workingDaysBetween(day("2026-03-02"), day("2026-02-13")).days, -7);
    QCOMPARE(m_calendar.workingDaysBetween(day("2026-02-15"), day("2026-02-23")).days, 0);
    QCOMPARE(m_calendar.workingDayFrom(day("2026-02-15")).date, day("2026-02-24"));
    QCOMPARE(m_calendar.workingDayUntil(day("2026-02-23")).date, day("2026-02-14"));
    QVERIFY(m_calendar.isMakeUpDay(day("2026-02-14")) && m_calendar.isHoliday(day("2026-02-15")));
    QCOMPARE(m_calendar.holidayName(day("2026-02-17")), QStringLiteral("春节"));
    QCOMPARE(m_calendar.holidayName(day("2026-03-17")), QString());
}

void TestWorkCalendar::monthsEndOnTheCorrespondingDay()
{
    const Term months{6, TermUnit::Month, false};
    QCOMPARE(endOf(m_calendar, day("2024-08-30"), months).date, day("2025-02-28"));
    QCOMPARE(endOf(m_calendar, day("2024-08-15"), months).date, day("2025-02-15"));
    QCOMPARE(endOf(m_calendar, day("2023-08-31"), months).date, day("2024-02-29"));
    QCOMPARE(latestStart(m_calendar, day("2025-02-28"), months, Rolling::None, false).date, day("2024-08-31"));
    QCOMPARE(latestStart(m_calendar, day("2025-02-27"), months, Rolling::None, false).date, day("2024-08-27"));
}

void TestWorkCalendar::weekendsRollOnlyWhenAsked()
{
    const DueDay due = dueDay(m_calendar, day("2024-03-05"), {75});
    QCOMPARE(settledDue(due, false).date, day("2024-05-19"));
    QCOMPARE(settledDue(due, true).date, day("2024-05-20"));
    const DueDay fixed = dueDay(m_calendar, day("2024-03-05"), {60, TermUnit::CalendarDay, false});
    QCOMPARE(fixed.latest, day("2024-05-04"));
}

void TestWorkCalendar::countingDayByDaySaysTheSame()
{
    for (int i = 0; i < 400; ++i) {
        const QDate start = anyDay(), other = anyDay();
        const int days = QRandomGenerator::global()->bounded(-80, 81);
        QCOMPARE(m_calendar.addWorkingDays(start, days).date, walked(start, days));
        QCOMPARE(m_calendar.isWorkingDay(start), isWorked(start));
        const QDate to = start.addDays(start.daysTo(other) % 200);
        QCOMPARE(m_calendar.workingDaysBetween(start, to).days, walkedBetween(start, to));
        const Term term{std::abs(days) % 90, TermUnit(i % 3), i % 2 == 0};
        const DueDay due = dueDay(m_calendar, start, term);
        QCOMPARE(due.counted, walkedEnd(start, term, Rolling::None));
        QCOMPARE(due.earliest, walkedEnd(start, term, Rolling::Holiday));
        QCOMPARE(due.latest, walkedEnd(start, term, Rolling::HolidayAndWeekend));
    }
}

void TestWorkCalendar::latestStartIsTheLatest()
{
    for (int i = 0; i < 150; ++i) {
        const QDate end = anyDay();
        const Term term{QRandomGenerator::global()->bounded(i % 3 == 2 ? 13 : 40), TermUnit(i % 3), i % 4 != 0};
        const Rolling rolling = Rolling(i / 3 % 3);
        const bool onWorkingDay = i / 2 % 2 == 0;
        QDate start = end;
        while (walkedEnd(start, term, rolling) > end || (onWorkingDay && !isWorked(start)))
            start = start.addDays(-1);
        const QDate found = latestStart(m_calendar, end, term, rolling, onWorkingDay).date;
        QVERIFY2(found == start, qPrintable(QStringLiteral("%1 %2 %3: %4, not %5")
                                                .arg(end.toString(Qt::ISODate))
                                                .arg(term.length)
                                                .arg(termUnitCode(term.unit), found.toString(Qt::ISODate),
                                                     start.toString(Qt::ISODate))));
    }
}

SPOTCHECK_TEST(TestWorkCalendar)
#include "tst_work_calendar.moc"
