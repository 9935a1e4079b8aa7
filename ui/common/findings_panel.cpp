#include "ui/common/findings_panel.h"

#include "ui/common/icons.h"
#include "ui/common/record_findings.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kWaitMs = 150;
constexpr int kShownAtMost = 2000; // a list for reading; the counts are of all

QColor inkOf(Severity severity)
{
    return severity == Severity::Blocker ? colors().bad : severity == Severity::Warning ? colors().warn : colors().info;
}

QString iconOf(Severity severity)
{
    return severity == Severity::Blocker   ? QStringLiteral("error")
           : severity == Severity::Warning ? QStringLiteral("warning")
                                           : QStringLiteral("info");
}

} // namespace

FindingsPanel::FindingsPanel(Session& session, QString kind, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_kind(std::move(kind)),
      m_list(new QTreeWidget(this)),
      m_title(new QLabel(this)),
      m_onlyCurrent(new QToolButton(this)),
      m_why(new QToolButton(this)),
      m_waive(new QToolButton(this)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &FindingsPanel::refresh);
    connect(&session, &Session::changed, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::aboutToWrite, this, [this] { m_session.tasks().cancel(m_channel); });
    connect(&session, &Session::busyChanged, m_wait, qOverload<>(&QTimer::start));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    buildList();
}

void FindingsPanel::buildBar()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    m_title->setText(tr("Findings"));
    m_onlyCurrent->setText(tr("Only this record"));
    m_onlyCurrent->setCheckable(true);
    m_why->setText(tr("Why"));
    m_waive->setText(tr("Waive…"));
    row->addWidget(m_title, 1);
    for (QToolButton* button : {m_onlyCurrent, m_why, m_waive}) {
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    connect(m_onlyCurrent, &QToolButton::toggled, this, &FindingsPanel::show);
    connect(m_why, &QToolButton::clicked, this, &FindingsPanel::explain);
    connect(m_waive, &QToolButton::clicked, this, &FindingsPanel::waive);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void FindingsPanel::buildList()
{
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderLabels({tr("Finding"), tr("Record"), tr("Source")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setColumnWidth(1, 180);
    m_list->setColumnWidth(2, 220);
    m_list->setAccessibleName(tr("Findings"));
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPanel::jump);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FindingsPanel::updateButtons);
    layout()->addWidget(m_list);
    updateButtons();
}

void FindingsPanel::refresh()
{
    if (m_session.isBusy() || (m_currentOnly && !m_current))
        return;
    m_session.read<QList<Finding>>(
        m_channel, this,
        [kind = m_kind, only = m_currentOnly ? m_current : 0, today = m_session.workspace().clock().today()](
            const Database& db, Progress& progress) { return recordFindings(db, kind, today, progress, only); },
        [this](Result<QList<Finding>> findings) {
            if (!findings)
                return;
            m_findings = std::move(findings).value();
            show();
            Q_EMIT refreshed();
        });
}

void FindingsPanel::setCurrent(qint64 id)
{
    if (id == m_current)
        return;
    m_current = id;
    if (m_currentOnly)
        m_wait->start();
    else if (m_onlyCurrent->isChecked())
        show();
}

void FindingsPanel::setCurrentOnly(bool only)
{
    if (only == m_currentOnly)
        return;
    m_currentOnly = only;
    m_onlyCurrent->setVisible(!only);
    m_wait->start();
}

QTreeWidgetItem* FindingsPanel::makeItem(const Finding& finding) const
{
    auto* item = new QTreeWidgetItem({finding.message, finding.subject.key, finding.citation});
    item->setIcon(0, icon(iconOf(finding.severity), inkOf(finding.severity)));
    item->setToolTip(0, finding.message);
    item->setToolTip(2, finding.citation);
    item->setForeground(2, colors().muted);
    item->setData(0, Qt::UserRole, int(&finding - m_findings.constData()));
    return item;
}

void FindingsPanel::show()
{
    m_list->clear();
    QList<QTreeWidgetItem*> items;
    int counts[3] = {0, 0, 0};
    for (const Finding& finding : std::as_const(m_findings)) {
        ++counts[int(finding.severity)];
        if (items.size() < kShownAtMost && (!m_onlyCurrent->isChecked() || finding.subject.id == m_current))
            items.append(makeItem(finding));
    }
    m_list->addTopLevelItems(items);
    m_title->setText(m_findings.isEmpty() ? tr("Findings: none")
                                          : tr("Findings: %1 must be mended · %2 to look at · %3 notes")
                                                .arg(counts[0])
                                                .arg(counts[1])
                                                .arg(counts[2]));
    updateButtons();
}

const Finding* FindingsPanel::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const int i = item ? item->data(0, Qt::UserRole).toInt() : -1;
    return i >= 0 && i < m_findings.size() ? &m_findings[i] : nullptr;
}

void FindingsPanel::jump()
{
    if (const Finding* finding = current())
        Q_EMIT jumpWanted(finding->subject.id, finding->subject.field);
}

void FindingsPanel::explain()
{
    const Finding* finding = current();
    if (!finding)
        return;
    const bool unsure = finding->mark.startsWith(u'K') || finding->mark.startsWith(u'U');
    QString text = QStringLiteral("<p style='white-space:pre-wrap'>%1</p><p><b>%2</b> %3</p>")
                       .arg(finding->message.toHtmlEscaped(), tr("Source:"), finding->citation.toHtmlEscaped());
    if (unsure)
        text += QStringLiteral("<p>%1</p>").arg(tr("The source is still to be checked against the original text."));
    QToolTip::showText(m_why->mapToGlobal(QPoint(0, -80)), text, this, {}, 30000);
}

void FindingsPanel::waive()
{
    const Finding* finding = current();
    if (!finding)
        return;
    const Finding chosen = *finding;
    const auto reason = m_session.dialogs().askText(
        this, tr("Waive a finding"), tr("Why is it in order as it is? The reason is kept with your name."), {});
    if (!reason)
        return;
    if (reason->isEmpty())
        return m_session.say(Message::Kind::Warning, tr("A waiver needs a reason. Nothing was changed."));
    if (m_session.perform([&](Workspace& workspace) { return waiveFinding(workspace, chosen, *reason); }))
        m_session.say(Message{Message::Kind::Success, tr("Waived. Undo brings the finding back."), {}, 5000});
}

void FindingsPanel::updateButtons()
{
    m_why->setEnabled(current());
    m_waive->setEnabled(current() && m_session.canEdit());
}

} // namespace spotcheck
