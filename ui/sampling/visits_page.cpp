#include "ui/sampling/visits_page.h"

#include "core/registry/record_edit.h"
#include "ui/print/day_plan_papers.h"
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
    addPlaceAction(QStringLiteral("export"), tr("Print the teams' days…"), [this] { printDays(); });
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

/// The whole days of the chosen visits' teams: who is under way carries one paper.
void VisitsPage::printDays()
{
    const auto days = teamDaysOf(session().workspace().db(), selectedIds());
    if (!days)
        return session().sayError(days.error());
    if (days->isEmpty())
        return session().say(Message::Kind::Info, tr("Choose a planned visit in the list first."));
    const QString name = tr("day plan %1 %2").arg(days->first().date, days->first().team).trimmed();
    const QString path = session().dialogs().saveFile(this, tr("Print the teams' days"), name + QStringLiteral(".pdf"),
                                                      tr("PDF (*.pdf);;OpenDocument text (*.odt)"));
    if (path.isEmpty())
        return;
    const auto papers = dayPlanPapers(session().workspace().db(), *days, session().workspace().head());
    const Status written = papers ? writeLetters(*papers, path) : Status(papers.error());
    if (!written)
        return session().sayError(written.error());
    session().say(Message::Kind::Success, tr("The days of %1 teams were written to %2.").arg(days->size()).arg(path));
}

} // namespace spotcheck
