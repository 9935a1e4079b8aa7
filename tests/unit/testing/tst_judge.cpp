#include "core/testing/judge.h"
#include "tests/support/register.h"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <QRandomGenerator>
#include <QtTest>
#include <string>

using namespace spotcheck;

namespace {

struct Row {
    std::string limit;
    std::string value;
    std::string unit;
    std::string lod;
    std::string method;
};

QString judged(const Row& row)
{
    const Judgement judgement = judgeTexts({row.limit, row.value, row.unit, row.lod, row.method, {}});
    const std::string_view code = verdictCode(judgement.verdict);
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

std::string thousandths(long n)
{
    const long size = std::labs(n);
    std::string digits = std::to_string(size % 1000);
    digits.insert(0, 3 - digits.size(), '0');
    return (n < 0 ? "-" : "") + std::to_string(size / 1000) + "." + digits;
}

std::string tenths(long n)
{
    return (n < 0 ? "-" : "") + std::to_string(std::labs(n) / 10) + "." + std::to_string(std::labs(n) % 10);
}

/// Half to even, in whole thousandths, to whole tenths.
long roundedToTenths(long n)
{
    const long size = std::labs(n);
    long kept = size / 100;
    const long rest = size % 100;
    kept += rest > 50 || (rest == 50 && kept % 2 == 1) ? 1 : 0;
    return n < 0 ? -kept : kept;
}

std::string fullWidth(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c > ' ' && c < '\x7f') {
            const unsigned code = 0xff01u + unsigned(c - '!');
            out.push_back(char(0xe0 | (code >> 12)));
            out.push_back(char(0x80 | ((code >> 6) & 0x3f)));
            out.push_back(char(0x80 | (code & 0x3f)));
        } else {
            out.push_back(c);
        }
    }
    return out;
}

/// A space before every sign and letter, and around the text: none of them between two digits.
std::string spaced(const std::string& text)
{
    std::string out = " ";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ascii = static_cast<unsigned char>(text[i]) < 0x80;
        const bool inNumber =
            text[i] == '.' || (i > 0 && text[i - 1] == '.') || std::isdigit(static_cast<unsigned char>(text[i]));
        const bool entity = text.find('&') != std::string::npos || text.find("<sup") != std::string::npos;
        if (ascii && !inNumber && !entity && std::string_view("<>=~()%").find(text[i]) != std::string_view::npos)
            out.push_back(' ');
        out.push_back(text[i]);
    }
    return out + " ";
}

} // namespace

class TestJudge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standardVectors_data();
    void standardVectors();
    void spellings_data();
    void spellings();
    void writesTheTable();
    void understoodTextsReadBack_data() { spellings_data(); }
    void understoodTextsReadBack();
    void spacesAndWidthChangeNothing_data() { spellings_data(); }
    void spacesAndWidthChangeNothing();
    void memoAgreesWithSingle_data() { spellings_data(); }
    void memoAgreesWithSingle();
    void agreesWithIntegers();
    void worseNeverTurnsFailIntoPass();
    void scalingByTenChangesNothing();
    void labVerdicts();
    void agreement();
    void proofNamesEverything();
    void reasonsHaveSentences();
};

void TestJudge::standardVectors_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("rounded");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("roundedMethod");
    static const char* const rows[] = {">=14x100 MPa,1349,1300,fail,fail",
                                       ">=14x100 MPa,1351,1400,fail,pass",
                                       ">=14x100 MPa,1400,1400,pass,pass",
                                       ">=14x100 MPa,1402,1400,pass,pass",
                                       ">=97.0 %,97.01,97.0,pass,pass",
                                       ">=97.0 %,97.00,97.0,pass,pass",
                                       ">=97.0 %,96.96,97.0,fail,pass",
                                       ">=97.0 %,96.94,96.9,fail,fail",
                                       "<=0.5 %,0.452,0.5,pass,pass",
                                       "<=0.5 %,0.500,0.5,pass,pass",
                                       "<=0.5 %,0.549,0.5,fail,pass",
                                       "<=0.5 %,0.551,0.6,fail,fail",
                                       "1.2~1.6 %,1.151,1.2,fail,pass",
                                       "1.2~1.6 %,1.200,1.2,pass,pass",
                                       "1.2~1.6 %,1.649,1.6,fail,pass",
                                       "1.2~1.6 %,1.651,1.7,fail,fail",
                                       "10.0±0.1 mm,9.89,9.9,fail,pass",
                                       "10.0±0.1 mm,9.85,9.8,fail,fail",
                                       "10.0±0.1 mm,10.10,10.1,pass,pass",
                                       "10.0±0.1 mm,10.16,10.2,fail,fail",
                                       "10.0±0.1 (0.1 excluded),9.94,9.9,pass,fail",
                                       "10.0±0.1 (0.1 excluded),9.96,10.0,pass,pass",
                                       "10.0±0.1 (0.1 excluded),10.06,10.1,pass,fail",
                                       "10.0±0.1 (0.1 excluded),10.05,10.0,pass,pass",
                                       "10.0±0.1 (+0.1 excluded),9.94,9.9,pass,pass",
                                       "10.0±0.1 (+0.1 excluded),9.86,9.9,fail,pass",
                                       "10.0±0.1 (+0.1 excluded),10.06,10.1,pass,fail",
                                       "10.0±0.1 (+0.1 excluded),10.05,10.0,pass,pass",
                                       "10.0±0.1 (-0.1 excluded),9.94,9.9,pass,fail",
                                       "10.0±0.1 (-0.1 excluded),9.86,9.9,fail,fail",
                                       "10.0±0.1 (-0.1 excluded),10.06,10.1,pass,pass",
                                       "10.0±0.1 (-0.1 excluded),10.05,10.0,pass,pass"};
    for (const char* row : rows) {
        const QStringList cells = QString::fromUtf8(row).split(u',');
        QTest::newRow(row) << cells[0] << cells[1] << cells[2] << cells[3] << cells[4];
    }
}

void TestJudge::standardVectors()
{
    QFETCH(QString, limit);
    QFETCH(QString, value);
    QFETCH(QString, rounded);
    QFETCH(QString, full);
    QFETCH(QString, roundedMethod);
    QString chinese = limit;
    chinese.replace(QStringLiteral("0.1 excluded"), QStringLiteral("不含0.1"))
        .replace(QStringLiteral("+不含"), QStringLiteral("不含+"));
    chinese.replace(QStringLiteral("-不含"), QStringLiteral("不含-")).replace(u'x', u'×');
    for (const QString& text : {limit, chinese}) {
        const std::string limitText = text.toStdString();
        const std::string valueText = value.toStdString();
        QCOMPARE(judged({limitText, valueText, "", "", "full"}), full);
        QCOMPARE(judged({limitText, valueText, "", "", "rounded"}), roundedMethod);
        const Judgement judgement = judgeTexts({limitText, valueText, {}, {}, "rounded", {}});
        QCOMPARE(QString::fromStdString(judgement.compared), rounded);
        QCOMPARE(QString::fromStdString(judgeTexts({limitText, valueText}).compared), value);
    }
}

void TestJudge::spellings_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("lod");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("expected");
    QFile file(QStringLiteral(SOURCE_DIR "/tests/unit/testing/spellings.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int number = 0;
    int rows = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QStringList cells = QString::fromUtf8(line).split(u'|');
        while (cells.size() < 6)
            cells.insert(cells.size() - 1, QString()); // the verdict is always last
        QTest::addRow("line %d: %s", number, line.constData())
            << cells[0] << cells[1] << cells[2] << cells[3] << cells[4] << cells[5];
        ++rows;
    }
    QVERIFY(rows >= 550);
}

void TestJudge::spellings()
{
    QFETCH(QString, limit);
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(QString, lod);
    QFETCH(QString, method);
    QFETCH(QString, expected);
    QCOMPARE(
        judged({limit.toStdString(), value.toStdString(), unit.toStdString(), lod.toStdString(), method.toStdString()}),
        expected);
}

/// Not a check but a table to be read by eye: build/.../tests/spellings.tsv.
void TestJudge::writesTheTable()
{
    QFile in(QStringLiteral(SOURCE_DIR "/tests/unit/testing/spellings.txt"));
    QFile out(QStringLiteral(BINARY_DIR "/tests/spellings.tsv"));
    QVERIFY(in.open(QIODevice::ReadOnly) && out.open(QIODevice::WriteOnly));
    QSet<QString> distinct;
    for (const QByteArray& line : in.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QStringList cells = QString::fromUtf8(line).split(u'|');
        while (cells.size() < 6)
            cells.insert(cells.size() - 1, QString());
        std::array<std::string, 5> texts;
        for (int i = 0; i < 5; ++i)
            texts[std::size_t(i)] = cells[i].toStdString();
        const Judgement judgement = judgeTexts({texts[0], texts[1], texts[2], texts[3], texts[4]});
        const std::string_view verdict = verdictCode(judgement.verdict);
        const std::string_view reason = reasonCode(judgement.reason);
        const QStringList row{cells.mid(0, 5).join(u'|'),
                              QString::fromStdString(judgement.limit->understood),
                              QString::fromStdString(judgement.value.understood()),
                              QString::fromStdString(judgement.compared),
                              QString::fromUtf8(verdict.data(), qsizetype(verdict.size())),
                              QString::fromUtf8(reason.data(), qsizetype(reason.size()))};
        out.write(row.join(u'\t').toUtf8() + '\n');
        distinct << cells[0] << cells[1];
    }
    QVERIFY(distinct.size() >= 400);
}

void TestJudge::understoodTextsReadBack()
{
    QFETCH(QString, limit);
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(QString, lod);
    const Limit requirement = readLimit(limit.toStdString(), unit.toStdString());
    if (requirement.isUnderstood())
        QCOMPARE(QString::fromStdString(readLimit(requirement.understood, requirement.unit.text).understood),
                 QString::fromStdString(requirement.understood));
    const int expected = requirement.kind == LimitKind::Plan ? requirement.plan.n : 0;
    const Value result = readValue(value.toStdString(), unit.toStdString(), lod.toStdString(), expected);
    const std::string understood = result.understood();
    QCOMPARE(QString::fromStdString(
                 readValue(understood, result.unit.understood ? std::string() : result.unit.text).understood()),
             QString::fromStdString(understood));
}

void TestJudge::spacesAndWidthChangeNothing()
{
    QFETCH(QString, limit);
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(QString, lod);
    QFETCH(QString, method);
    QFETCH(QString, expected);
    const Row row{limit.toStdString(), value.toStdString(), unit.toStdString(), lod.toStdString(),
                  method.toStdString()};
    QCOMPARE(judged({spaced(row.limit), spaced(row.value), spaced(row.unit), spaced(row.lod), row.method}), expected);
    if (limit.contains(u"<sup") || limit.contains(u'&') || value.contains(u"<sup"))
        return; // markup is ASCII by nature
    QCOMPARE(judged({fullWidth(row.limit), fullWidth(row.value), fullWidth(row.unit), fullWidth(row.lod),
                     fullWidth(row.method)}),
             expected);
}

void TestJudge::memoAgreesWithSingle()
{
    QFETCH(QString, limit);
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(QString, lod);
    QFETCH(QString, method);
    static JudgeMemo memo; // one for all rows: what it remembers must not leak from row to row
    const Row row{limit.toStdString(), value.toStdString(), unit.toStdString(), lod.toStdString(),
                  method.toStdString()};
    const JudgeInput input{row.limit, row.value, row.unit, row.lod, row.method, {}};
    const Judgement single = judgeTexts(input);
    for (int i = 0; i < 2; ++i) {
        const Judgement remembered = memo(input);
        QVERIFY(remembered.verdict == single.verdict);
        QVERIFY(remembered.reason == single.reason);
        QCOMPARE(remembered.compared, single.compared);
    }
}

void TestJudge::agreesWithIntegers()
{
    // The oracle counts in whole thousandths and knows nothing of Decimal.
    QRandomGenerator random(2008);
    static const char* const signs[] = {"≤", "<", "≥", ">"};
    const auto expected = [](const char* sign, long value, long limit) {
        const std::string_view s = sign;
        return s == "≤" ? value <= limit : s == "<" ? value < limit : s == "≥" ? value >= limit : value > limit;
    };
    for (int i = 0; i < 60000; ++i) {
        const long limit = random.bounded(-300, 300); // tenths
        const long value = limit * 100 + random.bounded(-160, 160);
        const char* sign = signs[random.bounded(4)];
        const std::string limitText = sign + tenths(limit);
        const QString full = judged({limitText, thousandths(value), "", "", ""});
        const QString rounded = judged({limitText, thousandths(value), "", "", "rounded"});
        const auto word = [](bool pass) { return pass ? QStringLiteral("pass") : QStringLiteral("fail"); };
        QCOMPARE(full, word(expected(sign, value, limit * 100)));
        QCOMPARE(rounded, word(expected(sign, roundedToTenths(value), limit)));
    }
}

void TestJudge::worseNeverTurnsFailIntoPass()
{
    QRandomGenerator random(17);
    for (int i = 0; i < 20000; ++i) {
        const long limit = random.bounded(1, 300);
        const long value = limit * 100 + random.bounded(-200, 200);
        const long worse = value + random.bounded(1, 300);
        for (const char* method : {"full", "rounded"}) {
            const std::string text = "不大于" + tenths(limit);
            if (judged({text, thousandths(value), "", "", method}) == QStringLiteral("fail"))
                QCOMPARE(judged({text, thousandths(worse), "", "", method}), QStringLiteral("fail"));
            // A less exact statement of the same value may lose the answer, never turn it.
            const QString sure = judged({text, thousandths(value), "", "", method});
            const QString less = judged({text, "<" + thousandths(worse), "", "", method});
            QVERIFY(less == QStringLiteral("cannot_tell") ||
                    (less == QStringLiteral("pass") && sure == QStringLiteral("pass")));
        }
    }
}

void TestJudge::scalingByTenChangesNothing()
{
    QRandomGenerator random(10);
    for (int i = 0; i < 5000; ++i) {
        const long limit = random.bounded(1, 3000);
        const long value = limit + random.bounded(-2, 3);
        for (const char* sign : {"≤", "<", "≥", ">"}) {
            const QString milligrams =
                judged({sign + std::to_string(limit) + "mg/kg", std::to_string(value) + "mg/kg", "", "", ""});
            const QString grams =
                judged({sign + thousandths(limit) + "g/kg", std::to_string(value) + "mg/kg", "", "", ""});
            const QString micrograms =
                judged({sign + std::to_string(limit) + "mg/kg", std::to_string(value) + "000", "µg/kg", "", ""});
            QCOMPARE(grams, milligrams);
            QCOMPARE(micrograms, milligrams);
            QVERIFY(milligrams != QStringLiteral("cannot_tell"));
        }
    }
}

void TestJudge::labVerdicts()
{
    for (const char* text : {"合格", "符合", "P", "pass", " 合格 ", "所检项目未发现不合格", "未发现不合格", "Ｐ"})
        QVERIFY2(readLabVerdict(text) == Verdict::Pass, text);
    for (const char* text : {"不合格", "不符合", "F", "fail", "不合格 "})
        QVERIFY2(readLabVerdict(text) == Verdict::Fail, text);
    QVERIFY(readLabVerdict("不判定") == Verdict::CannotTell);
    for (const char* text : {"", "—", "/", "基本合格", "合格?", "未发现"})
        QVERIFY2(!readLabVerdict(text), text);
}

void TestJudge::agreement()
{
    QVERIFY(agrees(Verdict::Pass, Verdict::Pass) == true);
    QVERIFY(agrees(Verdict::Pass, Verdict::Fail) == false);
    QVERIFY(!agrees(Verdict::CannotTell, Verdict::Pass));
    QVERIFY(!agrees(Verdict::Fail, Verdict::CannotTell));
    QVERIFY(!agrees(Verdict::Fail, std::nullopt));
}

void TestJudge::proofNamesEverything()
{
    const QStringList lines = judgeTexts({"≤0.5 g/kg", "549", "mg/kg", {}, "rounded", {}}).proof();
    const QString all = lines.join(u'\n');
    for (const char* part : {"≤0.5 g/kg", "549", "0.549 g/kg", "0.5", "0.1", "GB/T 8170-2008", "pass"})
        QVERIFY2(all.contains(QString::fromUtf8(part)), qPrintable(all));
    for (const QString& line : lines)
        QVERIFY(!line.contains(u'%') || line.contains(u"%1") == false);
}

void TestJudge::reasonsHaveSentences()
{
    const Judgement judgement = judgeTexts({"≤0.5 %", "0.6"});
    QCOMPARE(judgement.reasonText(), QStringLiteral("0.6 does not meet the requirement ≤0.5 %."));
    QVERIFY(judgeTexts({"", "0.6"}).reason == Reason::LimitMissing);
    QVERIFY(judgeTexts({"≤0.5", ""}).reason == Reason::ValueMissing);
    QVERIFY(judgeTexts({"≤10-5", "1"}).reason == Reason::LostSuperscript);
    QVERIFY(judgeTexts({"0.5", "1"}).reason == Reason::LimitHasNoDirection);
    QVERIFY(judgeTexts({"≤0.5", "未检出"}).reason == Reason::DetectionLimitMissing);
    QVERIFY(judgeTexts({"≤0.5", "未检出", {}, "0.6"}).reason == Reason::DetectionLimitAbove);
    for (int i = 0; i <= int(Reason::RowMalformed); ++i)
        QVERIFY(!reasonCode(Reason(i)).empty());
}

SPOTCHECK_TEST(TestJudge)
#include "tst_judge.moc"
