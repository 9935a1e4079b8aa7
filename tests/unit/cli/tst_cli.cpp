#include "tests/support/register.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The command line as scripts see it: the built binary, its JSON, its exit codes (tables.md sections 2 and 3).
class TestCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void aNewFileIsWhole();
    void anExistingFileIsNotOverwritten();
    void filesThatAreNotOursAreFour();
    void demoIsTheSameForTheSameSeed();
    void judgeAnswersEveryRow();
    void usccSaysWhatTheCheckCharacterShouldBe();
    void exportedTablesComeBackUnchanged_data();
    void exportedTablesComeBackUnchanged();
    void importIsOneUndoStep();
    void importOfRubbishIsThreeAndChangesNothing();
    void layoutsTravelAsAFile();
    void dryRunChangesNothing();
    void checkCitesAndFindsWhatWasPlanted();
    void historyTellsWhoAndWhat();
    void theFileAsOfADate();
    void gridPagesAndSorts();
    void screensAreOneObjectALine();
    void messagesFollowTheLanguage();
    void turnaroundMeasuresEveryStep();
    void scheduleSaysTheLatestSafeDays();
    void levellingNamesFullMonths();
    void followUpsBecomeTasks();

private:
    struct Run {
        int code;
        QByteArray out;
        QString err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
        QList<QJsonObject> lines() const;
    };
    Run run(const QStringList& words, const QByteArray& input = {}, const char* language = "zh_CN.UTF-8") const;
    QString path(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
    QString copyOfDemo(const char* name);
    QTemporaryDir m_dir;
    QString m_demo;
};

QList<QJsonObject> TestCli::Run::lines() const
{
    QList<QJsonObject> result;
    for (const QByteArray& line : out.split('\n'))
        if (!line.isEmpty())
            result << QJsonDocument::fromJson(line).object();
    return result;
}

TestCli::Run TestCli::run(const QStringList& words, const QByteArray& input, const char* language) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(language));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BINARY_DIR "/bin/spotcheck-cli"), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(180000))
        return {-1, {}, QStringLiteral("no answer")};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

void TestCli::initTestCase()
{
    m_demo = path("demo.spotcheck");
    const Run made = run({QStringLiteral("demo"), m_demo, QStringLiteral("--seed"), QStringLiteral("7")});
    QVERIFY2(made.code == 0, qPrintable(made.err));
}

QString TestCli::copyOfDemo(const char* name)
{
    const QString copy = path(name);
    QFile::remove(copy);
    QFile::copy(m_demo, copy);
    return copy;
}

void TestCli::wrongUsageIsTwo_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("no command") << QString();
    QTest::newRow("unknown command") << QStringLiteral("frobnicate x");
    QTest::newRow("unknown option") << QStringLiteral("info x --frob");
    QTest::newRow("option without value") << QStringLiteral("new x --office");
    QTest::newRow("unknown office") << QStringLiteral("new %1/x.spotcheck --office 999999");
    QTest::newRow("no office") << QStringLiteral("new %1/x.spotcheck");
    QTest::newRow("unknown scale") << QStringLiteral("demo %1/x.spotcheck --scale galaxy");
    QTest::newRow("unknown kind") << QStringLiteral("import frobs %1/x.spotcheck y.xlsx");
    QTest::newRow("bad date") << QStringLiteral("as-of %1/x.spotcheck 2024-02-30 y");
    QTest::newRow("too few words") << QStringLiteral("import results");
}

void TestCli::wrongUsageIsTwo()
{
    QFETCH(QString, words);
    const Run r = run(words.replace(QStringLiteral("%1"), m_dir.path()).split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(r.code, 2);
    QVERIFY(!r.err.isEmpty());
    QVERIFY(r.out.isEmpty());
    QVERIFY(!QFile::exists(path("x.spotcheck")));
}

void TestCli::aNewFileIsWhole()
{
    const QString file = path("new.spotcheck");
    QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--office"), QStringLiteral("310115")}).code, 0);
    const Run info = run({QStringLiteral("info"), file});
    QCOMPARE(info.code, 0);
    QCOMPARE(info.json().value(u"office").toString(), QStringLiteral("310115"));
    QCOMPARE(info.json().value(u"counts").toObject().value(u"offices").toInt(), 19);
    for (const char* key : {"format", "created", "journal_entries", "head"})
        QVERIFY2(info.json().contains(QLatin1StringView(key)), key);
    const Run verify = run({QStringLiteral("verify"), file});
    QCOMPARE(verify.code, 0);
    QCOMPARE(verify.json().value(u"problems").toArray().size(), 0);
    QCOMPARE(verify.json().value(u"head"), info.json().value(u"head"));
}

void TestCli::anExistingFileIsNotOverwritten()
{
    const QString copy = copyOfDemo("keep.spotcheck");
    const Run r = run({QStringLiteral("new"), copy, QStringLiteral("--office"), QStringLiteral("310000")});
    QVERIFY(r.code >= 3);
    QCOMPARE(run({QStringLiteral("verify"), copy}).code, 0);
}

void TestCli::filesThatAreNotOursAreFour()
{
    QFile text(path("text.spotcheck"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("hello");
    text.close();
    QCOMPARE(run({QStringLiteral("info"), text.fileName()}).code, 4);
    QCOMPARE(run({QStringLiteral("info"), path("absent.spotcheck")}).code, 4);
    QVERIFY(!QFile::exists(path("absent.spotcheck")));
    QFile cut(copyOfDemo("cut.spotcheck"));
    QVERIFY(cut.resize(cut.size() / 2));
    QCOMPARE(run({QStringLiteral("verify"), cut.fileName()}).code, 4);
}

void TestCli::demoIsTheSameForTheSameSeed()
{
    const QString again = path("again.spotcheck"), other = path("other.spotcheck"), csv = path("a.csv"),
                  csv2 = path("b.csv"), csv3 = path("c.csv");
    QCOMPARE(run({QStringLiteral("demo"), again, QStringLiteral("--seed"), QStringLiteral("7")}).code, 0);
    QCOMPARE(run({QStringLiteral("demo"), other, QStringLiteral("--seed"), QStringLiteral("8")}).code, 0);
    const QStringList files = {m_demo, again, other}, outs = {csv, csv2, csv3};
    QList<QByteArray> bytes;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("batches"), files[i], outs[i]}).code, 0);
        QFile f(outs[i]);
        QVERIFY(f.open(QIODevice::ReadOnly));
        bytes << f.readAll();
    }
    QVERIFY(bytes[0].size() > 10000);
    QCOMPARE(bytes[0], bytes[1]);
    QVERIFY(bytes[0] != bytes[2]);
}

void TestCli::judgeAnswersEveryRow()
{
    const Run r = run({QStringLiteral("judge")},
                      "limit,value,unit,lod,method,verdict\n≤0.5 %,0.549,,,rounded,合格\n≤0.5 %,0.549,,,,合格\n"
                      "不得检出,未检出,,,,\n≤10,未检出,mg/kg,20,,\n\"1.2~1.6\",1.3,%,,full,不合格\n");
    QVERIFY2(r.code == 0 || r.code == 1, qPrintable(r.err));
    const auto rows = r.lines();
    QCOMPARE(rows.size(), 5);
    const char* verdicts[] = {"pass", "fail", "pass", "cannot_tell", "pass"};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(rows[i].value(u"verdict").toString(), QLatin1StringView(verdicts[i]));
    QCOMPARE(rows[0].value(u"agrees"), QJsonValue(true));
    QCOMPARE(rows[1].value(u"agrees"), QJsonValue(false));
    QCOMPARE(rows[2].value(u"agrees"), QJsonValue(QJsonValue::Null));
    QCOMPARE(rows[0].value(u"compared").toString(), QStringLiteral("0.5"));
    for (const char* key : {"limit", "value", "understood_limit", "understood_value", "reason"})
        QVERIFY2(rows[0].contains(QLatin1StringView(key)), key);
    QCOMPARE(run({QStringLiteral("judge")}, "a,b\n1,2\n").code, 3);
}

void TestCli::usccSaysWhatTheCheckCharacterShouldBe()
{
    const Run r =
        run({QStringLiteral("uscc")}, "91350100M000100Y43\n91310115MA1H8R7C6D\n９１３１０１１２１２３４５６７８８Ｌ\n");
    const auto rows = r.lines();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].value(u"valid"), QJsonValue(true));
    QCOMPARE(rows[1].value(u"valid"), QJsonValue(false));
    QCOMPARE(rows[1].value(u"expected_check").toString(), QStringLiteral("7"));
    QCOMPARE(rows[2].value(u"valid"), QJsonValue(true));
}

void TestCli::exportedTablesComeBackUnchanged_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("ending");
    for (const char* kind :
         {"enterprises", "catalogue", "rules", "plan", "batches", "results", "cases", "labs", "bids"})
        for (const char* ending : {"xlsx", "csv"})
            QTest::addRow("%s %s", kind, ending) << QString::fromLatin1(kind) << QString::fromLatin1(ending);
}

void TestCli::exportedTablesComeBackUnchanged()
{
    QFETCH(QString, kind);
    QFETCH(QString, ending);
    const QString copy = copyOfDemo("round.spotcheck"), out = path("round.") + ending;
    QFile::remove(out);
    const Run exported = run({QStringLiteral("export"), kind, copy, out});
    QVERIFY2(exported.code == 0, qPrintable(exported.err));
    const Run r = run({QStringLiteral("import"), kind, copy, out});
    QVERIFY2(r.code == 0 || r.code == 1, qPrintable(r.err));
    QVERIFY2(r.json().value(u"rows_read").toInt() > 0, r.out);
    QVERIFY2(r.json().value(u"new").toInt() == 0, r.out.left(2000));
    QVERIFY2(r.json().value(u"changed").toInt() == 0, r.out.left(2000));
    QVERIFY2(r.json().value(u"rejected").toArray().isEmpty(), r.out.left(2000));
}

void TestCli::importIsOneUndoStep()
{
    const QString copy = copyOfDemo("undo.spotcheck"), csv = path("labs.csv");
    QFile f(csv);
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write("名称,CMA证书编号\n虚构检测甲,A1\n虚构检测乙,A2\n");
    f.close();
    const int before = run({QStringLiteral("info"), copy}).json().value(u"counts").toObject().value(u"labs").toInt();
    const Run r = run({QStringLiteral("import"), QStringLiteral("labs"), copy, csv});
    QCOMPARE(r.code, 0);
    QCOMPARE(r.json().value(u"new").toInt(), 2);
    QCOMPARE(run({QStringLiteral("info"), copy}).json().value(u"counts").toObject().value(u"labs").toInt(), before + 2);
    QCOMPARE(run({QStringLiteral("undo"), copy}).code, 0);
    QCOMPARE(run({QStringLiteral("info"), copy}).json().value(u"counts").toObject().value(u"labs").toInt(), before);
    QCOMPARE(run({QStringLiteral("verify"), copy}).code, 0);
}

void TestCli::layoutsTravelAsAFile()
{
    const QString copy = copyOfDemo("layout.spotcheck"), other = copyOfDemo("layout2.spotcheck"),
                  csv = path("wide.csv"), json = path("layouts.json");
    QFile f(csv);
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write("抽样单编号,甲项,乙项\nLY1,20,7.1\n");
    f.close();
    const auto import = [&](const QString& file, const QStringList& more) {
        return run(QStringList{QStringLiteral("import"), QStringLiteral("results"), file, csv} + more);
    };
    QCOMPARE(import(copy, {}).code, 3);
    QCOMPARE(import(copy, {QStringLiteral("--layout"), QStringLiteral("sideways")}).code, 2);
    const Run taken = import(copy, {QStringLiteral("--layout"), QStringLiteral("columns")});
    QCOMPARE(taken.code, 0);
    QCOMPARE(taken.json().value(u"layout").toString(), QStringLiteral("columns"));
    QCOMPARE(taken.json().value(u"rows_read").toInt(), 2);
    QCOMPARE(taken.json().value(u"sheet_rows").toInt(), 1);
    QCOMPARE(taken.json().value(u"unknown_samples").toArray().size(), 1);
    const auto profile = [&](const QStringList& words) { return run(QStringList{QStringLiteral("profile")} + words); };
    QCOMPARE(profile({QStringLiteral("list"), copy}).lines().size(), 1);
    QCOMPARE(profile({QStringLiteral("export"), copy, json}).json().value(u"profiles").toInt(), 1);
    QCOMPARE(import(other, {}).code, 3);
    QCOMPARE(profile({QStringLiteral("import"), other, json}).code, 0);
    QCOMPARE(import(other, {}).code, 0); // known by its look
    const QJsonObject listed = profile({QStringLiteral("list"), other}).json();
    const QStringList which{QStringLiteral("delete"),   other,
                            QStringLiteral("--kind"),   listed.value(u"kind").toString(),
                            QStringLiteral("--sender"), listed.value(u"sender").toString()};
    QCOMPARE(profile(which).code, 0);
    QCOMPARE(profile(which).code, 3);
    QCOMPARE(profile({QStringLiteral("import"), other, csv}).code, 3);
    QCOMPARE(profile({QStringLiteral("eat"), other}).code, 2);
    QCOMPARE(profile({QStringLiteral("export"), other}).code, 2);
}

void TestCli::importOfRubbishIsThreeAndChangesNothing()
{
    const QString copy = copyOfDemo("rubbish.spotcheck");
    const QJsonValue head = run({QStringLiteral("info"), copy}).json().value(u"head");
    QFile f(path("rubbish.xlsx"));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write("PK\3\4 this is no workbook");
    f.close();
    for (const char* kind : {"results", "enterprises", "plan"}) {
        const Run r = run({QStringLiteral("import"), QString::fromLatin1(kind), copy, f.fileName()});
        QCOMPARE(r.code, 3);
        QVERIFY(!r.err.isEmpty());
    }
    QCOMPARE(run({QStringLiteral("info"), copy}).json().value(u"head"), head);
}

void TestCli::dryRunChangesNothing()
{
    const QString copy = copyOfDemo("dry.spotcheck"), csv = path("dry.csv");
    QFile f(csv);
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write("名称\n虚构检测丙\n");
    f.close();
    const QJsonValue head = run({QStringLiteral("info"), copy}).json().value(u"head");
    const Run r = run({QStringLiteral("import"), QStringLiteral("labs"), copy, csv, QStringLiteral("--dry-run")});
    QCOMPARE(r.json().value(u"new").toInt(), 1);
    QCOMPARE(run({QStringLiteral("info"), copy}).json().value(u"head"), head);
}

void TestCli::checkCitesAndFindsWhatWasPlanted()
{
    const Run r = run({QStringLiteral("check"), m_demo});
    QCOMPARE(r.code, 1);
    const auto findings = r.lines();
    QVERIFY(findings.size() > 5);
    for (const QJsonObject& finding : findings) {
        QVERIFY2(!finding.value(u"rule").toString().isEmpty() && !finding.value(u"citation").toString().isEmpty() &&
                     !finding.value(u"message").toString().isEmpty() && !finding.value(u"mark").toString().isEmpty(),
                 QJsonDocument(finding).toJson());
        QVERIFY(finding.value(u"subject").toObject().contains(u"key"));
    }
    const QString rule = findings.first().value(u"rule").toString();
    for (const QJsonObject& finding : run({QStringLiteral("check"), m_demo, QStringLiteral("--rule"), rule}).lines())
        QCOMPARE(finding.value(u"rule").toString(), rule);
}

void TestCli::historyTellsWhoAndWhat()
{
    const QString copy = copyOfDemo("history.spotcheck"), csv = path("h.csv");
    for (const char* number : {"A1", "A2"}) {
        QFile f(csv);
        QVERIFY(f.open(QIODevice::WriteOnly | QIODevice::Truncate));
        f.write(QByteArray("名称,CMA证书编号\n虚构检测丁,") + number + "\n");
        f.close();
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("labs"), copy, csv, QStringLiteral("--actor"),
                      QStringLiteral("张三")})
                     .code,
                 0);
    }
    const Run r = run({QStringLiteral("history"), copy, QStringLiteral("虚构检测丁")});
    QVERIFY2(r.code == 0, qPrintable(r.err));
    QCOMPARE(r.lines().size(), 2);
    QVERIFY(r.out.contains("张三") && r.out.contains("A1") && r.out.contains("A2"));
}

void TestCli::theFileAsOfADate()
{
    const QString copy = copyOfDemo("asof.spotcheck"), csv = path("asof.csv"), out = path("then.spotcheck");
    QFile f(csv);
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write("名称\n虚构检测戊\n");
    f.close();
    const int before = run({QStringLiteral("info"), copy}).json().value(u"counts").toObject().value(u"labs").toInt();
    QCOMPARE(run({QStringLiteral("import"), QStringLiteral("labs"), copy, csv, QStringLiteral("--as-of"),
                  QStringLiteral("2090-01-05")})
                 .code,
             0);
    const Run r = run({QStringLiteral("as-of"), copy, QStringLiteral("2090-01-04"), out});
    QVERIFY2(r.code == 0, qPrintable(r.err));
    QCOMPARE(run({QStringLiteral("info"), out}).json().value(u"counts").toObject().value(u"labs").toInt(), before);
    QCOMPARE(run({QStringLiteral("verify"), out}).code, 0);
}

void TestCli::gridPagesAndSorts()
{
    const Run first = run({QStringLiteral("grid"), m_demo, QStringLiteral("sampling"), QStringLiteral("--sort"),
                           QStringLiteral("sample_no"), QStringLiteral("--count"), QStringLiteral("5")});
    QVERIFY2(first.code == 0, qPrintable(first.err));
    const auto rows = first.lines();
    QCOMPARE(rows.size(), 5);
    for (int i = 1; i < 5; ++i)
        QVERIFY(rows[i - 1].value(u"sample_no").toString() < rows[i].value(u"sample_no").toString());
    const Run next = run({QStringLiteral("grid"), m_demo, QStringLiteral("sampling"), QStringLiteral("--sort"),
                          QStringLiteral("sample_no"), QStringLiteral("--offset"), QStringLiteral("4"),
                          QStringLiteral("--count"), QStringLiteral("1")});
    QCOMPARE(next.lines().first().value(u"sample_no"), rows[4].value(u"sample_no"));
    const QString key = rows[2].value(u"sample_no").toString();
    const Run found = run({QStringLiteral("grid"), m_demo, QStringLiteral("batches"), QStringLiteral("--filter"),
                           QStringLiteral("sample_no=") + key});
    QCOMPARE(found.lines().size(), 1);
    QCOMPARE(run({QStringLiteral("grid"), m_demo, QStringLiteral("nowhere")}).code, 2);
}

void TestCli::screensAreOneObjectALine()
{
    const Run all = run({QStringLiteral("screens"), m_demo, QStringLiteral("--as-of"), QStringLiteral("2026-11-20")});
    QVERIFY2(all.code == 0 || all.code == 1, qPrintable(all.err));
    const auto rows = all.lines();
    QVERIFY(rows.size() > 20);
    bool flagged = false;
    for (const QJsonObject& row : rows) {
        flagged = flagged || row.value(u"flagged").toBool();
        QVERIFY(row.value(u"p").isNull() != row.value(u"not_tested").isNull());
    }
    QCOMPARE(all.code, flagged ? 1 : 0);
    const QString lab = rows.first().value(u"laboratory").toString();
    const Run one = run({QStringLiteral("screens"), m_demo, QStringLiteral("--lab"), lab, QStringLiteral("--as-of"),
                         QStringLiteral("2026-11-20")});
    QVERIFY(one.lines().size() < rows.size());
    QCOMPARE(one.lines().first(), rows.first());
    QCOMPARE(run({QStringLiteral("screens"), m_demo, QStringLiteral("--lab"), QStringLiteral("无此机构")}).code, 3);
    QCOMPARE(run({QStringLiteral("screens"), m_demo, QStringLiteral("--year"), QStringLiteral("x")}).code, 2);
}

void TestCli::messagesFollowTheLanguage()
{
    const Run chinese = run({QStringLiteral("info"), path("absent.spotcheck")}, {}, "zh_CN.UTF-8");
    const Run english = run({QStringLiteral("info"), path("absent.spotcheck")}, {}, "en_US.UTF-8");
    static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    QVERIFY(chinese.err.contains(han));
    QVERIFY2(!english.err.contains(han), qPrintable(english.err));
}

void TestCli::turnaroundMeasuresEveryStep()
{
    const Run r = run({QStringLiteral("turnaround"), m_demo, QStringLiteral("--as-of"), QStringLiteral("2027-06-30")});
    QCOMPARE(r.code, 1); // months later everything not reported on is overdue
    QStringList steps;
    int overdue = 0;
    for (const QJsonObject& line : r.lines()) {
        if (line.value(u"kind") == QJsonValue(QStringLiteral("overdue"))) {
            ++overdue;
            QVERIFY(!line.value(u"sample").toString().isEmpty() && line.value(u"late_calendar_days").toInt() > 0);
        } else if (line.value(u"laboratory") == QJsonValue(QStringLiteral("*"))) {
            steps << line.value(u"step").toString();
            QVERIFY(line.value(u"n").toInt() > 0);
            const QJsonObject days = line.value(u"working_days").toObject();
            QVERIFY(days.value(u"median").toDouble() <= days.value(u"p90").toDouble());
            QVERIFY(days.value(u"p90").toInt() <= days.value(u"longest").toInt());
        }
    }
    QCOMPARE(steps.size(), 6);
    QVERIFY(overdue > 0);
}

void TestCli::scheduleSaysTheLatestSafeDays()
{
    const QStringList words{QStringLiteral("schedule"),  m_demo,
                            QStringLiteral("--plan"),    QStringLiteral("1"),
                            QStringLiteral("--publish"), QStringLiteral("2026-10-16"),
                            QStringLiteral("--year"),    QStringLiteral("2026"),
                            QStringLiteral("--as-of"),   QStringLiteral("2026-01-05")};
    const Run r = run(words);
    QVERIFY2(r.code == 0 || r.code == 1, qPrintable(r.err));
    const auto lines = r.lines();
    QCOMPARE(lines.size(), 11);
    QString later;
    for (const QJsonObject& line : lines.mid(3, 7)) { // from sampling on, each after the one before
        QVERIFY(line.value(u"latest_start").toString() >= later);
        later = line.value(u"latest_start").toString();
        QVERIFY(!line.value(u"source").toString().isEmpty() && !line.value(u"mark").toString().isEmpty());
    }
    QCOMPARE(lines[8].value(u"step").toString(), QStringLiteral("objection"));
    QCOMPARE(lines[8].value(u"latest_start").toString(), QStringLiteral("2026-09-30"));
    QCOMPARE(lines.last().value(u"publish").toString(), QStringLiteral("2026-10-16"));
    QVERIFY(lines.last().value(u"chance").toObject().contains(u"past_batches"));
    QCOMPARE(run(words + QStringList{QStringLiteral("--lengths"), QStringLiteral("frob=3")}).code, 2);
    QCOMPARE(run(words + QStringList{QStringLiteral("--lengths"), QStringLiteral("testing=5")}).lines().size(), 11);
    QCOMPARE(run({QStringLiteral("schedule"), m_demo, QStringLiteral("--plan"), QStringLiteral("没有的产品")}).code, 2);
    QCOMPARE(run({QStringLiteral("schedule"), m_demo}).code, 2);
}

void TestCli::levellingNamesFullMonths()
{
    const Run r = run({QStringLiteral("levelling"), m_demo, QStringLiteral("--year"), QStringLiteral("2026"),
                       QStringLiteral("--capacity"), QStringLiteral("30"), QStringLiteral("--as-of"),
                       QStringLiteral("2026-01-05")});
    QCOMPARE(r.code, 1);
    int months = 0, moves = 0;
    for (const QJsonObject& line : r.lines()) {
        months += line.value(u"kind") == QJsonValue(QStringLiteral("month")) ? 1 : 0;
        moves += line.value(u"kind") == QJsonValue(QStringLiteral("move")) ? 1 : 0;
    }
    QCOMPARE(months, 12);
    QVERIFY(moves > 0);
    QCOMPARE(run({QStringLiteral("levelling"), m_demo}).code, 2);
}

void TestCli::followUpsBecomeTasks()
{
    const QString copy = copyOfDemo("followup.spotcheck");
    const QStringList words{QStringLiteral("followup"), copy, QStringLiteral("--as-of"), QStringLiteral("2026-11-20")};
    const Run list = run(words);
    QCOMPARE(list.code, 1);
    QStringList codes;
    for (const QJsonObject& line : list.lines()) {
        QVERIFY(line.value(u"failures").toInt() >= 2 || line.value(u"refusals").toInt() > 0);
        QCOMPARE(line.value(u"evidence").toArray().size(),
                 line.value(u"failures").toInt() + line.value(u"refusals").toInt());
        if (const QString code = line.value(u"enterprise").toString(); !code.isEmpty())
            codes << code;
    }
    QVERIFY(codes.size() >= 2);
    const QString task = QStringLiteral("--task");
    const Run one = run(words + QStringList{task, codes[0]});
    QCOMPARE(one.code, 0);
    QVERIFY(one.json().value(u"made").toBool());
    const Run both = run(words + QStringList{task, codes[0] + u',' + codes[1]});
    QCOMPARE(both.code, 1); // one was there
    QCOMPARE(both.lines().size(), 2);
    QCOMPARE(both.lines()[0].value(u"enterprise").toString(), codes[1]);
    QCOMPARE(both.lines()[1].value(u"task"), one.json().value(u"task"));
    QVERIFY(!both.lines()[1].value(u"made").toBool());
    QCOMPARE(run(words + QStringList{task, QStringLiteral("无此企业")}).code, 3);
    QCOMPARE(run(words + QStringList{task, QStringLiteral(",")}).code, 2);
    QCOMPARE(run({QStringLiteral("verify"), copy}).code, 0);
}

SPOTCHECK_TEST(TestCli)
#include "tst_cli.moc"
