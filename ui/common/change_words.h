#pragma once
#include "core/workspace/history.h"

/// A change of the journal in the words of the screen: titles of columns, values as the grid shows them.
namespace spotcheck {

QString tableTitle(const QString& table, bool chinese);
QString columnTitle(const QString& table, const QString& column, bool chinese);
QString changedValue(const QString& table, const QString& column, const QVariant& value, bool chinese);
QString operationWord(Operation operation);
QString entryKindWord(const QString& kind); ///< baseline, change, undo, redo in words
QString momentText(const QDateTime& utc);   ///< local, to the second

} // namespace spotcheck
