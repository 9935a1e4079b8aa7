#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/grid_page.h"
#include "ui/laboratories/overdue_model.h"
#include "ui/laboratories/turnaround_model.h"
#include "ui/laboratories/turnaround_page.h"

#include <QAbstractItemModelTester>
#include <QTabWidget>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

/// The laboratories' turnaround tab: measures, the overdue list, the way there from Today and on to the sample.
class TestTurnaroundPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void todayCountsTheOverdueOnesAndLeadsThere();
    void theListIsExported();
};

static TurnaroundPage* openPage(WindowFixture& f)
{
    PlaceRequest request;
    request.field = QStringLiteral("turnaround");
    f.session().goTo(QStringLiteral("laboratories"), request);
    f.settle();
    return f.desktop->window().findChild<TurnaroundPage*>();
}

/// Received so long ago that any laboratory is late with it.
static void forgetASample(WindowFixture& f)
{
    VERIFY_OK(f.session().change({QStringLiteral("test"), QStringLiteral("test")}, [](Database& db) {
        return db.exec("INSERT INTO batch(id, sample_no, product_name, sampled_on, received_on) "
                       "VALUES(4711, 'S-LATE', '童鞋', '2026-05-06', '2026-05-07')");
    }));
    f.settle();
}

void TestTurnaroundPage::todayCountsTheOverdueOnesAndLeadsThere()
{
    WindowFixture f;
    auto* today = f.show<TodayPage>("today");
    const qint64 before = today->counts().reportsOverdue;
    QVERIFY(before >= 0);
    forgetASample(f);
    QCOMPARE(today->counts().reportsOverdue, before + 1);
    TurnaroundPage* page = openPage(f);
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->overdue().rowCount(), int(before) + 1);
    QCOMPARE(page->overdue().at(0).sampleNo, QStringLiteral("S-LATE"));
    const QAbstractItemModelTester measured(&page->measures()), listed(&page->overdue());
    QVERIFY(page->measures().rowCount() > kTurnaroundSteps);
    page->openSample(0);
    f.settle();
    const auto grids = f.desktop->window().findChildren<GridPage*>();
    const bool stands = std::any_of(grids.begin(), grids.end(), [](GridPage* grid) {
        return grid->isVisible() && grid->selectedIds() == std::vector<qint64>{4711};
    });
    QVERIFY(stands);
}

void TestTurnaroundPage::theListIsExported()
{
    WindowFixture f;
    forgetASample(f);
    TurnaroundPage* page = openPage(f);
    f.dialogs.nextFile = f.folder.filePath(QStringLiteral("out.csv"));
    QVERIFY(page->exportShown());
    QFile file(f.dialogs.nextFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.count('\n') > 5, text.constData());
}

} // namespace spotcheck

using TestTurnaroundPage = spotcheck::TestTurnaroundPage;
SPOTCHECK_TEST(TestTurnaroundPage)
#include "tst_turnaround_page.moc"
