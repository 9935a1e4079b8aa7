#include "core/aftermath/reserve_ledger.h"
#include "core/sampling/lateness.h"
#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// Where reserve samples wait, and how late batches were recorded.
class TestReserveLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatEachWaitsFor();
    void latenessByPerson();
    void aClockThatWentBack();

private:
    void run(const QString& sql, const QString& person = QStringLiteral("张虚构"));
    void batch(int id, const QString& day);
    ReserveRow row(int batch, const QDate& today = QDate(2026, 6, 1))
    {
        const auto rows = reserveLedger(m_workspace->db(), {today, 0, true, 0});
        for (const ReserveRow& one : *rows)
            if (one.batch == batch)
                return one;
        return {};
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
    void open(const QDate& today);
};

void TestReserveLedger::open(const QDate& today)
{
    m_workspace.reset();
    m_clock = std::make_unique<FixedClock>(today);
    auto made = Workspace::open(m_dir->filePath(QStringLiteral("a.spotcheck")), {}, *m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

void TestReserveLedger::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FixedClock>(QDate(2026, 6, 1));
    auto made =
        Workspace::create(m_dir->filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, *m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

void TestReserveLedger::run(const QString& sql, const QString& person)
{
    m_workspace->setPerson(person);
    VERIFY_OK(m_workspace->change({QStringLiteral("t"), QStringLiteral("t")},
                                  [&](Database& d) { return d.exec(sql.toStdString()); }));
}

void TestReserveLedger::batch(int id, const QString& day)
{
    run(QStringLiteral(
            "INSERT INTO batch(id, sample_no, sampled_on, reserve_quantity, reserve_place) VALUES(%1, 'S%1', "
            "'%2', '2', '仓库')")
            .arg(id)
            .arg(day));
}

void TestReserveLedger::whatEachWaitsFor()
{
    for (int i = 1; i <= 5; ++i)
        batch(i, QStringLiteral("2026-04-01"));
    const auto report = [&](int id, int verdict) {
        run(QStringLiteral(
                "INSERT INTO report(id, batch_id, sample_no, report_no, our_verdict, reported_on) VALUES(%1, "
                "%1, 'S%1', 'R', %2, '2026-05-11')")
                .arg(id)
                .arg(verdict));
    };
    QCOMPARE(row(1).wait, ReserveWait::NoReport);
    report(1, 1);
    QCOMPARE(row(1).wait, ReserveWait::Releasable); // 15 days from 11 May end on the 26th
    QCOMPARE(row(1).releaseFrom, QDate(2026, 5, 27));
    QCOMPARE(row(1, QDate(2026, 5, 26)).wait, ReserveWait::UntilDay);
    report(2, 2);
    QCOMPARE(row(2).wait, ReserveWait::NotServed);
    run(QStringLiteral(
        "INSERT INTO aftermath_case(id, sample_no, party, served_on) VALUES(1, 'S2', '甲', '2026-05-11'), "
        "(2, 'S2', '乙', '')"));
    QCOMPARE(row(2).wait, ReserveWait::NotServed); // one of two
    run(QStringLiteral("UPDATE aftermath_case SET served_on = '2026-05-15' WHERE id = 2"));
    QCOMPARE(row(2).wait, ReserveWait::UntilDay);
    QCOMPARE(row(2).releaseFrom, QDate(2026, 6, 2)); // the 15th day, 30 May, is a Saturday: through Monday, 1 June
    run(QStringLiteral("UPDATE aftermath_case SET objection_on = '2026-05-20' WHERE id = 2"));
    QCOMPARE(row(2).wait, ReserveWait::Objection);
    run(QStringLiteral("INSERT INTO objection(id, case_id, received_on, refused_on) VALUES(1, 2, '2026-05-20', "
                       "'2026-05-22')"));
    QCOMPARE(row(2, QDate(2026, 6, 2)).wait, ReserveWait::Releasable);
    run(QStringLiteral("INSERT INTO reserve_sample(id, batch_id, state) VALUES(1, 3, 4)"));
    QCOMPARE(row(3).wait, ReserveWait::Settled);
    QCOMPARE(reserveLedger(m_workspace->db(), {QDate(2026, 6, 1), 2026, false, 0})->size(), 4);
}

void TestReserveLedger::latenessByPerson()
{
    const QString insert = QStringLiteral("INSERT INTO batch(id, sample_no, sampled_on) VALUES");
    run(insert + QStringLiteral("(1, 'S1', '2026-06-01'), (2, 'S2', '2026-05-29')"), QStringLiteral("甲"));
    QString many;
    for (int i = 10; i < 17; ++i)
        many += (many.isEmpty() ? QString() : QStringLiteral(",")) + QStringLiteral("(%1, 'S%1', '2026-05-06')").arg(i);
    run(insert + many, QStringLiteral("乙"));
    const auto answer = recordLateness(m_workspace->db(), 5);
    VERIFY_OK(answer);
    QCOMPARE(answer->rows.size(), 2);
    QCOMPARE(answer->rows[0].person, QStringLiteral("乙"));
    QCOMPARE(answer->rows[0].late, 7);
    QCOMPARE(answer->rows[0].bursts, 1);
    QVERIFY(answer->rows[0].median > 15);
    QCOMPARE(answer->rows[1].records, 2);
    QCOMPARE(answer->rows[1].most, 1); // from Friday to Monday
    QCOMPARE(answer->rows[1].late, 0);
    QCOMPARE(answer->unknown, 0);
}

void TestReserveLedger::aClockThatWentBack()
{
    batch(1, QStringLiteral("2026-06-01"));
    open(QDate(2026, 5, 1));
    batch(2, QStringLiteral("2026-04-01"));
    const auto answer = recordLateness(m_workspace->db(), 5);
    VERIFY_OK(answer);
    QCOMPARE(answer->clockBack.size(), 1);
    QCOMPARE(answer->rows.size(), 1);
    QCOMPARE(answer->rows[0].records, 1);
    QCOMPARE(answer->unknown, 1);
}

SPOTCHECK_TEST(TestReserveLedger)
#include "tst_reserve_ledger.moc"
