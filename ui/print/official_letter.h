#pragma once
#include "core/base/progress.h"
#include "core/documents/letter.h"

#include <functional>

/// Official letters laid out after GB/T 9704-2012: A4, type area 156 × 225 mm (37 mm above, 28 mm at the binding edge),
/// 22 lines of 28 characters, pitch 28.99 pt, body 3号 仿宋, title 2号 小标宋, the authority's name in red 35 mm below
/// the top of the type area, number, red rule, attachments on pages of their own, page numbers in 4号 as — 1 —, 版记 at
/// the bottom of the last page, which is an even one; the letter format (信函格式) with its double red rules. Fonts
/// that are not installed are replaced by the nearest ones and named. At the foot of the first page stands the mark of
/// record, also as a QR code. Needs a QGuiApplication.
namespace spotcheck {

struct PrintedLetter {
    Letter letter;
    QString mark, payload; ///< core/documents/record_mark.h
};

/// Several letters make one PDF, each begins on a page of its own. An existing file is replaced whole or not at all.
Status writeLettersPdf(const QList<PrintedLetter>& letters, const QString& path, Progress* progress = nullptr);

} // namespace spotcheck
