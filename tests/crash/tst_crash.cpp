#include "core/workspace/lock.h"
#include "core/workspace/verify.h"
#include "core/workspace/workspace.h"
#include "tests/crash/kills.h"
#include "tests/support/register.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <random>

using namespace spotcheck;
using namespace spotcheck::test;

/// Writers killed at random moments. After each the file opens by itself, holds the state before or after the
/// change that was running, and its chain is whole. (A kill is not a power cut: that the bytes were forced to the disk
/// in order is SQLite's synchronous=FULL, which no process can test on itself.)
class TestCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedAtRandomMoments();

private:
    void killOnce(bool onceOpen);
    void lookAtIt();

    QTemporaryDir m_folder;
    QString m_path;
    std::mt19937 m_random{20260302};
    FixedClock m_clock{QDate(2026, 3, 2)};
    qint64 m_said = 0; ///< the newest entry the writer knew to be committed
    int m_recovered = 0;
    int m_midway = 0; ///< killed while a change was running (the lock was left behind)
};

void TestCrash::initTestCase()
{
    m_path = m_folder.filePath(QStringLiteral("a.spotcheck"));
    VERIFY_OK(Workspace::create(m_path, QStringLiteral("310000"), {}, m_clock));
}

/// Half of them die at any moment from their start on, the others at work: on a slow machine all would die in the door.
void TestCrash::killOnce(bool onceOpen)
{
    QProcess writer;
    writer.setStandardErrorFile(QProcess::nullDevice());
    writer.start(QStringLiteral(WRITER), {m_path});
    QVERIFY(writer.waitForStarted());
    if (onceOpen)
        QVERIFY(writer.waitForReadyRead());
    QTest::qWait(int(m_random() % 60));
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    const auto lines = writer.readAllStandardOutput().split('\n');
    for (const QByteArray& line : lines)
        m_said = std::max(m_said, line.toLongLong());
}

void TestCrash::lookAtIt()
{
    auto opened = Workspace::open(m_path, {}, m_clock);
    VERIFY_OK(opened);
    const Workspace& workspace = **opened;
    m_recovered += workspace.openReport().recovered ? 1 : 0;
    m_midway += workspace.openReport().lockTakenOver ? 1 : 0;
    const Database& db = workspace.db();
    const auto newest = *db.integer("SELECT MAX(seq) FROM journal");
    QVERIFY2(newest == m_said || newest == m_said + 1,
             qPrintable(QStringLiteral("said %1, found %2").arg(m_said).arg(newest)));
    m_said = newest;
    QCOMPARE(*db.integer("SELECT COUNT(*) FROM enterprise"), 50 * *db.integer("SELECT COUNT(*) FROM lab"));
    QCOMPARE(*db.integer(
                 "SELECT COUNT(*) FROM lab WHERE 50 <> (SELECT COUNT(*) FROM enterprise WHERE name = 'of ' || lab.id)"),
             0);
}

void TestCrash::killedAtRandomMoments()
{
    m_said = 1;
    for (int i = 0; i < kills(); ++i) {
        killOnce(i % 2 == 1);
        lookAtIt();
        if (QTest::currentTestFailed())
            return;
        if (i % 50 == 49 || i == kills() - 1) {
            const auto report = verifyFile(m_path);
            VERIFY_OK(report);
            QVERIFY2(report->isWhole(), qPrintable(report->problems.join(u'\n')));
        }
    }
    qInfo(
        "%d writers killed: %d while they had the file open, %d in the midst of a change, %lld entries in the journal",
        kills(), m_midway, m_recovered, static_cast<long long>(m_said));
    QVERIFY(m_recovered >= kills() / 20); // else the moments were badly chosen and nothing was tested
}

SPOTCHECK_TEST(TestCrash)
#include "tst_crash.moc"
