#include "ui/aftermath/due_calendar_page.h"

#include "core/clocks/office_calendar.h"
#include "core/registry/office.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {
constexpr int kWeeks = 6, kDaysOfAWeek = 7, kMostTitles = 3;
}

DueCalendarPage::DueCalendarPage(Session& session, QWidget* parent)
    : PlacePage(parent), m_session(session), m_channel(TaskRunner::uniqueChannel())
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(buildBar());
    auto* down = new QSplitter(Qt::Vertical, this);
    m_days = new QTableWidget(kWeeks, kDaysOfAWeek, down);
    QStringList names;
    for (int day = 1; day <= kDaysOfAWeek; ++day)
        names << QLocale().dayName(day, QLocale::ShortFormat);
    m_days->setHorizontalHeaderLabels(names);
    m_days->verticalHeader()->hide();
    m_days->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_days->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_days->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_days->setSelectionMode(QAbstractItemView::SingleSelection);
    m_days->setAccessibleName(tr("Month"));
    auto* below = new QWidget(down);
    auto* belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->addWidget(m_dayTitle = new QLabel(below));
    m_rows = new RowsModel({tr("Clock"), tr("Case"), tr("Product"), tr("Office"), tr("Person"), tr("Days left")}, this);
    belowColumn->addWidget(m_table = new RowsTable(m_rows, below));
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 2);
    column->addWidget(down, 1);
    connect(m_days, &QTableWidget::currentCellChanged, this, &DueCalendarPage::showDay);
    connect(m_table, &RowsTable::rowActivated, this, [this](int row) {
        PlaceRequest request;
        request.record = m_rows->at(row).id;
        m_session.goTo(QStringLiteral("aftermath"), request);
    });
    connect(&session, &Session::changed, this, [this] {
        if (isVisible())
            ask();
    });
    const QDate today = session.workspace().clock().today();
    m_month = QDate(today.year(), today.month(), 1);
}

QWidget* DueCalendarPage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* before = new QPushButton(tr("Month before"), bar);
    auto* today = new QPushButton(tr("This month"), bar);
    auto* after = new QPushButton(tr("Month after"), bar);
    m_title = new QLabel(bar);
    row->addWidget(before);
    row->addWidget(today);
    row->addWidget(after);
    row->addSpacing(12);
    row->addWidget(m_title, 1);
    connect(before, &QPushButton::clicked, this, [this] { showMonth(m_month.addMonths(-1)); });
    connect(after, &QPushButton::clicked, this, [this] { showMonth(m_month.addMonths(1)); });
    connect(today, &QPushButton::clicked, this, [this] { showMonth(m_session.workspace().clock().today()); });
    return bar;
}

void DueCalendarPage::copy()
{
    m_table->copySelection();
}

void DueCalendarPage::showEvent(QShowEvent* event)
{
    PlacePage::showEvent(event);
    ask();
}

void DueCalendarPage::showMonth(QDate month)
{
    m_month = QDate(month.year(), month.month(), 1);
    fill();
}

void DueCalendarPage::ask()
{
    ClockQuery query{m_session.workspace().clock().today()};
    query.chinese = m_session.chinese();
    m_session.read<Answer>(
        m_channel, this,
        [query](const Database& db, Progress& progress) -> Result<Answer> {
            auto clocks = runningClocks(db, query, &progress);
            auto calendar = officeCalendar(db);
            if (!clocks)
                return clocks.error();
            if (!calendar)
                return calendar.error();
            return Answer{*std::move(clocks), *std::move(calendar)};
        },
        [this](Result<Answer> answer) {
            if (!answer)
                return;
            m_answer = *std::move(answer);
            fill();
            Q_EMIT loaded();
        },
        tr("Counting deadlines…"));
}

void DueCalendarPage::fill()
{
    qint64 due = 0;
    for (const RunningClock& clock : m_answer.clocks)
        due += clock.due.year() == m_month.year() && clock.due.month() == m_month.month() ? 1 : 0;
    m_title->setText(tr("<b>%1</b> · %2 deadlines").arg(QLocale().toString(m_month, tr("MMMM yyyy"))).arg(due));
    const QDate first = m_month.addDays(1 - m_month.dayOfWeek());
    const QDate today = m_session.workspace().clock().today();
    for (int i = 0; i < kWeeks * kDaysOfAWeek; ++i) {
        const QDate day = first.addDays(i);
        fillDay(i / kDaysOfAWeek, i % kDaysOfAWeek, day);
        if (day == today)
            m_days->setCurrentCell(i / kDaysOfAWeek, i % kDaysOfAWeek);
    }
    showDay();
}

/// The day's number, a holiday's name, and the clocks with the most at stake.
void DueCalendarPage::fillDay(int row, int column, QDate day)
{
    QStringList titles;
    int due = 0;
    bool late = false;
    for (const RunningClock& clock : m_answer.clocks)
        if (clock.due == day) {
            if (++due <= kMostTitles)
                titles << clock.title() + QStringLiteral(" · ") + clock.party();
            late |= clock.state == ClockState::Overdue;
        }
    if (due > kMostTitles)
        titles << tr("and %1 more").arg(due - kMostTitles);
    QString head = QString::number(day.day());
    const bool known = m_answer.calendar.has_value();
    if (known && !m_answer.calendar->holidayName(day).isEmpty())
        head += u' ' + m_answer.calendar->holidayName(day) +
                (m_answer.calendar->isMakeUpDay(day) ? tr(" (worked)") : QString());
    auto* item = new QTableWidgetItem(head + u'\n' + titles.join(u'\n'));
    item->setData(Qt::UserRole, day);
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
    const bool works = !known || m_answer.calendar->isWorkingDay(day);
    if (day.month() != m_month.month())
        item->setForeground(colors().muted);
    else if (late)
        item->setForeground(colors().bad);
    if (day == m_session.workspace().clock().today())
        item->setBackground(colors().infoBack);
    else if (!works)
        item->setBackground(colors().sidebar);
    m_days->setItem(row, column, item);
}

QDate DueCalendarPage::chosenDay() const
{
    const QTableWidgetItem* item = m_days->currentItem();
    return item == nullptr ? QDate() : item->data(Qt::UserRole).toDate();
}

void DueCalendarPage::showDay()
{
    const QDate day = chosenDay();
    QList<ShownRow> rows;
    for (const RunningClock& clock : m_answer.clocks)
        if (day.isValid() && clock.due == day)
            rows << ShownRow{{{clock.title()},
                              {clock.key()},
                              {clock.product()},
                              {officeShortName(clock.office())},
                              {clock.handler()},
                              numberCell(clock.daysLeft)},
                             clock.caseId};
    m_dayTitle->setText(day.isValid() ? (rows.isEmpty() ? tr("Nothing is due on %1.").arg(day.toString(Qt::ISODate))
                                                        : tr("Due on %1:").arg(day.toString(Qt::ISODate)))
                                      : QString());
    m_rows->setRows(rows);
    m_table->fitColumns();
}

} // namespace spotcheck
