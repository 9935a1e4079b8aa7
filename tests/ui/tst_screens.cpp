#include "tests/support/register.h"
#include "ui/common/grid_place.h"
#include "ui/laboratories/screen_panel.h"
#include "ui/laboratories/screens_model.h"
#include "ui/laboratories/screens_page.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

using namespace spotcheck::test;

namespace spotcheck {

/// The integrity screens in the window: run, stop, read, follow a sample.
class TestScreens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theTabStandsInTheLaboratories();
    void runShowsAnswersFlaggedFirst();
    void untestedAreShownWhenWanted();
    void aSampleLeadsToItsReport();
    void stoppingChangesNothing();
    void picturesInBothThemes();

private:
    static ScreensPage* screens(WindowFixture& f);
    static int rowOf(const ScreensPage& page, statistics::Screen screen);
    QTemporaryDir m_dir;
    QString m_office;
};

void TestScreens::initTestCase()
{
    const FixedClock clock(demoToday());
    m_office = m_dir.filePath(QStringLiteral("office.spotcheck"));
    OpenOptions options;
    options.person = QStringLiteral("王敏");
    auto workspace = Workspace::create(m_office, QStringLiteral("310000"), options, clock);
    VERIFY_OK(workspace);
    VERIFY_OK(generateDemo(**workspace, {DemoScale::Office, 1}));
}

ScreensPage* TestScreens::screens(WindowFixture& f)
{
    PlaceRequest request;
    request.field = QStringLiteral("screens");
    auto* tabs = qobject_cast<GridTabsPage*>(f.desktop->window().showPlace(QStringLiteral("laboratories"), request));
    f.settle();
    return tabs ? qobject_cast<ScreensPage*>(tabs->current()) : nullptr;
}

int TestScreens::rowOf(const ScreensPage& page, statistics::Screen screen)
{
    for (int row = 0; row < page.shown().rowCount(); ++row)
        if (page.shown().answer(page.shown().index(row, 0))->screen == screen)
            return row;
    return -1;
}

void TestScreens::theTabStandsInTheLaboratories()
{
    WindowFixture f;
    auto* tabs = f.show<GridTabsPage>("laboratories");
    QVERIFY(tabs);
    QVERIFY(tabs->current()); // the list of laboratories comes first
    ScreensPage* page = screens(f);
    QVERIFY(page);
    QVERIFY(!qobject_cast<GridPage*>(tabs->current()));
    QVERIFY(!page->exportShown());
    tabs->copy();
    QCOMPARE(page->model().rowCount(), 0);
}

void TestScreens::runShowsAnswersFlaggedFirst()
{
    WindowFixture f(false);
    f.openFile(m_office);
    ScreensPage* page = screens(f);
    QVERIFY(page);
    const QAbstractItemModelTester tester(const_cast<ScreensModel*>(&page->model()));
    page->run();
    f.settle();
    QVERIFY(page->model().report().flagged >= 2);
    const auto* first = page->shown().answer(page->shown().index(0, 0));
    QVERIFY(first && first->flagged);
    bool over = false;
    for (int row = 0; row < page->shown().rowCount(); ++row) {
        const auto* answer = page->shown().answer(page->shown().index(row, 0));
        QVERIFY(answer->tested());
        QVERIFY(!(over && answer->flagged));
        over = over || !answer->flagged;
    }
    QCOMPARE(page->shown().index(0, ScreensModel::Word).data().toString(), QStringLiteral("值得一问"));
}

void TestScreens::untestedAreShownWhenWanted()
{
    WindowFixture f(false);
    f.openFile(m_office);
    ScreensPage* page = screens(f);
    page->run();
    f.settle();
    const int tested = page->shown().rowCount();
    QCOMPARE(tested, page->model().report().tested);
    const_cast<ScreensFilter&>(page->shown()).setWithUntested(true);
    QCOMPARE(page->shown().rowCount(), page->model().rowCount());
    QVERIFY(page->model().rowCount() > tested);
    const_cast<ScreensFilter&>(page->shown()).setWords(QStringLiteral("无此机构"));
    QCOMPARE(page->shown().rowCount(), 0);
}

void TestScreens::aSampleLeadsToItsReport()
{
    WindowFixture f(false);
    f.openFile(m_office);
    ScreensPage* page = screens(f);
    page->run();
    f.settle();
    page->choose(rowOf(*page, statistics::Screen::Copies));
    QTreeWidget& samples = page->panel().samples();
    QVERIFY(samples.topLevelItemCount() >= 1);
    QSignalSpy wanted(&f.session(), &Session::placeWanted);
    Q_EMIT samples.itemClicked(samples.topLevelItem(0), 0);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("results"));
    const auto sample = f.session().workspace().db().text("SELECT sample_no FROM report WHERE id = " +
                                                          std::to_string(wanted[0][1].value<PlaceRequest>().record));
    VERIFY_OK(sample);
    QCOMPARE(*sample, samples.topLevelItem(0)->text(0));
}

void TestScreens::stoppingChangesNothing()
{
    WindowFixture f(false);
    f.openFile(m_office);
    ScreensPage* page = screens(f);
    QSignalSpy finished(page, &ScreensPage::finished);
    page->run();
    page->stop();
    f.settle();
    QCOMPARE(finished.size(), 1);
    QVERIFY(page->model().rowCount() == 0 || page->model().report().tested > 0); // stopped, or it was quicker
    page->run();
    f.settle();
    QVERIFY(page->model().rowCount() > 0);
}

void TestScreens::picturesInBothThemes()
{
    const QString folder = QStringLiteral(BINARY_DIR "/pictures");
    QDir().mkpath(folder);
    WindowFixture f(false);
    f.openFile(m_office);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        f.desktop->setTheme(theme);
        f.settle();
        f.desktop->window().resize(1366, 768);
        ScreensPage* page = screens(f);
        QVERIFY(
            f.desktop->window().grab().save(folder + QStringLiteral("/screens_empty_%1.png").arg(themeName(theme))));
        page->run();
        f.settle();
        for (int s = 0; s < statistics::screenCount; ++s) {
            page->choose(std::max(0, rowOf(*page, statistics::Screen(s))));
            f.settle();
            const QString name = QLatin1StringView(statistics::screenCode(statistics::Screen(s)));
            QVERIFY(f.desktop->window().grab().save(folder +
                                                    QStringLiteral("/screens_%1_%2.png").arg(name, themeName(theme))));
        }
        for (const QLabel* label : page->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains(QStringLiteral("p-value")), qPrintable(label->text()));
    }
    f.desktop->setTheme(Theme::Light);
}

SPOTCHECK_TEST(TestScreens)

} // namespace spotcheck
#include "tst_screens.moc"
