#include "tests/support/register.h"
#include "tests/ui/wizard_fixture.h"
#include "ui/common/grid_page.h"
#include "ui/import/products_dialog.h"
#include "ui/plan/difference_dialog.h"
#include "ui/plan/plan_export_actions.h"
#include "ui/plan/plan_page.h"

#include <QAction>
#include <QFileInfo>
#include <QTreeWidget>
#include <QtTest>

namespace spotcheck {

using namespace test;

namespace {

using State = PlanChange::State;

/// One difference of every state; taking them writes a note into the plan's first line for each.
PlanChanges oneOfEach(QList<bool>* taken)
{
    PlanChanges changes;
    changes.source = QStringLiteral("回稿.xlsx");
    changes.hasBase = true;
    const QString field = QStringLiteral("抽查场所");
    changes.cells = {
        {QStringLiteral("童鞋"), field, QStringLiteral("商场"), QStringLiteral("网店"), true, State::There,
         QStringLiteral("商场")},
        {QStringLiteral("玩具"), field, QStringLiteral("库房"), QStringLiteral("商场"), false, State::Here,
         QStringLiteral("商场")},
        {QStringLiteral("校服"), field, QStringLiteral("学校周边"), QStringLiteral("专卖店"), false, State::Conflict,
         QStringLiteral("商场")},
        {QStringLiteral("抽查计划 第9行"), QStringLiteral("单价(元/批次)"), QString(), QStringLiteral("面议 — 不是数"),
         false, State::Rejected},
    };
    changes.apply = [taken](Workspace& workspace, const QList<bool>& marks) {
        *taken = marks;
        return workspace.change({QStringLiteral("t"), QStringLiteral("t")}, [](Database& db) {
            return db.exec("UPDATE plan_item SET note = '收回' WHERE no = 1");
        });
    };
    return changes;
}

} // namespace

/// The plan's workbook in the window: out in every version, back cell by cell; a plan of another office coming in.
class TestPlanExchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void conflictsAreNotTakenUnlessChosen();
    void keysMarkWhatIsSelected();
    void everyVersionIsOneEntryOfTheMenu();
    void outAndBackInTheWindow();
    void anIncomingPlanIsLookedAt();
    void picturesInBothThemes();
};

void TestPlanExchange::conflictsAreNotTakenUnlessChosen()
{
    WindowFixture f;
    QList<bool> taken;
    DifferenceDialog dialog(f.session(), oneOfEach(&taken), nullptr);
    QVERIFY2(dialog.summary().contains(QStringLiteral("4")), qPrintable(dialog.summary()));
    QVERIFY2(!dialog.summary().contains(QRegularExpression(QStringLiteral("[A-Za-z]{3}"))),
             qPrintable(dialog.summary()));
    dialog.showOnly(State::Conflict);
    QCOMPARE(dialog.shown(), 1);
    dialog.markShown(true); // only what is shown
    dialog.showOnly(std::nullopt);
    QCOMPARE(dialog.shown(), 4);
    const qint64 before = f.session().workspace().db().integer("SELECT COUNT(*) FROM journal").value();
    dialog.take();
    QCOMPARE(taken, (QList<bool>{true, false, true, false}));
    const char* sql = "SELECT COUNT(*) FROM plan_item WHERE note = '收回'";
    QVERIFY(f.session().workspace().db().integer(sql).value() > 0);
    f.session().undo();
    f.settle();
    QCOMPARE(f.session().workspace().db().integer(sql).value(), 0);
    QCOMPARE(f.session().workspace().db().integer("SELECT COUNT(*) FROM journal").value(), before + 2);
}

void TestPlanExchange::keysMarkWhatIsSelected()
{
    WindowFixture f;
    QList<bool> taken;
    DifferenceDialog dialog(f.session(), oneOfEach(&taken), nullptr);
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    auto* list = dialog.findChild<QTreeWidget*>();
    QVERIFY(list->isVisible());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Space); // some are not checked: all are
    for (int row = 0; row < 3; ++row)
        QCOMPARE(list->topLevelItem(row)->checkState(0), Qt::Checked);
    QTest::keyClick(list, Qt::Key_Space);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(list->topLevelItem(row)->checkState(0), Qt::Unchecked);
    QVERIFY(!(list->topLevelItem(3)->flags() & Qt::ItemIsUserCheckable));
}

void TestPlanExchange::everyVersionIsOneEntryOfTheMenu()
{
    WindowFixture f;
    auto* page = f.show<PlanPage>("plan");
    page->choose(2027, QStringLiteral("310000"));
    f.settle();
    int written = 0;
    for (const char* entry : {"正式计划表…", "发给区局的计划表…", "标包或承检机构的采购需求表…",
                              "按类别和季度的汇总表…", "抄报计划的函（PDF）…"}) {
        const QString text = QString::fromUtf8(entry);
        const bool letter = text.contains(QStringLiteral("PDF"));
        f.dialogs.nextFile = f.folder.filePath(QStringLiteral("out%1").arg(++written)); // the ending is added
        f.dialogs.nextChoice = 0;
        for (QAction* action : page->grid().actions())
            if (action->text() == text)
                action->trigger();
        f.settle();
        const QFileInfo out(f.dialogs.nextFile + (letter ? QStringLiteral(".pdf") : QStringLiteral(".xlsx")));
        QVERIFY2(out.size() > 1000, entry);
    }
    QCOMPARE(planFileName({PlanForm::District, 2027, QStringLiteral("310000"), QStringLiteral("310115")}),
             QStringLiteral("上海市市场监督管理局2027年抽查计划-发上海市浦东新区市场监督管理局"));
    QCOMPARE(planFileName({PlanForm::Package, 2027, QStringLiteral("310000"), QStringLiteral("包1/2")}),
             QStringLiteral("上海市市场监督管理局2027年抽查采购需求-包1_2"));
}

void TestPlanExchange::outAndBackInTheWindow()
{
    WindowFixture f;
    auto* page = f.show<PlanPage>("plan");
    page->choose(2027, QStringLiteral("310000"));
    f.settle();
    const QString file = f.folder.filePath(QStringLiteral("计划.xlsx"));
    page->exportWorkbook(file);
    f.settle();
    QVERIFY(QFile::exists(file));
    page->takeBackWorkbook(file);
    f.settle();
    QVERIFY(!page->findChild<DifferenceDialog*>()); // says the same
    // Changed here meanwhile: said, and not checked.
    const auto changed = f.session().change({QStringLiteral("t"), QStringLiteral("t")}, [](Database& db) {
        return db.exec(
            "UPDATE plan_item SET venues = '库房' WHERE no = 1 AND plan_id = (SELECT id FROM plan WHERE year = "
            "2027 AND office = '310000')");
    });
    QVERIFY(changed);
    f.settle();
    page->takeBackWorkbook(file);
    f.settle();
    auto* dialog = page->findChild<DifferenceDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->count(), 1);
    auto* list = dialog->findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItem(0)->checkState(0), Qt::Unchecked);
    QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("库房"));
    QCOMPARE(list->topLevelItem(0)->text(5), QStringLiteral("期间本地已改"));
    dialog->close();
}

void TestPlanExchange::anIncomingPlanIsLookedAt()
{
    WizardFixture f;
    const QString header = QStringLiteral("序号,产品名称,抽查批次");
    const QString file =
        f.csv(QStringLiteral("来件.csv"), {{QStringLiteral("2028年计划")},
                                           header.split(u','),
                                           {QStringLiteral("1"), QStringLiteral("儿童游泳圈类"), QStringLiteral("5")},
                                           {QStringLiteral("2"), QStringLiteral("童鞋"), QStringLiteral("6")},
                                           {QStringLiteral("合计"), QString(), QStringLiteral("12")}});
    f.begin(file);
    QCOMPARE(f.view().kind, QStringLiteral("plan"));
    QVERIFY(f.wizard->mapping().messages().text().contains(QStringLiteral("12")));
    QVERIFY(f.wizard->mapping().messages().text().contains(QStringLiteral("都未写明是哪个单位的计划")));
    if (const QString folder = qEnvironmentVariable("SPOTCHECK_PICTURES"); !folder.isEmpty())
        f.wizard->grab().save(folder + QStringLiteral("/incoming.png"));
    auto* products = f.part<QPushButton>("products");
    QVERIFY(products->isVisible());
    products->click();
    auto* dialog = f.wizard->findChild<ProductsDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->count(), 1);
    dialog->choose(0, 1); // the nearest
    if (const QString folder = qEnvironmentVariable("SPOTCHECK_PICTURES"); !folder.isEmpty())
        dialog->grab().save(folder + QStringLiteral("/products.png"));
    QCOMPARE(dialog->answer().value(QStringLiteral("儿童游泳圈类")), QStringLiteral("儿童游泳圈"));
    dialog->accept();
    f.settle();
    QVERIFY(!products->isVisible());
    auto* office = f.part<QComboBox>("planOffice");
    QVERIFY(office->isVisible());
    office->setCurrentIndex(office->findData(QStringLiteral("310104")));
    Q_EMIT office->activated(office->currentIndex());
    f.settle();
    f.click("import");
    QVERIFY(f.wizard->showsReceipt());
    QCOMPARE(f.figures().mid(0, 2), (QStringList{QStringLiteral("2"), QStringLiteral("2")}));
    QCOMPARE(f.count("SELECT COUNT(*) FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE p.office = '310104' AND "
                     "p.year = 2028 AND t.product_name IN ('儿童游泳圈', '童鞋')"),
             2);
    // Sent again with another figure: nothing is overwritten, and the cells can be compared.
    const QString again =
        f.csv(QStringLiteral("来件2.csv"), {{QStringLiteral("徐汇区2028年计划")},
                                            header.split(u','),
                                            {QStringLiteral("2"), QStringLiteral("童鞋"), QStringLiteral("9")}});
    f.begin(again);
    f.click("import");
    QCOMPARE(f.figures().back(), QStringLiteral("1"));
    if (const QString folder = qEnvironmentVariable("SPOTCHECK_PICTURES"); !folder.isEmpty())
        f.wizard->grab().save(folder + QStringLiteral("/held_back.png"));
    QCOMPARE(
        f.count("SELECT batches_total FROM plan_item WHERE product_name = '童鞋' AND plan_id = (SELECT id FROM plan "
                "WHERE office = '310104')"),
        6);
    f.click("compare");
    auto* difference = f.wizard->findChild<DifferenceDialog*>();
    QVERIFY(difference);
    QVERIFY(difference->count() >= 1);
    difference->close();
}

void TestPlanExchange::picturesInBothThemes()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        WindowFixture f;
        applyTheme(*qApp, theme);
        QList<bool> taken;
        DifferenceDialog dialog(f.session(), oneOfEach(&taken), nullptr);
        dialog.show();
        QApplication::processEvents();
        const QImage picture = dialog.grab().toImage();
        QVERIFY(!picture.isNull());
        if (const QString folder = qEnvironmentVariable("SPOTCHECK_PICTURES"); !folder.isEmpty())
            picture.save(folder + QStringLiteral("/differences_%1.png").arg(themeName(theme)));
        // A conflict stands out from the rows beside it.
        auto* list = dialog.findChild<QTreeWidget*>();
        QVERIFY(list->topLevelItem(2)->background(2).color() != list->topLevelItem(0)->background(2).color());
    }
    applyTheme(*qApp, Theme::Light);
}

SPOTCHECK_TEST(TestPlanExchange)

} // namespace spotcheck
#include "tst_plan_exchange.moc"
