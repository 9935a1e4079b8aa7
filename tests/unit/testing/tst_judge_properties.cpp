#include "core/testing/judge.h"
#include "core/testing/limit.h"
#include "tests/support/register.h"
#include <algorithm>
#include <array>
#include <QRandomGenerator>
#include <QtTest>
#include <string>
#include <string_view>
#include <vector>

using namespace spotcheck;

namespace {

/// Whole thousandths as typed.
std::string thousandths(long n)
{
    const long size = n < 0 ? -n : n;
    std::string digits = std::to_string(size % 1000);
    digits.insert(0, 3 - digits.size(), '0');
    return (n < 0 ? "-" : "") + std::to_string(size / 1000) + "." + digits;
}

struct Question {
    std::string limit;
    std::string value;
    std::string unit = {};
};

Verdict verdictOf(const Question& question, const char* method = "")
{
    return judgeTexts({question.limit, question.value, question.unit, {}, method}).verdict;
}

template <std::size_t N> const char* any(QRandomGenerator& random, const std::array<const char*, N>& words)
{
    return words[std::size_t(random.bounded(int(N)))];
}

constexpr std::array<const char*, 8> kAtMost{"≤", "<=", "≦", "不大于", "不超过", "不得超过", "小于等于", "至多"};
constexpr std::array<const char*, 8> kAtLeast{"≥", ">=", "≧", "不小于", "不低于", "至少", "大于等于", "应≥"};
constexpr std::array<const char*, 5> kTilde{"~", "～", "—", "至", "-"};
constexpr std::array<const char*, 4> kBoth{",", "，", "且", "；"};
constexpr std::array<const char*, 5> kUnits{"mg/kg", "mg／kg", "㎎/㎏", "mg·kg⁻¹", "毫克/千克"};
constexpr std::array<const char*, 4> kSpaces{"", " ", "　", "\t"};

/// The same question in the plainest words and in any others.
struct Pair {
    Question plain;
    Question other;
};

std::string spaces(QRandomGenerator& random)
{
    return any(random, kSpaces);
}

std::string end(QRandomGenerator& random, const char* sign, long number, const char* unit)
{
    return spaces(random) + sign + spaces(random) + thousandths(number) + spaces(random) + unit + spaces(random);
}

Pair randomPair(QRandomGenerator& random)
{
    const long low = random.bounded(-2000, 2000);
    const long high = low + random.bounded(1, 2000);
    const long value = (random.bounded(2) ? low : high) + random.bounded(-3, 4);
    const bool united = random.bounded(2) == 0;
    const char* unit = united ? any(random, kUnits) : "";
    const std::string plainUnit = united ? "mg/kg" : "";
    const std::string result = spaces(random) + thousandths(value) + spaces(random) + unit;
    const std::string plainResult = thousandths(value) + plainUnit;
    switch (random.bounded(4)) {
    case 0:
        return {{"≤" + thousandths(high) + plainUnit, plainResult},
                {end(random, any(random, kAtMost), high, unit), result}};
    case 1:
        return {{"≥" + thousandths(low) + plainUnit, plainResult},
                {end(random, any(random, kAtLeast), low, unit), result}};
    case 2:
        return {{"≥" + thousandths(low) + plainUnit + ",≤" + thousandths(high) + plainUnit, plainResult},
                {end(random, any(random, kAtLeast), low, unit) + any(random, kBoth) +
                     end(random, any(random, kAtMost), high, unit),
                 result}};
    default: break;
    }
    return {{"≥" + thousandths(low) + plainUnit + ",≤" + thousandths(high) + plainUnit, plainResult},
            {end(random, "", low, "") + any(random, kTilde) + end(random, "", high, unit), result}};
}

std::string fullWidth(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c <= ' ' || c >= '\x7f') {
            out.push_back(c);
            continue;
        }
        const unsigned code = 0xff01u + unsigned(c - '!');
        out.push_back(char(0xe0 | (code >> 12)));
        out.push_back(char(0x80 | ((code >> 6) & 0x3f)));
        out.push_back(char(0x80 | (code & 0x3f)));
    }
    return out;
}

} // namespace

class TestJudgeProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equivalentSpellingsAnswerTheSame();
    void scalingChangesNothing();
    void worseNeverPasses();
    void plansAgreeWithCounting();
    void specimensAgreeWithCounting();
    void meansAreExact();
    void moreIsNeverGuessed();
};

void TestJudgeProperties::equivalentSpellingsAnswerTheSame()
{
    QRandomGenerator random(41);
    for (int i = 0; i < 20000; ++i) {
        const Pair pair = randomPair(random);
        for (const char* method : {"", "rounded"}) {
            const Verdict expected = verdictOf(pair.plain, method);
            if (verdictOf(pair.other, method) != expected)
                qWarning("%s | %s", pair.other.limit.c_str(), pair.other.value.c_str());
            QVERIFY(expected != Verdict::CannotTell);
            QVERIFY(verdictOf(pair.other, method) == expected);
            QVERIFY(verdictOf({fullWidth(pair.other.limit), fullWidth(pair.other.value)}, method) == expected);
        }
    }
}

void TestJudgeProperties::scalingChangesNothing()
{
    // The same digits in units a power of ten apart, and the same numbers with a power of ten behind both.
    QRandomGenerator random(10);
    static constexpr std::array<std::array<const char*, 2>, 4> pairs{
        {{"mg/kg", "µg/kg"}, {"kPa", "MPa"}, {"mm", "cm"}, {"N", "kN"}}};
    static constexpr std::array<int, 4> powers{-3, 3, 1, 3};
    for (int i = 0; i < 6000; ++i) {
        const std::size_t which = std::size_t(random.bounded(4));
        const long limit = random.bounded(1, 4000), value = std::max(1l, limit + random.bounded(-3, 4));
        const Decimal scaledLimit = Decimal(limit, -3).scaled(-powers[which]);
        const bool upper = random.bounded(2) == 0;
        const std::string sign = upper ? "≤" : "≥";
        const Verdict expected = verdictOf({sign + thousandths(limit), thousandths(value)});
        const Question scaled{sign + scaledLimit.toString() + pairs[which][1], thousandths(value) + pairs[which][0]};
        QVERIFY(verdictOf(scaled) == expected);
        const std::string power = "×10^" + std::to_string(random.bounded(2, 7));
        QVERIFY(verdictOf({sign + thousandths(limit) + power, thousandths(value) + power}) == expected);
    }
}

void TestJudgeProperties::worseNeverPasses()
{
    QRandomGenerator random(17);
    for (int i = 0; i < 20000; ++i) {
        const long low = random.bounded(-500, 500), high = low + random.bounded(1, 400);
        const std::string limit = thousandths(low) + "~" + thousandths(high);
        const long value = high + random.bounded(-120, 120), worse = value + random.bounded(1, 100);
        for (const char* method : {"", "rounded"}) {
            if (verdictOf({limit, thousandths(value)}, method) == Verdict::Fail && value > high)
                QVERIFY(verdictOf({limit, thousandths(worse)}, method) == Verdict::Fail);
            // A further specimen outside never makes several pass.
            QVERIFY(verdictOf({limit, thousandths(value) + ";" + thousandths(high + 100)}, method) != Verdict::Pass);
        }
    }
}

void TestJudgeProperties::plansAgreeWithCounting()
{
    QRandomGenerator random(4789);
    static constexpr std::array<const char*, 6> separators{";", "、", "，", " ", "/", "\n"};
    for (int i = 0; i < 10000; ++i) {
        const int n = random.bounded(2, 7), c = random.bounded(0, n), m = random.bounded(1, 50);
        const int M = m + random.bounded(0, 60);
        const std::string separator = any(random, separators);
        std::string values;
        int between = 0, above = 0;
        for (int k = 0; k < n; ++k) {
            const int value = random.bounded(0, 110);
            values += (k ? separator : "") + std::to_string(value);
            between += value > m && value <= M ? 1 : 0;
            above += value > M ? 1 : 0;
        }
        const std::string plan = "n=" + std::to_string(n) + ",c=" + std::to_string(c) + ",m=" + std::to_string(m) +
                                 ",M=" + std::to_string(M) + " CFU/g";
        const Verdict expected = above > 0 || between > c ? Verdict::Fail : Verdict::Pass;
        if (verdictOf({plan, values}) != expected)
            qWarning("%s | %s", plan.c_str(), values.c_str());
        QVERIFY(verdictOf({plan, values}) == expected);
    }
}

void TestJudgeProperties::specimensAgreeWithCounting()
{
    QRandomGenerator random(93);
    for (int i = 0; i < 10000; ++i) {
        const int mean = random.bounded(150, 250), each = mean - random.bounded(0, 40), n = random.bounded(3, 7);
        std::string values;
        int sum = 0, least = 1000;
        for (int k = 0; k < n; ++k) {
            const int value = mean + random.bounded(-30, 40);
            values += (k ? "、" : "") + std::to_string(value / 10) + "." + std::to_string(value % 10);
            sum += value;
            least = std::min(least, value);
        }
        const auto tenths = [](int x) { return std::to_string(x / 10) + "." + std::to_string(x % 10); };
        const std::string limit = "平均值≥" + tenths(mean) + "，单个值≥" + tenths(each);
        const bool meets = sum >= n * mean && least >= each;
        const Verdict verdict = verdictOf({limit, values});
        // Undecided only where rounding the mean to tenths would change the answer.
        if (verdict == Verdict::CannotTell)
            QVERIFY(sum < n * mean && 2 * sum >= n * (2 * mean - 1) && least >= each);
        else
            QVERIFY((verdict == Verdict::Pass) == meets);
    }
}

void TestJudgeProperties::meansAreExact()
{
    const auto compared = [](const char* values) {
        return QString::fromStdString(judgeTexts({"平均值≥1", values}).compared);
    };
    QCOMPARE(compared("1.0、2.0"), QStringLiteral("1.5"));
    QCOMPARE(compared("1.0、1.1、1.1"), QStringLiteral("1.1"));
    QCOMPARE(compared("1.05、1.10"), QStringLiteral("1.08"));
    QVERIFY(judgeTexts({"平均值≥1.0", "0.9、1.0、1.0"}).reason == Reason::MeanUndecided);
    QVERIFY(verdictOf({"平均值≥1.0", "0.9、1.1"}) == Verdict::Pass);
    QVERIFY(verdictOf({"平均值≥1.00", "0.99、1.00"}) == Verdict::CannotTell);
    QVERIFY(verdictOf({"平均值≥1.00", "0.97、1.00"}) == Verdict::Fail);
}

void TestJudgeProperties::moreIsNeverGuessed()
{
    // A character put anywhere into a question may lose the answer, or give another requirement or result that is
    // shown; it never turns a failure into a pass while both read the same.
    QRandomGenerator random(7);
    static constexpr std::array<const char*, 12> bits{"?", "约", "×", "10", ",", ".", "不", "级", "(", ")", "/", "^"};
    static constexpr std::array<const char*, 5> limits{"≤0.5 mg/kg", "1.2~1.6", "10.0±0.1", "平均值≥20，单个值≥18",
                                                       "n=5,c=2,m=10,M=100"};
    static constexpr std::array<const char*, 5> values{"0.6 mg/kg", "1.7", "10.2", "17、19、20", "10;20;30;40;500"};
    for (int i = 0; i < 20000; ++i) {
        const std::size_t which = std::size_t(random.bounded(5));
        std::string value = values[which];
        value.insert(std::size_t(random.bounded(int(value.size()) + 1)), any(random, bits));
        const Judgement before = judgeTexts({limits[which], values[which]});
        const Judgement after = judgeTexts({limits[which], value});
        QVERIFY(before.verdict == Verdict::Fail);
        if (after.verdict == Verdict::Pass)
            QVERIFY(after.value.understood() != before.value.understood());
    }
}

SPOTCHECK_TEST(TestJudgeProperties)
#include "tst_judge_properties.moc"
