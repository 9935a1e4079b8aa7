#include "core/exchange/clipboard_table.h"
#include "tests/unit/import/sheets.h"

using namespace spotcheck;
using namespace spotcheck::test;

/// What Excel, WPS and LibreOffice put on the clipboard.
class TestClipboardTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textWithTabs()
    {
        Bench b;
        const QByteArray table =
            clipboardTable({}, QStringLiteral("抽样单编号\t检验项目\t实测值\r\nS1\t\"甲\n醛\"\t20\r\n"));
        const auto o = b.import("results", b.bytes(QStringLiteral("a.csv"), table));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 1, 0, 0, 0);
        QVERIFY(clipboardTable({}, QStringLiteral("一句话")).isEmpty());
        QVERIFY(clipboardTable(QStringLiteral("<p>一句话</p>"), {}).isEmpty());
    }
    void htmlWithSpans()
    {
        const QString html =
            QStringLiteral("<html><head><style>td{a:b} <td></style></head><body><!--StartFragment--><table border=0>"
                           "<col width=64><tr><td colspan=3 class=\"x\">检验<br>结果</td></tr>"
                           "<TR><TD>抽样单编号<TD>检验项目<TD>实测值"
                           "<tr><td rowspan=\"2\">S1</td><td>甲 醛&nbsp;</td><td>&le;20&#215;10<sup>3</sup></td></tr>"
                           "<tr><td>铅</td><td>1<table><tr><td>内</td></tr></table></td></tr></table>"
                           "<table><tr><td>另一个</td></tr></table></body></html>");
        const QList<QStringList> rows = htmlTable(html);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0], QStringList({QStringLiteral("检验\n结果"), QString(), QString()}));
        QCOMPARE(rows[1],
                 QStringList({QStringLiteral("抽样单编号"), QStringLiteral("检验项目"), QStringLiteral("实测值")}));
        QCOMPARE(rows[2], QStringList({QStringLiteral("S1"), QStringLiteral("甲 醛"), QStringLiteral("≤20×10³")}));
        QCOMPARE(rows[3], QStringList({QStringLiteral("S1"), QStringLiteral("铅"), QStringLiteral("1")}));
        Bench b;
        const auto o = b.import("results", b.bytes(QStringLiteral("a.csv"), clipboardTable(html, QStringLiteral("x"))));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
    }
    void brokenHtml_data()
    {
        QTest::addColumn<QString>("html");
        for (const char* html :
             {"<table", "<table><tr><td", "<table><tr><td>a", "<td>a</td>", "</table></table><tr>",
              "<table><tr><td rowspan=999999999 colspan=99999>x</td></tr><tr><td>y", "<style>",
              "<table><tr><td>&#xffffffff;&#0;&bogus;&", "<!--", "<table><td rowspan=2><tr><tr><tr>"})
            QTest::newRow(html) << QString::fromUtf8(html);
    }
    void brokenHtml()
    {
        QFETCH(QString, html);
        for (const QStringList& row : htmlTable(html))
            QVERIFY(row.size() <= 16384);
    }
};

SPOTCHECK_TEST(TestClipboardTable)
#include "tst_clipboard_table.moc"
