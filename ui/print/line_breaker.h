#pragma once
#include <QFontMetricsF>
#include <QStringList>

/// Breaks Chinese text into lines of a width: between any two ideographs, never within a number or a Latin word, no
/// closing mark at the beginning of a line and no opening one at its end.
namespace spotcheck {

/// `indent` is taken off the first line. Widths in the metrics' units.
QStringList brokenLines(const QString& text, const QFontMetricsF& metrics, double width, double indent);
/// As few lines as that, as equally long as they can be: a title does not end in a line of one character.
QStringList evenLines(const QString& text, const QFontMetricsF& metrics, double width);

} // namespace spotcheck
