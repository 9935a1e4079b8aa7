#pragma once
#include <QList>
#include <QString>
#include <QStringList>

class QTableView;

/// Tables on the clipboard as spreadsheets write them: cells by tab, rows by line feed, a cell with either in quotes.
namespace spotcheck {

QString toTsv(const QList<QStringList>& rows);
QList<QStringList> fromTsv(const QString& text);
struct SelectedCells {
    QList<int> columns; ///< logical, from left to right; hidden ones left out
    QList<int> rows;    ///< ascending
};
/// The rectangle around the selection, from its ranges.
SelectedCells selectedCells(const QTableView& table);

} // namespace spotcheck
