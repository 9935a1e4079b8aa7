#pragma once
#include "core/base/result.h"
#include "core/exchange/known_items.h"

#include <QString>
#include <QStringList>

/// Which of the nine kinds a workbook is: the one that knows most of the headers and misses fewest required columns.
namespace spotcheck {

/// The kinds that can be imported, in the order of the work.
QStringList importKinds();
/// Title of a kind in the language of the window.
QString kindTitle(const QString& kind, bool chinese);
/// Empty when no kind knows any of the headers; an error when the file cannot be read at all.
/// `items` are those of the implementation rules: a sheet may be known by them alone.
Result<QString> guessKind(const QString& path, const KnownItems& items = {});

} // namespace spotcheck
