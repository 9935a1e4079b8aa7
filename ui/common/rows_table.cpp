#include "ui/common/rows_table.h"

#include "core/exchange/table_writer.h"
#include "ui/common/grid_clipboard.h"
#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace spotcheck {

namespace {

constexpr int kWidestColumn = 300, kBreath = 10, kFileColumn = 14;

QStringList textsOf(const QAbstractItemModel& model, int row, const QList<int>& columns)
{
    QStringList texts;
    for (const int column : columns)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

RowsTable::RowsTable(RowsModel* model, QWidget* parent) : QTableView(parent), m_rows(model)
{
    auto* proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(model);
    proxy->setSortRole(RowsModel::kSortRole);
    setModel(proxy);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(sourceRow(index)); });
}

int RowsTable::sourceRow(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<QSortFilterProxyModel*>(model())->mapToSource(index).row() : -1;
}

int RowsTable::currentRow() const
{
    return sourceRow(currentIndex());
}

QList<qint64> RowsTable::selectedIds() const
{
    QModelIndexList chosen = selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end(),
              [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QList<qint64> ids;
    for (const QModelIndex& index : chosen)
        ids << m_rows->at(sourceRow(index)).id;
    return ids;
}

void RowsTable::selectRow(int row)
{
    const auto* proxy = static_cast<QSortFilterProxyModel*>(model());
    setCurrentIndex(proxy->mapFromSource(m_rows->index(row, 0)));
}

void RowsTable::fitColumns()
{
    // A text at the end takes what is left; a number there would stand far from its row.
    const bool stretched = !m_rows->endsInNumbers();
    horizontalHeader()->setStretchLastSection(stretched);
    for (int column = 0; column < model()->columnCount() - (stretched ? 1 : 0); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column) + kBreath, m_widest.value(column, kWidestColumn)));
    }
}

void RowsTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        Q_EMIT rowActivated(currentRow());
    else
        QTableView::keyPressEvent(event);
}

void RowsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(sourceRow(current));
}

void RowsTable::copySelection() const
{
    const SelectedCells cells = selectedCells(*this);
    QList<QStringList> rows;
    for (const int row : cells.rows)
        rows << textsOf(*model(), row, cells.columns);
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(toTsv(rows));
}

void RowsTable::exportRows(Session& session, const QString& name)
{
    const QString path = session.dialogs().saveFile(this, tr("Export"), name + QStringLiteral(".xlsx"),
                                                    tr("Excel workbook (*.xlsx);;CSV (*.csv)"));
    if (!path.isEmpty())
        write(session, path, name);
}

void RowsTable::write(Session& session, const QString& path, const QString& name) const
{
    std::vector<TableColumn> columns;
    QList<int> shown;
    for (int column = 0; column < model()->columnCount(); ++column) {
        columns.push_back(
            {model()->headerData(column, Qt::Horizontal).toString().toStdString(), CellFormat::Text, kFileColumn});
        shown << column;
    }
    auto writer = TableWriter::create(path, name, std::move(columns));
    if (!writer)
        return session.sayError(writer.error());
    for (int row = 0; row < model()->rowCount(); ++row) {
        std::vector<std::string> texts;
        for (const QString& text : textsOf(*model(), row, shown))
            texts.push_back(text.toStdString());
        if (auto done = (*writer)->addRow(std::vector<std::string_view>(texts.begin(), texts.end())); !done)
            return session.sayError(done.error());
    }
    if (auto done = (*writer)->finish(); !done)
        return session.sayError(done.error());
    session.say(Message::Kind::Success, tr("%1 rows were exported to %2.").arg(model()->rowCount()).arg(path));
}

} // namespace spotcheck
