#include "ui/import/preview_model.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <algorithm>

namespace spotcheck {

namespace {

bool hasMarkedCell(const PreviewRow& row)
{
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const PreviewCell& cell) { return !cell.problem.isEmpty(); });
}

} // namespace

void PreviewModel::setPreview(const ImportPreview& preview)
{
    beginResetModel();
    m_sign = icon(QStringLiteral("warning"), colors().bad);
    m_preview = preview;
    filter();
    endResetModel();
}

void PreviewModel::filter()
{
    m_shown.clear();
    for (int i = 0; i < m_preview.rows.size(); ++i)
        if (!m_onlyProblems || !m_preview.rows[i].problem.isEmpty())
            m_shown << i;
}

void PreviewModel::setOnlyProblems(bool only)
{
    beginResetModel();
    m_onlyProblems = only;
    filter();
    endResetModel();
}

void PreviewModel::addRejected(const QList<RejectedRow>& rejected)
{
    QHash<QPair<int, int>, const RejectedRow*> byPlace;
    for (const RejectedRow& row : rejected)
        byPlace.insert({row.row, row.part}, &row);
    beginResetModel();
    for (PreviewRow& row : m_preview.rows) {
        const RejectedRow* found = byPlace.value({row.number, row.part});
        if (found == nullptr || !row.problem.isEmpty())
            continue;
        row.problem = found->reason;
        for (qsizetype i = 0; i < row.cells.size() && !found->column.isEmpty(); ++i)
            if (m_preview.columns[i].header == found->column)
                row.cells[i].problem = found->reason;
    }
    filter();
    endResetModel();
}

bool PreviewModel::isTaken(int column) const
{
    if (m_preview.headerFirst == 0)
        return true; // nothing is decided yet
    return column < m_preview.columns.size() && !m_preview.columns[column].field.isEmpty();
}

/// A fault of the row as a whole stands on its first cell.
bool PreviewModel::isMarked(const PreviewRow& row, int column) const
{
    return !row.cells[column].problem.isEmpty() || (column == 0 && !row.problem.isEmpty() && !hasMarkedCell(row));
}

QModelIndex PreviewModel::nextProblem(const QModelIndex& from) const
{
    const int columns = columnCount();
    const qint64 cells = qint64(rowCount()) * columns;
    const qint64 begin = from.isValid() ? qint64(from.row()) * columns + from.column() + 1 : 0;
    for (qint64 i = 0; i < cells; ++i) {
        const qint64 cell = (begin + i) % cells;
        const int row = int(cell / columns), column = int(cell % columns);
        if (isMarked(at(row), column))
            return index(row, column);
    }
    return {};
}

QModelIndex PreviewModel::cellOf(const RejectedRow& wanted) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).number != wanted.row || (!at(row).skipped && at(row).part != wanted.part))
            continue;
        for (int column = 0; column < columnCount(); ++column)
            if (m_preview.columns[column].header == wanted.column)
                return index(row, column);
        return index(row, 0);
    }
    return {};
}

QString PreviewModel::problemAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const PreviewRow& row = at(index.row());
    const QString& own = row.cells[index.column()].problem;
    return own.isEmpty() ? row.problem : own;
}

int PreviewModel::rowNumber(int row) const
{
    return at(row).number;
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_preview.columns.size());
}

QVariant PreviewModel::colour(const QModelIndex& index, int role) const
{
    const PreviewRow& row = at(index.row());
    const bool marked = isMarked(row, index.column());
    if (role == Qt::BackgroundRole)
        return marked ? QVariant(colors().badBack) : QVariant();
    if (marked)
        return colors().bad;
    return row.skipped || !isTaken(index.column()) ? QVariant(colors().muted) : QVariant();
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PreviewRow& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.cells[index.column()].text.simplified();
    case Qt::DecorationRole: return isMarked(row, index.column()) ? QVariant(m_sign) : QVariant();
    case Qt::ToolTipRole:
        if (row.skipped)
            return tr("Passed over: a total, a remark, a row of limits, a title or another header");
        return problemAt(index).isEmpty() ? row.cells[index.column()].text : problemAt(index);
    case Qt::BackgroundRole:
    case Qt::ForegroundRole: return colour(index, role);
    default: return {};
    }
}

QVariant PreviewModel::rowHeader(int row, int role) const
{
    const bool wrong = !at(row).problem.isEmpty();
    switch (role) {
    case Qt::DisplayRole: return at(row).number;
    case Qt::DecorationRole: return wrong ? QVariant(m_sign) : QVariant();
    case Qt::ToolTipRole: return at(row).problem;
    case Qt::ForegroundRole: return wrong ? colors().bad : colors().muted;
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section < m_shown.size() ? rowHeader(section, role) : QVariant();
    if (section >= m_preview.columns.size() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ColumnMatch& column = m_preview.columns[section];
    if (m_preview.headerFirst == 0)
        return columnName(column.column);
    return column.header.isEmpty() ? tr("(no header)") : column.header;
}

} // namespace spotcheck
