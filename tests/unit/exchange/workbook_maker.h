#pragma once
#include "core/exchange/workbook_reader.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QStringList>

/// Workbooks made by hand, part by part, so that tests can make them as odd as they like; and what a reader makes of
/// them as text.
namespace spotcheck::test {

using Parts = QList<QPair<QByteArray, QByteArray>>;

QByteArray zipOf(const Parts& parts);
/// A part as `size` equal bytes, packed (for bombs).
QByteArray zipOfRepeated(const QByteArray& name, const QByteArray& before, const QByteArray& repeated, qint64 times,
                         const Parts& others);

struct XlsxText {
    QByteArray sheetData;          ///< rows
    QByteArray sharedStrings = {}; ///< <si> elements
    QByteArray styles = {};        ///< inside <styleSheet>
    QByteArray workbookPr = {};
    QByteArray behind = {}; ///< behind sheetData
};
Parts xlsxParts(const XlsxText& text);
QByteArray xlsx(const XlsxText& text);
QByteArray xlsx(const QByteArray& sheetData);
/// Styles in which cell style i has the number format code i ("General" for none).
QByteArray stylesOf(const QList<QByteArray>& formatCodes);

/// `content` inside <office:spreadsheet>.
QByteArray ods(const QByteArray& content, const QByteArray& automaticStyles = {});

/// One string per row: `2 A"text" B#1.50 C@2024-03-05 D?TRUE E!#N/A`.
QStringList dump(WorkbookReader& reader, int sheet = 0);
QStringList dump(const QByteArray& bytes, int sheet = 0);
/// The sentence with which the file is refused, on opening or on reading; empty when it is not.
QString refusalOf(const QByteArray& bytes, const ReadLimits& limits = {});

/// The most memory (MB) the process grew by while `work` ran; -1 when this system does not say.
double peakGrowth(const std::function<void()>& work);

} // namespace spotcheck::test
