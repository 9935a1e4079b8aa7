#include "ui/sampling/evidence_page.h"

#include "core/sampling/evidence.h"
#include "ui/shell/session.h"

namespace spotcheck {

namespace {

GridPage::Options gridOptions()
{
    GridPage::Options options;
    options.place = QStringLiteral("evidence");
    options.findings = false;
    options.emptyTitle = EvidencePage::tr("No evidence of sampling recorded yet");
    options.emptyHint =
        EvidencePage::tr("Photos on the spot, captures and the video of unpacking online: add a file, it is "
                         "kept by its hash beside the batch.");
    return options;
}

} // namespace

EvidencePage::EvidencePage(Session& session, QWidget* parent)
    : GridPage(session, QStringLiteral("evidence"), gridOptions(), parent)
{
    addPlaceAction(QStringLiteral("add"), tr("Add a file as evidence…"), [this] { addFile(); });
    setEmptyAction(tr("Add a file as evidence…"), [this] { addFile(); });
}

void EvidencePage::addFile()
{
    if (!session().canEdit())
        return;
    const auto sample = session().dialogs().askText(this, tr("Evidence"), tr("Sampling no."), {});
    if (!sample)
        return;
    QStringList titles;
    for (const EvidenceKind& kind : evidenceKinds())
        titles << kind.title(session().chinese());
    const int chosen = session().dialogs().choose(this, tr("Evidence"), tr("What does the file show?"), titles);
    if (chosen < 0)
        return;
    const QString path = session().dialogs().openFile(this, tr("Evidence"), tr("Files (*)"));
    if (!path.isEmpty())
        (void)session().perform([&](Workspace& workspace) {
            return addEvidence(workspace, sample->trimmed(), evidenceKinds().at(chosen).chinese, path);
        });
}

} // namespace spotcheck
