#include "core/aftermath/running_clock.h"
#include "core/supervision/cause_pareto.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// Causes and failed items by frequency; the fast lane's hours.
class TestCausePareto : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itemsAndCauses();
    void shippedCausesOnce();
    void fastLaneHours();

private:
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestCausePareto::init()
{
    openFresh(m_clock);
}

void TestCausePareto::itemsAndCauses()
{
    run(QStringLiteral(
        "INSERT INTO enterprise(id, name) VALUES(1, '甲'), (2, '乙');"
        "INSERT INTO batch(id, sample_no, product_name, sampled_id, sampled_on) VALUES(1, 'S1', '童鞋', 1, "
        "'2026-01-05'), (2, "
        "'S2', '童鞋', 1, '2026-01-05'), (3, 'S3', '童鞋', 2, '2025-01-05'), (4, 'S4', '玩具', 2, '2026-01-05');"
        "INSERT INTO report(id, batch_id, sample_no, report_no, our_verdict) VALUES(1, 1, 'S1', 'R1', 2), (2, 2, 'S2', "
        "'R2', "
        "2), (3, 3, 'S3', 'R3', 2), (4, 4, 'S4', 'R4', 2);"
        "INSERT INTO test_spec(id, item, limit_text) VALUES(1, '甲醛', '≤20'), (2, 'pH值', '4~9');"
        "INSERT INTO result(report_id, no, spec_id, value, our_verdict) VALUES(1, 1, 1, '30', 2), (1, 2, 2, '3', 2), "
        "(2, 1, 1, "
        "'30', 2), (3, 1, 1, '30', 2), (4, 1, 2, '3', 2);"
        "INSERT INTO cause(id, kind, text) VALUES(1, 2, '面料'), (2, 3, '水洗');"
        "INSERT INTO aftermath_case(id, sample_no, party) VALUES(1, 'S1', '甲'), (2, 'S2', '甲'), (3, 'S3', '乙');"
        "INSERT INTO case_cause(id, case_id, cause_id) VALUES(1, 1, 1), (2, 2, 1), (3, 3, 2)"));
    const auto items = itemPareto(m_workspace->db(), {});
    VERIFY_OK(items);
    QCOMPARE(items->size(), 2);
    QCOMPARE(items->first().text, QStringLiteral("甲醛"));
    QCOMPARE(items->first().count, 3);
    QCOMPARE(items->first().enterprises, 2);
    QCOMPARE(items->last().cumulated, 1.0);
    QCOMPARE(itemPareto(m_workspace->db(), {QStringLiteral("童鞋"), 2026})->first().count, 2);
    const auto causes = causePareto(m_workspace->db(), {}, true);
    QCOMPARE(causes->first().text, QStringLiteral("面料"));
    QCOMPARE(causes->first().kind, QStringLiteral("材料"));
    QCOMPARE(causes->first().enterprises, 1);
    QVERIFY(std::abs(causes->first().share - 2.0 / 3) < 1e-12);
}

void TestCausePareto::shippedCausesOnce()
{
    const auto first = addShippedCauses(*m_workspace);
    VERIFY_OK(first);
    QVERIFY(*first != 0);
    QVERIFY(*m_workspace->db().integer("SELECT count(*) FROM cause WHERE kind BETWEEN 1 AND 5 AND text <> ''") >= 20);
    QCOMPARE(*addShippedCauses(*m_workspace), 0);
}

void TestCausePareto::fastLaneHours()
{
    const QDateTime known(QDate(2026, 6, 1), QTime(9, 0));
    run(QStringLiteral(
            "INSERT INTO aftermath_case(id, sample_no, party, lane, known_at) VALUES(1, 'S1', '甲', 1, %1), (2, 'S2', "
            "'乙', 0, %1)")
            .arg(known.toMSecsSinceEpoch()));
    ClockQuery query{QDate(2026, 6, 2)};
    query.now = known.addSecs(24 * 3600);
    auto clocks = *runningClocks(m_workspace->db(), query);
    QCOMPARE(clocks.size(), 1);
    QCOMPARE(clocks[0].clock(), QStringLiteral("fast_lane"));
    QCOMPARE(clocks[0].dueAt, known.addSecs(24 * 3600));
    QVERIFY(clocks[0].state == ClockState::Due); // to the second
    query.now = known.addSecs(24 * 3600 + 1);
    clocks = *runningClocks(m_workspace->db(), query);
    QVERIFY(clocks[0].state == ClockState::Overdue);
    run(QStringLiteral("UPDATE aftermath_case SET served_on = '2026-06-01'"));
    clocks = *runningClocks(m_workspace->db(), query);
    QVERIFY(std::none_of(clocks.begin(), clocks.end(),
                         [](const RunningClock& one) { return one.clock() == QStringLiteral("fast_lane"); }));
}

SPOTCHECK_TEST(TestCausePareto)
#include "tst_cause_pareto.moc"
