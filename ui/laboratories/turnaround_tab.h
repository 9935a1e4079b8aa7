#pragma once
#include "ui/common/grid_place.h"

namespace spotcheck {

/// The tab of the laboratories' place that says how long they take.
GridTab turnaroundTab();

} // namespace spotcheck
