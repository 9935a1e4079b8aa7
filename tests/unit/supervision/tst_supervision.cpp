#include "core/statistics/permutation.h"
#include "core/statistics/space_time.h"
#include "core/supervision/failure_clusters.h"
#include "core/supervision/office_supervision.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <cmath>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::statistics;

/// Offices by their cases, and failures that gather.
class TestSupervision : public test::WorkspaceTest {
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
    void everyStepHasItsMedian();
    void closedWithoutReinspection();
    void aPausedClockIsNotLate();
    void everyFigureHasItsCases();

private:
    void threshold(const char* name, int value);
    bool isCandidate(const char* measure) const;
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestSupervision::init()
{
    openFresh(m_clock);
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

/// Half of all sampled in one month at one place.
std::vector<SamplePoint> sampledInACampaign(Generator& random, int n, int places, int days)
{
    auto points = sampledEverywhere(random, n, places, days);
    for (int i = 0; i < n / 2; ++i)
        points[size_t(i)] = {0, 100 + int(random.below(30)), false};
    return points;
}

/// Where failures fall at random, p is uniform: chi-square over eight classes, their limits values p can take (drawing
/// stops at the 20th draw that reaches the observed count, so P(p <= 20/l) = 20/l). Fixed seeds; refused beyond the
/// 0.1 % point of 7 degrees of freedom, 24.32. Many failures, so that ties hardly matter.
void TestSupervision::chanceIsUniform()
{
    constexpr int kRounds = 1000, kFailures = 120;
    const double limits[] = {20.0 / 400, 20.0 / 200, 20.0 / 100, 20.0 / 50, 20.0 / 40, 20.0 / 32, 20.0 / 25, 1};
    for (const auto& sampled : {&sampledEverywhere, &sampledInACampaign}) {
        Generator random(11);
        int counts[std::size(limits)] = {};
        for (int round = 0; round < kRounds; ++round) {
            auto points = sampled(random, 400, 3, 365);
            drawToFront(std::span(points), kFailures, random);
            for (int i = 0; i < kFailures; ++i)
                points[size_t(i)].failed = true;
            const double p = spaceTime(points, 60, 999, quint64(round)).p;
            ++counts[std::lower_bound(std::begin(limits), std::end(limits), p - 1e-12) - std::begin(limits)];
        }
        double chiSquare = 0, before = 0;
        for (size_t i = 0; i < std::size(limits); ++i) {
            const double expected = kRounds * (limits[i] - before);
            chiSquare += (counts[i] - expected) * (counts[i] - expected) / expected;
            before = limits[i];
        }
        QVERIFY2(chiSquare < 24.32, qPrintable(QString::number(chiSquare)));
    }
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
    QCOMPARE(pudong.toOrder.median, 10);
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

void TestSupervision::threshold(const char* name, int value)
{
    run(QStringLiteral(
            "INSERT INTO setting(id, key, applies_from, value, source) VALUES(abs(random()) % 1000000000, "
            "'clocks.%1', '2026-01-01', '%2', '本局决定') ON CONFLICT(key, applies_from) DO UPDATE SET value "
            "= excluded.value")
            .arg(QString::fromLatin1(name))
            .arg(value));
}

bool TestSupervision::isCandidate(const char* measure) const
{
    const auto offices = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)});
    const OfficeSupervision& one = offices->first();
    if (one.evidence.size() != one.candidates.size())
        qFatal("a candidate without its sentence");
    return one.candidates.contains(QLatin1StringView(measure));
}

/// Each threshold by itself, at the figure, one above and one below.
void TestSupervision::thresholdsAreSettings()
{
    // Twelve cases ordered on the same day and never re-inspected: twelve overdue duties, the longest by known days.
    QString sql;
    for (int i = 1; i <= 12; ++i)
        sql += QStringLiteral("INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on) "
                              "VALUES(%1, 'S%1', '甲%1', '310115', '2026-01-05', '2026-01-15');")
                   .arg(i);
    run(sql);
    const auto figures = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)});
    QCOMPARE(figures->first().overdue, 12);
    const int longest = figures->first().longestOverdue;
    QCOMPARE(longest, 62); // 75 days from 2026-01-15 end on 03-31
    const double high = figures->first().rate.high;
    QCOMPARE(figures->first().inTime, 0);
    struct Row {
        const char *setting, *measure;
        int atWhich, oneOff; ///< the measure is suggested at the first value and not at the second
    };
    const int percent = int(std::ceil(100 * high)); // below it a talk is suggested
    const Row rows[] = {{"circular_overdue", "circular", 12, 13},
                        {"listed_overdue_days", "listed", longest, longest + 1},
                        {"talk_in_time_percent", "talk", percent, percent - 1}};
    for (const Row& row : rows) {
        threshold(row.setting, row.atWhich);
        QVERIFY2(isCandidate(row.measure), row.measure);
        threshold(row.setting, row.oneOff);
        QVERIFY2(!isCandidate(row.measure), row.measure);
        threshold(row.setting, 0); // nobody set one: no candidate
        QVERIFY2(!isCandidate(row.measure), row.measure);
        threshold(row.setting, row.atWhich);
        QVERIFY2(isCandidate(row.measure), row.measure);
    }
    // The figure moves past the threshold and back.
    run(QStringLiteral("UPDATE aftermath_case SET reinspected_on = '2026-05-01' WHERE id = 12"));
    QVERIFY(!isCandidate("circular")); // eleven are left
    VERIFY_OK(m_workspace->undo());
    QVERIFY(isCandidate("circular"));
}

void TestSupervision::everyStepHasItsMedian()
{
    run(QStringLiteral(
        "INSERT INTO batch(id, sample_no) VALUES(1, 'S1');"
        "INSERT INTO report(id, batch_id, sample_no, report_no, kind, reported_on) VALUES(1, 1, 'S1', 'R1', 1, "
        "'2026-01-02');"
        "INSERT INTO aftermath_case(id, sample_no, party, office, batch_id, opened_on, served_on, ordered_on, "
        "rectified_on, reinspected_on) VALUES"
        "(1, 'S1', '甲', '310115', 1, '2026-01-04', '2026-01-05', '2026-01-15', '2026-02-04', '2026-02-10'),"
        "(2, 'S2', '乙', '310115', NULL, '2026-01-04', '2026-01-11', '2026-01-12', '2026-03-13', '2026-03-14'),"
        "(3, 'S3', '丙', '310115', NULL, '2026-01-04', '2026-01-24', '2026-02-24', '2026-01-01', '')"));
    const auto offices = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)});
    VERIFY_OK(offices);
    const OfficeSupervision& one = offices->first();
    QCOMPARE(one.toNotice.median, 7); // 3 from the report, 7 and 20 from the opening
    QCOMPARE(one.toNotice.cases, 3);
    QCOMPARE(one.toOrder.median, 10);     // 10, 1, 31
    QCOMPARE(one.toRectified.median, 60); // 20, 60; the third is out of order
    QCOMPARE(one.toRectified.cases, 2);
    QCOMPARE(one.toReinspected.median, 6); // 6, 1
    QCOMPARE(one.toReinspected.cases, 2);
}

/// Ordered on 2026-01-15: due on 2026-03-31.
void TestSupervision::closedWithoutReinspection()
{
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, office, ordered_on, done_on, close_reason) VALUES"
        "(1, 'S1', '甲', '310115', '2026-01-15', '2026-03-31', 2)," // by the day: none was owed any more
        "(2, 'S2', '乙', '310115', '2026-01-15', '2026-04-01', 2)," // a day later: it was late by then
        "(3, 'S3', '丙', '310115', '2026-01-15', '2026-05-01', 6)," // its retest was passed
        "(4, 'S4', '丁', '310115', '2026-01-15', '', 0)"));         // overdue
    const auto offices = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)});
    QCOMPARE(offices->first().reinspections, 2);
    QCOMPARE(offices->first().inTime, 0);
    QCOMPARE(offices->first().closedWithout, 3);
    SupervisionQuery query{QDate(2026, 6, 1)};
    query.office = QStringLiteral("310115");
    const auto cases = supervisedCases(m_workspace->db(), query);
    const auto idsOf = [&](OfficeFigure figure) {
        QList<qint64> ids;
        for (const SupervisedCase& one : casesBehind(*cases, figure))
            ids << one.id;
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    QCOMPARE(idsOf(OfficeFigure::NotInTime), QList<qint64>({2, 4}));
    QCOMPARE(idsOf(OfficeFigure::ClosedWithout), QList<qint64>({1, 2, 3}));
    QCOMPARE(idsOf(OfficeFigure::Open), QList<qint64>({4}));
}

/// The same clock that warns is the one that is held against the office.
void TestSupervision::aPausedClockIsNotLate()
{
    run(QStringLiteral("INSERT INTO aftermath_case(id, sample_no, party, office, ordered_on, reinspected_on) VALUES(1, "
                       "'S1', '甲', '310115', '2026-01-15', '2026-04-05')"));
    QCOMPARE(superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)})->first().inTime, 0);
    run(QStringLiteral("INSERT INTO clock_pause(id, subject_kind, subject_id, clock, from_on, until_on, reason) "
                       "VALUES(1, 'case', 1, 'reinspect', '2026-02-01', '2026-02-10', '检验')"));
    QCOMPARE(superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)})->first().inTime, 1);
}

/// What is counted is what is listed: over random cases every figure against its list.
void TestSupervision::everyFigureHasItsCases()
{
    QRandomGenerator random(4);
    QString sql;
    const auto day = [&](int chance) {
        return random.bounded(100) < chance ? QDate(2026, 1, 1).addDays(random.bounded(140)).toString(Qt::ISODate)
                                            : QString();
    };
    int event = 0;
    for (int i = 1; i <= 400; ++i) {
        sql += QStringLiteral("INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on, "
                              "reinspected_on, done_on) VALUES(%1, 'S%1', '甲%2', '%3', '%4', '%5', '%6', '%7');")
                   .arg(i)
                   .arg(random.bounded(300))
                   .arg(random.bounded(2) == 0 ? QStringLiteral("310115") : QStringLiteral("310104"))
                   .arg(day(90), day(70), day(40), day(30));
        for (int back = random.bounded(3); back > 0; --back)
            sql +=
                QStringLiteral("INSERT INTO case_event(id, case_id, no, step, from_state, person, at) VALUES(%1, %2, "
                               "%1, 'send_back', '%3', 'p', 1);")
                    .arg(++event)
                    .arg(i)
                    .arg(random.bounded(2) == 0 ? QStringLiteral("closed") : QStringLiteral("ordered"));
    }
    run(sql);
    const auto offices = superviseOffices(m_workspace->db(), {QDate(2026, 6, 1)});
    QCOMPARE(offices->size(), 2);
    for (const OfficeSupervision& office : *offices) {
        SupervisionQuery query{QDate(2026, 6, 1)};
        query.office = office.office;
        const auto cases = supervisedCases(m_workspace->db(), query);
        VERIFY_OK(cases);
        const auto behind = [&](OfficeFigure figure) { return casesBehind(*cases, figure); };
        QCOMPARE(behind(OfficeFigure::Cases).size(), office.cases);
        QCOMPARE(behind(OfficeFigure::Open).size(), office.open);
        QCOMPARE(behind(OfficeFigure::Reinspections).size(), office.reinspections);
        QCOMPARE(behind(OfficeFigure::InTime).size(), office.inTime);
        QCOMPARE(behind(OfficeFigure::NotInTime).size(), office.reinspections - office.inTime);
        QCOMPARE(behind(OfficeFigure::ClosedWithout).size(), office.closedWithout);
        qint64 overdue = 0, sentBack = 0, reopened = 0;
        for (const SupervisedCase& one : behind(OfficeFigure::Overdue))
            overdue += one.overdue.size();
        for (const SupervisedCase& one : behind(OfficeFigure::SentBack))
            sentBack += one.sentBack;
        for (const SupervisedCase& one : behind(OfficeFigure::Reopened))
            reopened += one.reopened;
        QCOMPARE(overdue, office.overdue);
        QCOMPARE(behind(OfficeFigure::Overdue).first().longestOverdue, office.longestOverdue);
        QCOMPARE(sentBack, office.sentBack);
        QCOMPARE(reopened, office.reopened);
        QSet<QString> parties;
        for (const SupervisedCase& one : behind(OfficeFigure::Repeat))
            parties << one.partyKey;
        QCOMPARE(parties.size(), office.repeatOffenders);
    }
    for (const QString& code : officeFigureCodes())
        QCOMPARE(officeFigureCode(*officeFigure(code)), code);
}

SPOTCHECK_TEST(TestSupervision)
#include "tst_supervision.moc"
