#pragma once
#include "core/workspace/database.h"

#include <string>

/// A merged record stands for the one it was merged into, and that perhaps for another: whoever finds an enterprise
/// follows that way to its end.
namespace spotcheck {

/// SQL that answers the kept ids (column id) of the records that `condition` finds in the table enterprise.
std::string keptEnterprises(const std::string& condition);
/// The record itself when it was never merged, or is not there.
Result<qint64> keptEnterprise(const Database& db, qint64 id);

} // namespace spotcheck
