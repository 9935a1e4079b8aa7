#include "tests/support/register.h"
#include "tests/unit/exchange/workbook_maker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

const QByteArray kOle = QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);

QByteArray manyRows(int rows)
{
    QByteArray text;
    for (int i = 1; i <= rows; ++i)
        text += "<row r=\"" + QByteArray::number(i) + "\"><c r=\"A" + QByteArray::number(i) + "\"><v>" +
                QByteArray::number(i * 7919) + "</v></c></row>";
    return text;
}

QByteArray withPart(const XlsxText& text, const QByteArray& name, const QByteArray& bytes)
{
    Parts parts = xlsxParts(text);
    parts.removeIf([&](const auto& part) { return part.first == name; });
    parts.append({name, bytes});
    return zipOf(parts);
}

QByteArray sheetBomb(const QByteArray& before, const QByteArray& repeated, qint64 times)
{
    Parts parts = xlsxParts(XlsxText{});
    parts.removeIf([](const auto& part) { return part.first == "xl/worksheets/sheet1.xml"; });
    return zipOfRepeated("xl/worksheets/sheet1.xml", before, repeated, times, parts);
}

#if defined(__SANITIZE_ADDRESS__)
constexpr double kSanitizerFactor = 3; // freed memory is kept aside for a while
#elif defined(__has_feature)
constexpr double kSanitizerFactor = __has_feature(address_sanitizer) ? 3 : 1;
#else
constexpr double kSanitizerFactor = 1;
#endif

} // namespace

class TestBadFiles : public QObject {
    Q_OBJECT

    void refused(const QByteArray& bytes, const char* word)
    {
        const QString sentence = refusalOf(bytes);
        QVERIFY2(sentence.contains(QString::fromUtf8(word)),
                 qPrintable(QStringLiteral("%1 not in: %2").arg(QString::fromUtf8(word), sentence)));
    }

private Q_SLOTS:
    void notAWorkbookAtAll()
    {
        refused({}, "empty");
        refused("PK\x03\x04 no zip", "damaged or cut short");
        refused(zipOf({{"readme.txt", "hello"}}), "packed like a workbook but is none");
        refused(zipOf({{"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                                       "Target=\"word/document.xml\"/></Relationships>"},
                       {"word/document.xml", "<document/>"}}),
                "is none");
        refused(zipOf({{"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                                       "Target=\"xl/workbook.bin\"/></Relationships>"},
                       {"xl/workbook.bin", "\x01\x02"}}),
                "is none");
        auto gone = WorkbookReader::open(QStringLiteral("/nowhere/at/all.xlsx"));
        QVERIFY(!gone && gone.error().kind == ErrorKind::InputRefused);
        auto folder = WorkbookReader::open(QStringLiteral("/tmp"));
        QVERIFY(!folder && folder.error().kind == ErrorKind::InputRefused);
    }

    void contentDecidesNotTheEnding()
    {
        QTemporaryDir folder;
        const auto save = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromUtf8(name)));
            file.open(QIODevice::WriteOnly);
            file.write(bytes);
            return file.fileName();
        };
        auto book = WorkbookReader::open(save("表.csv", xlsx("<row><c><v>1</v></c></row>")));
        VERIFY_OK(book);
        QCOMPARE((*book)->sheets()[0].name, QStringLiteral("结果"));
        auto text = WorkbookReader::open(save("三月.xlsx", "PK,编号\n1,2\n"));
        VERIFY_OK(text);
        QCOMPARE((*text)->sheets()[0].name, QStringLiteral("三月"));
        QCOMPARE(dump(**text).size(), 2);
    }

    void oldAndEncryptedOnes()
    {
        QByteArray name;
        for (const char c : QByteArray("EncryptedPackage"))
            name += c, name += '\0';
        refused(kOle + QByteArray(4096, '\0') + "Workbook", "old .xls");
        refused(kOle + QByteArray((1 << 20) - 20, '\0') + name + QByteArray(100, '\0'),
                "password"); // across two blocks
    }

    void truncatedAnywhere()
    {
        const QByteArray whole = xlsx(XlsxText{manyRows(3000), "<si><t>x</t></si>", stylesOf({"0.00"})});
        QVERIFY(refusalOf(whole).isEmpty());
        for (qsizetype size = 4; size < whole.size(); size += std::max<qsizetype>(1, whole.size() / 211))
            refused(whole.left(size), "damaged or cut short");
        const QByteArray table =
            ods("<table:table table:name=\"x\"><table:table-row><table:table-cell "
                "office:value-type=\"string\"><text:p>y</text:p></table:table-cell></table:table-row></table:table>");
        for (qsizetype size = 4; size < table.size(); size += 7)
            QVERIFY(!refusalOf(table.left(size)).isEmpty());
    }

    /// Every byte of a small workbook changed in turn: read or refused, never a crash, never another kind of error.
    void flippedBytes()
    {
        const QByteArray whole = xlsx(XlsxText{manyRows(5), "<si><t>x</t></si>"});
        for (qsizetype i = 0; i < whole.size(); ++i)
            for (const char mask : {'\x01', '\x80'}) {
                QByteArray bytes = whole;
                bytes[i] = char(bytes[i] ^ mask);
                QVERIFY(refusalOf(bytes) != QStringLiteral("another kind"));
            }
    }

    void malformedParts()
    {
        refused(xlsx("<row><c><v>1</v></c></oops>"), "XML is malformed");
        refused(xlsx("<row><c><v>1 & 2</v></c></row>"), "XML is malformed");
        refused(xlsx("<row><c><v>\xff</v></c></row>"), "XML is malformed");
        refused(withPart({}, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row>"),
                "XML is malformed");
        refused(withPart({}, "xl/worksheets/sheet1.xml", ""), "XML is malformed");
        refused(withPart({}, "xl/styles.xml", "<styleSheet><cellXfs>"), "XML is malformed");
        refused(withPart({}, "xl/workbook.xml", "<workbook><sheets/></workbook>"), "no sheet");
        refused(withPart({}, "xl/_rels/workbook.xml.rels", "<Relationships/>"), "lacks one of its sheets");
        refused(withPart({}, "XL/workbook.xml", "<workbook/>"), "one of its parts twice");
    }

    void documentTypesAndEntities()
    {
        const QByteArray laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        refused(withPart({}, "xl/worksheets/sheet1.xml",
                         laughs + "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"),
                "document type");
        refused(withPart({}, "xl/sharedStrings.xml", "<!DOCTYPE sst SYSTEM \"file:///etc/passwd\"><sst/>"),
                "document type");
        refused(withPart({}, "_rels/.rels", laughs + "<Relationships/>"), "document type");
        refused(
            zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", laughs + "<x/>"}}),
            "document type");
    }

    void impossibleAddresses()
    {
        refused(xlsx("<row><c><v>1</v></c><c r=\"C1\" t=\"s\"><v>7</v></c></row>"),
                "Sheet 结果, cell C1: the cell refers to a text");
        refused(xlsx("<row><c t=\"s\"><v>-1</v></c></row>"), "cell A1: the cell refers to a text");
        refused(xlsx("<row><c t=\"s\"><v>1.5</v></c></row>"), "cell A1: the cell refers to a text");
        refused(xlsx("<row r=\"1048577\"><c><v>1</v></c></row>"), "after row 0: the next row has an impossible number");
        refused(xlsx("<row r=\"99999999999999999999\"/>"), "impossible number");
        refused(xlsx("<row r=\"-1\"/>"), "impossible number");
        refused(xlsx("<row r=\"5\"/><row r=\"5\"/>"), "after row 5");
        refused(xlsx("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"), "impossible place");
        refused(xlsx("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"), "impossible place");
        refused(xlsx("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>"), "impossible place");
        refused(xlsx("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"), "impossible place");
        refused(xlsx("<row r=\"1\"><c r=\"a1\"><v>1</v></c></row>"), "impossible place");
        QByteArray wide = "<row>";
        for (int i = 0; i < 1 << 20; ++i)
            wide += "<c/>";
        refused(xlsx(wide + "</row>"), "impossible place");
    }

    void deepAndLong()
    {
        QByteArray deep;
        for (int i = 0; i < 100; ++i)
            deep = "<a>" + deep + "</a>";
        refused(xlsx("<row>" + deep + "</row>"), "nested too deeply");
        ReadLimits limits;
        limits.cellBytes = 1000;
        const QByteArray longText(2000, 'x');
        QVERIFY(refusalOf(xlsx("<row><c t=\"str\"><v>" + longText + "</v></c></row>"), limits)
                    .contains(QStringLiteral("cell A1: more text")));
        QVERIFY(refusalOf(xlsx(XlsxText{{}, "<si><t>" + longText + "</t></si>"}), limits)
                    .contains(QStringLiteral("more text than any cell")));
        limits = {};
        limits.textArena = 8 << 20;
        QByteArray texts;
        for (int i = 0; i < 12; ++i)
            texts += "<si><t>" + QByteArray(1000000, char('a' + i)) + "</t></si>";
        QVERIFY(refusalOf(xlsx(XlsxText{{}, texts}), limits).contains(QStringLiteral("more text than can be read")));
    }

    void tooManyParts()
    {
        Parts parts = xlsxParts({});
        for (int i = 0; i < 5000; ++i)
            parts.append({"x" + QByteArray::number(i), {}});
        refused(zipOf(parts), "far too many parts");
        // The end record alone claims millions: refused before a library believes it.
        QByteArray end("PK\x05\x06", 4);
        end.resize(22, '\0');
        qToLittleEndian<quint16>(60000, end.data() + 10);
        refused("PK\x03\x04" + QByteArray(100, 'x') + end, "far too many parts");
    }

    void bombsAreStoppedEarly()
    {
        const QByteArray head = "<worksheet><sheetData>";
        const QByteArray zeros = sheetBomb(head, QByteArray(1024, ' '), 1 << 18); // 256 MB of blanks
        QVERIFY(zeros.size() < (4 << 20));
        QString sentence;
        const double growth = peakGrowth([&] { sentence = refusalOf(zeros); });
        QVERIFY2(sentence.contains(QStringLiteral("zip bomb")), qPrintable(sentence));
        QVERIFY2(growth < 30 * kSanitizerFactor, qPrintable(QString::number(growth)));
    }

    void memoryIsBounded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const QByteArray head = "<worksheet><sheetData>";
        QTest::newRow("a tag that never closes")
            << sheetBomb(head + "<c x=\"", "0123456789abcdefghijklmnopqrstuvwxyz\n", 1 << 20)
            << QStringLiteral("memory");
        QTest::newRow("a comment that never closes")
            << sheetBomb(head + "<!-- ", "0123456789 abcdefghijklmnopqrstuvwxyz\n", 1 << 20)
            << QStringLiteral("memory");
        QByteArray names = head;
        for (int i = 0; i < 600000; ++i)
            names += "<n" + QByteArray::number(i) + "/>";
        QTest::newRow("a name for every tag")
            << withPart({}, "xl/worksheets/sheet1.xml", names) << QStringLiteral("memory");
        QByteArray row = "<row>";
        for (int i = 0; i < 100; ++i)
            row += "<c t=\"str\"><v>" + QByteArray(1000000, char('a' + i % 26)) + "</v></c>";
        QTest::newRow("a row of long cells") << xlsx(row + "</row>") << QStringLiteral("more text");
    }
    void memoryIsBounded()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        ReadLimits limits;
        limits.ratio = 100000; // not the ratio that stops it
        QString sentence;
        const double growth = peakGrowth([&] { sentence = refusalOf(bytes, limits); });
        QVERIFY2(sentence.contains(word), qPrintable(sentence));
        QVERIFY2(growth < 160 * kSanitizerFactor, qPrintable(QString::number(growth)));
    }

    void readingAgainIsNoBomb()
    {
        ReadLimits limits;
        limits.totalBytes = 400000;
        auto reader = WorkbookReader::openBytes(xlsx(manyRows(5000)), QStringLiteral("x"), limits);
        VERIFY_OK(reader);
        for (int i = 0; i < 10; ++i)
            VERIFY_OK((*reader)->read(0, [](const Row&) { return true; }));
        limits.totalBytes = 100000;
        QVERIFY(refusalOf(xlsx(manyRows(5000)), limits).contains(QStringLiteral("zip bomb")));
    }
};

SPOTCHECK_TEST(TestBadFiles)
#include "tst_bad_files.moc"
