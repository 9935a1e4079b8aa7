#include "core/plan/plan_status.h"

#include "core/base/ids.h"
#include "core/plan/plan_baseline.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

Error refused(const QString& sentence)
{
    return Error{ErrorKind::Refused, sentence};
}

bool isMunicipal(const PlanSummary& plan)
{
    return plan.office == QLatin1String("310000");
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

Status mayMove(const PlanSummary& plan, const PlanStep& step)
{
    if (step.to == plan.phase)
        return refused(Texts::tr("The plan is “%1” already.").arg(planPhaseName(plan.phase)));
    if (!phaseConcerns(step.to, isMunicipal(plan)))
        return refused(Texts::tr("The municipal bureau's own plan is filed with nobody."));
    if (plan.items == 0 && step.to > PlanPhase::Draft)
        return refused(Texts::tr("A plan without items cannot be moved on. Add items first."));
    if (step.to < plan.phase && linesStand(plan.phase) && step.reason.trimmed().isEmpty())
        return refused(Texts::tr("Taking an approved plan back needs a reason."));
    if (step.to == PlanPhase::Filed && step.document.trimmed().isEmpty())
        return refused(Texts::tr("Filing needs the document's number (文号)."));
    return ok();
}

/// The steps between that were not taken, so that the event tells them.
QString passedOver(const PlanSummary& plan, PlanPhase to)
{
    QStringList names;
    for (const PlanPhase phase : planPhases(isMunicipal(plan)))
        if (phase > plan.phase && phase < to)
            names << planPhaseName(phase);
    return names.isEmpty() ? QString() : Texts::tr("Passed over: %1.").arg(names.join(QStringLiteral("、")));
}

struct NewEvent {
    const PlanSummary& plan;
    const PlanStep& step;
    QString person;
    qint64 at;
};

/// Time-ordered, also for two steps of one moment.
Result<qint64> nextEventId(const Database& db, const NewEvent& event)
{
    const auto last = db.integer("SELECT max(id) FROM plan_event WHERE plan_id = " + std::to_string(event.plan.id));
    return last ? Result<qint64>(std::max(randomId(event.at), *last + 1)) : last;
}

Status writeEvent(Database& db, const NewEvent& event)
{
    const auto id = nextEventId(db, event);
    if (!id)
        return id.error();
    auto q = db.prepare("INSERT INTO plan_event(id, plan_id, from_phase, to_phase, person, at, reason, document) "
                        "VALUES(?,?,?,?,?,?,?,?)");
    if (!q)
        return q.error();
    const QStringList said{event.step.reason.trimmed(), passedOver(event.plan, event.step.to)};
    q->bind(1, *id).bind(2, event.plan.id).bind(3, int(event.plan.phase)).bind(4, int(event.step.to));
    q->bind(5, event.person).bind(6, event.at).bind(7, said.join(u' ').trimmed());
    return q->bind(8, event.step.document.trimmed()).run();
}

/// Approval names person and day; taking the plan back clears them.
Status writeApproval(Database& db, const PlanSummary& plan, PlanPhase to, const Workspace& workspace)
{
    if (linesStand(plan.phase) == linesStand(to))
        return ok();
    auto q = db.prepare("UPDATE plan SET status = ?, approved_by = ?, approved_on = ? WHERE id = ?");
    if (!q)
        return q.error();
    const bool approved = linesStand(to);
    return q->bind(1, int(approved))
        .bind(2, approved ? workspace.person() : QString())
        .bind(3, approved ? workspace.clock().today().toString(Qt::ISODate) : QString())
        .bind(4, plan.id)
        .run();
}

Status writePhase(Database& db, const PlanSummary& plan, const PlanStep& step)
{
    const bool declares = plan.phase < PlanPhase::BudgetDeclared && step.to >= PlanPhase::BudgetDeclared;
    auto q = db.prepare("UPDATE plan SET phase = ?, declared_budget = ?, filing_no = ? WHERE id = ?");
    if (!q)
        return q.error();
    const bool undeclares = step.to < PlanPhase::BudgetDeclared;
    const qint64 budget = undeclares ? 0 : declares ? step.budget.value_or(plan.budget) : plan.declaredBudget;
    const QString filing = step.to == PlanPhase::Filed  ? step.document.trimmed()
                           : step.to < PlanPhase::Filed ? QString()
                                                        : plan.filingNo;
    return q->bind(1, int(step.to)).bind(2, budget).bind(3, filing).bind(4, plan.id).run();
}

QString titleOf(const PlanSummary& plan, PlanPhase to)
{
    return to == PlanPhase::Draft ? Texts::tr("Take the plan of %1 back to draft").arg(plan.year)
                                  : Texts::tr("%1: plan of %2").arg(planStepName(to)).arg(plan.year);
}

PlanEvent eventOf(const Statement& row)
{
    return {PlanPhase(row.integer(0)),
            PlanPhase(row.integer(1)),
            row.text(2),
            row.text(3),
            row.text(4),
            QDateTime::fromMSecsSinceEpoch(row.integer(5), Qt::UTC)};
}

} // namespace

qint64 planIdOf(int year, const QString& office)
{
    return naturalId("plan", (QString::number(year) + u'\x1f' + office).toStdString());
}

Result<qint64> createPlan(Workspace& workspace, int year, const QString& office, qint64* id)
{
    if (year < 2000 || year > 2100)
        return refused(Texts::tr("The year is a number such as 2026."));
    if (officeName(office).isEmpty())
        return refused(Texts::tr("There is no office %1.").arg(office));
    auto there = workspace.db().prepare("SELECT 1 FROM plan WHERE year = ? AND office = ?");
    if (!there)
        return there.error();
    const auto found = there->bind(1, year).bind(2, office).step();
    if (!found)
        return found.error();
    if (*found)
        return refused(Texts::tr("%1 has a plan of %2 already.").arg(officeName(office)).arg(year));
    const qint64 made = planIdOf(year, office);
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

Result<qint64> movePlan(Workspace& workspace, qint64 planId, const PlanStep& step)
{
    const auto plan = planById(workspace.db(), planId);
    if (!plan)
        return plan.error();
    if (Status may = mayMove(*plan, step); !may)
        return may.error();
    const QString command = step.to < plan->phase ? QStringLiteral("plan.back") : QStringLiteral("plan.forward");
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    return workspace.change({command, titleOf(*plan, step.to)}, [&](Database& db) -> Status {
        Status done = writeEvent(db, {*plan, step, workspace.person(), now});
        if (done)
            done = writeApproval(db, *plan, step.to, workspace);
        if (done)
            done = writePhase(db, *plan, step);
        if (done && !linesStand(plan->phase) && linesStand(step.to))
            done = freezePlan(db, plan->id, {workspace.person(), now, step.reason.trimmed()});
        return done;
    });
}

Result<QList<PlanEvent>> planEvents(const Database& db, qint64 planId)
{
    auto q = db.prepare("SELECT from_phase, to_phase, person, reason, document, at FROM plan_event WHERE plan_id = ? "
                        "ORDER BY at DESC, id DESC");
    if (!q)
        return q.error();
    q->bind(1, planId);
    QList<PlanEvent> events;
    RowLoop loop(*q);
    while (loop.next()) {
        events << eventOf(*q);
    }
    return loop.give(std::move(events));
}

} // namespace spotcheck
