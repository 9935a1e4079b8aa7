#pragma once
#include "core/base/result.h"
#include "core/exchange/workbook_reader.h"

class QIODevice;

/// Looks at the end record of a zip before any library does: a directory that claims millions of entries would be
/// loaded into memory whole. Refuses entry counts over the limit and directories over 64 MB.
namespace spotcheck {

Status checkZipDirectory(QIODevice& file, const ReadLimits& limits);

} // namespace spotcheck
