#pragma once
#include "ui/shell/place.h"

/// Enterprises, laboratories (with their bids), implementation rules (with the product catalogue).
namespace spotcheck {

std::unique_ptr<Place> enterprisesPlace();
std::unique_ptr<Place> laboratoriesPlace();
std::unique_ptr<Place> rulesPlace();

} // namespace spotcheck
