#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <functional>
#include <QString>
#include <string_view>

/// The batches of an office's plan of a year, each with the line it belongs to: by its task where the file holds the
/// task and the task its line; else by office, product and mode among the batches sampled in that year.
namespace spotcheck {

struct PlanBatch {
    qint64 line = 0;                  ///< 0: no line of the plan is this product in this mode
    qint64 task = 0;                  ///< 0: matched by product
    qint64 sampled = 0, reported = 0; ///< Julian days; 0: not yet, or not said
    bool drawn = false;               ///< sampled, not refused or not found
    qint64 unitPrice = 0;             ///< fen, of the purchase
    qint64 lab = 0;
    std::string_view taskNo; ///< valid during the call
};

/// Of the plan's tasks only (quick: by an index), or those matched by product too.
enum class BatchMatch { Task, TaskOrProduct };

/// `take` is called once a batch. The report is the earliest first report.
Status eachPlanBatch(const Database& db, int year, const QString& office,
                     const std::function<void(const PlanBatch&)>& take, Progress* progress = nullptr,
                     BatchMatch match = BatchMatch::TaskOrProduct);

} // namespace spotcheck
