#include "ui/aftermath/case_panel.h"

#include "core/registry/office.h"
#include "core/registry/record_type.h"
#include "ui/aftermath/track_view.h"
#include "ui/common/inspector.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

QString shownText(const QString& text)
{
    return text.toHtmlEscaped();
}

QColor clockInk(ClockState state)
{
    return state == ClockState::Overdue ? colors().bad : state == ClockState::Due ? colors().warn : colors().muted;
}

QString clockWords(const RunningClock& clock)
{
    const QString due = clock.due.toString(Qt::ISODate);
    QString words = CasePanel::tr("due %1, %2 days left").arg(due).arg(clock.daysLeft);
    if (clock.state == ClockState::Done)
        words = CasePanel::tr("ended on %1").arg(clock.doneOn.toString(Qt::ISODate));
    else if (clock.state == ClockState::Overdue)
        words = CasePanel::tr("due %1, overdue by %n days", nullptr, std::max(0, -clock.daysLeft)).arg(due);
    return clock.pausedDays == 0 ? words
                                 : CasePanel::tr("%1; %n days are not counted", nullptr, clock.pausedDays).arg(words);
}

QLabel* wrapped(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CasePanel::CasePanel(Session& session, QWidget* parent)
    : QTabWidget(parent),
      m_session(session),
      m_story(new QTextBrowser(this)),
      m_fields(new Inspector(session, *recordType("cases"), true, this)),
      m_channel(TaskRunner::uniqueChannel())
{
    setDocumentMode(true);
    m_story->setFrameShape(QFrame::NoFrame);
    addTab(buildWay(), tr("Way"));
    addTab(m_story, tr("Story and clocks"));
    addTab(m_fields, tr("All fields"));
    connect(this, &QTabWidget::currentChanged, this, [this] { m_fields->showRecord(m_id); }); // it reads when seen
    connect(&session, &Session::changed, this, &CasePanel::load);
    connect(&session, &Session::busyChanged, this, &CasePanel::load);
    showCase(0);
}

QWidget* CasePanel::buildWay()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(area);
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_head = wrapped(page));
    column->addWidget(m_track = new TrackView(page));
    auto* form = m_form = new QFormLayout;
    form->addRow(tr("Next step"), m_step = new QComboBox(page));
    form->addRow(tr("On"), m_on = new QDateEdit(m_session.workspace().clock().today(), page));
    m_step->setObjectName(QStringLiteral("step"));
    m_on->setObjectName(QStringLiteral("on"));
    form->addRow(tr("Until"), m_until = new QDateEdit(m_session.workspace().clock().today(), page));
    for (QDateEdit* day : {m_on, m_until}) {
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setCalendarPopup(true);
    }
    form->addRow(tr("Document no."), m_document = new QLineEdit(page));
    form->addRow(tr("Reason"), m_reason = new QLineEdit(page));
    m_until->setObjectName(QStringLiteral("until"));
    m_document->setObjectName(QStringLiteral("document"));
    m_reason->setObjectName(QStringLiteral("reason"));
    column->addLayout(form);
    column->addWidget(m_clause = wrapped(page));
    m_clause->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_take = new QPushButton(tr("Take the step"), page));
    buttons->addWidget(m_back = new QPushButton(tr("Send back…"), page));
    buttons->addStretch();
    m_take->setObjectName(QStringLiteral("take"));
    column->addLayout(buttons);
    column->addStretch();
    area->setWidget(page);
    connect(m_step, &QComboBox::currentIndexChanged, this, &CasePanel::onStepChosen);
    connect(m_take, &QPushButton::clicked, this, &CasePanel::takeStepNow);
    connect(m_back, &QPushButton::clicked, this, &CasePanel::sendBackNow);
    return area;
}

void CasePanel::showCase(qint64 id)
{
    m_id = id;
    m_fields->showRecord(id);
    load();
}

void CasePanel::load()
{
    if (m_id == 0) {
        m_head->setText(tr("Choose a case to see its way."));
        m_track->show({}, true);
        fillSteps({});
        m_story->clear();
        return;
    }
    const qint64 id = m_id;
    const QDate today = m_session.workspace().clock().today();
    const bool chinese = m_session.chinese();
    m_session.read<CaseFile>(
        m_channel, this,
        [id, today, chinese](const Database& db, Progress&) { return readCaseFile(db, id, today, chinese); },
        [this](Result<CaseFile> file) {
            if (file)
                take(*file);
        });
}

void CasePanel::take(const CaseFile& file)
{
    if (file.id != m_id)
        return;
    m_file = file;
    m_head->setText(headOf(file));
    m_track->show(file.track, m_session.chinese());
    fillSteps(file.state);
    m_story->setHtml(storyOf(file));
    Q_EMIT shown();
}

QString CasePanel::headOf(const CaseFile& file) const
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(shownText(file.party))};
    const QString role = codeWord(*recordType("cases")->field("party_role"), file.role, m_session.chinese());
    lines << shownText(
        QStringList{file.sampleNo, file.product, role, officeShortName(file.office)}.join(QStringLiteral(" · ")));
    if (!file.failedItems.isEmpty())
        lines << tr("Failed: %1").arg(shownText(file.failedItems));
    if (!file.authority.isEmpty())
        lines << tr("Outside the city: tell the %1").arg(shownText(file.authority));
    if (file.fast)
        lines << QStringLiteral("<span style='color:%1'>%2</span>").arg(colors().warn.name(), tr("Fast lane"));
    return lines.join(QStringLiteral("<br>"));
}

QString CasePanel::storyOf(const CaseFile& file) const
{
    QString html = QStringLiteral("<h4>%1</h4>").arg(tr("Clocks"));
    for (const RunningClock& clock : file.clocks)
        html += QStringLiteral("<p><b>%1</b> <span style='color:%2'>%3</span><br><small>%4 [%5]</small></p>")
                    .arg(shownText(clock.title()), clockInk(clock.state).name(), clockWords(clock),
                         shownText(clock.source()), clock.mark());
    if (file.clocks.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(tr("No clock runs yet: none of the dates they start from is there."));
    html += QStringLiteral("<h4>%1</h4>").arg(tr("The same goods elsewhere"));
    for (const SameLotRow& row : file.elsewhere)
        html +=
            QStringLiteral("<p>%1　%2 %3 %4　<b>%5</b> %6</p>")
                .arg(row.sampledOn, shownText(row.sampleNo), shownText(row.sellerName), shownText(row.region),
                     row.sameLot ? tr("same lot") : tr("same model"), row.failed ? tr("failed as well") : QString());
    if (file.elsewhere.isEmpty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("Nothing of the same producer, product and model was sampled elsewhere."));
    html += QStringLiteral("<h4>%1</h4>").arg(tr("Story"));
    for (const StoryLine& line : file.story)
        html += QStringLiteral("<p>%1　%2 <small>%3</small></p>")
                    .arg(line.on.isEmpty() ? QStringLiteral("——") : line.on, shownText(line.what), shownText(line.who));
    if (file.story.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(tr("Nothing was recorded here yet."));
    return html;
}

void CasePanel::fillSteps(const QString& state)
{
    const QString before = m_step->currentData().toString();
    {
        const QSignalBlocker quiet(m_step);
        m_step->clear();
        for (const CaseStep& step : stepsFrom(state))
            m_step->addItem(step.title(m_session.chinese()), step.code);
        m_step->setCurrentIndex(std::max(0, m_step->findData(before)));
    }
    const bool can = m_session.canEdit() && m_step->count() > 0;
    m_take->setEnabled(can);
    m_step->setEnabled(can);
    m_back->setEnabled(m_session.canEdit() && !statesBefore(state).isEmpty());
    onStepChosen();
}

void CasePanel::onStepChosen()
{
    const QString code = m_step->currentData().toString();
    m_clause->clear();
    m_form->setRowVisible(m_until, false);
    for (const CaseStep& step : caseSteps()) {
        if (step.code != code)
            continue;
        m_clause->setText(step.clause);
        m_document->setPlaceholderText(step.asksDocument ? tr("needed") : QString());
        m_form->setRowVisible(m_until, !step.untilColumn.isEmpty());
        m_reason->setPlaceholderText(step.asksReason     ? tr("needed")
                                     : step.proofOf != 0 ? tr("needed without proof of service")
                                                         : QString());
    }
}

void CasePanel::takeStepNow()
{
    const StepTaken step{m_step->currentData().toString(), m_on->date(), m_reason->text(), m_document->text(),
                         m_until->date()};
    const bool chinese = m_session.chinese();
    const auto done = m_session.perform([&](Workspace& workspace) { return takeStep(workspace, m_id, step, chinese); });
    if (!done)
        return;
    m_reason->clear();
    m_document->clear();
    m_session.say(Message::Kind::Success, tr("The step is taken; Undo takes it back."));
}

void CasePanel::sendBackNow()
{
    QStringList titles;
    const QList<CaseState> states = statesBefore(m_file.state);
    for (const CaseState& state : states)
        titles << state.title(m_session.chinese());
    const int chosen = m_session.dialogs().choose(this, tr("Send back"), tr("Back to which state?"), titles);
    if (chosen < 0)
        return;
    const auto reason = m_session.dialogs().askText(this, tr("Send back"), tr("Reason"), m_reason->text());
    if (!reason)
        return;
    (void)m_session.perform(
        [&](Workspace& workspace) { return sendBack(workspace, m_id, states.at(chosen).code, *reason); });
}

} // namespace spotcheck
