#include "tests/support/register.h"
#include "tests/unit/exchange/workbook_maker.h"

#include "core/exchange/number_format.h"

#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QByteArray number(const QByteArray& raw, int style)
{
    return "<c s=\"" + QByteArray::number(style) + "\"><v>" + raw + "</v></c>";
}

/// The text a number is shown as under a format code; with the kind's sign in front.
QString shown(const QByteArray& raw, const QByteArray& format)
{
    const QStringList rows = dump(xlsx(XlsxText{"<row>" + number(raw, 0) + "</row>", {}, stylesOf({format})}));
    return rows.isEmpty() ? QString() : rows[0].mid(3);
}

} // namespace

class TestXlsx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsOfCells()
    {
        const QByteArray rows =
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>1.5</v></c><c r=\"C2\" t=\"b\"><v>1</v></c>"
            "<c r=\"D2\" t=\"e\"><v>#DIV/0!</v></c><c r=\"E2\" t=\"str\"><f>A1</f><v>甲</v></c>"
            "<c r=\"F2\" t=\"inlineStr\"><is><t>乙</t></is></c><c r=\"G2\"><f>1+1</f></c><c "
            "r=\"H2\"><f>1+1</f><v>2</v></c>"
            "<c r=\"I2\" t=\"d\"><v>2024-03-05T00:00:00</v></c><c r=\"J2\" t=\"b\"><v>0</v></c><c r=\"K2\" "
            "t=\"str\"><f>A1</f><v></v></c></row>";
        const QByteArray texts =
            "<si><t>x</t></si><si><r><t>富</t></r><r><rPr/><t>文本</t></r><rPh><t>fu</t></rPh></si>";
        QCOMPARE(dump(xlsx(XlsxText{rows, texts})),
                 QStringList{QStringLiteral("2 A\"富文本\" B#1.5 C?TRUE D!#DIV/0! E\"甲\" F\"乙\" G!formula without a "
                                            "value H#2 I@2024-03-05 J?FALSE")});
    }

    void rowsAndCellsWithoutAddresses()
    {
        const QByteArray rows = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row><row "
                                "r=\"9\"><c r=\"C9\"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>";
        QCOMPARE(dump(xlsx(rows)), (QStringList{QStringLiteral("1 A#1 C#3"), QStringLiteral("2 A#4"),
                                                QStringLiteral("9 C#5 D#6"), QStringLiteral("10 A#7")}));
    }

    void emptyStyledCellsAndHugeDimensionsAreNothing()
    {
        QByteArray rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"/><c r=\"B1\" s=\"0\"><v></v></c></row><row "
                          "r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>";
        QVERIFY(dump(xlsx(rows)).isEmpty());
    }

    void numbersAsShown_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* raw, const char* format, const char* expected) {
            QTest::addRow("%s as %s", raw, format)
                << QByteArray(raw) << QByteArray(format) << QString::fromUtf8(expected);
        };
        row("1.05", "0.000", "#1.050");
        row("1.05", "0.0", "#1.05"); // a format that would lose a digit does not count
        row("1.05", "General", "#1.05");
        row("0.28999999999999998", "General", "#0.29");
        row("0.30000000000000004", "0.00", "#0.30");
        row("1.0000000000000001E-2", "General", "#0.01");
        row("1E-3", "General", "#0.001");
        row("-0.5", "0.00", "#-0.50");
        row("0", "0.00", "#0.00");
        row("-0", "General", "#0");
        row("100", "General", "#100");
        row("1234567.5", "#,##0.00", "#1234567.50");
        row("1234", "#,##0", "#1234");
        row("12", "#,##0.00_ ;[Red]\\-#,##0.00\\ ", "#12.00");
        row("0.125", "0%", "#12.5%");
        row("0.125", "0.00%", "#12.50%");
        row("1", "0%", "#100%");
        row("12.5", "0.0\"%\"", "#12.5%");
        row("5", "000000", "#000005");
        row("5", "0.0\"mg/kg\"", "#5.0");
        row("5", "\"¥\"#,##0.00", "#5.00");
        row("0.05", "\"<\"0.00", "\"<0.05\"");
        row("0.05", "\"＜\"0.000", "\"＜0.050\"");
        row("0.05", "\\≤0.00", "\"≤0.05\"");
        row("3.6", "0.0\"×10³\"", "\"3.6×10³\"");
        row("5", "[<10]0.00;0.0", "#5");
        row("12000", "0.0,", "#12000");
        row("0.5", "# ?/?", "#0.5");
        row("12345", "0.00E+00", "#12345");
        row("913101151234567890", "General", "#9.13101151234568E+17");
        row("9.1310115123456794E+17", "0", "#913101151234568000");
        row("123456789012345", "General", "#123456789012345");
        row("1234567890123456", "General", "#1.23456789012346E+15");
        row("1e-7", "General", "#0.0000001");
        row("1e-12", "General", "#1E-12");
        row("5", "@", "#5");
        row("5", "G/通用格式", "#5");
        row("45000", "General\"d\"", "#45000");
        row("45000", "yyyy-mm-dd", "@2023-03-15");
        row("45000", "yyyy\"年\"m\"月\"d\"日\"", "@2023-03-15");
        row("45000", "[$-804]yyyy/m/d;@", "@2023-03-15");
        row("45000", "mmm-yy", "@2023-03-15");
        row("45000.5", "yyyy-mm-dd hh:mm", "@2023-03-15 12:00:00");
        row("45000.000005", "yyyy-mm-dd", "@2023-03-15");
        row("45000.999999", "yyyy-mm-dd", "@2023-03-16");
        row("0.5", "h:mm", "\"12:00:00\"");
        row("1", "yyyy-mm-dd", "@1900-01-01");
        row("59", "yyyy-mm-dd", "@1900-02-28");
        row("60", "yyyy-mm-dd", "#60"); // the day that never was
        row("61", "yyyy-mm-dd", "@1900-03-01");
        row("-5", "yyyy-mm-dd", "#-5");
        row("nan", "0.00", "!nan");
    }
    void numbersAsShown()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, format);
        QFETCH(QString, expected);
        QCOMPARE(shown(raw, format), expected);
    }

    /// Against the naive way: print with 15 digits through double and drop zeros.
    void generalFormAgainstDouble()
    {
        for (unsigned i = 1; i < 20000; ++i) {
            const double value = double(i * 2654435761u) / double(1 + i % 977) * (i % 3 == 0 ? 1e-6 : 1);
            const QByteArray raw = QByteArray::number(value, 'g', 17);
            std::string shownText;
            QVERIFY(appendNumber(shownText, raw.toStdString(), {}));
            QCOMPARE(QByteArray::fromStdString(shownText).toDouble(), QByteArray::number(value, 'g', 15).toDouble());
            QVERIFY2(!shownText.ends_with('0') || shownText.find('.') == std::string::npos, shownText.c_str());
        }
    }

    void builtinDateFormats()
    {
        for (int id = 0; id < 60; ++id) {
            const bool date =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
            QCOMPARE(builtinFormat(id).kind == NumberFormat::Kind::Date, date);
        }
    }

    void system1904()
    {
        for (const char* flag : {"1", "true"}) {
            XlsxText text{"<row>" + number("43538", 0) + number("0", 0) + "</row>", {}, stylesOf({"yyyy-mm-dd"})};
            text.workbookPr = QByteArray("<workbookPr date1904=\"") + flag + "\"/>";
            QCOMPARE(dump(xlsx(text)), QStringList{QStringLiteral("1 A@2023-03-15 B@1904-01-01")});
        }
    }

    void escapedCharacters()
    {
        const QByteArray texts = "<si><t>a_x000D_\nb_x005F_x000D_c_x0007_d_xZZZZ_e_x4E2D_</t></si>";
        QCOMPARE(dump(xlsx(XlsxText{"<row><c t=\"s\"><v>0</v></c></row>", texts})),
                 QStringList{QStringLiteral("1 A\"a\nb_x000D_cd_xZZZZ_e中\"")});
    }

    void oddPackages()
    {
        // Strict namespaces, prefixes, absolute and dotted targets, parts in other letters, sheets out of order, one
        // hidden.
        const QByteArray main = "xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"",
                         rel = "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships";
        const auto sheet = [&](const QByteArray& n) {
            return "<x:worksheet " + main + "><x:sheetData><x:row><x:c><x:v>" + n +
                   "</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        };
        const QByteArray bytes =
            zipOf({{"_rels/.rels", "<Relationships><Relationship Id=\"a\" " + rel +
                                       "/officeDocument\" Target=\"/XL/book.xml\"/></Relationships>"},
                   {"xl\\book.xml", "<x:workbook " + main +
                                        " xmlns:q=\"r\"><x:sheets><x:sheet name=\"一\" q:id=\"z\" "
                                        "state=\"hidden\"/><x:sheet name=\"二\" q:id=\"b\"/>"
                                        "<x:sheet name=\"图\" q:id=\"c\"/></x:sheets></x:workbook>"},
                   {"xl/_rels/book.xml.rels", "<Relationships><Relationship Id=\"b\" " + rel +
                                                  "/worksheet\" Target=\"./sub/../Second.xml\"/>"
                                                  "<Relationship Id=\"c\" " +
                                                  rel +
                                                  "/chartsheet\" Target=\"/xl/chart.xml\"/>"
                                                  "<Relationship Id=\"z\" " +
                                                  rel + "/worksheet\" Target=\"/xl/first.xml\"/></Relationships>"},
                   {"xl/chart.xml", "<chartsheet/>"},
                   {"xl/first.xml", sheet("1")},
                   {"xl/second.xml", sheet("2")}});
        auto reader = WorkbookReader::openBytes(bytes, QStringLiteral("x"));
        VERIFY_OK(reader);
        QCOMPARE((*reader)->sheets().size(), 2);
        QCOMPARE((*reader)->sheets()[0].name, QStringLiteral("一"));
        QVERIFY((*reader)->sheets()[0].hidden && !(*reader)->sheets()[1].hidden);
        QCOMPARE(dump(**reader, 0), QStringList{QStringLiteral("1 A#1")});
        QCOMPARE(dump(**reader, 1), QStringList{QStringLiteral("1 A#2")});
    }

    void merges()
    {
        XlsxText text{"<row><c><v>1</v></c></row>"};
        text.behind = "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"XFD1:ZZZ9\"/><mergeCell "
                      "ref=\"B7:B9\"/></mergeCells>";
        auto reader = WorkbookReader::openBytes(xlsx(text), QStringLiteral("x"));
        VERIFY_OK(reader);
        const auto merges = (*reader)->merges(0);
        VERIFY_OK(merges);
        QCOMPARE(merges->size(), size_t(2));
        const Merge& last = merges->back();
        QVERIFY(last.firstRow == 7 && last.lastRow == 9 && last.firstColumn == 1 && last.lastColumn == 1);
    }

    void stopsAndCancels()
    {
        QByteArray rows;
        for (int i = 0; i < 200000; ++i)
            rows += "<row><c><v>1</v></c></row>";
        auto reader = WorkbookReader::openBytes(xlsx(rows), QStringLiteral("x"));
        VERIFY_OK(reader);
        int seen = 0;
        VERIFY_OK((*reader)->read(0, [&](const Row&) { return ++seen < 3; }));
        QCOMPARE(seen, 3);
        Progress progress;
        const Status stopped = (*reader)->read(
            0,
            [&](const Row&) {
                progress.cancel();
                return true;
            },
            &progress);
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    }
};

SPOTCHECK_TEST(TestXlsx)
#include "tst_xlsx.moc"
