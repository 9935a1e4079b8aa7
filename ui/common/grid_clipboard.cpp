#include "ui/common/grid_clipboard.h"

#include <algorithm>
#include <QHeaderView>
#include <QTableView>

namespace spotcheck {

namespace {

QString quoted(const QString& cell)
{
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'"'))
        return cell;
    QString escaped = cell;
    escaped.replace(u'"', QStringLiteral("\"\""));
    return u'"' + escaped + u'"';
}

QList<int> selectedColumns(const QTableView& table)
{
    QList<int> columns;
    for (const QItemSelectionRange& range : table.selectionModel()->selection())
        for (int column = range.left(); column <= range.right(); ++column)
            if (!table.isColumnHidden(column) && !columns.contains(column))
                columns.append(column);
    const QHeaderView* header = table.horizontalHeader();
    std::sort(columns.begin(), columns.end(),
              [header](int a, int b) { return header->visualIndex(a) < header->visualIndex(b); });
    return columns;
}

QList<int> selectedRowNumbers(const QTableView& table)
{
    QList<int> rows;
    for (const QItemSelectionRange& range : table.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace

QString toTsv(const QList<QStringList>& rows)
{
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            text += (i ? QStringLiteral("\t") : QString()) + quoted(row[i]);
        text += u'\n';
    }
    return text;
}

QList<QStringList> fromTsv(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool inQuotes = false;
    const auto endRow = [&] {
        row.append(cell);
        rows.append(row);
        row.clear();
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inQuotes) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else if (c == u'"')
                inQuotes = false;
            else
                cell += c;
        } else if (c == u'"' && cell.isEmpty()) {
            inQuotes = true;
        } else if (c == u'\t') {
            row.append(cell);
            cell.clear();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

SelectedCells selectedCells(const QTableView& table)
{
    return {selectedColumns(table), selectedRowNumbers(table)};
}

} // namespace spotcheck
