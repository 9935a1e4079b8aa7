#include "tests/unit/import/sheets.h"

#include "core/exchange/workbook_reader.h"

#include <QStringEncoder>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

const QStringList kHeader = {QStringLiteral("抽样单编号"), QStringLiteral("报告编号"), QStringLiteral("检验项目"),
                             QStringLiteral("标准要求"),   QStringLiteral("实测值"),   QStringLiteral("单位"),
                             QStringLiteral("单项判定"),   QStringLiteral("综合判定"), QStringLiteral("报告日期")};

QStringList cells(const char* text)
{
    return QString::fromUtf8(text).split(u'|');
}

Rows sheet(std::initializer_list<const char*> rows, const QStringList& header = kHeader)
{
    Rows all = {header};
    for (const char* row : rows)
        all << cells(row);
    return all;
}

} // namespace

/// Results sheets as laboratories send them.
class TestImportResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titleRowsAndTotals()
    {
        Bench b;
        const Rows rows = Rows{cells("某区2026年检验结果汇总"), cells("填报单位：沪测||||填报日期：2026年4月1日")} +
                          sheet({"S1|R1|铅|≤3.0|＜0.01|mg/kg|合格|合格|2026-03-01", "||镉|≤0.1|未检出|mg/kg|合格||",
                                 "小计|2项", "合计||2|||||1批", "注：本表一式两份", "编制：甲|审核：乙"});
        const auto o = b.import("results", b.xlsx(QStringLiteral("a.xlsx"), rows, {QStringLiteral("A1:I1")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
        QCOMPARE(b.text("SELECT group_concat(value, '|') FROM result"), QStringLiteral("＜0.01|未检出"));
        QCOMPARE(b.count("SELECT rows_read * 1000 + added FROM import_receipt"), 2002);
    }
    void headerOverTwoRows()
    {
        Bench b;
        const Rows rows = {cells("抽样单\n编号|报告\n编号|检验内容||||综合判定|报告日期"),
                           cells("||检验\n项目|标准值|实测值|单位||"), cells("S1|R1|铅|≤3.0|2.9|mg/kg|合格|20260301")};
        const auto o =
            b.import("results", b.xlsx(QStringLiteral("a.xlsx"), rows,
                                       {QStringLiteral("C1:F1"), QStringLiteral("A1:A2"), QStringLiteral("B1:B2")}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 1, 0, 0, 0);
        QVERIFY2(o->warnings.filter(QStringLiteral("left out")).isEmpty(), qPrintable(o->warnings.join(u' ')));
        QCOMPARE(b.text("SELECT reported_on FROM report"), QStringLiteral("2026-03-01"));
    }
    void unitInTheHeader()
    {
        Bench b;
        const auto o = b.import("results", b.csv(QStringLiteral("a.csv"),
                                                 {cells("样品编号|检验项目|限值（mg/kg）|检测结果（mg/kg）|单项结论"),
                                                  cells("S1|铅|≤3.0|3.4|不合格")}));
        VERIFY_OK(o);
        QCOMPARE(b.text("SELECT s.unit || '|' || r.our_verdict || '|' || r.agrees FROM result r JOIN test_spec s ON "
                        "s.id = r.spec_id"),
                 QStringLiteral("mg/kg|2|1"));
        QCOMPARE(b.count("SELECT our_verdict FROM report"), 2);
    }
    void fullWidthEverything()
    {
        Bench b;
        const auto o = b.import(
            "results", b.xlsx(QStringLiteral("a.xlsx"),
                              sheet({"ＣＪ２０２６－１|ＢＧ１|铅|≤３．０|２．９|mg／kg|合格|合格|２０２６／３／１"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 1, 0, 0, 0);
        QCOMPARE(b.text("SELECT sample_no || report_no || reported_on FROM report"),
                 QStringLiteral("CJ2026-1BG12026-03-01"));
        QCOMPARE(b.count("SELECT our_verdict FROM result"), 1);
        const auto half = b.import("results", b.xlsx(QStringLiteral("b.xlsx"),
                                                     sheet({"CJ2026-1|BG1|铅|≤3.0|2.9|mg/kg|合格|合格|2026-03-01"})));
        VERIFY_OK(half);
        COMPARE_COUNTS(*half, 1, 0, 0, 1, 0);
    }
    void powersOfTen()
    {
        Bench b;
        const auto o = b.import(
            "results", b.xlsx(QStringLiteral("a.xlsx"), sheet({"S1|R1|菌落总数|≤1×10⁴|3.6×10³|CFU/g|合格|合格|",
                                                               "S2|R2|菌落总数|≤1×10^4|2*10^4|CFU/g|合格|合格|"})));
        VERIFY_OK(o);
        QCOMPARE(b.text("SELECT group_concat(our_verdict) FROM (SELECT our_verdict FROM report ORDER BY sample_no)"),
                 QStringLiteral("1,2"));
        QCOMPARE(b.count("SELECT attention FROM report WHERE sample_no = 'S2'"),
                 2); // the item and the whole are said to be right
    }
    void datesInEverySpelling_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* text : {"2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "20260305", "２０２６-０３-０５",
                                 "2026-03-05 00:00:00", "46086", "@46086", "#46086"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void datesInEverySpelling()
    {
        QFETCH(QString, typed);
        Bench b;
        Rows rows = sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|"});
        rows[1][8] = typed;
        const auto o = b.import("results", b.xlsx(QStringLiteral("a.xlsx"), rows));
        VERIFY_OK(o);
        QCOMPARE(b.text("SELECT reported_on FROM report"), QStringLiteral("2026-03-05"));
    }
    void badDateRejectsTheWholeReport()
    {
        Bench b;
        ImportOptions options;
        options.rejectsPath = b.path(QStringLiteral("rejects.xlsx"));
        const auto o = b.import("results",
                                b.xlsx(QStringLiteral("a.xlsx"), sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|2026-03-01",
                                                                        "S2|R2|铅|≤3.0|2.9|mg/kg|合格|合格|",
                                                                        "||镉|≤0.1|0.01|mg/kg|合格||2026-02-30"})),
                                options);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 3, 1, 0, 0, 2);
        QCOMPARE(o->rejected[0].row, 3);
        QCOMPARE(o->rejected[1].row, 4);
        QCOMPARE(o->rejected[1].column, QStringLiteral("报告日期"));
        QCOMPARE(o->rejected[1].value, QStringLiteral("2026-02-30"));
        QCOMPARE(b.count("SELECT COUNT(*) FROM report"), 1);
        mendAndImportAgain(b, options.rejectsPath);
    }
    void gb18030Csv()
    {
        Bench b;
        QStringEncoder encoder("GB18030");
        if (!encoder.isValid())
            QSKIP("this Qt has no GB 18030");
        const QByteArray bytes =
            encoder.encode(Bench::lines(sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|2026年3月1日"})));
        const auto o = b.import("results", b.bytes(QStringLiteral("gbk.csv"), bytes));
        VERIFY_OK(o);
        QCOMPARE(b.text("SELECT item FROM test_spec"), QStringLiteral("铅"));
    }
    void twoColumnsWithOneHeader()
    {
        Bench b;
        QStringList header = kHeader;
        header[8] = header[4];
        const auto o = b.import(
            "results", b.xlsx(QStringLiteral("a.xlsx"), sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|3.1"}, header)));
        QVERIFY(!o);
        QCOMPARE(o.error().kind, ErrorKind::InputRefused);
        QVERIFY2(o.error().message.contains(QStringLiteral("E")) && o.error().message.contains(QStringLiteral("I")),
                 qPrintable(o.error().message));
        const auto empty = b.import(
            "results", b.xlsx(QStringLiteral("b.xlsx"), sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|"}, header)));
        VERIFY_OK(empty); // one of them is empty
    }
    void sampleWithoutNumberAbove()
    {
        Bench b;
        const auto o =
            b.import("results", b.xlsx(QStringLiteral("a.xlsx"),
                                       sheet({"||铅|≤3.0|2.9|mg/kg|合格||", "S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 1, 0, 0, 1);
        QCOMPARE(o->rejected[0].row, 2);
    }
    void headerRepeatedAndBlankRows()
    {
        Bench b;
        Rows rows = sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|", "|||||||| ", "S2|R2|铅|≤3.0|2.9|mg/kg|合格|合格|"});
        rows.insert(3, kHeader);
        const auto o = b.import("results", b.xlsx(QStringLiteral("a.xlsx"), rows));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
    }
    void errorInACell()
    {
        Bench b;
        const auto o =
            b.import("results", b.csv(QStringLiteral("a.csv"), sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|#DIV/0!"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 0, 0, 0, 1);
        QCOMPARE(b.count("SELECT COUNT(*) FROM journal WHERE command LIKE 'import%'"), 0);
    }
    void changedValueAndNewItem()
    {
        Bench b;
        VERIFY_OK(b.import("results", b.csv(QStringLiteral("a.csv"), sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|",
                                                                            "||镉|≤0.1|0.01|mg/kg|合格||"}))));
        const auto o = b.import(
            "results", b.csv(QStringLiteral("b.csv"),
                             sheet({"S1|R1|铅|≤3.0|3.4|mg/kg|||", "||镉||||||", "||汞|≤0.1|0.2|mg/kg|不合格||"})));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 3, 1, 1, 1, 0);
        QCOMPARE(
            b.text("SELECT group_concat(value || ':' || our_verdict, ' ') FROM (SELECT * FROM result ORDER BY no)"),
            QStringLiteral("3.4:2 0.01:1 0.2:2"));
        QCOMPARE(b.text("SELECT our_verdict || lab_verdict_text FROM report"), QStringLiteral("2合格"));
        VERIFY_OK(b.workspace->undo());
        QCOMPARE(b.text("SELECT group_concat(value, ' ') FROM (SELECT * FROM result ORDER BY no)"),
                 QStringLiteral("2.9 0.01"));
    }
    void acceptedReportIsNotChanged()
    {
        Bench b;
        VERIFY_OK(b.import("results", b.csv(QStringLiteral("a.csv"), sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|"}))));
        VERIFY_OK(b.workspace->change({QStringLiteral("t"), QStringLiteral("t")},
                                      [](Database& db) { return db.exec("UPDATE report SET state = 1"); }));
        const auto same = b.import("results", b.path(QStringLiteral("a.csv")));
        VERIFY_OK(same);
        COMPARE_COUNTS(*same, 1, 0, 0, 1, 0);
        const auto other =
            b.import("results", b.csv(QStringLiteral("b.csv"), sheet({"S1|R1|铅|≤3.0|2.8|mg/kg|合格|合格|"})));
        VERIFY_OK(other);
        COMPARE_COUNTS(*other, 1, 0, 0, 0, 1);
        QCOMPARE(b.text("SELECT value FROM result"), QStringLiteral("2.9"));
    }
    void dryRunWritesNothing()
    {
        Bench b;
        ImportOptions options;
        options.dryRun = true;
        const auto before = b.count("SELECT COUNT(*) FROM journal");
        const auto o =
            b.import("results", b.csv(QStringLiteral("a.csv"), sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|"})), options);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 1, 0, 0, 0);
        QCOMPARE(b.count("SELECT (SELECT COUNT(*) FROM report) + (SELECT COUNT(*) FROM test_spec)"), 0);
        QCOMPARE(b.count("SELECT COUNT(*) FROM journal"), before);
    }
    void mappingByHandIsRemembered()
    {
        Bench b;
        const Rows rows = {cells("样号|项目名|技术要求|测得|单项结论"), cells("S1|铅|≤3.0|2.9|合格")};
        ImportOptions options;
        options.sender = QStringLiteral("沪测");
        auto job = ImportJob::open(QStringLiteral("results"), b.csv(QStringLiteral("a.csv"), rows), b.db(), options);
        VERIFY_OK(job);
        QVERIFY((*job)->problem().has_value());
        for (const auto& [column, key] : {std::pair{0, "sample_no"}, {1, "item"}, {3, "value"}})
            VERIFY_OK((*job)->setField(column, QString::fromLatin1(key)));
        QVERIFY(!(*job)->problem().has_value());
        const auto preview = (*job)->preview(b.db());
        VERIFY_OK(preview);
        QCOMPARE(preview->rows.size(), 1);
        QCOMPARE(preview->problems, 0);
        VERIFY_OK((*job)->run(*b.workspace));
        const Rows next = {rows[0], cells("S2|铅|≤3.0|2.9|合格")};
        const auto o = b.import("results", b.csv(QStringLiteral("b.csv"), next), options);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 1, 0, 0, 0);
    }
    void previewMarksCells()
    {
        Bench b;
        auto job = ImportJob::open(
            QStringLiteral("results"),
            b.csv(QStringLiteral("a.csv"), sheet({"S1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|2026-13-01", "合计||1"})), b.db());
        VERIFY_OK(job);
        const auto preview = (*job)->preview(b.db());
        VERIFY_OK(preview);
        QCOMPARE(preview->rows.size(), 2);
        QCOMPARE(preview->problems, 1);
        QVERIFY(!preview->rows[0].cells[8].problem.isEmpty());
        QVERIFY(preview->rows[0].cells[0].problem.isEmpty());
        QVERIFY(preview->rows[1].skipped);
        QCOMPARE(b.count("SELECT COUNT(*) FROM report"), 0);
    }
    void rejectsCanBeCancelled()
    {
        Bench b;
        Progress progress;
        progress.cancel();
        Rows rows = {kHeader};
        for (int i = 0; i < 5000; ++i)
            rows << cells("S%1|R1|铅|≤3.0|2.9|mg/kg|合格|合格|");
        const auto o =
            importFile(*b.workspace, QStringLiteral("results"), b.csv(QStringLiteral("a.csv"), rows), {}, &progress);
        QVERIFY(!o);
        QCOMPARE(o.error().kind, ErrorKind::Cancelled);
        QCOMPARE(b.count("SELECT COUNT(*) FROM report"), 0);
    }

private:
    static void mendAndImportAgain(Bench& b, const QString& rejects)
    {
        auto reader = WorkbookReader::open(rejects);
        VERIFY_OK(reader);
        Rows rows;
        const Status read = (*reader)->read(0, [&](const Row& row) {
            QStringList texts;
            for (const Cell& cell : row.cells) {
                while (texts.size() <= cell.column)
                    texts << QString();
                texts.last() = QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
            }
            rows << texts;
            return true;
        });
        VERIFY_OK(read);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].last(), QStringLiteral("退回原因"));
        QCOMPARE(rows[2][0], QStringLiteral("S2")); // carried down, so that the row can stand alone
        rows[2][8] = QStringLiteral("2026-02-28");
        const auto o = b.import("results", b.xlsx(QStringLiteral("mended.xlsx"), rows));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 2, 2, 0, 0, 0);
        QVERIFY2(o->warnings.filter(QStringLiteral("left out")).isEmpty(), qPrintable(o->warnings.join(u' ')));
        QCOMPARE(b.text("SELECT reported_on FROM report WHERE sample_no = 'S2'"), QStringLiteral("2026-02-28"));
    }
};

SPOTCHECK_TEST(TestImportResults)
#include "tst_import_results.moc"
