#pragma once
#include "core/plan/plan_summary.h"

#include <QComboBox>

/// Which plan a page speaks of: the plans of the file, newest first; at first this year's of the file's office.
namespace spotcheck {

class Session;

class PlanChooser : public QComboBox {
    Q_OBJECT
public:
    explicit PlanChooser(Session& session, QWidget* parent = nullptr);
    void setPlans(const QList<PlanSummary>& plans); ///< keeps the choice
    const PlanSummary* plan() const;                ///< null: none
    void choose(int year, const QString& office);

Q_SIGNALS:
    void chosen(); ///< by the user

private:
    Session& m_session;
    QList<PlanSummary> m_plans;
};

} // namespace spotcheck
