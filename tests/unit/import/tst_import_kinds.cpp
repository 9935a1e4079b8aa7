#include "tests/unit/import/sheets.h"

#include "core/demo/demo.h"

#include <QStringDecoder>
#include <QStringEncoder>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

const QStringList kKinds =
    QStringLiteral("enterprises catalogue rules plan batches results cases labs bids incidents").split(u' ');

QStringList cells(const char* text)
{
    return QString::fromUtf8(text).split(u'|');
}

} // namespace

/// Every kind goes out and comes back without a difference; each has its own faults.
class TestImportKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<Bench>();
        DemoOptions options;
        options.scale = *demoScale(QStringLiteral("small"));
        OpenOptions open;
        open.person = QStringLiteral("演示");
        auto made = Workspace::create(m_demo->path(QStringLiteral("demo.spotcheck")), QStringLiteral("310000"), open,
                                      m_demo->clock);
        VERIFY_OK(made);
        VERIFY_OK(generateDemo(**made, options));
        m_demo->workspace = std::move(*made);
    }
    void cleanupTestCase() { m_demo.reset(); }

    void comesBackTheSame_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("format");
        for (const QString& kind : kKinds)
            for (const char* format : {"xlsx", "csv", "gbk"})
                QTest::addRow("%s.%s", qPrintable(kind), format) << kind << QString::fromLatin1(format);
    }
    void comesBackTheSame()
    {
        QFETCH(QString, kind);
        QFETCH(QString, format);
        QString file = m_demo->path(kind + (format == u"xlsx" ? QStringLiteral(".xlsx") : QStringLiteral(".csv")));
        const auto written = exportTable(kind, m_demo->db(), file);
        VERIFY_OK(written);
        QVERIFY(*written > 0);
        if (format == u"gbk")
            file = asGb18030(file);
        const auto o = importFile(*m_demo->workspace, kind, file);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, *written, 0, 0, *written, 0);
        QCOMPARE(o->entry, 0);
    }
    /// Into an empty file, in the order in which tables need each other: the same tables stand there afterwards.
    void movesToAnotherFile()
    {
        Bench b;
        for (const QString& kind : kKinds) {
            const QString file = b.path(kind + QStringLiteral(".csv"));
            const auto written = exportTable(kind, m_demo->db(), file);
            VERIFY_OK(written);
            const auto o = importFile(*b.workspace, kind, file);
            VERIFY_OK(o);
            QVERIFY2(o->rejectedRows == 0 && o->rowsRead == *written, qPrintable(described(*o)));
            const QString back = b.path(kind + QStringLiteral("_back.csv"));
            VERIFY_OK(exportTable(kind, b.db(), back));
            QFile one(file), two(back);
            QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
            if (kind != u"batches" &&
                kind != u"enterprises") // places of parties and "/" for none are said otherwise there
                QVERIFY2(one.readAll() == two.readAll(), qPrintable(kind));
        }
        const qint64 before = b.count("SELECT COUNT(*) FROM enterprise");
        QVERIFY(before > 0);
        while (b.workspace->undoable() && b.workspace->undoable()->command.startsWith(u"import"))
            VERIFY_OK(b.workspace->undo());
        QCOMPARE(b.count("SELECT (SELECT COUNT(*) FROM enterprise) + (SELECT COUNT(*) FROM product) + (SELECT COUNT(*) "
                         "FROM rule) + (SELECT COUNT(*) FROM plan_item) + "
                         "(SELECT COUNT(*) FROM batch) + (SELECT COUNT(*) FROM result) + (SELECT COUNT(*) FROM "
                         "aftermath_case) + (SELECT COUNT(*) FROM import_receipt)"),
                 0);
    }
    void enterprises()
    {
        Bench b;
        const auto o =
            b.import("enterprises", b.csv(QStringLiteral("a.csv"), {cells("统一社会信用代码|企业名称|类型|行政区划"),
                                                                    cells("/|甲厂|生产者；销售者|浦东新区"),
                                                                    cells("91310000000000000X|乙厂|生产者|310101"),
                                                                    cells("|丙厂|修理者|"), cells("|||310101")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 1, 0, 0, 3);
        QCOMPARE(b.text("SELECT name || roles || region || uscc FROM enterprise"), QStringLiteral("甲厂3310115"));
        QCOMPARE(o->rejected[0].column, QStringLiteral("统一社会信用代码"));
        QCOMPARE(o->rejected[0].value, QStringLiteral("91310000000000000X"));
    }
    void emptyCellLeavesWhatIsStored()
    {
        Bench b;
        VERIFY_OK(b.import(
            "labs", b.csv(QStringLiteral("a.csv"), {cells("名称|CMA证书编号|检验能力"), cells("沪测|123|鞋；纸")})));
        const auto o = b.import(
            "labs", b.csv(QStringLiteral("b.csv"), {cells("名称|CMA证书编号|检验能力"), cells("沪测|/|鞋；纸；肥")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 0, 1, 0, 0);
        QCOMPARE(b.text("SELECT cma_no || scope FROM lab"), QStringLiteral("123鞋；纸；肥"));
    }
    void sameKeyTwice()
    {
        Bench b;
        const auto o = b.import(
            "labs", b.csv(QStringLiteral("a.csv"), {cells("名称|CMA证书编号"), cells("沪测|123"), cells("浦检|5"),
                                                    cells("沪测|456"), cells("浦检|5"), cells("沪测|123")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 5, 1, 0, 1, 3);
        QCOMPARE(o->rejected[0].row, 2);
        QVERIFY(o->rejected[1].reason.contains(QStringLiteral("2")) &&
                o->rejected[1].reason.contains(QStringLiteral("4")));
        QCOMPARE(b.text("SELECT group_concat(name) FROM lab"), QStringLiteral("浦检"));
    }
    void parentLaterOrNever()
    {
        Bench b;
        const auto o = b.import("catalogue", b.csv(QStringLiteral("a.csv"),
                                                   {cells("产品代码|产品名称|上级代码"), cells("1.1|鞋|1"),
                                                    cells("1|轻工|"), cells("9.1|孤|9"), cells("9.1.1|更孤|9.1")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 2, 0, 0, 2);
        QCOMPARE(b.text("SELECT group_concat(code) FROM (SELECT code FROM product ORDER BY code)"),
                 QStringLiteral("1,1.1"));
    }
    void rulesCarryDown()
    {
        Bench b;
        const auto o =
            b.import("rules", b.csv(QStringLiteral("a.csv"),
                                    {cells("细则编号|产品名称|版本|检验样品数量|序号|检验项目|限值|必检"),
                                     cells("X1|鞋|2026|2|1|甲醛|≤75|是"), cells("||||2|铅|≤3|否"),
                                     cells("X2|纸|2026|-3|1|菌落|≤1|是"), cells("X1|靴|2026|2|3|镉|≤1|否")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 2, 0, 0, 2);
        QCOMPARE(b.count("SELECT COUNT(*) FROM rule_item WHERE rule_id = (SELECT id FROM rule WHERE code = 'X1')"), 2);
        QCOMPARE(o->rejected[0].column, QStringLiteral("检验样品数量"));
        QCOMPARE(o->rejected[1].row, 5);
    }
    void planMakesItsPlan()
    {
        Bench b;
        const auto o =
            b.import("plan", b.csv(QStringLiteral("a.csv"),
                                   {cells("浦东新区2027年产品质量监督抽查计划"),
                                    cells("序号|抽查产品|抽查方式|生产领域批次|实体销售批次|单价(元/批次)|预算(万元)"),
                                    cells("1|鞋|专项抽查|3|4|1200.5|0.84"), cells("2|纸|常规|-1|||"),
                                    cells("合计|||2|4||0.84")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 1, 0, 0, 1);
        QCOMPARE(b.text("SELECT p.year || p.office || t.mode || t.batches_total || ' ' || t.unit_price || ' ' || "
                        "t.budget FROM plan_item t JOIN plan p ON p.id = t.plan_id"),
                 QStringLiteral("202731011527 120050 840000"));
    }
    void batchesBringTheirParties()
    {
        Bench b;
        const auto o = b.import(
            "batches", b.csv(QStringLiteral("a.csv"),
                             {cells("抽样单编号|组织单位|抽查环节|抽样日期|被抽样单位|被抽样单位所在区|标称生产企业|"
                                    "承检机构|抽样基数"),
                              cells("S1|浦东新区|流通领域|2026.3.5|甲店|黄浦区|乙厂|沪测|100"),
                              cells("S2|310000|生产|2026-3-6|乙厂||乙厂|沪测|-5"), cells("S3||火星|2026-3-6|||||")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 3, 1, 0, 0, 2);
        QCOMPARE(b.text("SELECT t.office || t.stage || s.name || s.roles || s.region || p.name || p.roles || l.name "
                        "FROM batch t JOIN enterprise s ON s.id = t.sampled_id "
                        "JOIN enterprise p ON p.id = t.producer_id JOIN lab l ON l.id = t.lab_id"),
                 QStringLiteral("3101152甲店2310101乙厂1沪测"));
        QVERIFY(o->warnings.size() >= 2);
    }

private:
    QString asGb18030(const QString& file)
    {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            return {};
        const QString text = QString::fromUtf8(in.readAll());
        QStringEncoder encoder("GB18030");
        return encoder.isValid() ? m_demo->bytes(QStringLiteral("gbk.csv"),
                                                 encoder.encode(text.startsWith(QChar(0xfeff)) ? text.mid(1) : text))
                                 : file;
    }
    std::unique_ptr<Bench> m_demo;
};

SPOTCHECK_TEST(TestImportKinds)
#include "tst_import_kinds.moc"
