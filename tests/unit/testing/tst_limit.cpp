#include "core/testing/limit.h"
#include "tests/support/register.h"
#include <QtTest>
#include <string>

using namespace spotcheck;

namespace {

Limit read(const char* text, const char* unit = "", const char* item = "")
{
    return readLimit(text, unit, item);
}

} // namespace

class TestLimit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItUnderstood_data();
    void saysWhatItUnderstood();
    void saysWhyNot_data();
    void saysWhyNot();
    void keepsTheDeclaredPlace();
    void takesTheColumnsUnit();
    void usesTheItemName();
    void convertsUnitsExactly_data();
    void convertsUnitsExactly();
    void neverCrashesOnPieces();
};

void TestLimit::saysWhatItUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("understood");
    const auto row = [](const char* text, const char* understood) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(understood);
    };
    row("不大于 0.50％", "≤0.50 %");
    row("＞ 5", ">5");
    row("1.2～1.6 %", "1.2~1.6 %");
    row("10.0±0.1 mm", "9.9~10.1 mm");
    row("10.0±0.1 mm(不含+0.1)", "≥9.9, <10.1 mm");
    row("10 +0.1/-0.2", "9.8~10.1");
    row(">=14x100 MPa", "≥1.4×10³ MPa");
    row("≤1.7×10<sup>4</sup> cfu/g", "≤1.7×10⁴ CFU/g");
    row("≥3～4级", "≥3-4级");
    row("不得检出/25g", "不得检出/25g");
    row("应符合标准要求", "符合标准要求");
    row("不得有裂纹", "无裂纹");
    row("n=5，c=2，m=100，M=1000 CFU/g", "n=5, c=2, m=100, M=1000 CFU/g");
    row("≤40℃", "≤40℃");
    row("=5", "=5");
    row("≤600㎍/㎏", "≤600 µg/kg");
    row("≥2 N/mm2", "≥2 N/mm²");
}

void TestLimit::saysWhatItUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, understood);
    QCOMPARE(QString::fromStdString(readLimit(text.toStdString()).understood), understood);
}

void TestLimit::saysWhyNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* text, const char* code) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(code);
    };
    row("", "limit_missing");
    row("——", "limit_missing");
    row("0.5", "limit_has_no_direction");
    row("3-4级", "limit_has_no_direction");
    row("10-5", "lost_superscript");
    row("≤1.0×10-5", "lost_superscript");
    row("≤1.7×104", "lost_superscript");
    row("200≤mg/kg", "limit_direction_unclear");
    row("33~18", "limit_reversed");
    row("≤1,234", "comma_ambiguous");
    row("≤1 2", "space_in_number");
    row("50±2%", "percent_tolerance");
    row("≤12345678901234567890123456789012345", "number_too_long");
    row("看情况≤0.5", "limit_not_understood");
    row("≤0.5\x01", "limit_not_understood");
    row("≤\xff"
        "0.5",
        "limit_not_understood");
}

void TestLimit::saysWhyNot()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Limit limit = readLimit(text.toStdString());
    QVERIFY(!limit.isUnderstood());
    QVERIFY(limit.understood.empty());
    const std::string_view reason = reasonCode(limit.reason);
    QCOMPARE(QString::fromLatin1(reason.data(), qsizetype(reason.size())), code);
}

void TestLimit::keepsTheDeclaredPlace()
{
    QVERIFY(read(">=14x100 MPa").step == 2);
    QVERIFY(read("≥1400 MPa").step == 0);
    QVERIFY(read("≤0.50").step == -2);
    QVERIFY(read("10.0±0.1").step == -1);
    QVERIFY(read("≤1.7×10⁴").step == 3);
    QVERIFY(!read("≤10⁴").step);
    QVERIFY(!read("1~1.5").step);
}

void TestLimit::takesTheColumnsUnit()
{
    QCOMPARE(read("≤75", "mg／kg").unit.text, std::string("mg/kg"));
    QCOMPARE(read("≤75g/kg", "mg/kg").unit.text, std::string("g/kg"));
    QVERIFY(read("≤75", "/").unit.isNone());
    QCOMPARE(read("≤75 furlong", "furlong").unit.text, std::string("furlong"));
    QVERIFY(!read("≤75 furlong", "mg/kg").isUnderstood());
}

void TestLimit::usesTheItemName()
{
    QVERIFY(read("甲醛≤75mg/kg", "", "甲醛").isUnderstood());
    QVERIFY(!read("甲醛≤75mg/kg").isUnderstood());
    QVERIFY(read("≥3", "", "耐水色牢度").kind == LimitKind::Grade);
    QVERIFY(!read("3-4", "", "耐水色牢度").isUnderstood());
}

void TestLimit::convertsUnitsExactly_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("power");
    const auto row = [](const char* from, const char* to, int power) {
        QTest::addRow("%s to %s", from, to) << QString::fromUtf8(from) << QString::fromUtf8(to) << power;
    };
    constexpr int none = 999;
    row("mg/kg", "g/kg", -3);
    row("µg/kg", "mg/kg", -3);
    row("g/100g", "g/kg", 1);
    row("mm", "m", -3);
    row("kPa", "MPa", -3);
    row("N/mm²", "MPa", 0);
    row("kN/m²", "kPa", 0);
    row("mg/L", "g/m³", 0);
    row("mL", "cm³", 0);
    row("‰", "%", -1);
    row("kg·m⁻³", "g/L", 0);
    row("cN/dtex", "N/tex", -1);
    row("℃", "K", none);
    row("min", "s", none);
    row("%", "mg/kg", none);
    row("%", "g/100g", none);
    row("g/g", "%", none);
    row("Mm", "mm", none);
    row("ML", "mL", none);
    row("N/5cm", "N/cm", none);
    row("a/b·c", "a/b", none);
}

void TestLimit::convertsUnitsExactly()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, power);
    const auto shift = conversion(readUnit(from.toStdString()), readUnit(to.toStdString()));
    QCOMPARE(shift.value_or(999), power);
    const auto back = conversion(readUnit(to.toStdString()), readUnit(from.toStdString()));
    QCOMPARE(back.value_or(999), power == 999 ? 999 : -power);
}

void TestLimit::neverCrashesOnPieces()
{
    // Every prefix and every text with one byte changed must be read without a crash, and never as another number's
    // limit.
    const std::string texts[] = {"≥14×100 MPa",         "10.0±0.1 (不含+0.1)", "n=5,c=2,m=100,M=1000",
                                 "≤1.7×10<sup>4</sup>", "0.1≤x≤0.8",           "≥3～4级"};
    for (const std::string& text : texts) {
        for (std::size_t n = 0; n <= text.size(); ++n)
            (void)readLimit(std::string_view(text).substr(0, n), "mg/kg");
        for (std::size_t n = 0; n < text.size(); ++n) {
            for (const char c : {'\0', '(', '9', '^', '\xff', '/'}) {
                std::string changed = text;
                changed[n] = c;
                const Limit limit = readLimit(changed, changed);
                QVERIFY(limit.isUnderstood() == !limit.understood.empty());
            }
        }
    }
}

SPOTCHECK_TEST(TestLimit)
#include "tst_limit.moc"
