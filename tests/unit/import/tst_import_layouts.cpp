#include "tests/unit/import/sheets.h"

#include "core/exchange/import_profile.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QStringList cells(const char* text)
{
    return QString::fromUtf8(text).split(u'|');
}

Rows rows(std::initializer_list<const char*> lines)
{
    Rows all;
    for (const char* line : lines)
        all << cells(line);
    return all;
}

void teachItems(Bench& b)
{
    const auto taught =
        b.import("rules", b.csv(QStringLiteral("rules.csv"),
                                rows({"细则编号|产品名称|版本|序号|检验项目|限值", "X1|童装|2026|1|甲醛|≤75",
                                      "X1|童装|2026|2|pH值|4.0~8.5", "X1|童装|2026|3|耐水色牢度|≥3"})));
    VERIFY_OK(taught);
}

/// item=value(limit,unit) of a sample, in order.
QString resultsOf(Bench& b, const char* sample)
{
    const std::string sql =
        "SELECT group_concat(x, ' ') FROM (SELECT s.item || '=' || t.value || '(' || s.limit_text "
        "|| ',' || s.unit || ')' x FROM result t JOIN report r ON r.id = t.report_id JOIN test_spec "
        "s ON s.id = t.spec_id WHERE r.sample_no = '" +
        std::string(sample) + "' ORDER BY t.no)";
    return b.text(sql.c_str());
}

} // namespace

/// Sheets of other shapes than a header and a row an item.
class TestImportLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMergedCellHoldsForAllItCovers()
    {
        Bench b;
        const Rows sheet = rows({"序号|抽样单编号|报告编号|检验项目|标准要求|实测值|单位", "1|S1|R1|铅|≤3.0|2.9|mg/kg",
                                 "2|||镉||2.8|", "3|||汞|≤1|0.5|mg/kg", "1|S2|R2|铅|≤3.0|1.1|mg/kg"});
        const QString file = b.xlsx(
            QStringLiteral("a.xlsx"), sheet,
            {QStringLiteral("B2:B4"), QStringLiteral("C2:C4"), QStringLiteral("E2:E3"), QStringLiteral("G2:G3")});
        const auto o = b.import("results", file);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 4, 0, 0, 0);
        QCOMPARE(resultsOf(b, "S1"), QStringLiteral("铅=2.9(≤3.0,mg/kg) 镉=2.8(≤3.0,mg/kg) 汞=0.5(≤1,mg/kg)"));
        QVERIFY2(o->warnings.filter(QStringLiteral("序号")).isEmpty(), qPrintable(described(*o)));
    }
    /// In a big file the ranges are read only when a blank cell asks for them, and all comes out the same.
    void mergedCellsOfABigFile()
    {
        Bench b;
        Rows sheet = rows({"抽样单编号|报告编号|检验项目|标准要求|实测值|单位|备注"});
        for (int i = 0; i < 9000; ++i) {
            const QByteArray noise =
                QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha512).toHex() +
                QCryptographicHash::hash(QByteArray::number(-i), QCryptographicHash::Sha512).toHex();
            sheet << QStringList{QStringLiteral("S%1").arg(i), QStringLiteral("R%1").arg(i), QStringLiteral("铅"),
                                 QStringLiteral("≤3.0"),       QStringLiteral("2.9"),        QStringLiteral("mg/kg"),
                                 QString::fromLatin1(noise)};
        }
        sheet << cells("|||||0.1|") << cells("S9999|R1|镉|≤1|0.5|mg/kg");
        sheet[9001] = {QString(), QString(), QStringLiteral("镉"), QString(), QStringLiteral("0.1")};
        const QString file = b.xlsx(QStringLiteral("a.xlsx"), sheet, {QStringLiteral("D9001:D9002")});
        QVERIFY(QFileInfo(file).size() > (1 << 20));
        const auto o = b.import("results", file);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 9002, 9002, 0, 0, 0);
        QCOMPARE(resultsOf(b, "S8999"), QStringLiteral("铅=2.9(≤3.0,mg/kg) 镉=0.1(≤3.0,)"));
    }
    void tablesBelowEachOther()
    {
        Bench b;
        const Rows sheet =
            rows({"甲区检验结果", "抽样单编号|报告编号|检验项目|标准要求|实测值|单位", "S1|R1|铅|≤3.0|2.9|mg/kg",
                  "||镉|≤0.1|0.02|mg/kg", "合计|2", "||", "乙区检验结果", "填报单位：沪测||||填报日期：2026年4月1日",
                  "检验项目|实测值|限值|样品编号|报告编号|单位", "汞|0.2|≤0.5|S2|R2|mg/kg", "砷|0.3|≤0.5|||mg/kg",
                  "注：以下空白"});
        const auto o = b.import("results", b.xlsx(QStringLiteral("a.xlsx"), sheet));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 4, 0, 0, 0);
        QCOMPARE(o->tables, 2);
        QCOMPARE(o->passed.titles, 1);
        QCOMPARE(o->passed.headers, 1);
        QCOMPARE(o->passed.totals, 1);
        QCOMPARE(o->passed.notes, 2);
        QCOMPARE(resultsOf(b, "S1"), QStringLiteral("铅=2.9(≤3.0,mg/kg) 镉=0.02(≤0.1,mg/kg)"));
        QCOMPARE(resultsOf(b, "S2"), QStringLiteral("汞=0.2(≤0.5,mg/kg) 砷=0.3(≤0.5,mg/kg)"));
        auto job = ImportJob::open(QStringLiteral("results"), b.path(QStringLiteral("a.xlsx")), b.db());
        VERIFY_OK(job);
        const auto preview = (*job)->preview(b.db());
        VERIFY_OK(preview);
        QCOMPARE(preview->problems, 0);
        const auto last = std::find_if(preview->rows.begin(), preview->rows.end(),
                                       [](const PreviewRow& row) { return row.number == 11 && !row.skipped; });
        QVERIFY(last != preview->rows.end());
        QCOMPARE(last->cells[2].text, QStringLiteral("砷")); // under the first table's columns
        QCOMPARE(last->cells[4].text, QStringLiteral("0.3"));
    }
    void aSecondTableDoesNotGoOnFromTheFirst()
    {
        Bench b;
        const auto o = b.import(
            "results", b.csv(QStringLiteral("a.csv"), rows({"抽样单编号|检验项目|实测值", "S1|铅|2.9",
                                                            "检验项目|实测值|抽样单编号", "汞|0.2|", "砷|0.3|S2"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 3, 2, 0, 0, 1);
        QCOMPARE(o->rejected[0].row, 4);
        QCOMPARE(resultsOf(b, "S1"), QStringLiteral("铅=2.9(,)"));
    }
    void aHeaderOnEveryPage()
    {
        Bench b;
        const auto o = b.import(
            "results",
            b.csv(QStringLiteral("a.csv"),
                  rows({"检验结果汇总", "抽样单编号|报告编号|检验内容|||综合判定", "||检验项目|标准值|实测值|",
                        "S1|R1|铅|≤3|2.9|合格", "检验结果汇总（续）", "抽样单编号|报告编号|检验内容|||综合判定",
                        "||检验项目|标准值|实测值|", "||镉|≤1|0.2|", "S2|R2|铅|≤3|1|合格"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 3, 3, 0, 0, 0);
        QCOMPARE(o->tables, 1);
        QCOMPARE(o->passed.headers, 2);
        QCOMPARE(o->passed.titles, 1);
        QCOMPARE(resultsOf(b, "S1"), QStringLiteral("铅=2.9(≤3,) 镉=0.2(≤1,)")); // goes on over the page
    }
    /// Two columns of a later header are the same field: no row below it is taken, none is guessed at.
    void aLaterHeaderThatCannotBeTaken()
    {
        Bench b;
        const auto o = b.import(
            "results",
            b.csv(QStringLiteral("a.csv"),
                  rows({"抽样单编号|甲醛|pH值", "限值|≤75|4.0~8.5", "S1|20|7.1", "甲醛|抽样单编号|报告日期|报告日期",
                        "20|S2|2026-03-01|2026-03-02", "抽样单编号|检验项目|检验结果|检测结果", "S3|铅|1|2"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 2, 0, 0, 2);
        QCOMPARE(o->tables, 3);
        QVERIFY2(!o->rejected[0].reason.isEmpty() && !o->rejected[1].reason.isEmpty(), qPrintable(described(*o)));
    }
    /// A short row is a title only when it holds nothing the table asks for.
    void aShortRowOfDataRightAboveAHeader()
    {
        Bench b;
        const auto o = b.import(
            "results", b.csv(QStringLiteral("a.csv"), rows({"抽样单编号|检验项目|实测值|单位", "S1|铅|2.9|mg/kg",
                                                            "|镉|0.02|", "抽样单编号|检验项目|实测值|单位", "|汞|0.1|",
                                                            "检验项目|抽样单编号|单位|实测值", "铅|S2||1"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 4, 0, 0, 0);
        QCOMPARE(o->passed.titles, 0);
        QCOMPARE(o->passed.headers, 2);
        const auto labs =
            b.import("labs", b.csv(QStringLiteral("b.csv"),
                                   rows({"名称|CMA证书编号", "沪测|123", "浦检|", "名称|CMA证书编号", "闵测|5"})));
        VERIFY_OK(labs);
        COMPARE_COUNTS(*labs, 3, 3, 0, 0, 0);
    }
    void itemsAsColumnsByARowOfLimits_data()
    {
        QTest::addColumn<bool>("above");
        QTest::newRow("above") << true;
        QTest::newRow("below") << false;
    }
    void itemsAsColumnsByARowOfLimits()
    {
        QFETCH(bool, above);
        Bench b;
        Rows sheet =
            rows({"序号|抽样单编号|报告编号|甲醛（mg/kg）|pH值|耐水色牢度（级）|综合判定|承检机构",
                  "1|S1|R1|20|7.1|4|合格|沪测", "2|S2|R2|未检出|9.1|/|不合格|沪测", "3|S3|R3|||3-4|合格|沪测"});
        const QStringList limits = cells("标准要求|||≤75|4.0~8.5|≥3||");
        const QStringList methods = cells("检验方法|||GB/T 2912.1|GB/T 7573|GB/T 5713||");
        sheet.insert(above ? 1 : sheet.size(), limits);
        sheet.insert(above ? 2 : sheet.size(), methods);
        const auto o = b.import("results", b.xlsx(QStringLiteral("a.xlsx"), sheet));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 6, 6, 0, 0, 0);
        QVERIFY(o->itemsInColumns);
        QCOMPARE(o->sheetRows, 3);
        QCOMPARE(o->passed.limits, 2);
        QCOMPARE(resultsOf(b, "S1"), QStringLiteral("甲醛=20(≤75,mg/kg) pH值=7.1(4.0~8.5,) 耐水色牢度=4(≥3,级)"));
        QCOMPARE(resultsOf(b, "S3"), QStringLiteral("耐水色牢度=3-4(≥3,级)"));
        QCOMPARE(
            b.text("SELECT group_concat(our_verdict, ' ') FROM (SELECT our_verdict FROM report ORDER BY sample_no)"),
            QStringLiteral("1 2 1"));
        QCOMPARE(b.text("SELECT method FROM test_spec WHERE item = 'pH值'"), QStringLiteral("GB/T 7573"));
        QCOMPARE(b.count("SELECT rows_read FROM import_receipt"), 6);
    }
    void itemsAsColumnsByTheRules()
    {
        Bench b;
        teachItems(b);
        const QString file =
            b.csv(QStringLiteral("a.csv"),
                  rows({"样品编号|样品名称|甲醛|pH值|异味|报告日期", "S1|童装|20|7.1|无异味|2026-03-01"}));
        const auto o = b.import("results", file);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
        QCOMPARE(resultsOf(b, "S1"), QStringLiteral("甲醛=20(,) pH值=7.1(,)"));
        QCOMPARE(o->warnings.filter(QStringLiteral("异味")).size(), 1); // not known as an item: said, not guessed
        auto job = ImportJob::open(QStringLiteral("results"), file, b.db());
        VERIFY_OK(job);
        VERIFY_OK((*job)->setField(4, kItemColumn));
        const auto preview = (*job)->preview(b.db());
        VERIFY_OK(preview);
        QVERIFY(preview->itemsInColumns);
        QCOMPARE(preview->rows.size(), 3);
        QCOMPARE(preview->rows[2].number, 2);
        const auto added = (*job)->run(*b.workspace);
        VERIFY_OK(added);
        COMPARE_COUNTS(*added, 3, 1, 0, 2, 0);
    }
    void nobodyKnowsTheItems()
    {
        Bench b;
        const QString file =
            b.csv(QStringLiteral("a.csv"), rows({"样品编号|样品名称|甲醛|pH值|报告日期", "S1|童装|20|7.1|2026-03-01"}));
        const auto refused = b.import("results", file);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InputRefused);
        ImportOptions options;
        options.layout = ItemLayout::Columns;
        const auto o = b.import("results", file, options);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
        QCOMPARE(resultsOf(b, "S1"), QStringLiteral("甲醛=20(,) pH值=7.1(,)"));
        options.layout = ItemLayout::Rows;
        QVERIFY(!b.import("results", file, options));
    }
    void itemsAsGroupsOfColumns()
    {
        Bench b;
        const auto o = b.import("results", b.xlsx(QStringLiteral("a.xlsx"),
                                                  rows({"抽样单编号|报告编号|甲醛(mg/kg)|||pH值|||综合判定",
                                                        "||标准值|实测值|单项判定|标准值|实测值|单项判定|",
                                                        "S1|R1|≤75|20|合格|4.0~8.5|7.1|合格|合格",
                                                        "S2|R2|≤75|90|不合格|4.0~8.5|7.2|合格|不合格"}),
                                                  {QStringLiteral("C1:E1"), QStringLiteral("F1:H1")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 4, 4, 0, 0, 0);
        QCOMPARE(resultsOf(b, "S2"), QStringLiteral("甲醛=90(≤75,mg/kg) pH值=7.2(4.0~8.5,)"));
        QCOMPARE(b.text("SELECT group_concat(lab_verdict) FROM (SELECT lab_verdict FROM result ORDER BY report_id, no)")
                     .count(QStringLiteral("不合格")),
                 1);
    }
    void limitsThatContradictEachOther()
    {
        Bench b;
        const auto o = b.import(
            "results", b.csv(QStringLiteral("a.csv"),
                             rows({"抽样单编号|甲醛|pH值", "标准要求|≤75|4.0~8.5", "S1|20|7.1", "限值|≤300|4.0~8.5"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 0, 0, 0, 2);
        QVERIFY2(o->rejected[0].reason.contains(QStringLiteral("≤300")), qPrintable(described(*o)));
        QCOMPARE(o->rejected[0].row, 3);
        QCOMPARE(o->rejected[1].part, 1);
    }
    void wideRowsThatAreNone()
    {
        Bench b;
        ImportOptions options;
        options.rejectsPath = b.path(QStringLiteral("rejects.xlsx"));
        const auto o =
            b.import("results",
                     b.csv(QStringLiteral("a.csv"),
                           rows({"抽样单编号|报告日期|甲醛|pH值", "标准要求||≤75|4.0~8.5", "S1|2026-03-01|20|7.1",
                                 "S2|2026-02-30|30|7.2", "|2026-03-01|30|", "S4|2026-03-01||", "平均值||25|7.1",
                                 "合计||3批|", "注：以上结果仅对来样负责"})),
                     options);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 8, 2, 0, 0, 6);
        QCOMPARE(o->passed.notes, 1);
        QCOMPARE(o->passed.totals, 1);
        const auto mended = b.import("results", options.rejectsPath);
        VERIFY_OK(mended); // rows of one item each, by the names of the table
        QCOMPARE(mended->rowsRead, 6);
        QVERIFY(!mended->itemsInColumns);
    }
    void severalItemsInOneRow_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("expected"); // "": rejected
        const auto add = [](const char* name, const char* row, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(row) << QString::fromUtf8(expected);
        };
        add("double bar", "甲醛║pH值║耐水色牢度;≤75║4.0~8.5║≥3;20║7.1║4",
            "甲醛=20(≤75,) pH值=7.1(4.0~8.5,) 耐水色牢度=4(≥3,)");
        add("blank part", "甲醛║pH值;≤75║4.0~8.5;20║/", "甲醛=20(≤75,) pH值=(4.0~8.5,)");
        add("one result for two items", "甲醛║pH值;≤75║4.0~8.5;20", "");
        add("three and two", "甲醛║pH值║铅;≤75║4.0~8.5;20║7.1║1", "");
        add("no item of that number", "甲醛;≤75;20║30", "");
        add("blank item", "甲醛║║铅;≤75║≤1║≤1;20║7.1║1", "");
        add("other sign in the limit", "甲醛║pH值;≤75；4.0~8.5;20║7.1", "");
        add("line feeds that agree", "甲醛\\npH值;≤75\\n4.0~8.5;20\\n7.1", "甲醛=20(≤75,) pH值=7.1(4.0~8.5,)");
        add("wrapped words", "可分解致癌\\n芳香胺染料;禁用;未检出", "可分解致癌\n芳香胺染料=未检出(禁用,)");
        add("wrapped words and result", "可分解致癌\\n芳香胺染料;禁用;未检出\\n（检出限5）", "");
        add("semicolons that agree", "甲醛；pH值;≤75；4.0~8.5;20；7.1", "甲醛=20(≤75,) pH值=7.1(4.0~8.5,)");
        add("semicolon in one name", "标识；使用说明;符合要求;符合", "标识；使用说明=符合(符合要求,)");
        add("semicolon in brackets", "邻苯二甲酸酯（DBP；BBP）;≤0.1;未检出", "邻苯二甲酸酯（DBP；BBP）=未检出(≤0.1,)");
        add("semicolon in the result", "断裂强力;≥200;经向：300；纬向：250", "断裂强力=经向：300；纬向：250(≥200,)");
        add("limits of two, one result", "甲醛；pH值;≤75；4.0~8.5;20", "");
    }
    void severalItemsInOneRow()
    {
        QFETCH(QString, row);
        QFETCH(QString, expected);
        Bench b;
        QStringList line = {QStringLiteral("S1")};
        for (QString cell : row.split(u';'))
            line << cell.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        const auto o = b.import(
            "results", b.csv(QStringLiteral("a.csv"), Rows{cells("抽样单编号|检验项目|标准要求|实测值"), line}));
        VERIFY_OK(o);
        if (expected.isEmpty()) {
            COMPARE_COUNTS(*o, 1, 0, 0, 0, 1);
            QVERIFY2(!o->rejected[0].reason.isEmpty(), qPrintable(described(*o)));
            return;
        }
        QVERIFY2(o->rejectedRows == 0 && o->sheetRows == 1, qPrintable(described(*o)));
        QCOMPARE(resultsOf(b, "S1"), expected);
    }
    /// A verdict said once counts for all parts only when it is a pass.
    void oneVerdictForSeveralItems()
    {
        Bench b;
        const auto o =
            b.import("results", b.csv(QStringLiteral("a.csv"),
                                      rows({"抽样单编号|检验项目|实测值|单项判定|检验依据",
                                            "S1|甲醛║pH值|20║7.1|合格|GB 31701", "S2|甲醛║pH值|200║7.1|不合格|"})
                                          .mid(0)));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 3, 2, 0, 0, 1);
        QCOMPARE(
            b.count("SELECT COUNT(*) FROM result t JOIN test_spec s ON s.id = t.spec_id WHERE t.lab_verdict = '合格' "
                    "AND s.basis = 'GB 31701'"),
            2);
    }
    void columnsThatContradictTheirHeader()
    {
        Bench b;
        const auto o = b.import(
            "results", b.csv(QStringLiteral("a.csv"),
                             rows({"抽样单编号|检验项目|标准要求|实测值|单项判定|报告日期", "S1|铅|≤3|合格|2.9|12.5",
                                   "S2|铅|≤3|合格|1.9|13.5", "S3|铅|≤3|合格|0.9|14.5"})));
        VERIFY_OK(o);
        const auto saying = [&](const char* column, const char* example) {
            return o->warnings.filter(QString::fromUtf8(column)).filter(QString::fromUtf8(example)).size();
        };
        QVERIFY2(saying("实测值", "合格") == 1 && saying("单项判定", "2.9") == 1 && saying("报告日期", "12.5") == 1,
                 qPrintable(described(*o)));
        const auto words = b.import("results", b.csv(QStringLiteral("b.csv"),
                                                     rows({"抽样单编号|检验项目|标准要求|实测值", "S1|标识|应符合|符合",
                                                           "S2|标识|应符合|符合", "S3|标识|应符合|符合"})));
        VERIFY_OK(words);
        QVERIFY2(words->warnings.filter(QStringLiteral("实测值")).isEmpty(), qPrintable(described(*words)));
    }
    void rowsShorterThanTheHeader()
    {
        Bench b;
        const auto o =
            b.import("results", b.csv(QStringLiteral("a.csv"),
                                      rows({"抽样单编号|检验项目|实测值|单位|承检机构", "S1|铅|2.9", "|镉|0.1"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
    }
    void whatWasExpectedAndDidNotCome()
    {
        Bench b;
        VERIFY_OK(b.import("batches", b.csv(QStringLiteral("b.csv"),
                                            rows({"抽样单编号|任务编号|抽样结果|承检机构", "S1|T1|已抽样|沪测",
                                                  "S2|T1|已抽样|沪测", "S3|T1|拒检|沪测", "S4|T1|已抽样|浦检",
                                                  "S5|T2|已抽样|沪测", "S6|T1|已抽样|沪测"}))));
        ImportOptions options;
        options.dryRun = true;
        const QString file =
            b.csv(QStringLiteral("a.csv"), rows({"抽样单编号|检验项目|实测值", "S1|铅|2.9", "S9|铅|1"}));
        for (const bool dry : {true, false}) {
            options.dryRun = dry;
            const auto o = b.import("results", file, options);
            VERIFY_OK(o);
            QCOMPARE(o->expectedMissing, QStringList({QStringLiteral("S2"), QStringLiteral("S6")}));
            QCOMPARE(o->unknownSamples, QStringList({QStringLiteral("S9")}));
            const QJsonObject json = importJson(*o);
            QCOMPARE(json.value(QStringLiteral("expected_missing")).toArray().size(), 2);
            QCOMPARE(json.value(QStringLiteral("unknown_samples")).toArray().size(), 1);
        }
    }
    void aSheetIsKnownByItsLook()
    {
        Bench b;
        const Rows odd = rows({"检测数据", "样号|项目名|技术指标值|测得|备用", "S1|铅|≤3.0|2.9|x"});
        auto job = ImportJob::open(QStringLiteral("results"), b.csv(QStringLiteral("a.csv"), odd), b.db());
        VERIFY_OK(job);
        QVERIFY((*job)->problem().has_value());
        VERIFY_OK((*job)->setHeaderRows(2, 2));
        for (const auto& [column, key] : {std::pair{0, "sample_no"}, {1, "item"}, {2, "limit"}, {3, "value"}, {4, ""}})
            VERIFY_OK((*job)->setField(column, QString::fromLatin1(key)));
        VERIFY_OK((*job)->run(*b.workspace));
        Rows next = odd;
        next.insert(1, cells("第二批"));
        next.last() = cells("S2|铅|≤3.0|2.8|x");
        auto again = ImportJob::open(QStringLiteral("results"), b.csv(QStringLiteral("b.csv"), next), b.db());
        VERIFY_OK(again);
        QVERIFY(!(*again)->problem());
        const auto preview = (*again)->preview(b.db());
        VERIFY_OK(preview);
        QCOMPARE(preview->headerFirst, 3);
        QCOMPARE(preview->knownLook, QStringLiteral("a.csv"));
        const auto o = (*again)->run(*b.workspace);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 1, 0, 0, 0);
        QCOMPARE(resultsOf(b, "S2"), QStringLiteral("铅=2.8(≤3.0,)"));
        travels(b, next);
    }
    void aLayoutSaidByHandIsRemembered()
    {
        Bench b;
        ImportOptions options;
        options.layout = ItemLayout::Columns;
        const Rows wide = rows({"样品编号|甲醛|pH值", "S1|20|7.1"});
        VERIFY_OK(b.import("results", b.csv(QStringLiteral("a.csv"), wide), options));
        const auto o = b.import("results", b.csv(QStringLiteral("b.csv"), rows({"样品编号|甲醛|pH值", "S2|30|7.2"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
    }
    void profilesOfOthersAreRefused()
    {
        for (
            const char* json :
            {"", "[]", "{}", R"({"spotcheck":"import profiles"})",
             R"({"spotcheck":"import profiles","profiles":[{"kind":"none","sender":"a","columns":{}}]})",
             R"({"spotcheck":"import profiles","profiles":[{"kind":"results","sender":"a","columns":{"x":"no_field"}}]})"}) {
            const auto read = readProfilesJson(json);
            QVERIFY2(!read, json);
            QCOMPARE(read.error().kind, ErrorKind::InputRefused);
        }
    }

private:
    /// To another office's file by way of a JSON file.
    static void travels(Bench& from, const Rows& sheet)
    {
        const auto profiles = importProfiles(from.db());
        VERIFY_OK(profiles);
        QCOMPARE(profiles->size(), 1);
        QVERIFY(profiles->first().isLook());
        const auto read = readProfilesJson(profilesJson(*profiles));
        VERIFY_OK(read);
        Bench to;
        const auto wrote = to.workspace->change({QStringLiteral("t"), QStringLiteral("t")},
                                                [&](Database& db) { return writeProfile(db, read->first()); });
        VERIFY_OK(wrote);
        const QString file = to.csv(QStringLiteral("b.csv"), sheet);
        const auto o = to.import("results", file);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 1, 0, 0, 0);
        const auto gone = to.workspace->change({QStringLiteral("t"), QStringLiteral("t")}, [&](Database& db) {
            return deleteProfile(db, read->first().kind, read->first().sender);
        });
        VERIFY_OK(gone);
        QVERIFY(!to.import("results", file));
    }
};

SPOTCHECK_TEST(TestImportLayouts)
#include "tst_import_layouts.moc"
