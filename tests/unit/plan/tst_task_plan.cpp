#include "core/plan/task_plan.h"
#include "tests/unit/plan/plan_file.h"

#include <QRandomGenerator>
#include <set>

using namespace spotcheck;
using test::PlanFile;

/// Tasks from plan lines, and the ranges of sampling numbers they take.
class TestTaskPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLineBecomesATask();
    void onlySpecialLinesBeforeApproval();
    void splitByNumberWeightAndLaboratory();
    void moreThanTheLineHasIsRefused();
    void runningAgainMakesOnlyWhatIsMissing();
    void oneUndoTakesAllBack();
    void rangesNeverOverlap();
    void rangesOfTwoFilesNeverMeet();
    void aPrefixRunsOut();

private:
    static TaskRequest request(const PlanFile& file)
    {
        TaskRequest made;
        made.year = 2026;
        made.office = QStringLiteral("310000");
        made.today = file.clock.today();
        return made;
    }
};

void TestTaskPlan::everyLineBecomesATask()
{
    const PlanFile file;
    TaskPlan made;
    VERIFY_OK(makeTasks(*file.workspace, request(file), &made));
    QCOMPARE(made.tasks.size(), 3);
    QCOMPARE(file.number("SELECT COUNT(*) FROM task"), 3);
    QCOMPARE(made.tasks[0].taskNo, QStringLiteral("2026-310000-001-01"));
    QCOMPARE(made.tasks[0].batches, 30);
    QCOMPARE(made.tasks[0].window.from, QDate(2026, 5, 6));
    QVERIFY(made.tasks[0].window.until > QDate(2026, 5, 6) && made.tasks[0].window.until < QDate(2026, 10, 30));
    QVERIFY(made.tasks[0].window.reportDue >= made.tasks[0].window.until);
    QCOMPARE(file.number("SELECT lab_id FROM task WHERE plan_item_id = 11"), 1);
    QCOMPARE(file.number("SELECT mode FROM task WHERE plan_item_id = 13"), 2);
    QCOMPARE(file.text("SELECT sample_from || '/' || report_due_on FROM task WHERE plan_item_id = 13"),
             QStringLiteral("/"));
    QCOMPARE(made.left, 0);
    QCOMPARE(made.notes.size(), 1); // 月饼 has no dates
    const NumberRange& range = made.tasks[0].numbers;
    QCOMPARE(range.prefix, QStringLiteral("2026310000"));
    QCOMPARE(range.last - range.first + 1, 36); // 30 and a fifth more
}

void TestTaskPlan::onlySpecialLinesBeforeApproval()
{
    const PlanFile file;
    file.put("UPDATE plan SET status = 0");
    TaskPlan made;
    VERIFY_OK(makeTasks(*file.workspace, request(file), &made));
    QCOMPARE(made.tasks.size(), 1);
    QCOMPARE(made.tasks[0].item, 13);
    TaskRequest line = request(file);
    line.items = {11};
    const auto refused = makeTasks(*file.workspace, line);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    file.put("UPDATE plan SET status = 1, phase = 1"); // reviewed, not approved
    QVERIFY(!makeTasks(*file.workspace, line));
    file.put("UPDATE plan SET phase = 3");
    VERIFY_OK(makeTasks(*file.workspace, line));
    line.year = 2030;
    QCOMPARE(makeTasks(*file.workspace, line).error().kind, ErrorKind::NotFound);
}

void TestTaskPlan::splitByNumberWeightAndLaboratory()
{
    const PlanFile file;
    TaskRequest line = request(file);
    line.items = {12}; // seven batches
    line.offices = {{QStringLiteral("310115"), 4}, {QStringLiteral("310104"), 2}};
    auto plan = planTasks(file.db(), QStringLiteral("310000"), line);
    VERIFY_OK(plan);
    QCOMPARE(plan->tasks.size(), 2);
    QCOMPARE(plan->tasks[0].batches, 4);
    QCOMPARE(plan->left, 1);
    line.weights = true; // 4 : 2 of seven
    plan = planTasks(file.db(), QStringLiteral("310000"), line);
    QCOMPARE(plan->tasks[0].batches + plan->tasks[1].batches, 7);
    QCOMPARE(plan->tasks[0].batches, 5);
    line.offices = {{QStringLiteral("310115"), 0}, {QStringLiteral("310104"), 0}};
    line.labs = {{QStringLiteral("甲检测"), 0}, {QStringLiteral("没有的"), 0}};
    plan = planTasks(file.db(), QStringLiteral("310000"), line);
    QCOMPARE(plan->tasks.size(), 4);
    qint64 sum = 0;
    for (const PlannedTask& task : plan->tasks)
        sum += task.batches;
    QCOMPARE(sum, 7);
    QVERIFY(plan->notes.join(u' ').contains(QStringLiteral("没有的")));
    line.offices = {{QStringLiteral("999999"), 1}};
    QVERIFY(!planTasks(file.db(), QStringLiteral("310000"), line));
}

void TestTaskPlan::moreThanTheLineHasIsRefused()
{
    const PlanFile file;
    TaskRequest line = request(file);
    line.items = {12};
    line.offices = {{QStringLiteral("310115"), 5}};
    VERIFY_OK(makeTasks(*file.workspace, line));
    line.offices = {{QStringLiteral("310104"), 3}};
    const auto refused = makeTasks(*file.workspace, line);
    QVERIFY(!refused);
    for (const char* word : {"灯具", "7", "5", "2", "3"}) // has seven, five taken, two left, three asked for
        QVERIFY2(refused.error().message.contains(QString::fromUtf8(word)), qPrintable(refused.error().message));
    QCOMPARE(file.number("SELECT COUNT(*) FROM task"), 1);
    line.offices = {{QStringLiteral("310104"), 2}};
    VERIFY_OK(makeTasks(*file.workspace, line));
    QCOMPARE(file.number("SELECT SUM(batches) FROM task"), 7);
}

void TestTaskPlan::runningAgainMakesOnlyWhatIsMissing()
{
    const PlanFile file;
    TaskRequest all = request(file);
    VERIFY_OK(makeTasks(*file.workspace, all));
    QCOMPARE(*makeTasks(*file.workspace, all), 0);
    QCOMPARE(file.number("SELECT COUNT(*) FROM task"), 3);
    file.put("UPDATE plan_item SET batches_total = 34 WHERE id = 11");
    TaskPlan made;
    VERIFY_OK(makeTasks(*file.workspace, all, &made));
    QCOMPARE(made.tasks.size(), 1);
    QCOMPARE(made.tasks[0].taskNo, QStringLiteral("2026-310000-001-02"));
    QCOMPARE(made.tasks[0].batches, 4);
    file.put("DELETE FROM task WHERE plan_item_id = 12");
    TaskRequest split = all;
    split.items = {12};
    split.offices = {{QStringLiteral("310115"), 3}, {QStringLiteral("310104"), 4}};
    VERIFY_OK(makeTasks(*file.workspace, split));
    QCOMPARE(*makeTasks(*file.workspace, split), 0);
    QCOMPARE(file.number("SELECT SUM(batches) FROM task WHERE plan_item_id = 12"), 7);
}

void TestTaskPlan::oneUndoTakesAllBack()
{
    const PlanFile file;
    VERIFY_OK(makeTasks(*file.workspace, request(file)));
    VERIFY_OK(file.workspace->undo());
    QCOMPARE(file.number("SELECT COUNT(*) FROM task"), 0);
    VERIFY_OK(file.workspace->redo());
    QCOMPARE(file.number("SELECT COUNT(*) FROM task"), 3);
}

/// Every number of every range, counted one by one, over random plans, teams and repetitions.
static void collect(const PlanFile& file, std::set<QString>& numbers, bool& twice)
{
    auto q = file.db().prepare("SELECT number_prefix, number_first, number_last FROM task");
    while (*q->step())
        for (qint64 n = q->integer(1); n <= q->integer(2); ++n)
            twice = !numbers.insert(sampleNumber(q->text(0), n)).second || twice;
}

void TestTaskPlan::rangesNeverOverlap()
{
    auto& random = *QRandomGenerator::global();
    for (int round = 0; round < 4; ++round) {
        const PlanFile file;
        for (int step = 0; step < 8; ++step) {
            file.put("UPDATE plan_item SET batches_total = batches_total + " + std::to_string(random.bounded(40)) +
                     " WHERE id = " + std::to_string(11 + random.bounded(3)));
            TaskRequest more = request(file);
            more.team = random.bounded(3);
            VERIFY_OK(makeTasks(*file.workspace, more));
        }
        std::set<QString> numbers;
        bool twice = false;
        collect(file, numbers, twice);
        QVERIFY(!twice && !numbers.empty() && numbers.count(QString()) == 0);
    }
    const PlanFile file; // a number somebody used by hand is not given out again
    const QString used = sampleNumber(QStringLiteral("2026310000"), 500);
    file.put("INSERT INTO batch(id, sample_no) VALUES(1, '" + used.toStdString() + "'), (2, 'SHJD20260000900')");
    TaskPlan made;
    VERIFY_OK(makeTasks(*file.workspace, request(file), &made));
    QCOMPARE(made.tasks[0].numbers.first, 501);
}

void TestTaskPlan::rangesOfTwoFilesNeverMeet()
{
    const PlanFile file;
    std::set<QString> numbers;
    for (const char* giver : {"310000", "310115", "LINGANG", "AIRPORT"}) {
        const auto plan = planTasks(file.db(), QString::fromLatin1(giver), request(file));
        VERIFY_OK(plan);
        for (const PlannedTask& task : plan->tasks)
            for (qint64 n = task.numbers.first; n <= task.numbers.last; ++n)
                QVERIFY(numbers.insert(sampleNumber(task.numbers.prefix, n)).second);
    }
}

void TestTaskPlan::aPrefixRunsOut()
{
    NumberGiver giver;
    const QString prefix = sampleNumberPrefix(2026, QStringLiteral("310000"));
    VERIFY_OK(giver.take(prefix, 99'990));
    VERIFY_OK(giver.take(prefix, 9));
    const auto refused = giver.take(prefix, 1);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    QVERIFY(!giver.take(QString(), 1));
    QCOMPARE(rangeLength(30, 20), 36);
    QCOMPARE(rangeLength(1, 0), 2);
}

SPOTCHECK_TEST(TestTaskPlan)
#include "tst_task_plan.moc"
