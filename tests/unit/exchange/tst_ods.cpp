#include "tests/support/register.h"
#include "tests/unit/exchange/workbook_maker.h"

#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QByteArray table(const QByteArray& rows)
{
    return "<table:table table:name=\"结果\">" + rows + "</table:table>";
}

QByteArray cell(const QByteArray& attributes, const QByteArray& shown)
{
    return "<table:table-cell " + attributes + ">" +
           (shown.isEmpty() ? QByteArray() : "<text:p>" + shown + "</text:p>") + "</table:table-cell>";
}

QByteArray number(const QByteArray& value, const QByteArray& shown, const QByteArray& type = "float")
{
    return cell("office:value-type=\"" + type + "\" office:value=\"" + value + "\"", shown);
}

QByteArray row(const QByteArray& cells, int repeated = 1)
{
    return "<table:table-row table:number-rows-repeated=\"" + QByteArray::number(repeated) + "\">" + cells +
           "</table:table-row>";
}

QString first(const QByteArray& cells)
{
    const QStringList rows = dump(ods(table(row(cells))));
    return rows.isEmpty() ? QString() : rows[0].mid(3);
}

} // namespace

class TestOds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersKeepDeclaredDigitsAndLoseNone()
    {
        QCOMPARE(first(number("1.05", "1.050")), QStringLiteral("#1.050"));
        QCOMPARE(first(number("1.05678", "1.06")), QStringLiteral("#1.05678"));
        QCOMPARE(first(number("1234.5", "1,234.50")), QStringLiteral("#1234.50"));
        QCOMPARE(first(number("1.05", "1,05")), QStringLiteral("#1.05")); // a comma that is the point elsewhere
        QCOMPARE(first(number("0.125", "12.5%", "percentage")), QStringLiteral("#12.5%"));
        QCOMPARE(first(number("0.125", "13%", "percentage")), QStringLiteral("#12.5%"));
        QCOMPARE(first(number("12", "¥12.00", "currency")), QStringLiteral("#12.00"));
        QCOMPARE(first(number("5", "000005")), QStringLiteral("#000005"));
        QCOMPARE(first(number("1000", "1.00E+03")), QStringLiteral("#1000"));
        QCOMPARE(first(number("0.05", "&lt;0.05")), QStringLiteral("\"<0.05\""));
        QCOMPARE(first(number("0.30000000000000004", "")), QStringLiteral("#0.3"));
    }

    void otherKinds()
    {
        QCOMPARE(first(cell("office:value-type=\"date\" office:date-value=\"2024-03-05\"", "05.03.24")),
                 QStringLiteral("@2024-03-05"));
        QCOMPARE(first(cell("office:value-type=\"date\" office:date-value=\"2024-03-05T08:30:00\"", "x")),
                 QStringLiteral("@2024-03-05 08:30:00"));
        QCOMPARE(first(cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "真")),
                 QStringLiteral("?TRUE"));
        QCOMPARE(
            first(cell("office:value-type=\"string\" calcext:value-type=\"error\" table:formula=\"f\"", "#DIV/0!")),
            QStringLiteral("!#DIV/0!"));
        QCOMPARE(first(cell("calcext:value-type=\"error\" office:value-type=\"string\"", "#N/A")),
                 QStringLiteral("!#N/A"));
        QCOMPARE(first(cell("office:value-type=\"string\"", "#1 样品!")), QStringLiteral("\"#1 样品!\""));
        QCOMPARE(first(cell("table:formula=\"of:=1+1\"", "")), QStringLiteral("!formula without a value"));
        QCOMPARE(first(cell("office:value-type=\"time\" office:time-value=\"PT8H\"", "08:00:00")),
                 QStringLiteral("\"08:00:00\""));
        QCOMPARE(first(cell("office:value-type=\"string\" office:string-value=\"暗\"", "")), QStringLiteral("\"暗\""));
    }

    void textOfACell()
    {
        const QByteArray inside =
            "<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲<text:span>乙</text:span>\n  "
            "丙<text:s text:c=\"2\"/>丁"
            "<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby></text:p>"
            "<draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame><text:p>第二<text:line-break/"
            ">行<text:tab/>。</text:p>";
        QCOMPARE(first("<table:table-cell office:value-type=\"string\">" + inside + "</table:table-cell>"),
                 QStringLiteral("\"甲乙 丙  丁字\n第二\n行\t。\""));
    }

    void repeatedCellsAndRows()
    {
        const QByteArray empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
        const QByteArray rows = row("<table:table-cell table:number-columns-repeated=\"2\"/>" +
                                        cell("office:value-type=\"string\" table:number-columns-repeated=\"3\"", "x") +
                                        "<table:table-cell table:number-columns-repeated=\"16000\"/>",
                                    2) +
                                row(empty, 1000) + row(number("7", "7")) + row(empty, 1047573);
        QCOMPARE(dump(ods(table(rows))),
                 (QStringList{QStringLiteral("1 C\"x\" D\"x\" E\"x\""), QStringLiteral("2 C\"x\" D\"x\" E\"x\""),
                              QStringLiteral("1003 A#7")}));
    }

    void coveredCellsAndMerges()
    {
        const QByteArray rows = row(
            "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\" "
            "office:value-type=\"string\"><text:p>题</text:p></table:table-cell>"
            "<table:covered-table-cell office:value-type=\"string\"><text:p>藏</text:p></table:covered-table-cell>" +
            number("3", "3"));
        auto reader = WorkbookReader::openBytes(ods(table(rows)), QStringLiteral("x"));
        VERIFY_OK(reader);
        QCOMPARE(dump(**reader), QStringList{QStringLiteral("1 A\"题\" C#3")});
        const auto merges = (*reader)->merges(0);
        VERIFY_OK(merges);
        QCOMPARE(merges->size(), size_t(1));
        QVERIFY((*merges)[0].firstRow == 1 && (*merges)[0].lastRow == 3 && (*merges)[0].firstColumn == 0 &&
                (*merges)[0].lastColumn == 1);
    }

    void sheetsHiddenOnesAndTablesThatAreNone()
    {
        const QByteArray styles =
            "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
            "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
        const QByteArray nested = "<table:table-cell><table:table "
                                  "table:name=\"inner\"><table:table-row><table:table-cell><text:p>no</text:p></"
                                  "table:table-cell></table:table-row></table:table></table:table-cell>";
        const QByteArray content =
            "<table:tracked-changes><table:table table:name=\"old\"/></table:tracked-changes>"
            "<table:table table:name=\"一\" table:style-name=\"ta1\"><table:table-header-rows>" +
            row(nested + number("1", "1")) +
            "</table:table-header-rows></table:table>"
            "<table:table table:name=\"二\" table:style-name=\"ta2\"><table:table-row-group>" +
            row(number("2", "2")) +
            "</table:table-row-group></table:table>"
            "<table:dde-links><table:dde-link><table:table table:name=\"dde\"/></table:dde-link></table:dde-links>";
        auto reader = WorkbookReader::openBytes(ods(content, styles), QStringLiteral("x"));
        VERIFY_OK(reader);
        QCOMPARE((*reader)->sheets().size(), 2);
        QVERIFY(!(*reader)->sheets()[0].hidden && (*reader)->sheets()[1].hidden);
        QCOMPARE(dump(**reader, 0), QStringList{QStringLiteral("1 B#1")});
        QCOMPARE(dump(**reader, 1), QStringList{QStringLiteral("1 A#2")});
    }

    void repetitionWithoutEndIsRefused()
    {
        const QByteArray wide =
            row(cell("office:value-type=\"string\" table:number-columns-repeated=\"16384\"", "x"), 1000000);
        QVERIFY(refusalOf(ods(table(wide))).contains(QStringLiteral("repeats")));
        const QByteArray tooWide =
            row(cell("office:value-type=\"string\" table:number-columns-repeated=\"16385\"", "x"));
        QVERIFY(refusalOf(ods(table(tooWide))).contains(QStringLiteral("columns")));
        const QByteArray tooLong = row(number("1", "1"), 1048577);
        QVERIFY(refusalOf(ods(table(tooLong))).contains(QStringLiteral("rows")));
        QVERIFY(
            refusalOf(ods(table(row("", 1048576) + row("", 2147483647) +
                                row("<table:table-cell table:number-columns-repeated=\"2147483647\"/><table:table-cell "
                                    "table:number-columns-repeated=\"2147483647\"/>"))))
                .isEmpty());
    }

    void encryptedOnesAreNamed()
    {
        const QByteArray bytes =
            zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"content.xml", "\x01\x02\x03"},
                   {"META-INF/manifest.xml",
                    "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}});
        QVERIFY(refusalOf(bytes).contains(QStringLiteral("password")));
    }
};

SPOTCHECK_TEST(TestOds)
#include "tst_ods.moc"
