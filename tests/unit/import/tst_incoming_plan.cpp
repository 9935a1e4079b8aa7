#include "tests/unit/import/sheets.h"

#include "core/exchange/plan_difference.h"
#include "core/registry/nearest_name.h"

#include <algorithm>
#include <QRandomGenerator>

using namespace spotcheck;
using namespace spotcheck::test;

namespace {

QStringList cells(const char* row)
{
    return QString::fromUtf8(row).split(u'|');
}

const char* const kHeader =
    "序号|产品名称|生产领域批次|流通领域批次|网络批次|抽查批次|单价(元/批次)|预算(元)|计划开始|计划完成|公布日期";

QString described(const QList<RejectedRow>& rows)
{
    QStringList lines;
    for (const RejectedRow& row : rows)
        lines << QStringLiteral("%1 %2 %3").arg(row.row).arg(row.column, row.value);
    return lines.join(u'\n');
}

} // namespace

/// A plan of another office, sent by mail and made by hand: whose it is, what does not add up and where, products under
/// other names, and a plan that is here already.
class TestIncomingPlan : public QObject {
    Q_OBJECT

    static Result<ImportOutcome> take(Bench& b, const Rows& rows, const ImportOptions& options = {})
    {
        return importFile(*b.workspace, QStringLiteral("plan"), b.csv(QStringLiteral("来件.csv"), rows), options);
    }
    static Rows table(const char* title, std::initializer_list<const char*> rows)
    {
        Rows all{cells(title), cells(kHeader)};
        for (const char* row : rows)
            all << cells(row);
        return all;
    }

private Q_SLOTS:
    void whosePlanItIs_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("office");
        const auto row = [](const char* title, const char* office) {
            QTest::newRow(title) << QString::fromUtf8(title) << QString::fromUtf8(office);
        };
        row("浦东新区市场监督管理局2027年度产品质量监督抽查计划", "2027 310115");
        row("徐汇区２０２７年抽查计划", "2027 310104");
        row("徐汇区二〇二七年抽查计划", "2027 310104");
        row("2027年计划", "2027 310105"); // as said by hand
    }
    void whosePlanItIs()
    {
        QFETCH(QString, title);
        QFETCH(QString, office);
        Bench b;
        ImportOptions options;
        if (office.endsWith(QStringLiteral("105")))
            options.office = QStringLiteral("310105");
        const auto o = take(
            b, table(qPrintable(title), {"１|鞋|２|３|０|５|１０００|５０００|２０２７年３月１日|2027.4.5|20270601"}),
            options);
        VERIFY_OK(o);
        QCOMPARE(o->added, 1);
        QCOMPARE(described(o->doubtful), QString());
        QCOMPARE(b.text("SELECT year || ' ' || office FROM plan"), office);
        QCOMPARE(b.text("SELECT batches_total || ' ' || budget || ' ' || starts_on || ' ' || ends_on || ' ' || "
                        "publish_on FROM plan_item"),
                 QStringLiteral("5 500000 2027-03-01 2027-04-05 2027-06-01"));
    }
    void sumsThatDoNotComeOut()
    {
        Bench b;
        const auto o = take(
            b, table("浦东新区2027年计划", {"1|鞋|2|3|0|6|1000|6000", "2|纸|1|1|1|3|1000|2500", "小计||3|4|1|9||8500",
                                            "3|伞|1|0|0|1|1000|1000", "小计||1|1|0|1||1000", "合计||4|4|1|12||9500"}));
        VERIFY_OK(o);
        QCOMPARE(o->added, 3);
        QCOMPARE(described(o->doubtful),
                 QString::fromUtf8("3 抽查批次 6\n4 预算(元) 2500\n7 流通领域批次 1\n8 抽查批次 12"));
        QVERIFY2(o->doubtful[0].reason.contains(QStringLiteral("6")) &&
                     o->doubtful[0].reason.contains(QStringLiteral("5")),
                 qPrintable(o->doubtful[0].reason));
        QVERIFY2(o->doubtful[3].reason.contains(QStringLiteral("12")) &&
                     o->doubtful[3].reason.contains(QStringLiteral("10")),
                 qPrintable(o->doubtful[3].reason));
    }
    /// Against adding up the slow way: a total is doubted when, and only when, it is wrong.
    void sumsAtRandom()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 40; ++round) {
            Bench b;
            Rows rows{cells("浦东新区2027年计划"), cells("序号|产品名称|生产领域批次|流通领域批次|抽查批次")};
            qint64 all[3] = {}, part[3] = {};
            QStringList expected;
            int line = 0;
            const auto sums = [&](const char* word, const qint64* right) {
                QStringList row{QString::fromUtf8(word), QString()};
                for (int i = 0; i < 3; ++i) {
                    const int off = random.bounded(4) == 0 ? 1 + int(random.bounded(9)) : 0;
                    row << QString::number(right[i] + off);
                    if (off != 0)
                        expected << QStringLiteral("%1 %2").arg(rows.size() + 1).arg(rows[1][2 + i]);
                }
                rows << row;
            };
            for (int group = 0; group < 3; ++group) {
                std::fill(std::begin(part), std::end(part), 0);
                for (int i = 0; i < 1 + int(random.bounded(4)); ++i) {
                    const qint64 a = 50 + qint64(random.bounded(50)), c = 50 + qint64(random.bounded(50));
                    rows << QStringList{QString::number(++line), QStringLiteral("产品%1").arg(line), QString::number(a),
                                        QString::number(c), QString::number(a + c)};
                    const qint64 values[] = {a, c, a + c};
                    for (int k = 0; k < 3; ++k)
                        all[k] += values[k], part[k] += values[k];
                }
                sums("小计", part);
            }
            sums("合计", all);
            const auto o = take(b, rows);
            VERIFY_OK(o);
            QStringList found;
            for (const RejectedRow& row : o->doubtful)
                found << QStringLiteral("%1 %2").arg(row.row).arg(row.column);
            QCOMPARE(found, expected);
            QCOMPARE(o->added, line);
        }
    }
    void noBatchesAreRejected()
    {
        Bench b;
        const auto o = take(b, table("浦东新区2027年计划", {"1|鞋|0|0|0|0|1000|0", "2|纸|2|-1|0|1|1000|1000",
                                                            "3|伞|0|0|0||1000|", "4|灯|1|0|0|1|1000|1000"}));
        VERIFY_OK(o);
        QCOMPARE(o->added, 1);
        QCOMPARE(described(o->rejected), QString::fromUtf8("3 抽查批次 0\n4 流通领域批次 -1\n5 生产领域批次 0"));
    }
    void daysInACircle()
    {
        Bench b;
        const auto o = take(b, table("浦东新区2027年计划", {"1|鞋|1|0|0|1|1|1|2027-06-01|2027-05-01|2027-08-01",
                                                            "2|纸|1|0|0|1|1|1|2027-06-01|2027-07-01|2027-06-15",
                                                            "3|伞|1|0|0|1|1|1|2027-06-01||2027-05-15",
                                                            "4|灯|1|0|0|1|1|1|2027-06-01|2027-06-01|"}));
        VERIFY_OK(o);
        QCOMPARE(o->added, 4);
        QCOMPARE(described(o->doubtful),
                 QString::fromUtf8("3 计划开始 2027-06-01\n4 计划完成 2027-07-01\n5 计划开始 2027-06-01"));
    }
    void unknownProductsHaveNeighbours()
    {
        Bench b;
        VERIFY_OK(
            importFile(*b.workspace, QStringLiteral("catalogue"),
                       b.csv(QStringLiteral("c.csv"), {cells("产品代码|产品名称"), cells("1|儿童服装"),
                                                       cells("2|电热毯"), cells("3|童车"), cells("4|手提式灭火器")})));
        const Rows rows = table("浦东新区2027年计划", {"1|儿童服装（校服除外）|1|0|0|1|1|1", "2|电热毯|1|0|0|1|1|1",
                                                       "3|灭火器|1|0|0|1|1|1", "4|机油|1|0|0|1|1|1"});
        ImportOptions dry;
        dry.dryRun = true;
        const auto tried = take(b, rows, dry);
        VERIFY_OK(tried);
        QCOMPARE(described(tried->doubtful),
                 QString::fromUtf8("3 产品名称 儿童服装（校服除外）\n5 产品名称 灭火器\n6 产品名称 机油"));
        QCOMPARE(tried->doubtful[0].suggestions.value(0), QString::fromUtf8("儿童服装"));
        QCOMPARE(tried->doubtful[1].suggestions, QStringList{QString::fromUtf8("手提式灭火器")});
        QVERIFY(tried->doubtful[2].suggestions.isEmpty());
        ImportOptions named;
        named.products = {{QString::fromUtf8("灭火器"), QString::fromUtf8("手提式灭火器")},
                          {QString::fromUtf8("机油"), QString::fromUtf8("机油")}};
        const auto taken = take(b, rows, named);
        VERIFY_OK(taken);
        QCOMPARE(taken->doubtful.size(), 1);
        QCOMPARE(b.text("SELECT product_name FROM plan_item WHERE no = 3"), QString::fromUtf8("手提式灭火器"));
        QCOMPARE(b.count("SELECT COUNT(*) FROM plan_item WHERE product_id IS NOT NULL"), 2);
    }
    void likenessIsSymmetricAndBounded()
    {
        QRandomGenerator random(3);
        const QString letters = QString::fromUtf8("电热毯儿童车灯具a1（）");
        for (int i = 0; i < 500; ++i) {
            QString a, b;
            for (int k = 0; k < 1 + int(random.bounded(8)); ++k) {
                a += letters[random.bounded(int(letters.size()))];
                b += letters[random.bounded(int(letters.size()))];
            }
            const double one = nameLikeness(a.toStdString(), b.toStdString());
            QCOMPARE(one, nameLikeness(b.toStdString(), a.toStdString()));
            QVERIFY(one >= 0 && one <= 1);
        }
        QCOMPARE(nameLikeness("电热毯", "电热毯"), 1.0);
        QVERIFY(nameLikeness("电热毯", "电热毯（双人）") > nameLikeness("电热毯", "电热水壶"));
    }
    void anotherOfficesPlanIsNotOverwritten()
    {
        Bench b;
        const char* title = "浦东新区2027年计划";
        VERIFY_OK(take(b, table(title, {"1|鞋|2|3|0|5|1000|5000", "2|纸|1|1|1|3|1000|3000"})));
        const Rows again = table(title, {"1|鞋|2|4|0|6|1000|6000", "2|纸|1|1|1|3|1000|3000", "3|伞|1|0|0|1|1000|1000"});
        const auto o = take(b, again);
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 3, 1, 0, 1, 1);
        QCOMPARE(o->rejected[0].row, 3);
        QCOMPARE(o->rejected[0].column, QString::fromUtf8("流通领域批次"));
        QCOMPARE(b.count("SELECT batches_store FROM plan_item WHERE no = 1"), 3);
        // Cell by cell it can be taken.
        const QString file = b.csv(QStringLiteral("来件.csv"), again);
        const auto plan = planOfWorkbook(b.db(), file, 0, QString());
        VERIFY_OK(plan);
        const auto difference = readPlanWorkbook(b.db(), *plan, file);
        VERIFY_OK(difference);
        QCOMPARE(difference->cells.size(), 3);
        VERIFY_OK(applyPlanDifference(*b.workspace, *difference, {true, true, true}));
        QCOMPARE(b.count("SELECT batches_store FROM plan_item WHERE no = 1"), 4);
        VERIFY_OK(b.workspace->undo());
        // … or with leave to overwrite, which says what it changes.
        ImportOptions options;
        options.overwrite = true;
        const auto over = take(b, again, options);
        VERIFY_OK(over);
        COMPARE_COUNTS(*over, 3, 0, 1, 2, 0);
        QCOMPARE(over->doubtful.size(), 3);
        QCOMPARE(b.count("SELECT batches_store FROM plan_item WHERE no = 1"), 4);
    }
    void theOwnPlanSaysWhatIsChanged()
    {
        Bench b;
        const char* title = "2027年计划";
        VERIFY_OK(take(b, table(title, {"1|鞋|2|3|0|5|1000|5000"})));
        const auto o = take(b, table(title, {"1|鞋|2|4|0|6|1000|6000"}));
        VERIFY_OK(o);
        COMPARE_COUNTS(*o, 1, 0, 1, 0, 0);
        QCOMPARE(described(o->doubtful), QString::fromUtf8("3 流通领域批次 4\n3 抽查批次 6\n3 预算(元) 6000"));
    }
};

SPOTCHECK_TEST(TestIncomingPlan)
#include "tst_incoming_plan.moc"
