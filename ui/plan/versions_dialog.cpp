#include "ui/plan/versions_dialog.h"

#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr qint64 kNow = 0;
constexpr int kBeforeWidth = 280;

/// The offices are in one zone, as the journal shows it.
QString shownMoment(const QDateTime& at)
{
    return at.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString baselineName(const PlanBaseline& baseline)
{
    return VersionsDialog::tr("Version %1 · %2 · %3 lines, %4 batches")
        .arg(baseline.no)
        .arg(shownMoment(baseline.madeAt))
        .arg(baseline.items)
        .arg(baseline.batches);
}

QString eventText(const PlanEvent& event)
{
    QString text = VersionsDialog::tr("%1  %2: %3 → %4")
                       .arg(shownMoment(event.at), event.person, planPhaseName(event.from), planPhaseName(event.to));
    if (!event.document.isEmpty())
        text += QStringLiteral("  ") + event.document;
    return event.reason.isEmpty() ? text : text + u'\n' + event.reason;
}

QTreeWidgetItem* changeItem(const PlanLineChange& change)
{
    switch (change.kind) {
    case PlanLineChange::Added: return new QTreeWidgetItem({change.product, VersionsDialog::tr("line added")});
    case PlanLineChange::Removed: return new QTreeWidgetItem({change.product, VersionsDialog::tr("line removed")});
    case PlanLineChange::Changed: break;
    }
    auto* item = new QTreeWidgetItem({change.product, QString(), change.before, change.after});
    item->setForeground(2, colors().muted);
    item->setForeground(3, colors().accent);
    item->setToolTip(2, change.before);
    item->setToolTip(3, change.after);
    return item;
}

} // namespace

VersionsDialog::VersionsDialog(Session& session, const PlanSummary& plan, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_plan(plan.id),
      m_track(new QLabel(this)),
      m_before(new QComboBox(this)),
      m_after(new QComboBox(this)),
      m_summary(new QLabel(this)),
      m_changes(new QTreeWidget(this)),
      m_events(new QListWidget(this))
{
    setWindowTitle(tr("Versions: %1").arg(plan.title));
    resize(900, 620);
    auto* column = new QVBoxLayout(this);
    m_track->setWordWrap(true);
    column->addWidget(m_track);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("What changed from"), this));
    row->addWidget(m_before, 1);
    row->addWidget(new QLabel(tr("to"), this));
    row->addWidget(m_after, 1);
    column->addLayout(row);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_changes->setRootIsDecorated(false);
    m_changes->setAlternatingRowColors(true);
    m_changes->setHeaderLabels({tr("Product"), tr("Column"), tr("Before"), tr("After")});
    column->addWidget(m_changes, 3);
    column->addWidget(new QLabel(tr("Steps, the newest first"), this));
    m_events->setWordWrap(true);
    m_events->setAccessibleName(tr("Steps"));
    column->addWidget(m_events, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showTrack(plan);
    buildChoices();
    if (const auto events = planEvents(session.workspace().db(), m_plan))
        showEvents(*events);
}

void VersionsDialog::showTrack(const PlanSummary& plan)
{
    QStringList steps;
    for (const PlanPhase phase : planPhases(plan.office == QLatin1String("310000"))) {
        const QString name = planPhaseName(phase);
        const QString ink = phase == plan.phase  ? colors().accent.name()
                            : phase < plan.phase ? colors().good.name()
                                                 : colors().muted.name();
        steps << QStringLiteral("<span style='color:%1'>%2</span>")
                     .arg(ink, phase == plan.phase  ? QStringLiteral("<b>● %1</b>").arg(name)
                               : phase < plan.phase ? QStringLiteral("✓ %1").arg(name)
                                                    : QStringLiteral("○ %1").arg(name));
    }
    m_track->setText(steps.join(QStringLiteral("　→　")));
}

void VersionsDialog::buildChoices()
{
    if (const auto baselines = planBaselines(m_session.workspace().db(), m_plan))
        m_baselines = *baselines;
    m_after->addItem(tr("the lines as they are now"), kNow);
    for (const PlanBaseline& baseline : std::as_const(m_baselines)) {
        m_before->addItem(baselineName(baseline), baseline.id);
        m_after->addItem(baselineName(baseline), baseline.id);
    }
    const bool any = !m_baselines.isEmpty();
    m_before->setEnabled(any);
    m_after->setEnabled(any);
    connect(m_before, &QComboBox::currentIndexChanged, this, &VersionsDialog::compare);
    connect(m_after, &QComboBox::currentIndexChanged, this, &VersionsDialog::compare);
    if (any)
        compare();
    else
        m_summary->setText(tr("No version yet: the lines are frozen each time the plan is approved. From then on every "
                              "change shows here."));
}

Result<PlanVersion> VersionsDialog::version(const QComboBox& choice) const
{
    const Database& db = m_session.workspace().db();
    const qint64 id = choice.currentData().toLongLong();
    return id == kNow ? planNow(db, m_plan) : planAsFrozen(db, id);
}

void VersionsDialog::compare()
{
    const auto before = version(*m_before), after = version(*m_after);
    if (!before || !after)
        return m_session.sayError(!before ? before.error() : after.error());
    const auto changes = planChanges(*before, *after, m_session.chinese());
    m_changes->clear();
    for (const PlanLineChange& change : changes) {
        auto* item = changeItem(change);
        if (change.field != nullptr)
            item->setText(1, m_session.chinese() ? QString::fromUtf8(change.field->header)
                                                 : QString::fromUtf8(change.field->english));
        m_changes->addTopLevelItem(item);
    }
    m_changes->resizeColumnToContents(0);
    m_changes->resizeColumnToContents(1);
    m_changes->setColumnWidth(2, kBeforeWidth);
    m_summary->setText(changes.isEmpty() ? tr("Nothing differs.") : tr("%1 differences").arg(changes.size()));
}

void VersionsDialog::showEvents(const QList<PlanEvent>& events)
{
    for (const PlanEvent& event : events)
        m_events->addItem(eventText(event));
    if (events.isEmpty())
        m_events->addItem(tr("No step was taken yet."));
}

} // namespace spotcheck
