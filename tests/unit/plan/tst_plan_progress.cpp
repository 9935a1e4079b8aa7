#include "core/plan/plan_progress.h"
#include "core/plan/task_plan.h"
#include "tests/unit/plan/plan_file.h"

#include <cmath>
#include <QRandomGenerator>

using namespace spotcheck;
using test::PlanFile;

/// Progress: planned, sampled and reported by day against a recount that knows nothing of the implementation.
class TestPlanProgress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plannedIsSpreadOverWorkingDays();
    void agreesWithANaiveRecount();
    void theForecastByHand();
    void tooFewCannotTell();
    void whatWouldHaveToHappen();
    void officeDaysCount();

private:
    const WorkCalendar& m_calendar = WorkCalendar::shipped();
};

void TestPlanProgress::plannedIsSpreadOverWorkingDays()
{
    const PlannedSpan week{10, QDate(2026, 6, 8), QDate(2026, 6, 12)}; // Monday to Friday
    const qint64 expected[] = {0, 2, 4, 6, 8, 10, 10};
    for (int i = 0; i < 7; ++i)
        QCOMPARE(plannedUntil(m_calendar, week, QDate(2026, 6, 7).addDays(i)), expected[i]);
    const PlannedSpan festival{9, QDate(2026, 6, 17), QDate(2026, 6, 23)}; // 19th to 21st off: 17, 18, 22, 23
    QCOMPARE(plannedUntil(m_calendar, festival, QDate(2026, 6, 18)), 4);
    QCOMPARE(plannedUntil(m_calendar, festival, QDate(2026, 6, 21)), 4);
    QCOMPARE(plannedUntil(m_calendar, {9, {}, {}}, QDate(2026, 6, 21)), 0);
}

/// Batches drawn at random: by task, by product, refused, of other offices and years.
static std::string randomBatches(int count)
{
    auto& random = *QRandomGenerator::global();
    std::string sql;
    const char* tasks[] = {"2026-310000-001-01", "2026-310000-002-01", "", "RW-x", "2026-310000-003-01"};
    const char* products[] = {"童鞋", "灯具", "月饼", "别的"};
    for (int i = 1; i <= count; ++i) {
        const std::string id = std::to_string(i);
        const QDate day = QDate(random.bounded(10) == 0 ? 2025 : 2026, 1, 1).addDays(random.bounded(200));
        const std::string sampled = day.toString(Qt::ISODate).toStdString();
        sql += "INSERT INTO batch(id, sample_no, task_no, office, product_name, mode, outcome, sampled_on) VALUES(" +
               id + ",'S" + id + "','" + tasks[random.bounded(5)] + "','" +
               (random.bounded(6) == 0 ? "310115" : "310000") + "','" + products[random.bounded(4)] + "'," +
               std::to_string(1 + random.bounded(2)) + "," + (random.bounded(5) == 0 ? "2" : "1") + ",'" + sampled +
               "');";
        if (random.bounded(3) != 0)
            sql += "INSERT INTO report(id, batch_id, sample_no, report_no, kind, reported_on) VALUES(" + id + "," + id +
                   ",'S" + id + "','R" + id + "'," + (random.bounded(8) == 0 ? "2" : "1") + ",'" +
                   day.addDays(random.bounded(60)).toString(Qt::ISODate).toStdString() + "');";
    }
    return sql;
}

void TestPlanProgress::agreesWithANaiveRecount()
{
    const PlanFile file;
    TaskRequest tasks;
    tasks.year = 2026;
    tasks.office = QStringLiteral("310000");
    tasks.today = file.clock.today();
    VERIFY_OK(makeTasks(*file.workspace, tasks));
    file.put(randomBatches(900));
    const QDate today = file.clock.today();
    const auto answer = planProgress(file.db(), m_calendar, 2026, QStringLiteral("310000"), today);
    VERIFY_OK(answer);
    QCOMPARE(answer->lines.size(), 3);
    qint64 sampledOfAll = 0, ofAll = 0, leftOfAll = 0;
    for (const ProgressPart& line : answer->lines) {
        // A batch is the line's when its task is, or when its task is not in the file and product and mode are the
        // line's, its office the plan's, and it was sampled in the year.
        const std::string mine =
            "(EXISTS(SELECT 1 FROM task k WHERE k.task_no = b.task_no AND k.plan_item_id = " + std::to_string(line.id) +
            ") OR (NOT EXISTS(SELECT 1 FROM task k WHERE k.task_no = b.task_no) AND b.office = "
            "'310000' AND substr(b.sampled_on, 1, 4) = '2026' AND EXISTS(SELECT 1 FROM plan_item i "
            "WHERE i.id = " +
            std::to_string(line.id) + " AND i.product_name = b.product_name AND i.mode = b.mode)))";
        const auto count = [&](const std::string& condition) {
            return file.number("SELECT COUNT(*) FROM batch b WHERE " + mine + " AND " + condition);
        };
        QCOMPARE(line.sampled, count("outcome = 1"));
        QCOMPARE(line.missed, count("outcome <> 1"));
        const std::string reported = "outcome = 1 AND EXISTS(SELECT 1 FROM report r WHERE r.batch_id = b.id AND r.kind "
                                     "= 1 AND r.reported_on <= '";
        QCOMPARE(line.reported, count(reported + "9999')"));
        const auto curve = progressCurve(m_calendar, line, today);
        QVERIFY(!curve.isEmpty());
        for (int i = 0; i < curve.size(); i += 17) {
            const std::string day = std::min(curve[i].day, today).toString(Qt::ISODate).toStdString();
            QCOMPARE(curve[i].sampled, count("outcome = 1 AND sampled_on <= '" + day + "'"));
            QCOMPARE(curve[i].reported, count(reported + day + "')"));
        }
        QCOMPARE(curve.last().planned, line.until.isValid() ? line.batches : 0);
        leftOfAll += std::max<qint64>(0, line.batches - line.sampled);
        sampledOfAll += line.sampled;
        ofAll += line.batches;
    }
    QCOMPARE(answer->whole.sampled, sampledOfAll);
    QCOMPARE(answer->whole.batches, ofAll);
    QCOMPARE(answer->whole.left(), leftOfAll); // one line's surplus does not make up for another's want
    QVERIFY(answer->unplanned > 0 && answer->byProduct > 0);
    for (const ProgressPart& task : answer->tasks)
        QCOMPARE(task.sampled, file.number("SELECT COUNT(*) FROM batch WHERE outcome = 1 AND task_no = '" +
                                           task.name.toStdString() + "'"));
}

static ProgressPart part(qint64 batches, QDate until)
{
    ProgressPart made;
    made.batches = batches;
    made.from = QDate(2026, 5, 4);
    made.until = until;
    return made;
}

static void sample(ProgressPart& part, QDate day, qint64 n)
{
    part.byDay[day.toJulianDay()].sampled += n;
    part.sampled += n;
}

void TestPlanProgress::theForecastByHand()
{
    ProgressPart made = part(50, QDate(2026, 6, 30));
    // Two a day from Monday 1 June to Friday 12 June: ten working days, twenty batches; today is the 12th.
    for (QDate day(2026, 6, 1); day <= QDate(2026, 6, 12); day = day.addDays(1))
        if (day.dayOfWeek() <= 5)
            sample(made, day, 2);
    const Forecast forecast = forecastOf(m_calendar, made, QDate(2026, 6, 12), {10, 5});
    QVERIFY(forecast.told);
    QCOMPARE(forecast.n, 20);
    QCOMPARE(forecast.days, 10);
    QCOMPARE(forecast.perDay, 2.0);
    // Thirty left are fifteen working days; the 19th is a holiday: 15–18 (4), 22–26 (9), 29–3 July (14), 6 July (15).
    QCOMPARE(forecast.completion, QDate(2026, 7, 6));
    // Eleven working days until 30 June: 30 · 5 / 11, rounded up.
    QCOMPARE(forecast.neededPerWeek, 14);
    QVERIFY(forecast.sentence.contains(u"30") && forecast.sentence.contains(u"14") &&
            forecast.sentence.contains(QStringLiteral("2026-07-06")) && forecast.sentence.contains(u"20"));
    // A longer look back counts from the first day of sampling, not from before it.
    QCOMPARE(forecastOf(m_calendar, made, QDate(2026, 6, 12), {20, 5}).days, 10);
}

void TestPlanProgress::tooFewCannotTell()
{
    ProgressPart made = part(50, QDate(2026, 6, 30));
    QVERIFY(!forecastOf(m_calendar, made, QDate(2026, 6, 12), {10, 5}).told);
    sample(made, QDate(2026, 6, 3), 4);
    QVERIFY(!forecastOf(m_calendar, made, QDate(2026, 6, 12), {10, 5}).told); // four of five
    sample(made, QDate(2026, 6, 4), 1);
    QVERIFY(forecastOf(m_calendar, made, QDate(2026, 6, 12), {10, 5}).told);
    QVERIFY(!forecastOf(m_calendar, made, QDate(2026, 6, 5), {10, 5}).told);  // three days of sampling say little
    QVERIFY(!forecastOf(m_calendar, made, QDate(2026, 8, 12), {10, 5}).told); // nothing was sampled of late
    QVERIFY(!forecastOf(m_calendar, made, QDate(2026, 8, 12), {10, 5}).completion.isValid());
}

void TestPlanProgress::whatWouldHaveToHappen()
{
    ProgressPart made = part(20, QDate(2026, 6, 12));
    QCOMPARE(forecastOf(m_calendar, made, QDate(2026, 6, 12), {}).neededPerWeek, 0); // no day is left after today
    QVERIFY(!made.isLate(QDate(2026, 6, 12)) && made.isLate(QDate(2026, 6, 13)));
    QVERIFY(forecastOf(m_calendar, made, QDate(2026, 6, 15), {}).sentence.contains(QStringLiteral("2026-06-12")));
    sample(made, QDate(2026, 6, 1), 22);
    QCOMPARE(made.left(), 0);
    QVERIFY(!made.isLate(QDate(2026, 7, 1)));
    made.until = {};
    QVERIFY(!forecastOf(m_calendar, made, QDate(2026, 6, 15), {}).sentence.isEmpty());
}

void TestPlanProgress::officeDaysCount()
{
    const PlanFile file;
    file.put("INSERT INTO calendar_day(id, day, off, name, year, source) VALUES(1, '2026-06-10', 1, '本单位', 2026, "
             "'通知'), (2, '2026-06-13', 0, '本单位', 2026, '通知')");
    const auto calendar = officeCalendar(file.db());
    VERIFY_OK(calendar);
    QVERIFY(!calendar->isWorkingDay(QDate(2026, 6, 10)) && calendar->isWorkingDay(QDate(2026, 6, 13)));
    QVERIFY(calendar->isHoliday(QDate(2026, 10, 1)));                  // what is shipped stands
    const PlannedSpan week{10, QDate(2026, 6, 8), QDate(2026, 6, 13)}; // 8, 9, 11, 12, 13
    QCOMPARE(plannedUntil(*calendar, week, QDate(2026, 6, 10)), 4);
    QCOMPARE(plannedUntil(*calendar, week, QDate(2026, 6, 12)), 8);
    file.put("INSERT INTO calendar_day(id, day, off, name, year) VALUES(3, '2027-01-01', 1, '元旦', 2027)");
    QCOMPARE(officeCalendar(file.db())->knownUntil(), QDate(2027, 12, 31));
    file.put("INSERT INTO festival_day(id, name, day) VALUES(1, '七夕', '2026-08-19'), (2, '中秋', '2026-09-26')");
    const auto festivals = officeFestivals(file.db());
    VERIFY_OK(festivals);
    QCOMPARE(festivals->of(u"七夕", 2026)->date, QDate(2026, 8, 19));
    QCOMPARE(festivals->of(u"中秋节", 2026)->date, QDate(2026, 9, 26)); // the office's own wins
    QCOMPARE(festivals->of(u"中秋", 2027)->date, QDate(2027, 9, 15));
    QVERIFY(Season::parse(QStringLiteral("七夕前"), 30, *festivals));
    QVERIFY(!Season::parse(QStringLiteral("七夕前"), 30));
}

SPOTCHECK_TEST(TestPlanProgress)
#include "tst_plan_progress.moc"
