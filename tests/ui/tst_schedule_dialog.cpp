#include "tests/support/register.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/grid_page.h"
#include "ui/plan/allocation_panel.h"
#include "ui/plan/sample_size_dialog.h"
#include "ui/plan/schedule_chart.h"
#include "ui/plan/schedule_dialog.h"

#include <QAction>
#include <QDir>
#include <QSpinBox>
#include <QtTest>

namespace spotcheck {

using test::WindowFixture;

/// The backward schedule and the sample size, from a plan line on.
class TestScheduleDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anActionOpensItForTheSelectedLine();
    void changesSayWhatBreaks();
    void thePublicationIsDragged();
    void theDateGoesIntoThePlanAndBack();
    void sampleSizesAreSentences();
    void picturesInBothLanguages();
};

static ScheduleSubject anySubject(WindowFixture& f)
{
    auto* page = f.show<PlanPage>("plan");
    page->choose(2027, QStringLiteral("310000")); // the draft: an approved plan is not edited
    f.settle();
    page->grid().moveCurrent(0);
    f.settle();
    const auto ids = page->grid().selectedIds();
    const auto subject = scheduleSubject(f.session().workspace().db(), ids.empty() ? 0 : ids.front(), f.clock.today());
    return subject ? *subject : ScheduleSubject();
}

void TestScheduleDialog::anActionOpensItForTheSelectedLine()
{
    WindowFixture f;
    const ScheduleSubject subject = anySubject(f);
    QVERIFY(subject.id != 0);
    auto* page = f.show<PlanPage>("plan");
    int opened = 0;
    for (QAction* action : page->grid().actions())
        if (action->text() == QStringLiteral("倒排计划…") || action->text() == QStringLiteral("样本量计算器…")) {
            action->trigger();
            ++opened;
        }
    QCOMPARE(opened, 2);
    f.settle();
    auto* dialog = page->findChild<ScheduleDialog*>();
    QVERIFY(dialog && dialog->isVisible() && dialog->windowTitle().contains(subject.product));
    QVERIFY(page->findChild<SampleSizeDialog*>());
    dialog->close();
}

void TestScheduleDialog::changesSayWhatBreaks()
{
    WindowFixture f;
    ScheduleSubject subject = anySubject(f);
    subject.season.clear();
    subject.batches = 45;
    ScheduleDialog dialog(f.session(), subject, nullptr);
    dialog.setPublish(QDate(2028, 6, 14));
    QVERIFY(!dialog.problems().contains(QStringLiteral("最迟应于"))); // far enough; only the calendar is not known
    QVERIFY(dialog.problems().contains(QStringLiteral("2026-12-31")));
    dialog.setPublish(QDate(2026, 12, 1));
    QVERIFY(dialog.problems().contains(QStringLiteral("最迟应于")));
    const QDate before = dialog.schedule().step(QStringLiteral("sampling"))->latestStart;
    dialog.setCapacity(20);
    const QDate stretched = dialog.schedule().step(QStringLiteral("sampling"))->latestStart;
    QVERIFY(stretched < before);
    dialog.setLength(QStringLiteral("testing"), 5);
    QVERIFY(dialog.schedule().step(QStringLiteral("sampling"))->latestStart > stretched);
    QSignalSpy told(&dialog, &ScheduleDialog::chanceTold);
    dialog.setLength(QStringLiteral("testing"), 6);
    f.settle();
    QVERIFY(told.count() >= 1);
}

void TestScheduleDialog::thePublicationIsDragged()
{
    WindowFixture f;
    ScheduleDialog dialog(f.session(), anySubject(f), nullptr);
    dialog.setPublish(QDate(2027, 6, 16));
    dialog.show();
    f.settle();
    auto* chart = dialog.findChild<ScheduleChart*>();
    QVERIFY(chart);
    const int y =
        ScheduleChart::kHeader + ScheduleChart::kRow * int(dialog.schedule().steps.size()) - ScheduleChart::kRow / 2;
    const QPoint from(chart->xOf(QDate(2027, 6, 16)), y), to(chart->xOf(QDate(2027, 5, 12)), y);
    QTest::mousePress(chart, Qt::LeftButton, {}, from);
    QTest::mouseMove(chart, to);
    QTest::mouseRelease(chart, Qt::LeftButton, {}, to);
    QVERIFY2(std::abs(dialog.schedule().publish.daysTo(QDate(2027, 5, 12))) <= 2,
             qPrintable(dialog.schedule().publish.toString(Qt::ISODate)));
}

void TestScheduleDialog::theDateGoesIntoThePlanAndBack()
{
    WindowFixture f;
    const ScheduleSubject subject = anySubject(f);
    ScheduleDialog dialog(f.session(), subject, nullptr);
    dialog.setPublish(QDate(2027, 6, 16));
    dialog.takeOver();
    f.settle();
    const auto now = [&] {
        return scheduleSubject(f.session().workspace().db(), subject.id, f.clock.today())->publishOn;
    };
    QCOMPARE(now(), QDate(2027, 6, 16));
    f.session().undo();
    f.settle();
    QCOMPARE(now(), subject.publishOn);
}

void TestScheduleDialog::sampleSizesAreSentences()
{
    WindowFixture f(false);
    ScheduleSubject subject;
    subject.product = QStringLiteral("童鞋");
    subject.batches = 20;
    subject.stages = {10, 6, 4};
    subject.unitPrice = 100000;
    SampleSizeDialog dialog(subject, nullptr);
    QCOMPARE(dialog.sentences().size(), 3);
    QVERIFY(dialog.sentences()[0].contains(QStringLiteral("139")));
    QVERIFY(dialog.sentences()[1].contains(QStringLiteral("59")));
    QVERIFY(dialog.sentences()[2].contains(QStringLiteral("13.91%")));
    AllocationPanel& panel = dialog.allocation();
    QCOMPARE(panel.batchesOf(0), 10);
    QCOMPARE(panel.batchesOf(2), 4);
    panel.setByBudget(true); // the same money buys the same batches
    QCOMPARE(panel.batchesOf(0) + panel.batchesOf(1) + panel.batchesOf(2), 20);
    panel.setMethod(AllocationMethod::Neyman);
    QCOMPARE(panel.batchesOf(0), 10); // the same rate everywhere: as by weight
    QVERIFY(panel.sentence().contains(u'±'));
}

} // namespace spotcheck

using TestScheduleDialog = spotcheck::TestScheduleDialog;
/// For people to look at: nothing clipped, no English in Chinese.
void TestScheduleDialog::picturesInBothLanguages()
{
    const QString folder = QStringLiteral(BINARY_DIR "/pictures");
    QDir().mkpath(folder);
    WindowFixture f;
    const ScheduleSubject subject = anySubject(f);
    for (const Language language : {Language::Chinese, Language::English}) {
        installLanguage(language);
        const QString tongue = language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
        ScheduleDialog schedule(f.session(), subject, nullptr);
        schedule.setPublish(QDate(2027, 6, 16));
        schedule.show();
        SampleSizeDialog sizes(subject, nullptr);
        sizes.show();
        f.settle();
        QVERIFY(schedule.grab().save(folder + QStringLiteral("/schedule_%1.png").arg(tongue)));
        QVERIFY(sizes.grab().save(folder + QStringLiteral("/sample_size_%1.png").arg(tongue)));
    }
    installLanguage(Language::Chinese);
}

SPOTCHECK_TEST(TestScheduleDialog)
#include "tst_schedule_dialog.moc"
