#pragma once
#include "core/plan/allocation.h"

#include <QGroupBox>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QTableWidget;

/// A number of batches, or a budget, spread over the stages of a plan item: proportional or Neyman, with a smallest
/// number each. A calculator: nothing is written.
namespace spotcheck {

class AllocationPanel : public QGroupBox {
    Q_OBJECT
public:
    AllocationPanel(const QList<Stratum>& strata, qint64 total, QWidget* parent);
    QString sentence() const;
    int batchesOf(int row) const; ///< -1: not allocated
    void setMethod(AllocationMethod method);
    void setByBudget(bool byBudget);

private:
    void buildTable(const QList<Stratum>& strata);
    QDoubleSpinBox* cellBox(int row, int column, double most, double value);
    QList<Stratum> strata() const;
    void recompute();
    void showShares(const Allocation* made);

    QComboBox* m_limit;
    QComboBox* m_method;
    QSpinBox* m_total;
    QDoubleSpinBox* m_budget;
    QSpinBox* m_least;
    QTableWidget* m_table;
    QLabel* m_sentence;
};

} // namespace spotcheck
