#include "core/registry/record_type.h"
#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/grid_page.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/import/kind_guess.h"
#include "ui/plan/budget_page.h"
#include "ui/plan/curve_chart.h"
#include "ui/plan/levelling_page.h"
#include "ui/plan/plan_chooser.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/progress_page.h"
#include "ui/plan/task_dialog.h"
#include "ui/registry/calendar_page.h"
#include "ui/registry/settings_page.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

/// A plan at work in the window: tasks, progress, budget, levelling; the calendar and the settings.
class TestPlanWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tasksAreMadeFromThePlan();
    void progressLeadsToTheBatches();
    void theBudgetIsGrouped();
    void movesGoIntoADraft();
    void ownDaysAreAddedAndUndone();
    void aSettingNeedsASource();
    void aNoticeIsKnownByItsColumns();
};

template <class Page> Page* open(WindowFixture& f, const char* place, const char* tab)
{
    PlaceRequest request;
    request.field = QString::fromLatin1(tab);
    f.session().goTo(QString::fromLatin1(place), request);
    QTest::qWait(150); // pages wait a moment before they read
    f.settle();
    return f.desktop->window().findChild<Page*>();
}

static void again(WindowFixture& f)
{
    f.settle();
    QTest::qWait(150);
    f.settle();
}

void TestPlanWork::tasksAreMadeFromThePlan()
{
    WindowFixture f;
    auto* page = f.show<PlanPage>("plan");
    QVERIFY(page && page->current());
    page->grid().moveCurrent(0);
    f.settle();
    const auto selected = page->grid().selectedIds();
    QCOMPARE(selected.size(), size_t(1));
    TaskDialog dialog(f.session(), *page->current(), {selected.front()}, nullptr);
    const auto wanted = dialog.preview().tasks.size();
    QVERIFY(wanted > 10); // one line is always selected: it does not mean that only it is wanted
    dialog.chooseSelected(true);
    QCOMPARE(dialog.preview().tasks.size(), 1);
    QCOMPARE(dialog.preview().tasks[0].item, selected.front());
    dialog.chooseSelected(false);
    dialog.setOffices(QStringLiteral("浦东新区 2；徐汇区 1"));
    QVERIFY2(dialog.preview().tasks.size() > wanted && dialog.preview().left > 0, qPrintable(dialog.said()));
    dialog.setOffices(QStringLiteral("浦东新区 9999"));
    QVERIFY2(dialog.preview().tasks.isEmpty() && dialog.said().contains(QStringLiteral("9999")),
             qPrintable(dialog.said()));
    dialog.setOffices({});
    dialog.show();
    f.settle();
    QDir().mkpath(QStringLiteral(BINARY_DIR "/pictures"));
    QVERIFY(dialog.grab().save(QStringLiteral(BINARY_DIR "/pictures/tasks_zh.png"))); // for people to look at
    dialog.make();
    f.settle();
    const auto count = [&] { return *f.session().workspace().db().integer("SELECT COUNT(*) FROM task"); };
    QCOMPARE(count(), wanted);
    f.session().undo();
    f.settle();
    QCOMPARE(count(), 0);
}

void TestPlanWork::progressLeadsToTheBatches()
{
    WindowFixture f;
    auto* page = open<ProgressPage>(f, "plan", "progress");
    QVERIFY(page && page->isVisible());
    const QAbstractItemModelTester tester(&page->table().rows());
    QVERIFY(page->table().rows().rowCount() > 10);
    QVERIFY(!page->chart().curve().isEmpty() && !page->sentence().isEmpty());
    const QString whole = page->sentence();
    page->table().selectRow(1);
    QVERIFY(page->sentence() != whole);
    page->openBatches(1);
    f.settle();
    const auto grids = f.desktop->window().findChildren<GridPage*>();
    QVERIFY(std::any_of(grids.begin(), grids.end(), [](GridPage* grid) { return grid->isVisible(); }));
    VERIFY_OK(f.session().perform([](Workspace& workspace) {
        TaskRequest request;
        request.year = 2026;
        request.office = QStringLiteral("310000");
        request.today = workspace.clock().today();
        return makeTasks(workspace, request);
    }));
    page = open<ProgressPage>(f, "plan", "progress");
    again(f);
    QVERIFY(page->table().rows().rowCount() > 20); // the tasks stand under their lines
}

void TestPlanWork::theBudgetIsGrouped()
{
    WindowFixture f;
    auto* page = open<BudgetPage>(f, "plan", "budget");
    QVERIFY(page && page->isVisible());
    const int lines = page->table().rows().rowCount();
    QVERIFY(lines > 10);
    const QString declared = page->table().rows().at(0).cells[4].text;
    page->groupBy(BudgetBy::Category);
    again(f);
    QVERIFY(page->table().rows().rowCount() < lines);
    QCOMPARE(page->table().rows().at(0).cells[4].text, declared);
    const QString out = f.folder.filePath(QStringLiteral("budget.csv"));
    f.dialogs.nextFile = out;
    page->exportShown();
    QVERIFY(QFile::exists(out));
}

void TestPlanWork::movesGoIntoADraft()
{
    WindowFixture f;
    auto* page = open<LevellingPage>(f, "plan", "levelling");
    QVERIFY(page && page->isVisible() && !page->sentence().isEmpty());
    page->chooser().choose(2027, QStringLiteral("310000"));
    page->setCapacity(40);
    again(f);
    RowsModel& moves = page->moves().rows();
    const QAbstractItemModelTester tester(&moves);
    QVERIFY(moves.rowCount() > 1);
    QVERIFY(page->labs().rows().rowCount() > 0);
    for (int row = 1; row < moves.rowCount(); ++row)
        moves.setData(moves.index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
    const qint64 line = moves.at(0).id;
    const auto starts = [&] {
        return *f.session().workspace().db().text(
            "SELECT starts_on || ends_on || publish_on FROM plan_item WHERE id = " + std::to_string(line));
    };
    const QString before = starts();
    page->takeTicked();
    again(f);
    QVERIFY(starts() != before);
    f.session().undo();
    again(f);
    QCOMPARE(starts(), before);
    page->chooser().choose(2026, QStringLiteral("310000")); // approved
    page->setCapacity(5);
    again(f);
    const auto entry = f.session().workspace().undoable()->seq;
    page->takeTicked();
    QCOMPARE(f.session().workspace().undoable()->seq, entry);
}

void TestPlanWork::ownDaysAreAddedAndUndone()
{
    WindowFixture f;
    auto* page = open<CalendarPage>(f, "rules", "holidays");
    QVERIFY(page && page->isVisible());
    QVERIFY(page->shipped().rows().rowCount() > 20);
    QVERIFY2(page->known().contains(QStringLiteral("2026-12-31")), qPrintable(page->known()));
    QVERIFY(page->addDay(QStringLiteral("2027-01-01"), QStringLiteral("元旦"), true, QStringLiteral("通知")));
    again(f);
    QVERIFY2(page->known().contains(QStringLiteral("2027-12-31")), qPrintable(page->known()));
    QVERIFY(!page->addDay(QStringLiteral("no day"), {}, true, {}));
    f.session().undo();
    again(f);
    QVERIFY(page->known().contains(QStringLiteral("2026-12-31")));
}

void TestPlanWork::aNoticeIsKnownByItsColumns()
{
    const QTemporaryDir folder;
    const auto guessed = [&](const char* content) {
        QFile sheet(folder.filePath(QStringLiteral("sheet.csv")));
        if (!sheet.open(QIODevice::WriteOnly | QIODevice::Truncate) || sheet.write(content) < 0)
            return QString();
        sheet.close();
        const auto kind = guessKind(sheet.fileName(), KnownItems());
        return kind ? *kind : QString();
    };
    QCOMPARE(guessed("日期,名称,类别,年份,来源\n2027-01-01,元旦,放假,2027,通知\n"), QStringLiteral("holidays"));
    QCOMPARE(guessed("节日名称,节日日期,来源\n七夕,2027-08-08,万年历\n"), QStringLiteral("festivals"));
}

void TestPlanWork::aSettingNeedsASource()
{
    WindowFixture f;
    auto* page = open<SettingsPage>(f, "rules", "settings");
    QVERIFY(page && page->isVisible());
    QVERIFY(page->settings().size() > 15);
    const auto value = [&](const char* key) {
        for (const SettingRow& row : page->settings())
            if (row.key == QLatin1String(key))
                return row.value + (row.own ? u'!' : u' ');
        return QString();
    };
    QCOMPARE(value("rules.visits_most"), QStringLiteral("3 "));
    const QDate day(2026, 1, 1);
    QVERIFY(!page->change(QStringLiteral("rules.visits_most"), QStringLiteral("2"), day, QString()));
    QVERIFY(!page->change(QStringLiteral("rules.visits_most"), QStringLiteral("two"), day, QStringLiteral("某文件")));
    QVERIFY(!page->change(QStringLiteral("rules.moon"), QStringLiteral("2"), day, QStringLiteral("某文件")));
    QVERIFY(page->change(QStringLiteral("rules.visits_most"), QStringLiteral("2"), day, QStringLiteral("某文件")));
    again(f);
    QCOMPARE(value("rules.visits_most"), QStringLiteral("2!"));
    QVERIFY(page->reset(QStringLiteral("rules.visits_most")));
    again(f);
    QCOMPARE(value("rules.visits_most"), QStringLiteral("3 "));
    QVERIFY(!page->reset(QStringLiteral("rules.visits_most")));
    f.session().undo();
    again(f);
    QCOMPARE(value("rules.visits_most"), QStringLiteral("2!"));
    f.session().undo();
    again(f);
    QCOMPARE(value("rules.visits_most"), QStringLiteral("3 "));
}

} // namespace spotcheck

using TestPlanWork = spotcheck::TestPlanWork;
SPOTCHECK_TEST(TestPlanWork)
#include "tst_plan_work.moc"
