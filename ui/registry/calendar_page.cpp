#include "ui/registry/calendar_page.h"

#include "core/registry/record_edit.h"
#include "core/registry/record_type.h"
#include "ui/common/grid_page.h"
#include "ui/common/read_when_shown.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kOwnWidth = 620, kShippedWidth = 580;

GridPage::Options options(const char* place, const QString& title, const QString& hint)
{
    GridPage::Options made;
    made.place = QString::fromLatin1(place);
    made.inspector = false;
    made.findings = false;
    made.emptyTitle = title;
    made.emptyHint = hint;
    return made;
}

GridPage* ownDays(Session& session, QWidget* parent)
{
    return new GridPage(
        session, QStringLiteral("holidays"),
        options(
            "holidays", CalendarPage::tr("No days of your own"),
            CalendarPage::tr("When the State Council announces next year's holidays, each November, take them in with "
                             "File > Import…, or add them day by day; your rows come before the shipped ones.")),
        parent);
}

GridPage* ownFestivals(Session& session, QWidget* parent)
{
    const QString hint =
        CalendarPage::tr("Spring Festival, Dragon Boat and Mid-Autumn are shipped until %1; add others "
                         "that a season may name, or another date.")
            .arg(festivalsKnownUntil().year());
    return new GridPage(session, QStringLiteral("festivals"),
                        options("festivals", CalendarPage::tr("No festivals of your own"), hint), parent);
}

QWidget* titled(const QString& title, QWidget* content, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* label = new QLabel(title, box);
    label->setContentsMargins(12, 6, 12, 6);
    label->setStyleSheet(QStringLiteral("font-weight:600"));
    column->addWidget(label);
    column->addWidget(content, 1);
    return box;
}

} // namespace

CalendarPage::CalendarPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_known(new QLabel(this)),
      m_year(new QComboBox(this)),
      m_days(ownDays(session, this)),
      m_festivals(ownFestivals(session, this)),
      m_shipped(new RowsModel({tr("Date"), tr("Weekday"), tr("Name"), tr("Kind"), tr("Source")}, this)),
      m_shippedTable(new RowsTable(m_shipped, this)),
      m_reading(new ReadWhenShown(session, *this, [this] { load(); }))
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 12, 6);
    bar->setSpacing(8);
    bar->addWidget(m_known, 1);
    m_known->setWordWrap(true);
    auto* own = new QSplitter(Qt::Vertical, this);
    own->addWidget(titled(tr("Own holidays and make-up days"), m_days, own));
    own->addWidget(titled(tr("Own festivals"), m_festivals, own));
    own->setChildrenCollapsible(false);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(own);
    across->addWidget(titled(tr("Shipped: the State Council's notices (to read)"), buildShipped(), across));
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 2);
    across->setChildrenCollapsible(false);
    across->setSizes({kOwnWidth, kShippedWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(across, 1);
    buildActions();
    connect(m_year, &QComboBox::activated, this, &CalendarPage::fillShipped);
    fillShipped();
}

QWidget* CalendarPage::buildShipped()
{
    const WorkCalendar& calendar = WorkCalendar::shipped();
    for (int year = calendar.knownUntil().year(); year >= calendar.knownFrom().year(); --year)
        m_year->addItem(QString::number(year), year);
    m_year->setAccessibleName(tr("Year"));
    m_shippedTable->setAccessibleName(tr("Shipped holidays"));
    auto* shipped = new QWidget(this);
    auto* inside = new QVBoxLayout(shipped);
    inside->setContentsMargins(0, 0, 0, 0);
    auto* chooser = new QHBoxLayout;
    chooser->setContentsMargins(12, 0, 12, 6);
    chooser->addWidget(m_year);
    chooser->addStretch(1);
    inside->addLayout(chooser);
    inside->addWidget(m_shippedTable, 1);
    return shipped;
}

void CalendarPage::buildActions()
{
    m_days->addPlaceAction(QStringLiteral("add"), tr("Add a day off…"), [this] { askDay(true); });
    m_days->addPlaceAction(QStringLiteral("add"), tr("Add a make-up working day…"), [this] { askDay(false); });
    m_days->addPlaceAction(QStringLiteral("close"), tr("Delete"), [this] { remove(*m_days, "holidays"); });
    m_days->setEmptyAction(tr("Add a day off…"), [this] { askDay(true); });
    m_festivals->addPlaceAction(QStringLiteral("add"), tr("Add a festival…"), [this] { askFestival(); });
    m_festivals->addPlaceAction(QStringLiteral("close"), tr("Delete"), [this] { remove(*m_festivals, "festivals"); });
    m_festivals->setEmptyAction(tr("Add a festival…"), [this] { askFestival(); });
    for (const GridPage* grid : {m_days, m_festivals})
        for (QAction* action : grid->actions())
            addAction(action);
}

bool CalendarPage::addDay(const QString& day, const QString& name, bool off, const QString& source)
{
    const RecordType& type = *recordType("holidays");
    return bool(m_session.perform([&](Workspace& workspace) {
        return addRecord(workspace, type,
                         {{QStringLiteral("day"), day},
                          {QStringLiteral("name"), name},
                          {QStringLiteral("kind"), off ? QStringLiteral("放假") : QStringLiteral("调休上班")},
                          {QStringLiteral("year"), day.left(4)},
                          {QStringLiteral("source"), source}});
    }));
}

void CalendarPage::askDay(bool off)
{
    const QString title = off ? tr("Add a day off") : tr("Add a make-up working day");
    const QString proposed = m_session.workspace().clock().today().toString(Qt::ISODate);
    const auto day = m_session.dialogs().askText(this, title, tr("Date"), proposed);
    if (!day)
        return;
    const auto name = m_session.dialogs().askText(this, title, tr("Name, such as 春节"), {});
    if (!name)
        return;
    const auto source = m_session.dialogs().askText(this, title, tr("Source: the notice"), {});
    if (source)
        addDay(*day, *name, off, *source);
}

void CalendarPage::askFestival()
{
    const QString title = tr("Add a festival");
    const auto name = m_session.dialogs().askText(this, title, tr("Name, such as 七夕"), {});
    if (!name || name->isEmpty())
        return;
    const auto day = m_session.dialogs().askText(this, title, tr("Date"), {});
    if (!day)
        return;
    const auto added = m_session.perform([&](Workspace& workspace) {
        return addRecord(workspace, *recordType("festivals"),
                         {{QStringLiteral("name"), *name}, {QStringLiteral("day"), *day}});
    });
    if (added)
        m_session.say(
            Message{Message::Kind::Success, tr("%1 on %2 stands among the festivals.").arg(*name, *day), {}, 5000});
}

void CalendarPage::remove(GridPage& grid, const char* kind)
{
    const auto ids = grid.selectedIds();
    if (ids.empty())
        return m_session.say(Message::Kind::Info, tr("Select the rows to delete first."));
    if (m_session.perform([&](Workspace& workspace) { return deleteRecords(workspace, *recordType(kind), ids); }))
        m_session.say(
            Message{Message::Kind::Success, tr("%1 rows deleted. Undo brings them back.").arg(ids.size()), {}, 5000});
}

void CalendarPage::load()
{
    m_session.read<WorkCalendar>(
        m_reading->channel(), this, [](const Database& db, Progress&) { return officeCalendar(db); },
        [this](Result<WorkCalendar> calendar) {
            if (calendar)
                show(*calendar);
        });
}

void CalendarPage::show(const WorkCalendar& calendar)
{
    m_reading->done();
    const QDate next(m_session.workspace().clock().today().year() + 1, 12, 31);
    QString text = tr("The holidays are known from %1 to %2; days outside are counted without any.")
                       .arg(calendar.knownFrom().toString(Qt::ISODate), calendar.knownUntil().toString(Qt::ISODate));
    if (calendar.knownUntil() < next)
        text +=
            u' ' + tr("The notice for %1 has to be taken in when it is out (usually in November).").arg(next.year());
    m_known->setText(text);
    m_known->setStyleSheet(
        QStringLiteral("color:%1").arg((calendar.knownUntil() < next ? colors().warn : colors().good).name()));
    Q_EMIT loaded();
}

void CalendarPage::fillShipped()
{
    QList<ShownRow> rows;
    for (const CalendarDay& day : WorkCalendar::shippedDays())
        if (day.date.year() == m_year->currentData().toInt())
            rows << ShownRow{
                {{day.date.toString(Qt::ISODate)},
                 {QLocale().dayName(day.date.dayOfWeek(), QLocale::ShortFormat)},
                 {day.name},
                 {day.off ? tr("day off") : tr("make-up working day"), {}, day.off ? QColor() : colors().warn},
                 {day.source}}};
    m_shipped->setRows(rows);
    m_shippedTable->fitColumns();
}

QString CalendarPage::known() const
{
    return m_known->text();
}

void CalendarPage::open(const PlaceRequest& request)
{
    if (!request.filters.isEmpty() || request.record != 0)
        m_days->open(request);
}

void CalendarPage::copy()
{
    if (m_shippedTable->hasFocus())
        m_shippedTable->copySelection();
    else
        (m_festivals->table().hasFocus() ? m_festivals : m_days)->copy();
}

bool CalendarPage::exportShown()
{
    if (!m_shippedTable->hasFocus())
        return (m_festivals->table().hasFocus() ? m_festivals : m_days)->exportShown();
    m_shippedTable->exportRows(m_session, tr("Holidays"));
    return true;
}

} // namespace spotcheck
