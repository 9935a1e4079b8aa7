#include "core/registry/setting.h"
#include "core/testing/rejudge.h"
#include "core/testing/report_detail.h"
#include "core/testing/standard_code.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;

/// An item of a report by what the report says, what the rule says, and what the laboratory says of it.
class TestReportJudge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standings_data();
    void standings();
    void theExplanationSaysTheSame_data() { standings_data(); }
    void theExplanationSaysTheSame();
    void storedCodesReadBack();
    void judgedAnew();
    void signedReportsStay();
    void standardCodes_data();
    void standardCodes();

private:
    static RuleItem rule(const char* limit, int mandatory);
};

RuleItem TestReportJudge::rule(const char* limit, int mandatory)
{
    RuleItem item;
    item.name = "甲醛";
    item.limit = limit;
    item.unit = "mg/kg";
    item.mandatory = mandatory;
    return item;
}

void TestReportJudge::standings_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QByteArray>("lab");
    QTest::addColumn<QByteArray>("ruled");
    QTest::addColumn<int>("mandatory");
    QTest::addColumn<QByteArray>("standing");
    const auto row = [](const char* name, const char* limit, const char* value, const char* declared, const char* lab,
                        const char* ruled, int mandatory, const char* standing) {
        QTest::newRow(name) << QByteArray(limit) << QByteArray(value) << QByteArray(declared) << QByteArray(lab)
                            << QByteArray(ruled) << mandatory << QByteArray(standing);
    };
    row("the report's requirement", "≤75", "20", "", "合格", "", 0, "passed");
    row("the same in other words", "不大于75", "20", "", "合格", "≤75", 1, "passed");
    row("the rule's where the report says none", "/", "80", "", "合格", "≤75", 1, "failed");
    row("a laxer requirement than the rule's", "≤100", "80", "", "合格", "≤75", 1, "cannot_tell");
    row("a stricter one than the rule's", "≤20", "30", "", "不合格", "≤75", 1, "cannot_tell");
    row("another one that decides the same", "≤100", "20", "", "合格", "≤75", 1, "passed");
    row("a rule that is not understood decides nothing", "≤100", "80", "", "合格", "见标准", 1, "passed");
    row("no result, no verdict", "≤75", "/", "", "/", "", 0, "not_tested");
    row("no result, yet judged", "≤75", "/", "", "合格", "", 0, "cannot_tell");
    row("no requirement, no verdict", "/", "20", "", "/", "", 0, "not_judged");
    row("no requirement, yet judged", "/", "20", "", "合格", "", 0, "cannot_tell");
    row("not applicable", "≤75", "不适用", "", "/", "", 0, "not_applicable");
    row("a stricter declaration", "≤75", "30", "≤20", "不合格", "≤75", 1, "failed");
    row("a laxer one against a mandatory standard", "≤75", "80", "≤100", "合格", "≤75", 1, "failed");
    row("a laxer one against a recommended standard", "≤75", "80", "≤100", "合格", "≤75", 2, "passed");
    row("nobody says whether it is mandatory", "≤75", "80", "≤100", "合格", "≤75", 0, "cannot_tell");
}

void TestReportJudge::standings()
{
    QFETCH(QByteArray, limit);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, declared);
    QFETCH(QByteArray, lab);
    QFETCH(QByteArray, ruled);
    QFETCH(int, mandatory);
    QFETCH(QByteArray, standing);
    const RuleItem item = rule(ruled.constData(), mandatory);
    const ReportItemTexts texts{"甲醛", limit.constData(),    "mg/kg",        value.constData(), "",
                                "",     declared.constData(), lab.constData()};
    ReportJudge judge;
    for (int again = 0; again < 2; ++again) // what is remembered answers the same
        QCOMPARE(QByteArray(standingCode(judge(texts, ruled.isEmpty() ? nullptr : &item).standing).data()), standing);
}

void TestReportJudge::theExplanationSaysTheSame()
{
    QFETCH(QByteArray, limit);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, declared);
    QFETCH(QByteArray, lab);
    QFETCH(QByteArray, ruled);
    QFETCH(int, mandatory);
    QFETCH(QByteArray, standing);
    const RuleItem item = rule(ruled.constData(), mandatory);
    const ReportItemTexts texts{"甲醛", limit.constData(),    "mg/kg",        value.constData(), "",
                                "",     declared.constData(), lab.constData()};
    const ItemExplanation explained = explainItem(texts, ruled.isEmpty() ? nullptr : &item);
    QCOMPARE(QByteArray(standingCode(explained.judged.standing).data()), standing);
    QVERIFY(!explained.reason.isEmpty());
    QVERIFY(explained.proof.size() >= 2);
    QCOMPARE(explained.proof.last().step, ProofStep::Answer);
}

void TestReportJudge::storedCodesReadBack()
{
    for (int code = 1; code <= 6; ++code)
        QCOMPARE(storedStanding(standingStored(code)), code);
    QCOMPARE(standingStored(0), ItemStanding::CannotTell);
    QCOMPARE(standingStored(7), ItemStanding::CannotTell);
}

namespace {

constexpr char kReport[] = R"(
INSERT INTO batch(id, sample_no, product_name, sampled_on) VALUES(1, 'S1', '童鞋', '2026-04-01');
INSERT INTO test_spec(id, item, limit_text, unit) VALUES(1, '甲醛', '', 'mg/kg'), (2, '标识', '符合要求', '');
INSERT INTO report(id, batch_id, sample_no, report_no, lab_verdict_text, attention) VALUES(1, 1, 'S1', 'B1', '合格', 2);
INSERT INTO result(report_id, no, spec_id, value, lab_verdict) VALUES(1, 1, 1, '80', '合格'), (1, 2, 2, '符合', '合格');
)";

constexpr char kRule[] = R"(
INSERT INTO rule(id, code, version, product_name, effective_on) VALUES(1, 'R1', '2025', '童鞋', '2025-01-01');
INSERT INTO rule_item(id, rule_id, no, name, limit_text, unit, mandatory, key_safety)
  VALUES(1, 1, 1, '甲醛', '≤75', 'mg/kg', 1, 1), (2, 1, 2, '六价铬', '≤3', 'mg/kg', 1, 1);
)";

} // namespace

/// The rule came in after the results: judged anew, the report says what the rule says.
void TestReportJudge::judgedAnew()
{
    QTemporaryDir dir;
    const FixedClock clock(QDate(2026, 5, 1));
    auto workspace =
        Workspace::create(dir.filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, clock);
    VERIFY_OK(workspace);
    Database& db = (*workspace)->db();
    const auto write = [&](const char* sql) {
        return (*workspace)->change({QStringLiteral("t"), QStringLiteral("t")}, [&](Database& d) {
            return d.exec(sql);
        });
    };
    VERIFY_OK(write(kReport));
    VERIFY_OK(rejudge(**workspace));
    QCOMPARE(*db.integer("SELECT our_verdict FROM report"), 3); // no requirement known: cannot tell
    VERIFY_OK(write(kRule));
    const auto outcome = rejudge(**workspace);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->reports, 1);
    QCOMPARE(outcome->changed, 1);
    QCOMPARE(*db.text("SELECT our_verdict || physical_verdict || label_verdict FROM report"), QStringLiteral("221"));
    QCOMPARE(*db.integer("SELECT agrees FROM result WHERE no = 1"), 0);
    QCOMPARE(*db.integer("SELECT attention FROM report"), 3); // item and whole disagree, 六价铬 is missing
    const auto detail = loadReport(db, 1);
    VERIFY_OK(detail);
    QCOMPARE(detail->missingItems, QStringList{QStringLiteral("六价铬")});
    QCOMPARE(detail->rows.first().item, QStringLiteral("甲醛"));
    QVERIFY(detail->rows.first().mustTest);
    QCOMPARE(rejudge(**workspace)->changed, 0);
    VERIFY_OK((*workspace)->undo());
    QCOMPARE(*db.integer("SELECT our_verdict FROM report"), 3);
}

void TestReportJudge::signedReportsStay()
{
    QTemporaryDir dir;
    const FixedClock clock(QDate(2026, 5, 1));
    auto workspace =
        Workspace::create(dir.filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, clock);
    VERIFY_OK(workspace);
    const std::string all = std::string(kReport) + kRule + "UPDATE report SET state = 4;";
    VERIFY_OK(
        (*workspace)->change({QStringLiteral("t"), QStringLiteral("t")}, [&](Database& d) { return d.exec(all); }));
    const auto outcome = rejudge(**workspace);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->reports, 0);
    QCOMPARE(outcome->entry, 0);
}

void TestReportJudge::standardCodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char* text, const char* codes) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(codes);
    };
    row("GB/T 3903.3-2011", "GB/T 3903.3-2011");
    row("ＧＢ／Ｔ３９０３．３—２０１１", "GB/T 3903.3-2011");
    row("GB 30585—2014 第5章", "GB 30585-2014");
    row("QB/T4331-2021；GB/T 22807", "QB/T 4331-2021|GB/T 22807");
    row("GB/T 2912.1-2009; GB/T 19941.1-2019", "GB/T 2912.1-2009|GB/T 19941.1-2019");
    row("GB 6675.2-2014 5.8/5.9 及第1号修改单", "GB 6675.2-2014");
    row("CJ/T 197——2010", "CJ/T 197-2010");
    row("ISO 16181-1:2021(E)", "ISO 16181");
    row("见产品标准", "");
    row("方法A 第3.2条", "");
    row("GB", "");
    row("", "");
}

void TestReportJudge::standardCodes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, codes);
    QByteArrayList found;
    for (const StandardCode& code : readStandardCodes(text.constData()))
        found << QByteArray::fromStdString(code.text());
    QCOMPARE(found.join('|'), codes);
}

SPOTCHECK_TEST(TestReportJudge)
#include "tst_report_judge.moc"
