#pragma once
#include "core/plan/take_into_plan.h"

class QComboBox;
class QWidget;

/// What may be done with a product that is to be chosen: put into the plan, left out with a reason, considered again.
/// Used by the list of candidates and by the coverage of the catalogues; each is one undo step and says what came out.
namespace spotcheck {

class Session;

void takeChosen(Session& session, int year, const QList<PlanProposal>& chosen);
/// Asks for the reason.
void leaveOutChosen(Session& session, QWidget* parent, int year, const QStringList& products);
void considerAgain(Session& session, int year, const QStringList& products);
/// Next year first: that is the plan being made.
void fillPlanYears(Session& session, QComboBox& box);

} // namespace spotcheck
