#include "ui/plan/plan_place.h"

#include "ui/common/grid_place.h"
#include "ui/plan/campaign_page.h"
#include "ui/plan/overlap_page.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/year_page.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

class PlanPlaceTexts {
    Q_DECLARE_TR_FUNCTIONS(PlanPlace)
};

template <class Page> GridTab ownPage(const char* kind, const QString& title)
{
    return {QString::fromLatin1(kind), {}, title, [](Session& session, QWidget* parent) {
                return new Page(session, parent);
            }};
}

/// In the order of the year's work.
QList<GridTab> planTabs()
{
    return {
        ownPage<PlanPage>("plan", PlanPlaceTexts::tr("Annual plan")),
        ownPage<YearPage>("year", PlanPlaceTexts::tr("Year on year")),
        ownPage<OverlapPage>("overlaps", PlanPlaceTexts::tr("Overlaps of plans")),
        ownPage<CampaignPage>("campaigns", PlanPlaceTexts::tr("Linked campaigns")),
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
