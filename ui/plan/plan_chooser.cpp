#include "ui/plan/plan_chooser.h"

#include "core/registry/office.h"
#include "ui/shell/session.h"

namespace spotcheck {

PlanChooser::PlanChooser(Session& session, QWidget* parent) : QComboBox(parent), m_session(session)
{
    setAccessibleName(tr("Plan"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosen(); });
}

void PlanChooser::setPlans(const QList<PlanSummary>& plans)
{
    const qint64 before = plan() != nullptr ? plan()->id : 0;
    const int thisYear = m_session.workspace().clock().today().year();
    m_plans = plans;
    clear();
    int index = m_plans.isEmpty() ? -1 : 0;
    bool found = false;
    for (int i = 0; i < m_plans.size(); ++i) {
        const PlanSummary& one = m_plans[i];
        addItem(tr("%1 · %2").arg(one.year).arg(officeName(one.office)));
        const bool usual =
            before == 0 && !found && one.year == thisYear && one.office == m_session.workspace().office();
        if (one.id == before || usual) {
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
