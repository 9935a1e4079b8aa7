#pragma once
#include "core/plan/plan_summary.h"

#include <functional>
#include <QObject>

class QAction;

/// The plan page's actions on the plan as a whole: the next step of its life, taking it back, its versions, and the
/// test items of its lines from the implementation rules.
namespace spotcheck {

class GridPage;
class Session;

class PlanLife : public QObject {
    Q_OBJECT
public:
    /// `current` answers the plan shown; null: none.
    PlanLife(Session& session, GridPage& grid, std::function<const PlanSummary*()> current);
    void update(); ///< names and enables the actions for the plan shown
    QAction* nextAction() const { return m_next; }
    void advance();
    void takeBack();
    void showVersions();
    void takeRuleItems(); ///< of the selected lines; of all when none is selected
    /// What stands beside the chooser: the phase, and how it was reached.
    static QString statusOf(const PlanSummary& plan);

private:
    bool confirmStep(const PlanSummary& plan, PlanPhase to);
    bool move(const PlanSummary& plan, PlanPhase to, const QString& reason, const QString& document);

    Session& m_session;
    GridPage& m_grid;
    std::function<const PlanSummary*()> m_current;
    QAction* m_next;
    QAction* m_back;
    QAction* m_versions;
    QAction* m_items;
};

} // namespace spotcheck
