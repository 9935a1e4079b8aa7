#pragma once
#include "core/exchange/importer.h"

/// The rows as they stand, where no column is known yet: without them nobody could say what the columns are, or in
/// which row the header is.
namespace spotcheck {

/// Fills `rows` of the preview, and `columns` when there are none, from the sheet.
Status showRawRows(const QString& path, int sheet, int rows, ImportPreview& preview);

} // namespace spotcheck
