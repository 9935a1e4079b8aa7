#pragma once
#include "core/base/result.h"

#include <QMap>
#include <QString>
#include <string_view>

/// How many rows each table holds, kept beside the records: the one door adds what a change inserted less what it
/// deleted, so that asking twenty million rows for their number costs nothing. Derived, hence neither recorded nor
/// hashed; `verify` compares it with the tables.
namespace spotcheck {

class Database;

Result<qint64> countRows(const Database& db, std::string_view table); ///< 0 for a table without entry
Status addToRowCounts(Database& db, const QMap<QString, qint64>& growth);
/// Counts anew: after a baseline, and in a copy that was taken back to an earlier day.
Status recountRows(Database& db);
/// Tables whose kept number is not that of their rows.
Result<QStringList> wrongRowCounts(const Database& db);

} // namespace spotcheck
