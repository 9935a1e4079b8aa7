#pragma once
#include <QList>
#include <QStringList>

/// Rows of a shipped .csv without its header. Its cells hold no commas (a comma of Chinese text is ，).
namespace spotcheck {

QList<QStringList> resourceLines(const QString& name);

} // namespace spotcheck
