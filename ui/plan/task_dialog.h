#pragma once
#include "core/plan/plan_summary.h"
#include "core/plan/task_plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

/// Makes tasks from plan lines: what would be made is shown while offices and laboratories are typed.
namespace spotcheck {

class RowsModel;
class RowsTable;
class Session;

class TaskDialog : public QDialog {
    Q_OBJECT
public:
    /// `items`: the selected lines, offered instead of the whole plan; chosen at once when they are several.
    TaskDialog(Session& session, const PlanSummary& plan, const QList<qint64>& items, QWidget* parent);
    void chooseSelected(bool selected); ///< the selected lines only, or the whole plan
    void setOffices(const QString& text);
    void setLabs(const QString& text);
    const TaskPlan& preview() const { return m_preview; }
    QString said() const; ///< the sentence under the table
    void make();

private:
    void preparePreview();
    void showPreview();
    TaskRequest request() const;

    Session& m_session;
    const PlanSummary m_plan;
    const QList<qint64> m_items;
    QComboBox* m_scope;
    QLineEdit* m_offices;
    QLineEdit* m_labs;
    QCheckBox* m_weights;
    QSpinBox* m_team;
    RowsModel* m_rows;
    RowsTable* m_table;
    QLabel* m_said;
    QPushButton* m_make = nullptr;
    TaskPlan m_preview;
};

} // namespace spotcheck
