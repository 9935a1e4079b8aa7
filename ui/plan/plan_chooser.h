#pragma once
#include "core/plan/plan_summary.h"

#include <QComboBox>

/// Which plan a page speaks of: the plans of the file, newest first; at first one of the file's office.
namespace spotcheck {

class Session;

class PlanChooser : public QComboBox {
    Q_OBJECT
public:
    enum class First { ThisYear, Draft }; ///< what is chosen at first: this year's plan, or one still being made
    explicit PlanChooser(Session& session, QWidget* parent = nullptr, First first = First::ThisYear);
    void setPlans(const QList<PlanSummary>& plans); ///< keeps the choice
    const PlanSummary* plan() const;                ///< null: none
    void choose(int year, const QString& office);

Q_SIGNALS:
    void chosen(); ///< by the user

private:
    bool isUsual(const PlanSummary& plan) const;
    Session& m_session;
    const First m_first;
    QList<PlanSummary> m_plans;
};

} // namespace spotcheck
