#include "ui/plan/plan_time_actions.h"

#include "core/registry/record_edit.h"
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

void noteDesign(Session& session, qint64 line, const QString& sentence)
{
    const RecordType& type = *recordType("plan");
    if (session.perform([&](Workspace& workspace) {
            return editField(workspace, type, {&line, 1}, *type.field("design"), sentence);
        }))
        session.say(Message::Kind::Success, PlanTimeActions::tr("The line's sampling design was noted."));
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
        const auto subject = selectedSubject(session, grid);
        if (!subject)
            return;
        auto* dialog = new SampleSizeDialog(*subject, &grid);
        QObject::connect(dialog, &SampleSizeDialog::designChosen, &grid,
                         [&session, id = subject->id](const QString& text) { noteDesign(session, id, text); });
        open(dialog);
    });
}

} // namespace spotcheck
