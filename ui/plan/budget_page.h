#pragma once
#include "core/plan/plan_budget.h"
#include "ui/plan/plan_part_page.h"

class QComboBox;
class QLabel;

/// Money of a plan: declared, committed, used and left, by line, office, category, package or laboratory.
namespace spotcheck {

class BudgetChart;
class RowsModel;
class RowsTable;

class BudgetPage : public PlanPartPage {
    Q_OBJECT
public:
    explicit BudgetPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    bool exportShown() override;
    RowsTable& table() const { return *m_table; }
    void groupBy(BudgetBy by);
    QString sentence() const;

protected:
    void loadPlan() override;

private:
    void show(const PlanBudget& budget, BudgetBy by);
    void openRow(int row);

    QComboBox* m_by;
    BudgetChart* m_chart;
    QLabel* m_sentence;
    RowsModel* m_rows;
    RowsTable* m_table;
};

} // namespace spotcheck
