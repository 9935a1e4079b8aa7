#include "core/aftermath/case_track.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// The way of a case: the data hold together, steps write what they say, nothing is erased.
class TestCaseTrack : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theDataHoldTogether();
    void fromFailureToARecognisedPass();
    void fromFailureToTheLicence();
    void aStepThatDoesNotFollow_isRefused();
    void withoutProof_theConclusionDoesNotStand();
    void sendingBackErasesNothing();
    void aLedgersDatesShowTheState();
    void aSuspensionLastsUntilADay();
    void eachSpeaksItsLanguage();
    void randomWalks();

private:
    QString state() const { return *stateOfCase(m_workspace->db(), 1); }
    QString column(const char* name) const
    {
        return *m_workspace->db().text(std::string("SELECT ") + name + " FROM aftermath_case WHERE id = 1");
    }
    Result<qint64> take(const char* step, const QString& reason = {}, const QString& document = {})
    {
        return takeStep(*m_workspace, 1,
                        {QString::fromLatin1(step), QDate(2026, 3, 2), reason, document, QDate(2026, 5, 2)});
    }
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestCaseTrack::init()
{
    openFresh(m_clock);
    run(QStringLiteral("INSERT INTO aftermath_case(id, sample_no, party) VALUES(1, 'S1', '虚构鞋厂')"));
}

void TestCaseTrack::theDataHoldTogether()
{
    QVERIFY(caseStates().size() > 10);
    QStringList reached{QStringLiteral("opened")};
    for (const CaseStep& step : caseSteps()) {
        QVERIFY2(caseState(step.to) != nullptr, qPrintable(step.code));
        QVERIFY2(!step.clause.isEmpty(), qPrintable(step.code));
        for (const QString& from : step.from)
            QVERIFY2(caseState(from) != nullptr && caseState(from)->isOpen, qPrintable(step.code));
        if (!step.dateColumn.isEmpty()) {
            QVERIFY2(m_workspace->db().text("SELECT " + step.dateColumn.toStdString() + " FROM aftermath_case"),
                     qPrintable(step.code));
        }
        reached << step.to;
    }
    for (const CaseState& one : caseStates())
        QVERIFY2(reached.contains(one.code) && stepsFrom(one.code).isEmpty() != one.isOpen, qPrintable(one.code));
}

void TestCaseTrack::fromFailureToARecognisedPass()
{
    VERIFY_OK(take("serve"));
    VERIFY_OK(take("order", {}, QStringLiteral("沪浦市监责改〔2026〕1号")));
    VERIFY_OK(take("rectify"));
    VERIFY_OK(take("reinspect_pass"));
    QCOMPARE(column("reinspection"), QStringLiteral("合格"));
    QCOMPARE(column("done_on"), QString());
    VERIFY_OK(take("recognise"));
    QCOMPARE(state(), QStringLiteral("closed"));
    QCOMPARE(column("done_on"), QStringLiteral("2026-03-02"));
    QCOMPARE(column("order_no"), QStringLiteral("沪浦市监责改〔2026〕1号"));
    QCOMPARE(column("close_reason"), QStringLiteral("1"));
    QCOMPARE(caseEvents(m_workspace->db(), 1)->size(), 5);
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(state(), QStringLiteral("passed"));
    QCOMPARE(caseEvents(m_workspace->db(), 1)->size(), 4);
}

void TestCaseTrack::fromFailureToTheLicence()
{
    for (const char* step : {"serve", "order", "reinspect_fail", "report_up", "announce", "second_fail", "suspend",
                             "third_fail", "revoke"})
        VERIFY_OK(take(step, {}, QStringLiteral("文号")));
    QCOMPARE(column("close_reason"), QStringLiteral("5"));
    QCOMPARE(column("suspended_until"), QStringLiteral("2026-05-02"));
    QCOMPARE(column("revoked_on"), QStringLiteral("2026-03-02"));
}

void TestCaseTrack::aStepThatDoesNotFollow_isRefused()
{
    for (const char* step : {"recognise", "second_pass", "accept", "no_such_step"})
        QVERIFY(!take(step));
    QVERIFY(!take("order"));      // without its number
    QVERIFY(!take("impossible")); // without a reason
    QCOMPARE(state(), QStringLiteral("opened"));
    QCOMPARE(caseEvents(m_workspace->db(), 1)->size(), 0);
    VERIFY_OK(take("impossible", QStringLiteral("查无下落")));
    QCOMPARE(column("impossible_reason"), QStringLiteral("查无下落"));
}

void TestCaseTrack::withoutProof_theConclusionDoesNotStand()
{
    VERIFY_OK(take("serve"));
    QVERIFY(!take("confirm"));
    run(QStringLiteral("INSERT INTO service(id, case_id, document_kind, recipient, arrived_on) VALUES(1, 1, 1, 'x', "
                       "'2026-03-02')"));
    QVERIFY(!take("confirm")); // received, and no proof of it
    run(QStringLiteral("UPDATE service SET proof = '送达回证'"));
    VERIFY_OK(take("confirm"));
    VERIFY_OK(m_workspace->undo());
    run(QStringLiteral("DELETE FROM service"));
    VERIFY_OK(take("confirm", QStringLiteral("当事人书面放弃异议")));
}

void TestCaseTrack::aSuspensionLastsUntilADay()
{
    run(QStringLiteral("UPDATE aftermath_case SET state = 'second_failed'"));
    const auto suspend = [&](QDate until) {
        return takeStep(*m_workspace, 1,
                        {QStringLiteral("suspend"), QDate(2026, 3, 2), {}, QStringLiteral("1号"), until});
    };
    QVERIFY(!suspend({}));
    QVERIFY(!suspend(QDate(2026, 3, 1))); // before it began
    VERIFY_OK(suspend(QDate(2026, 6, 2)));
    QCOMPARE(column("suspended_until"), QStringLiteral("2026-06-02"));
}

void TestCaseTrack::eachSpeaksItsLanguage()
{
    const StepTaken early{QStringLiteral("recognise"), QDate(2026, 3, 2)};
    QVERIFY(takeStep(*m_workspace, 1, early, true).error().message.contains(QStringLiteral("认定复查合格")));
    const QString refused = takeStep(*m_workspace, 1, early, false).error().message;
    QVERIFY2(refused.contains(QStringLiteral("Pass recognised")) && !refused.contains(QStringLiteral("办结")),
             qPrintable(refused));
    VERIFY_OK(takeStep(*m_workspace, 1, {QStringLiteral("serve"), QDate(2026, 3, 2)}, false));
    QCOMPARE(*m_workspace->db().text("SELECT title FROM journal ORDER BY seq DESC LIMIT 1"),
             QStringLiteral("Result served"));
}

void TestCaseTrack::sendingBackErasesNothing()
{
    VERIFY_OK(take("serve"));
    VERIFY_OK(take("order", {}, QStringLiteral("1号")));
    VERIFY_OK(take("reinspect_pass"));
    QVERIFY(!sendBack(*m_workspace, 1, QStringLiteral("ordered"), QStringLiteral(" ")));
    QVERIFY(!sendBack(*m_workspace, 1, QStringLiteral("closed"), QStringLiteral("错")));
    VERIFY_OK(sendBack(*m_workspace, 1, QStringLiteral("ordered"), QStringLiteral("复查样品有误")));
    QCOMPARE(state(), QStringLiteral("ordered"));
    QCOMPARE(column("reinspected_on"), QStringLiteral("2026-03-02"));
    const auto events = caseEvents(m_workspace->db(), 1);
    QCOMPARE(events->size(), 4);
    QCOMPARE(events->last().reason, QStringLiteral("复查样品有误"));
}

void TestCaseTrack::aLedgersDatesShowTheState()
{
    const std::pair<const char*, const char*> shown[] = {
        {"served_on = '2026-01-05'", "served"},
        {"objection_on = '2026-01-08'", "objected"},
        {"objection_accepted_on = '2026-01-09'", "retesting"},
        {"retest_conclusion = '不合格'", "confirmed"},
        {"ordered_on = '2026-02-01'", "ordered"},
        {"rectified_on = '2026-03-01'", "rectified"},
        {"reinspected_on = '2026-03-09', reinspection = '不合格'", "failed"},
        {"announced_on = '2026-03-20'", "announced"},
        {"second_on = '2026-05-25', second_conclusion = '合格'", "passed"},
        {"done_on = '2026-05-30'", "closed"}};
    for (const auto& [sets, expected] : shown) {
        run(QStringLiteral("UPDATE aftermath_case SET ") + QString::fromUtf8(sets));
        QCOMPARE(state(), QString::fromLatin1(expected));
    }
}

/// Whatever way is taken, the events replay to the state, and undoing all of them comes back to the beginning.
void TestCaseTrack::randomWalks()
{
    QRandomGenerator random(20261126);
    for (int walk = 0; walk < 60; ++walk) {
        init();
        int taken = 0;
        for (QString now = state(); taken < 12 && now != QStringLiteral("closed"); now = state(), ++taken) {
            const QList<CaseStep> steps = stepsFrom(now);
            const CaseStep step = steps.at(random.bounded(int(steps.size())));
            VERIFY_OK(takeStep(
                *m_workspace, 1,
                {step.code, QDate(2026, 1, 1), QStringLiteral("因"), QStringLiteral("号"), QDate(2026, 2, 1)}));
            QCOMPARE(state(), step.to);
        }
        QString replayed = QStringLiteral("opened");
        const auto events = caseEvents(m_workspace->db(), 1);
        for (const CaseEvent& event : *events) {
            QCOMPARE(event.from, replayed);
            replayed = event.to;
        }
        QCOMPARE(replayed, state());
        while (taken-- > 0)
            VERIFY_OK(m_workspace->undo());
        QCOMPARE(state(), QStringLiteral("opened"));
        QCOMPARE(caseEvents(m_workspace->db(), 1)->size(), 0);
    }
}

SPOTCHECK_TEST(TestCaseTrack)
#include "tst_case_track.moc"
