#include "tests/support/register.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The review on the command line: decide, sign, persons with passphrases, attachments, proof sheets.
class TestCliReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoPersons();
    void aPassphraseStandsForThePerson();
    void theProofSheetCanBeSearched();
    void aFileIsAttached();
    void settingsAndJudgingAnew();
    void exportedReviewTablesComeBack_data();
    void exportedReviewTablesComeBack();

private:
    struct Answer {
        int code;
        QByteArray out;
        QString err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Answer run(const QStringList& words, const QString& passphrase = {}) const;
    Answer start(const QString& program, const QStringList& words, const QString& passphrase) const;
    QString path(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
    QString copy(const char* name) const
    {
        QFile::copy(m_demo, path(name));
        return path(name);
    }
    QString sampleInState(const QString& file, const char* state) const;
    QTemporaryDir m_dir;
    QString m_demo;
};

TestCliReview::Answer TestCliReview::start(const QString& program, const QStringList& arguments,
                                           const QString& passphrase) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("zh_CN.UTF-8"));
    if (!passphrase.isEmpty())
        environment.insert(QStringLiteral("SPOTCHECK_PASSPHRASE"), passphrase);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        return {-1, {}, QStringLiteral("no answer")};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

TestCliReview::Answer TestCliReview::run(const QStringList& arguments, const QString& passphrase) const
{
    return start(QStringLiteral(BINARY_DIR "/bin/spotcheck-cli"), arguments, passphrase);
}

void TestCliReview::initTestCase()
{
    m_demo = path("demo.spotcheck");
    QCOMPARE(run({QStringLiteral("demo"), m_demo}).code, 0);
}

QString TestCliReview::sampleInState(const QString& file, const char* state) const
{
    const Answer rows =
        run({QStringLiteral("grid"), file, QStringLiteral("results"), QStringLiteral("--filter"),
             QStringLiteral("state=") + QString::fromUtf8(state), QStringLiteral("--count"), QStringLiteral("1")});
    return QJsonDocument::fromJson(rows.out.split('\n').first()).object().value(u"sample_no").toString();
}

void TestCliReview::twoPersons()
{
    const QString file = copy("two.spotcheck"), sample = sampleInState(file, "待审");
    QVERIFY(!sample.isEmpty());
    const auto act = [&](const char* what, const char* who) {
        return run({QStringLiteral("review"), file, sample, QString::fromLatin1(what), QStringLiteral("--actor"),
                    QString::fromUtf8(who), QStringLiteral("--reason"), QStringLiteral("已核对")});
    };
    QCOMPARE(act("sign", "丙").code, 3); // nobody has reviewed it
    QCOMPARE(act("accept", "乙").code, 0);
    const Answer same = act("sign", "乙");
    QCOMPARE(same.code, 3);
    QVERIFY2(same.err.contains(QStringLiteral("乙")), qPrintable(same.err));
    QCOMPARE(act("sign", "丙").code, 0);
    QCOMPARE(act("return", "丙").code, 3); // signed is signed
    QCOMPARE(run({QStringLiteral("review"), file, QStringLiteral("没有"), QStringLiteral("accept")}).code, 3);
    QCOMPARE(run({QStringLiteral("review"), file, sample, QStringLiteral("maybe")}).code, 2);
    QCOMPARE(
        run({QStringLiteral("check"), file, QStringLiteral("--rule"), QStringLiteral("report.one_person_only")}).code,
        0);
}

void TestCliReview::aPassphraseStandsForThePerson()
{
    const QString file = copy("person.spotcheck"), sample = sampleInState(file, "待审");
    QCOMPARE(run({QStringLiteral("review"), file, sample, QStringLiteral("accept"), QStringLiteral("--actor"),
                  QStringLiteral("乙"), QStringLiteral("--reason"), QStringLiteral("已核对")})
                 .code,
             0);
    QCOMPARE(run({QStringLiteral("person"), file, QStringLiteral("丙")}, QStringLiteral("short")).code, 3);
    QCOMPARE(run({QStringLiteral("person"), file, QStringLiteral("丙")}, QStringLiteral("long enough")).code, 0);
    const QStringList signing{QStringLiteral("review"), file, sample, QStringLiteral("sign"), QStringLiteral("--actor"),
                              QStringLiteral("丙")};
    QCOMPARE(run(signing).code, 3);
    QCOMPARE(run(signing, QStringLiteral("not this one")).code, 3);
    QCOMPARE(run(signing, QStringLiteral("long enough")).code, 0);
}

void TestCliReview::theProofSheetCanBeSearched()
{
    const QString file = copy("proof.spotcheck"), sample = sampleInState(file, "待审"), pdf = path("proof.pdf");
    const Answer made = run({QStringLiteral("document"), QStringLiteral("proof"), file, sample, pdf});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const Answer text = start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}, {});
    QVERIFY2(text.code == 0, qPrintable(text.err));
    const QString shown = QString::fromUtf8(text.out);
    QVERIFY2(shown.contains(sample), qPrintable(shown));
    for (const char* word : {"检验报告判定复核单", "承检机构", "实施细则", "逐项判定依据", "全数值比较", "第 1 页"})
        QVERIFY2(shown.contains(QString::fromUtf8(word)), word);
    for (const QChar c : shown) // a radical in place of its ideograph cannot be searched
        QVERIFY2(c.unicode() < 0x2e80 || c.unicode() > 0x2fd5, qPrintable(QString(c)));
    QCOMPARE(run({QStringLiteral("document"), QStringLiteral("poem"), file, sample, pdf}).code, 2);
}

void TestCliReview::aFileIsAttached()
{
    const QString file = copy("attach.spotcheck"), sample = sampleInState(file, "待审");
    QFile page(path("report.pdf"));
    QVERIFY(page.open(QIODevice::WriteOnly) && page.write("%PDF-1.4") > 0);
    page.close();
    QCOMPARE(run({QStringLiteral("attach"), file, sample, page.fileName()}).code, 0);
    QCOMPARE(run({QStringLiteral("attach"), file, sample, path("nothing.pdf")}).code, 3);
    QCOMPARE(run({QStringLiteral("verify"), file}).code, 0);
    QCOMPARE(run({QStringLiteral("undo"), file}).json().value(u"command").toString(), QStringLiteral("attachment.add"));
}

void TestCliReview::settingsAndJudgingAnew()
{
    const QString file = copy("setting.spotcheck");
    QCOMPARE(run({QStringLiteral("setting"), file, QStringLiteral("decision-rule")}).json().value(u"value").toString(),
             QStringLiteral("simple"));
    QCOMPARE(run({QStringLiteral("setting"), file, QStringLiteral("decision-rule"), QStringLiteral("lucky")}).code, 2);
    QCOMPARE(run({QStringLiteral("setting"), file, QStringLiteral("decision-rule"), QStringLiteral("guarded")}).code,
             0);
    const Answer judged = run({QStringLiteral("rejudge"), file});
    QVERIFY(judged.code == 0 || judged.code == 1);
    QVERIFY(judged.json().value(u"reports").toInt() > 0);
    QCOMPARE(run({QStringLiteral("rejudge"), file}).json().value(u"changed").toInt(), 0);
}

void TestCliReview::exportedReviewTablesComeBack_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("tasks") << QByteArray("任务编号,产品名称,承检机构,批次,报告截止,检验时限(工作日)\n"
                                         "2026-T01,童鞋,沪测产品检测技术中心,20,2026-06-30,15\n");
    QTest::newRow("standards") << QByteArray("标准号,标准名称,实施日期,废止日期,替代标准\n"
                                             "QB/T 9-2001,某标准,2001-05-01,2020-01-01,QB/T 9-2019\n");
    QTest::newRow("conflicts") << QByteArray("承检机构,回避企业,产品名称,回避事由\n"
                                             "沪测产品检测技术中心,虚构一,童鞋,存在委托检验关系\n");
}

void TestCliReview::exportedReviewTablesComeBack()
{
    QFETCH(QByteArray, csv);
    const QString kind = QString::fromLatin1(QTest::currentDataTag()), file = copy(QTest::currentDataTag());
    QFile sheet(path("in.csv"));
    QVERIFY(sheet.open(QIODevice::WriteOnly | QIODevice::Truncate) && sheet.write(csv) == csv.size());
    sheet.close();
    const Answer in = run({QStringLiteral("import"), kind, file, sheet.fileName()});
    QVERIFY2(in.json().value(u"new").toInt() == 1, in.out.constData());
    const QString out = path("out.xlsx");
    QCOMPARE(run({QStringLiteral("export"), kind, file, out}).code, 0);
    const Answer again = run({QStringLiteral("import"), kind, file, out});
    QVERIFY2(again.json().value(u"same").toInt() == 1 && again.json().value(u"changed").toInt() == 0,
             again.out.constData());
}

SPOTCHECK_TEST(TestCliReview)
#include "tst_cli_review.moc"
