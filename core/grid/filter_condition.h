#pragma once
#include "core/registry/record_type.h"

#include <QString>
#include <string>
#include <vector>

/// One column's condition in SQL: texts contain, numbers and days compare, codes are known by their words.
namespace spotcheck {

/// `values` grows by what the condition binds, in its order; all are bound as text.
std::string conditionOn(const Field& field, const QString& typed, std::vector<std::string>& values);
/// `field` contains `typed`, whatever the case of its letters; % and _ are themselves.
std::string containsCondition(const Field& field, const QString& typed, std::vector<std::string>& values);

} // namespace spotcheck
