#pragma once
#include "core/documents/letter.h"

/// A letter as an OpenDocument text that an office goes on writing in: the same parts, page, pitch and sizes as the PDF
/// (GB/T 9704-2012), fonts by their standard names. An existing file is replaced whole or not at all.
namespace spotcheck {

struct OdtLetter {
    Letter letter;
    QString mark;
};
Status writeLettersOdt(const QList<OdtLetter>& letters, const QString& path);

} // namespace spotcheck
