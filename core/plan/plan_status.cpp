#include "core/plan/plan_status.h"

#include "core/base/ids.h"
#include "core/registry/office.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

/// The same office and year is the same plan in every file.
qint64 planId(int year, const QString& office)
{
    return naturalId("plan", (QString::number(year) + u'\x1f' + office).toStdString());
}

Status insertPlan(Database& db, qint64 id, int year, const QString& office)
{
    auto q = db.prepare("INSERT INTO plan(id, year, office, title) VALUES(?,?,?,?)");
    if (!q)
        return q.error();
    // The title is the document's name, in Chinese whatever the window speaks.
    const QString title = officeName(office) + QString::number(year) + QStringLiteral("年产品质量监督抽查计划");
    return q->bind(1, id).bind(2, year).bind(3, office).bind(4, title).run();
}

Result<qint64> writeStatus(Workspace& workspace, const ChangeInfo& info, qint64 id, int status, const QString& person,
                           const QString& day)
{
    return workspace.change(info, [&](Database& db) -> Status {
        auto q = db.prepare("UPDATE plan SET status = ?, approved_by = ?, approved_on = ? WHERE id = ?");
        if (!q)
            return q.error();
        return q->bind(1, status).bind(2, person).bind(3, day).bind(4, id).run();
    });
}

} // namespace

Result<qint64> createPlan(Workspace& workspace, int year, const QString& office, qint64* id)
{
    if (year < 2000 || year > 2100)
        return Error{ErrorKind::Refused, Texts::tr("The year is a number such as 2026.")};
    if (officeName(office).isEmpty())
        return Error{ErrorKind::Refused, Texts::tr("There is no office %1.").arg(office)};
    const qint64 made = planId(year, office);
    auto there = workspace.db().prepare("SELECT 1 FROM plan WHERE year = ? AND office = ?");
    if (!there)
        return there.error();
    const auto found = there->bind(1, year).bind(2, office).step();
    if (!found)
        return found.error();
    if (*found)
        return Error{ErrorKind::Refused, Texts::tr("%1 has a plan of %2 already.").arg(officeName(office)).arg(year)};
    const ChangeInfo info{QStringLiteral("plan.create"), Texts::tr("New plan of %1").arg(year)};
    auto entry = workspace.change(info, [&](Database& db) { return insertPlan(db, made, year, office); });
    if (entry && id != nullptr)
        *id = made;
    return entry;
}

Result<PlanSummary> planById(const Database& db, qint64 id)
{
    const auto plans = planSummaries(db);
    if (!plans)
        return plans.error();
    for (const PlanSummary& plan : *plans)
        if (plan.id == id)
            return plan;
    return Error{ErrorKind::NotFound, Texts::tr("The plan is no longer there.")};
}

Result<qint64> markApproved(Workspace& workspace, const PlanSummary& plan)
{
    const ChangeInfo info{QStringLiteral("plan.approve"), Texts::tr("Approve the plan of %1").arg(plan.year)};
    return writeStatus(workspace, info, plan.id, 1, workspace.person(),
                       workspace.clock().today().toString(Qt::ISODate));
}

Result<qint64> withdrawApproval(Workspace& workspace, qint64 id)
{
    const auto plan = planById(workspace.db(), id);
    if (!plan)
        return plan.error();
    if (!plan->approved)
        return Error{ErrorKind::Refused, Texts::tr("The plan is a draft; there is no approval to withdraw.")};
    const ChangeInfo info{QStringLiteral("plan.withdraw"), Texts::tr("Withdraw the approval of %1").arg(plan->year)};
    return writeStatus(workspace, info, id, 0, {}, {});
}

} // namespace spotcheck
