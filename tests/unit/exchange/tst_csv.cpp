#include "tests/support/register.h"
#include "tests/unit/exchange/workbook_maker.h"

#include "core/exchange/csv_parser.h"

#include <iconv.h>
#include <QStringEncoder>
#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QByteArray gb18030(QByteArray utf8)
{
    const iconv_t handle = iconv_open("GB18030", "UTF-8");
    QByteArray out(utf8.size() * 2, '\0');
    char *in = utf8.data(), *to = out.data();
    size_t inLeft = size_t(utf8.size()), outLeft = size_t(out.size());
    iconv(handle, &in, &inLeft, &to, &outLeft);
    iconv_close(handle);
    out.truncate(to - out.data());
    return out;
}

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

/// The rows as the parser answers them when fed in blocks of `size`.
QStringList inBlocks(std::string_view text, size_t size)
{
    QStringList rows;
    const WorkbookReader::OnRow onRow = [&](const Row& row) {
        QString line = QString::number(row.number);
        for (const Cell& cell : row.cells)
            line += QLatin1Char('|') + QString::number(cell.column) + QLatin1Char('=') +
                    QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
        rows << line;
        return true;
    };
    const ReadLimits limits;
    CsvParser parser(',', limits, onRow);
    for (size_t at = 0; at < text.size(); at += size)
        parser.feed(text.substr(at, size));
    if (!parser.finish())
        rows << QStringLiteral("wrong in row %1").arg(parser.row());
    return rows;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodings()
    {
        const QString text = QStringLiteral("编号,名称\r\n1,㈱𠮷镕€\r\n");
        const QStringList expected{QStringLiteral("1 A\"编号\" B\"名称\""), QStringLiteral("2 A\"1\" B\"㈱𠮷镕€\"")};
        QCOMPARE(dump(text.toUtf8()), expected);
        QCOMPARE(dump("\xef\xbb\xbf" + text.toUtf8()), expected);
        QCOMPARE(dump(gb18030(text.toUtf8())), expected);
        QCOMPARE(dump(utf16(text, QStringConverter::Utf16LE)), expected);
        QCOMPARE(dump(utf16(text, QStringConverter::Utf16BE)), expected);
    }

    void charactersCutByBlocks()
    {
        QByteArray text;
        QStringList expected;
        for (int i = 1; i <= 60000; ++i) {
            text += QStringLiteral("%1,样品\n").arg(i).toUtf8();
            if (i % 20000 == 0)
                expected << QStringLiteral("%1 A\"%1\" B\"样品\"").arg(i);
        }
        for (const QByteArray& bytes :
             {text, gb18030(text), utf16(QString::fromUtf8(text), QStringConverter::Utf16LE)}) {
            const QStringList rows = dump(bytes);
            QCOMPARE(rows.size(), 60000);
            QCOMPARE((QStringList{rows[19999], rows[39999], rows[59999]}), expected);
        }
    }

    void quotesAndLineEnds()
    {
        QCOMPARE(dump("a,\"b\r\nc\",\"d\"\"e\"\rf,,g\n\n\"\",h"),
                 (QStringList{QStringLiteral("1 A\"a\" B\"b\r\nc\" C\"d\"e\""), QStringLiteral("2 A\"f\" C\"g\""),
                              QStringLiteral("4 B\"h\"")}));
        QCOMPARE(dump("a b\"c,\"x\"y\n"), QStringList{QStringLiteral("1 A\"a b\"c\" B\"xy\"")});
        QVERIFY(dump("\n\r\n").isEmpty());
    }

    void blocksDoNotMatter()
    {
        const std::string_view text = "a,\"b\r\n\"\"c\"\"\",d\r\n\r\"\"\"\"\n'=1,''-x,'y\n,,\n\"open";
        const QStringList whole = inBlocks(text, text.size());
        for (size_t size = 1; size < text.size(); ++size)
            QCOMPARE(inBlocks(text, size), whole);
        QCOMPARE(whole, (QStringList{QStringLiteral("1|0=a|1=b\r\n\"c\"|2=d"), QStringLiteral("3|0=\""),
                                     QStringLiteral("4|0==1|1='-x|2='y"), QStringLiteral("wrong in row 6")}));
    }

    void separators()
    {
        QCOMPARE(guessSeparator("a;b;c\n1;2,5;3\n"), ';');
        QCOMPARE(guessSeparator("a\tb\n1,5\t2,5\n"), '\t');
        QCOMPARE(guessSeparator("标题\n编号,项目\n1,甲;乙;丙\n2,甲;乙\n3,丁\n"), ',');
        QCOMPARE(guessSeparator("x,\"a;b;c\"\ny,\"d;e;f\"\n"), ',');
        QCOMPARE(guessSeparator("one column\nonly\n"), ',');
        QCOMPARE(dump("sep=;\r\na,x;b\r\n"), QStringList{QStringLiteral("1 A\"a,x\" B\"b\"")});
    }

    void apostrophesOfExportComeOff()
    {
        QCOMPARE(dump("'=1+1,'@x,'plain,''-5,'\n"),
                 QStringList{QStringLiteral("1 A\"=1+1\" B\"@x\" C\"'plain\" D\"'-5\" E\"'\"")});
    }

    void sheetIsNamedAfterTheFile()
    {
        auto reader = WorkbookReader::openBytes("a,b\n", QStringLiteral("三月结果"));
        VERIFY_OK(reader);
        QCOMPARE((*reader)->sheets()[0].name, QStringLiteral("三月结果"));
        QVERIFY((*reader)->merges(0).hasValue());
    }

    void refusals()
    {
        QVERIFY(refusalOf("a,b\n1,\"x\n2,3\n").contains(QStringLiteral("row 2: a quotation mark")));
        QVERIFY(refusalOf(QByteArray("a\0b\n", 4)).contains(QStringLiteral("neither a workbook nor")));
        QVERIFY(refusalOf("\xff\xfe" + QByteArray("a\0\0\0", 4)).contains(QStringLiteral("neither a workbook nor")));
        QVERIFY(refusalOf("\xe6\xa0\xb7\xff\xff,\x81").contains(QStringLiteral("neither UTF-8 nor GB 18030")));
        QVERIFY(refusalOf("%PDF-1.7\nabc").contains(QStringLiteral("neither a workbook nor")));
        QVERIFY(refusalOf("\xef\xbb\xbf <HTML><body><table>").contains(QStringLiteral("web page")));
        QVERIFY(refusalOf("<0.05,x\n").isEmpty());
        ReadLimits limits;
        limits.rows = 2;
        limits.columns = 3;
        limits.cellBytes = 10;
        QVERIFY(refusalOf("1\n2\n3\n", limits).contains(QStringLiteral("row 3: more rows")));
        QVERIFY(refusalOf("1\n1,2,3,4\n", limits).contains(QStringLiteral("row 2: more cells")));
        QVERIFY(refusalOf("12345678901\n", limits).contains(QStringLiteral("row 1: a cell holds more text")));
    }

    /// One column in a million rows: a search for the separator to the end of the file would take hours.
    void oneColumnIsReadInOnePass()
    {
        QByteArray text;
        for (int i = 0; i < 1000000; ++i)
            text += "abcdefgh\n";
        QElapsedTimer timer;
        timer.start();
        int rows = 0;
        auto reader = WorkbookReader::openBytes(text, QStringLiteral("x"));
        VERIFY_OK(reader);
        VERIFY_OK((*reader)->read(0, [&](const Row&) { return ++rows > 0; }));
        QCOMPARE(rows, 1000000);
        QVERIFY(timer.elapsed() < 5000);
    }
};

SPOTCHECK_TEST(TestCsv)
#include "tst_csv.moc"
