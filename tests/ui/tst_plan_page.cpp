#include "core/plan/plan_status.h"
#include "core/registry/record_edit.h"
#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/cell_editor.h"
#include "ui/common/grid_page.h"
#include "ui/common/paged_table_model.h"
#include "ui/common/record_add_dialog.h"
#include "ui/plan/campaign_page.h"
#include "ui/plan/overlap_page.h"
#include "ui/plan/plan_life.h"
#include "ui/plan/sample_size_dialog.h"
#include "ui/plan/versions_dialog.h"
#include "ui/plan/year_page.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDir>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

/// A year's plan in the window: made from last year's, moved on, taken back, compared; records added by hand.
class TestPlanPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aYearFromDraftToForce();
    void aBlockedPlanSaysWhy();
    void yearsAndOverlaps();
    void aCampaignIsBegunAndPacked();
    void aDesignIsNoted();
    void recordsAreAddedByHand();

private:
    static void trigger(GridPage& grid, const char* text);
    static void take(WindowFixture& f, QWidget& widget, const char* name);
};

void TestPlanPage::trigger(GridPage& grid, const char* text)
{
    for (QAction* action : grid.actions())
        if (action->text() == QString::fromUtf8(text))
            return action->trigger();
    QFAIL(text);
}

void TestPlanPage::take(WindowFixture& f, QWidget& widget, const char* name)
{
    f.settle();
    QDir().mkpath(QStringLiteral(BINARY_DIR "/pictures"));
    QVERIFY(widget.grab().save(QStringLiteral(BINARY_DIR "/pictures/%1.png").arg(QString::fromLatin1(name))));
}

void TestPlanPage::aYearFromDraftToForce()
{
    WindowFixture f;
    auto* page = f.show<PlanPage>("plan");
    f.dialogs.nextText = QStringLiteral("2028");
    f.dialogs.nextChoice = 2; // an empty one, 2027's, 2026's
    trigger(page->grid(), "新建计划…");
    f.settle();
    QVERIFY(page->current() && page->current()->year == 2028 && page->current()->items == 30);
    for (const char* step : {"审核", "申报预算", "批准", "开始实施"}) {
        trigger(page->grid(), step);
        f.settle();
    }
    QCOMPARE(page->current()->phase, PlanPhase::InForce);
    QCOMPARE(page->current()->declaredBudget, page->current()->budget);
    f.dialogs.nextText = QStringLiteral("充电宝"); // an emergency starts at once
    trigger(page->grid(), "添加一行");
    f.settle();
    QCOMPARE(page->current()->items, 31);
    QCOMPARE(*f.session().workspace().db().integer("SELECT mode FROM plan_item WHERE product_name = '充电宝'"), 2);
    f.session().undo();
    f.settle();
    f.dialogs.nextText = QStringLiteral("增加一个产品");
    trigger(page->grid(), "退回…");
    f.settle();
    QCOMPARE(page->current()->phase, PlanPhase::Draft);
    const qint64 line = page->grid().model().idAt(0);
    const RecordType& type = *recordType("plan");
    VERIFY_OK(editField(f.session().workspace(), type, {&line, 1}, *type.field("areas"), QStringLiteral("五大新城")));
    f.settle();
    trigger(page->grid(), "版本…");
    f.settle();
    auto* dialog = page->findChild<VersionsDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->changes().topLevelItemCount(), 1);
    QCOMPARE(dialog->changes().topLevelItem(0)->text(1), QStringLiteral("重点区域"));
    QCOMPARE(dialog->changes().topLevelItem(0)->text(3), QStringLiteral("五大新城"));
    take(f, *dialog, "plan_versions");
}

void TestPlanPage::aBlockedPlanSaysWhy()
{
    WindowFixture f;
    auto* page = f.show<PlanPage>("plan");
    page->choose(2027, QStringLiteral("310000")); // the demo hides faults in it
    f.settle();
    trigger(page->grid(), "审核");
    f.settle();
    trigger(page->grid(), "申报预算");
    f.settle();
    trigger(page->grid(), "批准");
    f.settle();
    QCOMPARE(page->current()->phase, PlanPhase::BudgetDeclared);
    QCOMPARE(f.desktop->window().messages().kind(), Message::Kind::Error);
}

void TestPlanPage::yearsAndOverlaps()
{
    WindowFixture f;
    qint64 district = 0;
    VERIFY_OK(createPlan(f.session().workspace(), 2026, QStringLiteral("310115"), &district));
    VERIFY_OK(f.session().workspace().change({QStringLiteral("t"), QStringLiteral("t")}, [&](Database& db) {
        return db.exec("INSERT INTO plan_item(id, plan_id, no, product_name, batches_total) VALUES(77, " +
                       std::to_string(district) + ", 1, '童鞋', 9)");
    }));
    f.show<PlanPage>("plan");
    f.desktop->window().showPlace(QStringLiteral("plan"))->open({.field = QStringLiteral("year")});
    f.settle();
    auto* year = f.shown<YearPage>();
    QVERIFY(year && year->isLoaded());
    QVERIFY(year->table().model()->rowCount() >= 30);
    f.desktop->window().showPlace(QStringLiteral("plan"))->open({.field = QStringLiteral("overlaps")});
    f.settle();
    auto* overlaps = f.shown<OverlapPage>();
    QVERIFY(overlaps && overlaps->isLoaded());
    QCOMPARE(overlaps->table().model()->rowCount(), 1);
    QVERIFY(overlaps->table().model()->index(0, 2).data().toString().contains(QStringLiteral("浦东新区 9")));
    take(f, f.desktop->window(), "plan_overlaps");
    Q_EMIT overlaps->table().rowActivated(0);
    f.settle();
    QVERIFY(f.shown<PlanPage>());
}

void TestPlanPage::aCampaignIsBegunAndPacked()
{
    WindowFixture f;
    f.desktop->window().showPlace(QStringLiteral("plan"))->open({.field = QStringLiteral("campaigns")});
    f.settle();
    auto* page = f.shown<CampaignPage>();
    QVERIFY(page);
    page->begin();
    f.settle();
    QCOMPARE(page->table().model()->rowCount(), 3);
    f.dialogs.nextFile = f.folder.filePath(QStringLiteral("任务包.xlsx"));
    page->makePacks();
    f.settle();
    QVERIFY(QFile::exists(f.folder.filePath(QStringLiteral("任务包_浦东新区.xlsx"))));
    QVERIFY(page->table().model()->index(0, 9).data().toString().contains(QStringLiteral("下发")));
    take(f, f.desktop->window(), "plan_campaigns");
}

void TestPlanPage::aDesignIsNoted()
{
    WindowFixture f;
    auto* page = f.show<PlanPage>("plan");
    page->choose(2027, QStringLiteral("310000"));
    f.settle();
    page->grid().moveCurrent(0);
    trigger(page->grid(), "样本量计算器…");
    f.settle();
    auto* dialog = page->findChild<SampleSizeDialog*>();
    QVERIFY(dialog);
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("记为本行抽样设计")) {
            button->click();
            break;
        }
    QCOMPARE(*f.session().workspace().db().text("SELECT design FROM plan_item WHERE id = " +
                                                std::to_string(page->grid().currentId())),
             dialog->sentences().first());
}

void TestPlanPage::recordsAreAddedByHand()
{
    WindowFixture f;
    f.desktop->window().showPlace(QStringLiteral("rules"))->open({.field = QStringLiteral("standards")});
    f.settle();
    auto* page = f.shown<GridPage>();
    QVERIFY(page);
    trigger(*page, "新增…");
    auto* dialog = page->findChild<RecordAddDialog*>();
    QVERIFY(dialog);
    auto* add = dialog->findChild<QDialogButtonBox*>()->buttons().first();
    add->click(); // nothing typed: refused, and the dialog stays
    QVERIFY(dialog->isVisible());
    setFieldEditorText(dialog->editor("code"), QStringLiteral("QB/T 9-2020"));
    setFieldEditorText(dialog->editor("in_force_on"), QStringLiteral("二〇二〇年"));
    take(f, *dialog, "record_add");
    add->click();
    QVERIFY(dialog->isVisible());
    setFieldEditorText(dialog->editor("in_force_on"), QStringLiteral("2020年7月1日"));
    add->click();
    f.settle();
    QCOMPARE(page->model().rowCount(), 1);
    QCOMPARE(*f.session().workspace().db().text("SELECT in_force_on FROM standard"), QStringLiteral("2020-07-01"));
    page->moveCurrent(0);
    trigger(*page, "删除所选");
    f.settle();
    QCOMPARE(page->model().rowCount(), 0);
    f.session().undo();
    f.settle();
    QCOMPARE(page->model().rowCount(), 1);
}

} // namespace spotcheck

using spotcheck::TestPlanPage;
SPOTCHECK_TEST(TestPlanPage)
#include "tst_plan_page.moc"
