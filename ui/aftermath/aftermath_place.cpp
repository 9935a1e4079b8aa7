#include "ui/aftermath/aftermath_place.h"

#include "ui/common/grid_place.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

class AftermathPlace {
    Q_DECLARE_TR_FUNCTIONS(AftermathPlace)
};

QList<GridTab> tabs()
{
    GridPage::Options options;
    options.place = QStringLiteral("aftermath");
    for (const char* key : {"sample_no", "party", "party_role", "office", "served_on", "objection_on", "ordered_on",
                            "order_served_on", "rectified_on", "reinspected_on", "reinspection", "done_on", "note"})
        options.columns << QString::fromLatin1(key);
    options.frozen = 2;
    options.emptyTitle = AftermathPlace::tr("No cases yet");
    options.emptyHint = AftermathPlace::tr("File > Import… takes the ledger of failed batches.");
    return {{QStringLiteral("cases"), options}};
}

} // namespace

std::unique_ptr<Place> aftermathPlace()
{
    return std::make_unique<GridPlace>(
        [] {
            return GridPlace::About{"aftermath", AftermathPlace::tr("Aftermath"), "aftermath", 60};
        },
        tabs);
}

} // namespace spotcheck
