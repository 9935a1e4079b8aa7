#include "core/registry/uscc.h"
#include "tests/support/register.h"

#include <QtTest>
#include <random>

using namespace spotcheck;

namespace {

const char* const kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

int valueOf(char c)
{
    return int(std::string_view(kAlphabet).find(c));
}

/// The standards' sums with the powers of three worked out anew.
char creditCheck(const std::string& code)
{
    int sum = 0, weight = 1;
    for (int i = 0; i < 17; ++i, weight = weight * 3 % 31)
        sum += valueOf(code[size_t(i)]) * weight;
    const int check = 31 - sum % 31;
    return kAlphabet[check == 31 ? 0 : check];
}

char organisationCheck(const std::string& eight)
{
    constexpr int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (size_t i = 0; i < 8; ++i)
        sum += (eight[i] <= '9' ? eight[i] - '0' : eight[i] - 'A' + 10) * weights[i];
    const int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : char('0' + check);
}

std::string randomCode(std::mt19937& random)
{
    std::string code = "91310115";
    for (int i = 0; i < 8; ++i)
        code += kAlphabet[random() % 31];
    code += organisationCheck(code.substr(8, 8));
    return code + creditCheck(code);
}

} // namespace

class TestUscc : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vectors_data();
    void vectors();
    void isNormalised();
    void placeholdersAreUnknown();
    void regionsOnlyWarn();
    void randomCodesAndOneWrongCharacter();
    void jsonHasTheContractsFields();
};

void TestUscc::vectors_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("check");
    QTest::addColumn<bool>("organisation");
    for (const char* code : {"91350100M000100Y43", "91310000132260250X", "9144030071526726XG", "914403001922038216",
                             "91330100799655058B", "91110000802100433B", "113310223076809443", "91310101MA1FP0A10B",
                             "91310115MA1K0T2W07", "92310117MA1J5X7Y6U", "91310112123456788L"})
        QTest::addRow("%s", code) << QString::fromLatin1(code) << true << QString(QLatin1Char(code[17])) << true;
    QTest::addRow("Z") << QStringLiteral("91350100M000100Y4Z") << false << QStringLiteral("3") << true;
    QTest::addRow("7D") << QStringLiteral("91310115MA1H8R7C6D") << false << QStringLiteral("7") << false;
    QTest::addRow("XK") << QStringLiteral("91310115MA1G4L1WXK") << false << QStringLiteral("7") << false;
    QTest::addRow("O") << QStringLiteral("9135O100M000100Y43") << false << QString() << false;
    QTest::addRow("short") << QStringLiteral("91350100M000100Y4") << false << QString() << false;
    QTest::addRow("registration") << QStringLiteral("310101600123456") << false << QString() << false;
    QTest::addRow("words") << QStringLiteral("见营业执照") << false << QString() << false;
}

void TestUscc::vectors()
{
    QFETCH(QString, code);
    QFETCH(bool, valid);
    QFETCH(QString, check);
    QFETCH(bool, organisation);
    const UsccCheck got = checkUscc(code);
    QCOMPARE(got.valid, valid);
    QCOMPARE(got.expectedCheck, check);
    if (code.size() == 18 && !check.isEmpty() && valid)
        QCOMPARE(got.orgcodeValid, organisation);
    QCOMPARE(got.reason.isEmpty(), valid);
    QVERIFY(!got.unknown);
}

void TestUscc::isNormalised()
{
    for (const char* spelling :
         {" 91350100m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３", "9135 0100 M000 100Y 43",
          "\xEF\xBB\xBF"
          "91350100M000100Y43"}) {
        const UsccCheck got = checkUscc(QString::fromUtf8(spelling));
        QCOMPARE(got.code, QStringLiteral("91350100M000100Y43"));
        QVERIFY(got.valid);
    }
}

void TestUscc::placeholdersAreUnknown()
{
    for (const char* mark : {"", "/", "-", "——", "无", "不详", " ", "N/A", "n/a", "／"}) {
        const UsccCheck got = checkUscc(QString::fromUtf8(mark));
        QVERIFY2(got.unknown && !got.valid && got.code.isEmpty(), mark);
    }
}

void TestUscc::regionsOnlyWarn()
{
    QVERIFY(checkUscc(QStringLiteral("91310101MA1FP0A10B")).regionKnown);
    QVERIFY(checkUscc(QStringLiteral("91350100M000100Y43")).regionKnown); // a city of another province
    std::string strange = "91319999MA1FP0A10";
    strange += creditCheck(strange);
    const UsccCheck got = checkUscc(QString::fromStdString(strange));
    QVERIFY(got.valid && !got.regionKnown);
    QCOMPARE(got.region, QStringLiteral("319999"));
    std::string retired = "91310103MA1FP0A10"; // 卢湾
    retired += creditCheck(retired);
    QVERIFY(checkUscc(QString::fromStdString(retired)).regionKnown);
}

void TestUscc::randomCodesAndOneWrongCharacter()
{
    std::mt19937 random(7);
    for (int round = 0; round < 5000; ++round) {
        const std::string code = randomCode(random);
        QVERIFY2(checkUscc(QString::fromStdString(code)).valid, code.c_str());
        // Modulo 31 with a prime base finds every single wrong character.
        std::string wrong = code;
        const size_t at = random() % 18;
        while (wrong[at] == code[at])
            wrong[at] = kAlphabet[random() % 31];
        const UsccCheck got = checkUscc(QString::fromStdString(wrong));
        QVERIFY2(!got.valid && !got.reason.isEmpty(), wrong.c_str());
        QCOMPARE(got.expectedCheck.toStdString(), std::string(1, creditCheck(wrong)));
    }
}

void TestUscc::jsonHasTheContractsFields()
{
    const QJsonObject good = usccJson(QStringLiteral("91350100M000100Y43"));
    for (const char* field : {"code", "valid", "reason", "expected_check", "region", "region_known", "orgcode_valid"})
        QVERIFY2(good.contains(QLatin1StringView(field)), field);
    QVERIFY(good[QStringLiteral("valid")].toBool());
    QCOMPARE(good[QStringLiteral("expected_check")].toString(), QStringLiteral("3"));
    QVERIFY(usccJson(QStringLiteral("/"))[QStringLiteral("expected_check")].isNull());
}

SPOTCHECK_TEST(TestUscc)
#include "tst_uscc.moc"
