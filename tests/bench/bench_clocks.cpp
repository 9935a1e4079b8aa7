#include "core/aftermath/running_clock.h"
#include "core/workspace/workspace.h"

#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

/// bench_clocks     every running clock of 100,000 open cases, made for the purpose; 1 when it takes longer than 0.5 s.
using namespace spotcheck;

namespace {

constexpr double kLimitMs = 500;

constexpr const char* kCases =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO aftermath_case(id, "
    "sample_no, party, office, served_on, objection_on, ordered_on, rectified_on) SELECT i, 'S' || i, '企业' || i, "
    "'310115', "
    "date('2026-01-01', '+' || (i % 200) || ' days'), CASE i % 10 WHEN 0 THEN date('2026-01-10', '+' || (i % 200) || ' "
    "days') "
    "ELSE '' END, CASE WHEN i % 3 > 0 THEN date('2026-01-20', '+' || (i % 200) || ' days') ELSE '' END, CASE i % 6 "
    "WHEN 0 "
    "THEN date('2026-03-01', '+' || (i % 200) || ' days') ELSE '' END FROM n";

int run()
{
    const QTemporaryDir dir;
    const FixedClock clock{QDate(2026, 6, 1)};
    auto made = Workspace::create(dir.filePath(QStringLiteral("a.spotcheck")), QStringLiteral("310000"), {}, clock);
    if (!made)
        return 1;
    const auto filled = (*made)->changeAsBaseline({QStringLiteral("t"), QStringLiteral("t")},
                                                  [](Database& db) { return db.exec(kCases); });
    if (!filled)
        return std::fprintf(stderr, "%s\n", qPrintable(filled.error().message)), 1;
    double best = 1e9;
    qsizetype clocks = 0;
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto all = runningClocks((*made)->db(), {QDate(2026, 6, 1)});
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
        clocks = all ? all->size() : 0;
    }
    std::printf("%-40s %9.1f ms  %5.2f of %g ms (%lld clocks)\n", "clocks of 100,000 open cases", best, best / kLimitMs,
                kLimitMs, static_cast<long long>(clocks));
    return best <= kLimitMs && clocks > 100000 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    return run();
}
