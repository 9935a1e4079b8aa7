#include "ui/plan/coverage_model.h"

#include "ui/common/theme.h"

namespace spotcheck {

void CoverageModel::setCoverage(const Coverage& coverage)
{
    beginResetModel();
    m_coverage = coverage;
    endResetModel();
}

int CoverageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_coverage.lines.size());
}

int CoverageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CoverageModel::text(const CoverageLine& line, int column)
{
    switch (column) {
    case State:
        return line.state == CoverageState::Planned   ? tr("planned")
               : line.state == CoverageState::LeftOut ? tr("left out")
                                                      : tr("gap");
    case Product: return line.product.name;
    case Category: return line.product.category;
    case Catalogues: return line.catalogues();
    case Reason:
        return line.state == CoverageState::LeftOut ? tr("%1 (%2)").arg(line.leftOut.reason, line.leftOut.person)
                                                    : QString();
    default: return {};
    }
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CoverageLine& line = at(index.row());
    const bool gap = line.state == CoverageState::Gap;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(line, index.column());
    case SortRole: return index.column() == State ? QVariant(index.row()) : QVariant(text(line, index.column()));
    case StateRole: return int(line.state);
    case Qt::ForegroundRole:
        if (index.column() != State)
            return {};
        return gap ? colors().warn : line.state == CoverageState::Planned ? colors().good : colors().muted;
    case Qt::BackgroundRole: return index.column() == State && gap ? QVariant(colors().warnBack) : QVariant();
    default: return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount] = {tr("State"), tr("Product"), tr("Category"), tr("Catalogues"), tr("Reason")};
    return titles[section];
}

CoverageFilter::CoverageFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CoverageModel::SortRole);
}

void CoverageFilter::setState(int state)
{
    m_state = state;
    invalidateFilter();
}

const CoverageLine* CoverageFilter::at(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    return &static_cast<const CoverageModel*>(sourceModel())->at(mapToSource(index).row());
}

bool CoverageFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return m_state < 0 || index.data(CoverageModel::StateRole).toInt() == m_state;
}

} // namespace spotcheck
