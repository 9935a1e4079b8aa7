#include "ui/shell/screenshots.h"

#include "ui/common/grid_place.h"
#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

#include <cstdio>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QThread>

namespace spotcheck {

namespace {

constexpr int kCalmMs = 320; // longer than any pause the pages make before they ask

void runFor(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
}

bool save(Desktop& desktop, const QString& path)
{
    const bool saved = desktop.window().grab().save(path);
    if (!saved)
        std::fprintf(stderr, "%s\n",
                     qPrintable(QCoreApplication::translate("Screenshots", "Could not write %1").arg(path)));
    return saved;
}

void standOnFirstRecord(PlacePage* page)
{
    for (GridPage* grid : page->findChildren<GridPage*>())
        if (grid->isVisible())
            grid->moveCurrent(0);
    if (auto* grid = qobject_cast<GridPage*>(page))
        grid->moveCurrent(0);
}

/// The page as it is: idle, on its first record.
bool takePage(Desktop& desktop, PlacePage* page, const QString& path)
{
    bool fine = waitUntilIdle(desktop);
    standOnFirstRecord(page);
    fine = waitUntilIdle(desktop) && fine;
    return save(desktop, path) && fine;
}

/// NAME.png, and NAME-KIND.png for every further tab.
bool takePlace(Desktop& desktop, PlacePage* page, const QString& base)
{
    bool fine = takePage(desktop, page, base + QStringLiteral(".png"));
    const auto* tabs = qobject_cast<GridTabsPage*>(page);
    for (qsizetype i = 1; tabs != nullptr && i < tabs->kinds().size(); ++i) {
        const QString& kind = tabs->kinds()[i];
        page->open({.field = kind});
        fine = takePage(desktop, tabs->current(), base + u'-' + kind + QStringLiteral(".png")) && fine;
    }
    return fine;
}

} // namespace

bool waitUntilIdle(Desktop& desktop, int ms)
{
    QElapsedTimer timer, calm;
    timer.start();
    calm.start();
    while (timer.elapsed() < ms) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(2);
        const bool working =
            !desktop.tasks().isIdle() ||
            (desktop.session() && (!desktop.session()->tasks().isIdle() || desktop.session()->isBusy()));
        if (working)
            calm.restart();
        else if (calm.elapsed() > kCalmMs)
            return true;
    }
    return false;
}

int takeScreenshots(Desktop& desktop, const QString& folder)
{
    QDir().mkpath(folder);
    bool fine = waitUntilIdle(desktop, 600000);
    MainWindow& window = desktop.window();
    if (!desktop.session()) {
        save(desktop, folder + QStringLiteral("/start.png"));
        return 1;
    }
    for (size_t i = 0; i < window.places().size(); ++i) {
        PlacePage* page = window.showPlace(int(i));
        fine = takePlace(desktop, page, folder + u'/' + window.places()[i]->id()) && fine;
    }
    desktop.closeFile();
    runFor(kCalmMs);
    fine = save(desktop, folder + QStringLiteral("/start.png")) && fine;
    return fine ? 0 : 1;
}

} // namespace spotcheck
