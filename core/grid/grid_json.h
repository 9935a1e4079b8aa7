#pragma once
#include "core/grid/grid_query.h"

#include <QJsonObject>

/// A row of a grid as the `grid` command prints it: the id as text (it does not fit a JSON number), then every column
/// by its key, as the screen shows it.
namespace spotcheck {

QJsonObject gridRowJson(const RecordType& type, const GridRow& row, bool chinese);

} // namespace spotcheck
