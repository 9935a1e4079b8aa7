#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/edit_many_dialog.h"
#include "ui/common/grid_page.h"
#include "ui/common/inspector.h"
#include "ui/common/message_bar.h"
#include "ui/common/paged_table_model.h"
#include "ui/registry/enterprise_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/start_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTabWidget>
#include <QTreeWidget>
#include <QtTest>

namespace spotcheck {

using test::freshDemo;
using test::WindowFixture;

class TestWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstRunOffersToBeginAndRemembersFiles();
    void aNewFileIsForAnOfficeAndAPerson();
    void anEditIsUndoneAndRedoneThroughTheMenu();
    void undoReachesBackOverARestart();
    void anEditKeepsScrollAndSelection();
    void filtersAndSortGoThroughTheHeader();
    void aRefusedEditIsSaidAndChangesNothing();
    void languageSwitchKeepsFileAndPlace();
    void themeSwitchRebuildsTheWindow();
    void aLockedFileOffersReadingOnly();
    void aFileThatIsNotOursIsRefusedInTheBar();
    void paletteFindsRecordsPlacesAndCommands();
    void manyRowsAreEditedInOneStep();
    void pasteIsOneStepAndAllOrNothing();
    void copyTakesTitlesAndCells();
    void exportWritesWhatIsShown();
    void historyTellsFieldBeforeAfter();
    void todayCountsLeadToLists();
    void tabsBeyondTheEdgeAreInTheMenu();
    void everyPlaceHasAPicture();
};

static QAction* menuAction(Desktop& desktop, const char* name)
{
    return desktop.window().findChild<QAction*>(QString::fromLatin1(name));
}

static QModelIndex cellOf(const GridPage& page, int row, const char* field)
{
    return page.model().index(row, page.model().columnOf(QString::fromLatin1(field)));
}

static bool edit(WindowFixture& f, GridPage& page, int row, const char* field, const QString& text)
{
    const bool done = page.model().setData(cellOf(page, row, field), text);
    f.settle();
    return done;
}

void TestWindow::firstRunOffersToBeginAndRemembersFiles()
{
    WindowFixture f(false);
    QVERIFY(f.settle());
    auto* start = f.desktop->window().findChild<StartPage*>();
    QVERIFY(start && start->isVisible());
    for (const char* name : {"new", "open", "demo"})
        QVERIFY(start->findChild<QAbstractButton*>(QString::fromLatin1(name)));
    f.dialogs.nextFile = freshDemo(f.folder);
    start->findChild<QAbstractButton*>(QStringLiteral("open"))->click();
    f.settle();
    QVERIFY(f.desktop->session());
    f.desktop->closeFile();
    auto* recent = f.desktop->window().findChild<QListWidget*>(QStringLiteral("recent"));
    QVERIFY(recent);
    QCOMPARE(recent->count(), 1);
    QCOMPARE(recent->item(0)->data(Qt::UserRole).toString(), f.dialogs.nextFile);
}

void TestWindow::aNewFileIsForAnOfficeAndAPerson()
{
    WindowFixture f(false);
    const QString path = f.folder.filePath(QStringLiteral("new.spotcheck"));
    f.dialogs.nextNew = NewFileAnswer{path, QStringLiteral("310115"), QStringLiteral("李静")};
    f.desktop->newFile();
    f.settle();
    QVERIFY(f.desktop->session());
    QCOMPARE(f.session().workspace().office(), QStringLiteral("310115"));
    QCOMPARE(f.session().person(), QStringLiteral("李静"));
    auto* page = f.show<PlanPage>("plan");
    QVERIFY(!page->current());
    f.desktop->newFile(); // the same name once more
    QCOMPARE(f.desktop->window().messages().kind(), Message::Kind::Error);
}

void TestWindow::anEditIsUndoneAndRedoneThroughTheMenu()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("enterprises");
    const QString before = cellOf(*page, 2, "address").data().toString();
    QVERIFY(edit(f, *page, 2, "address", QStringLiteral("改过的地址1号")));
    QAction* undo = menuAction(*f.desktop, "undo");
    QVERIFY(undo->isEnabled());
    QVERIFY2(undo->text().contains(QStringLiteral("地址")), qPrintable(undo->text()));
    undo->trigger();
    f.settle();
    QCOMPARE(cellOf(*page, 2, "address").data().toString(), before);
    QAction* redo = menuAction(*f.desktop, "redo");
    QVERIFY(redo->isEnabled());
    redo->trigger();
    f.settle();
    QCOMPARE(cellOf(*page, 2, "address").data().toString(), QStringLiteral("改过的地址1号"));
}

void TestWindow::undoReachesBackOverARestart()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("enterprises");
    const QString before = cellOf(*page, 0, "contact").data().toString();
    QVERIFY(edit(f, *page, 0, "contact", QStringLiteral("重启之前")));
    f.desktop->closeFile();
    f.openFile(f.file);
    page = f.show<GridPage>("enterprises");
    QCOMPARE(cellOf(*page, 0, "contact").data().toString(), QStringLiteral("重启之前"));
    menuAction(*f.desktop, "undo")->trigger();
    f.settle();
    QCOMPARE(cellOf(*page, 0, "contact").data().toString(), before);
}

void TestWindow::anEditKeepsScrollAndSelection()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("sampling");
    const qint64 id = page->model().idAt(150);
    page->select(id, QStringLiteral("trademark"));
    f.settle();
    const int scroll = page->table().verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    QVERIFY(edit(f, *page, 150, "sampled_on", QStringLiteral("2026-11-19"))); // moves to another row of the list
    QCOMPARE(page->currentId(), id);
    QVERIFY(page->model().rowOf(id) != 150);
    const int before = 150 - scroll;
    QCOMPARE(page->table().currentIndex().row() - page->table().verticalScrollBar()->value(),
             std::min(before, page->table().currentIndex().row()));
}

void TestWindow::filtersAndSortGoThroughTheHeader()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("sampling");
    page->setFilters({{QStringLiteral("outcome"), QStringLiteral("=拒检")}});
    f.settle();
    const auto refused = f.session().workspace().db().integer("SELECT count(*) FROM batch WHERE outcome = 2");
    QCOMPARE(page->model().rowCount(), int(*refused));
    page->setFilters({});
    page->setSort(QStringLiteral("sample_no"), false);
    f.settle();
    const auto first = f.session().workspace().db().integer("SELECT id FROM batch ORDER BY sample_no LIMIT 1");
    QCOMPARE(page->model().idAt(0), *first);
}

void TestWindow::aRefusedEditIsSaidAndChangesNothing()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("sampling");
    const QString before = cellOf(*page, 0, "sampled_on").data().toString();
    QVERIFY(!edit(f, *page, 0, "sampled_on", QStringLiteral("二月三十日")));
    QCOMPARE(cellOf(*page, 0, "sampled_on").data().toString(), before);
    QVERIFY(f.desktop->window().messages().isShown());
    QCOMPARE(f.desktop->window().messages().kind(), Message::Kind::Error);
}

void TestWindow::languageSwitchKeepsFileAndPlace()
{
    WindowFixture f;
    f.show<GridPage>("sampling");
    QCOMPARE(f.desktop->window().places()[0]->title(), QStringLiteral("今日"));
    f.desktop->setLanguage(Language::English);
    f.settle();
    QCOMPARE(f.desktop->window().places()[0]->title(), QStringLiteral("Today"));
    QVERIFY(f.desktop->session());
    auto* page = f.shown<GridPage>();
    QVERIFY(page);
    QCOMPARE(page->model().headerData(0, Qt::Horizontal).toString(), QStringLiteral("Sampling no."));
    f.desktop->setLanguage(Language::Chinese);
    f.settle();
    QCOMPARE(f.desktop->window().places()[0]->title(), QStringLiteral("今日"));
}

void TestWindow::themeSwitchRebuildsTheWindow()
{
    WindowFixture f;
    f.desktop->setTheme(Theme::Dark);
    f.settle();
    QVERIFY(isDark());
    QVERIFY(f.desktop->window().palette().color(QPalette::Window).lightness() < 90);
    f.desktop->setTheme(Theme::Light);
    QVERIFY(!isDark());
}

void TestWindow::aLockedFileOffersReadingOnly()
{
    WindowFixture f(false);
    const QString path = freshDemo(f.folder);
    OpenOptions other;
    other.person = QStringLiteral("赵磊");
    auto held = Workspace::open(path, other, f.clock);
    VERIFY_OK(held);
    f.openFile(path);
    QVERIFY(!f.desktop->session());
    MessageBar& bar = f.desktop->window().messages();
    QVERIFY(bar.isShown());
    QVERIFY2(bar.text().contains(QStringLiteral("赵磊")), qPrintable(bar.text()));
    QAbstractButton* readOnly = nullptr;
    for (auto* button : bar.findChildren<QAbstractButton*>())
        if (button->text() == QStringLiteral("以只读方式打开"))
            readOnly = button;
    QVERIFY(readOnly);
    readOnly->click();
    f.settle();
    QVERIFY(f.desktop->session());
    QVERIFY(f.session().workspace().isReadOnly());
    auto* page = f.show<GridPage>("enterprises");
    QVERIFY(!(page->model().flags(cellOf(*page, 0, "address")) & Qt::ItemIsEditable));
}

void TestWindow::aFileThatIsNotOursIsRefusedInTheBar()
{
    WindowFixture f(false);
    QFile file(f.folder.filePath(QStringLiteral("letter.spotcheck")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear colleague");
    file.close();
    f.openFile(file.fileName());
    QVERIFY(!f.desktop->session());
    QCOMPARE(f.desktop->window().messages().kind(), Message::Kind::Error);
}

void TestWindow::paletteFindsRecordsPlacesAndCommands()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("sampling");
    const qint64 id = page->model().idAt(40);
    const QString number = cellOf(*page, 40, "sample_no").data().toString();
    f.show<TodayPage>("today");
    auto* palette = new CommandPalette(f.desktop->window(), f.session());
    palette->show();
    QVERIFY(palette->count() > 15);
    palette->setText(QStringLiteral("后处理"));
    QVERIFY(palette->count() >= 1);
    QSignalSpy found(palette, &CommandPalette::recordsFound);
    palette->setText(number);
    QVERIFY(found.wait(3000));
    QCOMPARE(palette->count(), 1);
    palette->activateCurrent();
    f.settle();
    page = f.shown<GridPage>();
    QVERIFY(page);
    QCOMPARE(page->currentId(), id);
}

void TestWindow::manyRowsAreEditedInOneStep()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("enterprises");
    const auto entries = f.session().workspace().db().integer("SELECT count(*) FROM journal");
    const IdList ids(page->model().ids().begin(), page->model().ids().begin() + 12);
    EditManyDialog dialog(f.session(), page->model().type(), ids, page->model().columnOf(QStringLiteral("note")), page);
    f.settle();
    dialog.setValue(QStringLiteral("已核实"));
    dialog.apply();
    f.settle();
    QCOMPARE(*f.session().workspace().db().integer("SELECT count(*) FROM enterprise WHERE note = '已核实'"), 12);
    QCOMPARE(*f.session().workspace().db().integer("SELECT count(*) FROM journal"), *entries + 1);
    f.session().undo();
    f.settle();
    QCOMPARE(*f.session().workspace().db().integer("SELECT count(*) FROM enterprise WHERE note = '已核实'"), 0);
}

void TestWindow::pasteIsOneStepAndAllOrNothing()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("sampling");
    page->select(page->model().idAt(0), QStringLiteral("model"));
    f.settle();
    QGuiApplication::clipboard()->setText(QStringLiteral("甲型\t甲牌\n乙型\t乙牌\n"));
    page->table().setFocus();
    QTest::keySequence(&page->table(), QKeySequence::Paste);
    f.settle();
    QCOMPARE(cellOf(*page, 0, "model").data().toString(), QStringLiteral("甲型"));
    QCOMPARE(cellOf(*page, 1, "trademark").data().toString(), QStringLiteral("乙牌"));
    QVERIFY(menuAction(*f.desktop, "undo")->isEnabled());
    f.session().undo();
    f.settle();
    QVERIFY(cellOf(*page, 0, "model").data().toString() != QStringLiteral("甲型"));
    page->select(page->model().idAt(0), QStringLiteral("sampled_on"));
    f.settle();
    const QString before = cellOf(*page, 0, "sampled_on").data().toString();
    QGuiApplication::clipboard()->setText(QStringLiteral("2026-11-01\n不是日期\n"));
    page->table().setFocus();
    QTest::keySequence(&page->table(), QKeySequence::Paste);
    f.settle();
    QCOMPARE(cellOf(*page, 0, "sampled_on").data().toString(), before);
    QCOMPARE(f.desktop->window().messages().kind(), Message::Kind::Error);
}

void TestWindow::copyTakesTitlesAndCells()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("enterprises");
    const int first = page->model().columnOf(QStringLiteral("name"));
    page->table().selectionModel()->select(QItemSelection(page->model().index(0, first), page->model().index(1, first)),
                                           QItemSelectionModel::ClearAndSelect);
    page->copy();
    f.settle();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QStringLiteral("名称"));
    QCOMPARE(lines[2], cellOf(*page, 1, "name").data().toString());
}

void TestWindow::exportWritesWhatIsShown()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("enterprises");
    f.dialogs.nextFile = f.folder.filePath(QStringLiteral("out.csv"));
    QVERIFY(page->exportShown());
    f.settle();
    QFile file(f.dialogs.nextFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), page->model().rowCount() + 1);
    QVERIFY(QString::fromUtf8(lines[0]).contains(QStringLiteral("统一社会信用代码")));
}

void TestWindow::historyTellsFieldBeforeAfter()
{
    WindowFixture f;
    auto* page = f.show<GridPage>("enterprises");
    page->select(page->model().idAt(1), QStringLiteral("contact"));
    f.settle();
    const QString before = cellOf(*page, 1, "contact").data().toString();
    QVERIFY(edit(f, *page, 1, "contact", QStringLiteral("新联系人")));
    EnterprisePanel& panel = static_cast<EnterprisesPage*>(page)->panel();
    panel.setCurrentIndex(1);
    auto* inspector = panel.findChild<Inspector*>();
    inspector->setCurrentIndex(1);
    f.settle();
    auto* list = inspector->findChild<QTreeWidget*>();
    QVERIFY(list->topLevelItemCount() >= 1);
    const QTreeWidgetItem* newest = list->topLevelItem(0);
    QCOMPARE(newest->text(0), QStringLiteral("联系人"));
    QCOMPARE(newest->text(1), before);
    QCOMPARE(newest->text(2), QStringLiteral("新联系人"));
    QCOMPARE(newest->text(3), QStringLiteral("王敏"));
}

void TestWindow::todayCountsLeadToLists()
{
    WindowFixture f;
    auto* today = f.show<TodayPage>("today");
    const TodayCounts counts = today->counts();
    QCOMPARE(counts.enterprisesWithoutCode,
             *f.session().workspace().db().integer("SELECT count(*) FROM enterprise WHERE uscc = ''"));
    QVERIFY(counts.enterprisesWithoutCode > 0);
    for (auto* button : today->findChildren<QAbstractButton*>())
        if (button->accessibleName().contains(QStringLiteral("缺信用代码")))
            button->click();
    f.settle();
    auto* page = f.shown<GridPage>();
    QVERIFY(page);
    QCOMPARE(page->model().rowCount(), int(counts.enterprisesWithoutCode));
}

void TestWindow::tabsBeyondTheEdgeAreInTheMenu()
{
    WindowFixture f;
    auto* tabs = f.show<GridTabsPage>("aftermath");
    QVERIFY(tabs);
    const auto* index = tabs->findChild<QTabWidget*>()->cornerWidget();
    QVERIFY(index);
    const auto actions = index->findChild<QMenu*>()->actions();
    QCOMPARE(actions.size(), tabs->kinds().size());
    actions.last()->trigger();
    QCOMPARE(tabs->current(), tabs->page(int(tabs->kinds().size()) - 1));
}

void TestWindow::everyPlaceHasAPicture()
{
    WindowFixture f;
    const QString folder = f.folder.filePath(QStringLiteral("shots"));
    QCOMPARE(takeScreenshots(*f.desktop, folder), 0);
    for (const auto& place : test::testPlaces()) {
        const QImage picture(folder + u'/' + place->id() + QStringLiteral(".png"));
        QVERIFY2(!picture.isNull(), qPrintable(place->id()));
        QVERIFY(picture.width() >= 1200);
    }
    QVERIFY(QFile::exists(folder + QStringLiteral("/start.png")));
}

SPOTCHECK_TEST(TestWindow)

} // namespace spotcheck
#include "tst_window.moc"
