#include "core/workspace/workspace.h"
#include "tests/support/register.h"

#include <functional>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace spotcheck;

/// Files the command line must refuse: another program's, a newer one, a damaged one, one that may not be written, one
/// somebody else works with. Each time: exit code 4, a sentence, not a byte changed and no file left behind.
class TestRefused : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void files_data();
    void files();
    void aDamagedPage();
    void lockedBySomebodyElse();
    void aReadOnlyFile();
    void aReadOnlyFolder();

private:
    struct Run {
        int code;
        QByteArray out;
        QString err;
    };
    enum class Account { Ours, WithoutRights };
    static Run cli(QStringList words, Account account = Account::Ours);
    Run import(Account account = Account::Ours) const;
    Run info(Account account = Account::Ours) const;
    bool permissionsCount() const;
    QByteArray bytes() const;
    void isRefused(const Run& run, const QString& words) const;

    QTemporaryDir m_folder;
    QString m_file, m_csv;
    QByteArray m_before;
    FixedClock m_clock{QDate(2026, 3, 2)};
};

// An account that may do everything is no test of permissions: then another one, without any rights, takes its place.
TestRefused::Run TestRefused::cli(QStringList words, Account account)
{
    QString program = QStringLiteral(CLI);
#ifdef Q_OS_UNIX
    if (account == Account::WithoutRights && ::geteuid() == 0) {
        const QString nobody = QStringLiteral("65534");
        words = QStringList{QStringLiteral("--reuid"),        nobody, QStringLiteral("--regid"), nobody,
                            QStringLiteral("--clear-groups"), program} +
                words;
        program = QStringLiteral("setpriv");
    }
#else
    Q_UNUSED(account)
#endif
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, words);
    if (!process.waitForFinished(60000))
        return {-1, {}, process.errorString()};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

TestRefused::Run TestRefused::import(Account account) const
{
    return cli({QStringLiteral("import"), QStringLiteral("enterprises"), m_file, m_csv}, account);
}

TestRefused::Run TestRefused::info(Account account) const
{
    return cli({QStringLiteral("info"), m_file}, account);
}

bool TestRefused::permissionsCount() const
{
    return cli({QStringLiteral("--help")}, Account::WithoutRights).code == 0;
}

QByteArray TestRefused::bytes() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestRefused::isRefused(const Run& run, const QString& words) const
{
    QVERIFY2(run.code == 4, qPrintable(QStringLiteral("%1: %2").arg(run.code).arg(run.err)));
    QVERIFY2(run.err.contains(words), qPrintable(run.err));
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(bytes(), m_before);
}

void TestRefused::initTestCase()
{
    m_csv = m_folder.filePath(QStringLiteral("more.csv"));
    QFile csv(m_csv);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("名称,地址\n虚构新企业,上海市样例路1号\n");
}

void TestRefused::init()
{
    const QDir folder(m_folder.path());
    for (const QFileInfo& old : folder.entryInfoList({QStringLiteral("w*")}, QDir::AllEntries | QDir::NoDotAndDotDot))
        old.isDir() ? QDir(old.filePath()).removeRecursively() : QFile::remove(old.filePath());
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    m_file = m_folder.filePath(QStringLiteral("w.spotcheck"));
    auto made = Workspace::create(m_file, QStringLiteral("310000"), {}, m_clock);
    VERIFY_OK(made);
    VERIFY_OK((*made)->change({QStringLiteral("test"), QStringLiteral("Test")}, [](Database& db) {
        return db.exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO "
                       "enterprise(id, name, note) SELECT i, 'Invented ' || i, hex(randomblob(100)) FROM n");
    }));
    made->reset();
    m_before = bytes();
}

void TestRefused::files_data()
{
    using Spoil = std::function<QByteArray(QByteArray)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("words");
    const auto number = [](int at, quint32 value) { // of the header, high byte first
        return Spoil([=](QByteArray all) {
            for (int i = 0; i < 4; ++i)
                all[at + i] = char(value >> (24 - 8 * i));
            return all;
        });
    };
    QTest::newRow("not a database") << Spoil([](QByteArray) { return QByteArray(9000, 'x'); })
                                    << QStringLiteral("not a Spotcheck workspace");
    QTest::newRow("empty") << Spoil([](QByteArray) { return QByteArray(); })
                           << QStringLiteral("not a Spotcheck workspace");
    QTest::newRow("a spreadsheet") << Spoil([](QByteArray) { return QByteArray("PK\x03\x04") + QByteArray(5000, 'z'); })
                                   << QStringLiteral("not a Spotcheck workspace");
    QTest::newRow("another program's database")
        << number(68, 0x12345678) << QStringLiteral("not a Spotcheck workspace");
    QTest::newRow("newer") << number(60, 99) << QStringLiteral("newer version");
    QTest::newRow("a format nobody wrote") << number(60, 0) << QStringLiteral("no version of Spotcheck wrote");
    QTest::newRow("half of it") << Spoil([](const QByteArray& all) { return all.left(all.size() / 2); })
                                << QStringLiteral("damaged");
    QTest::newRow("its first page") << Spoil([](const QByteArray& all) { return all.left(4096); })
                                    << QStringLiteral("damaged");
}

void TestRefused::files()
{
    QFETCH(std::function<QByteArray(QByteArray)>, spoil);
    QFETCH(QString, words);
    QFile file(m_file);
    m_before = spoil(m_before);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_before);
    file.close();
    isRefused(import(), words);
    isRefused(cli({QStringLiteral("undo"), m_file}), words);
    QCOMPARE(cli({QStringLiteral("verify"), m_file}).code, 4);
    QCOMPARE(bytes(), m_before);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("w*")}).size(), 1);
}

/// A page in the middle: opening does not look there, but whoever comes upon it stops.
void TestRefused::aDamagedPage()
{
    const auto at = m_before.indexOf("Invented 1500") / 4096 * 4096;
    QVERIFY(at > 0);
    m_before.replace(at, 4096, QByteArray(4096, '\xff'));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_before);
    file.close();
    const Run verified = cli({QStringLiteral("verify"), m_file});
    QCOMPARE(verified.code, 4);
    const QJsonObject report = QJsonDocument::fromJson(verified.out).object();
    QCOMPARE(report.value(u"sqlite").toBool(true), false);
    const QString out = m_folder.filePath(QStringLiteral("w.csv"));
    isRefused(cli({QStringLiteral("export"), QStringLiteral("enterprises"), m_file, out}), QStringLiteral("damaged"));
    QVERIFY(!QFile::exists(out));
    isRefused(cli({QStringLiteral("undo"), m_file}), QStringLiteral("damaged"));
}

void TestRefused::lockedBySomebodyElse()
{
    OpenOptions options;
    options.person = QStringLiteral("王敏");
    auto holder = Workspace::open(m_file, options, m_clock);
    VERIFY_OK(holder);
    isRefused(import(), QStringLiteral("王敏"));
    isRefused(cli({QStringLiteral("undo"), m_file}), QStringLiteral("has been working with it since 2026-03-02"));
    QCOMPARE(info().code, 0); // reading is allowed
    QVERIFY(QFile::exists(m_file + QStringLiteral(".lock")));
    holder->reset();
    QCOMPARE(import().code, 0);
}

void TestRefused::aReadOnlyFile()
{
    if (!permissionsCount())
        QSKIP("this account may write everything and cannot become another one");
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777)));
    QVERIFY(QFile::setPermissions(m_file, QFile::Permissions(0x4444)));
    isRefused(import(Account::WithoutRights), QStringLiteral("cannot be written"));
    isRefused(cli({QStringLiteral("undo"), m_file}, Account::WithoutRights), QStringLiteral("cannot be written"));
    QCOMPARE(info(Account::WithoutRights).code, 0);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("w*")}).size(), 1);
}

void TestRefused::aReadOnlyFolder()
{
    if (!permissionsCount())
        QSKIP("this account may write everything and cannot become another one");
    QVERIFY(QFile::setPermissions(m_file, QFile::Permissions(0x6666)));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x5555)));
    const auto back =
        qScopeGuard([&] { QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)); }); // to be cleaned up
    isRefused(import(Account::WithoutRights), QStringLiteral("The folder of"));
    QCOMPARE(info(Account::WithoutRights).code, 0);
    const QString fresh = m_folder.filePath(QStringLiteral("w2.spotcheck"));
    const Run made = cli({QStringLiteral("new"), fresh, QStringLiteral("--office"), QStringLiteral("310000")},
                         Account::WithoutRights);
    QCOMPARE(made.code, 4);
    QVERIFY(!QFile::exists(fresh));
}

SPOTCHECK_TEST(TestRefused)
#include "tst_refused.moc"
