#pragma once
#include "ui/shell/place.h"

/// The ledger of failed batches and their parties.
namespace spotcheck {

std::unique_ptr<Place> aftermathPlace();

} // namespace spotcheck
