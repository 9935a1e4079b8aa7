#pragma once
#include "ui/shell/place.h"

/// The place 计划: the annual plan itself, and behind tabs what it is made from and what becomes of it.
namespace spotcheck {

std::unique_ptr<Place> planPlace();

} // namespace spotcheck
