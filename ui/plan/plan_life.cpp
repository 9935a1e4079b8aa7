#include "ui/plan/plan_life.h"

#include "core/plan/plan_baseline.h"
#include "core/plan/plan_status.h"
#include "core/plan/rule_items.h"
#include "core/rules/plan_approval.h"
#include "ui/common/grid_page.h"
#include "ui/plan/versions_dialog.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QLocale>

namespace spotcheck {

namespace {

constexpr int kShortMs = 5000;

bool isMunicipal(const PlanSummary& plan)
{
    return plan.office == QLatin1String("310000");
}

PlanPhase nextOf(const PlanSummary& plan)
{
    return nextPhase(plan.phase, isMunicipal(plan));
}

QString stepDetail(const PlanSummary& plan, PlanPhase to, const QString& person)
{
    const QLocale locale;
    switch (to) {
    case PlanPhase::BudgetDeclared:
        return PlanLife::tr("%1 yuan for %2 batches are noted as declared.")
            .arg(locale.toString(double(plan.budget) / 100, 'f', 2), locale.toString(plan.total));
    case PlanPhase::Approved:
        return PlanLife::tr("%1 approves %2 items. They are frozen as a version; later changes show against it.")
            .arg(person)
            .arg(plan.items);
    case PlanPhase::Closed: return PlanLife::tr("The year's work is done. The plan stays readable.");
    default: return PlanLife::tr("%1, %2 items. Undo takes it back.").arg(person).arg(plan.items);
    }
}

} // namespace

PlanLife::PlanLife(Session& session, GridPage& grid, std::function<const PlanSummary*()> current)
    : QObject(&grid),
      m_session(session),
      m_grid(grid),
      m_current(std::move(current)),
      m_next(grid.addPlaceAction(QStringLiteral("approve"), planStepName(PlanPhase::Reviewed), [this] { advance(); })),
      m_back(grid.addPlaceAction(QStringLiteral("reset"), tr("Take back…"), [this] { takeBack(); })),
      m_versions(grid.addPlaceAction(QStringLiteral("history"), tr("Versions…"), [this] { showVersions(); })),
      m_items(grid.addPlaceAction(QStringLiteral("rules"), tr("Items from rules"), [this] { takeRuleItems(); }))
{
    m_items->setToolTip(tr("Test items of the selected lines from their implementation rules; key-safety items become "
                           "must-test items"));
    m_back->setToolTip(tr("Back to draft, with a reason"));
    m_versions->setToolTip(tr("Steps and frozen versions of the plan, and what changed since"));
}

void PlanLife::update()
{
    const PlanSummary* plan = m_current();
    const PlanPhase next = plan ? nextOf(*plan) : PlanPhase::Reviewed;
    m_next->setText(planStepName(next));
    m_next->setEnabled(plan && plan->items > 0 && next != plan->phase);
    m_back->setEnabled(plan && plan->phase != PlanPhase::Draft);
    m_versions->setEnabled(plan);
    m_items->setEnabled(plan && plan->items > 0);
}

QString PlanLife::statusOf(const PlanSummary& plan)
{
    const QString name = planPhaseName(plan.phase);
    if (!plan.approved)
        return plan.declaredBudget == 0 ? name
                                        : tr("%1 · %2 yuan declared")
                                              .arg(name, QLocale().toString(double(plan.declaredBudget) / 100, 'f', 2));
    const QString approval = tr("%1 · approved by %2 on %3").arg(name, plan.approvedBy, plan.approvedOn);
    return plan.filingNo.isEmpty() ? approval : tr("%1 · filed as %2").arg(approval, plan.filingNo);
}

bool PlanLife::confirmStep(const PlanSummary& plan, PlanPhase to)
{
    return m_session.dialogs().confirm(&m_grid, tr("%1: plan of %2?").arg(planStepName(to)).arg(plan.year),
                                       stepDetail(plan, to, m_session.person()), planStepName(to));
}

bool PlanLife::move(const PlanSummary& plan, PlanPhase to, const QString& reason, const QString& document)
{
    const auto done = m_session.perform([&](Workspace& workspace) {
        return to == PlanPhase::Approved && plan.phase < to ? approvePlan(workspace, plan.id, reason)
                                                            : movePlan(workspace, plan.id, {to, reason, document});
    });
    if (done)
        m_session.say(Message{Message::Kind::Success,
                              tr("The plan of %1 is now “%2”.").arg(plan.year).arg(planPhaseName(to)),
                              {},
                              kShortMs});
    return bool(done);
}

void PlanLife::advance()
{
    const PlanSummary* plan = m_current();
    if (!plan || nextOf(*plan) == plan->phase)
        return;
    const PlanSummary now = *plan;
    const PlanPhase to = nextOf(now);
    if (to == PlanPhase::Filed) {
        const auto number = m_session.dialogs().askText(&m_grid, planStepName(to),
                                                        tr("Number of the letter that files the plan (文号)"), {});
        if (number)
            move(now, to, {}, *number);
    } else if (confirmStep(now, to)) {
        move(now, to, {}, {});
    }
}

void PlanLife::takeBack()
{
    const PlanSummary* plan = m_current();
    if (!plan || plan->phase == PlanPhase::Draft)
        return;
    const PlanSummary now = *plan;
    const auto reason =
        m_session.dialogs().askText(&m_grid, tr("Take the plan of %1 back to draft").arg(now.year),
                                    tr("Why? (the version approved stays, changes show against it)"), {});
    if (reason)
        move(now, PlanPhase::Draft, *reason, {});
}

void PlanLife::showVersions()
{
    const PlanSummary* plan = m_current();
    if (!plan)
        return;
    auto* dialog = new VersionsDialog(m_session, *plan, &m_grid);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PlanLife::takeRuleItems()
{
    const PlanSummary* plan = m_current();
    if (!plan)
        return;
    std::vector<qint64> lines = m_grid.selectedIds();
    if (lines.size() < 2) // the line one stands on is no selection
        if (const auto all = planNow(m_session.workspace().db(), plan->id))
            lines.assign(all->lines.keyBegin(), all->lines.keyEnd());
    const auto taken = spotcheck::takeRuleItems(m_session.workspace(), lines);
    if (!taken)
        return m_session.sayError(taken.error());
    QString text = tr("Test items of %1 lines were completed from their implementation rules.").arg(taken->lines);
    if (!taken->withoutRule.isEmpty())
        text += tr(" No rule in this file for: %1.").arg(taken->withoutRule.join(QStringLiteral("、")));
    m_session.say(taken->withoutRule.isEmpty() ? Message::Kind::Success : Message::Kind::Info, text);
}

} // namespace spotcheck
