#include "core/plan/left_out.h"
#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/cell_editor.h"
#include "ui/common/grid_page.h"
#include "ui/common/paged_table_model.h"
#include "ui/common/record_add_dialog.h"
#include "ui/plan/candidates_model.h"
#include "ui/plan/candidates_page.h"
#include "ui/plan/coverage_model.h"
#include "ui/plan/coverage_page.h"
#include "ui/plan/factor_list.h"
#include "ui/plan/picture_chart.h"
#include "ui/plan/pictures_page.h"
#include "ui/plan/plan_page.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QTableView>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

/// Choosing products in the window: scores and their rows, into the plan or left out, coverage, pictures, incidents.
class TestCandidatesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void factorsLeadToTheirRows();
    void severalAreTakenIntoThePlan();
    void leftOutWithAReason();
    void weightsAreChanged();
    void gapsAreClosed();
    void partsOfPicturesLeadToTheirLines();
    void incidentsAreEnteredByHand();
};

template <class Page> static Page* openTab(WindowFixture& f, const char* place, const char* tab)
{
    PlaceRequest request;
    request.field = QString::fromLatin1(tab);
    f.session().goTo(QString::fromLatin1(place), request);
    QTest::qWait(150); // the page waits a moment before it reads
    f.settle();
    return f.shown<Page>();
}

static void settleAfterChange(WindowFixture& f)
{
    QTest::qWait(150);
    f.settle();
}

static qint64 count(WindowFixture& f, const char* sql)
{
    return f.session().workspace().db().integer(sql).value();
}

static GridPage* visibleGrid(WindowFixture& f)
{
    for (GridPage* grid : f.desktop->window().findChildren<GridPage*>())
        if (grid->isVisible())
            return grid;
    return nullptr;
}

static const Candidate* candidateNamed(const CandidatesPage& page, const QString& name)
{
    for (const Candidate& one : page.model().answer().candidates)
        if (one.name == name)
            return &one;
    return nullptr;
}

void TestCandidatesPage::factorsLeadToTheirRows()
{
    WindowFixture f;
    auto* page = openTab<CandidatesPage>(f, "plan", "candidates");
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->year(), 2027);
    const QAbstractItemModelTester tester(&page->model());
    QVERIFY(page->model().rowCount() > 50);
    QCOMPARE(page->factors().count(), 8);
    const Candidate* first = &page->model().at(0);
    const ScoreFactor* incidents = first->factor(QStringLiteral("incidents"));
    QVERIFY(incidents->n > 0);
    const qint64 wanted = incidents->n;
    page->factors().setCurrentRow(1);
    page->factors().setFocus();
    QTest::keyClick(&page->factors(), Qt::Key_Return);
    f.settle();
    GridPage* grid = visibleGrid(f);
    QVERIFY(grid);
    QCOMPARE(grid->model().request().kind, QStringLiteral("incidents"));
    QCOMPARE(qint64(grid->model().rowCount()), wanted);
}

void TestCandidatesPage::severalAreTakenIntoThePlan()
{
    WindowFixture f;
    auto* page = openTab<CandidatesPage>(f, "plan", "candidates");
    QVERIFY(page);
    const QStringList chosen{QStringLiteral("蚕丝被"), QStringLiteral("共享自行车")};
    for (const QString& name : chosen)
        QVERIFY(candidateNamed(*page, name) && candidateNamed(*page, name)->planItem == 0);
    const qint64 before = count(f, "SELECT COUNT(*) FROM plan_item");
    page->selectProducts(chosen);
    page->takeSelected();
    settleAfterChange(f);
    QCOMPARE(count(f, "SELECT COUNT(*) FROM plan_item"), before + 2);
    QCOMPARE(count(f, "SELECT COUNT(*) FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE p.year = 2027 AND "
                      "t.product_name IN ('蚕丝被', '共享自行车') AND t.reasons <> '' AND t.category <> ''"),
             2);
    for (const QString& name : chosen)
        QVERIFY(candidateNamed(*page, name)->planItem != 0);
    page->takeSelected(); // once more: nothing happens
    settleAfterChange(f);
    QCOMPARE(count(f, "SELECT COUNT(*) FROM plan_item"), before + 2);
    f.session().undo();
    settleAfterChange(f);
    QCOMPARE(count(f, "SELECT COUNT(*) FROM plan_item"), before);
    QCOMPARE(candidateNamed(*page, chosen[0])->planItem, 0);
}

void TestCandidatesPage::leftOutWithAReason()
{
    WindowFixture f;
    auto* page = openTab<CandidatesPage>(f, "plan", "candidates");
    QVERIFY(page);
    page->selectProducts({QStringLiteral("蚕丝被")});
    f.dialogs.nextText = QString(); // no reason given
    page->leaveSelectedOut();
    QCOMPARE(count(f, "SELECT COUNT(*) FROM left_out"), 0);
    f.dialogs.nextText = QStringLiteral("国家监督抽查已列入");
    page->leaveSelectedOut();
    settleAfterChange(f);
    QCOMPARE(candidateNamed(*page, QStringLiteral("蚕丝被"))->leftOutReason, f.dialogs.nextText);
    page->considerSelectedAgain();
    settleAfterChange(f);
    QVERIFY(candidateNamed(*page, QStringLiteral("蚕丝被"))->leftOutReason.isEmpty());
    page->chooseYear(2026);
    f.settle();
    QCOMPARE(page->model().answer().question.year, 2026);
}

void TestCandidatesPage::weightsAreChanged()
{
    WindowFixture f;
    auto* page = openTab<CandidatesPage>(f, "plan", "candidates");
    QVERIFY(page);
    f.dialogs.nextChoice = int(factorCodes().indexOf(QStringLiteral("risk")));
    f.dialogs.nextText = QStringLiteral("much");
    page->changeWeight();
    QCOMPARE(count(f, "SELECT COUNT(*) FROM setting"), 0);
    f.dialogs.nextText = QStringLiteral("55");
    page->changeWeight();
    settleAfterChange(f);
    QCOMPARE(page->model().at(0).factor(QStringLiteral("risk"))->weight, 55.0);
    QCOMPARE(page->model().at(0).factor(QStringLiteral("risk"))->points, 55.0); // a product of high risk leads now
}

void TestCandidatesPage::gapsAreClosed()
{
    WindowFixture f;
    auto* page = openTab<CoveragePage>(f, "plan", "coverage");
    QVERIFY(page && page->isVisible());
    const QAbstractItemModelTester tester(&page->model());
    const qint64 gaps = page->model().coverage().count(CoverageState::Gap);
    QVERIFY(gaps >= 3);
    page->table().clearSelection();
    page->table().selectRow(0);
    page->takeSelected();
    settleAfterChange(f);
    QCOMPARE(page->model().coverage().count(CoverageState::Gap), gaps - 1);
    page->table().selectRow(0);
    f.dialogs.nextText = QStringLiteral("区内无生产销售");
    page->leaveSelectedOut();
    settleAfterChange(f);
    QCOMPARE(page->model().coverage().count(CoverageState::Gap), gaps - 2);
    QCOMPARE(page->model().coverage().count(CoverageState::LeftOut), 1);
    f.dialogs.nextFile = f.folder.filePath(QStringLiteral("coverage.csv"));
    QVERIFY(page->exportShown());
    QVERIFY(QFile::exists(f.dialogs.nextFile));
}

void TestCandidatesPage::partsOfPicturesLeadToTheirLines()
{
    WindowFixture f;
    auto* page = openTab<PicturesPage>(f, "plan", "pictures");
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->charts().size(), kPictures);
    QCOMPARE(page->pictures().plan.year, 2027);
    PictureChart* categories = page->charts()[0];
    QVERIFY(categories->picture().parts.size() > 3);
    const qint64 wanted = categories->picture().parts[1].items;
    categories->setFocus();
    QTest::keyClick(categories, Qt::Key_Home);
    QTest::keyClick(categories, Qt::Key_Down);
    QTest::keyClick(categories, Qt::Key_Return);
    f.settle();
    auto* plan = f.shown<PlanPage>();
    QVERIFY(plan && plan->isVisible());
    QCOMPARE(plan->current()->year, 2027);
    QCOMPARE(qint64(plan->grid().model().rowCount()), wanted);
    page = openTab<PicturesPage>(f, "plan", "pictures");
    const PicturePart month = page->charts()[1]->picture().parts[0];
    QTest::mouseClick(page->charts()[1], Qt::LeftButton, {}, page->charts()[1]->partRect(0).center());
    f.settle();
    QCOMPARE(qint64(f.shown<PlanPage>()->grid().model().rowCount()), month.items);
}

void TestCandidatesPage::incidentsAreEnteredByHand()
{
    WindowFixture f;
    auto* page = openTab<GridPage>(f, "plan", "incidents");
    QVERIFY(page && page->isVisible());
    const qint64 before = count(f, "SELECT COUNT(*) FROM incident");
    page->table().setFocus();
    QTest::keyClick(&page->table(), Qt::Key_Insert);
    auto* dialog = page->findChild<RecordAddDialog*>();
    QVERIFY(dialog);
    setFieldEditorText(dialog->editor("happened_on"), QStringLiteral("2026-11-01"));
    setFieldEditorText(dialog->editor("product_name"), QStringLiteral("童鞋"));
    const auto press = [dialog] {
        for (QAbstractButton* button : dialog->findChild<QDialogButtonBox*>()->buttons())
            if (dialog->findChild<QDialogButtonBox*>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return button->click();
    };
    press(); // the source is wanting
    QCOMPARE(count(f, "SELECT COUNT(*) FROM incident"), before);
    setFieldEditorText(dialog->editor("source"), QStringLiteral("专项整治"));
    press();
    f.settle();
    QCOMPARE(count(f, "SELECT COUNT(*) FROM incident"), before + 1);
    QCOMPARE(count(f, "SELECT source FROM incident WHERE happened_on = '2026-11-01' AND what = ''"), 3);
    QCOMPARE(count(f, "SELECT COUNT(*) FROM incident WHERE happened_on = '2026-11-01' AND product_id IS NOT NULL"), 1);
    f.session().undo();
    f.settle();
    QCOMPARE(count(f, "SELECT COUNT(*) FROM incident"), before);
}

} // namespace spotcheck

using TestCandidatesPage = spotcheck::TestCandidatesPage;
SPOTCHECK_TEST(TestCandidatesPage)
#include "tst_candidates_page.moc"
