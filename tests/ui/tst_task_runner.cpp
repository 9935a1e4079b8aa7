#include "tests/support/register.h"
#include "ui/common/grid_clipboard.h"
#include "ui/common/task_runner.h"

#include <QSignalSpy>
#include <QThread>
#include <QtTest>

namespace spotcheck {

class TestTaskRunner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewestAnswers();
    void aDeadReceiverHearsNothing();
    void cancelReachesTheJob();
    void aTitledJobShowsItself();
    void tablesTravelThroughTheClipboard();
};

void TestTaskRunner::onlyTheNewestAnswers()
{
    TaskRunner tasks;
    QList<int> answers;
    for (int i = 0; i < 10; ++i)
        tasks.run<int>(
            QStringLiteral("list"), this, [i](Progress&) { return QThread::msleep(ulong(20 - i)), i; },
            [&](int answer) { answers << answer; });
    QTRY_VERIFY(tasks.isIdle());
    QCOMPARE(answers, QList<int>{9});
}

void TestTaskRunner::aDeadReceiverHearsNothing()
{
    TaskRunner tasks;
    bool heard = false;
    auto* receiver = new QObject;
    tasks.run<int>(
        QStringLiteral("x"), receiver, [](Progress&) { return QThread::msleep(30), 1; }, [&](int) { heard = true; });
    delete receiver;
    QTRY_VERIFY(tasks.isIdle());
    QVERIFY(!heard);
}

void TestTaskRunner::cancelReachesTheJob()
{
    TaskRunner tasks;
    bool cancelled = false;
    tasks.run<bool>(
        QStringLiteral("long"), this,
        [](Progress& progress) {
            for (int i = 0; i < 2000; ++i, QThread::msleep(1))
                if (!progress.report(i, 2000))
                    return true;
            return false;
        },
        [&](bool stopped) { cancelled = stopped; }, QStringLiteral("Working"));
    QCOMPARE(tasks.shownTitle(), QStringLiteral("Working"));
    tasks.cancelShown();
    QTRY_VERIFY_WITH_TIMEOUT(cancelled, 1500);
    QVERIFY(tasks.shownTitle().isEmpty());
}

void TestTaskRunner::aTitledJobShowsItself()
{
    TaskRunner tasks;
    const QSignalSpy progress(&tasks, &TaskRunner::progressed);
    const QSignalSpy shown(&tasks, &TaskRunner::shownChanged);
    tasks.run<int>(
        QStringLiteral("x"), this, [](Progress& p) { return p.report(1, 2), 0; }, [](int) {},
        QStringLiteral("Counting"));
    QTRY_VERIFY(tasks.isIdle());
    QCOMPARE(progress.count(), 1);
    QCOMPARE(shown.count(), 2);
}

void TestTaskRunner::tablesTravelThroughTheClipboard()
{
    const QList<QStringList> table{{QStringLiteral("a\tb"), QStringLiteral("他说“好”"), {}},
                                   {QStringLiteral("line\nbreak"), QStringLiteral("\"q\""), QStringLiteral("1")}};
    QCOMPARE(fromTsv(toTsv(table)), table);
    QCOMPARE(
        fromTsv(QStringLiteral("1\t2\r\n3\t4\r\n")),
        (QList<QStringList>{{QStringLiteral("1"), QStringLiteral("2")}, {QStringLiteral("3"), QStringLiteral("4")}}));
}

SPOTCHECK_TEST(TestTaskRunner)

} // namespace spotcheck
#include "tst_task_runner.moc"
