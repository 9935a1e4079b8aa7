#include "core/workspace/journal.h"
#include "core/workspace/verify.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

#include <sqlite3.h>
#include <thread>

using namespace spotcheck;
using namespace spotcheck::test;

class TestChange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createsAWholeFile();
    void refusesToOverwrite();
    void anErrorLeavesTheFileAsItWas();
    void aChangeOfNothingIsNoEntry();
    void aChangeInsideAChangeIsRefused();
    void anotherThreadIsRefusedMeanwhile();
    void undoAndRedoAcrossReopen();
    void aNewChangeEndsRedo();
    void valuesThatRowsExchangeAreTakenBack();
    void undoRefusesWhatWasChangedOutside();
    void searchTablesAreNotRecorded();
    void baselineIsNotUndoneButVerified();
    void baselineThatFailsLeavesAnEmptyFile();
    void aFullFileRefusesAndKeepsAll();
    void aFullDiskRefusesAndKeepsAll();
    void listenersHearOfCommits();
};

void TestChange::createsAWholeFile()
{
    Sample s;
    s.create();
    const Database& db = s.workspace->db();
    QCOMPARE(*db.integer("PRAGMA application_id"), qint64(Workspace::kApplicationId));
    QCOMPARE(*db.integer("PRAGMA user_version"), Workspace::kFormat);
    QCOMPARE(*db.integer("PRAGMA page_size"), 4096);
    QCOMPARE(*db.text("PRAGMA journal_mode"), QStringLiteral("delete"));
    QCOMPARE(*db.integer("PRAGMA synchronous"), 2);
    QCOMPARE(*db.integer("PRAGMA foreign_keys"), 1);
    QCOMPARE(s.workspace->office(), QStringLiteral("310000"));
    const auto first = journalEntry(db, 1);
    VERIFY_OK(first);
    QCOMPARE(first->kind, QStringLiteral("baseline"));
    QCOMPARE(*db.integer("SELECT previous = zeroblob(32) FROM journal"), 1);
    QVERIFY(!s.workspace->undoable());
    const auto left = QDir(s.folder.path()).entryList(QDir::Files);
    QCOMPARE(left, (QStringList{QStringLiteral("a.spotcheck"), QStringLiteral("a.spotcheck.lock")}));
}

void TestChange::refusesToOverwrite()
{
    Sample s;
    QFile file(s.file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto made = Workspace::create(s.file(), QStringLiteral("310000"), {}, s.clock);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Refused);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "mine");
    const auto nowhere = Workspace::create(s.folder.filePath(QStringLiteral("no/such/a.spotcheck")),
                                           QStringLiteral("310000"), {}, s.clock);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::Io);
}

void TestChange::anErrorLeavesTheFileAsItWas()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO enterprise(id, name) VALUES(1, '甲')"));
    const auto before = dump(s.workspace->db());
    const QByteArray head = s.workspace->head();
    const auto failed =
        s.sql("INSERT INTO enterprise(id, name) VALUES(2, '乙'); INSERT INTO enterprise(id, name) VALUES(1, '丙')");
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Refused);
    const auto orphan = s.sql("INSERT INTO bid(id, year, task_no, lab_id) VALUES(1, 2026, 'T', 99)");
    QVERIFY(!orphan);
    const auto own = s.workspace->change({}, [](Database& db) -> Status {
        if (Status done = db.exec("DELETE FROM enterprise"); !done)
            return done;
        return Error{ErrorKind::Cancelled, QStringLiteral("stopped")};
    });
    QVERIFY(!own);
    QCOMPARE(own.error().kind, ErrorKind::Cancelled);
    QCOMPARE(dump(s.workspace->db()), before);
    QCOMPARE(s.workspace->head(), head);
    VERIFY_OK(s.sql("INSERT INTO enterprise(id, name) VALUES(2, '乙')"));
}

void TestChange::aChangeOfNothingIsNoEntry()
{
    Sample s;
    s.create();
    const auto nothing = s.sql("SELECT 1");
    VERIFY_OK(nothing);
    QCOMPARE(*nothing, 0);
    const auto backAndForth = s.sql("INSERT INTO enterprise(id, name) VALUES(1, '甲'); DELETE FROM enterprise");
    VERIFY_OK(backAndForth);
    QCOMPARE(*backAndForth, 0);
    QCOMPARE(*s.workspace->db().integer("SELECT COUNT(*) FROM journal"), 1);
}

void TestChange::aChangeInsideAChangeIsRefused()
{
    Sample s;
    s.create();
    ErrorKind inner = ErrorKind::Io;
    const auto outer = s.workspace->change({}, [&](Database& db) {
        const auto nested = s.sql("INSERT INTO enterprise(id, name) VALUES(9, '内')");
        inner = nested ? ErrorKind::Io : nested.error().kind;
        return db.exec("INSERT INTO enterprise(id, name) VALUES(1, '甲')");
    });
    VERIFY_OK(outer);
    QCOMPARE(inner, ErrorKind::Refused);
    QCOMPARE(*s.workspace->db().integer("SELECT group_concat(id) FROM enterprise"), 1);
}

void TestChange::anotherThreadIsRefusedMeanwhile()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    std::vector<ErrorKind> refused;
    VERIFY_OK(s.workspace->change({}, [&](Database& db) {
        std::thread other([&] {
            if (const auto undone = s.workspace->undo(); !undone)
                refused.push_back(undone.error().kind);
            if (const auto changed = s.sql("DELETE FROM lab"); !changed)
                refused.push_back(changed.error().kind);
        });
        other.join();
        return db.exec("INSERT INTO lab(id, name) VALUES(2, 'B')");
    }));
    QCOMPARE(refused, (std::vector{ErrorKind::Refused, ErrorKind::Refused}));
    QCOMPARE(*s.workspace->db().integer("SELECT COUNT(*) FROM lab"), 2);
}

void TestChange::undoAndRedoAcrossReopen()
{
    Sample s;
    s.create();
    QList<QMap<QString, QByteArray>> states{dump(s.workspace->db())};
    for (int i = 1; i <= 4; ++i) {
        VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(" + std::to_string(i) + ", 'L" + std::to_string(i) + "')"));
        states << dump(s.workspace->db());
    }
    for (int i = 3; i >= 0; --i) {
        VERIFY_OK(s.reopen());
        QCOMPARE(s.workspace->undoable()->seq, i + 2);
        VERIFY_OK(s.workspace->undo());
        QCOMPARE(dump(s.workspace->db()), states[i]);
    }
    QVERIFY(!s.workspace->undoable());
    QCOMPARE(s.workspace->undo().error().kind, ErrorKind::NotFound);
    for (int i = 1; i <= 4; ++i) {
        VERIFY_OK(s.reopen());
        VERIFY_OK(s.workspace->redo());
        QCOMPARE(dump(s.workspace->db()), states[i]);
    }
    QVERIFY(!s.workspace->redoable());
    QCOMPARE(*s.workspace->db().integer("SELECT COUNT(*) FROM journal"), 1 + 4 + 4 + 4);
}

void TestChange::aNewChangeEndsRedo()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    VERIFY_OK(s.workspace->undo());
    QVERIFY(s.workspace->redoable());
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(2, 'B')"));
    QVERIFY(!s.workspace->redoable());
    QCOMPARE(s.workspace->undoable()->seq, 4);
    VERIFY_OK(s.workspace->undo());
    QCOMPARE(s.workspace->redoable()->seq, 4);
    QVERIFY(!s.workspace->undoable());
}

void TestChange::valuesThatRowsExchangeAreTakenBack()
{
    Sample s;
    s.create();
    VERIFY_OK(
        s.sql("INSERT INTO rule(id, code, version, product_name) VALUES(1, 'R', '1', 'P');"
              "INSERT INTO rule_item(id, rule_id, no, name) VALUES(1, 1, 1, 'a'), (2, 1, 2, 'b'), (3, 1, 3, 'c')"));
    const auto before = dump(s.workspace->db());
    VERIFY_OK(s.sql(
        "UPDATE rule_item SET no = no + 10; UPDATE rule_item SET no = CASE no WHEN 11 THEN 2 WHEN 12 THEN 3 ELSE 1 END;"
        "INSERT INTO lab(id, name) VALUES(1, 'A')"));
    const auto after = dump(s.workspace->db());
    QVERIFY(before != after);
    VERIFY_OK(s.workspace->undo());
    QCOMPARE(dump(s.workspace->db()), before);
    VERIFY_OK(s.workspace->redo());
    QCOMPARE(dump(s.workspace->db()), after);
}

void TestChange::undoRefusesWhatWasChangedOutside()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    VERIFY_OK(s.workspace->db().exec("UPDATE lab SET name = 'B'"));
    const auto before = dump(s.workspace->db());
    const auto undone = s.workspace->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Conflict);
    QCOMPARE(dump(s.workspace->db()), before);
    QVERIFY(s.workspace->undoable());
}

void TestChange::searchTablesAreNotRecorded()
{
    Sample s;
    s.create();
    VERIFY_OK(s.workspace->db().exec("CREATE VIRTUAL TABLE found USING fts5(words)"));
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A'); INSERT INTO found(words) VALUES('A')"));
    QCOMPARE(journalEntry(s.workspace->db(), 2)->tables, QStringLiteral("lab"));
    QCOMPARE(journalEntry(s.workspace->db(), 2)->rows, 1);
}

void TestChange::baselineIsNotUndoneButVerified()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO region(id, code, name) VALUES(1, '310101', '黄浦区')"));
    const auto made = s.workspace->changeAsBaseline({QStringLiteral("demo"), QStringLiteral("Demo")}, [](Database& db) {
        return db.exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                       "INSERT INTO enterprise(id, name) SELECT i, 'E' || i FROM n");
    });
    VERIFY_OK(made);
    QCOMPARE(*made, 3);
    QVERIFY(!s.workspace->undoable());
    QCOMPARE(*s.workspace->db().integer("PRAGMA synchronous"), 2);
    QCOMPARE(*s.workspace->db().text("PRAGMA journal_mode"), QStringLiteral("delete"));
    const auto second =
        s.workspace->changeAsBaseline({}, [](Database& db) { return db.exec("DELETE FROM enterprise"); });
    QVERIFY(!second);
    VERIFY_OK(s.sql("UPDATE enterprise SET note = 'x' WHERE id = 7"));
    VERIFY_OK(s.reopen());
    auto report = verifyFile(s.file());
    VERIFY_OK(report);
    QVERIFY2(report->isWhole(), qPrintable(report->problems.join(u'\n')));
    QCOMPARE(report->content, VerifyReport::Content::Agrees);
    VERIFY_OK(s.workspace->db().exec("UPDATE enterprise SET name = 'F' WHERE id = 4711"));
    report = verifyFile(s.file());
    VERIFY_OK(report);
    QCOMPARE(report->content, VerifyReport::Content::Differs);
    QVERIFY(report->problems.join(u' ').contains(QStringLiteral("enterprise")));
}

void TestChange::baselineThatFailsLeavesAnEmptyFile()
{
    Sample s;
    s.create();
    const auto before = dump(s.workspace->db());
    const auto failed = s.workspace->changeAsBaseline({}, [](Database& db) -> Status {
        (void)db.exec("INSERT INTO lab(id, name) VALUES(1, 'A')");
        return Error{ErrorKind::Cancelled, QStringLiteral("stopped")};
    });
    QVERIFY(!failed);
    QCOMPARE(dump(s.workspace->db()), before);
    VERIFY_OK(s.reopen());
    // Killed in the midst: the mark stays.
    VERIFY_OK(s.workspace->db().exec("INSERT INTO meta(key, value) VALUES('unfinished', '1')"));
    const Status opened = s.reopen();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Damaged);
}

void TestChange::aFullFileRefusesAndKeepsAll()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    const auto before = dump(s.workspace->db());
    const auto pages = *s.workspace->db().integer("PRAGMA page_count");
    VERIFY_OK(s.workspace->db().exec("PRAGMA max_page_count=" + std::to_string(pages + 3)));
    const auto full = s.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) "
                            "INSERT INTO enterprise(id, name) SELECT i, 'E' || i FROM n");
    QVERIFY(!full);
    QCOMPARE(full.error().kind, ErrorKind::Io);
    QVERIFY(full.error().message.contains(QStringLiteral("full")));
    QCOMPARE(dump(s.workspace->db()), before);
    VERIFY_OK(s.workspace->db().exec("PRAGMA max_page_count=1000000"));
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(2, 'B')"));
    VERIFY_OK(s.reopen());
    QVERIFY(verifyFile(s.file())->isWhole());
}

void TestChange::aFullDiskRefusesAndKeepsAll()
{
    QTemporaryDir place;
    const QString mount = QStringLiteral("mount -t tmpfs -o size=2m tmpfs ") + place.path();
    if (QProcess::execute(QStringLiteral("sh"), {QStringLiteral("-c"), mount + QStringLiteral(" 2>/dev/null")}) != 0)
        QSKIP("no right to mount a small file system here");
    {
        const FixedClock clock(QDate(2026, 3, 2));
        const QString path = place.filePath(QStringLiteral("a.spotcheck"));
        auto made = Workspace::create(path, QStringLiteral("310000"), {}, clock);
        VERIFY_OK(made);
        auto workspace = std::move(made).value();
        VERIFY_OK(
            workspace->change({}, [](Database& db) { return db.exec("INSERT INTO lab(id, name) VALUES(1, 'A')"); }));
        const auto before = dump(workspace->db());
        int refused = 0;
        for (int i = 0; i < 5; ++i) {
            const auto big = workspace->change({}, [&](Database& db) {
                return db.exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) "
                               "INSERT INTO enterprise(id, name, note) SELECT i, 'E' || i, hex(randomblob(60)) FROM n");
            });
            refused += !big && big.error().kind == ErrorKind::Io && big.error().message.contains(QStringLiteral("full"))
                           ? 1
                           : 0;
        }
        QCOMPARE(refused, 5);
        QCOMPARE(dump(workspace->db()), before);
        workspace.reset();
        const auto report = verifyFile(path);
        VERIFY_OK(report);
        QVERIFY2(report->isWhole(), qPrintable(report->problems.join(u'\n')));
    }
    QProcess::execute(QStringLiteral("umount"), {place.path()});
}

void TestChange::listenersHearOfCommits()
{
    Sample s;
    s.create();
    int heard = 0;
    s.workspace->onChanged([&] { ++heard; });
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    QVERIFY(!s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    VERIFY_OK(s.workspace->undo());
    VERIFY_OK(s.workspace->redo());
    QCOMPARE(heard, 3);
}

SPOTCHECK_TEST(TestChange)
#include "tst_change.moc"
