#include "core/workspace/verify.h"
#include "core/workspace/workspace.h"
#include "tests/crash/kills.h"
#include "tests/support/register.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <random>

using namespace spotcheck;
using namespace spotcheck::test;

/// Imports that end badly: killed at random moments, and on a disk that is full. Whatever happens, the file is whole
/// and holds all of the import or nothing of it.
class TestInterrupted : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedWhileImporting();
    void theDiskIsFull();
    void theFileMayNotGrow();

private:
    struct Run {
        int code;
        QByteArray out;
        QString err;
    };
    static Run run(const QString& program, const QStringList& words);
    static Run cli(const QStringList& words) { return run(QStringLiteral(CLI), words); }
    QString freshFile(const QString& folder) const;
    static qint64 countIn(const QString& file, const char* what);
    void isWhole(const QString& file);
    void saysWhatHappened(const QString& file);

    QTemporaryDir m_folder;
    QString m_csv;
    int m_recovered = 0;
    SystemClock m_clock;
    static constexpr int kRows = 20000;
};

TestInterrupted::Run TestInterrupted::run(const QString& program, const QStringList& words)
{
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(120000))
        return {-1, {}, QStringLiteral("no answer")};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

void TestInterrupted::initTestCase()
{
    m_csv = m_folder.filePath(QStringLiteral("many.csv"));
    QFile csv(m_csv);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("名称,地址,备注\n");
    for (int i = 0; i < kRows; ++i)
        csv.write(QStringLiteral("虚构企业%1,上海市样例路%1号,%2\n").arg(i).arg(QString(80, u'注')).toUtf8());
    csv.close();
    QCOMPARE(cli({QStringLiteral("new"), m_folder.filePath(QStringLiteral("empty.spotcheck")),
                  QStringLiteral("--office"), QStringLiteral("310000")})
                 .code,
             0);
}

QString TestInterrupted::freshFile(const QString& folder) const
{
    const QString file = folder + QStringLiteral("/w.spotcheck");
    QFile::remove(file);
    QFile::copy(m_folder.filePath(QStringLiteral("empty.spotcheck")), file);
    return file;
}

qint64 TestInterrupted::countIn(const QString& file, const char* what)
{
    const QJsonObject info = QJsonDocument::fromJson(cli({QStringLiteral("info"), file}).out).object();
    return info.value(u"counts").toObject().value(QLatin1StringView(what)).toInteger(-1);
}

void TestInterrupted::isWhole(const QString& file)
{
    const auto report = verifyFile(file);
    VERIFY_OK(report);
    QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.join(u' ')));
}

/// The next one who opens the file hears that a change was taken back, and only then.
void TestInterrupted::saysWhatHappened(const QString& file)
{
    const bool midway = QFileInfo(file + QStringLiteral("-journal")).size() > 0;
    const bool left = QFile::exists(file + QStringLiteral(".lock"));
    const auto opened = Workspace::open(file, {}, m_clock);
    VERIFY_OK(opened);
    const OpenReport& report = (*opened)->openReport();
    QCOMPARE(report.recovered, midway);
    QVERIFY(left || !report.lockTakenOver); // killed while it was being made, a lock names nobody yet
    QVERIFY(!midway || !report.notes.isEmpty());
    QVERIFY(midway || left || report.notes.isEmpty());
    // The story is told once. An empty journal tells none: SQLite made the file and was killed before its first word.
    QCOMPARE(QFileInfo(file + QStringLiteral("-journal")).size(), 0);
    m_recovered += midway ? 1 : 0;
}

void TestInterrupted::killedWhileImporting()
{
    const QString file = freshFile(m_folder.path());
    std::mt19937 random(20260302);
    int before = 0, after = 0;
    m_recovered = 0;
    for (int i = 0; i < kills(); ++i) {
        QProcess import;
        import.start(QStringLiteral(CLI), {QStringLiteral("import"), QStringLiteral("enterprises"), file, m_csv});
        QVERIFY(import.waitForStarted());
        QTest::qWait(int(random() % 700));
        import.kill();
        import.waitForFinished(); // false when it was done already
        QCOMPARE(import.state(), QProcess::NotRunning);
        saysWhatHappened(file);
        const qint64 rows = countIn(file, "enterprises");
        QVERIFY2(rows == 0 || rows == kRows, qPrintable(QString::number(rows)));
        ++(rows == 0 ? before : after);
        if (i % 20 == 0 || rows == kRows)
            isWhole(file);
        if (rows == kRows)
            freshFile(m_folder.path());
    }
    qInfo("killed %d times before the import was done (%d of them in the midst of the change), %d times after", before,
          m_recovered, after);
    QVERIFY(m_recovered > 0);
    QVERIFY(before > kills() / 10);
}

void TestInterrupted::theDiskIsFull()
{
    const QString disk = m_folder.filePath(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(disk));
    if (run(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                      QStringLiteral("size=3m"), QStringLiteral("tmpfs"), disk})
            .code != 0)
        QSKIP("this account may not mount a small disk; theFileMayNotGrow says the same of a quota");
    const auto unmount = qScopeGuard([&] { (void)run(QStringLiteral("umount"), {disk}); });
    const QString file = freshFile(disk);
    const Run full = cli({QStringLiteral("import"), QStringLiteral("enterprises"), file, m_csv});
    QVERIFY2(full.code != 0 && full.code != 1, qPrintable(full.err));
    QVERIFY2(!full.err.trimmed().isEmpty(), "no sentence");
    QCOMPARE(countIn(file, "enterprises"), 0);
    isWhole(file);
}

/// A quota: the system refuses to let a file grow beyond 2 MB.
void TestInterrupted::theFileMayNotGrow()
{
    const QString file = freshFile(m_folder.path());
    const QString command =
        QStringLiteral("trap '' XFSZ; ulimit -f 2048; exec \"$0\" import enterprises \"$1\" \"$2\"");
    const Run stopped = run(QStringLiteral("bash"), {QStringLiteral("-c"), command, QStringLiteral(CLI), file, m_csv});
    QVERIFY2(stopped.code != 0 && stopped.code != 1, qPrintable(stopped.err));
    QVERIFY2(!stopped.err.trimmed().isEmpty(), "no sentence");
    QCOMPARE(countIn(file, "enterprises"), 0);
    isWhole(file);
}

SPOTCHECK_TEST(TestInterrupted)
#include "tst_interrupted.moc"
