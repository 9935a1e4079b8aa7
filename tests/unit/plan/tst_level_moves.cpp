#include "core/plan/lab_capacity.h"
#include "core/plan/levelling.h"
#include "tests/unit/plan/plan_file.h"

#include <cmath>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace spotcheck;
using test::PlanFile;

/// Accepted moves in the plan's dates; what laboratories can do in a week; how long five hundred schedules take.
class TestLevelMoves : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptedMovesChangeTheDates();
    void anApprovedPlanIsNotMoved();
    void nearestRankByDefinition();
    void capacityIsLearnedFromPastWeeks();
    void fiveHundredSchedulesAreQuick();

private:
    static Levelling levelled(const PlanFile& file, qint64 capacity)
    {
        const auto calendar = officeCalendar(file.db());
        const auto items =
            levelItems(file.db(), *calendar, 2026, QStringLiteral("310000"), file.clock.today().addMonths(-6));
        return level(*calendar, *items, 2026, capacity, QDate(2026, 1, 1));
    }
};

void TestLevelMoves::acceptedMovesChangeTheDates()
{
    const PlanFile file;
    file.put("UPDATE plan SET status = 0; DELETE FROM plan_item WHERE id > 11; UPDATE plan_item SET starts_on = "
             "'2026-06-01', ends_on = '', publish_on = '2026-08-28'");
    const Levelling before = levelled(file, 12);
    QVERIFY(!before.moves.isEmpty());
    const auto done = applyMoves(*file.workspace, before.moves, 2026, QStringLiteral("310000"));
    VERIFY_OK(done);
    const Levelling after = levelled(file, 12);
    qint64 most = 0, sum = 0;
    for (const MonthLoad& month : after.months) {
        most = std::max(most, month.batches);
        sum += month.batches;
    }
    QCOMPARE(sum, 30);
    qint64 mostBefore = 0;
    for (const MonthLoad& month : before.months)
        mostBefore = std::max(mostBefore, month.batches);
    QVERIFY2(most < mostBefore, qPrintable(QString::number(most)));
    VERIFY_OK(file.workspace->undo());
    QCOMPARE(file.text("SELECT starts_on || publish_on FROM plan_item"), QStringLiteral("2026-06-012026-08-28"));
}

void TestLevelMoves::anApprovedPlanIsNotMoved()
{
    const PlanFile file;
    const LevelMove move{11, QStringLiteral("童鞋"), 6, 7, 5, {}};
    const auto refused = applyMoves(*file.workspace, {move}, 2026, QStringLiteral("310000"));
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    QCOMPARE(file.text("SELECT starts_on FROM plan_item WHERE id = 11"), QStringLiteral("2026-05-06"));
}

void TestLevelMoves::nearestRankByDefinition()
{
    QCOMPARE(nearestRank({}, 90), 0);
    QCOMPARE(nearestRank({7}, 90), 7);
    QCOMPARE(nearestRank({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 90), 9);
    for (int round = 0; round < 200; ++round) {
        std::vector<int> numbers(size_t(QRandomGenerator::global()->bounded(1, 40)));
        for (int& number : numbers)
            number = QRandomGenerator::global()->bounded(12);
        const int percent = QRandomGenerator::global()->bounded(1, 101);
        const auto notAbove = [&](int limit) {
            return 100 * std::count_if(numbers.begin(), numbers.end(), [&](int n) { return n <= limit; }) >=
                   qint64(percent) * qint64(numbers.size());
        };
        const int answer = nearestRank(numbers, percent);
        QVERIFY(notAbove(answer) && (answer == 0 || !notAbove(answer - 1)));
    }
}

void TestLevelMoves::capacityIsLearnedFromPastWeeks()
{
    const PlanFile file; // today is Monday 15 June 2026
    std::string sql;
    int id = 0;
    const auto report = [&](QDate day, int lab, const char* kind = "1") {
        ++id;
        const std::string n = std::to_string(id);
        sql += "INSERT INTO report(id, sample_no, report_no, lab_id, kind, reported_on) VALUES(" + n + ",'S" + n +
               "','R" + n + "'," + std::to_string(lab) + "," + kind + ",'" + day.toString(Qt::ISODate).toStdString() +
               "');";
    };
    for (int week = 1; week <= 10; ++week) // one report in the first week, ten in the tenth; Monday and Sunday
        for (int i = 0; i < week; ++i)
            report(QDate(2026, 3, 2).addDays(7 * week + (i % 2 == 0 ? 0 : 6)), 1);
    for (int i = 0; i < 7; ++i)
        report(QDate(2026, 3, 2).addDays(7 * i), 2);
    for (int i = 0; i < 50; ++i) { // retests, the future and what is long ago do not count
        report(QDate(2026, 3, 11), 1, "2");
        report(QDate(2026, 7, 1), 1);
        report(QDate(2020, 7, 1), 1);
    }
    file.put(sql);
    const auto question = capacityQuestion(file.db(), file.clock.today());
    VERIFY_OK(question);
    const auto all = labCapacities(file.db(), *question);
    VERIFY_OK(all);
    QCOMPARE(all->size(), 2);
    const auto one = labCapacity(file.db(), QStringLiteral("甲检测"), *question);
    QCOMPARE(one->weeks, 10);
    QCOMPARE(one->perWeek, 9);
    QVERIFY(one->sentence().contains(u"9") && one->sentence().contains(u"10"));
    const auto few = labCapacity(file.db(), QStringLiteral("乙检测"), *question);
    QCOMPARE(few->weeks, 7);
    QCOMPARE(few->perWeek, 0); // seven of eight weeks
    QCOMPARE(labCapacity(file.db(), QStringLiteral("没有的"), *question)->perWeek, 0);
}

void TestLevelMoves::fiveHundredSchedulesAreQuick()
{
    const PlanFile file;
    std::string sql;
    for (int i = 100; i < 600; ++i)
        sql += "INSERT INTO plan_item(id, plan_id, no, product_name, batches_total, starts_on, publish_on) VALUES(" +
               std::to_string(i) + ", 1, " + std::to_string(i) + ", '产品" + std::to_string(i) +
               "', 20, '2026-05-06', '2026-11-30');";
    file.put(sql);
    const auto subjects = scheduleSubjectsOfYear(file.db(), 2026, QStringLiteral("310000"), file.clock.today());
    VERIFY_OK(subjects);
    QCOMPARE(subjects->size(), 503);
    const WorkCalendar calendar = *officeCalendar(file.db());
    QElapsedTimer timer;
    timer.start();
    int told = 0;
    for (const ScheduleSubject& subject : *subjects) {
        const auto request = scheduleRequest(subject, QDate(2026, 11, 30), file.clock.today());
        told += request && backwardSchedule(calendar, *request) ? 1 : 0;
    }
    qInfo("503 schedules: %lld ms", timer.elapsed());
    QCOMPARE(told, 503);
    QVERIFY2(timer.elapsed() < 1000, "ten times what an idle machine is given"); // 100 ms; others may be using it
}

SPOTCHECK_TEST(TestLevelMoves)
#include "tst_level_moves.moc"
