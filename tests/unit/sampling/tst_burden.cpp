#include "core/sampling/burden.h"
#include "core/sampling/follow_up_tasks.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

namespace {

/// A batch as the tests need it.
struct Plain {
    int party, producer, mode, outcome;
    QString day, notice, task, office;
    bool failed;
};

const BurdenLimits kLimits{3, 3, 3, false, {}, {}};

} // namespace

/// The 3 × 3 × 3 ledger and the follow-up list, against histories counted by hand (by brute force:
/// tst_history_oracle.cpp).
class TestBurden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFourthVisit();
    void tasksAndBatchesOfAVisit();
    void whatDoesNotCount();
    void theProducerCountsWhenSaid();
    void yearsAreApart();
    void twoFailuresInFiveYears();
    void aRefusalIsEnough();
    void aRetestTakesTheFailureBack();
    void aFollowUpCovers();
    void tasksOfCandidates();

private:
    Database& db() const { return m_workspace->db(); }
    void run(const QString& sql);
    void add(const Plain& batch);
    Burden of(int party, int year = 2026, const BurdenLimits& limits = kLimits) const
    {
        return *burdenOf(db(), party, year, limits);
    }
    static Plain one(int party, const char* day, const char* notice = "", const char* task = "T", int mode = 1,
                     int outcome = 1)
    {
        return {party,
                0,
                mode,
                outcome,
                QString::fromLatin1(day),
                QString::fromLatin1(notice),
                QString::fromLatin1(task),
                QStringLiteral("310115"),
                false};
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 6, 1)};
    std::unique_ptr<Workspace> m_workspace;
    int m_batches = 0;
};

void TestBurden::init()
{
    m_workspace.reset();
    m_batches = 0;
    m_dir = std::make_unique<QTemporaryDir>();
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
    for (int i = 1; i <= 6; ++i)
        run(QStringLiteral("INSERT INTO enterprise(id, name) VALUES(%1, '虚构%1')").arg(i));
}

void TestBurden::run(const QString& sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("t"), QStringLiteral("t")},
                                  [&](Database& d) { return d.exec(sql.toStdString()); }));
}

void TestBurden::add(const Plain& b)
{
    const int id = ++m_batches;
    run(QStringLiteral(
            "INSERT INTO batch(id, sample_no, sampled_id, producer_id, sampled_on, notice_no, task_no, office, "
            "mode, outcome) VALUES(%1, 'S%1', %2, %3, '%4', '%5', '%6', '%7', %8, %9);")
            .arg(id)
            .arg(b.party)
            .arg(b.producer == 0 ? QStringLiteral("NULL") : QString::number(b.producer))
            .arg(b.day, b.notice, b.task, b.office)
            .arg(b.mode)
            .arg(b.outcome));
    if (b.failed)
        run(QStringLiteral(
                "INSERT INTO report(id, batch_id, sample_no, report_no, our_verdict) VALUES(%1, %1, 'S%1', 'R', 2)")
                .arg(id));
}

void TestBurden::theFourthVisit()
{
    for (const char* day : {"2026-01-05", "2026-02-05", "2026-12-31"})
        add(one(1, day));
    QVERIFY(!of(1).isOver(kLimits));
    QCOMPARE(of(1).left(kLimits), 0);
    add(one(1, "2026-03-01"));
    QVERIFY(of(1).isOver(kLimits));
    QCOMPARE(of(1).visits.size(), 4);
    QCOMPARE(of(1).visits[2].date, QStringLiteral("2026-03-01")); // by date
    QCOMPARE(of(1).left(kLimits), 0);
    QCOMPARE(of(2).left(kLimits), 3);
    QVERIFY(!burdenOf(db(), 99, 2026, kLimits));
}

/// Nine batches in three tasks of one visit are one visit and no breach; a fourth task is one, a fourth batch too.
void TestBurden::tasksAndBatchesOfAVisit()
{
    for (const char* task : {"T1", "T2", "T3"})
        for (int i = 0; i < 3; ++i)
            add(one(1, "2026-01-05", "N1", task));
    QCOMPARE(of(1).visits.size(), 1);
    QCOMPARE(of(1).visits[0].tasks, 3);
    QCOMPARE(of(1).visits[0].batchesMost, 3);
    QVERIFY(!of(1).isOver(kLimits));
    add(one(1, "2026-01-06", "N1", "T4")); // the same notice on the next day is the same visit
    QCOMPARE(of(1).visits.size(), 1);
    QVERIFY(of(1).isOver(kLimits));
    for (int i = 0; i < 4; ++i)
        add(one(2, "2026-01-05", "N2", "T1"));
    QCOMPARE(of(2).visits[0].batchesMost, 4);
    QVERIFY(of(2).isOver(kLimits));
    add(one(3, "2026-01-05", "", ""));
    run(QStringLiteral("UPDATE batch SET product_name = '甲' WHERE sampled_id = 3"));
    add(one(3, "2026-01-05", "", ""));
    run(QStringLiteral("UPDATE batch SET product_name = '乙' WHERE sampled_id = 3 AND product_name = ''"));
    QCOMPARE(of(3).visits[0].tasks, 2); // without a number the product tells tasks apart
}

void TestBurden::whatDoesNotCount()
{
    for (const char* day : {"2026-01-05", "2026-02-05", "2026-03-05"})
        add(one(1, day));
    add(one(1, "2026-04-05", "E1", "T", 2));
    add(one(1, "2026-05-05", "G1", "T", 3));
    add(one(1, "2026-06-05", "J1", "T", 1, 2));
    QVERIFY(!of(1).isOver(kLimits));
    QCOMPARE(of(1).uncounted.size(), 3);
    QCOMPARE(of(1).uncounted[0].mode, 2);
    QCOMPARE(of(1).uncounted[2].outcome, 2);
    add(one(1, "2026-07-05", "L1", "T", 4)); // linked checks count
    QVERIFY(of(1).isOver(kLimits));
    add(one(2, "2026-01-05", "N", "T", 1));
    add(one(2, "2026-01-05", "N", "T", 3)); // both in one visit: it counts once
    QCOMPARE(of(2).visits.size(), 1);
    QCOMPARE(of(2).visits[0].batches, 1);
}

void TestBurden::theProducerCountsWhenSaid()
{
    for (const char* day : {"2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05"}) {
        Plain batch = one(2, day);
        batch.producer = 1;
        add(batch);
    }
    QCOMPARE(of(1).visits.size(), 0);
    BurdenLimits both = kLimits;
    both.countsProducer = true;
    QCOMPARE(of(1, 2026, both).visits.size(), 4);
    QCOMPARE(of(2, 2026, both).visits.size(), 4);
    Plain own = one(3, "2026-01-05");
    own.producer = 3;
    add(own);
    QCOMPARE(of(3, 2026, both).visits[0].batches, 1); // sampled at its maker's: once
}

void TestBurden::yearsAreApart()
{
    for (const char* day : {"2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2024-02-29"})
        add(one(1, day));
    QCOMPARE(of(1, 2025).visits.size(), 2);
    QCOMPARE(of(1, 2026).visits.size(), 2);
    QCOMPARE(of(1, 2024).visits.size(), 1);
    QList<int> years;
    VERIFY_OK(eachBurden(db(), 0, kLimits, [&](const Burden& burden) { return years << burden.year, true; }));
    QCOMPARE(years, QList<int>({2024, 2025, 2026}));
}

static FollowUpList listOf(const Database& db, QDate today = QDate(2026, 6, 1))
{
    return *followUpCandidates(db, today, {5, 2, {}, {}});
}

static std::vector<FollowUpCandidate> candidates(const Database& db, QDate today = QDate(2026, 6, 1))
{
    return listOf(db, today).candidates();
}

void TestBurden::twoFailuresInFiveYears()
{
    Plain first = one(1, "2021-06-01");
    first.failed = true;
    add(first);
    QVERIFY(candidates(db()).empty());
    Plain second = one(1, "2026-06-01");
    second.failed = true;
    second.producer = 2;
    add(second);
    const FollowUpList list = listOf(db());
    const auto& found = list.candidates();
    QCOMPARE(found.size(), 1u); // the producer failed once
    QCOMPARE(found[0].enterprise, 1);
    QCOMPARE(found[0].failures, 2);
    QCOMPARE(list.evidence(found[0]).first().date, QStringLiteral("2021-06-01"));
    QVERIFY(candidates(db(), QDate(2026, 6, 2)).empty()); // the first is five years and a day old
}

void TestBurden::aRefusalIsEnough()
{
    add(one(1, "2026-01-05", "N", "T", 1, 2));
    const FollowUpList list = listOf(db());
    const auto& found = list.candidates();
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].refusals, 1);
    QVERIFY(list.evidence(found[0])[0].refusal);
}

void TestBurden::aRetestTakesTheFailureBack()
{
    for (const char* day : {"2026-01-05", "2026-02-05"}) {
        Plain b = one(1, day);
        b.failed = true;
        add(b);
    }
    QCOMPARE(candidates(db()).size(), 1u);
    run(QStringLiteral(
        "INSERT INTO report(id, batch_id, sample_no, report_no, our_verdict, kind) VALUES(50, 1, 'S1', 'F', 1, 2)"));
    QVERIFY(candidates(db()).empty());
    run(QStringLiteral("UPDATE report SET our_verdict = 2 WHERE id = 50")); // the retest failed too: one failure
    QCOMPARE(candidates(db())[0].failures, 2);
}

void TestBurden::aFollowUpCovers()
{
    for (const char* day : {"2026-01-05", "2026-02-05"}) {
        Plain b = one(1, day);
        b.failed = true;
        add(b);
    }
    add(one(1, "2026-02-05", "G", "T", 3)); // the day of the last failure: not after it
    QVERIFY(!candidates(db())[0].isCovered());
    add(one(1, "2026-03-05", "G", "T", 3));
    QVERIFY(candidates(db())[0].isCovered());
    QCOMPARE(candidates(db())[0].coveredOn, QDate(2026, 3, 5));
}

void TestBurden::tasksOfCandidates()
{
    for (const int party : {1, 2})
        for (const char* day : {"2026-01-05", "2026-02-05"}) {
            Plain b = one(party, day);
            b.failed = true;
            add(b);
        }
    run(QStringLiteral("UPDATE batch SET product_name = '童鞋' || sampled_on"));
    const FollowUpList list = listOf(db());
    QVERIFY(!makeFollowUpTasks(*m_workspace, list, {1, 3})); // 3 is no candidate: nothing is made
    QCOMPARE(*db().integer("SELECT count(*) FROM task"), 0);
    auto tasks = makeFollowUpTasks(*m_workspace, list, {1});
    VERIFY_OK(tasks);
    QCOMPARE(tasks->made.size(), 1);
    QCOMPARE(tasks->made[0].product, QStringLiteral("童鞋2026-02-05")); // what failed last
    tasks = makeFollowUpTasks(*m_workspace, list, {1, 2});
    VERIFY_OK(tasks);
    QCOMPARE(tasks->made.size(), 1);
    QCOMPARE(tasks->made[0].enterprise, 2);
    QCOMPARE(tasks->known[0].enterprise, 1);
    QCOMPARE(*db().integer("SELECT count(*) FROM task WHERE mode = 3 AND batches = 1"), 2);
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*db().integer("SELECT count(*) FROM task"), 1);
}

SPOTCHECK_TEST(TestBurden)
#include "tst_burden.moc"
