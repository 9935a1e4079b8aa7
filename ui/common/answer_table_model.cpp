#include "ui/common/answer_table_model.h"

#include <QFont>
#include <QLocale>

namespace spotcheck {

void AnswerTableModel::setColumns(std::vector<AnswerColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void AnswerTableModel::setRows(std::vector<AnswerRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AnswerTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AnswerTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant AnswerTableModel::data(const QModelIndex& index, int role) const
{
    const AnswerRow& row = m_rows[size_t(index.row())];
    if (size_t(index.column()) >= row.cells.size())
        return {};
    const AnswerCell& cell = row.cells[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? QVariant() : cell.tip;
    case Qt::ForegroundRole: return cell.ink.isValid() ? QVariant(cell.ink) : QVariant();
    case kSortRole: return cell.sort.isValid() ? cell.sort : cell.text;
    case Qt::TextAlignmentRole:
        return int((m_columns[size_t(index.column())].right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (row.bold) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default: return {};
    }
}

QVariant AnswerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || size_t(section) >= m_columns.size())
        return {};
    const AnswerColumn& column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

AnswerCell numberCell(qint64 number)
{
    return {QLocale().toString(number), number};
}

AnswerCell yuanCell(qint64 fen)
{
    return {QLocale().toString(double(fen) / 100, 'f', 2), fen};
}

AnswerCell changeCell(qint64 change)
{
    const QString digits = QLocale().toString(std::abs(change));
    const QString sign = change > 0 ? QStringLiteral("+") : change < 0 ? QStringLiteral("−") : QString();
    return {sign + digits, change};
}

} // namespace spotcheck
