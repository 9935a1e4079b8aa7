#include "ui/plan/levelling_page.h"

#include "core/clocks/setting.h"
#include "ui/common/empty_state.h"
#include "ui/common/read_when_shown.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/plan/month_chart.h"
#include "ui/plan/plan_chooser.h"
#include "ui/shell/session.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kMostCapacity = 1'000'000, kMonths = 12;

/// A month of an even year; at least one.
int meanMonth(const QList<LevelItem>& items)
{
    qint64 batches = 0;
    for (const LevelItem& item : items)
        batches += item.from.isValid() && item.to.isValid() ? item.batches : 0;
    return int(std::max<qint64>(1, (batches + kMonths - 1) / kMonths));
}

} // namespace

LevellingPage::LevellingPage(Session& session, QWidget* parent)
    : PlanPartPage(session, new PlanChooser(session, nullptr, PlanChooser::First::Draft), parent),
      m_capacity(new QSpinBox(this)),
      m_chart(new MonthChart(this)),
      m_sentence(new QLabel(this)),
      m_take(new QPushButton(tr("Take over the ticked moves"), this)),
      m_moves(new RowsModel({tr("Plan line"), tr("From month"), tr("To month"), tr("Batches"), tr("Proposal")}, this)),
      m_movesTable(new RowsTable(m_moves, this)),
      m_labs(new RowsModel({tr("Laboratory"), tr("Batches a week"), tr("Weeks with reports"), tr("How it was learned")},
                           this)),
      m_labsTable(new RowsTable(m_labs, this))
{
    bar().addSpacing(12);
    bar().addWidget(new QLabel(tr("Batches that can be sampled in a month"), this));
    bar().addWidget(m_capacity);
    bar().addStretch(1);
    m_capacity->setRange(0, kMostCapacity);
    m_capacity->setSpecialValueText(tr("as set, or an even year"));
    m_capacity->setKeyboardTracking(false);
    m_capacity->setAccessibleName(tr("Batches that can be sampled in a month"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* inside = new QWidget(this);
    auto* parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->addWidget(m_chart);
    auto* said = new QHBoxLayout;
    said->setContentsMargins(12, 4, 12, 8);
    said->addWidget(m_sentence);
    parts->addLayout(said);
    parts->addWidget(buildMoves(), 1);
    setBody(inside, tr("Begin a plan under “Annual plan”; its months are here."));
    connect(m_capacity, &QSpinBox::valueChanged, &reading(), &ReadWhenShown::again);
    connect(m_take, &QPushButton::clicked, this, &LevellingPage::takeTicked);
}

QWidget* LevellingPage::buildMoves()
{
    m_moves->setTickable(true);
    m_movesTable->setAccessibleName(tr("Proposed moves"));
    m_labsTable->setAccessibleName(tr("What laboratories can do in a week"));
    auto* left = new QWidget(this);
    auto* moves = new QVBoxLayout(left);
    moves->setContentsMargins(0, 0, 0, 6);
    moves->addWidget(m_movesTable, 1);
    auto* button = new QHBoxLayout;
    button->setContentsMargins(12, 0, 0, 0);
    button->addWidget(m_take);
    button->addStretch(1);
    moves->addLayout(button);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_labsTable);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

Result<LevellingPage::Answer> LevellingPage::work(const Database& db, int year, const QString& office, int capacity,
                                                  QDate today)
{
    const auto calendar = officeCalendar(db);
    const auto setting = clockSetting(db, "monthly_capacity", today);
    const auto question = capacityQuestion(db, today);
    if (!calendar || !setting || !question)
        return !calendar ? calendar.error() : setting ? question.error() : setting.error();
    const auto items = levelItems(db, *calendar, year, office, today);
    const auto labs = labCapacities(db, *question);
    if (!items || !labs)
        return items ? labs.error() : items.error();
    Answer answer;
    answer.labs = *labs;
    answer.guessed = capacity == 0 && !setting->value;
    answer.capacity = capacity > 0 ? capacity : setting->value.value_or(meanMonth(*items));
    answer.levelling = level(*calendar, *items, year, answer.capacity, today);
    return answer;
}

void LevellingPage::loadPlan()
{
    const QDate today = session().workspace().clock().today();
    const int year = chooser().plan()->year, capacity = m_capacity->value();
    const QString office = chooser().plan()->office;
    session().read<Answer>(
        reading().channel(), this,
        [=](const Database& db, Progress&) { return work(db, year, office, capacity, today); },
        [this](Result<Answer> answer) {
            if (answer)
                show(*answer);
            else if (answer.error().kind != ErrorKind::Cancelled)
                session().sayError(answer.error());
        },
        tr("Levelling the year…"));
}

void LevellingPage::show(const Answer& answer)
{
    reading().done();
    m_levelling = answer.levelling;
    m_chart->setMonths(m_levelling.months, answer.capacity);
    showMoves();
    QList<ShownRow> labs;
    for (const LabCapacity& lab : answer.labs)
        labs << ShownRow{{{lab.name},
                          lab.perWeek > 0 ? numberCell(lab.perWeek) : ShownCell{tr("cannot tell"), 0, colors().muted},
                          numberCell(lab.weeks),
                          {lab.sentence()}},
                         lab.lab};
    m_labs->setRows(labs);
    m_labsTable->fitColumns();
    QString text = answer.guessed
                       ? tr("Nobody has said what can be sampled in a month; %1 batches would be an even year.")
                       : tr("%1 batches can be sampled in a month.");
    text = text.arg(answer.capacity);
    if (m_levelling.stillOver > 0)
        text += u' ' + tr("%1 batches stay above it after all moves.").arg(m_levelling.stillOver);
    if (m_levelling.stillOver > 0 && m_levelling.moves.isEmpty())
        text += u' ' + tr("Nothing can be moved: months that are past stay, and no later one of the season has room.");
    if (!m_levelling.unplaced.isEmpty())
        text += u' ' + tr("%1 lines have no dates in the year.").arg(m_levelling.unplaced.size());
    if (!m_levelling.known)
        text += u' ' + tr("The holidays of the year are not known yet.");
    m_sentence->setText(text);
    Q_EMIT loaded();
}

void LevellingPage::showMoves()
{
    QList<ShownRow> rows;
    for (const LevelMove& move : std::as_const(m_levelling.moves))
        rows << ShownRow{
            {{move.name}, numberCell(move.from), numberCell(move.to), numberCell(move.batches), {move.sentence}},
            move.id};
    m_moves->setRows(rows);
    m_movesTable->fitColumns();
    const bool draft = chooser().plan() != nullptr && !chooser().plan()->approved;
    m_take->setEnabled(draft && !rows.isEmpty());
    m_take->setToolTip(draft ? tr("Moves the dates of the lines; one step, undo takes it back. A line has one span of "
                                  "dates: it is moved or widened to the month.")
                             : tr("The plan is approved; its dates are not changed any more."));
}

void LevellingPage::setCapacity(int batches)
{
    m_capacity->setValue(batches);
}

void LevellingPage::takeTicked()
{
    QList<LevelMove> ticked;
    for (int row = 0; row < m_moves->rowCount(); ++row)
        if (m_moves->at(row).ticked)
            ticked << m_levelling.moves[row];
    if (ticked.isEmpty())
        return session().say(Message::Kind::Info, tr("Tick the moves to take over first."));
    const int year = chooser().plan()->year;
    const QString office = chooser().plan()->office;
    if (session().perform([&](Workspace& workspace) { return applyMoves(workspace, ticked, year, office); }))
        session().say(Message{Message::Kind::Success,
                              tr("%1 moves stand in the plan. Undo takes them back.").arg(ticked.size()),
                              {},
                              5000});
}

QString LevellingPage::sentence() const
{
    return m_sentence->text();
}

void LevellingPage::copy()
{
    (m_labsTable->hasFocus() ? m_labsTable : m_movesTable)->copySelection();
}

bool LevellingPage::exportShown()
{
    (m_labsTable->hasFocus() ? m_labsTable : m_movesTable)->exportRows(session(), tr("Levelling"));
    return true;
}

} // namespace spotcheck
