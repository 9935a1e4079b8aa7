#include "ui/common/table_export.h"

#include "core/exchange/table_writer.h"
#include "ui/common/shown_text.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

constexpr size_t kBlock = 1000;

std::vector<TableColumn> columnsFor(const RecordType& type, const QList<int>& columns, bool chinese)
{
    std::vector<TableColumn> made;
    for (const int column : columns) {
        const Field& field = type.fields[size_t(column)];
        const bool number = field.type == FieldType::Integer || field.type == FieldType::Money;
        made.push_back({chinese ? field.header : field.english,
                        number                          ? CellFormat::Number
                        : field.type == FieldType::Date ? CellFormat::Date
                                                        : CellFormat::Text,
                        field.width});
    }
    return made;
}

Status writeRow(TableWriter& writer, const RecordType& type, const GridRow& row, const QList<int>& columns,
                bool chinese)
{
    std::vector<std::string> texts;
    for (const int column : columns)
        texts.push_back(shownText(type.fields[size_t(column)], row.cells.value(column), chinese).toStdString());
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    return writer.addRow(views);
}

Error stopped()
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("TableExport", "The export was stopped. No file was written.")};
}

} // namespace

Result<qint64> exportTable(const Database& db, const RecordType& type, const IdList& ids, const QList<int>& columns,
                           const QString& path, bool chinese, Progress& progress)
{
    auto writer = TableWriter::create(path, QString::fromUtf8(chinese ? type.title : type.english),
                                      columnsFor(type, columns, chinese));
    if (!writer)
        return writer.error();
    for (size_t first = 0; first < ids.size(); first += kBlock) {
        if (!progress.report(qint64(first), qint64(ids.size())))
            return stopped();
        const auto rows = gridRows(db, type, std::span(ids).subspan(first, std::min(kBlock, ids.size() - first)));
        if (!rows)
            return rows.error();
        for (const GridRow& row : *rows)
            if (auto written = writeRow(**writer, type, row, columns, chinese); !written)
                return written.error();
    }
    if (auto done = (*writer)->finish(); !done)
        return done.error();
    return qint64(ids.size());
}

} // namespace spotcheck
