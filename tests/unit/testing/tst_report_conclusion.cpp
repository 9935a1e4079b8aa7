#include "core/testing/judge_item.h"
#include "core/testing/report_conclusion.h"
#include "tests/support/register.h"
#include <QRandomGenerator>
#include <QtTest>
#include <vector>

using namespace spotcheck;

namespace {

QString standing(const char* limit, const char* value)
{
    const std::string_view code = standingCode(standingOf(judgeTexts({limit, value})));
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

ItemJudgement item(const char* declared, const char* standard, Obligation obligation, const char* value,
                   const char* unit = "")
{
    ItemTexts texts;
    texts.requirements = {declared, {}, standard, unit, obligation, {}, {}};
    texts.value = value;
    return judgeItem(texts);
}

} // namespace

class TestReportConclusion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsUnjudgedApart();
    void tellsLabelsFromGoods();
    void concludes();
    void oneFailureIsEnough();
    void judgesAnItemEndToEnd();
};

void TestReportConclusion::keepsUnjudgedApart()
{
    QCOMPARE(standing("≤1", "0.5"), QStringLiteral("passed"));
    QCOMPARE(standing("≤1", "1.5"), QStringLiteral("failed"));
    QCOMPARE(standing("≤1", "未检"), QStringLiteral("not_tested"));
    QCOMPARE(standing("≤1", ""), QStringLiteral("not_tested"));
    QCOMPARE(standing("≤1", "不适用"), QStringLiteral("not_applicable"));
    QCOMPARE(standing("≤1", "不判定"), QStringLiteral("not_judged"));
    QCOMPARE(standing("/", "0.5"), QStringLiteral("not_judged"));
    QCOMPARE(standing("≤1", "约1"), QStringLiteral("cannot_tell"));
    QCOMPARE(standing("见附录", "0.5"), QStringLiteral("cannot_tell"));
}

void TestReportConclusion::tellsLabelsFromGoods()
{
    for (const char* name : {"标志", "标志和说明", "使用说明书", "产品标识", "标签", "警示标识", "铭牌", "警示说明"})
        QVERIFY2(aspectOfItem(name) == ItemAspect::Label, name);
    for (const char* name : {"甲醛含量", "结构", "耐水色牢度", "接地电阻", "pH值", ""})
        QVERIFY2(aspectOfItem(name) == ItemAspect::Physical, name);
    QVERIFY(aspectOfItem("标识", "甲醛") == ItemAspect::Label);
    QVERIFY(aspectOfItem("实物质量", "标签耐久性") == ItemAspect::Physical);
    QVERIFY(aspectOfItem("", "标签") == ItemAspect::Label);
}

void TestReportConclusion::concludes()
{
    using S = ItemStanding;
    const std::vector<ReportItemStanding> items{{ItemAspect::Physical, S::Passed},
                                                {ItemAspect::Physical, S::NotApplicable},
                                                {ItemAspect::Physical, S::NotJudged},
                                                {ItemAspect::Label, S::Failed},
                                                {ItemAspect::Label, S::NotTested}};
    const ReportConclusion report = concludeReport(items);
    QVERIFY(report.physicalVerdict() == Conclusion::Passed);
    QVERIFY(report.labelVerdict() == Conclusion::Failed);
    QVERIFY(report.overall() == Conclusion::Failed);
    QCOMPARE(report.all.tested(), 3);
    QCOMPARE(report.all.judged(), 2);
    QCOMPARE(report.all.failed, 1);
    QCOMPARE(report.all.all(), 5);
    QVERIFY(conclusionOf({}) == Conclusion::NothingJudged);
    QVERIFY(concludeReport(std::vector<ReportItemStanding>{{ItemAspect::Physical, S::NotTested}}).overall() ==
            Conclusion::NothingJudged);
    QVERIFY(concludeReport(std::vector<ReportItemStanding>{{ItemAspect::Physical, S::Passed},
                                                           {ItemAspect::Physical, S::CannotTell}})
                .overall() == Conclusion::CannotTell);
    QVERIFY(conclusionText(Conclusion::Passed).contains(u"items inspected"));
}

void TestReportConclusion::oneFailureIsEnough()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        std::vector<ReportItemStanding> items;
        for (int n = random.bounded(1, 12); n > 0; --n)
            items.push_back({ItemAspect(random.bounded(2)), ItemStanding(random.bounded(6))});
        const ReportConclusion report = concludeReport(items);
        bool failed = false, unsure = false, passed = false;
        for (const ReportItemStanding& one : items) {
            failed |= one.standing == ItemStanding::Failed;
            unsure |= one.standing == ItemStanding::CannotTell;
            passed |= one.standing == ItemStanding::Passed;
        }
        QVERIFY((report.overall() == Conclusion::Failed) == failed);
        QVERIFY((report.overall() == Conclusion::Passed) == (!failed && !unsure && passed));
        QCOMPARE(report.all.all(), int(items.size()));
        QCOMPARE(report.physical.all() + report.label.all(), report.all.all());
    }
}

void TestReportConclusion::judgesAnItemEndToEnd()
{
    // The declared 20 applies, not the standard's 75.
    const ItemJudgement stricter = item("≤20", "≤75", Obligation::Mandatory, "30", "mg/kg");
    QVERIFY(stricter.standing == ItemStanding::Failed);
    QVERIFY(item("≤300", "≤75", Obligation::Mandatory, "80").standing == ItemStanding::Failed);
    QVERIFY(item("≤300", "≤75", Obligation::Recommended, "80").standing == ItemStanding::Passed);
    QVERIFY(item("≤300", "≤75", Obligation::NotSaid, "80").standing == ItemStanding::CannotTell);
    QVERIFY(item("", "≤75", Obligation::Recommended, "80").standing == ItemStanding::NotJudged);
    QVERIFY(item("", "≤75", Obligation::Recommended, "未检").standing == ItemStanding::NotTested);
    QVERIFY(item("", "≤75", Obligation::Mandatory, "80").standing == ItemStanding::Failed);
    const auto lines = stricter.proofLines();
    const QString all = proofTexts(lines).join(u'\n');
    for (const char* part : {"≤20", "≤75", "stricter", "30 mg/kg", "full-value", "GB/T 8170-2008", "fail"})
        QVERIFY2(all.contains(QString::fromUtf8(part)), qPrintable(all));
    QVERIFY(lines.constLast().step == ProofStep::Answer);
    QCOMPARE(item("", "≤75", Obligation::Recommended, "80").proofLines().constLast().text,
             QStringLiteral("not judged"));
    for (const ProofLine& line : lines)
        QVERIFY(!line.label.isEmpty() && !line.text.isEmpty() && !proofStepCode(line.step).empty());
    // The unit of the result is its own column's, the requirement's stays its own.
    ItemTexts texts;
    texts.requirements = {{}, {}, "≤0.5", "g/kg", Obligation::Mandatory, {}, {}};
    texts.value = "600";
    texts.unit = "mg/kg";
    QVERIFY(judgeItem(texts).standing == ItemStanding::Failed);
    texts.value = "400";
    QVERIFY(judgeItem(texts).standing == ItemStanding::Passed);
}

SPOTCHECK_TEST(TestReportConclusion)
#include "tst_report_conclusion.moc"
