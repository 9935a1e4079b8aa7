#include "tests/support/register.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The command line about a plan at work: tasks, progress, budget, calendar, own holidays.
class TestCliPlanWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tasksAreMadeOnceAndUndone();
    void tooManyAreRefused();
    void progressCountsAndForecasts();
    void theBudgetAddsUp();
    void ownHolidaysCount();
    void tooManyBatchesAreWarnedOf();
    void scheduleLearnsTheCapacity();
    void numbersNeedASource();
    void acceptedMovesAreOneStep();

private:
    struct Answer {
        int code;
        QList<QJsonObject> lines;
        QString err;
        QJsonObject last() const { return lines.isEmpty() ? QJsonObject() : lines.last(); }
    };
    Answer run(const QString& words) const;
    QString copy(const char* name) const
    {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QFile::copy(m_demo, path);
        return path;
    }
    QTemporaryDir m_dir;
    QString m_demo;
};

TestCliPlanWork::Answer TestCliPlanWork::run(const QString& words) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("zh_CN.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BINARY_DIR "/bin/spotcheck-cli"), words.split(u' ', Qt::SkipEmptyParts));
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        return {-1, {}, QStringLiteral("no answer")};
    Answer answer{process.exitCode(), {}, QString::fromUtf8(process.readAllStandardError())};
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            answer.lines << QJsonDocument::fromJson(line).object();
    return answer;
}

void TestCliPlanWork::initTestCase()
{
    m_demo = m_dir.filePath(QStringLiteral("demo.spotcheck"));
    QCOMPARE(run(QStringLiteral("demo ") + m_demo).code, 0);
}

void TestCliPlanWork::tasksAreMadeOnceAndUndone()
{
    const QString file = copy("tasks.spotcheck");
    QCOMPARE(run(QStringLiteral("tasks ") + file).code, 2);
    const Answer dry = run(QStringLiteral("tasks %1 --year 2026 --dry-run").arg(file));
    QVERIFY2(dry.code == 0 || dry.code == 1, qPrintable(dry.err));
    QVERIFY(dry.lines.size() > 10);
    const Answer made = run(QStringLiteral("tasks %1 --year 2026").arg(file));
    QCOMPARE(made.lines.size(), dry.lines.size());
    QCOMPARE(made.lines.first().value(u"task").toString(), QStringLiteral("2026-310000-001-01"));
    QVERIFY(made.lines.first().value(u"last_number").toString().startsWith(QStringLiteral("2026310000")));
    const Answer again = run(QStringLiteral("tasks %1 --year 2026").arg(file));
    QCOMPARE(again.last().value(u"made").toInt(), 0);
    QCOMPARE(run(QStringLiteral("check %1 --rule task.line_over_quota").arg(file)).code, 0);
    const Answer draft = run(QStringLiteral("tasks %1 --year 2027").arg(file));
    QCOMPARE(draft.code, 3);
    QCOMPARE(run(QStringLiteral("undo ") + file).last().value(u"command").toString(), QStringLiteral("task.make"));
    QCOMPARE(run(QStringLiteral("info ") + file).last().value(u"counts").toObject().value(u"tasks").toInt(), 0);
}

void TestCliPlanWork::tooManyAreRefused()
{
    const QString file = copy("many.spotcheck");
    const Answer many = run(QStringLiteral("tasks %1 --year 2026 --line 1 --offices 310115=9000").arg(file));
    QCOMPARE(many.code, 3);
    QVERIFY2(many.err.contains(QStringLiteral("9000")), qPrintable(many.err));
    QCOMPARE(run(QStringLiteral("tasks %1 --year 2026 --line 999").arg(file)).code, 2);
    QCOMPARE(run(QStringLiteral("tasks %1 --year 2026 --offices 310115=x").arg(file)).code, 2);
    QCOMPARE(run(QStringLiteral("tasks %1 --year 2026 --team x").arg(file)).code, 2);
    const Answer split =
        run(QStringLiteral("tasks %1 --year 2026 --line 1 --offices 310115=2,310104=1 --weights").arg(file));
    QCOMPARE(split.last().value(u"left").toInt(), 0);
    QCOMPARE(split.lines.size(), 3);
}

void TestCliPlanWork::progressCountsAndForecasts()
{
    const QString file = copy("progress.spotcheck");
    QCOMPARE(run(QStringLiteral("progress ") + file).code, 2);
    const Answer answer = run(QStringLiteral("progress %1 --year 2026").arg(file));
    QVERIFY2(answer.code == 0 || answer.code == 1, qPrintable(answer.err));
    qint64 batches = 0, sampled = 0;
    for (const QJsonObject& line : answer.lines)
        if (line.value(u"kind").toString() == u"line") {
            batches += line.value(u"batches").toInteger();
            sampled += line.value(u"sampled").toInteger();
            QVERIFY(!line.value(u"message").toString().isEmpty());
        }
    QCOMPARE(answer.last().value(u"batches").toInteger(), batches);
    QCOMPARE(answer.last().value(u"sampled").toInteger(), sampled);
    QVERIFY(sampled > 0);
    const QJsonArray curve = answer.last().value(u"curve").toArray();
    QVERIFY(curve.size() > 100);
    QCOMPARE(curve.last().toArray().at(1).toInteger(), batches);
    QCOMPARE(run(QStringLiteral("progress %1 --year 2026 --task none").arg(file)).code, 2);
    run(QStringLiteral("tasks %1 --year 2026").arg(file));
    const Answer task = run(QStringLiteral("progress %1 --year 2026 --task 2026-310000-001-01").arg(file));
    QCOMPARE(task.lines.size(), 2);
    QCOMPARE(task.lines.first().value(u"kind").toString(), QStringLiteral("task"));
}

void TestCliPlanWork::theBudgetAddsUp()
{
    const QString file = copy("budget.spotcheck");
    run(QStringLiteral("tasks %1 --year 2026").arg(file));
    const Answer lines = run(QStringLiteral("budget %1 --year 2026").arg(file));
    QVERIFY2(lines.code == 0 || lines.code == 1, qPrintable(lines.err));
    QVERIFY(lines.last().value(u"declared").toDouble() > 0 && lines.last().value(u"committed").toDouble() > 0);
    for (const char* by : {"office", "category", "package", "lab"}) {
        const Answer grouped = run(QStringLiteral("budget %1 --year 2026 --by %2").arg(file, QLatin1String(by)));
        for (const char* field : {"declared", "committed", "used"}) {
            double sum = 0;
            for (const QJsonObject& row : grouped.lines.mid(0, grouped.lines.size() - 1))
                sum += row.value(QLatin1String(field)).toDouble();
            QVERIFY(qAbs(sum - lines.last().value(QLatin1String(field)).toDouble()) < 0.01);
        }
    }
    QCOMPARE(run(QStringLiteral("budget %1 --year 2026 --by moon").arg(file)).code, 2);
}

void TestCliPlanWork::ownHolidaysCount()
{
    const QString file = copy("calendar.spotcheck");
    const Answer before = run(QStringLiteral("calendar %1 --year 2027").arg(file));
    QCOMPARE(before.code, 1); // not known yet
    QVERIFY(!before.last().value(u"known").toBool());
    QFile sheet(m_dir.filePath(QStringLiteral("holidays.csv")));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("日期,名称,类别,年份,来源\n2027-01-01,元旦,放假,2027,通知\n2027/2/"
                "7,春节,放假,,通知\n2027-02-13,春节,调休上班,2027,通知\n");
    sheet.close();
    const Answer in = run(QStringLiteral("import holidays %1 %2").arg(file, sheet.fileName()));
    QCOMPARE(in.last().value(u"new").toInt(), 3);
    QCOMPARE(run(QStringLiteral("import holidays %1 %2").arg(file, sheet.fileName())).last().value(u"same").toInt(), 3);
    const Answer after = run(QStringLiteral("calendar %1 --year 2027").arg(file));
    QCOMPARE(after.code, 0);
    QCOMPARE(after.last().value(u"known_until").toString(), QStringLiteral("2027-12-31"));
    // New Year's Day is a Friday: one working day less; 7 February a Sunday; 13 February a Saturday that is worked.
    QCOMPARE(after.last().value(u"working_days").toInt(), before.last().value(u"working_days").toInt());
    const QString out = m_dir.filePath(QStringLiteral("out.xlsx"));
    QCOMPARE(run(QStringLiteral("export holidays %1 %2").arg(file, out)).code, 0);
    QCOMPARE(run(QStringLiteral("import holidays %1 %2").arg(file, out)).last().value(u"same").toInt(), 3);
    QFile festivals(m_dir.filePath(QStringLiteral("festivals.csv")));
    QVERIFY(festivals.open(QIODevice::WriteOnly));
    festivals.write("节日名称,节日日期,来源\n七夕,2027-08-08,万年历\n");
    festivals.close();
    QCOMPARE(run(QStringLiteral("import festivals %1 %2").arg(file, festivals.fileName())).last().value(u"new").toInt(),
             1);
    const Answer named = run(QStringLiteral("calendar %1 --year 2027").arg(file));
    QVERIFY(std::any_of(named.lines.begin(), named.lines.end(), [](const QJsonObject& line) {
        return line.value(u"name").toString() == QStringLiteral("七夕");
    }));
    // The schedule counts with them.
    const Answer schedule = run(QStringLiteral("schedule %1 --plan 1 --publish 2027-03-01 --year 2027").arg(file));
    QVERIFY2(schedule.last().contains(QStringLiteral("calendar_known")), qPrintable(schedule.err));
}

void TestCliPlanWork::tooManyBatchesAreWarnedOf()
{
    const QString file = copy("quota.spotcheck");
    QFile tasks(m_dir.filePath(QStringLiteral("tasks.csv"))), batches(m_dir.filePath(QStringLiteral("batches.csv")));
    QVERIFY(tasks.open(QIODevice::WriteOnly) && batches.open(QIODevice::WriteOnly));
    tasks.write("任务编号,产品名称,批次\nT-1,童鞋,1\n");
    batches.write("抽样单编号,任务编号,产品名称,抽样日期,抽样结果\nQ1,T-1,童鞋,2026-05-06,已抽样\nQ2,T-1,童鞋,2026-05-"
                  "06,已抽样\n");
    tasks.close();
    batches.close();
    QCOMPARE(run(QStringLiteral("import tasks %1 %2").arg(file, tasks.fileName())).last().value(u"new").toInt(), 1);
    const Answer in = run(QStringLiteral("import batches %1 %2").arg(file, batches.fileName()));
    const QJsonArray warnings = in.last().value(u"warnings").toArray();
    QVERIFY(std::any_of(warnings.begin(), warnings.end(),
                        [](const QJsonValue& one) { return one.toString().contains(QStringLiteral("T-1")); }));
    QCOMPARE(run(QStringLiteral("check %1 --rule task.over_quota").arg(file)).lines.size(), 1);
}

void TestCliPlanWork::scheduleLearnsTheCapacity()
{
    const QString words = QStringLiteral("schedule %1 --plan 1 --publish 2026-12-16 --year 2026 ").arg(m_demo);
    const QJsonObject learned = run(words).last().value(u"capacity").toObject();
    QVERIFY(learned.contains(u"weeks"));
    const QJsonObject given = run(words + QStringLiteral("--capacity 7")).last().value(u"capacity").toObject();
    QCOMPARE(given.value(u"per_week").toInt(), 7);
    QVERIFY(!given.value(u"learned").toBool());
}

void TestCliPlanWork::numbersNeedASource()
{
    const QString file = copy("setting.spotcheck");
    QVERIFY(run(QStringLiteral("setting %1 list").arg(file)).lines.size() > 15);
    QCOMPARE(run(QStringLiteral("setting %1 rules.moon").arg(file)).code, 2);
    QCOMPARE(run(QStringLiteral("setting %1 rules.samplers_least 3").arg(file)).code, 3);
    const auto samplers = [&] {
        return run(QStringLiteral("check %1 --rule sampling.samplers_few").arg(file)).lines.size();
    };
    const auto before = samplers();
    const Answer done =
        run(QStringLiteral("setting %1 rules.samplers_least 3 --from 2020-01-01 --source 内部规定").arg(file));
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QCOMPARE(done.last().value(u"value").toString(), QStringLiteral("3"));
    QVERIFY(done.last().value(u"own").toBool());
    QVERIFY(samplers() > before); // the rule counts with it
    QCOMPARE(run(QStringLiteral("undo ") + file).last().value(u"command").toString(), QStringLiteral("setting.choose"));
    QCOMPARE(samplers(), before);
}

void TestCliPlanWork::acceptedMovesAreOneStep()
{
    const QString file = copy("moves.spotcheck");
    QCOMPARE(run(QStringLiteral("levelling %1 --year 2027").arg(file)).code, 2); // nobody has said a capacity
    run(QStringLiteral("setting %1 clocks.monthly_capacity 60 --from 2020-01-01 --source 本单位").arg(file));
    const Answer before = run(QStringLiteral("levelling %1 --year 2027").arg(file));
    QVERIFY2(before.lines.size() > 12, qPrintable(before.err));
    QCOMPARE(run(QStringLiteral("levelling %1 --year 2026 --apply --as-of 2026-01-05").arg(file)).code, 3); // approved
    run(QStringLiteral("levelling %1 --year 2027 --apply").arg(file));
    QCOMPARE(run(QStringLiteral("undo ") + file).last().value(u"command").toString(), QStringLiteral("plan.level"));
}

SPOTCHECK_TEST(TestCliPlanWork)
#include "tst_cli_plan_work.moc"
