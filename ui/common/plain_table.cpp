#include "ui/common/plain_table.h"

#include "core/exchange/table_writer.h"
#include "ui/common/grid_clipboard.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <algorithm>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

namespace spotcheck {

namespace {

class PlainTable {
    Q_DECLARE_TR_FUNCTIONS(PlainTable)
};

QStringList textsOf(const QAbstractItemModel& model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts << (row < 0 ? model.headerData(column, Qt::Horizontal) : model.index(row, column).data()).toString();
    return texts;
}

/// Every cell of the column is a number: then it is one in the sheet too.
bool isOfNumbers(const QAbstractItemModel& model, int column)
{
    bool isNumber = model.rowCount() > 0;
    for (int row = 0; isNumber && row < model.rowCount(); ++row)
        model.index(row, column).data().toString().toDouble(&isNumber);
    return isNumber;
}

std::vector<TableColumn> columnsOf(const QAbstractItemModel& model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        columns.push_back({model.headerData(column, Qt::Horizontal).toString().toStdString(),
                           isOfNumbers(model, column) ? CellFormat::Number : CellFormat::Text, 16});
    return columns;
}

Status writeTable(const QAbstractItemModel& model, const QString& path, const QString& title)
{
    auto writer = TableWriter::create(path, title, columnsOf(model));
    if (!writer)
        return writer.error();
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<std::string> texts;
        for (const QString& text : textsOf(model, row))
            texts.push_back(text.toStdString());
        if (auto done = (*writer)->addRow(std::vector<std::string_view>(texts.begin(), texts.end())); !done)
            return done;
    }
    return (*writer)->finish();
}

} // namespace

void setUpPlainTable(QTableView& table)
{
    table.setSortingEnabled(true);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    table.horizontalHeader()->setHighlightSections(false);
}

void copyPlainRows(const QTableView& table)
{
    QList<int> rows;
    for (const QModelIndex& index : table.selectionModel()->selectedRows())
        rows << index.row();
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QList<QStringList> texts{textsOf(*table.model(), -1)};
    for (const int row : std::as_const(rows))
        texts << textsOf(*table.model(), row);
    QGuiApplication::clipboard()->setText(toTsv(texts));
}

void exportPlainTable(Session& session, QWidget* parent, const QTableView& table, const QString& title)
{
    const QString path = session.dialogs().saveFile(parent, PlainTable::tr("Export"), title + QStringLiteral(".xlsx"),
                                                    PlainTable::tr("Excel workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    if (Status written = writeTable(*table.model(), path, title); !written)
        return session.sayError(written.error());
    session.say(Message::Kind::Success,
                PlainTable::tr("%1 rows were exported to %2.").arg(table.model()->rowCount()).arg(path));
}

} // namespace spotcheck
