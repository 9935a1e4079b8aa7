#include "core/workspace/journal.h"
#include "core/workspace/verify.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

using namespace spotcheck;
using namespace spotcheck::test;

class TestVerify : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholeFile();
    void theHashIsTheOneWritten();
    void everyFieldOfAnEntryCounts_data();
    void everyFieldOfAnEntryCounts();
    void anEntryTakenOut();
    void rowsChangedOutside_data();
    void rowsChangedOutside();
    void aFlippedPage();
    void canBeCancelled();

private:
    static void fill(Sample& s);
};

void TestVerify::fill(Sample& s)
{
    s.create();
    for (int i = 1; i <= 5; ++i)
        VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(" + std::to_string(i) + ", 'L" + std::to_string(i) + "')"));
    VERIFY_OK(s.workspace->undo());
}

void TestVerify::aWholeFile()
{
    Sample s;
    fill(s);
    const auto report = verifyFile(s.file());
    VERIFY_OK(report);
    QVERIFY2(report->isWhole(), qPrintable(report->problems.join(u'\n')));
    QVERIFY(report->sqlite && report->foreignKeys && report->journal);
    QCOMPARE(report->entries, 7);
    QCOMPARE(report->head, QString::fromLatin1(s.workspace->head().toHex()));
    QCOMPARE(report->content, VerifyReport::Content::Agrees);
}

void TestVerify::theHashIsTheOneWritten()
{
    // Computed with another program from the description in journal.cpp: chains must be comparable between offices
    // and versions for years.
    NewEntry entry;
    entry.kind = QStringLiteral("change");
    entry.office = QStringLiteral("310000");
    entry.person = QStringLiteral("王敏");
    entry.command = QStringLiteral("plan.edit");
    entry.title = QStringLiteral("T");
    entry.at = QDateTime::fromMSecsSinceEpoch(1772424000123, Qt::UTC);
    entry.rows = 2;
    entry.tables = QStringLiteral("plan");
    QCOMPARE(entryHash(7, entry, 9, "deflated", QByteArray(32, '\0')).toHex(),
             "c7871ed12b354a7a574aa3a2bcd5ae3eacadb3b757d6fee9f3194f9a6556ce76");
}

void TestVerify::everyFieldOfAnEntryCounts_data()
{
    QTest::addColumn<QByteArray>("set");
    for (const char* set :
         {"person = '别人'", "office = '310101'", "command = 'x'", "title = 'x'", "at_ms = at_ms + 1",
          "rows = rows + 1", "tables = 'enterprise'", "kind = 'redo', target = 2", "raw_size = raw_size + 1",
          "changeset = CAST(substr(changeset, 1, 6) || x'ff' || substr(changeset, 8) AS BLOB)",
          "hash = CAST(x'00' || substr(hash, 2) AS BLOB)", "previous = CAST(x'00' || substr(previous, 2) AS BLOB)"})
        QTest::addRow("%s", set) << QByteArray(set);
}

void TestVerify::everyFieldOfAnEntryCounts()
{
    QFETCH(QByteArray, set);
    Sample s;
    fill(s);
    VERIFY_OK(s.workspace->db().exec(
        ("DROP TRIGGER journal_no_update; UPDATE journal SET " + set + " WHERE seq = 3").toStdString()));
    s.workspace.reset();
    const auto report = verifyFile(s.file());
    VERIFY_OK(report);
    QVERIFY(!report->journal);
    QCOMPARE(report->firstBad, 3);
    QVERIFY(report->problems.join(u' ').contains(u'3'));
}

void TestVerify::anEntryTakenOut()
{
    Sample s;
    fill(s);
    VERIFY_OK(s.workspace->db().exec("DROP TRIGGER journal_no_delete; DELETE FROM journal WHERE seq = 4"));
    s.workspace.reset();
    const auto report = verifyFile(s.file());
    VERIFY_OK(report);
    QCOMPARE(report->firstBad, 5);
}

void TestVerify::rowsChangedOutside_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a value") << QByteArray("UPDATE lab SET name = 'X' WHERE id = 2");
    QTest::newRow("a row more") << QByteArray("INSERT INTO lab(id, name) VALUES(50, 'X')");
    QTest::newRow("a row less") << QByteArray("DELETE FROM lab WHERE id = 3");
    QTest::newRow("another table") << QByteArray("INSERT INTO enterprise(id, name) VALUES(1, 'X')");
    QTest::newRow("office") << QByteArray("UPDATE meta SET value = '310101' WHERE key = 'office'");
    QTest::newRow("reference") << QByteArray(
        "PRAGMA foreign_keys=OFF; INSERT INTO bid(id, year, task_no, lab_id) VALUES(1, 2026, 'T', 77)");
}

void TestVerify::rowsChangedOutside()
{
    QFETCH(QByteArray, sql);
    Sample s;
    fill(s);
    VERIFY_OK(s.workspace->db().exec(sql.toStdString()));
    s.workspace.reset();
    const auto report = verifyFile(s.file());
    VERIFY_OK(report);
    QVERIFY(report->sqlite && report->journal);
    QCOMPARE(report->content, VerifyReport::Content::Differs);
    QVERIFY(!report->problems.isEmpty());
    QCOMPARE(report->foreignKeys, !sql.contains("foreign_keys"));
}

void TestVerify::aFlippedPage()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO "
                    "lab(id, name) SELECT i, 'name ' || i FROM n"));
    s.workspace.reset();
    QFile file(s.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray all = file.readAll();
    const qsizetype at = all.lastIndexOf("name 1500") / 4096 * 4096;
    QVERIFY(at > 0);
    file.seek(at);
    file.write(QByteArray(64, '\x55'));
    file.close();
    const auto report = verifyFile(s.file());
    VERIFY_OK(report);
    QVERIFY(!report->sqlite);
    QVERIFY(!report->isWhole());
}

void TestVerify::canBeCancelled()
{
    Sample s;
    fill(s);
    Progress progress;
    progress.cancel();
    const auto report = verifyFile(s.file(), {}, &progress);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
}

SPOTCHECK_TEST(TestVerify)
#include "tst_verify.moc"
