#pragma once
#include "core/base/result.h"

#include <QByteArray>

/// The slow way to apply a changeset, for the one case SQLite's own cannot: unique values that rows exchange among
/// each other (two lines of a list swap their numbers). All old rows are taken out first, then all new ones put in.
namespace spotcheck {

class Database;

Status applyBySwap(Database& db, const QByteArray& changeset, bool invert);
Error changesetConflict(const QString& table);

} // namespace spotcheck
