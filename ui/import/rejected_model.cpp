#include "ui/import/rejected_model.h"

namespace spotcheck {

void RejectedModel::setRows(const QList<RejectedRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QString RejectedModel::asText(const QList<int>& rows) const
{
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << index(row, column).data().toString().simplified();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

int RejectedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RejectedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RejectedModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const RejectedRow& row = m_rows[index.row()];
    switch (index.column()) {
    case Sheet: return row.sheet;
    case Row: return row.item.isEmpty() ? QVariant(row.row) : QVariant(tr("%1 · %2").arg(row.row).arg(row.item));
    case Where: return row.column;
    case Value: return row.value;
    case Reason: return row.reason;
    default: return {};
    }
}

QVariant RejectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount] = {tr("Sheet"), tr("Row"), tr("Column"), tr("Value"), tr("Reason")};
    return titles[section];
}

} // namespace spotcheck
