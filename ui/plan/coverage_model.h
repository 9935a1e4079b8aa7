#pragma once
#include "core/plan/catalogue_coverage.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

/// The products of the catalogues in force and whether the plan covers them, as a table.
namespace spotcheck {

class CoverageModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Product, Category, Catalogues, Reason, ColumnCount };
    enum Role { SortRole = Qt::UserRole, StateRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setCoverage(const Coverage& coverage);
    const Coverage& coverage() const { return m_coverage; }
    const CoverageLine& at(int row) const { return m_coverage.lines[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const CoverageLine& line, int column);
    Coverage m_coverage;
};

/// One state at a time, or all.
class CoverageFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CoverageFilter(QObject* parent);
    void setState(int state); ///< CoverageState; -1: all
    const CoverageLine* at(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_state = -1;
};

} // namespace spotcheck
