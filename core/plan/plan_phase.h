#pragma once
#include <QList>
#include <QString>

/// Where an annual plan stands in its life: draft → reviewed → budget declared → approved → filed with the municipality
/// (抄报) → in force → closed. Notice 沪市监产质〔2024〕31号, clause (一): the budget is declared and the catalogue
/// fixed before the year's end, and a district's plan is filed with the municipal bureau. From approval on the lines
/// stand.
namespace spotcheck {

enum class PlanPhase { Draft, Reviewed, BudgetDeclared, Approved, Filed, InForce, Closed };

/// The phase of a stored pair: `status` decides whether the lines stand, since undoing what an older program wrote
/// changes it alone.
PlanPhase planPhase(bool approved, qint64 stored);
inline bool linesStand(PlanPhase phase)
{
    return phase >= PlanPhase::Approved;
}
QString planPhaseName(PlanPhase phase);              ///< 草案, 已审核 …, in the language of the moment
QString planStepName(PlanPhase to);                  ///< what is done to get there: 审核, 申报预算, 批准 …
bool phaseConcerns(PlanPhase phase, bool municipal); ///< the municipal bureau files its plan with nobody
/// The phases of an office's plan in order.
QList<PlanPhase> planPhases(bool municipal);
/// The one after `phase`; `phase` itself at the end.
PlanPhase nextPhase(PlanPhase phase, bool municipal);

} // namespace spotcheck
