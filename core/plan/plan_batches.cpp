#include "core/plan/plan_batches.h"

#include "core/clocks/iso_day.h"
#include "core/workspace/row_loop.h"

#include <map>
#include <QCoreApplication>
#include <string>

namespace spotcheck {

namespace {

constexpr int kAskEvery = 4096;

#define BATCH_COLUMNS                                                                                                  \
    "b.sampled_on, (SELECT MIN(r.reported_on) FROM report r WHERE r.batch_id = b.id AND r.kind = 1 AND r.reported_on " \
    "<> ''), b.outcome = 1, COALESCE(b.unit_price, 0), COALESCE(b.lab_id, 0), b.task_no"

constexpr const char* kByTask =
    "SELECT " BATCH_COLUMNS ", k.plan_item_id, k.id FROM plan p JOIN plan_item i ON i.plan_id = p.id JOIN task k ON "
    "k.plan_item_id = i.id JOIN batch b ON b.task_no = k.task_no WHERE p.year = ?1 AND p.office = ?2";

constexpr const char* kByProduct =
    "SELECT " BATCH_COLUMNS ", b.product_name, b.mode FROM batch b WHERE b.sampled_on >= ?1 AND b.sampled_on <= ?2 AND "
    "b.office = ?3 AND NOT EXISTS (SELECT 1 FROM task k WHERE k.task_no = b.task_no AND k.plan_item_id IS NOT NULL)";

using Lines = std::map<std::pair<std::string, qint64>, qint64, std::less<>>;

/// The first line of a product and mode.
Result<Lines> linesByProduct(const Database& db, int year, const QString& office)
{
    auto query = db.prepare("SELECT i.product_name, i.mode, i.id FROM plan p JOIN plan_item i ON i.plan_id = p.id "
                            "WHERE p.year = ?1 AND p.office = ?2 ORDER BY i.no, i.id");
    if (!query)
        return query.error();
    query->bind(1, year).bind(2, office);
    Lines lines;
    RowLoop loop(*query);
    while (loop.next()) {
        lines.try_emplace({std::string(query->view(0)), query->integer(1)}, query->integer(2));
    }
    return loop.give(std::move(lines));
}

PlanBatch batchOf(const Statement& row)
{
    PlanBatch batch;
    batch.sampled = julianDay(row.view(0));
    batch.reported = julianDay(row.view(1));
    batch.drawn = row.integer(2) == 1;
    batch.unitPrice = row.integer(3);
    batch.lab = row.integer(4);
    batch.taskNo = row.view(5);
    return batch;
}

Status run(Statement& query, Progress* progress, const std::function<void(const Statement&)>& take)
{
    for (int n = 0;; ++n) {
        const auto more = query.step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        take(query);
        if (n % kAskEvery == 0 && progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("plan", "Stopped.")};
    }
}

} // namespace

Status eachPlanBatch(const Database& db, int year, const QString& office,
                     const std::function<void(const PlanBatch&)>& take, Progress* progress, BatchMatch match)
{
    const auto lines = linesByProduct(db, year, office);
    if (!lines)
        return lines.error();
    auto byTask = db.prepare(kByTask), byProduct = db.prepare(kByProduct);
    if (!byTask || !byProduct)
        return byTask ? byProduct.error() : byTask.error();
    byTask->bind(1, year).bind(2, office);
    Status done = run(*byTask, progress, [&](const Statement& row) {
        PlanBatch batch = batchOf(row);
        batch.line = row.integer(6);
        batch.task = row.integer(7);
        take(batch);
    });
    if (!done || match == BatchMatch::Task)
        return done;
    const QString y = QString::number(year);
    byProduct->bind(1, y + QStringLiteral("-01-01")).bind(2, y + QStringLiteral("-12-31")).bind(3, office);
    return run(*byProduct, progress, [&](const Statement& row) {
        PlanBatch batch = batchOf(row);
        const auto line = lines->find(std::pair(std::string(row.view(6)), row.integer(7)));
        batch.line = line == lines->end() ? 0 : line->second;
        take(batch);
    });
}

} // namespace spotcheck
