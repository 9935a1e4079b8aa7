#pragma once
#include "core/grid/grid_query.h"

/// Writes what a grid shows: the rows of a list in its order, the shown columns, .xlsx or .csv by the ending. Written
/// to a sibling file first, so that a failed export leaves an older one alone. Answers the number of rows.
namespace spotcheck {

Result<qint64> exportTable(const Database& db, const RecordType& type, const IdList& ids, const QList<int>& columns,
                           const QString& path, bool chinese, Progress& progress);

} // namespace spotcheck
