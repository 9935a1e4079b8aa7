#include "core/plan/plan_summary.h"

namespace spotcheck {

namespace {

constexpr const char* kSql =
    "SELECT p.id, p.year, p.office, p.title, p.status, p.approved_by, p.approved_on, count(t.id),"
    " coalesce(sum(t.batches_production),0), coalesce(sum(t.batches_store),0), coalesce(sum(t.batches_online),0),"
    " coalesce(sum(t.batches_total),0), coalesce(sum(t.budget),0), p.phase, p.declared_budget, p.filing_no"
    " FROM plan p LEFT JOIN plan_item t ON t.plan_id = p.id GROUP BY p.id ORDER BY p.year DESC, p.office";

PlanSummary summaryOf(const Statement& row)
{
    PlanSummary s;
    s.id = row.integer(0);
    s.year = int(row.integer(1));
    s.office = row.text(2);
    s.title = row.text(3);
    s.approved = row.integer(4) == 1;
    s.approvedBy = row.text(5);
    s.approvedOn = row.text(6);
    s.items = row.integer(7);
    s.production = row.integer(8);
    s.store = row.integer(9);
    s.online = row.integer(10);
    s.total = row.integer(11);
    s.budget = row.integer(12);
    s.phase = planPhase(s.approved, row.integer(13));
    s.declaredBudget = row.integer(14);
    s.filingNo = row.text(15);
    return s;
}

} // namespace

Result<QList<PlanSummary>> planSummaries(const Database& db)
{
    auto statement = db.prepare(kSql);
    if (!statement)
        return statement.error();
    QList<PlanSummary> plans;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return plans;
        plans.append(summaryOf(*statement));
    }
}

} // namespace spotcheck
