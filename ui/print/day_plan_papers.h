#pragma once
#include "core/sampling/day_plan.h"
#include "ui/print/letter_file.h"

/// The days of sampling teams, ready to be written to one file; the limits are those of each day.
namespace spotcheck {

/// NotFound when there is no day.
Result<QList<PrintedLetter>> dayPlanPapers(const Database& db, const QList<TeamDay>& days, const QByteArray& head);

} // namespace spotcheck
