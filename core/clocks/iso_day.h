#pragma once
#include <QtGlobal>
#include <string_view>

/// Stored dates as numbers, for counting over millions of rows.
namespace spotcheck {

/// Julian day number of YYYY-MM-DD, as QDate has it; 0 for anything else (what stands behind the date is ignored).
qint64 julianDay(std::string_view iso);
/// The office's local day (UTC+8) of a moment in milliseconds since 1970.
qint64 julianDay(qint64 utcMs);

} // namespace spotcheck
