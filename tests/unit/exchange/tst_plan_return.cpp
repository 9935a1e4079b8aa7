#include "tests/support/register.h"
#include "tests/unit/exchange/plan_copies.h"

#include "core/exchange/plan_base.h"
#include "core/exchange/plan_difference.h"
#include "core/exchange/plan_workbook.h"
#include "core/registry/office.h"

#include <cmath>
#include <map>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

constexpr int kLines = 150;

QString chinese(const char* text)
{
    return QString::fromUtf8(text);
}

QString product(int i)
{
    return QStringLiteral("产品%1").arg(i, 3, 10, QChar(u'0'));
}

/// One line a difference: state, product, field, what the workbook says.
QString described(const PlanDifference& difference)
{
    QStringList lines;
    for (const PlanCellChange& cell : difference.cells)
        lines << QStringLiteral("%1 %2 %3 %4")
                     .arg(QLatin1StringView(planStateName(cell.state)), cell.product, cell.key,
                          cell.after.section(u'·', 0, 0).trimmed());
    for (const RejectedRow& row : difference.rejected)
        lines << QStringLiteral("REJECTED %1 %2 %3 %4").arg(row.row).arg(row.column, row.value, row.reason);
    return lines.join(u'\n');
}

using Line = std::map<QString, QString>; ///< by field
using Plan = std::map<qint64, Line>;

const QStringList kTextFields{QStringLiteral("venues"), QStringLiteral("areas"), QStringLiteral("note"),
                              QStringLiteral("lab")};
const QStringList kNumberFields{QStringLiteral("batches_store"), QStringLiteral("batches_total")};

const char* headerOf(const QString& field)
{
    static const std::map<QString, const char*> headers{
        {QStringLiteral("venues"), "抽查场所"},    {QStringLiteral("areas"), "重点区域"},
        {QStringLiteral("note"), "备注"},          {QStringLiteral("lab"), "承检机构"},
        {QStringLiteral("batches_store"), "流通"}, {QStringLiteral("batches_total"), "合计"}};
    return headers.at(field);
}

} // namespace

/// A plan of 150 lines that comes back: edited and saved by other programs, changed on both sides, at random, and as
/// rubbish.
class TestPlanReturn : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{QDate(2026, 11, 24)};
    std::unique_ptr<Workspace> m_workspace;
    qint64 m_plan = 77;
    QString m_file;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Database& db() { return m_workspace->db(); }
    Status sql(const QString& statements)
    {
        const auto entry = m_workspace->change({QStringLiteral("t"), QStringLiteral("t")},
                                               [&](Database& d) { return d.exec(statements.toStdString()); });
        return entry ? ok() : Status(entry.error());
    }
    static QString insertLine(int id, int no, qint64 plan)
    {
        const int production = id % 7, store = id % 5 + 1, online = id % 3, total = production + store + online;
        const qint64 price = 100000 + id * 100;
        return QStringLiteral("INSERT INTO plan_item (id, plan_id, no, product_name, category, mode, "
                              "batches_production, batches_store, batches_online, batches_total, unit_price, budget, "
                              "items, must_items, areas, venues, reasons, rule_code, lab, starts_on, ends_on, "
                              "publish_on, note) VALUES (%1, %2, %3, '%4', '类别%5', 1, %6, %7, %8, %9, %10, %11, "
                              "'项目甲；项目乙', '项目甲', '片区%1', '场所%1', '投诉举报', 'XZ-%5', '检验所%12', "
                              "'2027-03-01', '2027-06-30', '2027-08-15', '备注%1');")
            .arg(id)
            .arg(plan)
            .arg(no)
            .arg(product(id))
            .arg(id % 6)
            .arg(production)
            .arg(store)
            .arg(online)
            .arg(total)
            .arg(price)
            .arg(price * total)
            .arg(id % 4);
    }
    Plan stored(qint64 plan)
    {
        Plan lines;
        auto q = db().prepare("SELECT id, product_name, venues, areas, note, lab, batches_store, batches_total FROM "
                              "plan_item WHERE plan_id = " +
                              std::to_string(plan));
        while (*q->step())
            for (int c = 1; c < q->columnCount(); ++c)
                lines[q->integer(0)][QString::fromUtf8(q->columnName(c).data(), qsizetype(q->columnName(c).size()))] =
                    q->text(c);
        return lines;
    }
    void compareWith(const QString& file, const QString& expected)
    {
        const auto difference = readPlanWorkbook(db(), m_plan, file);
        QVERIFY2(difference, qPrintable(file + u' ' + (difference ? QString() : difference.error().message)));
        QVERIFY2(difference->hasBase, qPrintable(file));
        QVERIFY2(described(*difference) == expected,
                 qPrintable(file + u'\n' + described(*difference) + QStringLiteral("\nexpected\n") + expected));
    }
    void oneRound(quint32 seed);

private Q_SLOTS:
    void initTestCase();
    void editedElsewhere_data();
    void editedElsewhere();
    void threeWays();
    void linesOnBothSides();
    void withoutABaseThereAreTwoSides();
    void anEditedBaseIsNoWitness();
    void atRandom();
    void districtAndPackageComeBack();
    void summaryAddsUp();
    void everyVersionFitsThePage();
    void anotherPlansWorkbook();
    void rubbish();
    void nonsenseInCells();
};

void TestPlanReturn::initTestCase()
{
    OpenOptions options;
    options.person = chinese("测试甲");
    auto made = Workspace::create(path(QStringLiteral("w.spotcheck")), QStringLiteral("310000"), options, m_clock);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
    VERIFY_OK(seedRegistry(*m_workspace));
    QString lines = QStringLiteral("INSERT INTO plan (id, year, office, title) VALUES (77, 2027, '310000', '计划');");
    for (int i = 1; i <= kLines; ++i)
        lines += insertLine(i, i, m_plan);
    VERIFY_OK(sql(lines));
    m_file = path(QStringLiteral("plan.xlsx"));
    VERIFY_OK(exportPlanWorkbook(db(), 2027, QStringLiteral("310000"), m_file));
    compareWith(m_file, {});
}

void TestPlanReturn::editedElsewhere_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* edit, const char* expected) { QTest::newRow(edit) << chinese(expected); };
    row("text_cell", "changed_there 产品003 venues 大型商场");
    row("number_cell", "changed_there 产品004 batches_store 99\nchanged_there 产品004 batches_total 104\n"
                       "changed_there 产品004 budget 104416");
    row("code_and_date", "changed_there 产品005 mode special\nchanged_there 产品005 starts_on 2027-04-05");
    row("emptied_cell", "changed_there 产品006 areas ");
    row("new_row", "changed_there 电热水壶 new_row 电热水壶");
    row("deleted_row", "changed_there 产品011 gone_row ");
    for (const char* edit : {"sorted_rows", "sorted_without_keys", "moved_columns", "renamed_headers", "title_row",
                             "title_between", "sheets_reordered", "texts", "full_width", "hidden_rows"})
        row(edit, "");
}

/// As LibreOffice saves it, as .xlsx and .ods, and as gnumeric does.
void TestPlanReturn::editedElsewhere()
{
    QFETCH(QString, expected);
    static const QString edited = path(QStringLiteral("edited")), office = path(QStringLiteral("office"));
    static bool converted = false;
    const QString edit = QString::fromUtf8(QTest::currentDataTag());
    if (!converted) {
        converted = true;
        QStringList files;
        for (const char* name : {"text_cell", "number_cell", "code_and_date", "emptied_cell", "new_row", "deleted_row",
                                 "sorted_rows", "sorted_without_keys", "moved_columns", "renamed_headers", "title_row",
                                 "title_between", "sheets_reordered", "texts", "full_width", "hidden_rows"})
            files << editedCopy(m_file, QString::fromUtf8(name), edited);
        convertAll(files, QStringLiteral("xlsx"), office);
        convertAll(files, QStringLiteral("ods"), office);
    }
    const QString xlsx = office + u'/' + edit + QStringLiteral(".xlsx"),
                  ods = office + u'/' + edit + QStringLiteral(".ods");
    QVERIFY2(QFile::exists(xlsx) && QFile::exists(ods), "libreoffice-calc-nogui and python3-openpyxl are needed");
    compareWith(xlsx, expected);
    compareWith(ods, expected);
    if (QStandardPaths::findExecutable(QStringLiteral("ssconvert")).isEmpty())
        return;
    for (const char* ending : {"xlsx", "ods"}) {
        const QString file = path(QStringLiteral("gnumeric_") + edit + u'.' + QString::fromUtf8(ending));
        output(QStringLiteral("ssconvert"), {xlsx, file});
        QVERIFY(QFile::exists(file));
        compareWith(file, expected);
    }
}

void TestPlanReturn::threeWays()
{
    PlanCopy there(m_file);
    there.set(there.rowOf(product(1)), "抽查场所", chinese("甲场")); // there only
    there.set(there.rowOf(product(3)), "抽查场所", chinese("丙场")); // both, differently
    there.set(there.rowOf(product(4)), "抽查场所", chinese("丁场")); // both, alike
    const QString file = there.write(path(QStringLiteral("three.xlsx")));
    VERIFY_OK(sql(QStringLiteral("UPDATE plan_item SET venues = '乙场' WHERE id = 2;"
                                 "UPDATE plan_item SET venues = '丙处' WHERE id = 3;"
                                 "UPDATE plan_item SET venues = '丁场' WHERE id = 4;")));
    const auto difference = readPlanWorkbook(db(), m_plan, file);
    VERIFY_OK(difference);
    QCOMPARE(described(*difference), chinese("changed_there 产品001 venues 甲场\nchanged_here 产品002 venues 场所2\n"
                                             "conflict 产品003 venues 丙场"));
    const PlanCellChange& conflict = difference->cells[2];
    QCOMPARE(conflict.base, chinese("场所3"));
    QCOMPARE(conflict.before, chinese("丙处"));
    QCOMPARE(conflict.row, there.rowOf(product(3)) + 1);
    QVERIFY(difference->cells[0].isOffered() && !difference->cells[1].isOffered() && !conflict.isOffered());
    QCOMPARE(difference->journal.size(), 64);
    // Chosen explicitly, the conflict is taken too, and undone in one step.
    VERIFY_OK(applyPlanDifference(*m_workspace, *difference, {true, false, true}));
    QCOMPARE(stored(m_plan)[3][QStringLiteral("venues")], chinese("丙场"));
    QCOMPARE(stored(m_plan)[2][QStringLiteral("venues")], chinese("乙场"));
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
    compareWith(m_file, {});
}

void TestPlanReturn::linesOnBothSides()
{
    PlanCopy there(m_file);
    there.removeRow(there.rowOf(product(5)));                      // deleted there, unchanged here
    there.removeRow(there.rowOf(product(6)));                      // deleted there, changed here
    there.set(there.rowOf(product(8)), "备注", chinese("还要查")); // changed there, deleted here
    const QString file = there.write(path(QStringLiteral("lines.xlsx")));
    VERIFY_OK(sql(QStringLiteral("UPDATE plan_item SET note = '改' WHERE id = 6; DELETE FROM plan_item WHERE id IN (7, "
                                 "8);") +
                  insertLine(900, 900, m_plan)));
    const auto difference = readPlanWorkbook(db(), m_plan, file);
    VERIFY_OK(difference);
    QCOMPARE(described(*difference), chinese("changed_here 产品007 new_row 产品007\nconflict 产品008 new_row 产品008\n"
                                             "changed_there 产品005 gone_row \nconflict 产品006 gone_row \n"
                                             "changed_here 产品900 gone_row "));
    // All of it taken, the plan is as the workbook says; the lines that come back are the old ones.
    VERIFY_OK(applyPlanDifference(*m_workspace, *difference, QList<bool>(5, true)));
    const Plan now = stored(m_plan);
    QVERIFY(!now.contains(5) && !now.contains(6) && !now.contains(900) && now.contains(7));
    QCOMPARE(now.at(8).at(QStringLiteral("note")), chinese("还要查"));
    compareWith(file, {});
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
    compareWith(m_file, {});
}

void TestPlanReturn::withoutABaseThereAreTwoSides()
{
    PlanCopy there(m_file);
    there.dropBase();
    there.set(there.rowOf(product(1)), "抽查场所", chinese("甲场"));
    there.removeRow(there.rowOf(product(9)));
    const auto difference = readPlanWorkbook(db(), m_plan, there.write(path(QStringLiteral("old.xlsx"))));
    VERIFY_OK(difference);
    QVERIFY(!difference->hasBase && difference->warnings.isEmpty());
    QCOMPARE(described(*difference), chinese("differs 产品001 venues 甲场\ndiffers 产品009 gone_row "));
    QVERIFY(difference->cells[0].isOffered() && !difference->cells[1].isOffered());
}

void TestPlanReturn::anEditedBaseIsNoWitness()
{
    PlanCopy there(m_file);
    there.set(there.rowOf(product(1)), "抽查场所", chinese("甲场"));
    there.editBase(chinese("场所1"), chinese("甲场"));
    const auto difference = readPlanWorkbook(db(), m_plan, there.write(path(QStringLiteral("forged.xlsx"))));
    VERIFY_OK(difference);
    QVERIFY(!difference->hasBase);
    QCOMPARE(difference->warnings.size(), 1);
    QCOMPARE(described(*difference), chinese("differs 产品001 venues 甲场"));
}

/// A second, simple way to the same answer: three tables laid beside each other.
void TestPlanReturn::oneRound(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto any = [&](int count) { return int(random.bounded(count)); };
    const qint64 plan = 1000 + seed;
    const int year = 2030 + int(seed);
    QString lines = QStringLiteral("INSERT INTO plan (id, year, office, title) VALUES (%1, %2, '310000', 'x');")
                        .arg(plan)
                        .arg(year);
    constexpr int count = 12;
    const auto idOf = [&](int i) { return int(plan * 100) + i; };
    for (int i = 1; i <= count; ++i)
        lines += insertLine(idOf(i), i, plan);
    VERIFY_OK(sql(lines));
    const Plan base = stored(plan);
    const QString out = path(QStringLiteral("r%1.xlsx").arg(seed));
    VERIFY_OK(exportPlanWorkbook(db(), year, QStringLiteral("310000"), out));

    PlanCopy copy(out);
    Plan there = base;
    const bool withoutNote = any(3) == 0;
    for (int edit = any(9); edit > 0; --edit) {
        const int id = idOf(1 + any(count));
        if (!there.contains(id))
            continue;
        const int row = copy.rowOf(product(id));
        if (any(6) == 0) {
            copy.removeRow(row);
            there.erase(id);
            continue;
        }
        const bool number = any(3) == 0;
        const QString field = number ? kNumberFields[any(2)] : kTextFields[any(4)];
        const QString value = number        ? QString::number(any(40) + 1)
                              : any(5) == 0 ? QString()
                                            : chinese("值%1").arg(any(4));
        copy.set(row, headerOf(field), value);
        there[id][field] = value;
    }
    for (int edit = any(6); edit > 0; --edit) {
        std::vector<int> rows;
        for (const auto& [id, line] : there)
            rows.push_back(copy.rowOf(line.at(QStringLiteral("product_name"))));
        if (rows.size() > 1)
            copy.swapRows(rows[size_t(any(int(rows.size())))], rows[size_t(any(int(rows.size())))]);
    }
    if (any(2) == 0)
        copy.moveColumn("抽查场所", any(4));
    if (withoutNote)
        copy.dropColumn("备注");
    const QString file = copy.write(path(QStringLiteral("t%1.xlsx").arg(seed)));

    QString changes = QStringLiteral("UPDATE plan SET title = 'y' WHERE id = %1;").arg(plan);
    const bool quiet = any(3) == 0; // nothing happens here meanwhile
    for (int edit = quiet ? 0 : any(9); edit > 0; --edit) {
        const int id = idOf(1 + any(count));
        const bool number = any(3) == 0;
        const QString field = number ? kNumberFields[any(2)] : kTextFields[any(4)];
        const QString value = number ? QString::number(any(40) + 1) : chinese("值%1").arg(any(4));
        changes += any(6) == 0
                       ? QStringLiteral("DELETE FROM plan_item WHERE id = %1;").arg(id)
                       : QStringLiteral("UPDATE plan_item SET %1 = '%2' WHERE id = %3;").arg(field, value).arg(id);
    }
    if (!quiet && any(3) == 0)
        changes += insertLine(idOf(50), 50, plan);
    VERIFY_OK(sql(changes));
    const Plan here = stored(plan);

    std::set<QString> expected;
    const QStringList compared = kTextFields + kNumberFields;
    const auto add = [&](const char* state, qint64 id, const QString& field) {
        expected.insert(QStringLiteral("%1 %2 %3").arg(QLatin1StringView(state)).arg(id).arg(field));
    };
    for (const auto& [id, was] : base) {
        const bool inThere = there.contains(id), inHere = here.contains(id);
        if (!inThere && inHere)
            add(here.at(id) == was ? "changed_there" : "conflict", id, kGonePlanRow);
        bool edited = false;
        for (const QString& field : compared) {
            const bool spoken = field != u"note" || !withoutNote;
            if (!inThere || !spoken)
                continue;
            const QString b = was.at(field), t = there.at(id).at(field), h = inHere ? here.at(id).at(field) : QString();
            edited |= t != b;
            if (!inHere || t == h)
                continue;
            add(h == b ? "changed_there" : t == b ? "changed_here" : "conflict", id, field);
        }
        if (inThere && !inHere)
            add(edited ? "conflict" : "changed_here", id, kNewPlanRow);
    }
    for (const auto& [id, line] : here)
        if (!base.contains(id))
            add("changed_here", id, kGonePlanRow);

    const auto difference = readPlanWorkbook(db(), plan, file);
    VERIFY_OK(difference);
    std::set<QString> found;
    for (const PlanCellChange& cell : difference->cells)
        found.insert(
            QStringLiteral("%1 %2 %3").arg(QLatin1StringView(planStateName(cell.state))).arg(cell.item).arg(cell.key));
    QVERIFY2(found == expected,
             qPrintable(QStringLiteral("seed %1\n").arg(seed) + QStringList(found.begin(), found.end()).join(u'\n') +
                        QStringLiteral("\nexpected\n") + QStringList(expected.begin(), expected.end()).join(u'\n')));
    QVERIFY2(difference->rejected.isEmpty(), qPrintable(described(*difference)));
    VERIFY_OK(applyPlanDifference(*m_workspace, *difference, QList<bool>(difference->cells.size(), true)));
    Plan now = stored(plan);
    for (auto& [id, line] : there)
        if (withoutNote && now.contains(id))
            line[QStringLiteral("note")] = now[id][QStringLiteral("note")]; // the workbook says nothing of it
    QVERIFY2(now == there, qPrintable(QStringLiteral("seed %1").arg(seed)));
}

void TestPlanReturn::atRandom()
{
    for (quint32 seed = 1; seed <= 40 && !QTest::currentTestFailed(); ++seed)
        oneRound(seed);
}

void TestPlanReturn::districtAndPackageComeBack()
{
    const auto marked = sql(QStringLiteral("UPDATE plan_item SET areas = '浦东新区' WHERE id IN (1, 2);"
                                           "UPDATE plan_item SET areas = '徐汇区' WHERE id = 3;"
                                           "UPDATE plan_item SET partners = '徐汇区；黄浦区' WHERE id = 4;"
                                           "UPDATE plan_item SET package = '包1' WHERE id IN (1, 5)"));
    VERIFY_OK(marked);
    const QString district = path(QStringLiteral("district.xlsx")), package = path(QStringLiteral("package.xlsx"));
    const auto lines = exportPlanWorkbook(
        db(), {PlanForm::District, 2027, QStringLiteral("310000"), QStringLiteral("310115")}, district);
    VERIFY_OK(lines);
    QCOMPARE(*lines, kLines - 2); // those of 徐汇 stay away
    compareWith(district, {});
    compareWith(convert(district, QStringLiteral("ods"), path(QStringLiteral("district"))), {});
    // Batches filled in: the budget, which the district does not see, follows them.
    const QString filled = editedCopy(district, QStringLiteral("number_of_twelve"), path(QStringLiteral("filled")));
    compareWith(convert(filled, QStringLiteral("xlsx"), path(QStringLiteral("district"))),
                chinese("changed_there 产品012 batches_store 50\nchanged_there 产品012 batches_total 55\n"
                        "changed_there 产品012 budget 55660"));
    const auto inPackage =
        exportPlanWorkbook(db(), {PlanForm::Package, 2027, QStringLiteral("310000"), chinese("包1")}, package);
    VERIFY_OK(inPackage);
    QCOMPARE(*inPackage, 2);
    compareWith(package, {});
    const auto cells = cellsOf(package, 0);
    QCOMPARE(cells[2].mid(0, 10).join(u'|'),
             chinese("序号|产品名称|抽查范围|检验项目|检验依据|拟抽查批次数|最高限价(元/批次)|合计(元)|抽查场所|备注"));
    QCOMPARE(cells[4][2], chinese("生产者、销售者、网络销售者"));
    // The hidden sheet says no more than the table: not why the product was chosen, nor who tests the others.
    const auto hidden = cellsOf(package, 1);
    QVERIFY(hidden[1].contains(QStringLiteral("unit_price")) && !hidden[1].contains(QStringLiteral("reasons")));
    for (const QStringList& row : hidden)
        QVERIFY(!row.contains(chinese("投诉举报")));
    // What a laboratory answers comes back to its two lines; the others are not missed.
    VERIFY_OK(sql(QStringLiteral("UPDATE plan_item SET unit_price = 90000 WHERE id = 1")));
    const auto difference = readPlanWorkbook(db(), m_plan, package);
    VERIFY_OK(difference);
    QCOMPARE(described(*difference), chinese("changed_here 产品001 unit_price 1001"));
    const auto none =
        exportPlanWorkbook(db(), {PlanForm::Package, 2027, QStringLiteral("310000"), chinese("包9")}, package);
    QVERIFY(!none && none.error().kind == ErrorKind::NotFound);
    VERIFY_OK(m_workspace->undo());
    VERIFY_OK(m_workspace->undo());
}

/// The values written are those LibreOffice calculates from the formulas, and those of the plan.
void TestPlanReturn::summaryAddsUp()
{
    const QString file = path(QStringLiteral("summary.xlsx"));
    VERIFY_OK(exportPlanWorkbook(db(), {PlanForm::Summary, 2027, QStringLiteral("310000")}, file));
    QVERIFY(partOf(file, "xl/worksheets/sheet1.xml").contains("<f>SUMIFS("));
    const auto written = cellsOf(file, 0);
    const auto calculated = cellsOf(convert(file, QStringLiteral("ods"), path(QStringLiteral("summary"))), 0);
    QCOMPARE(written.size(), calculated.size());
    int numbers = 0;
    for (qsizetype r = 0; r < written.size(); ++r)
        for (qsizetype c = 0; c < written[r].size(); ++c) {
            bool number = false;
            const double value = written[r][c].toDouble(&number);
            numbers += number ? 1 : 0;
            if (number)
                QVERIFY2(std::abs(value - calculated[r].value(c).toDouble()) < 1e-6,
                         qPrintable(QStringLiteral("%1 %2: %3 %4").arg(r).arg(c).arg(written[r][c], calculated[r][c])));
        }
    QVERIFY(numbers > 100);
    const qint64 total = db().integer("SELECT SUM(batches_total) FROM plan_item WHERE plan_id = 77").value();
    const auto sums = std::count_if(written.begin(), written.end(), [&](const QStringList& row) {
        return row.value(0) == chinese("合计") && row.value(1).toLongLong() == kLines &&
               row.value(5).toLongLong() == total;
    });
    QCOMPARE(int(sums), 2);
}

void TestPlanReturn::everyVersionFitsThePage()
{
    const QString folder = path(QStringLiteral("print"));
    QDir().mkpath(folder);
    const std::pair<PlanForm, QStringList> versions[] = {
        {PlanForm::Official, {chinese("序号"), chinese("公布日期")}},
        {PlanForm::District, {chinese("序号"), chinese("抽查场所"), chinese("备注")}},
        {PlanForm::Package, {chinese("序号"), chinese("拟抽查批次数"), chinese("备注")}},
        {PlanForm::Summary, {}}};
    QStringList files;
    for (const auto& [version, headers] : versions) {
        files << folder + QStringLiteral("/%1.xlsx").arg(int(version));
        const QString part = version == PlanForm::District ? QStringLiteral("310115") : QString();
        VERIFY_OK(exportPlanWorkbook(db(), {version, 2027, QStringLiteral("310000"), part}, files.back()));
    }
    convertAll(files, QStringLiteral("pdf"), folder);
    for (const auto& [version, headers] : versions) {
        const QString pdf = folder + QStringLiteral("/%1.pdf").arg(int(version));
        const QString info =
            QString::fromUtf8(output(QStringLiteral("pdfinfo"), {QStringLiteral("-l"), QStringLiteral("99"), pdf}));
        const QStringList pages = QString::fromUtf8(output(QStringLiteral("pdftotext"),
                                                           {QStringLiteral("-layout"), pdf, QStringLiteral("-")}))
                                      .split(u'\f', Qt::SkipEmptyParts);
        QVERIFY2(!pages.isEmpty(), qPrintable(pdf));
        QCOMPARE(int(info.count(
                     QRegularExpression(QStringLiteral("Page +\\d+ size: +\\d+\\.\\d+ x \\d+\\.\\d+ pts \\(A4")))),
                 int(pages.size()));
        for (const QString& page : pages) {
            QVERIFY2(!page.contains(QStringLiteral("###")), "a column is too narrow for its numbers");
            QVERIFY(!page.contains(QStringLiteral("spotcheck-plan-base")));
            const bool items = page.contains(chinese("必检(是/否)")); // the second sheet of the official version
            for (const QString& header : headers)                     // a page is as wide as the table
                QVERIFY2(items || page.contains(header), qPrintable(header + page.left(400)));
        }
    }
}

void TestPlanReturn::anotherPlansWorkbook()
{
    VERIFY_OK(sql(QStringLiteral("INSERT INTO plan (id, year, office, title) VALUES (78, 2028, '310000', 'x');") +
                  insertLine(7801, 1, 78)));
    const auto wrong = readPlanWorkbook(db(), 78, m_file);
    QVERIFY(!wrong && wrong.error().kind == ErrorKind::InputRefused);
    const auto own = planOfWorkbook(db(), m_file, 0, QString());
    VERIFY_OK(own);
    QCOMPARE(*own, m_plan);
    VERIFY_OK(m_workspace->undo());
}

/// Whatever comes back broken is refused with a sentence, or read; never more.
void TestPlanReturn::rubbish()
{
    QFile whole(m_file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QRandomGenerator random(5);
    int refused = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray broken = bytes;
        if (round % 3 == 0)
            broken.truncate(random.bounded(int(bytes.size())));
        for (int i = 0; i < 1 + round; ++i)
            if (!broken.isEmpty())
                broken[random.bounded(int(broken.size()))] = char(random.bounded(256));
        QFile file(path(QStringLiteral("broken.xlsx")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(broken) == broken.size());
        file.close();
        const auto difference = readPlanWorkbook(db(), m_plan, file.fileName());
        if (difference)
            continue;
        ++refused;
        QCOMPARE(difference.error().kind, ErrorKind::InputRefused);
        QVERIFY(!difference.error().message.isEmpty());
    }
    QVERIFY(refused > 20);
}

/// Whole workbooks with nonsense in their cells: read or refused with a sentence, and what is taken leaves the file
/// sound.
void TestPlanReturn::nonsenseInCells()
{
    QRandomGenerator random(9);
    const QStringList nonsense{QString(),
                               QStringLiteral("-1"),
                               QStringLiteral("1e308"),
                               chinese("合计"),
                               chinese("产品名称"),
                               chinese("记录键(勿改)"),
                               QStringLiteral("#DIV/0!"),
                               QStringLiteral("99999999999999999999"),
                               chinese("２０２７年１３月"),
                               QString(3000, u'长'),
                               QStringLiteral("=1+1"),
                               product(1)};
    for (int round = 0; round < 60; ++round) {
        PlanCopy copy(m_file);
        for (int edit = 0; edit < 1 + round; ++edit)
            copy.setAt(int(random.bounded(copy.rows())), int(random.bounded(24)),
                       nonsense[random.bounded(int(nonsense.size()))]);
        const auto difference = readPlanWorkbook(db(), m_plan, copy.write(path(QStringLiteral("nonsense.xlsx"))));
        if (!difference) {
            QCOMPARE(difference.error().kind, ErrorKind::InputRefused);
            QVERIFY(!difference.error().message.isEmpty());
            continue;
        }
        const auto taken = applyPlanDifference(*m_workspace, *difference, QList<bool>(difference->cells.size(), true));
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().message));
        if (*taken != 0)
            VERIFY_OK(m_workspace->undo());
    }
    compareWith(m_file, {});
}

SPOTCHECK_TEST(TestPlanReturn)
#include "tst_plan_return.moc"
