#include "core/aftermath/case_board.h"
#include "core/aftermath/case_file.h"
#include "core/aftermath/enterprise_file.h"
#include "core/aftermath/same_lot.h"
#include "core/aftermath/snooze.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// The board, deadlines put aside, and the pages of one case and one enterprise.
class TestCaseBoard : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void casesByStateAndAge();
    void asideUntilADay();
    void theGravestIsNeverHidden();
    void theStoryOfACase();
    void everythingOfAnEnterprise();
    void theSameLotElsewhere();

private:
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestCaseBoard::init()
{
    openFresh(m_clock);
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on, done_on, handler) "
        "VALUES(1, 'S1', '甲', '310115', '2026-05-20', '', '', '张虚构'), (2, 'S2', '乙', '310104', "
        "'2026-01-05', '2026-01-20', '', ''), (3, 'S3', '丙', '310104', '2026-01-05', '', '2026-02-01', ''), "
        "(4, 'S4', '丁', '310104', '', '', '', '')"));
}

void TestCaseBoard::casesByStateAndAge()
{
    const auto cases = caseBoard(m_workspace->db(), {QDate(2026, 6, 1)});
    VERIFY_OK(cases);
    QCOMPARE(cases->size(), 3); // the closed one is no work
    QCOMPARE(cases->first().id, 2);
    QCOMPARE(cases->first().state, QStringLiteral("ordered"));
    QCOMPARE(cases->first().days, int(QDate(2026, 1, 20).daysTo(QDate(2026, 6, 1))));
    QCOMPARE(cases->last().days, -1); // no date at all
    const auto columns = boardColumns(*cases);
    QCOMPARE(columns.size(), 3);
    QCOMPARE(columns[0].state, QStringLiteral("opened"));
    QCOMPARE(columns[1].ages[0], 1); // 12 days
    QCOMPARE(columns[2].ages[3], 1);
    QCOMPARE(caseBoard(m_workspace->db(), {QDate(2026, 6, 1), QStringLiteral("310115")})->size(), 1);
    QCOMPARE(caseBoard(m_workspace->db(), {QDate(2026, 6, 1), {}, QStringLiteral("张虚构")})->size(), 1);
    QCOMPARE(caseBoard(m_workspace->db(), {QDate(2026, 6, 1), {}, {}, QStringLiteral("served")})->first().id, 1);
}

void TestCaseBoard::asideUntilADay()
{
    const QDate today(2026, 6, 1);
    QVERIFY(!snoozeClocks(*m_workspace, {{1, QStringLiteral("objection")}}, QDate(2026, 6, 8), {}));
    QVERIFY(!snoozeClocks(*m_workspace, {{1, QStringLiteral("objection")}}, today, QStringLiteral("因")));
    VERIFY_OK(snoozeClocks(*m_workspace, {{1, QStringLiteral("objection")}}, QDate(2026, 6, 8),
                           QStringLiteral("已电话沟通")));
    const auto clocks = *runningClocks(m_workspace->db(), {today});
    const auto aside = *snoozes(m_workspace->db(), today);
    int hidden = 0;
    for (const RunningClock& clock : clocks)
        hidden += isAside(clock, aside) ? 1 : 0;
    QCOMPARE(hidden, 1);
    QVERIFY(snoozes(m_workspace->db(), QDate(2026, 6, 8))->isEmpty()); // the day has come
    VERIFY_OK(m_workspace->undo());
    QVERIFY(snoozes(m_workspace->db(), today)->isEmpty());
}

void TestCaseBoard::theGravestIsNeverHidden()
{
    const QDate today(2026, 6, 1);
    VERIFY_OK(snoozeClocks(*m_workspace, {{2, QStringLiteral("reinspect")}}, QDate(2026, 7, 1), QStringLiteral("因")));
    VERIFY_OK(snoozeClocks(*m_workspace, {{2, QStringLiteral("rectify")}}, QDate(2026, 7, 1), QStringLiteral("因")));
    const auto aside = *snoozes(m_workspace->db(), today);
    const auto clocks = *runningClocks(m_workspace->db(), {today});
    for (const RunningClock& clock : clocks)
        if (clock.caseId == 2 && clock.state == ClockState::Overdue)
            QCOMPARE(isAside(clock, aside), clock.consequence() < kNeverHidden);
}

void TestCaseBoard::theStoryOfACase()
{
    run(QStringLiteral(
        "INSERT INTO service(id, case_id, document_kind, recipient, arrived_on) VALUES(1, 1, 1, '甲', "
        "'2026-05-20'); INSERT INTO objection(id, case_id, received_on, grounds) VALUES(1, 1, '2026-05-25', "
        "'样品非我司生产'); INSERT INTO measure(id, case_id, kind, happened_on) VALUES(1, 1, 1, '2026-05-28')"));
    VERIFY_OK(takeStep(*m_workspace, 1, {QStringLiteral("object"), QDate(2026, 5, 25)}));
    const auto file = readCaseFile(m_workspace->db(), 1, QDate(2026, 6, 1), true);
    VERIFY_OK(file);
    QCOMPARE(file->state, QStringLiteral("objected"));
    QCOMPARE(file->story.size(), 4);
    for (qsizetype i = 1; i < file->story.size(); ++i)
        QVERIFY(file->story[i - 1].on <= file->story[i].on);
    const auto served = std::find_if(file->track.begin(), file->track.end(),
                                     [](const TrackNode& node) { return node.state == QStringLiteral("served"); });
    QCOMPARE(served->on, QStringLiteral("2026-05-20"));
    QVERIFY(served->reached && !served->isCurrent);
    QVERIFY(!file->clocks.isEmpty());
    QVERIFY(!readCaseFile(m_workspace->db(), 99, QDate(2026, 6, 1), true));
}

void TestCaseBoard::everythingOfAnEnterprise()
{
    run(QStringLiteral(
        "INSERT INTO enterprise(id, name) VALUES(1, '甲'), (2, '乙');"
        "INSERT INTO batch(id, sample_no, sampled_id, producer_id, sampled_on, outcome, office) VALUES(1, 'S1', 1, 1, "
        "'2026-01-05', 1, '310115'), (2, 'S2', 2, 1, '2025-03-05', 1, '310115'), (3, 'S3', 1, 2, '2025-04-05', 2, "
        "'310115');"
        "INSERT INTO report(id, batch_id, sample_no, report_no, our_verdict) VALUES(1, 2, 'S2', 'R', 2);"
        "INSERT INTO enterprise_alias(id, enterprise_id, kind, text) VALUES(1, 1, 1, '旧甲')"));
    const BurdenLimits limits{3, 3, 3, false, {}, {}};
    const auto file = readEnterpriseFile(m_workspace->db(), 1, QDate(2026, 6, 1), limits, true);
    VERIFY_OK(file);
    QCOMPARE(file->years.size(), 2);
    QCOMPARE(file->years[0].sampled, 1);
    QCOMPARE(file->years[1].produced, 1);
    QCOMPARE(file->years[1].failed, 1);
    QCOMPARE(file->years[1].refused, 1);
    QCOMPARE(file->batches.size(), 3);
    QCOMPARE(file->burden.visits.size(), 1);
    QCOMPARE(file->aliases.size(), 1);
    QCOMPARE(file->cases.size(), 1);
    QVERIFY(file->cases[0].open);
}

void TestCaseBoard::theSameLotElsewhere()
{
    run(QStringLiteral("INSERT INTO enterprise(id, name) VALUES(1, '厂'), (2, '店二'), (3, '店三');"
                       "INSERT INTO batch(id, sample_no, sampled_id, producer_id, product_name, model, lot, "
                       "sampled_on) VALUES(1, 'S1', 2, 1, "
                       "'童鞋', 'M', 'L1', '2026-01-05'), (2, 'S2', 3, 1, '童鞋', 'M', 'L1', '2026-02-05'), (3, 'S3', "
                       "3, 1, '童鞋', 'M', 'L2', "
                       "'2026-03-05'), (4, 'S4', 3, 1, '童鞋', 'N', 'L1', '2026-03-05'), (5, 'S5', 3, NULL, '童鞋', "
                       "'M', 'L1', '2026-03-05')"));
    const auto found = sameLotElsewhere(m_workspace->db(), QStringLiteral("S1"));
    VERIFY_OK(found);
    QCOMPARE(found->producer, QStringLiteral("厂"));
    QCOMPARE(found->rows.size(), 2);
    QVERIFY(found->rows[0].sameLot && found->rows[0].sampleNo == QStringLiteral("S2"));
    QVERIFY(!found->rows[1].sameLot);
    QVERIFY(!sameLotElsewhere(m_workspace->db(), QStringLiteral("X")));
}

SPOTCHECK_TEST(TestCaseBoard)
#include "tst_case_board.moc"
