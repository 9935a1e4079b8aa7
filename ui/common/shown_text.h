#pragma once
#include "core/grid/grid_query.h"

/// A cell as people read it: coded words as core writes them, and names instead of the codes of offices and
/// districts; and the way back from what was typed.
namespace spotcheck {

QString shownText(const Field& field, const QString& stored, bool chinese);
/// Names of offices and districts become their codes; everything else stays as typed.
QString typedText(const Field& field, const QString& typed);
/// The same for filters; a name that means no single code stays text.
QList<GridFilter> typedFilters(const RecordType& type, QList<GridFilter> filters);

} // namespace spotcheck
