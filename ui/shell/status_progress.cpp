#include "ui/shell/status_progress.h"

#include "ui/common/task_runner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace spotcheck {

StatusProgress::StatusProgress(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_bar->setFixedWidth(160);
    m_bar->setMaximumHeight(14);
    m_bar->setTextVisible(false);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    row->addWidget(m_title);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_tasks)
            m_tasks->cancelShown();
    });
    hide();
}

void StatusProgress::follow(TaskRunner* tasks)
{
    if (m_tasks)
        m_tasks->disconnect(this);
    m_tasks = tasks;
    if (!tasks)
        return hide();
    connect(tasks, &TaskRunner::shownChanged, this, &StatusProgress::showTitle);
    connect(tasks, &TaskRunner::progressed, this, &StatusProgress::showProgress);
    connect(tasks, &QObject::destroyed, this, [this] {
        m_tasks = nullptr;
        hide();
    });
    showTitle();
}

void StatusProgress::showTitle()
{
    const QString title = m_tasks ? m_tasks->shownTitle() : QString();
    m_title->setText(title);
    m_bar->setRange(0, 0);
    setVisible(!title.isEmpty());
}

void StatusProgress::showProgress(qint64 done, qint64 total)
{
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(done * 1000 / total));
}

} // namespace spotcheck
