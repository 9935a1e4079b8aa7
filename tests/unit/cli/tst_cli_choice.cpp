#include "tests/support/register.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// Choosing products on the command line: candidates, coverage, the two tables they rest on.
class TestCliChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void candidatesExplainThemselves();
    void coverageHasGapsUntilTheyAreClosed();
    void wrongUsage();
    void tablesComeBack_data();
    void tablesComeBack();

private:
    struct Answer {
        int code;
        QByteArray out;
        QString err;
        QList<QJsonObject> lines() const
        {
            QList<QJsonObject> all;
            for (const QByteArray& line : out.split('\n'))
                if (!line.isEmpty())
                    all << QJsonDocument::fromJson(line).object();
            return all;
        }
    };
    static Answer run(const QStringList& words);
    Answer ask(const char* command, const QStringList& more = {}) const
    {
        return run(QStringList{QString::fromLatin1(command), m_demo} + more);
    }
    QString path(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
    QString written(const char* name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }
    QTemporaryDir m_dir;
    QString m_demo;
};

TestCliChoice::Answer TestCliChoice::run(const QStringList& words)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("zh_CN.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BINARY_DIR "/bin/spotcheck-cli"), words);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        return {-1, {}, QStringLiteral("no answer")};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

void TestCliChoice::initTestCase()
{
    m_demo = path("demo.spotcheck");
    QCOMPARE(run({QStringLiteral("demo"), m_demo}).code, 0);
}

void TestCliChoice::candidatesExplainThemselves()
{
    const QStringList asked{QStringLiteral("--year"), QStringLiteral("2027"), QStringLiteral("--as-of"),
                            QStringLiteral("2026-11-20")};
    const Answer all = ask("candidates", asked);
    QVERIFY2(all.code == 0, qPrintable(all.err));
    const auto lines = all.lines();
    QVERIFY(lines.size() > 50);
    double before = 101;
    int planned = 0;
    for (const QJsonObject& line : lines) {
        const double score = line.value(u"score").toDouble(-1);
        QVERIFY(score >= 0 && score <= before);
        before = score;
        planned += line.value(u"planned").toBool();
        double points = 0, known = 0;
        const QJsonArray factors = line.value(u"factors").toArray();
        QCOMPARE(factors.size(), 8);
        for (const QJsonValue& value : factors) {
            const QJsonObject factor = value.toObject();
            points += factor.value(u"points").toDouble(-100);
            known += factor.value(u"known").toBool() ? factor.value(u"weight").toDouble() : 0;
            QCOMPARE(factor.value(u"value").isNull(), !factor.value(u"known").toBool());
            QVERIFY(factor.contains(u"n") && !factor.value(u"text").toString().isEmpty());
        }
        QVERIFY(std::abs(score - 100 * points / known) < 0.01);
    }
    QVERIFY(planned > 20); // next year's plan of the demo
    QVERIFY2(lines.first()
                 .value(u"factors")
                 .toArray()
                 .first()
                 .toObject()
                 .value(u"text")
                 .toString()
                 .contains(QStringLiteral("批次")),
             all.out.left(600).constData());
    const Answer top = ask("candidates", asked + QStringList{QStringLiteral("--top"), QStringLiteral("3")});
    QCOMPARE(top.out, all.out.left(top.out.size()));
    QCOMPARE(top.lines().size(), 3);
    const Answer district =
        ask("candidates", asked + QStringList{QStringLiteral("--office"), QStringLiteral("310115")});
    for (const QJsonObject& line : district.lines())
        QVERIFY(!line.value(u"planned").toBool());
}

void TestCliChoice::coverageHasGapsUntilTheyAreClosed()
{
    const QString file = path("coverage.spotcheck");
    QVERIFY(QFile::copy(m_demo, file));
    const auto coverage = [&](const char* year) {
        return run({QStringLiteral("coverage"), file, QStringLiteral("--year"), QString::fromLatin1(year),
                    QStringLiteral("--as-of"), QStringLiteral("2026-11-20")});
    };
    const Answer before = coverage("2027");
    QCOMPARE(before.code, 1);
    const QJsonObject gap = before.lines().first();
    QCOMPARE(gap.value(u"state").toString(), QStringLiteral("gap"));
    QCOMPARE(gap.value(u"catalogues").toArray()[0].toObject().value(u"source").toString(),
             QStringLiteral("product_list"));
    QVERIFY2(before.err.contains(QStringLiteral("目录")), qPrintable(before.err)); // the lists are to be imported
    // Lists of which everything is planned: no gap any more, and the product list's marks do not count beside them.
    const QString list = written("list.csv", "目录,版本,发布日期,产品名称\n全国重点,2025版,2025-05-01,童鞋\n"
                                             "上海重点,2025版,2025-05-01,校服\n全国重点,2028版,2028-05-01,蚕丝被\n");
    QCOMPARE(run({QStringLiteral("import"), QStringLiteral("catalogues"), file, list}).code, 0);
    const Answer after = coverage("2027");
    QVERIFY2(after.code == 0 && after.lines().size() == 2, after.out.constData());
    QCOMPARE(after.lines().first().value(u"state").toString(), QStringLiteral("planned"));
    QCOMPARE(coverage("2031").code, 1);
}

void TestCliChoice::wrongUsage()
{
    QCOMPARE(ask("candidates").code, 2);
    QCOMPARE(ask("coverage").code, 2);
    QCOMPARE(ask("candidates", {QStringLiteral("--year"), QStringLiteral("20x7")}).code, 2);
    QCOMPARE(ask("candidates",
                 {QStringLiteral("--year"), QStringLiteral("2027"), QStringLiteral("--top"), QStringLiteral("0")})
                 .code,
             2);
    QCOMPARE(ask("coverage", {QStringLiteral("--year"), QStringLiteral("2027"), QStringLiteral("--office"),
                              QStringLiteral("nowhere")})
                 .code,
             2);
    QCOMPARE(ask("weights", {QStringLiteral("risk")}).code, 2);
    QCOMPARE(ask("weights", {QStringLiteral("nonsense"), QStringLiteral("3")}).code, 2);
    QCOMPARE(ask("weights", {QStringLiteral("risk"), QStringLiteral("much")}).code, 3);
    const auto weights = ask("weights", {QStringLiteral("risk"), QStringLiteral("40")}).lines();
    const auto risk = std::find_if(weights.begin(), weights.end(),
                                   [](const QJsonObject& line) { return line.value(u"weight").toString() == u"risk"; });
    QVERIFY(risk != weights.end() && risk->value(u"value").toDouble() == 40 && risk->value(u"chosen").toBool());
    QCOMPARE(run({QStringLiteral("undo"), m_demo}).code, 0);
    QCOMPARE(
        run({QStringLiteral("candidates"), path("none.spotcheck"), QStringLiteral("--year"), QStringLiteral("2027")})
            .code,
        4);
}

void TestCliChoice::tablesComeBack_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("incidents") << QByteArray("日期,产品名称,来源,所在区,企业名称,内容,编号\n"
                                             "2026-03-01,童鞋,投诉举报,浦东新区,虚构甲,异味,T1\n");
    QTest::newRow("catalogues") << QByteArray("目录,版本,发布日期,序号,类别,产品名称,来源\n"
                                              "上海重点,2025版,2025-03-01,1,家具,木质家具,某文\n");
}

void TestCliChoice::tablesComeBack()
{
    QFETCH(QByteArray, csv);
    const char* kind = QTest::currentDataTag();
    const QString file = path((QByteArray(kind) + ".spotcheck").constData());
    QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--office"), QStringLiteral("310000")}).code, 0);
    const QString in = written("in.csv", csv), out = path("out.xlsx"), name = QString::fromLatin1(kind);
    QCOMPARE(run({QStringLiteral("import"), name, file, in}).lines().first().value(u"new").toInt(), 1);
    QCOMPARE(run({QStringLiteral("export"), name, file, out}).code, 0);
    const auto again = run({QStringLiteral("import"), name, file, out}).lines().first();
    QVERIFY(again.value(u"same").toInt() == 1 && again.value(u"changed").toInt() == 0);
    QCOMPARE(run({QStringLiteral("grid"), file, name}).lines().size(), 1);
    QCOMPARE(run({QStringLiteral("undo"), file}).code, 0);
    QCOMPARE(run({QStringLiteral("grid"), file, name}).lines().size(), 0);
}

SPOTCHECK_TEST(TestCliChoice)
#include "tst_cli_choice.moc"
