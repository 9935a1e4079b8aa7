#include "tests/support/register.h"
#include "tests/unit/exchange/plan_copies.h"

#include "core/demo/demo.h"
#include "core/exchange/importer.h"
#include "core/exchange/plan_difference.h"
#include "core/exchange/plan_workbook.h"
#include "core/plan/plan_status.h"
#include "core/registry/office.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QString chinese(const char* text)
{
    return QString::fromUtf8(text);
}

QString described(const PlanDifference& difference)
{
    QStringList lines;
    for (const PlanCellChange& cell : difference.cells)
        lines << QStringLiteral("%1 %2: %3 -> %4").arg(cell.product, cell.key, cell.before, cell.after);
    for (const RejectedRow& row : difference.rejected)
        lines << QStringLiteral("REJECTED %1 %2 %3 %4").arg(row.row).arg(row.column, row.value, row.reason);
    return lines.join(u'\n');
}

} // namespace

/// The official plan out and back: unchanged, through another program, edited, and in print.
class TestPlanWorkbook : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{QDate(2026, 11, 24)};
    std::unique_ptr<Workspace> m_workspace;
    qint64 m_plan = 0;
    QString m_file;
    QString m_resaved; ///< m_file as LibreOffice wrote it

    QString path(const char* name) const { return m_folder.filePath(chinese(name)); }
    Database& db() { return m_workspace->db(); }
    qint64 number(const QString& sql) { return db().integer(sql.toStdString()).value(); }
    QString text(const QString& sql) { return db().text(sql.toStdString()).value(); }

    Result<PlanDifference> read(const QString& file) { return readPlanWorkbook(db(), m_plan, file); }
    void compareWith(const QString& file, const QString& expected)
    {
        const auto difference = read(file);
        VERIFY_OK(difference);
        QCOMPARE(described(*difference), expected);
    }
    void comesBackThroughImport(const QString& file)
    {
        const qint64 items = number(QStringLiteral("SELECT COUNT(*) FROM plan_item WHERE plan_id = %1").arg(m_plan));
        const auto outcome = importFile(*m_workspace, QStringLiteral("plan"), file);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->rowsRead, items);
        QCOMPARE(outcome->same, items);
        QCOMPARE(outcome->added + outcome->changed + outcome->rejectedRows, 0);
    }
    PlanCopy copy() { return PlanCopy(m_file); }
    QString title(int no)
    {
        return text(
            QStringLiteral("SELECT product_name FROM plan_item WHERE plan_id = %1 AND no = %2").arg(m_plan).arg(no));
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingDiffers();
    void otherOfficesAndAllOffices();
    void nothingDiffersAfterLibreOffice();
    void oneCellEditedInLibreOffice();
    void aNumberEditedInLibreOfficeTakesItsSumsAlong();
    void formulasAreThereWithTheirValues();
    void movedColumnsAndSortedRowsSayTheSame();
    void newAndVanishedRows();
    void theSecondSheetCountsToo();
    void bothSheetsSayDifferentThings();
    void whatIsNotUnderstoodIsRejected();
    void formulasWithoutValues();
    void refusals();
    void print();
    void declaredSums();
    void emptyPlan();
    void nothingIsLeftBehind();
};

void TestPlanWorkbook::initTestCase()
{
    OpenOptions options;
    options.person = chinese("测试甲");
    auto made = Workspace::create(path("w.spotcheck"), QStringLiteral("310000"), options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
    VERIFY_OK(generateDemo(*m_workspace, DemoOptions{}));
    m_plan = number(QStringLiteral("SELECT id FROM plan WHERE status = 0 ORDER BY year DESC"));
    QVERIFY(m_plan != 0);
    m_file = path("计划.xlsx");
    const auto rows = exportPlanWorkbook(db(), 0, QStringLiteral("310000"), m_file);
    VERIFY_OK(rows);
    QCOMPARE(*rows, number(QStringLiteral("SELECT COUNT(*) FROM plan_item WHERE plan_id = %1").arg(m_plan)));
    QVERIFY(*rows >= 30);
    m_resaved = convert(m_file, QStringLiteral("xlsx"), path("again"));
    QVERIFY2(QFile::exists(m_resaved), "libreoffice-calc-nogui is needed");
}

void TestPlanWorkbook::init()
{
    QVERIFY(m_workspace != nullptr && QFile::exists(m_file));
}

void TestPlanWorkbook::nothingDiffers()
{
    compareWith(m_file, {});
    comesBackThroughImport(m_file);
    // The same plan gives the same bytes.
    QVERIFY(exportPlanWorkbook(db(), 0, QStringLiteral("310000"), path("b.xlsx")));
    QCOMPARE(cellsOf(path("b.xlsx"), 0), cellsOf(m_file, 0));
    QCOMPARE(cellsOf(path("b.xlsx"), 1), cellsOf(m_file, 1));
}

void TestPlanWorkbook::otherOfficesAndAllOffices()
{
    // A plan of another office beside ours: all offices in one table, each comes back to its own.
    const auto made = m_workspace->change({QStringLiteral("t"), QStringLiteral("t")}, [&](Database& d) {
        return d.exec(
            "INSERT INTO plan (id, year, office, title) SELECT 77, year, '310115', '浦东计划' FROM plan WHERE status = "
            "0;"
            "INSERT INTO plan_item (id, plan_id, no, product_name, category, batches_store, batches_total, unit_price, "
            "budget) VALUES (771, 77, 1, '甲产品', '儿童用品', 3, 3, 1234, 3702), (772, 77, 2, '其他', '', 0, 0, 5, "
            "9)");
    });
    VERIFY_OK(made);
    const QString all = path("all.xlsx"), own = path("own.xlsx");
    const auto rows = exportPlanWorkbook(db(), 0, QString(), all);
    VERIFY_OK(rows);
    QCOMPARE(*rows, number(QStringLiteral("SELECT COUNT(*) FROM plan_item WHERE plan_id IN (77, %1)").arg(m_plan)));
    compareWith(all, {});
    const auto other = readPlanWorkbook(db(), 77, all);
    VERIFY_OK(other);
    QCOMPARE(described(*other), QString());
    QCOMPARE(other->rows, 2);
    const auto imported = importFile(*m_workspace, QStringLiteral("plan"), all);
    VERIFY_OK(imported);
    QCOMPARE(imported->same, *rows);
    VERIFY_OK(exportPlanWorkbook(db(), 0, QStringLiteral("310115"), own));
    const auto back = importFile(*m_workspace, QStringLiteral("plan"), own);
    VERIFY_OK(back);
    QCOMPARE(back->same, 2);
    QCOMPARE(back->rowsRead, 2);
    // Read as the other office's plan it is another plan's workbook.
    const auto wrong = readPlanWorkbook(db(), m_plan, own);
    QVERIFY(!wrong && wrong.error().kind == ErrorKind::InputRefused);
    VERIFY_OK(m_workspace->undo());
}

void TestPlanWorkbook::nothingDiffersAfterLibreOffice()
{
    compareWith(m_resaved, {});
    comesBackThroughImport(m_resaved);
}

void TestPlanWorkbook::oneCellEditedInLibreOffice()
{
    const QString flat = convert(m_file, QStringLiteral("fods"), path("flat"));
    QFile file(flat);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    const QByteArray before =
        text(QStringLiteral("SELECT venues FROM plan_item WHERE plan_id = %1 AND no = 1").arg(m_plan)).toUtf8();
    const auto at = content.indexOf(QByteArrayLiteral("<text:p>") + before + "</text:p>");
    QVERIFY(!before.isEmpty() && at > 0);
    content.replace(at + 8, before.size(), "大型商场<text:s/>及网店");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(content) == content.size());
    file.close();
    const QString edited = convert(flat, QStringLiteral("xlsx"), path("edited"));
    const auto difference = read(edited);
    VERIFY_OK(difference);
    QCOMPARE(difference->cells.size(), 1);
    QVERIFY(difference->rejected.isEmpty());
    const PlanCellChange& cell = difference->cells.front();
    QCOMPARE(cell.key, QStringLiteral("venues"));
    QCOMPARE(cell.before, QString::fromUtf8(before));
    QCOMPARE(cell.after, chinese("大型商场 及网店"));

    // Nothing is written before it is taken, nor when it is refused.
    const QByteArray head = m_workspace->head();
    const auto refused = applyPlanDifference(*m_workspace, *difference, {false});
    VERIFY_OK(refused);
    QCOMPARE(*refused, 0);
    QCOMPARE(m_workspace->head(), head);
    const auto taken = applyPlanDifference(*m_workspace, *difference, {true});
    VERIFY_OK(taken);
    QVERIFY(*taken > 0);
    QCOMPARE(text(QStringLiteral("SELECT venues FROM plan_item WHERE id = %1").arg(cell.item)), cell.after);
    compareWith(edited, {});
    // Taken a second time it is no longer what was read.
    const auto twice = applyPlanDifference(*m_workspace, *difference, {true});
    QVERIFY(!twice && twice.error().kind == ErrorKind::Conflict);
    VERIFY_OK(m_workspace->undo());
    compareWith(m_file, {});
}

void TestPlanWorkbook::aNumberEditedInLibreOfficeTakesItsSumsAlong()
{
    PlanCopy edited = copy();
    const int row = edited.rowOf(title(1));
    edited.set(row, "流通", QStringLiteral("99"));
    // Without the values of the formulas: LibreOffice has to calculate them.
    const QString file = convert(edited.write(path("n.xlsx"), PlanCopy::Formulas), QStringLiteral("xlsx"), path("n"));
    const auto difference = read(file);
    VERIFY_OK(difference);
    QStringList keys;
    for (const PlanCellChange& cell : difference->cells)
        keys << cell.key;
    QCOMPARE(keys.join(u' '), QStringLiteral("batches_store batches_total budget"));
    const qint64 total =
        number(QStringLiteral("SELECT 99 + batches_production + batches_online FROM plan_item WHERE id = %1")
                   .arg(difference->cells[0].item));
    QCOMPARE(difference->cells[1].after, QString::number(total));
    const qint64 price =
        number(QStringLiteral("SELECT unit_price FROM plan_item WHERE id = %1").arg(difference->cells[0].item));
    QCOMPARE(difference->cells[2].values.front().after.number, price * total);
}

void TestPlanWorkbook::formulasAreThereWithTheirValues()
{
    const QByteArray sheet = partOf(m_file, "xl/worksheets/sheet1.xml");
    for (const char* part :
         {"<f>SUM(", "<f>SUBTOTAL(9,", "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>",
          "state=\"frozen\"", "<dataValidation type=\"list\"", "hidden=\"1\"", "fitToPage=\"1\""})
        QVERIFY2(sheet.contains(part), part);
    QVERIFY(
        QRegularExpression(QStringLiteral("<f>J\\d+\\*I\\d+</f><v>\\d+")).match(QString::fromUtf8(sheet)).hasMatch());
    QVERIFY(partOf(m_file, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
    // The total of the sheet is the sum of the lines.
    const PlanCopy read = copy();
    const int total = read.rowOf(chinese("合计"), 0);
    QCOMPARE(read.at(total, "合计").toLongLong(),
             number(QStringLiteral("SELECT SUM(batches_total) FROM plan_item WHERE plan_id = %1").arg(m_plan)));
    qint64 subtotals = 0;
    for (int row = 0; row < read.rows(); ++row)
        if (read.at(row, 0).endsWith(chinese("小计")))
            subtotals += read.at(row, "合计").toLongLong();
    QCOMPARE(subtotals, read.at(total, "合计").toLongLong());
}

void TestPlanWorkbook::movedColumnsAndSortedRowsSayTheSame()
{
    PlanCopy moved = copy();
    moved.moveColumn("检验项目", 1);
    moved.moveColumn("预算(元)", 0);
    moved.swapRows(moved.rowOf(title(1)), moved.rowOf(title(9)));
    moved.swapRows(moved.rowOf(title(2)), moved.rowOf(title(12)));
    moved.dropColumn("备注");
    compareWith(moved.write(path("moved.xlsx")), {});

    PlanCopy keyless = copy(); // known by product and mode then
    keyless.dropColumn(kPlanKeyHeader);
    compareWith(keyless.write(path("keyless.xlsx")), {});
}

void TestPlanWorkbook::newAndVanishedRows()
{
    PlanCopy edited = copy();
    const QString gone = title(3), copied = title(4);
    edited.removeRow(edited.rowOf(gone));
    const int at = edited.rowOf(copied);
    edited.duplicateRow(at); // its hidden key comes along
    edited.set(at + 1, "产品名称", chinese("电热水壶"));
    edited.set(at + 1, "序号", QString());
    edited.dropItemsOf(gone);
    const auto difference = read(edited.write(path("rows.xlsx")));
    VERIFY_OK(difference);
    QVERIFY2(difference->rejected.isEmpty(), qPrintable(described(*difference)));
    QCOMPARE(difference->cells.size(), 2);
    QCOMPARE(difference->cells[0].key, QString(kNewPlanRow));
    QCOMPARE(difference->cells[0].product, chinese("电热水壶"));
    QCOMPARE(difference->cells[1].key, QString(kGonePlanRow));
    QCOMPARE(difference->cells[1].product, gone);

    const QString count = QStringLiteral("SELECT COUNT(*) FROM plan_item WHERE plan_id = %1").arg(m_plan);
    const qint64 before = number(count);
    VERIFY_OK(applyPlanDifference(*m_workspace, *difference, {true, false}));
    QCOMPARE(number(count), before + 1);
    const QString same =
        QStringLiteral("SELECT COUNT(DISTINCT items || unit_price || batches_total || budget || starts_on) FROM "
                       "plan_item WHERE plan_id = %1 AND product_name IN ('电热水壶', '%2')")
            .arg(m_plan)
            .arg(copied);
    QCOMPARE(number(same), 1);
    QCOMPARE(number(QStringLiteral("SELECT no FROM plan_item WHERE product_name = '电热水壶'")), before + 1);
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(applyPlanDifference(*m_workspace, *difference, {true, true}));
    QCOMPARE(number(count), before);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM plan_item WHERE plan_id = %1 AND product_name = '%2'")
                        .arg(m_plan)
                        .arg(gone)),
             0);
    VERIFY_OK(m_workspace->undo());
    compareWith(m_file, {});
}

void TestPlanWorkbook::theSecondSheetCountsToo()
{
    PlanCopy edited = copy();
    const QString product = title(1);
    const QStringList items =
        text(QStringLiteral("SELECT items FROM plan_item WHERE plan_id = %1 AND no = 1").arg(m_plan))
            .split(chinese("；"));
    const QStringList must =
        text(QStringLiteral("SELECT must_items FROM plan_item WHERE plan_id = %1 AND no = 1").arg(m_plan))
            .split(chinese("；"));
    edited.addItem(product, chinese("新项目"), true);
    edited.removeItem(product, items.first());
    edited.shuffleItems(); // the order of the second sheet says nothing
    QStringList now = items.mid(1) << chinese("新项目"), nowMust = must;
    nowMust.removeAll(items.first());
    nowMust << chinese("新项目");
    const auto difference = read(edited.write(path("items.xlsx")));
    VERIFY_OK(difference);
    QCOMPARE(difference->cells.size(), 2);
    QCOMPARE(difference->cells[0].after, now.join(chinese("；")));
    QCOMPARE(difference->cells[1].after, nowMust.join(chinese("；")));
    VERIFY_OK(applyPlanDifference(*m_workspace, *difference, {true, true}));
    QCOMPARE(text(QStringLiteral("SELECT items FROM plan_item WHERE plan_id = %1 AND no = 1").arg(m_plan)),
             now.join(chinese("；")));
    VERIFY_OK(m_workspace->undo());
}

void TestPlanWorkbook::bothSheetsSayDifferentThings()
{
    PlanCopy edited = copy();
    edited.addItem(title(1), chinese("新项目"), false);
    edited.set(edited.rowOf(title(1)), "检验项目", chinese("甲；乙"));
    const auto difference = read(edited.write(path("both.xlsx")));
    VERIFY_OK(difference);
    QCOMPARE(difference->cells.size(), 0);
    QCOMPARE(difference->rejected.size(), 1);
    QVERIFY(difference->rejected.front().reason.contains(chinese("新项目")));
}

void TestPlanWorkbook::whatIsNotUnderstoodIsRejected()
{
    PlanCopy edited = copy();
    const int row = edited.rowOf(title(1));
    edited.set(row, "单价(元/批次)", chinese("面议"));
    edited.set(row, "抽查方式", chinese("随便"));
    edited.set(row, "评价性抽查", chinese("是"));
    edited.set(row, "计划开始", QStringLiteral("2027年4月5日"));
    edited.set(row, "重点区域", chinese("/"));
    const auto difference = read(edited.write(path("odd.xlsx")));
    VERIFY_OK(difference);
    QCOMPARE(difference->rejected.size(), 2);
    QCOMPARE(difference->rejected[0].value, chinese("随便"));
    QCOMPARE(difference->rejected[1].value, chinese("面议"));
    QCOMPARE(difference->rejected[1].row, row + 1);
    QStringList keys;
    for (const PlanCellChange& cell : difference->cells)
        keys << cell.key + u'=' + cell.after;
    QVERIFY2(keys.contains(QStringLiteral("areas=")) && keys.contains(QStringLiteral("starts_on=2027-04-05")),
             qPrintable(keys.join(u' ')));
    QCOMPARE(keys.size(), 3);
}

void TestPlanWorkbook::formulasWithoutValues()
{
    compareWith(copy().write(path("novalues.xlsx"), PlanCopy::Formulas), {});
}

void TestPlanWorkbook::refusals()
{
    PlanCopy edited = copy();
    edited.set(edited.rowOf(title(1)), "备注", chinese("改"));
    const auto difference = read(edited.write(path("note.xlsx")));
    VERIFY_OK(difference);
    QCOMPARE(difference->cells.size(), 1);
    QVERIFY(!applyPlanDifference(*m_workspace, *difference, {}));
    VERIFY_OK(movePlan(*m_workspace, m_plan, {PlanPhase::Approved}));
    const QByteArray head = m_workspace->head();
    const auto refused = applyPlanDifference(*m_workspace, *difference, {true});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    QCOMPARE(m_workspace->head(), head);
    VERIFY_OK(m_workspace->undo());

    const auto none = exportPlanWorkbook(db(), 2001, QStringLiteral("310000"), path("none.xlsx"));
    QVERIFY(!none && none.error().kind == ErrorKind::NotFound);
    QFile other(path("other.csv"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("a,b\n1,2\n") > 0);
    other.close();
    const auto foreign = read(other.fileName());
    QVERIFY(!foreign && foreign.error().kind == ErrorKind::InputRefused);
}

void TestPlanWorkbook::print()
{
    const QString pdf = convert(m_file, QStringLiteral("pdf"), path("pdf"));
    QVERIFY2(QFile::exists(pdf), "no PDF");
    const QString info =
        QString::fromUtf8(output(QStringLiteral("pdfinfo"), {QStringLiteral("-l"), QStringLiteral("99"), pdf}));
    const QStringList pages =
        QString::fromUtf8(output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}))
            .split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 3);
    QVERIFY(pages.front().contains(chinese("年度产品质量监督抽查计划表")));
    QVERIFY(pages.front().contains(chinese("编制单位")));
    int wide = 0, narrow = 0;
    for (int i = 0; i < pages.size(); ++i) {
        QVERIFY2(!pages[i].contains(QStringLiteral("###")), "a column is too narrow for its numbers");
        QVERIFY2(pages[i].contains(QStringLiteral("第 %1 页，共 %2 页").arg(i + 1).arg(pages.size())),
                 qPrintable(pages[i].right(200)));
        QVERIFY(pages[i].contains(chinese("产品名称")));
        wide += pages[i].contains(chinese("预算(元)")) ? 1 : 0;
        narrow += pages[i].contains(chinese("必检(是/否)")) ? 1 : 0;
        // One page is as wide as the table: first and last columns are on it.
        QCOMPARE(pages[i].contains(chinese("预算(元)")), pages[i].contains(chinese("公布日期")));
    }
    QCOMPARE(wide + narrow, int(pages.size()));
    const auto sizes = info.count(
        QRegularExpression(QStringLiteral("Page +\\d+ size: +(841\\.89 x 595\\.\\d+|595\\.\\d+ x 841\\.89)")));
    QCOMPARE(int(sizes), int(pages.size()));
    QVERIFY(!pages.join(u' ').contains(chinese(kPlanKeyHeader)));
}

void TestPlanWorkbook::declaredSums()
{
    VERIFY_OK(m_workspace->change({QStringLiteral("t"), QStringLiteral("t")}, [&](Database& d) {
        return d.exec("UPDATE plan_item SET batches_total = batches_total + 7, budget = 123456789 WHERE plan_id = " +
                      std::to_string(m_plan) +
                      " AND no = 1;"
                      "UPDATE plan_item SET note = '第一行' || char(10) || '=1+1', venues = '/', unit_price = 1, "
                      "budget = batches_total WHERE plan_id = " +
                      std::to_string(m_plan) + " AND no = 2");
    }));
    const QString file = path("declared.xlsx");
    VERIFY_OK(exportPlanWorkbook(db(), 0, QStringLiteral("310000"), file));
    compareWith(file, {});
    compareWith(convert(file, QStringLiteral("xlsx"), path("declared")), {});
    comesBackThroughImport(file);
    const PlanCopy read(file);
    QCOMPARE(read.at(read.rowOf(title(1)), "预算(元)"), QStringLiteral("1234567.89"));
    QVERIFY(read.at(read.rows() - 1, 0).startsWith(chinese("注：")));
    VERIFY_OK(m_workspace->undo());
}

void TestPlanWorkbook::emptyPlan()
{
    qint64 plan = 0;
    VERIFY_OK(createPlan(*m_workspace, 2031, QStringLiteral("310000"), &plan));
    const auto rows = exportPlanWorkbook(db(), 2031, QStringLiteral("310000"), path("empty.xlsx"));
    VERIFY_OK(rows);
    QCOMPARE(*rows, 0);
    const auto difference = readPlanWorkbook(db(), plan, path("empty.xlsx"));
    VERIFY_OK(difference);
    QVERIFY(difference->cells.isEmpty() && difference->rejected.isEmpty());
    VERIFY_OK(m_workspace->undo());
}

void TestPlanWorkbook::nothingIsLeftBehind()
{
    Progress progress;
    progress.cancel();
    const auto stopped = exportPlanWorkbook(db(), 0, QStringLiteral("310000"), path("stop.xlsx"), &progress);
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    QVERIFY(!exportPlanWorkbook(db(), 0, QStringLiteral("310000"), path("no/such/folder/x.xlsx")));
    for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(!name.contains(QStringLiteral("stop")), qPrintable(name));
}

SPOTCHECK_TEST(TestPlanWorkbook)
#include "tst_plan_workbook.moc"
