#pragma once
#include "core/base/result.h"

#include <QString>

/// Printed pages: HTML laid out on A4 with page numbers and a foot line, as a PDF whose text can be searched. The only
/// user of QTextDocument and QPdfWriter; needs a QGuiApplication.
namespace spotcheck {

struct PrintedDocument {
    QString title;
    QString html; ///< body only; see documentStyle()
    QString foot; ///< on every page, left; the page number stands right
    bool landscape = false;
    bool letter = false; ///< GB/T 9704: its margins, 3号 characters, page numbers as — 1 —
};

QString documentStyle(); ///< the CSS every document begins with
QString letterFont();    ///< 仿宋, or what comes nearest to it here
QString documentFont();  ///< the first family that is installed of those named for Chinese
/// An existing file is replaced whole or not at all.
Status writePdf(const PrintedDocument& document, const QString& path);

} // namespace spotcheck
