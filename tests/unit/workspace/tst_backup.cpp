#include "core/workspace/backup.h"
#include "core/workspace/journal.h"
#include "core/workspace/lock.h"
#include "core/workspace/migrate.h"
#include "core/workspace/verify.h"
#include "tests/support/register.h"
#include "tests/unit/workspace/sample.h"

using namespace spotcheck;
using namespace spotcheck::test;

class TestBackup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBackupIsAWholeWorkspace();
    void whatIsKept();
    void keptDayAfterDay();
    void dueOnceADay();
    void dueThoughAClockWasWrong();
    void namesWithWildcards();
    void whatAKilledBackupLeft();
    void restoring();
    void restoringOverADamagedFile();
    void restoringOverAWalFile();
    void restoringRefuses();
    void migrating();
    void aFailedStepChangesNothing();
    void otherOutcomes();
    void aFileOfFormatOne();
    void rowsFromBeforeAColumn();
    void rowsOfFormat3();

private:
    static QString folderOf(const Sample& s) { return backupFolder(s.file()); }
};

void TestBackup::aBackupIsAWholeWorkspace()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    const auto first = makeBackup(s.file(), folderOf(s), s.clock);
    VERIFY_OK(first);
    QCOMPARE(QFileInfo(first->path).fileName(), QStringLiteral("a_20260302-120000.spotcheck"));
    const auto second = makeBackup(s.file(), folderOf(s), s.clock); // in the same second
    VERIFY_OK(second);
    QVERIFY(second->path != first->path);
    QCOMPARE(listBackups(s.file(), folderOf(s)).size(), 2);
    QCOMPARE(listBackups(s.file(), folderOf(s)).first().at, s.clock.nowUtc());
    QCOMPARE(QDir(folderOf(s)).entryList(QDir::Files).size(), 2);
    auto opened = Workspace::open(first->path, Sample::as(QStringLiteral("李"), true), s.clock);
    VERIFY_OK(opened);
    QCOMPARE((*opened)->head(), s.workspace->head());
    QCOMPARE(dump((*opened)->db()), dump(s.workspace->db()));
    QVERIFY(verifyFile(first->path)->isWhole());
}

namespace {

BackupInfo on(QDate day, int hour = 4)
{
    return {day.toString(Qt::ISODate) + QString::number(hour), QDateTime(day, QTime(hour, 0), Qt::UTC), 1};
}

QStringList names(const QList<BackupInfo>& list)
{
    QStringList all;
    for (const BackupInfo& b : list)
        all << b.path;
    return all;
}

} // namespace

void TestBackup::whatIsKept()
{
    const QDate today(2026, 3, 31); // a Tuesday
    QVERIFY(expiredBackups({}, today).isEmpty());
    QVERIFY(expiredBackups({on(today, 9), on(today, 8), on(today, 1)}, today).isEmpty());
    const QDate yesterday = today.addDays(-1);
    QCOMPARE(names(expiredBackups({on(yesterday, 9), on(yesterday, 8)}, today)), names({on(yesterday, 8)}));
    const QDate monday(2026, 3, 9);
    QCOMPARE(
        names(expiredBackups({on(today), on(monday.addDays(6)), on(monday.addDays(3)), on(monday.addDays(-1))}, today)),
        names({on(monday.addDays(3))}));
    QCOMPARE(names(expiredBackups({on(today), on({2025, 12, 30}), on({2025, 12, 2}), on({2025, 11, 2})}, today)),
             names({on({2025, 12, 2})}));
    QCOMPARE(names(expiredBackups({on(today), on({2024, 3, 30})}, today)), names({on({2024, 3, 30})}));
    QVERIFY(expiredBackups({on({2020, 1, 1})}, today).isEmpty()); // the last one is never thrown away
}

void TestBackup::keptDayAfterDay()
{
    QList<BackupInfo> list;
    const QDate start(2022, 1, 1);
    for (int i = 0; i < 1500; ++i) {
        const QDate today = start.addDays(i);
        list.prepend(on(today));
        const auto gone = names(expiredBackups(list, today));
        list.removeIf([&](const BackupInfo& b) { return gone.contains(b.path); });
    }
    const QDate today = start.addDays(1499);
    int longest = 0;
    for (qsizetype i = 1; i < list.size(); ++i) {
        const qint64 age = list[i].at.date().daysTo(today);
        const qint64 gap = list[i].at.date().daysTo(list[i - 1].at.date());
        QVERIFY2(gap <= (age <= 14 ? 1 : age <= 56 ? 7 : 61), qPrintable(list[i].path));
        longest = int(std::max<qint64>(longest, age));
    }
    QVERIFY(longest > 690 && longest <= 731);
    QVERIFY2(list.size() >= 15 + 5 + 20 && list.size() <= 15 + 8 + 25, qPrintable(QString::number(list.size())));
}

void TestBackup::dueOnceADay()
{
    Sample s;
    s.create();
    const auto first = backupIfDue(s.file(), folderOf(s), s.clock);
    VERIFY_OK(first);
    QVERIFY(first->has_value());
    s.clock.advance(23 * 3600 * 1000LL);
    QVERIFY(!backupIfDue(s.file(), folderOf(s), s.clock)->has_value());
    s.clock.advance(2 * 3600 * 1000LL);
    QVERIFY(!backupIfDue(s.file(), folderOf(s), s.clock, 10)->has_value()); // too big
    QVERIFY(backupIfDue(s.file(), folderOf(s), s.clock)->has_value());
    QCOMPARE(listBackups(s.file(), folderOf(s)).size(), 2);
}

void TestBackup::dueThoughAClockWasWrong()
{
    Sample s;
    s.create();
    FixedClock wrong(QDate(2031, 3, 2));
    VERIFY_OK(makeBackup(s.file(), folderOf(s), wrong));
    const auto made = backupIfDue(s.file(), folderOf(s), s.clock);
    VERIFY_OK(made);
    QVERIFY(made->has_value());
    QVERIFY(!backupIfDue(s.file(), folderOf(s), s.clock)->has_value());
}

void TestBackup::namesWithWildcards()
{
    Sample s;
    const QString file = s.file(QStringLiteral("抽查[2026]*.spotcheck"));
    VERIFY_OK(Workspace::create(file, QStringLiteral("310000"), {}, s.clock));
    VERIFY_OK(makeBackup(file, backupFolder(file), s.clock));
    QCOMPARE(listBackups(file, backupFolder(file)).size(), 1);
    QCOMPARE(listBackups(s.file(QStringLiteral("抽查2.spotcheck")), backupFolder(file)).size(), 0);
}

void TestBackup::whatAKilledBackupLeft()
{
    Sample s;
    s.create();
    VERIFY_OK(makeBackup(s.file(), folderOf(s), s.clock));
    QFile left(folderOf(s) + QStringLiteral("/a_20260301-120000.spotcheck.unfinished-4711"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    const QDate written = QFileInfo(left).lastModified().date();
    pruneBackups(s.file(), folderOf(s), written);
    QVERIFY(left.exists()); // may still be in the making
    pruneBackups(s.file(), folderOf(s), written.addDays(1));
    QVERIFY(!left.exists());
}

void TestBackup::restoring()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    const auto then = dump(s.workspace->db());
    const auto backup = makeBackup(s.file(), folderOf(s), s.clock);
    VERIFY_OK(backup);
    s.clock.advance(60'000);
    VERIFY_OK(s.sql("DELETE FROM lab"));
    const auto now = dump(s.workspace->db());
    const auto open = restoreBackup(s.file(), backup->path, {}, s.clock);
    QVERIFY(!open);
    QCOMPARE(open.error().kind, ErrorKind::Locked);
    s.workspace.reset();
    const auto restored = restoreBackup(s.file(), backup->path, {}, s.clock);
    VERIFY_OK(restored);
    QVERIFY(!restored->keptIsDamaged);
    VERIFY_OK(s.reopen());
    QCOMPARE(dump(s.workspace->db()), then);
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(2, 'B')"));
    auto kept = Workspace::open(restored->kept, Sample::as(QStringLiteral("李"), true), s.clock);
    VERIFY_OK(kept);
    QCOMPARE(dump((*kept)->db()), now);
}

void TestBackup::restoringOverADamagedFile()
{
    Sample s;
    s.create();
    const auto backup = makeBackup(s.file(), folderOf(s), s.clock);
    VERIFY_OK(backup);
    s.workspace.reset();
    QFile file(s.file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    QFile journal(s.file() + QStringLiteral("-journal"));
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray(5000, 'y'));
    journal.close();
    const auto restored = restoreBackup(s.file(), backup->path, {}, s.clock);
    VERIFY_OK(restored);
    QVERIFY(restored->keptIsDamaged);
    QCOMPARE(QFileInfo(restored->kept).size(), 5000);
    QVERIFY(!journal.exists());
    VERIFY_OK(s.reopen());
    QCOMPARE(listBackups(s.file(), folderOf(s)).size(), 1); // the damaged one does not count
}

// Another tool left the file in WAL mode and was killed: its log must not be played into the restored file.
void TestBackup::restoringOverAWalFile()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    const auto then = dump(s.workspace->db());
    const auto backup = makeBackup(s.file(), folderOf(s), s.clock);
    VERIFY_OK(backup);
    s.workspace.reset();
    QByteArray log;
    {
        auto tool = Database::open(s.file(), Database::Mode::ReadWrite);
        VERIFY_OK((*tool)->integer("PRAGMA journal_mode=WAL"));
        VERIFY_OK((*tool)->exec("UPDATE lab SET name = 'B'"));
        QFile wal(s.file() + QStringLiteral("-wal"));
        QVERIFY(wal.open(QIODevice::ReadOnly));
        log = wal.readAll();
    }
    QFile file(s.file());
    QVERIFY(file.open(QIODevice::WriteOnly)); // damaged beyond opening, and the log stands beside it
    file.write(QByteArray(5000, 'x'));
    file.close();
    QFile wal(s.file() + QStringLiteral("-wal"));
    QVERIFY(wal.open(QIODevice::WriteOnly));
    wal.write(log);
    wal.close();
    const auto restored = restoreBackup(s.file(), backup->path, {}, s.clock);
    VERIFY_OK(restored);
    VERIFY_OK(s.reopen());
    QCOMPARE(dump(s.workspace->db()), then);
}

void TestBackup::restoringRefuses()
{
    Sample s;
    s.create();
    s.workspace.reset();
    const QString other = s.folder.filePath(QStringLiteral("other.spotcheck"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const QByteArray before = [&] {
        QFile f(s.file());
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }();
    const auto restored = restoreBackup(s.file(), other, {}, s.clock);
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::NotOurs);
    QFile f(s.file());
    QVERIFY(f.open(QIODevice::ReadOnly));
    QCOMPARE(f.readAll(), before);
}

namespace {

constexpr int kNow = Workspace::kFormat;

MigrationPlan twoSteps(bool broken)
{
    return {kNow + 2,
            {{kNow, kNow + 1,
              [](Database& db) { return db.exec("ALTER TABLE lab ADD COLUMN city TEXT NOT NULL DEFAULT ''"); }},
             {kNow + 1, kNow + 2, [broken](Database& db) -> Status {
                  if (Status done = db.exec("CREATE TABLE extra(id INTEGER PRIMARY KEY) STRICT"); !done)
                      return done;
                  return broken ? Status(Error{ErrorKind::Io, QStringLiteral("broken")}) : ok();
              }}}};
}

} // namespace

void TestBackup::migrating()
{
    Sample s;
    s.create();
    VERIFY_OK(s.sql("INSERT INTO lab(id, name) VALUES(1, 'A')"));
    const auto empty = [&] { VERIFY_OK(s.workspace->undo()); };
    const auto report = migrate(s.workspace->db(), twoSteps(false), folderOf(s), s.clock);
    QVERIFY2(report.outcome == MigrationReport::Outcome::Migrated, qPrintable(report.error.detail));
    QCOMPARE(report.from, kNow);
    QCOMPARE(report.to, kNow + 2);
    QVERIFY(QFile::exists(report.backup));
    QCOMPARE(*s.workspace->db().integer("PRAGMA user_version"), kNow + 2);
    QCOMPARE(*s.workspace->db().text("SELECT value FROM meta WHERE key = 'format'"), QString::number(kNow + 2));
    empty(); // the old changeset still applies
    QCOMPARE(*s.workspace->db().integer("SELECT COUNT(*) FROM lab"), 0);
    VERIFY_OK(s.workspace->redo());
    QCOMPARE(*s.workspace->db().text("SELECT name || city FROM lab"), QStringLiteral("A"));
    QVERIFY(migrate(s.workspace->db(), twoSteps(false), folderOf(s), s.clock).outcome ==
            MigrationReport::Outcome::Current);
}

void TestBackup::aFailedStepChangesNothing()
{
    Sample s;
    s.create();
    const auto report = migrate(s.workspace->db(), twoSteps(true), folderOf(s), s.clock);
    QVERIFY(report.outcome == MigrationReport::Outcome::Failed);
    QCOMPARE(report.to, kNow + 1); // the first step stands, the second left nothing
    QCOMPARE(*s.workspace->db().integer("PRAGMA user_version"), kNow + 1);
    QCOMPARE(*s.workspace->db().integer("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'extra'"), 0);
    QCOMPARE(*s.workspace->db().integer("PRAGMA foreign_keys"), 1);
    VERIFY_OK(checkBackup(report.backup));
}

void TestBackup::otherOutcomes()
{
    Sample s;
    s.create();
    Database& db = s.workspace->db();
    const MigrationPlan gap{
        kNow + 3,
        {{kNow, kNow + 1, [](Database&) { return ok(); }}, {kNow + 2, kNow + 3, [](Database&) { return ok(); }}}};
    QVERIFY(migrate(db, gap, folderOf(s), s.clock).outcome == MigrationReport::Outcome::Failed);
    QCOMPARE(*db.integer("PRAGMA user_version"), kNow);
    QVERIFY(migrate(db, {kNow - 1, {}}, folderOf(s), s.clock).outcome == MigrationReport::Outcome::Newer);
    VERIFY_OK(db.exec("PRAGMA application_id=5"));
    QVERIFY(migrate(db, twoSteps(false), folderOf(s), s.clock).outcome == MigrationReport::Outcome::NotOurs);
    QVERIFY(!QFile::exists(folderOf(s)));
}

/// A file that format 1 wrote: brought up to date with a backup first, whole afterwards, and its old entries still
/// undo.
void TestBackup::aFileOfFormatOne()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("v1.spotcheck"));
    QVERIFY(QFile::copy(QStringLiteral(SOURCE_DIR "/tests/data/old_versions/v1.spotcheck"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const FixedClock clock(QDate(2026, 12, 1));
    OpenOptions options;
    options.person = QStringLiteral("甲");
    options.readOnly = true;
    const auto refused = Workspace::open(file, options, clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
    options.readOnly = false;
    auto opened = Workspace::open(file, options, clock);
    VERIFY_OK(opened);
    Workspace& workspace = **opened;
    QVERIFY(workspace.openReport().migration == OpenReport::Migration::Migrated);
    QCOMPARE(*workspace.db().integer("PRAGMA user_version"), kNow);
    QCOMPARE(*workspace.db().integer("SELECT COUNT(*) FROM result WHERE declared = ''"), 13);
    const auto whole = verifyFile(file);
    VERIFY_OK(whole);
    QVERIFY2(whole->problems.isEmpty(), qPrintable(whole->problems.join(u' ')));
    VERIFY_OK(workspace.undo());
    VERIFY_OK(workspace.undo());
    QCOMPARE(*workspace.db().integer("SELECT COUNT(*) FROM result"), 0);
    VERIFY_OK(workspace.redo());
    QCOMPARE(*workspace.db().integer("SELECT COUNT(*) FROM result"), 13);
    QCOMPARE(QDir(dir.path() + QStringLiteral("/v1.backups")).entryList(QDir::Files).size(), 1);
}

/// Rows that format 2 wrote get columns in format 3: changing them is undone and redone, and the old entries below it
/// too.
void TestBackup::rowsFromBeforeAColumn()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("v2.spotcheck"));
    QVERIFY(QFile::copy(QStringLiteral(SOURCE_DIR "/tests/data/old_versions/v2.spotcheck"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const FixedClock clock(QDate(2026, 12, 1));
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto opened = Workspace::open(file, options, clock);
    VERIFY_OK(opened);
    Workspace& workspace = **opened;
    const auto change = [&](const char* sql) {
        return workspace.change({QStringLiteral("test"), QStringLiteral("test")},
                                [&](Database& db) { return db.exec(sql); });
    };
    VERIFY_OK(change("UPDATE plan SET phase = 1, declared_budget = 5; UPDATE plan_item SET design = 'n=59'"));
    VERIFY_OK(change("DELETE FROM plan_item WHERE no = 2"));
    for (int round = 0; round < 2; ++round) {
        VERIFY_OK(workspace.undo());
        VERIFY_OK(workspace.undo());
        QCOMPARE(*workspace.db().integer("SELECT count(*) FROM plan_item WHERE design = ''"), 2);
        QCOMPARE(*workspace.db().integer("SELECT phase + declared_budget FROM plan"), 0);
        VERIFY_OK(workspace.redo());
        VERIFY_OK(workspace.redo());
        QCOMPARE(*workspace.db().integer("SELECT count(*) FROM plan_item WHERE design = 'n=59'"), 1);
    }
    for (int i = 0; i < 3; ++i) // the last one: the import that format 2 wrote
        VERIFY_OK(workspace.undo());
    QCOMPARE(*workspace.db().integer("SELECT count(*) FROM plan_item"), 0);
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(workspace.redo());
    QCOMPARE(*workspace.db().integer("SELECT count(*) FROM plan_item"), 1);
    const auto whole = verifyFile(file);
    VERIFY_OK(whole);
    QVERIFY2(whole->problems.isEmpty(), qPrintable(whole->problems.join(u' ')));
}

/// The same of a file that format 3 wrote: enterprises, batches and cases get columns in format 4.
void TestBackup::rowsOfFormat3()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("v3.spotcheck"));
    QVERIFY(QFile::copy(QStringLiteral(SOURCE_DIR "/tests/data/old_versions/v3.spotcheck"), file));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const FixedClock clock(QDate(2026, 12, 1));
    OpenOptions options;
    options.person = QStringLiteral("甲");
    auto opened = Workspace::open(file, options, clock);
    VERIFY_OK(opened);
    Workspace& workspace = **opened;
    VERIFY_OK(workspace.change({QStringLiteral("test"), QStringLiteral("test")}, [](Database& db) {
        return db.exec(
            "UPDATE batch SET signed = 1; UPDATE enterprise SET state = 1; UPDATE aftermath_case SET lane = 1; "
            "DELETE FROM aftermath_case");
    }));
    for (int round = 0; round < 2; ++round) {
        VERIFY_OK(workspace.undo());
        QCOMPARE(*workspace.db().integer("SELECT count(*) FROM aftermath_case WHERE lane = 0 AND served_on <> ''"), 1);
        QCOMPARE(*workspace.db().integer("SELECT sum(signed) FROM batch"), 0);
        QCOMPARE(*workspace.db().integer("SELECT sum(state) FROM enterprise"), 0);
        VERIFY_OK(workspace.redo());
    }
    for (int i = 0; i < 3; ++i) // the last two: the imports that format 3 wrote
        VERIFY_OK(workspace.undo());
    QCOMPARE(*workspace.db().integer("SELECT count(*) FROM batch"), 0);
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(workspace.redo());
    QCOMPARE(*workspace.db().integer("SELECT sum(signed) FROM batch"), 2);
    const auto whole = verifyFile(file);
    VERIFY_OK(whole);
    QVERIFY2(whole->problems.isEmpty(), qPrintable(whole->problems.join(u' ')));
}

SPOTCHECK_TEST(TestBackup)
#include "tst_backup.moc"
