#include "core/plan/campaign.h"
#include "core/plan/plan_status.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <numeric>
#include <QTemporaryDir>

using namespace spotcheck;

/// Linked campaigns: begun from a plan line, spread over offices, reconciled from what came back.
class TestCampaign : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void spreadingKeepsTheTotal();
    void whatMayNotBegin_data();
    void whatMayNotBegin();
    void whatCameBackIsCounted();

private:
    void write(const QString& sql);
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestCampaign::init()
{
    openFresh(m_clock);
    qint64 plan = 0;
    VERIFY_OK(createPlan(*m_workspace, 2026, QStringLiteral("310000"), &plan));
    write(QStringLiteral(
              "INSERT INTO plan_item(id, plan_id, no, product_name, mode, batches_total, scheme, partners, "
              "starts_on, ends_on) VALUES(1, %1, 1, '电动自行车', 4, 11, '统一方案', '市局；浦东新区；闵行区', "
              "'2026-05-01', '2026-05-31')")
              .arg(plan));
}

void TestCampaign::write(const QString& sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("test"), QStringLiteral("test")},
                                  [&](Database& d) { return d.exec(sql.toStdString()); }));
}

void TestCampaign::spreadingKeepsTheTotal()
{
    for (qint64 batches = 0; batches < 60; ++batches)
        for (qsizetype offices = 1; offices < 19; ++offices) {
            const QList<qint64> shares = spreadEqually(batches, offices);
            QCOMPARE(shares.size(), offices);
            QCOMPARE(std::accumulate(shares.begin(), shares.end(), qint64(0)), batches);
            QVERIFY(shares.first() - shares.last() <= 1 && shares.last() >= 0);
        }
}

void TestCampaign::whatMayNotBegin_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("another mode") << QStringLiteral("mode = 1");
    QTest::newRow("no scheme") << QStringLiteral("scheme = ''");
    QTest::newRow("one office") << QStringLiteral("partners = '市局；上海市市场监督管理局'");
    QTest::newRow("an office nobody knows") << QStringLiteral("partners = '市局；火星区'");
}

void TestCampaign::whatMayNotBegin()
{
    QFETCH(QString, change);
    write(QStringLiteral("UPDATE plan_item SET ") + change);
    const auto refused = beginCampaign(*m_workspace, 1);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    QCOMPARE(campaigns(m_workspace->db())->size(), 0);
}

void TestCampaign::whatCameBackIsCounted()
{
    QCOMPARE(linkedLines(m_workspace->db())->size(), 1);
    const auto id = beginCampaign(*m_workspace, 1);
    VERIFY_OK(id);
    QVERIFY(!beginCampaign(*m_workspace, 1)); // once is enough
    QCOMPARE(linkedLines(m_workspace->db())->size(), 0);
    const auto batch = [&](int n, const char* office, const char* day, int outcome, int mode) {
        write(QStringLiteral("INSERT INTO batch(id, sample_no, office, product_name, mode, sampled_on, outcome) "
                             "VALUES(%1, 'S%1', '%2', '电动自行车', %3, '%4', %5)")
                  .arg(n)
                  .arg(QString::fromLatin1(office))
                  .arg(mode)
                  .arg(QString::fromLatin1(day))
                  .arg(outcome));
    };
    batch(1, "310115", "2026-05-02", 1, 4);
    batch(2, "310115", "2026-06-02", 1, 4); // after its days
    batch(3, "310115", "2026-05-03", 2, 4);
    batch(4, "310115", "2026-05-03", 1, 1); // a routine check of its own
    batch(5, "310112", "2025-05-03", 1, 4); // last year's campaign
    batch(6, "310000", "2026-05-03", 3, 4);
    write(QStringLiteral("INSERT INTO report(id, batch_id, sample_no, report_no, our_verdict) VALUES(1,1,'S1','B1',2), "
                         "(2,1,'S1','B2',2), (3,2,'S2','B3',1)")); // two reports on one sample count once
    const auto campaign = campaignById(m_workspace->db(), *id);
    VERIFY_OK(campaign);
    QCOMPARE(campaign->offices.size(), 3);
    QHash<QString, CampaignOffice> of;
    for (const CampaignOffice& office : campaign->offices)
        of.insert(office.office, office);
    const CampaignOffice pudong = of.value(QStringLiteral("310115"));
    QCOMPARE(pudong.planned, 4);
    QCOMPARE(pudong.sampled, 2);
    QCOMPARE(pudong.refused, 1);
    QCOMPARE(pudong.reported, 2);
    QCOMPARE(pudong.failed, 1);
    QCOMPARE(pudong.outside, 1);
    QCOMPARE(pudong.left(), 2);
    QCOMPARE(of.value(QStringLiteral("310112")).sampled, 0);
    QCOMPARE(of.value(QStringLiteral("310000")).notFound, 1);
    VERIFY_OK(markSent(*m_workspace, *id));
    QVERIFY(campaignById(m_workspace->db(), *id)->offices.first().sentAt.isValid());
    VERIFY_OK(m_workspace->undo());
    QVERIFY(!campaignById(m_workspace->db(), *id)->offices.first().sentAt.isValid());
}

SPOTCHECK_TEST(TestCampaign)
#include "tst_campaign.moc"
