#include "core/demo/demo.h"
#include "core/grid/grid_query.h"
#include "core/registry/record_type.h"
#include "core/rules/rules.h"
#include "core/testing/review.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <vector>

/// bench_review FILE     what a reviewer waits for, on a workspace with many reports (demo --scale province): the
/// queue, accepting one and reading the next, all findings. Prints each time beside its limit. Changes the file.
using namespace spotcheck;

namespace {

void say(const char* name, double milliseconds, double limit)
{
    std::printf("%-34s %9.1f ms  %5.2f of %g ms\n", name, milliseconds, milliseconds / limit, limit);
}

GridRequest queue()
{
    GridRequest request;
    request.kind = QStringLiteral("reports");
    request.extraWhere = QStringLiteral("t.state = 0");
    return request;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Accepts reports one after the other and reads the next as the panel does: report, findings.
int acceptAndMoveOn(Workspace& workspace, const std::vector<qint64>& ids)
{
    std::vector<double> times;
    for (size_t i = 0; i + 1 < ids.size() && i < 100; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto done = decide(workspace, std::span(&ids[i], 1), Decision::Accept, QStringLiteral("已核对"));
        const auto next = loadReport(workspace.db(), ids[i + 1]);
        const auto findings = findingsOfReport(workspace.db(), ids[i + 1], demoToday());
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (!done || !next || !findings)
            return 1;
    }
    say("accept one, read the next (median)", median(times), 30);
    return 0;
}

int run(const QString& path)
{
    const SystemClock clock;
    OpenOptions options;
    options.person = QStringLiteral("bench");
    auto workspace = Workspace::open(path, options, clock);
    if (!workspace)
        return std::fprintf(stderr, "%s\n", qPrintable(workspace.error().message)), 1;
    const Database& db = (*workspace)->db();
    std::printf("%lld reports, %lld results\n", *db.integer("SELECT COUNT(*) FROM report"),
                *db.integer("SELECT COUNT(*) FROM result"));
    QElapsedTimer timer;
    timer.start();
    const auto ids = gridIds(db, queue());
    if (!ids)
        return 1;
    const auto rows = gridRows(db, *recordType("reports"), std::span(*ids).first(std::min<size_t>(ids->size(), 100)));
    say("queue of waiting reports", double(timer.nsecsElapsed()) / 1e6, 100);
    if (!rows || acceptAndMoveOn(**workspace, *ids) != 0)
        return 1;
    timer.restart();
    RuleScope scope;
    scope.kind = QStringLiteral("report");
    scope.today = demoToday();
    const auto findings = checkWorkspace(db, scope);
    if (!findings)
        return 1;
    std::printf("%lld findings\n", qlonglong(findings->size()));
    say("all findings on reports", double(timer.nsecsElapsed()) / 1e6, 2000);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    return app.arguments().size() == 2 ? run(app.arguments()[1]) : 2;
}
