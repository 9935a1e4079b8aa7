#pragma once
#include "core/testing/turnaround.h"

#include <QAbstractTableModel>
#include <vector>

/// Turnaround, a row for every laboratory and step: how many, how long, how many late. Laboratories are few, so the
/// rows are held in memory. SortRole gives numbers for sorting.
namespace spotcheck {

class TurnaroundModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Laboratory,
        Step,
        Count,
        Median,
        NinetyPercent,
        Longest,
        CalendarMedian,
        CalendarNinety,
        CalendarLongest,
        WithDue,
        Late,
        OutOfOrder,
        ColumnCount
    };
    static constexpr int kSortRole = Qt::UserRole;
    static constexpr int kStepRole = Qt::UserRole + 1;
    using QAbstractTableModel::QAbstractTableModel;

    void setAnswer(const Turnaround& answer);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString lab;
        TurnaroundStep step;
        StepSpread spread;
        bool all; ///< of all laboratories together
    };
    void addLab(const LabTurnaround& lab, const QString& name, bool all);
    static QVariant value(const Row& row, int column);
    std::vector<Row> m_rows;
};

} // namespace spotcheck
