#include "core/statistics/permutation.h"
#include "core/statistics/space_time.h"
#include "core/supervision/failure_clusters.h"
#include "core/supervision/office_supervision.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::statistics;

/// Offices by their cases, and failures that gather.
class TestSupervision : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void closePairsByHand();
    void chanceIsUniform();
    void aPlantedClusterIsFound();
    void aCampaignIsNoCluster();
    void clustersOfAFile();
    void officesByTheirCases();
    void thresholdsAreSettings();

private:
    void run(const QString& sql);
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 6, 1)};
    std::unique_ptr<Workspace> m_workspace;
};

void TestSupervision::run(const QString& sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("t"), QStringLiteral("t")},
                                  [&](Database& d) { return d.exec(sql.toStdString()); }));
}

void TestSupervision::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

/// Against counting every pair.
void TestSupervision::closePairsByHand()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 300; ++round) {
        std::vector<SamplePoint> points;
        for (int i = random.bounded(30); i > 0; --i)
            points.push_back({random.bounded(4), random.bounded(100), true});
        int pairs = 0;
        for (size_t i = 0; i < points.size(); ++i)
            for (size_t j = i + 1; j < points.size(); ++j)
                pairs += points[i].place == points[j].place && std::abs(points[i].day - points[j].day) <= 20 ? 1 : 0;
        QCOMPARE(closePairs(points, 20), pairs);
    }
}

std::vector<SamplePoint> sampledEverywhere(Generator& random, int n, int places, int days)
{
    std::vector<SamplePoint> points;
    for (int i = 0; i < n; ++i)
        points.push_back({int(random.below(quint32(places))), int(random.below(quint32(days))), false});
    return points;
}

/// Where failures fall at random, small p-values are as rare as they say.
void TestSupervision::chanceIsUniform()
{
    Generator random(11);
    int small = 0;
    constexpr int kRounds = 200;
    for (int round = 0; round < kRounds; ++round) {
        auto points = sampledEverywhere(random, 200, 8, 365);
        for (int i = 0; i < 20; ++i)
            points[random.below(200)].failed = true;
        small += spaceTime(points, 30, 199, quint64(round)).p <= 0.1 ? 1 : 0;
    }
    QVERIFY2(small >= 6 && small <= 38, qPrintable(QString::number(small))); // 20 expected, ties make it fewer
}

void TestSupervision::aPlantedClusterIsFound()
{
    Generator random(12);
    int found = 0;
    for (int round = 0; round < 20; ++round) {
        auto points = sampledEverywhere(random, 200, 8, 365);
        for (int i = 0; i < 10; ++i)
            points[random.below(200)].failed = true;
        int planted = 0;
        for (SamplePoint& point : points)
            if (planted < 8 && point.place == 3 && point.day >= 100 && point.day < 200)
                point.failed = true, ++planted;
        found += spaceTime(points, 30, 999, quint64(round)).p <= 0.05 ? 1 : 0;
    }
    QVERIFY2(found >= 15, qPrintable(QString::number(found)));
}

/// All sampled at one place within a week, every tenth fails: close together, and no cluster.
void TestSupervision::aCampaignIsNoCluster()
{
    std::vector<SamplePoint> points;
    for (int i = 0; i < 100; ++i)
        points.push_back({1, i % 7, i % 10 == 0});
    const SpaceTime answer = spaceTime(points, 30, 199, 5);
    QCOMPARE(answer.pairs, 45);
    QVERIFY(answer.p > 0.9);
}

void TestSupervision::clustersOfAFile()
{
    QString sql =
        QStringLiteral("INSERT INTO enterprise(id, name, region) VALUES(1, '甲', '310115'), (2, '乙', '310104');");
    for (int i = 1; i <= 60; ++i) {
        const bool planted = i <= 8;
        const QDate day = planted ? QDate(2026, 3, i) : QDate(2025, 7, 1).addDays(i * 5);
        sql += QStringLiteral(
                   "INSERT INTO batch(id, sample_no, product_name, sampled_id, sampled_on) VALUES(%1, 'S%1', '童鞋', "
                   "%2, '%3');INSERT INTO report(id, batch_id, sample_no, report_no, our_verdict) VALUES(%1, %1, "
                   "'S%1', 'R%1', %4);")
                   .arg(i)
                   .arg(planted ? 1 : 1 + i % 2)
                   .arg(day.toString(Qt::ISODate))
                   .arg(planted ? 2 : 1);
    }
    run(sql);
    const auto clusters = failureClusters(m_workspace->db(), {QDate(2026, 6, 1)});
    VERIFY_OK(clusters);
    QCOMPARE(clusters->size(), 1);
    QVERIFY(clusters->first().q < 0.05);
    QCOMPARE(clusters->first().place, QStringLiteral("310115"));
    QCOMPARE(clusters->first().there, 8);
    QCOMPARE(clusters->first().from, QDate(2026, 3, 1));
    const auto again = failureClusters(m_workspace->db(), {QDate(2026, 6, 1)});
    QCOMPARE(again->first().p, clusters->first().p); // the same seed, the same answer
}

void TestSupervision::officesByTheirCases()
{
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on, reinspected_on, done_on) "
        "VALUES"
        "(1, 'S1', '甲', '310115', '2026-01-05', '2026-01-15', '2026-03-20', '2026-03-25')," // in time
        "(2, 'S2', '甲', '310115', '2026-01-05', '2026-01-10', '2026-05-20', '2026-05-25')," // late
        "(3, 'S3', '乙', '310115', '2026-01-05', '2026-01-25', '', ''),"                     // overdue
        "(4, 'S4', '丙', '310104', '2026-05-05', '2026-05-25', '', '');"                     // not due yet
        "INSERT INTO case_event(id, case_id, no, step, from_state, person, at) VALUES(1, 3, 1, 'send_back', 'ordered', "
        "'p', 1), "
        "(2, 2, 1, 'send_back', 'closed', 'p', 1);"
        "INSERT INTO office_reply(id, office, topic, text, person) VALUES(1, '310115', 't', '已督促', 'p')"));
    const auto offices = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)});
    VERIFY_OK(offices);
    QCOMPARE(offices->size(), 2);
    const OfficeSupervision& pudong = offices->first();
    QCOMPARE(pudong.office, QStringLiteral("310115"));
    QCOMPARE(pudong.cases, 3);
    QCOMPARE(pudong.open, 1);
    QCOMPARE(pudong.reinspections, 3);
    QCOMPARE(pudong.inTime, 1);
    QVERIFY(pudong.rate.low < 1.0 / 3 && pudong.rate.high > 1.0 / 3);
    QCOMPARE(pudong.medianToOrder, 10);
    QCOMPARE(pudong.sentBack, 1);
    QCOMPARE(pudong.reopened, 1);
    QCOMPARE(pudong.repeatOffenders, 1);
    QVERIFY(pudong.overdue >= 1);
    QCOMPARE(pudong.reply, QStringLiteral("已督促"));
    QCOMPARE(offices->last().reinspections, 0);
    QCOMPARE(superviseOffices(m_workspace->db(), {QDate(2026, 6, 1), 2025})->size(), 0);
    // A case of the year before, long overdue, says nothing of this year.
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on) VALUES(9, 'S9', '丁', "
        "'310104', '2025-01-05', '2025-01-15')"));
    const auto ofYear = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1), 2026});
    const auto ofAll = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)});
    const auto overdueOf = [](const QList<OfficeSupervision>& all) {
        for (const OfficeSupervision& one : all)
            if (one.office == QStringLiteral("310104"))
                return one.overdue;
        return qint64(-1);
    };
    QCOMPARE(overdueOf(*ofYear), 0);
    QVERIFY(overdueOf(*ofAll) >= 1);
}

void TestSupervision::thresholdsAreSettings()
{
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on) VALUES(1, 'S1', '甲', "
        "'310115', '2025-01-05', '2025-01-15')"));
    auto offices = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)});
    QVERIFY(offices->first().candidates.contains(QStringLiteral("listed"))); // overdue for more than a year
    QVERIFY(!offices->first().candidates.contains(QStringLiteral("circular")));
    QCOMPARE(offices->first().evidence.size(), offices->first().candidates.size());
}

SPOTCHECK_TEST(TestSupervision)
#include "tst_supervision.moc"
