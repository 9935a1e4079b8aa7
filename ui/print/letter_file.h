#pragma once
#include "ui/print/official_letter.h"

/// A file of letters by the ending of its name: .odt to go on writing in, else a PDF.
namespace spotcheck {

Status writeLetters(const QList<PrintedLetter>& letters, const QString& path, Progress* progress = nullptr);

} // namespace spotcheck
