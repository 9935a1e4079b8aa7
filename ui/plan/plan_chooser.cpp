#include "ui/plan/plan_chooser.h"

#include "core/registry/office.h"
#include "ui/shell/session.h"

namespace spotcheck {

PlanChooser::PlanChooser(Session& session, QWidget* parent, First first)
    : QComboBox(parent), m_session(session), m_first(first)
{
    setAccessibleName(tr("Plan"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosen(); });
}

bool PlanChooser::isUsual(const PlanSummary& plan) const
{
    const bool own = plan.office == m_session.workspace().office();
    const bool thisYear = plan.year == m_session.workspace().clock().today().year();
    return own && (m_first == First::Draft ? !plan.approved : thisYear);
}

void PlanChooser::setPlans(const QList<PlanSummary>& plans)
{
    const qint64 before = plan() != nullptr ? plan()->id : 0;
    m_plans = plans;
    clear();
    int index = m_plans.isEmpty() ? -1 : 0;
    bool found = false;
    for (int i = 0; i < m_plans.size(); ++i) {
        const PlanSummary& one = m_plans[i];
        addItem(tr("%1 · %2").arg(one.year).arg(officeName(one.office)));
        if (one.id == before || (before == 0 && !found && isUsual(one))) {
            index = i;
            found = true;
        }
    }
    setCurrentIndex(index);
}

const PlanSummary* PlanChooser::plan() const
{
    const int i = currentIndex();
    return i >= 0 && i < m_plans.size() ? &m_plans[i] : nullptr;
}

void PlanChooser::choose(int year, const QString& office)
{
    for (int i = 0; i < m_plans.size(); ++i)
        if (m_plans[i].year == year && m_plans[i].office == office)
            setCurrentIndex(i);
    Q_EMIT chosen();
}

} // namespace spotcheck
