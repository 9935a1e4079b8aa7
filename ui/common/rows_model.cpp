#include "ui/common/rows_model.h"

#include <QFont>
#include <QLocale>

namespace spotcheck {

RowsModel::RowsModel(const QStringList& titles, QObject* parent) : QAbstractTableModel(parent), m_titles(titles) {}

void RowsModel::setTitles(const QStringList& titles)
{
    beginResetModel();
    m_titles = titles;
    endResetModel();
}

void RowsModel::setRows(const QList<ShownRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RowsModel::setTitle(int column, const QString& title)
{
    m_titles[column] = title;
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

bool RowsModel::endsInNumbers() const
{
    return !m_rows.isEmpty() && m_rows.first().cells.value(int(m_titles.size()) - 1).sort.isValid();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant RowsModel::alignment(const QVariant& sort) const
{
    return int((sort.isValid() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ShownRow& row = m_rows[index.row()];
    const ShownCell cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case kSortRole: return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case Qt::TextAlignmentRole: return alignment(cell.sort);
    case Qt::ForegroundRole: return cell.ink.isValid() ? QVariant(cell.ink) : QVariant();
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? cell.text : cell.tip;
    case Qt::CheckStateRole:
        return m_tickable && index.column() == 0 ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return row.strong ? QVariant(font) : QVariant();
    }
    default: return {};
    }
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !m_tickable || index.column() != 0)
        return false;
    m_rows[index.row()].ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    return true;
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return m_tickable && index.column() == 0 ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    if (role == Qt::TextAlignmentRole && !m_rows.isEmpty())
        return alignment(m_rows.first().cells.value(section).sort);
    return {};
}

ShownCell numberCell(qint64 number)
{
    return {QLocale().toString(number), number};
}

ShownCell moneyCell(qint64 fen)
{
    return {QLocale().toString(double(fen) / 100, 'f', 2), fen};
}

ShownCell changeCell(qint64 change)
{
    const QString sign = change > 0 ? QStringLiteral("+") : change < 0 ? QStringLiteral("−") : QString();
    return {sign + QLocale().toString(std::abs(change)), change};
}

} // namespace spotcheck
