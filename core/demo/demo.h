#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <QDate>
#include <QList>
#include <QString>

/// A synthetic workspace: invented enterprises, laboratories and persons; real product names and public rule contents
/// (resources/demo, from the fact book's sections 5, 6 and 8); proportions of its section 14. The same seed and scale
/// give the same rows. It knows no clock: its "today" is demoToday(), so that samples and tests may name its records.
namespace spotcheck {

enum class DemoScale { Small, Office, City, Province, Nation };
std::optional<DemoScale> demoScale(QStringView word); ///< small, office, city, province, nation

struct DemoOptions {
    DemoScale scale = DemoScale::Small;
    quint64 seed = 1;
    Progress* progress = nullptr;
};

/// The day the synthetic records end at; the plans are those of its year and the next.
QDate demoToday();

/// Fills an empty workspace. Small and office-sized ones are made by several ordinary changes, so that history and
/// undo have something to show; larger ones by a single baseline entry. InputRefused when records exist already.
Status generateDemo(Workspace& workspace, const DemoOptions& options);

/// A fault put in on purpose. `kind`: verdict_contradiction, overall_contradiction, must_item_missing,
/// dates_out_of_order, nd_above_limit, unit_slip, one_sampler, seal_missing, quota_exceeded, no_credit_code,
/// heaping and copied_results (from office scale on), plan_areas, plan_must_items, plan_venues, plan_total,
/// plan_reasons, plan_items, plan_batches.
struct PlantedFault {
    QString kind;
    QString subject; ///< batch, report, enterprise, plan_item, lab
    QString key;     ///< sampling number, name, or year/office/no of the plan line
};
/// What generateDemo() planted, read back from the workspace.
Result<QList<PlantedFault>> demoPlantedFaults(const Database& db);

} // namespace spotcheck
