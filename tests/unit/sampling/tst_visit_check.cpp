#include "core/registry/next_sample_number.h"
#include "core/registry/record_edit.h"
#include "core/registry/sample_number.h"
#include "core/sampling/evidence.h"
#include "core/sampling/repeat_ban.h"
#include "core/sampling/visit_check.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <map>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace spotcheck;

namespace {
const BurdenLimits kLimits{3, 3, 3, false, QStringLiteral("（三）"), QStringLiteral("F")};
}

/// Visits before they are made, the six-month ban, and batches entered by hand.
class TestVisitCheck : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFourthVisitIsStopped();
    void aReasonIsKeptAndCounted();
    void aVisitThatGoesOn();
    void plannedOnesOfTwoOfficesCollide();
    void randomYears();
    void banBoundaries_data();
    void banBoundaries();
    void randomBans();
    void numbersOfATask();
    void aBatchByHand();
    void whatAPlanWouldMeet();
    void whatCountsIsASetting();
    void branchesCountTogether();
    void evidenceIsKept();

private:
    void sampled(int id, const QString& day, const QString& office = QStringLiteral("310115"), int mode = 1,
                 int enterprise = 1)
    {
        run(QStringLiteral("INSERT INTO batch(id, sample_no, sampled_id, sampled_on, office, task_no, mode) "
                           "VALUES(%1, 'S%1', %5, '%2', '%3', 'T', %4)")
                .arg(id)
                .arg(day, office)
                .arg(mode)
                .arg(enterprise));
    }
    static VisitQuestion visitOn(const QDate& day, const QString& office = QStringLiteral("310104"), int mode = 1)
    {
        VisitQuestion question;
        question.enterprise = 1, question.on = day, question.office = office, question.mode = mode;
        question.tasks = {QStringLiteral("T")};
        return question;
    }
    QList<LimitHit> hits(const VisitQuestion& question) const
    {
        return *checkVisit(m_workspace->db(), question, kLimits);
    }
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestVisitCheck::init()
{
    openFresh(m_clock);
    run(QStringLiteral("INSERT INTO enterprise(id, name) VALUES(1, '虚构鞋厂'), (2, '虚构商店')"));
}

void TestVisitCheck::theFourthVisitIsStopped()
{
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(hits(visitOn(QDate(2026, 7, 1))).isEmpty());
        sampled(i, QStringLiteral("2026-0%1-05").arg(i));
    }
    const auto found = hits(visitOn(QDate(2026, 7, 1)));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].kind, 1);
    QCOMPARE(found[0].earlier.size(), 3);
    QVERIFY(found[0].earlier[2].contains(QStringLiteral("2026-03-05")));
    QVERIFY(hits(visitOn(QDate(2027, 1, 1))).isEmpty());                              // another year
    QVERIFY(hits(visitOn(QDate(2026, 7, 1), QStringLiteral("310104"), 2)).isEmpty()); // an emergency
    QVERIFY(hits(visitOn(QDate(2026, 7, 1), QStringLiteral("310104"), 3)).isEmpty()); // a follow-up check
    QVERIFY(!planVisits(*m_workspace, {{visitOn(QDate(2026, 7, 1))}}, kLimits, {}));
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM visit"), 0);
}

void TestVisitCheck::aReasonIsKeptAndCounted()
{
    for (int i = 1; i <= 3; ++i)
        sampled(i, QStringLiteral("2026-0%1-05").arg(i));
    const VisitPlan plan{visitOn(QDate(2026, 7, 1))};
    QVERIFY(!planVisits(*m_workspace, {plan}, kLimits, {QStringLiteral("领导批示"), {}})); // no clause
    VERIFY_OK(planVisits(*m_workspace, {plan}, kLimits, {QStringLiteral("领导批示"), QStringLiteral("（三）原则上")}));
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM burden_override WHERE limit_kind = 1 AND year = 2026"),
             1);
    QCOMPARE(burdenOf(m_workspace->db(), 1, 2026, kLimits)->planned.size(), 1);
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*m_workspace->db().integer("SELECT (SELECT count(*) FROM burden_override) + (SELECT count(*) FROM visit)"),
             0);
}

/// On the day of a visit the same office goes on with it: no further visit, but its tasks and batches add up.
void TestVisitCheck::aVisitThatGoesOn()
{
    for (int i = 1; i <= 3; ++i)
        sampled(i, QStringLiteral("2026-0%1-05").arg(i));
    VisitQuestion question = visitOn(QDate(2026, 3, 5), QStringLiteral("310115"));
    QVERIFY(hits(question).isEmpty());
    question.batches = 3; // with the one it has: four of one task
    QCOMPARE(hits(question).size(), 1);
    QCOMPARE(hits(question)[0].kind, 3);
    question.batches = 1;
    question.tasks = {QStringLiteral("T2"), QStringLiteral("T3")};
    QVERIFY(hits(question).isEmpty());
    question.tasks << QStringLiteral("T4"); // with T: four
    QCOMPARE(hits(question)[0].kind, 2);
}

void TestVisitCheck::plannedOnesOfTwoOfficesCollide()
{
    sampled(1, QStringLiteral("2026-01-05"));
    sampled(2, QStringLiteral("2026-02-05"));
    VERIFY_OK(planVisits(*m_workspace, {{visitOn(QDate(2026, 8, 1), QStringLiteral("310115"))}}, kLimits, {}));
    const auto found = hits(visitOn(QDate(2026, 9, 1)));
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].earlier.last().contains(QStringLiteral("2026-08-01")));
    // Another office's file brought one as well: both are there, and seen.
    run(QStringLiteral(
        "INSERT INTO visit(id, enterprise_id, office, planned_on) VALUES(7, 1, '310104', '2026-09-01')"));
    QVERIFY(burdenOf(m_workspace->db(), 1, 2026, kLimits)->collides(kLimits));
    run(QStringLiteral("UPDATE visit SET state = 2 WHERE id = 7")); // given up: the place is free
    QVERIFY(!burdenOf(m_workspace->db(), 1, 2026, kLimits)->collides(kLimits));
    // Too many that were made are too many, but nothing collides any more.
    run(QStringLiteral("UPDATE visit SET state = 2"));
    sampled(3, QStringLiteral("2026-03-05"));
    sampled(4, QStringLiteral("2026-04-05"));
    const auto made = burdenOf(m_workspace->db(), 1, 2026, kLimits);
    QVERIFY(made->isOver(kLimits) && !made->collides(kLimits));
}

/// A year at random against counting on fingers.
void TestVisitCheck::randomYears()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 60; ++round) {
        run(QStringLiteral("DELETE FROM batch; DELETE FROM visit"));
        std::set<std::pair<QString, QString>> visits;
        for (int i = 1; i <= 6; ++i) {
            const QString day = QStringLiteral("2026-%1-10").arg(1 + random.bounded(3), 2, 10, QLatin1Char('0'));
            const QString office = random.bounded(2) == 0 ? QStringLiteral("310115") : QStringLiteral("310104");
            const int mode = 1 + random.bounded(4), enterprise = 1 + random.bounded(2);
            sampled(i, day, office, mode, enterprise);
            if (enterprise == 1 && (mode == 1 || mode == 4))
                visits.emplace(day, office);
        }
        const QDate day(2026, 1 + random.bounded(3), 10);
        const bool goesOn = visits.contains({day.toString(Qt::ISODate), QStringLiteral("310104")});
        const auto found = hits(visitOn(day));
        const bool stopped = std::any_of(found.begin(), found.end(), [](const LimitHit& hit) { return hit.kind == 1; });
        QCOMPARE(stopped, !goesOn && visits.size() >= 3);
    }
}

void TestVisitCheck::banBoundaries_data()
{
    QTest::addColumn<QDate>("sampledOn");
    QTest::addColumn<QDate>("firstFree");
    QTest::newRow("end of August") << QDate(2024, 8, 31) << QDate(2025, 3, 1);
    QTest::newRow("leap February") << QDate(2023, 8, 31) << QDate(2024, 3, 1);
    QTest::newRow("29 February") << QDate(2024, 2, 29) << QDate(2024, 8, 30);
    QTest::newRow("year's end") << QDate(2025, 12, 31) << QDate(2026, 7, 1);
    QTest::newRow("plain") << QDate(2026, 1, 15) << QDate(2026, 7, 16);
}

void TestVisitCheck::banBoundaries()
{
    QFETCH(QDate, sampledOn);
    QFETCH(QDate, firstFree);
    run(QStringLiteral("INSERT INTO batch(id, sample_no, producer_id, sampled_on, office, standard, model) VALUES(1, "
                       "'S1', 1, '%1', '310000', 'GB 1', 'M')")
            .arg(sampledOn.toString(Qt::ISODate)));
    RepeatQuestion question{1, QStringLiteral("GB 1"), {}, QStringLiteral("M"), QStringLiteral("310115"), firstFree};
    QVERIFY(!*repeatBan(m_workspace->db(), question, 6));
    question.on = firstFree.addDays(-1);
    const auto ban = *repeatBan(m_workspace->db(), question, 6);
    QVERIFY(ban.has_value());
    QCOMPARE(ban->until, firstFree.addDays(-1));
    for (const int free : {2, 3}) {
        question.mode = free;
        QVERIFY(!*repeatBan(m_workspace->db(), question, 6));
    }
    question.mode = 1;
    question.standard.clear(); // nobody can say
    QVERIFY(!*repeatBan(m_workspace->db(), question, 6));
}

namespace {

/// The day six months later, found by walking: the same day of the month, else the last one.
QDate walked(QDate day, int months)
{
    int year = day.year(), month = day.month();
    for (int i = 0; i < months; ++i)
        if (++month == 13)
            month = 1, ++year;
    int d = day.day();
    while (!QDate::isValid(year, month, d))
        --d;
    return {year, month, d};
}

struct Sampling {
    int id, producer, mode, outcome;
    QString standard, trademark, model, office;
    QDate day;
};

} // namespace

void TestVisitCheck::randomBans()
{
    QRandomGenerator random(18);
    const QStringList offices{QStringLiteral("310000"), QStringLiteral("310115"), QStringLiteral("310104")};
    int banned = 0;
    for (int history = 0; history < 1000; ++history) {
        QList<Sampling> all;
        QString sql = QStringLiteral("DELETE FROM batch;");
        for (int i = 1; i <= 5; ++i) {
            Sampling one{i, 1 + random.bounded(2), 1 + random.bounded(4), 1 + random.bounded(2), {}, {}, {}, {}, {}};
            one.standard = random.bounded(8) == 0 ? QString() : QStringLiteral("GB %1").arg(random.bounded(2));
            one.trademark = QStringLiteral("T%1").arg(random.bounded(2));
            one.model = random.bounded(8) == 0 ? QString() : QStringLiteral("M%1").arg(random.bounded(2));
            one.office = offices[random.bounded(3)];
            one.day = QDate(2024, 1 + random.bounded(12), 1)
                          .addDays(random.bounded(10) < 4 ? 27 + random.bounded(4) : random.bounded(28));
            all << one;
            sql += QStringLiteral("INSERT INTO batch(id, sample_no, notice_no, producer_id, mode, outcome, standard, "
                                  "trademark, model, office, sampled_on) VALUES(%1, 'S%1', 'N%1', %2, %3, %4, '%5', "
                                  "'%6', '%7', '%8', '%9');")
                       .arg(one.id)
                       .arg(one.producer)
                       .arg(one.mode)
                       .arg(one.outcome)
                       .arg(one.standard, one.trademark, one.model, one.office, one.day.toString(Qt::ISODate));
        }
        run(sql);
        const Sampling& base = all[random.bounded(5)];
        RepeatQuestion question{base.producer,
                                base.standard,
                                base.trademark,
                                base.model,
                                offices[random.bounded(3)],
                                walked(base.day, 6).addDays(random.bounded(3) - 1)};
        question.mode = 1 + random.bounded(4);
        bool expected = false;
        for (const Sampling& one : all)
            expected |= one.outcome == 1 && one.producer == question.producer && one.standard == question.standard &&
                        one.trademark == question.trademark && one.model == question.model &&
                        (one.office == question.office || one.office == offices[0]) && one.day <= question.on &&
                        question.on <= walked(one.day, 6);
        expected &=
            (question.mode == 1 || question.mode == 4) && !question.standard.isEmpty() && !question.model.isEmpty();
        QCOMPARE((*repeatBan(m_workspace->db(), question, 6)).has_value(), expected);
        banned += expected ? 1 : 0;
    }
    QVERIFY(banned > 50);
}

void TestVisitCheck::numbersOfATask()
{
    const QString prefix = sampleNumberPrefix(2026, QStringLiteral("310115"));
    run(QStringLiteral(
            "INSERT INTO task(id, task_no, number_prefix, number_first, number_last) VALUES(1, 'T1', '%1', 5, "
            "7), (2, 'T2', '', NULL, NULL)")
            .arg(prefix));
    for (int n = 5; n <= 7; ++n) {
        const auto next = nextSampleNumber(m_workspace->db(), QStringLiteral("T1"));
        VERIFY_OK(next);
        QCOMPARE(*next, sampleNumber(prefix, n));
        run(QStringLiteral("INSERT INTO batch(id, sample_no, task_no) VALUES(%1, '%2', 'T1')").arg(n).arg(*next));
    }
    QVERIFY(!nextSampleNumber(m_workspace->db(), QStringLiteral("T1")));
    QVERIFY(!nextSampleNumber(m_workspace->db(), QStringLiteral("T2")));
    QVERIFY(!nextSampleNumber(m_workspace->db(), QStringLiteral("T3")));
}

void TestVisitCheck::aBatchByHand()
{
    const QString prefix = sampleNumberPrefix(2026, QStringLiteral("310115"));
    run(QStringLiteral(
            "INSERT INTO task(id, task_no, number_prefix, number_first, number_last) VALUES(1, 'T1', '%1', 1, "
            "9)")
            .arg(prefix));
    const RecordType& batches = *recordType("batches");
    const QList<TypedField> typed{{QStringLiteral("task_no"), QStringLiteral("T1")},
                                  {QStringLiteral("product_name"), QStringLiteral("童鞋")},
                                  {QStringLiteral("stage"), QStringLiteral("流通")},
                                  {QStringLiteral("sampled"), QStringLiteral("虚构商店")},
                                  {QStringLiteral("producer"), QStringLiteral("虚构新厂")},
                                  {QStringLiteral("sampled_on"), QStringLiteral("2026年6月1日")}};
    const auto first = addRecord(*m_workspace, batches, typed);
    VERIFY_OK(first);
    const auto second = addRecord(*m_workspace, batches, typed);
    VERIFY_OK(second);
    QVERIFY(*first != *second);
    QCOMPARE(*m_workspace->db().text("SELECT max(sample_no) FROM batch"), sampleNumber(prefix, 2));
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM batch WHERE sampled_id = 2"), 2); // the known shop
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM enterprise WHERE name = '虚构新厂' AND roles = 1"), 1);
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*m_workspace->db().integer("SELECT (SELECT count(*) FROM batch) * 10 + (SELECT count(*) FROM enterprise)"),
             2);
}

void TestVisitCheck::whatAPlanWouldMeet()
{
    for (int i = 1; i <= 3; ++i)
        sampled(i, QStringLiteral("2026-0%1-05").arg(i));
    sampled(4, QStringLiteral("2026-04-01"), QStringLiteral("310115"), 1, 2);
    run(QStringLiteral("UPDATE batch SET product_name = '童鞋'"));
    const auto answer = whatIf(m_workspace->db(), QStringLiteral("童鞋"), 6, QDate(2026, 6, 1), kLimits);
    VERIFY_OK(answer);
    QCOMPARE(answer->enterprises, 2);
    QCOMPARE(answer->withoutVisit, 1);
    QCOMPARE(answer->needed, 2);
    QCOMPARE(answer->pushed, 1);
}

void TestVisitCheck::whatCountsIsASetting()
{
    run(QStringLiteral(
        "INSERT INTO plan(id, year, office, title) VALUES(1, 2026, '310000', 'x'); INSERT INTO plan_item(id, plan_id, "
        "no, "
        "product_name, evaluative) VALUES(1, 1, 1, '童鞋', 1); INSERT INTO task(id, task_no, plan_item_id) "
        "VALUES(1, 'T', 1)"));
    sampled(1, QStringLiteral("2026-01-05"));                              // of an evaluative line
    sampled(2, QStringLiteral("2026-02-05"), QStringLiteral("310104"), 4); // linked
    sampled(3, QStringLiteral("2026-03-05"), QStringLiteral("100000"));    // another authority's
    run(QStringLiteral("UPDATE batch SET task_no = 'X' WHERE id > 1"));
    BurdenLimits limits = kLimits;
    const auto visits = [&] { return burdenOf(m_workspace->db(), 1, 2026, limits)->visits.size(); };
    QCOMPARE(visits(), 3);
    limits.countsEvaluative = false;
    QCOMPARE(visits(), 2);
    QVERIFY(burdenOf(m_workspace->db(), 1, 2026, limits)->uncounted.first().evaluative);
    limits.countsLinked = false;
    QCOMPARE(visits(), 1);
    limits.countsNational = false;
    QCOMPARE(visits(), 0);
    QCOMPARE(burdenOf(m_workspace->db(), 1, 2026, limits)->uncounted.size(), 3);
}

void TestVisitCheck::branchesCountTogether()
{
    run(QStringLiteral("UPDATE enterprise SET parent_id = 1 WHERE id = 2"));
    sampled(1, QStringLiteral("2026-01-05"));
    sampled(2, QStringLiteral("2026-02-05"), QStringLiteral("310115"), 1, 2);
    VERIFY_OK(planVisits(*m_workspace, {{visitOn(QDate(2026, 8, 1))}}, kLimits, {}));
    BurdenLimits limits = kLimits;
    QCOMPARE(burdenOf(m_workspace->db(), 1, 2026, limits)->visits.size(), 1);
    limits.groups = true;
    for (const qint64 one : {1, 2}) { // asked by either
        const auto burden = burdenOf(m_workspace->db(), one, 2026, limits);
        QCOMPARE(burden->visits.size(), 2);
        QCOMPARE(burden->planned.size(), 1);
    }
    int handedOut = 0;
    VERIFY_OK(eachBurden(m_workspace->db(), 2026, limits, [&](const Burden& burden) {
        ++handedOut;
        return burden.visits.size() == 2;
    }));
    QCOMPARE(handedOut, 1);
}

void TestVisitCheck::evidenceIsKept()
{
    sampled(1, QStringLiteral("2026-01-05"));
    const QString path = m_dir->filePath(QStringLiteral("照片.jpg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("JPEG") == 4);
    file.close();
    QVERIFY(evidenceKinds().size() >= 8);
    VERIFY_OK(addEvidence(*m_workspace, QStringLiteral("S1"), evidenceKinds().first().chinese, path));
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM evidence e JOIN attachment a ON a.id = e.attachment_id"),
             1);
    QVERIFY(!addEvidence(*m_workspace, QStringLiteral("S9"), evidenceKinds().first().chinese, path));
    QVERIFY(!addEvidence(*m_workspace, QStringLiteral("S1"), evidenceKinds().first().chinese, path + u'x'));
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM evidence"), 1);
    VERIFY_OK(m_workspace->undo()); // file and evidence came in one step
    QCOMPARE(*m_workspace->db().integer("SELECT (SELECT count(*) FROM evidence) + (SELECT count(*) FROM attachment) + "
                                        "(SELECT count(*) FROM attachment_link)"),
             0);
}

SPOTCHECK_TEST(TestVisitCheck)
#include "tst_visit_check.moc"
