#include "ui/plan/choice_actions.h"

#include "core/plan/left_out.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr int kYearsBack = 3, kSaidMs = 8000;

class ChoiceActions {
    Q_DECLARE_TR_FUNCTIONS(ChoiceActions)
};

QString outcome(const TakenIntoPlan& taken, int year)
{
    QString text = ChoiceActions::tr("%1 products were taken into the plan of %2; fill in batches, areas and venues.")
                       .arg(taken.added.size())
                       .arg(year);
    if (!taken.already.isEmpty())
        text += u' ' + ChoiceActions::tr("Already in it: %1.").arg(taken.already.join(QStringLiteral("、")));
    if (!taken.withoutRule.isEmpty())
        text += u' ' + ChoiceActions::tr("No implementation rule in this file for: %1.")
                           .arg(taken.withoutRule.join(QStringLiteral("、")));
    return text;
}

bool nothingChosen(Session& session, bool isEmpty)
{
    if (isEmpty)
        session.say(Message::Kind::Info, ChoiceActions::tr("Select the products first."));
    return isEmpty;
}

} // namespace

void takeChosen(Session& session, int year, const QList<PlanProposal>& chosen)
{
    if (nothingChosen(session, chosen.isEmpty()))
        return;
    TakenIntoPlan taken;
    const auto done = session.perform([&](Workspace& workspace) -> Result<qint64> {
        const auto answer = takeIntoPlan(workspace, year, workspace.office(), chosen);
        if (!answer)
            return answer.error();
        taken = *answer;
        return answer->entry;
    });
    if (!done)
        return;
    if (taken.added.isEmpty())
        return session.say(Message::Kind::Info, ChoiceActions::tr("They are in the plan of %1 already.").arg(year));
    session.say(Message{Message::Kind::Success, outcome(taken, year), {}, kSaidMs});
}

void leaveOutChosen(Session& session, QWidget* parent, int year, const QStringList& products)
{
    if (nothingChosen(session, products.isEmpty()))
        return;
    const auto reason = session.dialogs().askText(
        parent, ChoiceActions::tr("Leave out of the plan of %1").arg(year),
        ChoiceActions::tr("Why is it not in the plan? (%1)").arg(products.mid(0, 3).join(QStringLiteral("、"))), {});
    if (!reason)
        return;
    const auto done = session.perform(
        [&](Workspace& workspace) { return leaveOut(workspace, year, workspace.office(), products, *reason); });
    if (done)
        session.say(Message{Message::Kind::Success,
                            ChoiceActions::tr("%1 products are left out of the plan of %2, with the reason.")
                                .arg(products.size())
                                .arg(year),
                            {},
                            kSaidMs});
}

void considerAgain(Session& session, int year, const QStringList& products)
{
    if (nothingChosen(session, products.isEmpty()))
        return;
    const auto done = session.perform(
        [&](Workspace& workspace) { return takeBackLeftOut(workspace, year, workspace.office(), products); });
    if (done)
        session.say(Message{Message::Kind::Success,
                            ChoiceActions::tr("%1 products are candidates again.").arg(products.size()),
                            {},
                            kSaidMs});
}

void fillPlanYears(Session& session, QComboBox& box)
{
    const int next = session.workspace().clock().today().year() + 1;
    for (int year = next; year > next - kYearsBack; --year)
        box.addItem(ChoiceActions::tr("Plan of %1").arg(year), year);
    box.setAccessibleName(ChoiceActions::tr("Plan of which year"));
}

} // namespace spotcheck
