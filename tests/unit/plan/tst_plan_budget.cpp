#include "core/plan/plan_budget.h"
#include "core/plan/task_plan.h"
#include "tests/unit/plan/plan_file.h"

#include <QRandomGenerator>

using namespace spotcheck;
using test::PlanFile;

/// Money of a plan: by hand, and against a recount batch by batch.
class TestPlanBudget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byHand();
    void agreesWithARecount();
    void everyGroupingHasTheSameSum();

private:
    static PlanBudget budget(const PlanFile& file, BudgetBy by = BudgetBy::Line)
    {
        const auto answer = planBudget(file.db(), 2026, QStringLiteral("310000"), by);
        return answer ? *answer : PlanBudget();
    }
    static void makeAll(const PlanFile& file)
    {
        TaskRequest request;
        request.year = 2026;
        request.office = QStringLiteral("310000");
        request.today = file.clock.today();
        VERIFY_OK(makeTasks(*file.workspace, request));
    }
};

void TestPlanBudget::byHand()
{
    const PlanFile file;
    PlanBudget answer = budget(file);
    QCOMPARE(answer.rows.size(), 3);
    QCOMPARE(answer.rows[0].money, (Money{3000000, 0, 0}));
    QCOMPARE(answer.all.money.declared, 4400000);
    makeAll(file);
    // 童鞋: no bid yet, so its own price and the purchase price; 灯具: 7 batches at 2000 yuan; 月饼 costs nothing.
    answer = budget(file);
    QCOMPARE(answer.rows[0].money.committed, 30 * (100000 + 5000));
    QCOMPARE(answer.rows[1].money.committed, 7 * 200000);
    QCOMPARE(answer.rows[2].money.committed, 0);
    // The task's bid comes before the package's; another laboratory's bid is not the task's.
    file.put("INSERT INTO bid(id, year, task_no, lab_id, unit_price) VALUES(1, 2026, 'P1', 1, 90000), (2, 2026, "
             "'2026-310000-001-01', 2, 10000), (3, 2025, '2026-310000-001-01', 1, 1)");
    QCOMPARE(budget(file).rows[0].money.committed, 30 * (90000 + 5000));
    file.put("INSERT INTO bid(id, year, task_no, lab_id, unit_price) VALUES(4, 2026, '2026-310000-001-01', 1, 80000)");
    QCOMPARE(budget(file).rows[0].money.committed, 30 * (80000 + 5000));
    file.put("UPDATE bid SET unit_price = NULL, total_price = 2500000 WHERE id = 4");
    QCOMPARE(budget(file).rows[0].money.committed, 2500000 + 30 * 5000);
    // Two batches sampled, one of them reported on, one refused.
    file.put("UPDATE bid SET unit_price = 80000 WHERE id = 4;"
             "INSERT INTO batch(id, sample_no, task_no, outcome, unit_price, lab_id) VALUES(1, 'A', "
             "'2026-310000-001-01', 1, 12300, 1), (2, 'B', '2026-310000-001-01', 1, NULL, 1), (3, 'C', "
             "'2026-310000-001-01', 2, 99999, 1);"
             "INSERT INTO report(id, batch_id, sample_no, reported_on) VALUES(1, 2, 'B', '2026-07-01')");
    answer = budget(file);
    QCOMPARE(answer.rows[0].money.used, 12300 + 80000);
    QCOMPARE(answer.rows[0].sampled, 2);
    QCOMPARE(answer.rows[0].reported, 1);
    QCOMPARE(answer.rows[0].money.left(), 3000000 - 92300);
    QVERIFY(!answer.all.money.isOverspent());
    file.put("UPDATE plan_item SET budget = 90000 WHERE id = 11");
    QVERIFY(budget(file).rows[0].money.isOverspent());
}

void TestPlanBudget::agreesWithARecount()
{
    auto& random = *QRandomGenerator::global();
    const PlanFile file;
    makeAll(file);
    file.put("INSERT INTO bid(id, year, task_no, lab_id, unit_price) VALUES(1, 2026, 'P1', 1, 90000), (2, 2026, 'P2', "
             "2, 70000), (4, 2026, '2026-310000-001-01', 1, 80000), (5, 2026, 'RW', 2, 60000)");
    std::string sql;
    const char* tasks[] = {"2026-310000-001-01", "2026-310000-002-01", "RW", ""};
    for (int i = 1; i <= 400; ++i) {
        const std::string id = std::to_string(i), lab = random.bounded(4) == 0 ? "NULL" : random.bounded(2) ? "1" : "2";
        sql += "INSERT INTO batch(id, sample_no, task_no, office, product_name, mode, outcome, sampled_on, unit_price, "
               "lab_id) VALUES(" +
               id + ",'S" + id + "','" + tasks[random.bounded(4)] + "','310000','" +
               (random.bounded(2) ? "童鞋" : "灯具") + "',1," + (random.bounded(6) ? "1" : "3") + ",'2026-05-20'," +
               (random.bounded(5) ? std::to_string(random.bounded(90000)) : "NULL") + "," + lab + ");";
        if (random.bounded(2))
            sql += "INSERT INTO report(id, batch_id, sample_no, reported_on) VALUES(" + id + "," + id + ",'S" + id +
                   "','2026-06-01');";
    }
    file.put(sql);
    const PlanBudget answer = budget(file);
    for (const BudgetRow& row : answer.rows) {
        // Price by price, as a clerk would: own task's bid, else the package's, both of the batch's laboratory (or the
        // only one when the batch names none), else the line's.
        const std::string line = std::to_string(row.line);
        const auto bid = [](const std::string& name) {
            return "(SELECT unit_price FROM bid d WHERE d.year = 2026 AND d.task_no = " + name +
                   " AND (d.lab_id = b.lab_id OR (b.lab_id IS NULL AND 1 = (SELECT COUNT(*) FROM bid e WHERE e.year = "
                   "2026 AND e.task_no = " +
                   name + "))))";
        };
        const std::string price = "COALESCE(" + bid("b.task_no") + "," + bid("i.package") + ", i.unit_price)";
        const qint64 expected = file.number(
            "SELECT COALESCE(SUM(COALESCE(b.unit_price, 0) + CASE WHEN EXISTS(SELECT 1 FROM report r WHERE r.batch_id "
            "= b.id) THEN " +
            price +
            " ELSE 0 END), 0) FROM batch b JOIN plan_item i ON i.id = COALESCE((SELECT k.plan_item_id FROM task k "
            "WHERE k.task_no = b.task_no), (SELECT j.id FROM plan_item j WHERE j.product_name = b.product_name AND "
            "j.mode = b.mode)) WHERE b.outcome = 1 AND i.id = " +
            line);
        QCOMPARE(row.money.used, expected);
    }
}

void TestPlanBudget::everyGroupingHasTheSameSum()
{
    const PlanFile file;
    makeAll(file);
    file.put("INSERT INTO batch(id, sample_no, task_no, outcome, unit_price, lab_id) VALUES(1, 'A', "
             "'2026-310000-001-01', 1, 12300, 2), (2, 'B', '2026-310000-002-01', 1, 700, NULL);"
             "UPDATE plan SET declared_budget = 5000000");
    const PlanBudget lines = budget(file);
    QCOMPARE(lines.applied, 5000000);
    for (const BudgetBy by : {BudgetBy::Office, BudgetBy::Category, BudgetBy::Package, BudgetBy::Lab}) {
        const PlanBudget grouped = budget(file, by);
        QCOMPARE(grouped.all.money, lines.all.money);
        QVERIFY(!grouped.rows.isEmpty());
    }
    const PlanBudget labs = budget(file, BudgetBy::Lab);
    const auto of = [&](const char* name) {
        for (const BudgetRow& row : labs.rows)
            if (row.key == QString::fromUtf8(name))
                return row.money;
        return Money{-1, -1, -1};
    };
    QCOMPARE(of("甲检测").declared, 3000000);
    QCOMPARE(of("乙检测").used, 12300); // the laboratory that has the sample, not the one the plan names
    QCOMPARE(budgetBy(u"lab"), std::optional(BudgetBy::Lab));
    QVERIFY(!budgetBy(u"weather"));
}

SPOTCHECK_TEST(TestPlanBudget)
#include "tst_plan_budget.moc"
