#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// What a spreadsheet puts on the clipboard, as a text table that WorkbookReader reads: tabs between cells, UTF-8. Of
/// the HTML the first table with rows counts; a cell that spans rows is said in each of them.
namespace spotcheck {

/// Empty when there is no table in it. Either may be empty; HTML goes before text, because it tells merged cells.
QByteArray clipboardTable(const QString& html, const QString& text);
/// Rows of the first table that has any, else none.
QList<QStringList> htmlTable(QStringView html);

} // namespace spotcheck
