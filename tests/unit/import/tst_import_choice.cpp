#include "core/registry/record_edit.h"
#include "tests/unit/import/sheets.h"

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QStringList cells(const char* text)
{
    return QString::fromUtf8(text).split(u'|');
}

} // namespace

/// Incidents and official catalogues: what is the same row, how sources and catalogues are worded, what is refused.
class TestImportChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameListTwiceAddsNothing()
    {
        Bench b;
        const QString file = b.csv(
            QStringLiteral("a.csv"),
            {cells("发生日期|产品名称|来源|所在区|被反映单位|问题描述|线索编号"),
             cells("2026-03-01|童鞋|投诉|浦东新区|虚构甲|异味|T1"),
             cells("2026/3/2|童鞋|12315投诉|黄浦区|虚构乙|异味|"), cells("2026/3/2|童鞋|12315投诉|黄浦区|虚构丙|异味|"),
             cells("2026-03-01|童鞋|投诉|浦东新区|虚构甲|异味|T1"), cells("20260303|校服|日常检查|||色差|"),
             cells("2026-03-04|校服|专项行动|||色差|"), cells("2026-03-05|校服|其他渠道|||色差|")});
        const auto first = b.import("incidents", file);
        VERIFY_OK(first);
        COMPARE_COUNTS(*first, 7, 6, 0, 1, 0); // two complaints alike but for whom they are about are two
        QCOMPARE(b.count("SELECT COUNT(*) FROM incident WHERE source = 2"), 3);
        QCOMPARE(b.count("SELECT COUNT(*) FROM incident WHERE source = 1"), 1);
        QCOMPARE(b.count("SELECT COUNT(*) FROM incident WHERE source = 3"), 1);
        QCOMPARE(b.text("SELECT region FROM incident WHERE reference = 'T1'"), QStringLiteral("310115"));
        const auto again = b.import("incidents", file);
        VERIFY_OK(again);
        COMPARE_COUNTS(*again, 7, 0, 0, 7, 0);
        QCOMPARE(again->entry, 0);
    }

    /// By its number an incident is known even when the district is corrected.
    void aCorrectionChangesTheRow()
    {
        Bench b;
        VERIFY_OK(b.import("incidents",
                           b.csv(QStringLiteral("a.csv"), {cells("日期|产品名称|来源|所在区|内容|编号"),
                                                           cells("2026-03-01|童鞋|投诉举报|浦东新区|异味|T1")})));
        const auto o =
            b.import("incidents", b.csv(QStringLiteral("b.csv"), {cells("日期|产品名称|来源|所在区|内容|编号"),
                                                                  cells("2026-03-01|童鞋|投诉举报|黄浦区|异味|T1")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 0, 1, 0, 0);
        QCOMPARE(b.count("SELECT COUNT(*) FROM incident"), 1);
    }

    void whatIsRefused()
    {
        Bench b;
        const auto o =
            b.import("incidents", b.csv(QStringLiteral("a.csv"),
                                        {cells("日期|产品名称|来源|内容"), cells("|童鞋|投诉|无日期"),
                                         cells("2026-03-01||投诉|无产品"), cells("2026-03-01|童鞋|梦见|无来源"),
                                         cells("2026-02-30|童鞋|投诉|没有这一天"), cells("2026-03-01|童鞋|投诉|好")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 5, 1, 0, 0, 4);
    }

    void editionsStandBesideEachOther()
    {
        Bench b;
        VERIFY_OK(b.workspace->change({QStringLiteral("t"), QStringLiteral("t")}, [](Database& db) {
            return db.exec("INSERT INTO product(id, code, name) VALUES(7, 'A', '童鞋')");
        }));
        const QString file = b.csv(QStringLiteral("a.csv"),
                                   {cells("目录|版本|发布日期|序号|类别|产品名称|来源"),
                                    cells("全国重点工业产品质量安全监管目录|2023版|2023-01-20|1|儿童用品|童鞋|某文"),
                                    cells("全国重点|2021版|2021-01-05|1|儿童用品|童鞋|某文"),
                                    cells("上海市重点产品质量监控目录|2025版|2025-03-01|1|家具|木质家具|某文"),
                                    cells("全国重点|2023版|2023-01-20|2|家具|木质家具|某文")});
        const auto o = b.import("catalogues", file);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 4, 0, 0, 0);
        QCOMPARE(b.count("SELECT COUNT(*) FROM catalogue_entry WHERE product_id = 7"), 2);
        QCOMPARE(b.count("SELECT COUNT(*) FROM catalogue_entry WHERE catalogue = 2"), 1);
        const QString out = b.path(QStringLiteral("out.xlsx"));
        VERIFY_OK(exportTable(QStringLiteral("catalogues"), b.db(), out));
        const auto back = b.import("catalogues", out);
        VERIFY_OK(back);
        COMPARE_COUNTS(*back, 4, 0, 0, 4, 0);
        const auto moved = b.import("catalogues", b.csv(QStringLiteral("c.csv"), {cells("目录|版本|序号|产品名称"),
                                                                                  cells("全国重点|2023版|12|童鞋")}));
        VERIFY_OK(moved);
        COMPARE_COUNTS(*moved, 1, 0, 1, 0, 0);
    }

    /// Entered by hand or imported: one and the same incident.
    void enteredByHandIsTheSame()
    {
        Bench b;
        const RecordType& type = *recordType("incidents");
        const auto add = [&](const char* source) {
            return addRecord(*b.workspace, type,
                             {{QStringLiteral("happened_on"), QStringLiteral("2026-03-01")},
                              {QStringLiteral("product_name"), QStringLiteral("童鞋")},
                              {QStringLiteral("source"), QString::fromUtf8(source)},
                              {QStringLiteral("region"), QStringLiteral("浦东新区")},
                              {QStringLiteral("enterprise"), QStringLiteral("虚构甲")},
                              {QStringLiteral("what"), QStringLiteral("异味")}});
        };
        QVERIFY(!add(""));
        const auto id = add("投诉举报");
        VERIFY_OK(id);
        const auto o = b.import(
            "incidents", b.csv(QStringLiteral("a.csv"), {cells("日期|产品名称|来源|所在区|企业名称|内容"),
                                                         cells("2026-03-01|童鞋|投诉举报|浦东新区|虚构甲|异味")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 0, 0, 1, 0);
        const qint64 ids[] = {*id};
        VERIFY_OK(deleteRecords(*b.workspace, type, ids));
        QCOMPARE(b.count("SELECT COUNT(*) FROM incident"), 0);
        VERIFY_OK(b.workspace->undo());
        QCOMPARE(b.count("SELECT COUNT(*) FROM incident"), 1);
    }

    void theProductListTakesBasisAndShare()
    {
        Bench b;
        const QString file = b.csv(QStringLiteral("a.csv"), {cells("产品代码|产品名称|法定依据|市场占有率(%)"),
                                                             cells("A1|童鞋|某法第一条|12.5"), cells("A2|校服|/|")});
        const auto o = b.import("catalogue", file);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
        QCOMPARE(b.text("SELECT required_by || market_share FROM product WHERE code = 'A1'"),
                 QStringLiteral("某法第一条12.5"));
        const QString out = b.path(QStringLiteral("out.csv"));
        VERIFY_OK(exportTable(QStringLiteral("catalogue"), b.db(), out));
        const auto back = b.import("catalogue", out);
        VERIFY_OK(back);
        COMPARE_COUNTS(*back, 2, 0, 0, 2, 0);
    }
};

SPOTCHECK_TEST(TestImportChoice)
#include "tst_import_choice.moc"
