#include "core/demo/demo.h"
#include "core/plan/candidate.h"

#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>

/// bench_candidates FILE     scores 2,000 products over the batches of a workspace (demo --scale nation: 2 M), with
/// 20,000 incidents. The products and incidents are temporary tables that stand before the file's own: the file is
/// only read. Prints each time beside its limit; 1 when the whole is too slow.
using namespace spotcheck;

namespace {

constexpr int kProducts = 2000;
constexpr double kLimitMs = 2000;

const char kMore[] = R"(
CREATE TEMP TABLE product AS SELECT * FROM main.product;
INSERT INTO temp.product(id, code, name, catalogues, risk, fast_track, season, authorities, required_by, market_share)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
  SELECT 1000000 + i, 'Z' || i, '产品' || i, i % 8, CASE i % 3 WHEN 0 THEN '高' ELSE '中' END, i % 2, '', '', '', '' FROM n
  WHERE (SELECT COUNT(*) FROM main.product) + i <= 2000;
CREATE TEMP TABLE incident AS SELECT * FROM main.incident WHERE 0;
INSERT INTO temp.incident(id, happened_on, source, product_name)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  SELECT i, date('2026-11-01', '-' || (i % 700) || ' days'), 1 + i % 4, '产品' || (1 + i % 1900) FROM n;
)";

bool say(const char* name, double milliseconds, double limit)
{
    std::printf("%-34s %9.1f ms  %5.2f of %g ms\n", name, milliseconds, milliseconds / limit, limit);
    return milliseconds <= limit;
}

double since(QElapsedTimer& timer)
{
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return milliseconds;
}

int run(const QString& path)
{
    auto db = Database::open(path, Database::Mode::ReadOnly);
    if (!db)
        return std::fprintf(stderr, "%s\n", qPrintable(db.error().message)), 1;
    if (Status more = (*db)->exec(kMore); !more)
        return std::fprintf(stderr, "%s\n", qPrintable(more.error().detail)), 1;
    const CandidateQuestion question{demoToday().year() + 1, QStringLiteral("310000"), demoToday()};
    QElapsedTimer timer;
    timer.start();
    const auto names = ProductNames::read(**db);
    if (!names)
        return 1;
    const auto checks = readPastChecks(**db, *names, question.today);
    if (!checks)
        return 1;
    const double reading = since(timer);
    const auto answer = candidates(**db, question, *checks);
    if (!answer)
        return 1;
    const double scoring = since(timer);
    std::printf("%lld batches, %lld candidates\n", checks->batches, qint64(answer->candidates.size()));
    say("past checks", reading, kLimitMs);
    say("scores, checks at hand", scoring, 300);
    const bool quick = say("candidates", reading + scoring, kLimitMs);
    return quick && answer->candidates.size() >= kProducts * 9 / 10 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    return app.arguments().size() == 2 ? run(app.arguments()[1]) : 2;
}
