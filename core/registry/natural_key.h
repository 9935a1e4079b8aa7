#pragma once
#include "core/registry/record_type.h"

#include <functional>
#include <string>
#include <string_view>

/// The natural keys records are known by, so that the same thing entered in two offices gets the same id.
namespace spotcheck {

/// By its credit code; without one by its name and, when known, its place.
qint64 enterpriseId(std::string_view uscc, std::string_view name, std::string_view region);

/// A reported problem: by its day, product, source, reference number and words; without a reference number also by
/// whom and where, since complaints of one day are often worded alike. `value` as for naturalIdOf.
std::string incidentKey(const std::function<std::string(std::string_view key)>& value);

/// The id a new record of this type gets; `value` answers what a column will hold (references as the text that was
/// typed for them). 0: the domain has no key for it, or the key is not given.
qint64 naturalIdOf(const RecordType& type, const std::function<std::string(std::string_view key)>& value);

} // namespace spotcheck
