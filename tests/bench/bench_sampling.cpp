#include "core/demo/demo.h"
#include "core/rules/burden_limits.h"
#include "core/rules/query.h"
#include "core/sampling/draw.h"
#include "core/sampling/repeat_ban.h"
#include "core/sampling/visit_check.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>

/// bench_sampling FILE     the burden ledger, the follow-up list, what a batch that is entered is checked for and
/// the draw over a workspace (demo --scale nation), each beside its limit, and the ledger of a year beside the best SQL
/// for the same question in the same run. The file is only read. 1 when something is too slow.
using namespace spotcheck;

namespace {

bool g_slow = false;

double since(QElapsedTimer& timer)
{
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return milliseconds;
}

void say(const char* name, double milliseconds, double limit)
{
    std::printf("%-52s %9.2f ms  %5.2f of %g ms\n", name, milliseconds, milliseconds / limit, limit);
    g_slow |= milliseconds > limit;
}

bool hasRow(Statement& q)
{
    const auto more = q.step();
    return more && *more;
}

/// Visits, and the most tasks and batches, of every enterprise: what the ledger of a year says, in one statement.
constexpr const char* kPeer =
    "SELECT p, count(*), max(tasks), max(most), min(office), min(day) FROM (SELECT p, v, count(*) AS tasks, max(n) AS "
    "most, min(office) AS office, min(day) AS day FROM (SELECT sampled_id AS p, CASE WHEN notice_no <> '' THEN "
    "notice_no ELSE office || sampled_on END AS v, CASE WHEN task_no <> '' THEN task_no ELSE product_name END AS k, "
    "count(*) AS n, min(office) AS office, min(sampled_on) AS day FROM batch WHERE sampled_id IS NOT NULL AND mode NOT "
    "IN (2, 3) AND outcome = 1 AND +sampled_on BETWEEN '2026-01-01' AND '2026-12-31' GROUP BY 1, 2, 3) GROUP BY 1, 2) "
    "GROUP BY 1";

double peer(const Database& db)
{
    QElapsedTimer timer;
    timer.start();
    auto q = db.prepare(kPeer);
    qint64 rows = 0;
    while (q && hasRow(*q))
        ++rows;
    std::printf("%-52s %9lld enterprises\n", "", static_cast<long long>(rows));
    return since(timer);
}

void ledger(const Database& db, const BurdenLimits& limits)
{
    double ours = 1e9, theirs = 1e9;
    qint64 enterprises = 0;
    for (int round = 0; round < 3; ++round) { // in turn, so that both meet the same machine
        QElapsedTimer timer;
        timer.start();
        enterprises = 0;
        (void)eachBurden(db, 2026, limits, [&](const Burden&) { return ++enterprises, true; });
        ours = std::min(ours, since(timer));
        theirs = std::min(theirs, peer(db));
    }
    say("ledger of a year, every enterprise", ours, 500);
    say("  … beside 1.5 times the SQL for it", ours, 1.5 * theirs);
    auto q = db.prepare("SELECT sampled_id FROM batch WHERE sampled_id IS NOT NULL LIMIT 1000");
    QList<qint64> ids;
    while (q && hasRow(*q))
        ids << q->integer(0);
    QElapsedTimer timer;
    timer.start();
    for (const qint64 id : ids)
        (void)burdenOf(db, id, 2026, limits);
    say("ledger of one enterprise", since(timer) / double(std::max<qsizetype>(1, ids.size())), 1);
}

struct Entry {
    VisitQuestion visit;
    RepeatQuestion repeat;
};

/// Batches of the file, as if each were entered once more.
QList<Entry> entries(const Database& db)
{
    auto q = db.prepare("SELECT sampled_id, coalesce(producer_id, 0), standard, trademark, model, office, sampled_on, "
                        "task_no, product_name FROM batch WHERE sampled_id IS NOT NULL LIMIT 500");
    QList<Entry> all;
    while (q && hasRow(*q)) {
        const QDate on = QDate::fromString(q->text(6), Qt::ISODate);
        Entry entry{{q->integer(0), on, q->text(5)},
                    {q->integer(1), q->text(2), q->text(3), q->text(4), q->text(5), on}};
        entry.visit.tasks = {q->text(7).isEmpty() ? q->text(8) : q->text(7)};
        all << entry;
    }
    return all;
}

/// What the page of batch entry asks after each batch, the dated numbers of the rules included.
void checkEntries(const Database& db)
{
    const QList<Entry> all = entries(db);
    double worst = 0;
    QElapsedTimer timer, each;
    timer.start();
    for (const Entry& entry : all) {
        each.start();
        const auto limits = burdenLimits(db, entry.visit.on);
        const auto months = parameter(db, "repeat_ban_months", entry.visit.on);
        if (!limits || !months || !checkVisit(db, entry.visit, *limits) ||
            !burdenOf(db, entry.visit.enterprise, entry.visit.on.year(), *limits) ||
            !repeatBan(db, entry.repeat, months->value))
            g_slow = true;
        worst = std::max(worst, double(each.nsecsElapsed()) / 1e6);
    }
    say("limits and ban of one batch that is entered", since(timer) / double(std::max<qsizetype>(1, all.size())), 5);
    say("  … the slowest of 500", worst, 5);
}

void draw()
{
    QList<DrawMember> population;
    for (int i = 0; i < 100000; ++i)
        population << DrawMember{QStringLiteral("K%1").arg(i), {}, QString::number(i % 16)};
    sortPopulation(population);
    QList<DrawTeam> teams;
    for (int i = 0; i < 40; ++i)
        teams << DrawTeam{{QStringLiteral("甲%1").arg(i), QStringLiteral("乙%1").arg(i)},
                          {QStringLiteral("K%1").arg(i * 7), QStringLiteral("K%1").arg(i * 11)}};
    QElapsedTimer timer;
    timer.start();
    const Draw drawn = drawEnterprises(population, 500, QByteArray(32, 's'), teams, 13);
    say("draw of 500 from 100,000 with 40 teams", since(timer), 2000);
    g_slow |= drawn.picks.size() != 500;
}

int run(const QString& path)
{
    auto db = Database::open(path, Database::Mode::ReadOnly);
    if (!db)
        return std::fprintf(stderr, "%s\n", qPrintable(db.error().message)), 1;
    const QDate today = demoToday();
    const auto limits = burdenLimits(**db, today);
    const auto followUp = followUpLimits(**db, today);
    if (!limits || !followUp)
        return 1;
    ledger(**db, *limits);
    QElapsedTimer timer;
    timer.start();
    const auto candidates = followUpCandidates(**db, today, *followUp);
    say("follow-up candidates over five years", since(timer), 1000);
    checkEntries(**db);
    draw();
    return g_slow || !candidates ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2)
        return std::fprintf(stderr, "bench_sampling FILE\n"), 2;
    return run(QString::fromLocal8Bit(argv[1]));
}
