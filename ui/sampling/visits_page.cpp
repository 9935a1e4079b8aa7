#include "ui/sampling/visits_page.h"

#include "core/registry/record_edit.h"
#include "ui/sampling/visit_dialog.h"
#include "ui/shell/session.h"

namespace spotcheck {

namespace {

GridPage::Options gridOptions()
{
    GridPage::Options options;
    options.place = QStringLiteral("visits");
    options.findings = false;
    options.adds = false; // a visit is checked against the limits before it is planned
    options.emptyTitle = VisitsPage::tr("No visits planned yet");
    options.emptyHint = VisitsPage::tr("A planned visit holds its place in the enterprise's year, also against other "
                                       "offices' plans once both are in one file.");
    return options;
}

} // namespace

VisitsPage::VisitsPage(Session& session, QWidget* parent)
    : GridPage(session, QStringLiteral("visits"), gridOptions(), parent)
{
    addPlaceAction(QStringLiteral("add"), tr("Plan a visit…"), [this] { planOne(); });
    addPlaceAction(QStringLiteral("delete"), tr("Give up the chosen visits"), [this] { giveUp(); });
    setEmptyAction(tr("Plan a visit…"), [this] { planOne(); });
}

void VisitsPage::planOne()
{
    if (!session().canEdit())
        return;
    VisitDialog(session(), this).exec();
}

/// They stay in the list: who planned what, and that it was given up, is part of the year.
void VisitsPage::giveUp()
{
    const std::vector<qint64> ids = selectedIds();
    const RecordType& type = *recordType("visits");
    if (!ids.empty())
        (void)session().perform([&](Workspace& workspace) {
            return editField(workspace, type, ids, *type.field("state"), QStringLiteral("已取消"));
        });
}

} // namespace spotcheck
