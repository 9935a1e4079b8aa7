#pragma once
#include "core/base/result.h"

#include <QByteArray>

/// Applies recorded changesets inside a transaction that the caller has begun and rolls back on error. A row that is
/// not as the changeset found it is a Conflict: nothing is ever overwritten.
namespace spotcheck {

class Database;

Status applyChangeset(Database& db, const QByteArray& changeset, bool invert);

} // namespace spotcheck
