#include "core/workspace/lock.h"
#include "core/workspace/verify.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <sqlite3.h>

using namespace spotcheck;
using namespace spotcheck::test;

class TestLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneWriterAtATime();
    void readersNeedNoLock();
    void aDeadOwnerIsTakenOver();
    void anotherMachinesWordStands();
    void anotherMachineOfTheSameName();
    void theFormerOwnerNotices();
    void takenOverInTheMidstOfAChange();
    void aLinkIsTheSameFile();
    void whatIsNotOurs();
    void newer();
    void truncated();
    void damagedEnd();
    void readOnlyFile();
    void hotJournalIsNoticed();
    void walIsTurnedBack();
    void aStrangersJournalIsNotPlayed();

private:
    static ErrorKind openingFails(const Sample& s, bool readOnly = false);
};

ErrorKind TestLock::openingFails(const Sample& s, bool readOnly)
{
    const auto opened = Workspace::open(s.file(), Sample::as(QStringLiteral("李"), readOnly), s.clock);
    if (opened)
        qFatal("opened");
    if (opened.error().message.isEmpty())
        qFatal("no sentence");
    return opened.error().kind;
}

void TestLock::oneWriterAtATime()
{
    Sample s;
    s.create();
    QCOMPARE(lockInfo(s.file()).state, LockState::Held);
    QCOMPARE(lockInfo(s.file()).owner.person, QStringLiteral("王敏"));
    const auto second = Workspace::open(s.file(), Sample::as(QStringLiteral("李")), s.clock);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Locked);
    QVERIFY(second.error().message.contains(QStringLiteral("王敏")));
    QVERIFY(second.error().message.contains(QStringLiteral("2026-03-02 12:00")));
    s.workspace.reset();
    QCOMPARE(lockInfo(s.file()).state, LockState::Free);
    QVERIFY(!QFile::exists(lockPath(s.file())));
    VERIFY_OK(s.reopen());
}

void TestLock::readersNeedNoLock()
{
    Sample s;
    s.create();
    auto reader = Workspace::open(s.file(), Sample::as(QStringLiteral("李"), true), s.clock);
    VERIFY_OK(reader);
    QVERIFY((*reader)->isReadOnly());
    const auto written = (*reader)->change({}, [](Database& db) { return db.exec("DELETE FROM lab"); });
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::ReadOnly);
    QVERIFY(!(*reader)->undo());
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    QCOMPARE(*(*reader)->db().integer("SELECT COUNT(*) FROM lab"), 1);
}

void TestLock::aDeadOwnerIsTakenOver()
{
    Sample s;
    s.create();
    s.workspace.reset();
    QFile file(lockPath(s.file()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QJsonObject dead{{QStringLiteral("person"), QStringLiteral("赵")},
                           {QStringLiteral("host"), QSysInfo::machineHostName()},
                           {QStringLiteral("pid"), 999999},
                           {QStringLiteral("since"), QStringLiteral("2026-03-01T01:00:00.000Z")}};
    file.write(QJsonDocument(dead).toJson());
    file.close();
    QCOMPARE(lockInfo(s.file()).state, LockState::Stale);
    VERIFY_OK(s.reopen());
    QVERIFY(s.workspace->openReport().lockTakenOver);
    QVERIFY(s.workspace->openReport().notes.join(u' ').contains(QStringLiteral("赵")));
    QCOMPARE(lockInfo(s.file()).owner.person, QStringLiteral("王敏"));
}

void TestLock::anotherMachinesWordStands()
{
    Sample s;
    s.create();
    s.workspace.reset();
    QFile file(lockPath(s.file()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"person": "钱", "host": "elsewhere", "pid": 1, "since": "2026-03-01T01:00:00.000Z"})");
    file.close();
    QCOMPARE(openingFails(s), ErrorKind::Locked);
    QVERIFY(QFile::exists(lockPath(s.file())));
    auto opened = Workspace::open(s.file(), Sample::as(QStringLiteral("李"), false, true), s.clock);
    VERIFY_OK(opened);
    QVERIFY((*opened)->openReport().lockTakenOver);
}

// Two machines set up from one image, on a share that passes no locks on.
void TestLock::anotherMachineOfTheSameName()
{
    Sample s;
    s.create();
    s.workspace.reset();
    QFile file(lockPath(s.file()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QJsonObject twin{{QStringLiteral("person"), QStringLiteral("孙")},
                           {QStringLiteral("host"), QSysInfo::machineHostName()},
                           {QStringLiteral("machine"), QStringLiteral("0123456789abcdef")},
                           {QStringLiteral("pid"), 1}};
    file.write(QJsonDocument(twin).toJson());
    file.close();
    QCOMPARE(openingFails(s), ErrorKind::Locked);
}

void TestLock::takenOverInTheMidstOfAChange()
{
    Sample s;
    s.create();
    std::unique_ptr<Workspace> other;
    const auto late = s.workspace->change({}, [&](Database& db) {
        auto taken = Workspace::open(s.file(), Sample::as(QStringLiteral("李"), false, true), s.clock);
        if (taken)
            other = std::move(taken).value();
        return db.exec("INSERT INTO lab(id, name) VALUES(1, 'A')");
    });
    QVERIFY(other);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Locked);
    QCOMPARE(*other->db().integer("SELECT COUNT(*) FROM lab"), 0);
    VERIFY_OK(other->change({}, [](Database& db) { return db.exec("INSERT INTO lab(id, name) VALUES(2, 'B')"); }));
}

void TestLock::aLinkIsTheSameFile()
{
#ifdef Q_OS_WIN
    QSKIP("links of this system are text files");
#endif
    Sample s;
    s.create();
    const QString link = s.file(QStringLiteral("link.spotcheck"));
    QVERIFY(QFile::link(s.file(), link));
    const auto second = Workspace::open(link, Sample::as(QStringLiteral("李")), s.clock);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Locked);
    s.workspace.reset();
    VERIFY_OK(Workspace::open(link, Sample::as(QStringLiteral("李")), s.clock));
    QVERIFY(QFileInfo(link).isSymLink());
}

void TestLock::theFormerOwnerNotices()
{
    Sample s;
    s.create();
    auto taken = Workspace::open(s.file(), Sample::as(QStringLiteral("李"), false, true), s.clock);
    VERIFY_OK(taken);
    QVERIFY((*taken)->openReport().lockTakenOver);
    const auto late = s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')");
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Locked);
    s.workspace.reset(); // must not remove the new owner's lock
    QCOMPARE(lockInfo(s.file()).state, LockState::Held);
    VERIFY_OK((*taken)->change({}, [](Database& db) { return db.exec("INSERT INTO lab(id, name) VALUES(2, 'B')"); }));
}

void TestLock::whatIsNotOurs()
{
    Sample s;
    QCOMPARE(openingFails(s), ErrorKind::NotOurs);
    QFile file(s.file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    QCOMPARE(openingFails(s), ErrorKind::NotOurs);
    QCOMPARE(openingFails(s, true), ErrorKind::NotOurs);
    QVERIFY(file.open(QIODevice::WriteOnly)); // empty
    file.close();
    QCOMPARE(openingFails(s), ErrorKind::NotOurs);
    QVERIFY(file.remove());
    {
        auto other = Database::open(s.file(), Database::Mode::ReadWrite, true);
        VERIFY_OK((*other)->exec("CREATE TABLE t(a)"));
    }
    QCOMPARE(openingFails(s), ErrorKind::NotOurs);
    QVERIFY(!QFile::exists(lockPath(s.file())));
    QVERIFY(file.remove());
    QVERIFY(QDir(s.folder.path()).mkdir(QStringLiteral("a.spotcheck")));
    QCOMPARE(openingFails(s), ErrorKind::NotOurs);
}

void TestLock::newer()
{
    Sample s;
    s.create();
    VERIFY_OK(s.workspace->db().exec("PRAGMA user_version=" + std::to_string(Workspace::kFormat + 1)));
    s.workspace.reset();
    QCOMPARE(openingFails(s), ErrorKind::Newer);
    QCOMPARE(openingFails(s, true), ErrorKind::Newer);
    QCOMPARE(verifyFile(s.file()).error().kind, ErrorKind::Newer);
}

void TestLock::truncated()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO "
                    "lab(id, name) SELECT i, i FROM n"));
    s.workspace.reset();
    QFile file(s.file());
    QVERIFY(file.resize(file.size() / 2));
    QCOMPARE(openingFails(s), ErrorKind::Damaged);
    const auto report = verifyFile(s.file());
    QVERIFY(!report || !report->isWhole());
    QVERIFY(file.resize(4096));
    QCOMPARE(openingFails(s), ErrorKind::Damaged);
}

void TestLock::damagedEnd()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    VERIFY_OK(
        s.workspace->db().exec("DROP TRIGGER journal_no_update; UPDATE journal SET person = '别人' WHERE seq = 2"));
    s.workspace.reset();
    QCOMPARE(openingFails(s), ErrorKind::Damaged);
    auto reader = Workspace::open(s.file(), Sample::as(QStringLiteral("李"), true), s.clock);
    VERIFY_OK(reader);
    QCOMPARE((*reader)->openReport().notes.size(), 1);
}

void TestLock::readOnlyFile()
{
    Sample s;
    s.create();
    s.workspace.reset();
    QVERIFY(QFile::setPermissions(s.file(), QFile::ReadOwner));
    if (QFile probe(s.file()); probe.open(QIODevice::ReadWrite))
        QSKIP("this account may write files whose permissions forbid it");
    QCOMPARE(openingFails(s), ErrorKind::ReadOnly);
}

void TestLock::hotJournalIsNoticed()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO "
                    "lab(id, name) SELECT i, i FROM n"));
    const auto before = dump(s.workspace->db());
    // A transaction that has reached the file, copied together with its journal: what a killed process leaves.
    VERIFY_OK(s.workspace->db().exec("PRAGMA cache_size=10; BEGIN; UPDATE lab SET name = 'x' || name"));
    QVERIFY(sqlite3_db_cacheflush(s.workspace->db().handle()) == SQLITE_OK);
    QTemporaryDir other;
    const QString copy = other.filePath(QStringLiteral("b.spotcheck"));
    const QString again = other.filePath(QStringLiteral("c.spotcheck"));
    for (const QString& to : {copy, again}) {
        QVERIFY(QFile::copy(s.file(), to));
        QVERIFY(QFile::copy(s.file() + QStringLiteral("-journal"), to + QStringLiteral("-journal")));
    }
    auto opened = Workspace::open(copy, Sample::as(QStringLiteral("李")), s.clock);
    VERIFY_OK(opened);
    QVERIFY((*opened)->openReport().recovered);
    QCOMPARE(dump((*opened)->db()), before);
    auto reader = Workspace::open(again, Sample::as(QStringLiteral("李"), true), s.clock);
    VERIFY_OK(reader);
    QVERIFY((*reader)->openReport().recovered);
    QCOMPARE(dump((*reader)->db()), before);
}

void TestLock::walIsTurnedBack()
{
    Sample s;
    s.create();
    s.workspace.reset();
    {
        auto tool = Database::open(s.file(), Database::Mode::ReadWrite);
        QCOMPARE(*(*tool)->text("PRAGMA journal_mode=WAL"), QStringLiteral("wal"));
    }
    VERIFY_OK(s.reopen());
    QCOMPARE(*s.workspace->db().text("PRAGMA journal_mode"), QStringLiteral("delete"));
}

// The file was deleted and its journal stayed: a new file of the same name must not take it for its own.
void TestLock::aStrangersJournalIsNotPlayed()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO "
                    "lab(id, name) SELECT i, i FROM n"));
    VERIFY_OK(s.workspace->db().exec("PRAGMA cache_size=10; BEGIN; UPDATE lab SET name = 'x' || name"));
    QVERIFY(sqlite3_db_cacheflush(s.workspace->db().handle()) == SQLITE_OK);
    const QString fresh = s.file(QStringLiteral("b.spotcheck"));
    QVERIFY(QFile::copy(s.file() + QStringLiteral("-journal"), fresh + QStringLiteral("-journal")));
    {
        auto made = Workspace::create(fresh, QStringLiteral("310000"), Sample::as(QStringLiteral("李")), s.clock);
        VERIFY_OK(made);
        QVERIFY(!(*made)->openReport().recovered);
        QCOMPARE(*(*made)->db().integer("SELECT COUNT(*) FROM lab"), 0);
    }
    const auto report = verifyFile(fresh);
    VERIFY_OK(report);
    QVERIFY2(report->isWhole(), qPrintable(report->problems.join(u'\n')));
    QVERIFY(QFile::exists(fresh + QStringLiteral("-journal.left-1"))); // nothing was deleted
}

SPOTCHECK_TEST(TestLock)
#include "tst_lock.moc"
