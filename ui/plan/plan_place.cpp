#include "ui/plan/plan_place.h"

#include "ui/common/grid_place.h"
#include "ui/plan/budget_page.h"
#include "ui/plan/campaign_page.h"
#include "ui/plan/candidates_page.h"
#include "ui/plan/coverage_page.h"
#include "ui/plan/levelling_page.h"
#include "ui/plan/overlap_page.h"
#include "ui/plan/pictures_page.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/progress_page.h"
#include "ui/plan/year_page.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

class PlanPlaceTexts {
    Q_DECLARE_TR_FUNCTIONS(PlanPlace)
};

/// What products are chosen by; entered here or imported.
GridTab incidentsTab()
{
    GridPage::Options options;
    options.place = QStringLiteral("incidents");
    options.findings = false;
    options.emptyTitle = PlanPlaceTexts::tr("No incidents yet");
    options.emptyHint = PlanPlaceTexts::tr("Quality problems found by supervision, complaints and campaigns: add them "
                                           "one by one, or take a list in with File > Import…. They weigh in the "
                                           "candidates' scores.");
    return {QStringLiteral("incidents"), options};
}

/// In the order of the year's work.
QList<GridTab> planTabs()
{
    return {
        ownPage<PlanPage>("plan", PlanPlaceTexts::tr("Annual plan")),
        ownPage<CandidatesPage>("candidates", CandidatesPage::tabTitle()),
        ownPage<CoveragePage>("coverage", CoveragePage::tabTitle()),
        incidentsTab(),
        ownPage<PicturesPage>("pictures", PicturesPage::tabTitle()),
        ownPage<YearPage>("year", PlanPlaceTexts::tr("Year on year")),
        ownPage<OverlapPage>("overlaps", PlanPlaceTexts::tr("Overlaps of plans")),
        ownPage<CampaignPage>("campaigns", PlanPlaceTexts::tr("Linked campaigns")),
        ownPage<LevellingPage>("levelling", PlanPlaceTexts::tr("Levelling")),
        ownPage<ProgressPage>("progress", PlanPlaceTexts::tr("Progress")),
        ownPage<BudgetPage>("budget", PlanPlaceTexts::tr("Budget")),
    };
}

GridPlace::About aboutPlan()
{
    return {"plan", PlanPlaceTexts::tr("Plan"), "plan", 20};
}

} // namespace

std::unique_ptr<Place> planPlace()
{
    return std::make_unique<GridPlace>(aboutPlan, planTabs);
}

} // namespace spotcheck
