#include "ui/import/raw_rows.h"

#include "core/exchange/header_finder.h"

namespace spotcheck {

namespace {

QString textOf(const SheetHead::HeadRow& row, int column)
{
    return size_t(column) < row.cells.size() ? QString::fromStdString(row.cells[size_t(column)]) : QString();
}

QList<ColumnMatch> namelessColumns(const SheetHead& head)
{
    size_t width = 0;
    for (const SheetHead::HeadRow& row : head.rows)
        width = std::max(width, row.cells.size());
    QList<ColumnMatch> columns;
    columns.resize(qsizetype(width));
    for (int i = 0; i < columns.size(); ++i)
        columns[i].column = i;
    return columns;
}

} // namespace

Status showRawRows(const QString& path, int sheet, int rows, ImportPreview& preview)
{
    auto reader = WorkbookReader::open(path);
    if (!reader)
        return reader.error();
    const auto head = readHead(**reader, sheet, preview.headerLast + rows);
    if (!head)
        return head.error();
    if (preview.columns.isEmpty())
        preview.columns = namelessColumns(*head);
    preview.rows.clear();
    for (const SheetHead::HeadRow& row : head->rows) {
        if (row.number <= preview.headerLast)
            continue;
        PreviewRow shown{row.number, {}, {}, false};
        for (const ColumnMatch& column : std::as_const(preview.columns))
            shown.cells << PreviewCell{textOf(row, column.column), {}};
        preview.rows << shown;
    }
    return ok();
}

} // namespace spotcheck
