#include "core/testing/applicable_limit.h"
#include "core/testing/strictness.h"
#include "tests/support/register.h"
#include <array>
#include <QRandomGenerator>
#include <QtTest>
#include <string>

using namespace spotcheck;

namespace {

QString chosen(const char* declared, const char* standard, Obligation obligation, const char* unit = "")
{
    const ApplicableLimit result = applicableLimit({declared, unit, standard, unit, obligation, {}, {}});
    const std::string_view code = choiceReasonCode(result.reason);
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

/// An interval over the integers -20 … 20 and the halves between, without any of the code under test: which of 81
/// points it accepts.
struct NaiveInterval {
    bool hasLower = false, hasUpper = false, lowerIn = true, upperIn = true;
    int lower = 0, upper = 0;

    bool accepts(int half) const
    {
        const bool below = hasLower && (half < 2 * lower || (half == 2 * lower && !lowerIn));
        const bool above = hasUpper && (half > 2 * upper || (half == 2 * upper && !upperIn));
        return !below && !above;
    }
    std::string text() const
    {
        std::string result;
        if (hasLower)
            result = (lowerIn ? "≥" : ">") + std::to_string(lower);
        if (hasUpper)
            result += std::string(hasLower ? "," : "") + (upperIn ? "≤" : "<") + std::to_string(upper);
        return result;
    }
};

NaiveInterval randomInterval(QRandomGenerator& random)
{
    NaiveInterval one;
    one.hasLower = random.bounded(3) > 0;
    one.hasUpper = !one.hasLower || random.bounded(2) == 0;
    one.lowerIn = random.bounded(2) == 0;
    one.upperIn = random.bounded(2) == 0;
    one.lower = random.bounded(-15, 10);
    one.upper = one.lower + random.bounded(1, 6);
    return one;
}

/// The rule of domain 5.2 word by word, on sets of points.
std::string naiveChoice(const NaiveInterval& declared, const NaiveInterval& standard, Obligation obligation)
{
    bool declaredInStandard = true;
    bool standardInDeclared = true;
    for (int half = -60; half <= 60; ++half) {
        declaredInStandard = declaredInStandard && (!declared.accepts(half) || standard.accepts(half));
        standardInDeclared = standardInDeclared && (!standard.accepts(half) || declared.accepts(half));
    }
    if (declaredInStandard && standardInDeclared)
        return "same";
    if (declaredInStandard)
        return "declared_stricter";
    if (!standardInDeclared)
        return "overlapping";
    if (obligation == Obligation::Mandatory)
        return "declared_looser_mandatory";
    return obligation == Obligation::Recommended ? "declared_looser_recommended" : "obligation_not_said";
}

} // namespace

class TestApplicableLimit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheRule_data();
    void followsTheRule();
    void agreesWithSetsOfPoints();
    void carriesTheApplyingText();
    void provesItself();
};

void TestApplicableLimit::followsTheRule_data()
{
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("standard");
    QTest::addColumn<QString>("mandatory");
    QTest::addColumn<QString>("recommended");
    QTest::addColumn<QString>("notSaid");
    const auto row = [](const char* declared, const char* standard, const char* mandatory, const char* recommended,
                        const char* notSaid) {
        QTest::addRow("%s | %s", declared, standard)
            << QString::fromUtf8(declared) << QString::fromUtf8(standard) << QString::fromLatin1(mandatory)
            << QString::fromLatin1(recommended) << QString::fromLatin1(notSaid);
    };
    const auto always = [&](const char* declared, const char* standard, const char* code) {
        row(declared, standard, code, code, code);
    };
    const auto looser = [&](const char* declared, const char* standard) {
        row(declared, standard, "declared_looser_mandatory", "declared_looser_recommended", "obligation_not_said");
    };
    always("≤20", "≤75", "declared_stricter");
    looser("≤300", "≤75");
    always("≤75", "不大于75", "same");
    always("≤75 mg/kg", "≤0.075 g/kg", "same");
    always("≤20 mg/kg", "≤0.075 g/kg", "declared_stricter");
    looser("≤0.1 g/kg", "≤75 mg/kg");
    row("", "≤75", "only_mandatory_standard", "only_recommended_standard", "obligation_not_said");
    row("/", "≤75", "only_mandatory_standard", "only_recommended_standard", "obligation_not_said");
    always("≤75", "", "only_declared");
    always("", "——", "no_requirement");
    always("≥3-4级", "≥3级", "declared_stricter");
    looser("≥3级", "≥4级");
    looser("1.0~2.0", "1.2~1.6");
    always("1.2~1.6", "≤1.6", "declared_stricter");
    always("<75", "≤75", "declared_stricter");
    looser("≤75", "<75");
    always("1.0~1.5", "1.2~1.6", "overlapping");
    always("≤0.5", "≥1", "overlapping");
    always("不得检出", "≤0.5", "not_comparable");
    always("≤75 mg/kg", "≤75 mg/L", "not_comparable");
    always("≤75", "≤80 mg/kg", "not_comparable");
    always("≤0.5以下", "≤75", "not_understood");
    always("75以下", "≤75", "not_comparable");
    always("符合要求", "≤75", "not_comparable");
    always("按合同", "按合同", "same");
    always("按合同", "≤75", "not_understood");
    always("不得检出", "不应检出", "same");
    always("不得检出/25g", "不得检出/10g", "not_comparable");
    always("n=5,c=1,m=10,M=100", "n=5,c=2,m=10,M=100", "declared_stricter");
    looser("n=5,c=2,m=100,M=1000", "n=5,c=2,m=100,M=500");
    always("n=5,c=1,m=100,M=1000", "n=5,c=2,m=10,M=1000", "not_comparable");
    always("平均值≥22，单个值≥18", "单个值≥18，平均值≥20", "declared_stricter");
    looser("平均值≥20，单个值≥16", "平均值≥20，单个值≥18");
    always("平均值≥22，单个值≥16", "平均值≥20，单个值≥18", "overlapping");
    always("平均值≥22", "平均值≥20，单个值≥18", "not_comparable");
}

void TestApplicableLimit::followsTheRule()
{
    QFETCH(QString, declared);
    QFETCH(QString, standard);
    QFETCH(QString, mandatory);
    QFETCH(QString, recommended);
    QFETCH(QString, notSaid);
    const QByteArray e = declared.toUtf8();
    const QByteArray s = standard.toUtf8();
    QCOMPARE(chosen(e, s, Obligation::Mandatory), mandatory);
    QCOMPARE(chosen(e, s, Obligation::Recommended), recommended);
    QCOMPARE(chosen(e, s, Obligation::NotSaid), notSaid);
}

void TestApplicableLimit::agreesWithSetsOfPoints()
{
    QRandomGenerator random(52);
    for (int i = 0; i < 20000; ++i) {
        const NaiveInterval declared = randomInterval(random);
        const NaiveInterval standard = randomInterval(random);
        const auto obligation = Obligation(random.bounded(3));
        const QString ours = chosen(declared.text().c_str(), standard.text().c_str(), obligation);
        const QString naive = QString::fromStdString(naiveChoice(declared, standard, obligation));
        if (ours != naive)
            qWarning("%s | %s", declared.text().c_str(), standard.text().c_str());
        QCOMPARE(ours, naive);
    }
}

void TestApplicableLimit::carriesTheApplyingText()
{
    const ApplicableLimit stricter = applicableLimit({"≤20", {}, "≤75", "mg/kg", Obligation::Mandatory, {}, {}});
    QVERIFY(stricter.choice == LimitChoice::Declared && stricter.applies());
    QCOMPARE(stricter.limit->understood, std::string("≤20 mg/kg"));
    QCOMPARE(stricter.text, std::string("≤20"));
    QCOMPARE(stricter.unit, std::string("mg/kg"));
    const ApplicableLimit none = applicableLimit({{}, {}, "≤75", "mg/kg", Obligation::Recommended, {}, {}});
    QVERIFY(none.choice == LimitChoice::NotJudged && !none.applies());
    // Rounded to other places, the same number is another requirement.
    Requirements rounded{"≤0.50", {}, "≤0.5", {}, Obligation::Mandatory, {}, Comparison::Rounded};
    QVERIFY(applicableLimit(rounded).reason == ChoiceReason::NotComparable);
    rounded.method = Comparison::FullValue;
    QVERIFY(applicableLimit(rounded).reason == ChoiceReason::Same);
}

void TestApplicableLimit::provesItself()
{
    const auto lines = applicableLimit({"≤300", {}, "≤75", {}, Obligation::Mandatory, {}, {}}).proofLines();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].text, QStringLiteral("≤300"));
    QCOMPARE(lines[1].text, QStringLiteral("≤75"));
    QVERIFY(lines[2].step == ProofStep::ApplicableLimit && lines[2].text.contains(u"mandatory"));
}

SPOTCHECK_TEST(TestApplicableLimit)
#include "tst_applicable_limit.moc"
