#include "core/aftermath/case_opening.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <map>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace spotcheck;

/// Which cases failed batches ask for.
class TestCaseOpening : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneForEachParty();
    void aMakerSampledAtHomeHasOne();
    void aPassedRetestAsksForNone();
    void theLaboratorysWordWhereWeCannotTell();
    void aLedgersCaseIsLeftAlone();
    void openingIsOneStep();
    void randomBatches();

private:
    void addBatch(int id, int stage, int sampled, int producer, int ours, int lab);
    QList<MissingCase> missing() const
    {
        const auto found = missingCases(m_workspace->db());
        return found ? *found : QList<MissingCase>();
    }
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestCaseOpening::init()
{
    openFresh(m_clock);
    run(QStringLiteral("INSERT INTO enterprise(id, name, uscc, region) VALUES(1, '虚构商店', '', '310115'), "
                       "(2, '虚构鞋厂', 'U2', '440100'), (3, '虚构灶具厂', 'U3', '310104');"
                       "INSERT INTO product(id, code, name, fast_track) VALUES(1, 'P1', '燃气灶', 1)"));
}

void TestCaseOpening::addBatch(int id, int stage, int sampled, int producer, int ours, int lab)
{
    const auto party = [](int one) { return one == 0 ? QStringLiteral("NULL") : QString::number(one); };
    run(QStringLiteral(
            "INSERT INTO batch(id, sample_no, stage, office, product_name, sampled_id, producer_id) VALUES(%1, "
            "'S%1', %2, '310000', '燃气灶', %3, %4); INSERT INTO report(id, batch_id, sample_no, our_verdict, "
            "lab_verdict) VALUES(%1, %1, 'S%1', %5, %6)")
            .arg(id)
            .arg(stage)
            .arg(party(sampled), party(producer))
            .arg(ours)
            .arg(lab));
}

void TestCaseOpening::oneForEachParty()
{
    addBatch(1, 2, 1, 2, 2, 2);
    run(QStringLiteral("UPDATE batch SET product_id = 1"));
    const QList<MissingCase> cases = missing();
    QCOMPARE(cases.size(), 2);
    QCOMPARE(cases[0].partyName, QStringLiteral("虚构商店"));
    QCOMPARE(cases[0].role, 2);
    QCOMPARE(cases[0].office, QStringLiteral("310115"));
    QVERIFY(cases[0].authority.isEmpty());
    QVERIFY(cases[0].fast);
    QCOMPARE(cases[1].role, 1);
    QCOMPARE(cases[1].office, QStringLiteral("310000")); // another province's: the organiser tells its authority
    QVERIFY2(cases[1].authority.contains(QStringLiteral("广东")), qPrintable(cases[1].authority));
}

void TestCaseOpening::aMakerSampledAtHomeHasOne()
{
    addBatch(1, 1, 3, 3, 2, 2);
    QCOMPARE(missing().size(), 1);
    QCOMPARE(missing()[0].role, 1);
    QCOMPARE(missing()[0].office, QStringLiteral("310104"));
}

void TestCaseOpening::aPassedRetestAsksForNone()
{
    addBatch(1, 2, 1, 2, 2, 2);
    run(QStringLiteral(
        "INSERT INTO report(id, batch_id, sample_no, report_no, kind, our_verdict) VALUES(9, 1, 'S1', 'F', 2, 1)"));
    QCOMPARE(missing().size(), 0);
    run(QStringLiteral("UPDATE report SET our_verdict = 2 WHERE id = 9"));
    QCOMPARE(missing().size(), 2);
}

void TestCaseOpening::theLaboratorysWordWhereWeCannotTell()
{
    addBatch(1, 2, 1, 0, 3, 2);
    addBatch(2, 2, 1, 0, 3, 1);
    addBatch(3, 2, 1, 0, 1, 2);
    QCOMPARE(missing().size(), 1);
    QCOMPARE(missing()[0].sampleNo, QStringLiteral("S1"));
}

void TestCaseOpening::aLedgersCaseIsLeftAlone()
{
    addBatch(1, 2, 1, 2, 2, 2);
    run(QStringLiteral("INSERT INTO aftermath_case(id, sample_no, party, party_uscc, party_role) VALUES(5, 'S1', "
                       "'虚构鞋厂（旧称）', 'U2', 1)"));
    QCOMPARE(missing().size(), 1);
    QCOMPARE(missing()[0].partyName, QStringLiteral("虚构商店"));
}

void TestCaseOpening::openingIsOneStep()
{
    addBatch(1, 2, 1, 2, 2, 2);
    VERIFY_OK(openCases(*m_workspace, missing()));
    QCOMPARE(missing().size(), 0);
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM aftermath_case WHERE opened_on = '2026-06-01'"), 2);
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM aftermath_case"), 0);
    QCOMPARE(missing().size(), 2);
    const auto nothing = openCases(*m_workspace, {});
    VERIFY_OK(nothing);
    QCOMPARE(*nothing, 0);
}

/// Against a plain count of who failed.
void TestCaseOpening::randomBatches()
{
    QRandomGenerator random(7);
    int expected = 0;
    for (int i = 1; i <= 300; ++i) {
        const int stage = 1 + random.bounded(3), sampled = random.bounded(4), producer = random.bounded(4);
        const int ours = 1 + random.bounded(3), lab = random.bounded(4);
        addBatch(i, stage, sampled, producer, ours, lab);
        const bool failed = ours == 2 || (ours == 3 && lab == 2);
        std::set<int> parties;
        for (const int party : {sampled, producer})
            if (party != 0)
                parties.insert(party);
        expected += failed ? int(parties.size()) : 0;
    }
    QCOMPARE(missing().size(), expected);
    VERIFY_OK(openCases(*m_workspace, missing()));
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM aftermath_case"), expected);
}

SPOTCHECK_TEST(TestCaseOpening)
#include "tst_case_opening.moc"
