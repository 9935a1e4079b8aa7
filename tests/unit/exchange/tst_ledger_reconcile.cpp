#include "core/exchange/ledger_reconcile.h"
#include "core/exchange/table_exporter.h"
#include "tests/support/register.h"

#include <map>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace spotcheck;

/// A district's ledger against the file: the differences found are those that were planted.
class TestLedgerReconcile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void plantedDifferences();
    void takingAndUndo();
    void dirtyLedgers();
    void whatChangedMeanwhile();

private:
    void run(const QString& sql);
    QString write(const QString& text)
    {
        const QString path = m_dir->filePath(QStringLiteral("台账.csv"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return path;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDate(2026, 6, 1)};
    std::unique_ptr<Workspace> m_workspace;
};

void TestLedgerReconcile::run(const QString& sql)
{
    VERIFY_OK(m_workspace->change({QStringLiteral("t"), QStringLiteral("t")},
                                  [&](Database& d) { return d.exec(sql.toStdString()); }));
}

void TestLedgerReconcile::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
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
