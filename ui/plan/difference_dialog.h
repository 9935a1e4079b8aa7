#pragma once
#include "ui/plan/plan_actions.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

/// What a workbook that came back says otherwise, cell by cell; only what is checked is taken, as one undo step.
namespace spotcheck {

class Session;

class DifferenceDialog : public QDialog {
    Q_OBJECT
public:
    DifferenceDialog(Session& session, PlanChanges changes, QWidget* parent);
    void take();
    void setTaken(int row, bool taken);
    int count() const { return int(m_changes.cells.size()); }

private:
    void fill();
    void markAll(bool taken);
    QList<bool> marks() const;
    void showCount();

    Session& m_session;
    PlanChanges m_changes;
    QTreeWidget* m_list;
    QLabel* m_summary;
    QPushButton* m_take;
};

} // namespace spotcheck
