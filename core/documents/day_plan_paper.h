#pragma once
#include "core/documents/letter.h"
#include "core/sampling/day_plan.h"

/// A team's day on paper, to be carried along: whom to visit in which order, what may be taken there, which forms and
/// seals to bring, and lines to sign. It is a working paper of the office and bears no number; official Chinese
/// whatever the window speaks. 产品质量监督抽查管理暂行办法: two samplers at least, the notice and their certificates
/// shown, inspection and reserve sample sealed apart.
namespace spotcheck {

/// `head`: of the journal, in hex; empty: it is not named.
Letter dayPlanPaper(const DayPlan& plan, const BurdenLimits& limits, const QString& head);

} // namespace spotcheck
