#include "core/exchange/ledger_reconcile.h"
#include "core/exchange/table_exporter.h"
#include "tests/support/register.h"
#include "tests/support/workspace_test.h"

#include <map>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace spotcheck;

/// A district's ledger against the file: the differences found are those that were planted.
class TestLedgerReconcile : public test::WorkspaceTest {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void plantedDifferences();
    void takingAndUndo();
    void dirtyLedgers();
    void aDistrictsWorkbook();
    void aDistrictsTextFile();
    void whatChangedMeanwhile();

private:
    void addKnownCases();
    /// state, sample, column, here, there
    std::set<QStringList> found(const char* file, qint64* rejected);
    QString write(const QString& text)
    {
        const QString path = m_dir->filePath(QStringLiteral("台账.csv"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return path;
    }
    FixedClock m_clock{QDate(2026, 6, 1)};
};

void TestLedgerReconcile::init()
{
    openFresh(m_clock);
}

/// 500 rows, some cells changed at random, some emptied, some rows left out, some added.
void TestLedgerReconcile::plantedDifferences()
{
    QRandomGenerator random(500);
    QString sql, csv = QStringLiteral("抽样单编号,当事人,处理单位,结果送达日期,责令日期,复查结论,备注\n");
    std::set<QStringList> planted; // state, sample, column, here, there
    const QString servedOn = QStringLiteral("结果送达日期");
    for (int i = 0; i < 500; ++i) {
        const QString sample = QStringLiteral("S%1").arg(i + 1);
        const QString served = QDate(2026, 1, 1).addDays(i % 100).toString(Qt::ISODate);
        QString ordered = i % 2 == 0 ? QDate(2026, 2, 1).addDays(i % 90).toString(Qt::ISODate) : QString();
        sql += QStringLiteral(
                   "INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on, reinspection) "
                   "VALUES(%1, 'S%1', '企业%1', '310115', '%2', '%3', '合格');")
                   .arg(i + 1)
                   .arg(served, ordered);
        QString theirServed = served;
        const int what = random.bounded(10);
        if (what == 0) {
            planted.insert({QStringLiteral("missing_row"), sample, {}, {}, {}});
            continue;
        }
        if (what == 1) {
            theirServed = QStringLiteral("2025-12-31");
            planted.insert({QStringLiteral("differs"), sample, servedOn, served, theirServed});
        } else if (what == 2 && ordered.isEmpty()) {
            ordered = QStringLiteral("2026-05-05");
            planted.insert({QStringLiteral("fills"), sample, QStringLiteral("责令日期"), {}, ordered});
        } else if (what == 3) {
            theirServed.clear();
            planted.insert({QStringLiteral("silent"), sample, servedOn, served, {}});
        }
        csv += QStringLiteral("S%1,企业%1,浦东新区,%2,%3,合格,\n").arg(QString::number(i + 1), theirServed, ordered);
    }
    for (int i = 0; i < 7; ++i) {
        csv += QStringLiteral("N%1,新企业,浦东新区,2026-03-03,,,\n").arg(i);
        planted.insert({QStringLiteral("new_row"), QStringLiteral("N%1").arg(i), {}, {}, {}});
    }
    run(sql);
    const auto comparison = compareLedger(*m_workspace, write(csv));
    VERIFY_OK(comparison);
    QCOMPARE(comparison->rejectedCount, 0);
    std::set<QStringList> found;
    std::set<QString> states;
    for (const LedgerDifference& one : comparison->differences) {
        const QString column = one.field == nullptr ? QString() : QString::fromUtf8(one.field->header);
        found.insert({ledgerStateCode(one.state), one.sampleNo, column, one.here, one.there});
        states.insert(ledgerStateCode(one.state));
    }
    QCOMPARE(found.size(), size_t(comparison->differences.size()));
    QVERIFY(found == planted);
    QCOMPARE(states.size(), size_t(5));
    const auto missing = std::count_if(planted.begin(), planted.end(), [](const QStringList& one) {
        return one.first() == QStringLiteral("missing_row");
    });
    QCOMPARE(comparison->rows, comparison->same + qint64(planted.size()) - missing);
}

void TestLedgerReconcile::takingAndUndo()
{
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, office, served_on) VALUES(1, 'S1', '甲', '310115', "
        "'2026-01-05')"));
    const QString path = write(QStringLiteral(
        "抽样单编号,当事人,当事人类型,处理单位,结果送达日期,责令日期\nS1,甲,销售者,浦东新区,2026-01-06,2026-02-02\n"
        "S2,乙,生产者,浦东新区,2026-03-03,\n"));
    auto comparison = compareLedger(*m_workspace, path);
    VERIFY_OK(comparison);
    QCOMPARE(comparison->differences.size(), 4); // served, ordered, role, and the new case
    VERIFY_OK(takeFromLedger(*m_workspace, path, comparison->differences));
    QCOMPARE(*m_workspace->db().text("SELECT served_on || ordered_on || party_role FROM aftermath_case WHERE id = 1"),
             QStringLiteral("2026-01-062026-02-022"));
    QCOMPARE(*m_workspace->db().integer("SELECT party_role FROM aftermath_case WHERE sample_no = 'S2'"), 1);
    comparison = compareLedger(*m_workspace, path);
    QCOMPARE(comparison->differences.size(), 0);
    QCOMPARE(comparison->same, 2);
    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM aftermath_case WHERE served_on = '2026-01-05'"), 1);
    QCOMPARE(*m_workspace->db().integer("SELECT count(*) FROM aftermath_case"), 1);
}

void TestLedgerReconcile::dirtyLedgers()
{
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, office, served_on) VALUES(1, 'S1', '甲', '310115', "
        "'2026-01-05')"));
    const QString path = write(QStringLiteral("浦东新区不合格产品后处理台账,,,\n,,,\n抽样单编号,当事人,结果送达日期,"
                                              "责令日期\nS1,甲,２０２６年１月５日,2026.2.30\n"
                                              "S2,乙,2026/3/3,/\n合计,2,,\n"));
    const auto comparison = compareLedger(*m_workspace, path);
    VERIFY_OK(comparison);
    QCOMPARE(comparison->rejectedCount, 1); // 30 February
    QCOMPARE(comparison->differences.size(), 1);
    QCOMPARE(comparison->differences.first().sampleNo, QStringLiteral("S2"));
    QVERIFY(!compareLedger(*m_workspace, m_dir->filePath(QStringLiteral("none.xlsx"))));
}

void TestLedgerReconcile::addKnownCases()
{
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, office, served_on, ordered_on, order_served_on) VALUES"
        "(1, 'S-001', '虚构鞋业（上海）有限公司', '310115', '2026-03-05', '2026-03-15', '2026-03-17'),"
        "(2, 'S-002', '虚构玩具厂', '310115', '2026-03-06', '2026-03-20', '2026-03-20'),"
        "(3, 'S-003', '虚构电器商行', '310115', '2026-03-10', '2026-03-02', ''),"
        "(9, 'S-009', '虚构五金店', '310115', '2026-03-10', '2026-03-02', '')"));
}

std::set<QStringList> TestLedgerReconcile::found(const char* file, qint64* rejected)
{
    const auto comparison =
        compareLedger(*m_workspace, QStringLiteral(SOURCE_DIR "/tests/data/ledger/") + QString::fromLatin1(file));
    std::set<QStringList> all;
    if (!comparison) {
        all.insert({comparison.error().message});
        return all;
    }
    *rejected = comparison->rejectedCount;
    for (const LedgerDifference& one : comparison->differences)
        all.insert({ledgerStateCode(one.state), one.sampleNo,
                    one.field == nullptr ? QString() : QString::fromUtf8(one.field->header), one.here, one.there});
    return all;
}

static std::string said(const std::set<QStringList>& all)
{
    std::string text;
    for (const QStringList& one : all)
        text += one.join(u'|').toStdString() + "\n";
    return text;
}

/// Written by LibreOffice: two title rows over all columns, a header of two rows with merged cells and line feeds, the
/// office merged over three rows, full-width digits and letters, dates as 2026.3.5, 2026年3月6日, 20260520, date cells
/// and bare serials, “/”, “——” and “无” for nothing, a day that does not exist, a line of totals.
void TestLedgerReconcile::aDistrictsWorkbook()
{
    addKnownCases();
    qint64 rejected = 0;
    const std::set<QStringList> expected{
        {QStringLiteral("differs"), QStringLiteral("S-002"), QStringLiteral("责令送达日期"),
         QStringLiteral("2026-03-20"), QStringLiteral("2026-03-21")},
        {QStringLiteral("fills"),
         QStringLiteral("S-002"),
         QStringLiteral("复查日期"),
         {},
         QStringLiteral("2026-05-20")},
        {QStringLiteral("fills"), QStringLiteral("S-002"), QStringLiteral("复查结论"), {}, QStringLiteral("合格")},
        {QStringLiteral("new_row"), QStringLiteral("S-004"), {}, {}, {}},
        {QStringLiteral("missing_row"), QStringLiteral("S-009"), {}, {}, {}}};
    const auto all = found("district_libreoffice.xlsx", &rejected);
    QVERIFY2(all == expected, said(all).c_str());
    QCOMPARE(rejected, 1); // 31 April
}

/// GB 18030 with a character beyond GBK, two lines above the header, the columns in the district's own order.
void TestLedgerReconcile::aDistrictsTextFile()
{
    addKnownCases();
    qint64 rejected = 0;
    const auto all = found("district_gbk.csv", &rejected);
    const std::set<QStringList> expected{{QStringLiteral("fills"),
                                          QStringLiteral("S-001"),
                                          QStringLiteral("备注"),
                                          {},
                                          QStringLiteral("含逗号,和\"引号\"")},
                                         {QStringLiteral("new_row"), QStringLiteral("S-004"), {}, {}, {}}};
    std::set<QStringList> said = all;
    std::erase_if(said, [](const QStringList& one) { return one.first() == QStringLiteral("missing_row"); });
    QVERIFY2(said == expected, ::said(all).c_str());
    QCOMPARE(rejected, 0);
}

void TestLedgerReconcile::whatChangedMeanwhile()
{
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, served_on) VALUES(1, 'S1', '甲', '2026-01-05')"));
    const QString path = write(QStringLiteral("抽样单编号,当事人,结果送达日期\nS1,甲,2026-01-06\n"));
    const auto comparison = compareLedger(*m_workspace, path);
    run(QStringLiteral("UPDATE aftermath_case SET served_on = '2026-01-07'"));
    QVERIFY(!takeFromLedger(*m_workspace, path, comparison->differences));
    QCOMPARE(*m_workspace->db().text("SELECT served_on FROM aftermath_case"), QStringLiteral("2026-01-07"));
}

SPOTCHECK_TEST(TestLedgerReconcile)
#include "tst_ledger_reconcile.moc"
