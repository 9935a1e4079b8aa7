#include "tests/support/register.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The plan as a document on the command line: versions, what came back, incoming plans, the letter.
class TestCliPlan : public QObject {
    Q_OBJECT

    struct Answer {
        int code;
        QByteArray out;
        QString err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    QTemporaryDir m_dir;
    QString m_demo;

    static Answer start(const QString& program, const QStringList& words)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("zh_CN.UTF-8"));
        process.setProcessEnvironment(environment);
        process.start(program, words);
        process.closeWriteChannel();
        if (!process.waitForFinished(120000))
            return {-1, {}, QStringLiteral("no answer")};
        return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }
    static Answer run(const QStringList& words)
    {
        return start(QStringLiteral(BINARY_DIR "/bin/spotcheck-cli"), words);
    }
    static Answer python(const char* script, const QStringList& words)
    {
        // The system's own, which the package of openpyxl belongs to.
        const QString system = QStringLiteral("/usr/bin/python3");
        return start(QFile::exists(system) ? system : QStringLiteral("python3"),
                     QStringList{QStringLiteral("-c"), QString::fromUtf8(script)} + words);
    }
    QString path(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
    QString copy(const char* name) const
    {
        QFile::remove(path(name));
        QFile::copy(m_demo, path(name));
        return path(name);
    }
    Answer sql(const QString& file, const char* statement) const
    {
        return start(QStringLiteral("sqlite3"), {file, QString::fromUtf8(statement)});
    }
    static QStringList words(const char* text) { return QString::fromUtf8(text).split(u' '); }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = path("demo.spotcheck");
        const Answer made = run({QStringLiteral("demo"), m_demo, QStringLiteral("--seed"), QStringLiteral("7")});
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }
    void versions_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("official") << QStringLiteral("--as official");
        QTest::newRow("district") << QStringLiteral("--as district --office 310115");
        QTest::newRow("package") << QStringLiteral("--as package");
        QTest::newRow("summary") << QStringLiteral("--as summary");
    }
    void versions()
    {
        QFETCH(QString, options);
        const QString out = path(QTest::currentDataTag()) + QStringLiteral(".xlsx");
        const Answer answer =
            run(QStringList{QStringLiteral("export"), QStringLiteral("plan"), m_demo, out} + options.split(u' '));
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QVERIFY(answer.json()[QStringLiteral("rows")].toInt() > 0 && QFile::exists(out));
        if (options.contains(QStringLiteral("summary")))
            return;
        const Answer back =
            run({QStringLiteral("import"), QStringLiteral("plan"), m_demo, out, QStringLiteral("--difference")});
        QVERIFY2(back.code == 0, qPrintable(back.err + QString::fromUtf8(back.out)));
        QCOMPARE(back.json()[QStringLiteral("base")].toBool(), true);
        QCOMPARE(back.json()[QStringLiteral("differences")].toArray().size(), 0);
    }
    void wrongUsageIsTwo()
    {
        const QString out = path("x.xlsx");
        for (const char* line :
             {"export plan F O --as leaflet", "export plan F O --as district", "export plan F O --office 999",
              "import plan F O --take all", "import labs F O --difference", "export labs F O --as official"}) {
            QStringList arguments = words(line);
            arguments.replaceInStrings(QRegularExpression(QStringLiteral("^F$")), m_demo);
            arguments.replaceInStrings(QRegularExpression(QStringLiteral("^O$")), out);
            QVERIFY2(run(arguments).code == 2, line);
        }
    }
    /// Out, edited there and here, and back: offered, said, conflict; taken, and a second time nothing is left.
    void outAndBack()
    {
        const QString file = copy("work.spotcheck"), out = path("out.xlsx");
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("plan"), file, out}).code, 0);
        const Answer edited =
            python("import sys,openpyxl\n"
                   "b=openpyxl.load_workbook(sys.argv[1],data_only=True)\ns=b['抽查计划']\n"
                   "head={str(s.cell(3,c).value).replace('\\n',''):c for c in range(1,s.max_column+1)}\n"
                   "rows=[r for r in range(5,s.max_row+1) if isinstance(s.cell(r,1).value,(int,float))]\n"
                   "at={s.cell(r,1).value:r for r in rows}\n"
                   "for n in (1,2): s.cell(at[n],head['抽查场所']).value='现场%d'%n\n"
                   "b.save(sys.argv[1])",
                   {out});
        QVERIFY2(edited.code == 0, qPrintable(edited.err));
        const QStringList compare{QStringLiteral("import"), QStringLiteral("plan"), file, out,
                                  QStringLiteral("--difference")};
        const Answer first = run(compare);
        QCOMPARE(first.code, 1);
        const QJsonArray two = first.json()[QStringLiteral("differences")].toArray();
        QCOMPARE(two.size(), 2);
        for (const QJsonValue one : two) {
            QCOMPARE(one[QStringLiteral("state")].toString(), QStringLiteral("changed_there"));
            QCOMPARE(one[QStringLiteral("field")].toString(), QStringLiteral("venues"));
            QCOMPARE(one[QStringLiteral("base")].toString(), one[QStringLiteral("here")].toString());
        }
        // The office changes the second line meanwhile, by importing its own plan.
        const QString change = path("change.csv");
        QFile csv(change);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        const QString product = two[1][QStringLiteral("line")].toString();
        const QString year = QString::number(first.json()[QStringLiteral("year")].toInt());
        const QString no = QString::fromUtf8(
            sql(file,
                "SELECT no || ',' || CASE mode WHEN 1 THEN '常规' WHEN 2 THEN '专项' WHEN 3 THEN '跟踪' ELSE '联动' "
                "END FROM plan_item WHERE no = 2 AND plan_id = (SELECT id FROM plan WHERE office = '310000' "
                "ORDER BY year DESC LIMIT 1)")
                .out.trimmed());
        csv.write(
            (QStringLiteral("年度,产品名称,序号,抽查方式,抽查场所\n%1,%2,%3,库房\n").arg(year, product, no)).toUtf8());
        csv.close();
        const Answer changed = run({QStringLiteral("import"), QStringLiteral("plan"), file, change});
        QVERIFY2(changed.json()[QStringLiteral("changed")].toInt() == 1, changed.out + qPrintable(changed.err));
        const Answer second = run(compare);
        QCOMPARE(second.code, 1);
        const QJsonArray now = second.json()[QStringLiteral("differences")].toArray();
        QCOMPARE(now.size(), 2);
        QCOMPARE(now[1][QStringLiteral("state")].toString(), QStringLiteral("conflict"));
        QCOMPARE(now[1][QStringLiteral("here")].toString(), QStringLiteral("库房"));
        QCOMPARE(now[1][QStringLiteral("there")].toString(), QStringLiteral("现场2"));
        // All that is offered leaves the conflict; by its number it is taken.
        const Answer all = run(compare + words("--take all"));
        QCOMPARE(all.code, 1);
        QCOMPARE(all.json()[QStringLiteral("taken")].toInt(), 1);
        const Answer rest = run(compare + words("--take 1"));
        QVERIFY2(rest.code == 0, rest.out + qPrintable(rest.err));
        QCOMPARE(run(compare).code, 0);
        QCOMPARE(run(compare + words("--take 9")).code, 2);
        QCOMPARE(run({QStringLiteral("undo"), file}).code, 0);
        QCOMPARE(run(compare).code, 1);
        QCOMPARE(run({QStringLiteral("verify"), file}).code, 0);
    }
    void aPlanOfADistrictComesIn()
    {
        const QString file = copy("district.spotcheck"), csv = path("徐汇.csv");
        QFile plan(csv);
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write("徐汇区2027年度产品质量监督抽查计划\n序号,产品名称,抽查批次,计划开始,计划完成\n"
                   "1,儿童服装类,10,2027-05-01,2027-04-01\n2,没有批次,0,,\n合计,,11,,\n");
        plan.close();
        const Answer taken = run({QStringLiteral("import"), QStringLiteral("plan"), file, csv});
        QCOMPARE(taken.code, 1);
        QCOMPARE(taken.json()[QStringLiteral("new")].toInt(), 1);
        const QJsonArray rejected = taken.json()[QStringLiteral("rejected")].toArray(),
                         doubtful = taken.json()[QStringLiteral("doubtful")].toArray();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected[0][QStringLiteral("row")].toInt(), 4);
        QVERIFY(doubtful.size() >= 2);
        QStringList suggested;
        for (const QJsonValue row : doubtful)
            for (const QJsonValue name : row[QStringLiteral("suggestions")].toArray())
                suggested << name.toString();
        QVERIFY2(!suggested.isEmpty(), taken.out.constData());
        const Answer letter = run({QStringLiteral("document"), QStringLiteral("filing"), file,
                                   QStringLiteral("2027-310104"), path("函.pdf")});
        QVERIFY2(letter.code == 0, qPrintable(letter.err));
    }
    void theLetterCanBeSearched()
    {
        const QString out = path("letter.pdf");
        const QString year =
            QString::fromUtf8(sql(m_demo, "SELECT MAX(year) FROM plan WHERE office = '310000'").out.trimmed());
        const Answer made = run({QStringLiteral("document"), QStringLiteral("filing"), m_demo, year, out,
                                 QStringLiteral("--as-of"), QStringLiteral("2026-11-30")});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QString text = QString::fromUtf8(start(QStringLiteral("pdftotext"), {out, QStringLiteral("-")}).out);
        text.remove(QRegularExpression(QStringLiteral("\\s")));
        const QString total = QString::fromUtf8(
            sql(m_demo, "SELECT printf('%,d', SUM(batches_total)) FROM plan_item WHERE plan_id = (SELECT id FROM plan "
                        "WHERE office = '310000' ORDER BY year DESC LIMIT 1)")
                .out.trimmed());
        for (const QString& part : {QStringLiteral("年度产品质量监督抽查计划的函"),
                                    QStringLiteral("拟抽查%1批次").arg(total), QStringLiteral("附件：1."),
                                    QStringLiteral("2026年11月30日"), QStringLiteral("国家市场监督管理总局："), year})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QCOMPARE(run({QStringLiteral("document"), QStringLiteral("filing"), m_demo, QStringLiteral("1999"), out}).code,
                 3);
    }
};

SPOTCHECK_TEST(TestCliPlan)
#include "tst_cli_plan.moc"
