#include "core/testing/review.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// Decisions on reports and the two-person rule, on a real file.
class TestReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void acceptNeedsAReasonOnlyWhenThereIsSomethingToLookAt();
    void returnNeedsAReason();
    void nobodySignsWhatTheyEnteredOrReviewed();
    void aRefusedDecisionLeavesEverythingAlone();
    void signedReportsAreClosed();
    void undoTakesTheDecisionBack();
    void rowsThatNeedLookingAtComeFirst();

private:
    qint64 add(const char* report, int attention, const QString& enteredBy);
    int state(qint64 id) const;
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 3, 2)};
    std::unique_ptr<Workspace> m_workspace;
};

void TestReview::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

qint64 TestReview::add(const char* report, int attention, const QString& enteredBy)
{
    static qint64 next = 100;
    const qint64 id = ++next;
    const auto done = m_workspace->change({QStringLiteral("test"), QStringLiteral("add")}, [&](Database& db) -> Status {
        auto q = db.prepare("INSERT INTO report(id, sample_no, report_no, attention, entered_by) VALUES(?,?,?,?,?)");
        if (!q)
            return q.error();
        q->bind(1, id).bind(2, report).bind(3, report).bind(4, attention).bind(5, enteredBy);
        return q->run();
    });
    return done ? id : 0;
}

int TestReview::state(qint64 id) const
{
    const auto value = m_workspace->db().integer("SELECT state FROM report WHERE id = " + std::to_string(id));
    return value ? int(*value) : -1;
}

void TestReview::acceptNeedsAReasonOnlyWhenThereIsSomethingToLookAt()
{
    const qint64 clean = add("R1", 0, QStringLiteral("乙")), doubtful = add("R2", 2, QStringLiteral("乙"));
    VERIFY_OK(decide(*m_workspace, std::span(&clean, 1), Decision::Accept, {}));
    QCOMPARE(state(clean), 1);
    const auto refused = decide(*m_workspace, std::span(&doubtful, 1), Decision::Accept, QStringLiteral("  "));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY2(refused.error().message.contains(u"R2") && refused.error().message.contains(u"2"),
             qPrintable(refused.error().message));
    VERIFY_OK(decide(*m_workspace, std::span(&doubtful, 1), Decision::Accept, QStringLiteral("已电话核实")));
    QCOMPARE(state(doubtful), 1);
}

void TestReview::returnNeedsAReason()
{
    const qint64 id = add("R3", 0, QStringLiteral("乙"));
    QVERIFY(!decide(*m_workspace, std::span(&id, 1), Decision::ReturnToLab, {}));
    QCOMPARE(state(id), 0);
    VERIFY_OK(decide(*m_workspace, std::span(&id, 1), Decision::ReturnToLab, QStringLiteral("缺检出限")));
    QCOMPARE(state(id), 2);
}

void TestReview::nobodySignsWhatTheyEnteredOrReviewed()
{
    const qint64 id = add("R4", 0, QStringLiteral("乙"));
    QVERIFY(!sign(*m_workspace, std::span(&id, 1))); // not reviewed yet
    VERIFY_OK(decide(*m_workspace, std::span(&id, 1), Decision::Accept, {}));
    QVERIFY(!sign(*m_workspace, std::span(&id, 1))); // 甲 reviewed it
    m_workspace->setPerson(QStringLiteral("乙"));
    QVERIFY(!sign(*m_workspace, std::span(&id, 1))); // 乙 entered it
    m_workspace->setPerson(QStringLiteral("丙"));
    VERIFY_OK(sign(*m_workspace, std::span(&id, 1)));
    QCOMPARE(state(id), 4);
}

void TestReview::aRefusedDecisionLeavesEverythingAlone()
{
    const qint64 ids[] = {add("R5", 0, QStringLiteral("乙")), add("R6", 1, QStringLiteral("乙"))};
    const QByteArray head = m_workspace->head();
    QVERIFY(!decide(*m_workspace, ids, Decision::Accept, {})); // the second one needs a reason
    QCOMPARE(state(ids[0]), 0);
    QCOMPARE(m_workspace->head(), head);
}

void TestReview::signedReportsAreClosed()
{
    const qint64 id = add("R7", 0, QStringLiteral("乙"));
    VERIFY_OK(decide(*m_workspace, std::span(&id, 1), Decision::CannotTell, {}));
    m_workspace->setPerson(QStringLiteral("丙"));
    VERIFY_OK(sign(*m_workspace, std::span(&id, 1)));
    QVERIFY(!decide(*m_workspace, std::span(&id, 1), Decision::ReturnToLab, QStringLiteral("x")));
}

void TestReview::undoTakesTheDecisionBack()
{
    const qint64 id = add("R8", 0, QStringLiteral("乙"));
    VERIFY_OK(decide(*m_workspace, std::span(&id, 1), Decision::Accept, {}));
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(state(id), 0);
    VERIFY_OK(m_workspace->redo());
    QCOMPARE(state(id), 1);
}

void TestReview::rowsThatNeedLookingAtComeFirst()
{
    const qint64 id = add("R9", 1, QStringLiteral("乙"));
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("results")}, [&](Database& db) {
        return db.exec("INSERT INTO test_spec(id,item,limit_text,unit) VALUES(1,'甲醛','≤75','mg/kg');"
                       "INSERT INTO result(report_id,no,spec_id,value,lab_verdict,our_verdict,agrees) VALUES(" +
                       std::to_string(id) + ",1,1,'20','合格',1,1),(" + std::to_string(id) + ",2,1,'80','合格',2,0);");
    }));
    const auto report = loadReport(m_workspace->db(), id);
    VERIFY_OK(report);
    QCOMPARE(report->rows.size(), 2);
    QCOMPARE(report->rows[0].no, 2);
    QCOMPARE(report->rows[0].agrees, std::optional<bool>(false));
    QVERIFY(!report->rows[0].reason.isEmpty());
    QVERIFY(report->rows[0].proof.size() >= 3);
}

SPOTCHECK_TEST(TestReview)
#include "tst_review.moc"
