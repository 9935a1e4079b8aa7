#pragma once
#include "ui/shell/place.h"

/// Sampled batches, newest first.
namespace spotcheck {

std::unique_ptr<Place> samplingPlace();

} // namespace spotcheck
