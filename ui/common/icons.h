#pragma once
#include <QColor>
#include <QIcon>
#include <QString>

/// Line icons from :/icons/NAME.svg, drawn in the colour of the theme (`currentColor` in the file).
namespace spotcheck {

QIcon icon(const QString& name);
QIcon icon(const QString& name, const QColor& color);

} // namespace spotcheck
