#include "core/testing/decision_rule.h"
#include "core/testing/judge.h"
#include "core/testing/uncertainty.h"
#include "tests/support/register.h"
#include <QRandomGenerator>
#include <QtTest>
#include <string>

using namespace spotcheck;

namespace {

Judgement judged(const std::string& limit, const std::string& value, const std::string& uncertainty,
                 const char* decision = "", const char* method = "", const char* unit = "")
{
    return judgeTexts({limit, value, unit, {}, method, {}, uncertainty, decision});
}

QString text(std::string_view code)
{
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

std::string hundredths(long n)
{
    const long size = n < 0 ? -n : n;
    return (n < 0 ? "-" : "") + std::to_string(size / 100) + "." + (size % 100 < 10 ? "0" : "") +
           std::to_string(size % 100);
}

} // namespace

class TestDecisionRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsUncertainty_data();
    void readsUncertainty();
    void tellsTheZone_data();
    void tellsTheZone();
    void agreesWithIntegers();
    void guardedNeverAcceptsMore();
    void leavesWordsAlone();
    void saysTheRule();
};

void TestDecisionRule::readsUncertainty_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* value, const char* unit, const char* expected) {
        QTest::addRow("%s of %s %s", text, value, unit) << QString::fromUtf8(text) << QString::fromUtf8(value)
                                                        << QString::fromUtf8(unit) << QString::fromUtf8(expected);
    };
    row("0.024", "0.5", "mg/kg", "0.024");
    row("±0.024", "0.5", "mg/kg", "0.024");
    row("U=0.024 (k=2)", "0.5", "mg/kg", "0.024");
    row("U=0.024，k=2", "0.5", "mg/kg", "0.024");
    row("Ｕ＝０.０２４（ｋ＝２）", "0.5", "mg/kg", "0.024");
    row("(U=0.024,k=2)", "0.5", "mg/kg", "0.024");
    row("U=0.024mg/kg;k=2", "0.5", "mg/kg", "0.024");
    row("U95=0.024", "0.5", "", "0.024");
    row("U(k=2)=0.024", "0.5", "", "0.024");
    row("扩展不确定度：U=0.024，k=2", "0.5", "", "0.024");
    row("U=0.024,k=2,p=95%", "0.5", "", "0.024");
    row("24 µg/kg", "0.5", "mg/kg", "0.024");
    row("5 %", "0.5", "mg/kg", "0.025");
    row("Urel=5%", "0.5", "mg/kg", "0.025");
    row("Urel=0.05 (k=2)", "0.5", "mg/kg", "0.025");
    row("Urel=5%", "20", "%", "1");
    row("5 %", "20", "%", "unclear");
    row("5 %", "0.5", "", "0.025");
    row("u=0.012", "0.5", "", "unclear");
    row("U=0.024 (k=1)", "0.5", "", "unclear");
    row("约0.02", "0.5", "", "unclear");
    row("0.02 mL", "0.5", "mg/kg", "unclear");
    row("/", "0.5", "", "");
    row("", "0.5", "", "");
}

void TestDecisionRule::readsUncertainty()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(QString, expected);
    Value result = readValue(value.toStdString(), unit.toStdString());
    applyUncertainty(spotcheck::readUncertainty(text.toStdString()), result);
    const QString found = result.uncertaintyUnclear ? QStringLiteral("unclear")
                          : result.uncertainty      ? QString::fromStdString(result.uncertainty->toString())
                                                    : QString();
    QCOMPARE(found, expected);
}

void TestDecisionRule::tellsTheZone_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("uncertainty");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("simple");
    QTest::addColumn<QString>("guarded");
    const auto row = [](const char* limit, const char* value, const char* uncertainty, const char* zone,
                        const char* simple, const char* guarded) {
        QTest::addRow("%s | %s | %s", limit, value, uncertainty)
            << QString::fromUtf8(limit) << QString::fromUtf8(value) << QString::fromUtf8(uncertainty)
            << QString::fromLatin1(zone) << QString::fromLatin1(simple) << QString::fromLatin1(guarded);
    };
    row("≤0.50", "0.40", "0.05", "pass", "pass", "pass");
    row("≤0.50", "0.45", "0.05", "pass", "pass", "pass");
    row("≤0.50", "0.46", "0.05", "conditional_pass", "pass", "fail");
    row("≤0.50", "0.50", "0.05", "conditional_pass", "pass", "fail");
    row("≤0.50", "0.51", "0.05", "conditional_fail", "fail", "fail");
    row("≤0.50", "0.55", "0.05", "conditional_fail", "fail", "fail");
    row("≤0.50", "0.56", "0.05", "fail", "fail", "fail");
    row("≥20", "21", "2", "conditional_pass", "pass", "fail");
    row("≥20", "22", "2", "pass", "pass", "pass");
    row("1.2~1.6", "1.4", "0.3", "conditional_pass", "pass", "fail");
    row("≤0.5", "0.047±0.024", "", "pass", "pass", "pass");
    row("≤0.05", "0.047 ± 0.024", "", "conditional_pass", "pass", "fail");
    row("≤0.05 g/kg", "47±24 mg/kg", "", "conditional_pass", "pass", "fail");
    row("≤0.50", "0.40", "", "", "pass", "cannot_tell");
    row("≤0.50", "0.40", "约0.1", "", "pass", "cannot_tell");
    row("≤0.50", "<0.01", "0.05", "", "pass", "cannot_tell");
    row("≤0.50", "0.60", "", "", "fail", "fail");
    row("不得检出", "未检出", "0.05", "", "pass", "pass");
    row("符合", "符合", "", "", "pass", "pass");
    row("≥3级", "3-4级", "", "", "pass", "pass");
}

void TestDecisionRule::tellsTheZone()
{
    QFETCH(QString, limit);
    QFETCH(QString, value);
    QFETCH(QString, uncertainty);
    QFETCH(QString, zone);
    QFETCH(QString, simple);
    QFETCH(QString, guarded);
    const std::string l = limit.toStdString(), v = value.toStdString(), u = uncertainty.toStdString();
    const Judgement plain = judged(l, v, u);
    QCOMPARE(text(zoneCode(plain.zone)), zone);
    QCOMPARE(text(verdictCode(plain.verdict)), simple);
    QCOMPARE(text(verdictCode(judgeTexts({l, v}).verdict)), simple); // the uncertainty changed nothing
    const Judgement guard = judged(l, v, u, "guarded");
    QCOMPARE(text(verdictCode(guard.verdict)), guarded);
    QVERIFY(guard.decision == DecisionRule::Guarded && guard.zone == plain.zone);
    const Judgement zones = judged(l, v, u, "非二元判定");
    QVERIFY(zones.verdict == plain.verdict && zones.decision == DecisionRule::NonBinary);
    const Judgement unknown = judged(l, v, u, "掷骰子");
    QVERIFY(unknown.verdict == Verdict::CannotTell && unknown.reason == Reason::DecisionRuleUnknown);
}

void TestDecisionRule::agreesWithIntegers()
{
    QRandomGenerator random(8);
    for (int i = 0; i < 20000; ++i) {
        const long limit = random.bounded(-500, 500), u = random.bounded(0, 60),
                   value = limit + random.bounded(-90, 90);
        const bool upper = random.bounded(2) == 0;
        const long beyond = upper ? value - limit : limit - value;
        const Judgement judgement = judged((upper ? "≤" : "≥") + hundredths(limit), hundredths(value), hundredths(u));
        const std::string_view expected = beyond <= -u  ? "pass"
                                          : beyond <= 0 ? "conditional_pass"
                                          : beyond <= u ? "conditional_fail"
                                                        : "fail";
        QCOMPARE(text(zoneCode(judgement.zone)), text(expected));
    }
}

void TestDecisionRule::guardedNeverAcceptsMore()
{
    QRandomGenerator random(9);
    for (int i = 0; i < 5000; ++i) {
        const std::string limit = "1.00~" + hundredths(100 + random.bounded(1, 200));
        const std::string value = hundredths(random.bounded(50, 350));
        const std::string u = hundredths(random.bounded(0, 40));
        const std::string more = hundredths(40 + random.bounded(0, 40));
        for (const char* method : {"full", "rounded"}) {
            const Verdict guarded = judged(limit, value, u, "guarded", method).verdict;
            if (judged(limit, value, u, "", method).verdict != Verdict::Pass)
                QVERIFY(guarded != Verdict::Pass);
            if (guarded != Verdict::Pass)
                QVERIFY(judged(limit, value, more, "guarded", method).verdict != Verdict::Pass);
        }
    }
}

void TestDecisionRule::leavesWordsAlone()
{
    QVERIFY(readDecisionRule("") == DecisionRule::Simple);
    QVERIFY(readDecisionRule("/") == DecisionRule::Simple);
    QVERIFY(readDecisionRule("简单接受") == DecisionRule::Simple);
    QVERIFY(readDecisionRule("w＝U") == DecisionRule::Guarded);
    QVERIFY(readDecisionRule("保护带") == DecisionRule::Guarded);
    QVERIFY(readDecisionRule("non-binary") == DecisionRule::NonBinary);
    QVERIFY(!readDecisionRule("ILAC"));
}

void TestDecisionRule::saysTheRule()
{
    const QString near = judged("≤0.50", "0.46", "U=0.05 (k=2)", "guarded").proof().join(u'\n');
    for (const char* part : {"guarded acceptance", "U = 0.05", "near the limit", "fail", "holds"})
        QVERIFY2(near.contains(QString::fromUtf8(part)), qPrintable(near));
    const QString simple = judged("≤0.50", "0.46", "0.05").proof().join(u'\n');
    QVERIFY2(simple.contains(u"simple acceptance") && simple.contains(u"near the limit"), qPrintable(simple));
    const QString conditional = judged("≤0.50", "0.51", "0.05", "non-binary").proof().constLast();
    QVERIFY2(conditional.contains(u"conditional fail"), qPrintable(conditional));
    QVERIFY(!judgeTexts({"≤0.50", "0.46"}).proof().join(u'\n').contains(u"acceptance"));
}

SPOTCHECK_TEST(TestDecisionRule)
#include "tst_decision_rule.moc"
