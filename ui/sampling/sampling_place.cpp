#include "ui/sampling/sampling_place.h"

#include "ui/common/grid_place.h"

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
    return {{QStringLiteral("batches"), options}, {QStringLiteral("tasks"), tasks}};
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
