#include "ui/plan/schedule_dialog.h"

#include "core/plan/lab_capacity.h"
#include "core/registry/record_edit.h"
#include "core/registry/record_type.h"
#include "ui/common/theme.h"
#include "ui/plan/schedule_chart.h"
#include "ui/shell/session.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

enum Column { Step, Days, Start, End, Mark, ColumnCount };
constexpr int kMonthsAhead = 6; // when neither plan nor season say a day

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString unitWord(TermUnit unit)
{
    switch (unit) {
    case TermUnit::CalendarDay: return ScheduleDialog::tr("days");
    case TermUnit::WorkingDay: return ScheduleDialog::tr("work days");
    case TermUnit::Month: break;
    }
    return ScheduleDialog::tr("months");
}

QString markWord(const ScheduleStep& step)
{
    if (step.given)
        return ScheduleDialog::tr("given here");
    if (step.rule.mark == u"U")
        return ScheduleDialog::tr("assumed");
    return step.rule.mark == u"K" ? ScheduleDialog::tr("law, to be checked") : ScheduleDialog::tr("law");
}

QTableWidgetItem* cell(const QString& text, const QString& tip)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(tip);
    return item;
}

/// The file's own days behind the shipped ones; those alone when they cannot be read.
WorkCalendar calendarOf(const Database& db)
{
    const auto calendar = officeCalendar(db);
    return calendar ? *calendar : WorkCalendar::shipped();
}

QDate proposedDay(const WorkCalendar& calendar, const ScheduleSubject& subject, QDate today)
{
    if (subject.publishOn.isValid())
        return subject.publishOn;
    if (const auto request = scheduleRequest(subject, {}, today))
        if (const auto schedule = backwardSchedule(calendar, *request))
            return schedule->publish;
    return calendar.workingDayFrom(today.addMonths(kMonthsAhead)).date;
}

} // namespace

ScheduleDialog::ScheduleDialog(Session& session, const ScheduleSubject& subject, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_subject(subject),
      m_calendar(calendarOf(session.workspace().db())),
      m_publish(new QDateEdit(this)),
      m_capacity(new QSpinBox(this)),
      m_table(new QTableWidget(this)),
      m_chart(new ScheduleChart(this)),
      m_problems(new QLabel(this)),
      m_chance(new QLabel(this)),
      m_learned(new QLabel(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    setWindowTitle(tr("Backward schedule: %1").arg(subject.product));
    resize(1180, 600);
    auto* column = new QVBoxLayout(this);
    column->addWidget(buildBar());
    buildTable();
    auto* side = new QHBoxLayout;
    side->setSpacing(0);
    side->addWidget(m_table);
    side->addWidget(m_chart, 1);
    column->addLayout(side);
    for (QLabel* label : {m_problems, m_chance, m_learned}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Put the publication date into the plan"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(m_take, &QPushButton::clicked, this, &ScheduleDialog::takeOver);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_publish, &QDateEdit::dateChanged, this, &ScheduleDialog::recompute);
    connect(m_capacity, &QSpinBox::valueChanged, this, &ScheduleDialog::recompute);
    connect(m_chart, &ScheduleChart::publishDragged, this, &ScheduleDialog::setPublish);
    setPublish(proposedDay(m_calendar, subject, session.workspace().clock().today()));
    recompute();
    askCapacity();
}

QWidget* ScheduleDialog::buildBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    QStringList facts{tr("%1 batches").arg(m_subject.batches)};
    facts << (m_subject.lab.isEmpty() ? tr("no laboratory named") : m_subject.lab);
    if (!m_subject.season.isEmpty())
        facts << tr("season %1").arg(m_subject.season);
    row->addWidget(new QLabel(facts.join(QStringLiteral("   ·   ")), bar), 1);
    m_publish->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_publish->setCalendarPopup(true);
    m_publish->setAccessibleName(tr("Publication"));
    m_capacity->setRange(0, 100000);
    m_capacity->setSpecialValueText(tr("not known"));
    m_capacity->setAccessibleName(tr("The laboratory tests in a week"));
    row->addWidget(new QLabel(tr("The laboratory tests in a week"), bar));
    row->addWidget(m_capacity);
    row->addSpacing(12);
    row->addWidget(new QLabel(tr("Publication"), bar));
    row->addWidget(m_publish);
    return bar;
}

void ScheduleDialog::buildTable()
{
    const int rows = int(shippedSteps().size());
    m_table->setColumnCount(ColumnCount);
    m_table->setRowCount(rows);
    m_table->setHorizontalHeaderLabels(
        {tr("Step"), tr("Length"), tr("Latest start"), tr("Latest end"), tr("Rests on")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(ScheduleChart::kRow);
    m_table->verticalHeader()->setMinimumSectionSize(ScheduleChart::kRow);
    m_table->horizontalHeader()->setFixedHeight(ScheduleChart::kHeader);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    const int widths[] = {250, 120, 92, 92, 134};
    int wide = 0;
    for (int column = 0; column < ColumnCount; ++column) {
        m_table->setColumnWidth(column, widths[column]);
        wide += widths[column];
    }
    m_table->setFixedSize(wide, ScheduleChart::kHeader + rows * ScheduleChart::kRow + 1);
    for (int row = 0; row < rows; ++row) {
        const StepRule& rule = shippedSteps()[row];
        auto* days = new QSpinBox(m_table);
        days->setRange(0, 400);
        days->setSuffix(u' ' + unitWord(rule.term.unit));
        days->setAccessibleName(rule.shownName());
        days->setFrame(false);
        days->setEnabled(!rule.before.isEmpty());
        m_table->setCellWidget(row, Days, days);
        connect(days, &QSpinBox::valueChanged, this, [this, code = rule.code](int value) {
            if (!m_filling)
                setLength(code, value);
        });
    }
}

void ScheduleDialog::setPublish(QDate day)
{
    m_publish->setDate(day);
}

void ScheduleDialog::setCapacity(int batchesAWeek)
{
    m_capacity->setValue(batchesAWeek);
}

void ScheduleDialog::setLength(const QString& step, int days)
{
    m_lengths.insert(step, days);
    recompute();
}

void ScheduleDialog::recompute()
{
    const QDate today = m_session.workspace().clock().today();
    auto request = scheduleRequest(m_subject, m_publish->date(), today);
    m_refused = request ? QString() : request.error().message;
    if (!request) { // the season cannot be read: the rest still can be counted
        ScheduleSubject plain = m_subject;
        plain.season.clear();
        request = scheduleRequest(plain, m_publish->date(), today);
    }
    if (!request)
        return showProblems();
    request->lengths = m_lengths;
    request->weeklyCapacity = m_capacity->value();
    const auto schedule = backwardSchedule(m_calendar, *request);
    if (!schedule) {
        m_refused = schedule.error().message;
        return showProblems();
    }
    m_schedule = *schedule;
    showSteps();
    m_chart->setSchedule(m_schedule, m_calendar, today);
    showProblems();
    askChance();
}

void ScheduleDialog::showSteps()
{
    m_filling = true;
    for (int row = 0; row < int(m_schedule.steps.size()); ++row) {
        const ScheduleStep& step = m_schedule.steps[row];
        const QString tip =
            step.rule.source + (step.rule.shownNote().isEmpty() ? QString() : u'\n' + step.rule.shownNote());
        static_cast<QSpinBox*>(m_table->cellWidget(row, Days))->setValue(step.rule.term.length);
        const QString name = step.done ? tr("%1 (done)").arg(step.rule.shownName()) : step.rule.shownName();
        const QString texts[] = {name, {}, iso(step.latestStart), iso(step.latestEnd), markWord(step)};
        for (int column = 0; column < ColumnCount; ++column) {
            if (column == Days)
                continue;
            QTableWidgetItem* item = cell(texts[column], column == Step ? name + u'\n' + tip : tip);
            if (step.done || column == Mark)
                item->setForeground(colors().muted);
            if (step.impossible && column == Start)
                item->setForeground(colors().bad);
            m_table->setItem(row, column, item);
        }
    }
    m_filling = false;
}

QString ScheduleDialog::problems() const
{
    QStringList all = m_schedule.problems;
    if (!m_refused.isEmpty())
        all.prepend(m_refused);
    return all.join(u'\n');
}

void ScheduleDialog::showProblems()
{
    const QString text = problems();
    m_problems->setText(text.isEmpty() ? tr("Every step can still be done in time.") : text);
    m_problems->setStyleSheet(QStringLiteral("color:%1").arg((text.isEmpty() ? colors().good : colors().warn).name()));
}

void ScheduleDialog::askChance()
{
    const QDate today = m_session.workspace().clock().today();
    m_session.read<MissChance>(
        m_channel, this,
        [subject = m_subject, schedule = m_schedule, calendar = m_calendar, today](const Database& db, Progress&) {
            return missChance(db, calendar, subject, schedule, today);
        },
        [this](Result<MissChance> chance) {
            if (!chance)
                return;
            m_chance->setText(chance->sentence);
            Q_EMIT chanceTold(chance->sentence);
        });
}

/// What the laboratory has shown it can do, unless a number was typed meanwhile.
void ScheduleDialog::askCapacity()
{
    const QDate today = m_session.workspace().clock().today();
    m_session.read<LabCapacity>(
        m_channel + QStringLiteral("/capacity"), this,
        [lab = m_subject.lab, today](const Database& db, Progress&) -> Result<LabCapacity> {
            const auto question = capacityQuestion(db, today);
            return question ? labCapacity(db, lab, *question) : Result<LabCapacity>(question.error());
        },
        [this](Result<LabCapacity> capacity) {
            if (!capacity || capacity->weeks == 0)
                return;
            m_learned->setText(capacity->sentence());
            if (m_capacity->value() == 0)
                setCapacity(capacity->perWeek);
        });
}

void ScheduleDialog::takeOver()
{
    const RecordType& type = *recordType("plan");
    const QString day = iso(m_publish->date());
    const auto done = m_session.perform([&](Workspace& workspace) {
        return editField(workspace, type, std::span(&m_subject.id, 1), *type.field("publish_on"), day);
    });
    if (done)
        m_session.say(Message{Message::Kind::Success, tr("Publication on %1 stands in the plan.").arg(day), {}, 5000});
}

} // namespace spotcheck
