#pragma once
#include "core/exchange/header_finder.h"

#include <QStringList>

/// Columns whose content contradicts their header, by the first rows of the sheet: a date column of numbers that are no
/// dates, results that are only verdicts, verdicts that are numbers. Said as a warning with an example; nothing is
/// taken otherwise because of it.
namespace spotcheck {

QStringList columnDoubts(const SheetHead& head, const FoundHeader& header, const RecordType& type);

} // namespace spotcheck
