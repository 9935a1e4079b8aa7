#pragma once
#include "ui/plan/plan_actions.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

/// What a workbook that came back says otherwise, cell by cell: what the line said when the workbook went out, what it
/// says here now and what it says there. Only what is checked is taken, as one undo step; conflicts and what was
/// changed here only are not checked unless somebody does.
namespace spotcheck {

class Session;

class DifferenceDialog : public QDialog {
    Q_OBJECT
public:
    DifferenceDialog(Session& session, PlanChanges changes, QWidget* parent);
    void take();
    void setTaken(int row, bool taken);
    void showOnly(std::optional<PlanChange::State> state); ///< nothing: all
    void markShown(bool taken);                            ///< of those the filter shows
    int count() const { return int(m_changes.cells.size()); }
    int shown() const;
    QString summary() const;

private:
    QLayout* filterRow();
    QLayout* buttonRow();
    void fill();
    QTreeWidgetItem* itemOf(const PlanChange& cell) const;
    void filter();
    void toggleSelected();
    QList<bool> marks() const;
    void showCount();
    int countOf(PlanChange::State state) const;

    Session& m_session;
    PlanChanges m_changes;
    QComboBox* m_filter;
    QTreeWidget* m_list;
    QLabel* m_summary;
    QPushButton* m_take = nullptr;
};

} // namespace spotcheck
