#pragma once
#include "core/testing/turnaround.h"

#include <QAbstractTableModel>

/// Samples a laboratory has received and not reported on in time, the latest first.
namespace spotcheck {

class OverdueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sample, Product, Laboratory, Task, Received, Waited, Due, Late, Why, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole;
    using QAbstractTableModel::QAbstractTableModel;

    void setSamples(const QList<OverdueSample>& samples);
    const OverdueSample& at(int row) const { return m_samples[row]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<OverdueSample> m_samples;
};

} // namespace spotcheck
