#include "ui/sampling/visit_dialog.h"

#include "core/registry/enterprise_code.h"
#include "core/registry/office.h"
#include "core/registry/record_type.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

namespace spotcheck {

namespace {
constexpr int kWaitMs = 200, kMostBatches = 99;
}

VisitDialog::VisitDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_on(new QDateEdit(session.workspace().clock().today(), this)),
      m_batches(new QSpinBox(this)),
      m_mode(new QComboBox(this)),
      m_answer(new QLabel(this)),
      m_wait(new QTimer(this))
{
    setWindowTitle(tr("Plan a visit"));
    resize(560, 460);
    auto* form = new QFormLayout(this);
    m_enterprise = addText(tr("Enterprise *"), tr("Name or credit code"));
    m_on->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_on->setCalendarPopup(true);
    form->addRow(tr("Day"), m_on);
    m_office = addText(tr("Office"));
    m_office->setText(officeName(session.workspace().office()));
    m_tasks = addText(tr("Tasks"), tr("Numbers, with ；between"));
    m_batches->setRange(1, kMostBatches);
    form->addRow(tr("Batches of a task"), m_batches);
    for (const CodeWord& mode : kModes)
        m_mode->addItem(QString::fromUtf8(session.chinese() ? mode.word : mode.english), mode.value);
    form->addRow(tr("Mode"), m_mode);
    m_team = addText(tr("Team"));
    m_samplers = addText(tr("Samplers"), tr("Two at least, with 、between"));
    m_answer->setWordWrap(true);
    m_answer->setMinimumHeight(4 * fontMetrics().height());
    form->addRow(m_answer);
    m_reason = addText(tr("Why beyond the limit"));
    m_clause = addText(tr("Clause"), tr("e.g. notice (3): “in principle”"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Plan"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &VisitDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &VisitDialog::check);
    connect(m_on, &QDateEdit::dateChanged, m_wait, qOverload<>(&QTimer::start));
    connect(m_batches, &QSpinBox::valueChanged, m_wait, qOverload<>(&QTimer::start));
    connect(m_mode, &QComboBox::currentIndexChanged, m_wait, qOverload<>(&QTimer::start));
    check();
}

QLineEdit* VisitDialog::addText(const QString& title, const QString& hint)
{
    auto* line = new QLineEdit(this);
    line->setPlaceholderText(hint);
    line->setAccessibleName(title);
    static_cast<QFormLayout*>(layout())->addRow(title, line);
    connect(line, &QLineEdit::textChanged, this, [this] { m_wait->start(); });
    return line;
}

qint64 VisitDialog::enterprise() const
{
    auto q = m_session.workspace().db().prepare("SELECT min(id), count(*), max(uscc = ?1) FROM enterprise WHERE "
                                                "merged_into IS NULL AND (" ENTERPRISE_HAS_CODE " OR name = ?1)");
    if (!q)
        return 0;
    const auto read = q->bind(1, m_enterprise->text().trimmed()).step();
    return read && q->integer(1) == 1 ? q->integer(0) : 0;
}

VisitPlan VisitDialog::plan() const
{
    VisitPlan made;
    made.visit.enterprise = enterprise();
    made.visit.on = m_on->date();
    made.visit.office = officeCode(m_office->text().trimmed());
    for (const QString& task : m_tasks->text().split(u'；', Qt::SkipEmptyParts))
        made.visit.tasks << task.trimmed();
    made.visit.batches = m_batches->value();
    made.visit.mode = m_mode->currentData().toInt();
    made.team = m_team->text().trimmed();
    made.samplers = m_samplers->text().trimmed();
    return made;
}

void VisitDialog::check()
{
    const VisitPlan made = plan();
    m_answer->setStyleSheet({});
    if (made.visit.enterprise == 0) {
        const bool typed = !m_enterprise->text().trimmed().isEmpty();
        return m_answer->setText(typed ? tr("No enterprise, or more than one, has this name or code.")
                                       : tr("Type the enterprise: its visits of the year appear here."));
    }
    const Database& db = m_session.workspace().db();
    const auto limits = burdenLimits(db, made.visit.on);
    const auto hits = limits ? checkVisit(db, made.visit, *limits) : Result<QList<LimitHit>>(limits.error());
    if (!hits)
        return m_answer->setText(hits.error().message);
    QStringList lines;
    for (const LimitHit& hit : *hits)
        lines << hit.sentence << hit.earlier;
    const QColor ink = hits->isEmpty() ? colors().good : colors().bad;
    m_answer->setStyleSheet(QStringLiteral("color:%1").arg(ink.name()));
    m_answer->setText(hits->isEmpty() ? tr("Within the limits.") : lines.join(u'\n'));
}

void VisitDialog::accept()
{
    const VisitPlan made = plan();
    if (made.visit.enterprise == 0 || made.visit.office.isEmpty())
        return m_answer->setText(tr("Say the enterprise by its name or credit code, and the office."));
    const auto limits = burdenLimits(m_session.workspace().db(), made.visit.on);
    if (!limits)
        return m_session.sayError(limits.error());
    const LimitOverride beyond{m_reason->text(), m_clause->text()};
    const auto done = m_session.workspace().isReadOnly()
                          ? Result<qint64>(Error{ErrorKind::Refused, tr("The file is read only.")})
                          : planVisits(m_session.workspace(), {made}, *limits, beyond);
    if (done)
        return QDialog::accept();
    m_answer->setStyleSheet(QStringLiteral("color:%1").arg(colors().bad.name()));
    m_answer->setText(done.error().message + u'\n' + done.error().detail);
}

} // namespace spotcheck
