#include "core/demo/demo.h"
#include "core/workspace/database.h"
#include "ui/today/today_counts.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>

/// bench_today FILE     what the page Today counts over a workspace (demo --scale nation): what it shows at once beside
/// its limit, and what it counts apart. The file is only read. 1 when something is too slow.
using namespace spotcheck;

namespace {

bool g_slow = false;

/// The best of three: the first one reads the file in.
template <class Count> void measure(const char* name, double limit, Count count)
{
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        g_slow |= !count();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("%-40s %9.1f ms  %5.2f of %g ms\n", name, best, best / limit, limit);
    g_slow |= best > limit;
}

int run(const QString& path)
{
    const auto db = Database::open(path, Database::Mode::ReadOnly);
    if (!db)
        return std::fprintf(stderr, "%s\n", qPrintable(db.error().message)), 1;
    const QDate today = demoToday();
    Progress progress;
    measure("Today: what is shown at once", 100, [&] { return bool(todayCounts(**db, today, {}, progress)); });
    measure("Today: batches of the year, apart", 2000, [&] { return bool(yearCounts(**db, today, {}, progress)); });
    measure("Today: reports overdue, apart", 6000, [&] { return bool(overdueReports(**db, today, progress)); });
    measure("Today: clocks, apart", 2000, [&] { return bool(clockLines(**db, {today}, progress)); });
    measure("Today: what its filters offer, apart", 2000, [&] { return bool(todayChoices(**db, today.year())); });
    return g_slow ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2)
        return std::fprintf(stderr, "bench_today FILE\n"), 2;
    return run(QString::fromLocal8Bit(argv[1]));
}
