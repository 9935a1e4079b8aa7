#include "core/testing/judge.h"
#include "core/testing/judge_stream.h"
#include "tests/support/register.h"
#include <cstdio>
#include <memory>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <string>

using namespace spotcheck;

namespace {

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

struct Run {
    Result<JudgeSummary> result = Error{};
    QList<QJsonObject> rows;
    QByteArray text;
};

QByteArray contents(std::FILE* file)
{
    std::rewind(file);
    QByteArray all;
    char buffer[65536];
    while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, file))
        all.append(buffer, qsizetype(n));
    return all;
}

Run run(const QByteArray& input)
{
    const File in(std::tmpfile());
    const File out(std::tmpfile());
    std::fwrite(input.constData(), 1, std::size_t(input.size()), in.get());
    std::rewind(in.get());
    Run done;
    done.result = judgeStream(in.get(), out.get());
    done.text = contents(out.get());
    for (const QByteArray& line : done.text.split('\n')) {
        if (!line.isEmpty())
            done.rows << QJsonDocument::fromJson(line).object();
    }
    return done;
}

QString message(const Result<JudgeSummary>& result)
{
    return result ? QString() : result.error().message;
}

QString field(const QJsonObject& row, const char* name)
{
    return row.value(QLatin1String(name)).toString();
}

} // namespace

class TestJudgeStream : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTheContractsFields();
    void takesColumnsInAnyOrder();
    void readsTheUnitInTheHead();
    void tellsTheZone();
    void understandsQuotes();
    void refusesBadHeaders_data();
    void refusesBadHeaders();
    void doesNotTrustShiftedCells();
    void writesValidJsonForAnyBytes();
    void agreesOnlyWhereBothDecide();
    void keepsTheOrderOfManyBlocks();
};

void TestJudgeStream::writesTheContractsFields()
{
    const Run done = run("limit,value,unit,lod,method,verdict\n≤0.5,0.549,%,,rounded,合格\n≤0.5,,%,,,合格\n");
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(done.rows.size(), 2);
    const QJsonObject first = done.rows[0];
    QCOMPARE(field(first, "limit"), QStringLiteral("≤0.5"));
    QCOMPARE(field(first, "value"), QStringLiteral("0.549"));
    QCOMPARE(field(first, "understood_limit"), QStringLiteral("≤0.5 %"));
    QCOMPARE(field(first, "understood_value"), QStringLiteral("0.549 %"));
    QCOMPARE(field(first, "verdict"), QStringLiteral("pass"));
    QCOMPARE(field(first, "compared"), QStringLiteral("0.5"));
    QCOMPARE(first.value(u"agrees"), QJsonValue(true));
    QVERIFY(!field(first, "reason").isEmpty());
    const QJsonObject second = done.rows[1];
    QCOMPARE(field(second, "verdict"), QStringLiteral("cannot_tell"));
    QVERIFY(second.value(u"compared").isNull());
    QVERIFY(second.value(u"understood_value").isNull());
    QVERIFY(second.value(u"agrees").isNull());
}

void TestJudgeStream::takesColumnsInAnyOrder()
{
    const Run done = run("\xef\xbb\xbf"
                         "备注,实测值, Limit \r\nx,0.6,≤0.5\r\n\r\ny,0.4,≤0.5");
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(done.rows.size(), 2);
    QCOMPARE(field(done.rows[0], "verdict"), QStringLiteral("fail"));
    QCOMPARE(field(done.rows[1], "verdict"), QStringLiteral("pass"));
    QCOMPARE(done.result->rows, std::uint64_t(2));
}

void TestJudgeStream::readsTheUnitInTheHead()
{
    const Run done = run("标准要求,实测值（mg/kg）,单位\n≤0.5 g/kg,600,\n≤0.5 g/kg,0.4,g/kg\n");
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(field(done.rows[0], "understood_value"), QStringLiteral("600 mg/kg"));
    QCOMPARE(field(done.rows[0], "verdict"), QStringLiteral("fail"));
    QCOMPARE(field(done.rows[1], "verdict"), QStringLiteral("pass"));
    QVERIFY(!run("标准要求(g/kg),实测值(mg/kg)\n≤0.5,600\n").result); // whose unit is it?
    QVERIFY(bool(run("标准要求(mg/kg),实测值(㎎/㎏)\n≤0.5,600\n").result));
}

void TestJudgeStream::tellsTheZone()
{
    const Run done = run("item,limit,value,uncertainty,decision\n甲醛/(mg/kg) ≤,75,70,U=8 (k=2),\n"
                         "甲醛,≤75,70,8,guarded\n甲醛,≤75,70,,\n");
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(field(done.rows[0], "understood_limit"), QStringLiteral("≤75 mg/kg"));
    QCOMPARE(field(done.rows[0], "verdict"), QStringLiteral("pass"));
    QCOMPARE(field(done.rows[0], "zone"), QStringLiteral("conditional_pass"));
    QVERIFY(!done.rows[0].contains(u"decision_rule"));
    QCOMPARE(field(done.rows[1], "verdict"), QStringLiteral("fail"));
    QCOMPARE(field(done.rows[1], "decision_rule"), QStringLiteral("guarded"));
    QVERIFY(done.rows[2].value(u"zone").isNull());
}

void TestJudgeStream::understandsQuotes()
{
    const Run done =
        run("\"limit\",\"value\"\n\"≥0.1,≤0.8\",\"0.5\"\n\"≤1,234.5\",\"1,\"\"2\"\n\"≤0.5\n\",\"0.4\"\n\"≤0.5,0.4\n");
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(done.rows.size(), 4);
    QCOMPARE(field(done.rows[0], "verdict"), QStringLiteral("pass"));
    QCOMPARE(field(done.rows[1], "value"), QStringLiteral("1,\"2"));
    QCOMPARE(field(done.rows[1], "verdict"), QStringLiteral("cannot_tell"));
    QCOMPARE(field(done.rows[2], "verdict"), QStringLiteral("pass"));
    QCOMPARE(field(done.rows[3], "reason_code"), QStringLiteral("row_malformed"));
}

void TestJudgeStream::refusesBadHeaders_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no value") << QByteArray("limit,unit\n≤1,g\n");
    QTest::newRow("twice") << QByteArray("limit,value,limit\n≤1,1,≤1\n");
    QTest::newRow("no header") << QByteArray("≤0.5,0.4\n");
    QTest::newRow("blank") << QByteArray("\n\n");
    QTest::newRow("open quote") << QByteArray("\"limit,value\n");
}

void TestJudgeStream::refusesBadHeaders()
{
    QFETCH(QByteArray, input);
    const Run done = run(input);
    QVERIFY(!done.result);
    QVERIFY(done.result.error().kind == ErrorKind::InputRefused);
    QVERIFY(done.text.isEmpty());
}

void TestJudgeStream::doesNotTrustShiftedCells()
{
    const Run done = run("limit,value\n≥0.1,≤0.8,0.5\n≤0.5,0.4,\n≤0.5\n");
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(field(done.rows[0], "verdict"), QStringLiteral("cannot_tell"));
    QCOMPARE(field(done.rows[1], "verdict"), QStringLiteral("pass"));
    QCOMPARE(field(done.rows[2], "verdict"), QStringLiteral("cannot_tell"));
}

void TestJudgeStream::writesValidJsonForAnyBytes()
{
    QByteArray input("limit,value\n");
    for (int i = 1; i < 256; ++i) {
        if (i != '\n' && i != '\r' && i != '"' && i != ',')
            input += QByteArray("≤0.5") + char(i) + ",0.4" + char(i) + "\n";
    }
    const Run done = run(input);
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(quint64(done.rows.size()), quint64(done.result->rows));
    for (const QJsonObject& row : done.rows)
        QVERIFY(row.contains(u"verdict"));
}

void TestJudgeStream::agreesOnlyWhereBothDecide()
{
    const Run done = run("limit,value,verdict\n≤1,1,合格\n≤1,1,不合格\n≤1,1,不判定\n≤1,?,合格\n≤1,1,\n");
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(done.rows[0].value(u"agrees"), QJsonValue(true));
    QCOMPARE(done.rows[1].value(u"agrees"), QJsonValue(false));
    for (int i : {2, 3, 4})
        QVERIFY(done.rows[i].value(u"agrees").isNull());
    QCOMPARE(done.result->disagree, std::uint64_t(1));
    QCOMPARE(done.result->passed, std::uint64_t(4));
    QCOMPARE(done.result->cannotTell, std::uint64_t(1));
}

void TestJudgeStream::keepsTheOrderOfManyBlocks()
{
    QByteArray input("limit,value\n");
    constexpr int rows = 300000;
    for (int i = 0; i < rows; ++i)
        input += "≤100000," + QByteArray::number(i) + (i % 5 == 0 ? ".0\n" : "\n");
    const Run done = run(input);
    QVERIFY2(bool(done.result), qPrintable(message(done.result)));
    QCOMPARE(done.result->rows, std::uint64_t(rows));
    QCOMPARE(done.result->passed, std::uint64_t(100001));
    const QList<QByteArray> lines = done.text.split('\n');
    for (int i = 0; i < rows; i += 997) {
        const QByteArray wanted = "\"value\":\"" + QByteArray::number(i) + (i % 5 == 0 ? ".0\"" : "\"");
        QVERIFY2(lines[i].contains(wanted), lines[i].constData());
    }
}

SPOTCHECK_TEST(TestJudgeStream)
#include "tst_judge_stream.moc"
