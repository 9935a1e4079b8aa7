#include "core/testing/value.h"
#include "tests/support/register.h"
#include <QtTest>
#include <string>

using namespace spotcheck;

class TestValue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItUnderstood_data();
    void saysWhatItUnderstood();
    void saysWhyNot_data();
    void saysWhyNot();
    void blankZeroAndNotDetectedDiffer();
    void keepsTheLargerDetectionLimit();
    void keepsUncertainty();
    void readsSeveral();
    void neverCrashesOnPieces();
};

void TestValue::saysWhatItUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("understood");
    const auto row = [](const char* text, const char* unit, const char* understood) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(unit) << QString::fromUtf8(understood);
    };
    row("1.050", "", "1.050");
    row("１．０５", "％", "1.05 %");
    row("1.2×10⁴", "CFU/g", "1.2×10⁴ CFU/g");
    row("1,234.5", "", "1234.5");
    row("16.5+", "", "16.5+");
    row("16.5(-)", "%", "16.5- %");
    row("0.047±0.024", "mg/kg", "0.047±0.024 mg/kg");
    row("＜0.01", "mg/kg", "<0.01 mg/kg");
    row("未检出", "", "未检出");
    row("未检出（检出限0.01）", "mg/kg", "未检出(<0.01 mg/kg)");
    row("未检出/25g", "", "未检出/25g");
    row("N.D.", "", "未检出");
    row("3-4级", "", "3-4级");
    row("3～4", "级", "3-4级");
    row("4级", "", "4级");
    row("1.2~1.4", "", "1.2~1.4");
    row("合格", "", "符合");
    row("不符合标准要求", "", "不符合");
    row("0.1、0.2 mg/kg", "", "0.1 mg/kg; 0.2 mg/kg");
    row("初检0.6，复检0.4", "", "初检 0.6; 复检 0.4");
    row("平均20.2 最小18.5", "", "平均值 20.2; 最小值 18.5");
    row("变色3-4级，沾色3级", "", "变色 3-4级; 沾色 3级");
    row("20.1、19.5（平均19.8）", "", "20.1; 19.5; 平均值 19.8");
    row("均未检出", "", "均未检出");
    row("不适用", "", "不适用");
    row("不判定", "", "不判定");
    row("pH 7.2", "", "7.2");
    row("0.047(U=0.024,k=2)", "mg/kg", "0.047±0.024 mg/kg");
    row("未检", "", "未检");
    row("-5", "℃", "-5℃");
}

void TestValue::saysWhatItUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, unit);
    QFETCH(QString, understood);
    QCOMPARE(QString::fromStdString(readValue(text.toStdString(), unit.toStdString()).understood()), understood);
}

void TestValue::saysWhyNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* text, const char* code) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(code);
    };
    row("", "value_missing");
    row("—", "value_missing");
    row("未检测", "not_tested");
    row("不适用", "not_applicable");
    row("不判定", "not_judged");
    row("1,234", "comma_ambiguous");
    row("0,5", "comma_ambiguous");
    row("1 2", "space_in_number");
    row("10-5", "lost_superscript");
    row("1.2×104", "lost_superscript");
    row("1/2", "slash_ambiguous");
    row("约0.3", "value_not_understood");
    row("0.3.1", "value_not_understood");
    row("10×20", "value_not_understood");
    row("100×100", "value_not_understood");
    row("5-3", "value_not_understood");
    row("\xff", "value_not_understood");
}

void TestValue::saysWhyNot()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const std::string_view reason = reasonCode(readValue(text.toStdString()).reason);
    QCOMPARE(QString::fromLatin1(reason.data(), qsizetype(reason.size())), code);
}

void TestValue::blankZeroAndNotDetectedDiffer()
{
    QVERIFY(readValue("").kind == ValueKind::Empty);
    QVERIFY(readValue(" / ").kind == ValueKind::Empty);
    QVERIFY(readValue("0").kind == ValueKind::Number);
    QVERIFY(readValue("0.00").kind == ValueKind::Number);
    QVERIFY(readValue("未检出").kind == ValueKind::NotDetected);
    QVERIFY(readValue("未检").kind == ValueKind::NotTested);
}

void TestValue::keepsTheLargerDetectionLimit()
{
    const Value value = readValue("未检出(<0.01)", "mg/kg", "20 µg/kg");
    QVERIFY(value.detectionLimit == Decimal(2, -2));
    QVERIFY(readValue("未检出(<0.05)", "mg/kg", "0.01").detectionLimit == Decimal(5, -2));
    QVERIFY(readValue("未检出", "mg/kg", "约0.01").detectionLimitUnclear);
    QVERIFY(readValue("未检出", "mg/kg", "0.01%").detectionLimitUnclear);
    QVERIFY(!readValue("未检出", "mg/kg", "/").detectionLimit);
}

void TestValue::keepsUncertainty()
{
    const Value value = readValue("0.047±0.024");
    QVERIFY(value.kind == ValueKind::Number);
    QVERIFY(value.uncertainty == Decimal(24, -3));
}

void TestValue::readsSeveral()
{
    QCOMPARE(readValue("1.2/1.3/1.1").parts.size(), std::size_t(3));
    QCOMPARE(readValue("1.2；1.3").parts.size(), std::size_t(2));
    QCOMPARE(readValue("1.2、1.3、未检出").parts.size(), std::size_t(3));
    QCOMPARE(readValue("1.2/1.3 mg/kg").parts.size(), std::size_t(2));
    QCOMPARE(readValue("1.2/1.3 mg/kg").parts[0].unit.text, std::string("mg/kg"));
    QCOMPARE(readValue("1.2 mg/kg").parts.size(), std::size_t(0));
}

void TestValue::neverCrashesOnPieces()
{
    const std::string texts[] = {"未检出（检出限0.01mg/kg）", "1.2×10<sup>4</sup>", "16.5(+)%",
                                 "0.1、0.2/0.3,0.4 mg/kg",    "(0.047±0.024)mg/kg", "3～4级"};
    for (const std::string& text : texts) {
        for (std::size_t n = 0; n <= text.size(); ++n)
            (void)readValue(std::string_view(text).substr(0, n), "mg/kg", "0.01").understood();
        for (std::size_t n = 0; n < text.size(); ++n) {
            for (const char c : {'\0', '(', '9', '^', '\xff', '/'}) {
                std::string changed = text;
                changed[n] = c;
                (void)readValue(changed, changed, changed).understood();
            }
        }
    }
}

SPOTCHECK_TEST(TestValue)
#include "tst_value.moc"
