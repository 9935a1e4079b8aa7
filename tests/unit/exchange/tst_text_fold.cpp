#include "tests/support/register.h"

#include "core/base/text_fold.h"

#include <QString>
#include <QtTest>

using namespace spotcheck;

class TestTextFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFullWidthCharacter()
    {
        for (char16_t c = 0xff01; c <= 0xff5e; ++c) {
            const std::string wide = QString(QChar(c)).toStdString();
            QCOMPARE(foldWidth("甲" + wide + "x"), "甲" + std::string(1, char(c - 0xfee0)) + "x");
        }
        for (char16_t c : {u'\uff00', u'\uff5f', u'\uff60', u'\uff61', u'\uffe5', u'\u2fff', u'\u3001'}) {
            const std::string other = QString(QChar(c)).toStdString();
            QCOMPARE(foldWidth(other), other);
        }
        QCOMPARE(foldWidth("ＡＢ１２　３．５％（甲）"), std::string("AB12 3.5%(甲)"));
        QCOMPARE(foldWidth("plain"), std::string("plain"));
        QCOMPARE(foldWidth("\xef\xbc"), std::string("\xef\xbc")); // cut short
    }

    void trimming()
    {
        QCOMPARE(trimmed(" \t\r\n　\u00a0\ufeff甲 乙\u200b\u2003　 "), std::string_view("甲 乙"));
        QCOMPARE(trimmed("　\u3000 "), std::string_view());
        QCOMPARE(trimmed("——"), std::string_view("——")); // E2 80 94 is no space
        QCOMPARE(trimmed("“甲”"), std::string_view("“甲”"));
        QCOMPARE(trimmed("à"), std::string_view("à")); // ends in A0, as NBSP does
    }

    void emptyMarks()
    {
        for (const char* text : {"",    " ",  "　",  "/",  "／", "-",  "－",   "–", "—",   "——",
                                 "———", "--", "---", "//", "\\", "无", " 无 ", "―", " / ", "-/-"})
            QVERIFY2(isEmptyMark(text), text);
        for (const char* text :
             {"0", "-1", "无异常", "无色", "N", "未检出", "—1", "/m", "一", "ー", "符合", "不适用", "无/", "·"})
            QVERIFY2(!isEmptyMark(text), text);
    }

    void headers()
    {
        QCOMPARE(headerKey(" 检 验\n项\r\n目（Ａb）　"), headerKey("检验项目(aB)"));
        QCOMPARE(headerKey("单价【元/批次】"), headerKey("单价(元/批次)"));
        QCOMPARE(headerKey("ＣＭＡ证书编号"), std::string("cma证书编号"));
        QVERIFY(headerKey("检验项目") != headerKey("检验依据"));
        QCOMPARE(headerKey(" \n　"), std::string());
        // Stray bytes never join over a space that is left out; the key of a key is the key.
        for (const char* broken : {"\xe2 \x80\x80", "\xe3\x80【\x90",
                                   "&\xcf\xe2\xe2\x94\x80"
                                   "0\xe2\x14\x80"
                                   "5",
                                   "检\xe6"})
            QCOMPARE(headerKey(headerKey(broken)), headerKey(broken));
    }
};

SPOTCHECK_TEST(TestTextFold)
#include "tst_text_fold.moc"
