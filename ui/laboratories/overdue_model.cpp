#include "ui/laboratories/overdue_model.h"

#include "ui/common/theme.h"

namespace spotcheck {

namespace {

QVariant value(const OverdueSample& sample, int column)
{
    switch (column) {
    case OverdueModel::Sample: return sample.sampleNo;
    case OverdueModel::Product: return sample.product;
    case OverdueModel::Laboratory: return sample.lab;
    case OverdueModel::Task: return sample.taskNo;
    case OverdueModel::Received: return sample.received.toString(Qt::ISODate);
    case OverdueModel::Waited: return sample.waited;
    case OverdueModel::Due: return sample.due.toString(Qt::ISODate);
    case OverdueModel::Late: return sample.late;
    case OverdueModel::Why: return dueSentence(sample);
    default: return {};
    }
}

} // namespace

void OverdueModel::setSamples(const QList<OverdueSample>& samples)
{
    beginResetModel();
    m_samples = samples;
    endResetModel();
}

int OverdueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_samples.size());
}

int OverdueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant OverdueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case kSortRole: return value(m_samples[index.row()], column);
    case Qt::ToolTipRole:
        return column == Why || column == Product ? value(m_samples[index.row()], column) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Waited || column == Late ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole: return column == Late ? QVariant(colors().bad) : QVariant();
    default: return {};
    }
}

QVariant OverdueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Sampling no."), tr("Product"),     tr("Laboratory"),
                              tr("Task"),         tr("Received on"), tr("Waiting, work days"),
                              tr("Due on"),       tr("Days late"),   tr("Why it counts as overdue")};
    return titles[section];
}

} // namespace spotcheck
