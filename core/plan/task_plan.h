#pragma once
#include "core/plan/number_range.h"
#include "core/plan/schedule_subject.h"
#include "core/workspace/workspace.h"

/// Tasks from plan lines: what an approved plan says becomes tasks with office, laboratory, batches, mode, product,
/// sampling window and due date of the reports (notice 沪市监产质〔2024〕31号, clause (五)); special (emergency) lines
/// need no approved plan (clause (二)). A line is one task, or split over offices and laboratories. Numbers are
/// readable and stable: year, office of the plan, line, running number: 2027-310000-012-01. What a line has tasks for
/// already is not made again; never more batches than the line has.
namespace spotcheck {

/// An office or a laboratory and its part: a number of batches, or a weight.
struct TaskShare {
    QString name; ///< office code, or laboratory's name
    qint64 n = 0; ///< 0 everywhere: equal parts
};

struct TaskRequest {
    int year = 0;
    QString office;             ///< of the plan
    QList<qint64> items{};      ///< lines by id; empty: every line of the plan that may have tasks
    QList<TaskShare> offices{}; ///< empty: the plan's own
    QList<TaskShare> labs{};    ///< empty: the one the line names
    bool weights = false;       ///< the offices' numbers are weights, not batches (laboratories' always are)
    int team = 0;               ///< of the sampling numbers
    QDate today;
};

struct PlannedTask {
    qint64 item = 0;
    int lineNo = 0, mode = 1;
    QString taskNo, office, product, lab;
    qint64 batches = 0;
    SamplingWindow window;
    NumberRange numbers;
};

struct TaskPlan {
    QList<PlannedTask> tasks; ///< to be made
    qint64 standing = 0;      ///< batches that have tasks already
    qint64 left = 0;          ///< batches of the lines that have none yet, these tasks made
    QStringList notes;        ///< sentences: no dates, a laboratory that is not in the file …
};

/// What would be made. Refused when there is no such plan, it is not approved, or more is asked than a line has left.
Result<TaskPlan> planTasks(const Database& db, const QString& givingOffice, const TaskRequest& request);
/// Makes them, one change; `made` tells what. The entry is 0 when nothing was missing.
Result<qint64> makeTasks(Workspace& workspace, const TaskRequest& request, TaskPlan* made = nullptr);

QString taskNumber(int year, const QString& office, int lineNo, int running);

} // namespace spotcheck
