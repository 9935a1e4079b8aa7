#include "ui/aftermath/aftermath_place.h"

#include "ui/aftermath/board_page.h"
#include "ui/aftermath/cases_page.h"
#include "ui/aftermath/deadlines_page.h"
#include "ui/aftermath/due_calendar_page.h"
#include "ui/common/grid_place.h"
#include "ui/documents/documents_page.h"
#include "ui/supervision/causes_page.h"
#include "ui/supervision/clusters_page.h"
#include "ui/supervision/ledger_page.h"
#include "ui/supervision/supervision_page.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

class AftermathPlace {
    Q_DECLARE_TR_FUNCTIONS(AftermathPlace)
};

QList<GridTab> tabs()
{
    return {ownPage<CasesPage>("cases", AftermathPlace::tr("Cases")),
            ownPage<DeadlinesPage>("deadlines", AftermathPlace::tr("Deadlines")),
            ownPage<BoardPage>("board", AftermathPlace::tr("Board")),
            ownPage<DueCalendarPage>("calendar", AftermathPlace::tr("Calendar")),
            ownPage<CaseDocumentsPage>("documents", AftermathPlace::tr("Documents")),
            ownPage<LedgerPage>("ledger", AftermathPlace::tr("Reconcile a ledger")),
            ownPage<SupervisionPage>("supervision", AftermathPlace::tr("Supervision of offices")),
            ownPage<CausesPage>("pareto", AftermathPlace::tr("Causes of failures")),
            ownPage<ClustersPage>("clusters", AftermathPlace::tr("Clusters of failures")),
            plainTab("services", AftermathPlace::tr("No service of papers recorded yet"),
                     AftermathPlace::tr("Which paper reached whom, how and when: the clock of that recipient starts "
                                        "from it.")),
            plainTab("objections", AftermathPlace::tr("No objections yet"),
                     AftermathPlace::tr("Objections with their decision, the retest and its conclusion.")),
            plainTab("measures", AftermathPlace::tr("No measures yet"),
                     AftermathPlace::tr("Talks, cases filed, seizures, transfers, listings, circulars and help.")),
            plainTab("pauses", AftermathPlace::tr("No time is deducted"),
                     AftermathPlace::tr("Tests, appraisals, public notices and suspensions do not count: say from when "
                                        "to when.")),
            plainTab("causes", AftermathPlace::tr("No causes in the library yet"),
                     AftermathPlace::tr("Causes of failures with advice, by product and item; they fill the letters of "
                                        "quality advice.")),
            plainTab("case_causes", AftermathPlace::tr("No causes of cases recorded yet"),
                     AftermathPlace::tr("Which cause of the library lay behind which case.")),
            plainTab("document_numbers", AftermathPlace::tr("No document numbers taken yet"),
                     AftermathPlace::tr("Numbers are taken when a paper is printed with --number or on the page of a "
                                        "case.")),
            plainTab("office_replies", AftermathPlace::tr("No replies of offices yet"),
                     AftermathPlace::tr("An office's own words beside what the figures say of it."))};
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
