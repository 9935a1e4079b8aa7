#include "ui/plan/task_dialog.h"

#include "core/registry/office.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

QString iso(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

/// `浦东新区 20；徐汇区 10`, `310115=20,310104`: names with numbers or without.
QList<TaskShare> sharesOf(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[；;，,、]")),
        part(QStringLiteral("^(.*?)[\\s=＝:：]+(\\d+)$"));
    QList<TaskShare> shares;
    for (const QString& piece : text.split(between, Qt::SkipEmptyParts)) {
        const auto match = part.match(piece.trimmed());
        if (!piece.trimmed().isEmpty())
            shares << (match.hasMatch() ? TaskShare{match.captured(1).trimmed(), match.captured(2).toLongLong()}
                                        : TaskShare{piece.trimmed(), 0});
    }
    return shares;
}

QString officeShown(const QString& code)
{
    const QString name = officeName(code);
    return name.isEmpty() ? code : name;
}

} // namespace

TaskDialog::TaskDialog(Session& session, const PlanSummary& plan, const QList<qint64>& items, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_plan(plan),
      m_items(items),
      m_scope(new QComboBox(this)),
      m_offices(new QLineEdit(this)),
      m_labs(new QLineEdit(this)),
      m_weights(new QCheckBox(tr("The offices' numbers are weights, not batches"), this)),
      m_team(new QSpinBox(this)),
      m_rows(new RowsModel({tr("Task"), tr("Product"), tr("Office"), tr("Laboratory"), tr("Batches"),
                            tr("Sampling from"), tr("Sampling until"), tr("Reports due"), tr("Sampling numbers")},
                           this)),
      m_table(new RowsTable(m_rows, this)),
      m_said(new QLabel(this))
{
    setWindowTitle(tr("Make tasks: %1").arg(plan.title));
    resize(1080, 560);
    m_offices->setPlaceholderText(
        tr("empty: the plan's own office; or: 浦东新区 20；徐汇区 10, without numbers: equal parts"));
    m_labs->setPlaceholderText(tr("empty: the laboratory the line names; or several with ；between"));
    m_team->setRange(0, 99);
    m_team->setSpecialValueText(tr("none"));
    m_scope->addItem(tr("The whole plan"));
    if (!items.isEmpty())
        m_scope->addItem(tr("The selected lines only (%1)").arg(items.size()));
    m_scope->setCurrentIndex(items.size() > 1 ? 1 : 0);
    auto* form = new QFormLayout;
    form->addRow(tr("Lines"), m_scope);
    form->addRow(tr("Offices"), m_offices);
    form->addRow(QString(), m_weights);
    form->addRow(tr("Laboratories"), m_labs);
    form->addRow(tr("Team in the sampling numbers"), m_team);
    m_said->setWordWrap(true);
    m_table->setAccessibleName(tr("Tasks to be made"));
    auto* buttons = new QDialogButtonBox(this);
    m_make = buttons->addButton(tr("Make the tasks"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    column->addWidget(buttons);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &TaskDialog::preparePreview);
    connect(m_offices, &QLineEdit::textChanged, this, &TaskDialog::preparePreview);
    connect(m_labs, &QLineEdit::textChanged, this, &TaskDialog::preparePreview);
    connect(m_weights, &QCheckBox::toggled, this, &TaskDialog::preparePreview);
    connect(m_team, &QSpinBox::valueChanged, this, &TaskDialog::preparePreview);
    connect(buttons, &QDialogButtonBox::accepted, this, &TaskDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    preparePreview();
}

TaskRequest TaskDialog::request() const
{
    TaskRequest request;
    request.year = m_plan.year;
    request.office = m_plan.office;
    request.items = m_scope->currentIndex() == 1 ? m_items : QList<qint64>();
    request.weights = m_weights->isChecked();
    request.team = m_team->value();
    request.today = m_session.workspace().clock().today();
    request.offices = sharesOf(m_offices->text());
    request.labs = sharesOf(m_labs->text());
    for (TaskShare& share : request.offices)
        if (const QString code = officeCode(share.name); !code.isEmpty())
            share.name = code;
    return request;
}

/// A plan has some hundred lines: worked out at once.
void TaskDialog::preparePreview()
{
    m_preview = {};
    auto plan = planTasks(m_session.workspace().db(), m_session.workspace().office(), request());
    if (plan)
        m_preview = *std::move(plan);
    showPreview();
    QString text = plan ? tr("%1 tasks are made, %2 batches are in tasks already, %3 stay without one.")
                              .arg(m_preview.tasks.size())
                              .arg(m_preview.standing)
                              .arg(m_preview.left)
                        : plan.error().message;
    if (!m_preview.notes.isEmpty())
        text += u' ' + m_preview.notes.join(u' ');
    m_said->setText(text);
    m_said->setStyleSheet(plan ? QString() : QStringLiteral("color:%1").arg(colors().bad.name()));
    m_make->setEnabled(!m_preview.tasks.isEmpty());
}

void TaskDialog::showPreview()
{
    QList<ShownRow> rows;
    for (const PlannedTask& task : std::as_const(m_preview.tasks))
        rows << ShownRow{{{task.taskNo},
                          {task.product},
                          {officeShown(task.office)},
                          {task.lab},
                          numberCell(task.batches),
                          {iso(task.window.from)},
                          {iso(task.window.until)},
                          {iso(task.window.reportDue)},
                          {task.numbers.firstNumber() + QStringLiteral(" ~ ") + task.numbers.lastNumber()}},
                         task.item};
    m_rows->setRows(rows);
    m_table->fitColumns();
}

void TaskDialog::chooseSelected(bool selected)
{
    m_scope->setCurrentIndex(selected ? 1 : 0);
}

void TaskDialog::setOffices(const QString& text)
{
    m_offices->setText(text);
}

void TaskDialog::setLabs(const QString& text)
{
    m_labs->setText(text);
}

QString TaskDialog::said() const
{
    return m_said->text();
}

void TaskDialog::make()
{
    TaskPlan made;
    if (!m_session.perform([&](Workspace& workspace) { return makeTasks(workspace, request(), &made); }))
        return;
    m_session.say(Message{
        Message::Kind::Success,
        tr("%1 tasks were made; they stand under Sampling > Tasks. Undo takes them back.").arg(made.tasks.size()),
        {},
        8000});
    accept();
}

} // namespace spotcheck
