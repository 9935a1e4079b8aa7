#include "core/rules/plan_approval.h"

#include "core/plan/plan_status.h"
#include "core/rules/query.h"
#include "core/rules/rules.h"
#include "core/workspace/row_loop.h"

#include <QSet>

namespace spotcheck {

namespace {

Result<QSet<qint64>> itemsOf(const Database& db, qint64 planId)
{
    auto q = db.prepare("SELECT id FROM plan_item WHERE plan_id = ?");
    if (!q)
        return q.error();
    q->bind(1, planId);
    QSet<qint64> ids;
    RowLoop loop(*q);
    while (loop.next()) {
        ids << q->integer(0);
    }
    return loop.give(std::move(ids));
}

} // namespace

Result<QList<Finding>> approvalBlockers(const Database& db, qint64 planId)
{
    const auto ids = itemsOf(db, planId);
    if (!ids)
        return ids.error();
    RuleScope scope;
    scope.kind = QStringLiteral("plan_item");
    auto findings = checkWorkspace(db, scope);
    if (findings)
        findings->removeIf(
            [&](const Finding& f) { return f.severity != Severity::Blocker || !ids->contains(f.subject.id); });
    return findings;
}

Result<qint64> approvePlan(Workspace& workspace, qint64 planId, const QString& reason)
{
    const auto plan = planById(workspace.db(), planId);
    if (!plan)
        return plan.error();
    if (plan->approved)
        return Error{ErrorKind::Refused, RuleTexts::tr("The plan is approved already.")};
    if (plan->items == 0)
        return Error{ErrorKind::Refused, RuleTexts::tr("A plan without items cannot be approved.")};
    const auto blockers = approvalBlockers(workspace.db(), planId);
    if (!blockers)
        return blockers.error();
    if (!blockers->isEmpty())
        return Error{ErrorKind::Refused, RuleTexts::tr("%1 findings forbid the approval. The first: %2: %3")
                                             .arg(blockers->size())
                                             .arg(blockers->first().subject.key, blockers->first().message)};
    return movePlan(workspace, planId, {PlanPhase::Approved, reason});
}

} // namespace spotcheck
