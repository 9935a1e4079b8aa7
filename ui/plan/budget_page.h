#pragma once
#include "core/plan/plan_budget.h"
#include "ui/shell/place.h"

class QComboBox;
class QLabel;
class QStackedWidget;

/// Money of a plan: declared, committed, used and left, by line, office, category, package or laboratory.
namespace spotcheck {

class BudgetChart;
class PlanChooser;
class ReadWhenShown;
class RowsModel;
class RowsTable;

class BudgetPage : public PlacePage {
    Q_OBJECT
public:
    explicit BudgetPage(Session& session, QWidget* parent = nullptr);
    void copy() override;
    bool exportShown() override;
    PlanChooser& chooser() const { return *m_chooser; }
    RowsTable& table() const { return *m_table; }
    void groupBy(BudgetBy by);
    QString sentence() const;

Q_SIGNALS:
    void loaded();

private:
    void load();
    void loadPlan();
    void show(const PlanBudget& budget, BudgetBy by);
    void openRow(int row);

    Session& m_session;
    PlanChooser* m_chooser;
    QComboBox* m_by;
    QStackedWidget* m_body;
    BudgetChart* m_chart;
    QLabel* m_sentence;
    RowsModel* m_rows;
    RowsTable* m_table;
    ReadWhenShown* m_reading;
};

} // namespace spotcheck
