#include "ui/plan/plan_part_page.h"

#include "ui/common/empty_state.h"
#include "ui/plan/plan_chooser.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

namespace spotcheck {

PlanPartPage::PlanPartPage(Session& session, PlanChooser* chooser, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_chooser(chooser),
      m_bar(new QHBoxLayout),
      m_stack(new QStackedWidget(this)),
      m_reading(new ReadWhenShown(session, *this, [this] { load(); }))
{
    m_bar->setContentsMargins(12, 6, 12, 6);
    m_bar->setSpacing(8);
    m_bar->addWidget(new QLabel(tr("Plan"), this));
    m_bar->addWidget(m_chooser);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addWidget(m_stack, 1);
    connect(m_chooser, &PlanChooser::chosen, m_reading, &ReadWhenShown::again);
}

void PlanPartPage::setBody(QWidget* body, const QString& whereToBegin)
{
    m_stack->addWidget(body);
    m_stack->addWidget(new EmptyState(tr("No plan yet"), whereToBegin, this));
}

void PlanPartPage::load()
{
    m_session.read<QList<PlanSummary>>(
        m_reading->channel(), this, [](const Database& db, Progress&) { return planSummaries(db); },
        [this](Result<QList<PlanSummary>> plans) {
            if (!plans)
                return;
            m_chooser->setPlans(*plans);
            m_stack->setCurrentIndex(m_chooser->plan() != nullptr ? 0 : 1);
            if (m_chooser->plan() != nullptr)
                loadPlan();
        });
}

} // namespace spotcheck
