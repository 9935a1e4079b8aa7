#include "tests/unit/import/sheets.h"

using namespace spotcheck;
using namespace spotcheck::test;

/// What cannot be taken at all: one clear sentence, nothing changed.
class TestImportRefused : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("content");
        const QList<std::pair<const char*, QByteArray>> files = {
            {"not a zip", QByteArray("PK\x03\x04 this is no zip at all")},
            {"empty", QByteArray()},
            {"old xls", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(600, '\0')},
            {"no header", "1,2,3\n4,5,6\n"},
            {"only a title", QStringLiteral("检验结果\n").toUtf8()},
            {"required column missing", QStringLiteral("报告编号,单位,备注,年度\n1,2,3,4\n").toUtf8()}};
        for (const char* kind :
             {"enterprises", "catalogue", "rules", "plan", "batches", "results", "cases", "labs", "bids"})
            for (const auto& [name, content] : files)
                QTest::addRow("%s, %s", kind, name) << QString::fromLatin1(kind) << content;
    }
    void refused()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, content);
        Bench b;
        const auto before = b.workspace->head();
        const auto o = importFile(*b.workspace, kind, b.bytes(QStringLiteral("a.csv"), content));
        QVERIFY(!o);
        QCOMPARE(o.error().kind, ErrorKind::InputRefused);
        QVERIFY(o.error().message.size() > 10);
        QCOMPARE(b.workspace->head(), before);
    }
    void truncatedWorkbook()
    {
        Bench b;
        const QString whole = b.xlsx(QStringLiteral("a.xlsx"), {{QStringLiteral("名称")}, {QStringLiteral("沪测")}});
        QFile file(whole);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const qsizetype size : {bytes.size() / 4, bytes.size() / 2, bytes.size() - 30}) {
            const auto o = b.import("labs", b.bytes(QStringLiteral("cut.xlsx"), bytes.left(size)));
            QVERIFY(!o);
            QCOMPARE(o.error().kind, ErrorKind::InputRefused);
        }
    }
    void namedSheet()
    {
        Bench b;
        ImportOptions options;
        options.sheet = QStringLiteral("没有");
        const auto o = b.import(
            "labs", b.xlsx(QStringLiteral("a.xlsx"), {{QStringLiteral("名称")}, {QStringLiteral("沪测")}}), options);
        QVERIFY(!o);
        QVERIFY2(o.error().message.contains(QStringLiteral("Sheet1")), qPrintable(o.error().message));
        options.sheet = QStringLiteral("Sheet1");
        VERIFY_OK(b.import("labs", b.path(QStringLiteral("a.xlsx")), options));
    }
    void unknownKind()
    {
        Bench b;
        const auto o = b.import("stars", b.csv(QStringLiteral("a.csv"), {{QStringLiteral("名称")}}));
        QVERIFY(!o);
        QCOMPARE(o.error().kind, ErrorKind::Usage);
    }
    void missingFile()
    {
        Bench b;
        const auto o = b.import("labs", b.path(QStringLiteral("nothing.xlsx")));
        QVERIFY(!o);
        QCOMPARE(o.error().kind, ErrorKind::InputRefused);
    }
    void manyBadRowsStayBounded()
    {
        Bench b;
        Rows rows = {{QStringLiteral("年度"), QStringLiteral("任务编号"), QStringLiteral("承检机构"),
                      QStringLiteral("中标单价")}};
        for (int i = 0; i < 30000; ++i)
            rows << QStringList{QStringLiteral("2026"), QString::number(i), QStringLiteral("沪测"),
                                i % 2 == 0 ? QStringLiteral("-1") : QStringLiteral("12.50")};
        const auto o = b.import("bids", b.csv(QStringLiteral("a.csv"), rows));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 30000, 15000, 0, 0, 15000);
        QCOMPARE(o->rejected.size(), kListedRejects);
        QCOMPARE(b.count("SELECT SUM(unit_price) FROM bid"), 15000 * 1250);
    }
};

SPOTCHECK_TEST(TestImportRefused)
#include "tst_import_refused.moc"
