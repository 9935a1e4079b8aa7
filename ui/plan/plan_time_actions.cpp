#include "ui/plan/plan_time_actions.h"

#include "ui/common/grid_page.h"
#include "ui/plan/sample_size_dialog.h"
#include "ui/plan/schedule_dialog.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct PlanTimeActions {
    Q_DECLARE_TR_FUNCTIONS(PlanTimeActions)
};

/// The first selected item; nothing (and said) when there is none.
std::optional<ScheduleSubject> selectedSubject(Session& session, const GridPage& grid)
{
    const auto ids = grid.selectedIds();
    if (ids.empty()) {
        session.say(Message::Kind::Info, PlanTimeActions::tr("Select a plan item first."));
        return std::nullopt;
    }
    Workspace& workspace = session.workspace();
    const auto subject = scheduleSubject(workspace.db(), ids.front(), workspace.clock().today());
    if (!subject) {
        session.sayError(subject.error());
        return std::nullopt;
    }
    return *subject;
}

void open(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void addPlanTimeActions(Session& session, GridPage& grid)
{
    grid.addPlaceAction(QStringLiteral("schedule"), PlanTimeActions::tr("Backward schedule…"), [&session, &grid] {
        if (const auto subject = selectedSubject(session, grid))
            open(new ScheduleDialog(session, *subject, &grid));
    });
    grid.addPlaceAction(QStringLiteral("sample_size"), PlanTimeActions::tr("Sample size…"), [&session, &grid] {
        if (const auto subject = selectedSubject(session, grid))
            open(new SampleSizeDialog(*subject, &grid));
    });
}

} // namespace spotcheck
