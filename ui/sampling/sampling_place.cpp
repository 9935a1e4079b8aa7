#include "ui/sampling/sampling_place.h"

#include "ui/common/grid_place.h"
#include "ui/documents/documents_page.h"
#include "ui/sampling/burden_page.h"
#include "ui/sampling/draw_page.h"
#include "ui/sampling/entry_page.h"
#include "ui/sampling/evidence_page.h"
#include "ui/sampling/follow_up_page.h"
#include "ui/sampling/lateness_page.h"
#include "ui/sampling/reserve_page.h"
#include "ui/sampling/visits_page.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

class SamplingPlace {
    Q_DECLARE_TR_FUNCTIONS(SamplingPlace)
};

QList<GridTab> tabs()
{
    GridPage::Options options;
    options.place = QStringLiteral("sampling");
    for (const char* key : {"sample_no", "product_name", "sampled_on", "stage", "outcome", "sampled", "producer", "lab",
                            "task_no", "mode", "model", "trademark", "samplers", "received_on"})
        options.columns << QString::fromLatin1(key);
    options.adds = false; // a batch has parties: it comes with its register
    options.emptyTitle = SamplingPlace::tr("No batches yet");
    options.emptyHint = SamplingPlace::tr("File > Import… takes the sampling register.");
    GridPage::Options tasks;
    tasks.place = QStringLiteral("tasks");
    tasks.emptyTitle = SamplingPlace::tr("No tasks yet");
    tasks.emptyHint = SamplingPlace::tr("Tasks with their laboratories and dates: add a line, or take a list in with "
                                        "File > Import….");
    GridPage::Options samplers;
    samplers.place = QStringLiteral("samplers");
    samplers.emptyTitle = SamplingPlace::tr("No samplers yet");
    samplers.emptyHint = SamplingPlace::tr("Add those who may be drawn into teams: name, body, certificate.");
    return {{QStringLiteral("batches"), options},
            {QStringLiteral("tasks"), tasks},
            ownPage<BurdenPage>("burden", SamplingPlace::tr("Burden of enterprises")),
            ownPage<FollowUpPage>("follow_up", SamplingPlace::tr("Follow-up candidates")),
            ownPage<DrawPage>("draw", SamplingPlace::tr("Random draw")),
            ownPage<EntryPage>("entry", SamplingPlace::tr("Batch entry")),
            ownPage<BatchDocumentsPage>("forms", SamplingPlace::tr("Forms")),
            ownPage<VisitsPage>("visits", SamplingPlace::tr("Planned visits")),
            {QStringLiteral("samplers"), samplers},
            plainTab("sampler_conflicts", SamplingPlace::tr("No conflicts of samplers recorded"),
                     SamplingPlace::tr("Whom a sampler must not visit; the random draw keeps to it.")),
            plainTab("venues", SamplingPlace::tr("No venues yet"),
                     SamplingPlace::tr("Markets, shops and fairs where goods are sampled: add them, or take a list in "
                                       "with File > Import….")),
            plainTab("custody", SamplingPlace::tr("No hand-overs recorded yet"),
                     SamplingPlace::tr("Each hand-over of a sample with both persons; it is complete when it is "
                                       "received.")),
            ownPage<EvidencePage>("evidence", SamplingPlace::tr("Evidence of sampling")),
            ownPage<ReservePage>("reserves", SamplingPlace::tr("Reserve samples")),
            ownPage<LatenessPage>("lateness", SamplingPlace::tr("Lateness of records")),
            plainTab("overrides", SamplingPlace::tr("Nothing went beyond a limit"),
                     SamplingPlace::tr("Whoever plans beyond a limit says why; it is counted here."))};
}

} // namespace

std::unique_ptr<Place> samplingPlace()
{
    return std::make_unique<GridPlace>(
        [] {
            return GridPlace::About{"sampling", SamplingPlace::tr("Sampling"), "sampling", 40};
        },
        tabs);
}

} // namespace spotcheck
