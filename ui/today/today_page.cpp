#include "ui/today/today_page.h"

#include "ui/common/change_words.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kRecentWidth = 320;

QLabel* makeHeading(const QString& text, int pixels, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPixelSize(pixels);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QFrame* makeCard(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setObjectName(QStringLiteral("card"));
    card->setStyleSheet(QStringLiteral("#card{background:palette(base);border:1px solid %1;border-radius:6px;}")
                            .arg(colors().line.name()));
    return card;
}

QString wordOf(const char* kind, const char* field, int value, bool chinese)
{
    const RecordType* type = recordType(kind);
    const Field* found = type ? type->field(field) : nullptr;
    return found ? codeWord(*found, value, chinese) : QString();
}

} // namespace

QString TodayPlace::title() const
{
    return TodayPage::tr("Today");
}

TodayPage::TodayPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_date(makeHeading({}, 20, this)),
      m_filter(new TodayFilterBar(this)),
      m_body(new QWidget(this)),
      m_column(new QVBoxLayout(m_body)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_body);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    m_column->setContentsMargins(24, 18, 24, 18);
    m_column->setSpacing(16);
    auto* top = new QWidget(m_body);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_date);
    row->addStretch(1);
    row->addWidget(m_filter);
    m_column->addWidget(top);
    m_column->addStretch(1);
    connect(m_filter, &TodayFilterBar::chosen, m_wait, qOverload<>(&QTimer::start));
    m_wait->setSingleShot(true);
    m_wait->setInterval(100);
    connect(m_wait, &QTimer::timeout, this, &TodayPage::refresh);
    connect(&session, &Session::changed, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::busyChanged, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::aboutToWrite, this, [this] {
        for (const char* part : {"", "/year", "/overdue", "/clocks", "/choices"})
            m_session.tasks().cancel(m_channel + QString::fromLatin1(part));
    });
    const QDate today = session.workspace().clock().today();
    m_date->setText(QLocale().toString(today, session.chinese() ? QStringLiteral("yyyy年M月d日 dddd")
                                                                : QStringLiteral("dddd, d MMMM yyyy")));
}

void TodayPage::showEvent(QShowEvent* event)
{
    PlacePage::showEvent(event);
    m_wait->start();
}

void TodayPage::refresh()
{
    if (m_session.isBusy() || !isVisible())
        return; // comes again when it is shown
    const QDate today = m_session.workspace().clock().today();
    const TodayFilter filter = m_filter->filter();
    m_session.read<TodayCounts>(
        m_channel, this,
        [today, filter](const Database& db, Progress& progress) { return todayCounts(db, today, filter, progress); },
        [this](Result<TodayCounts> counts) {
            if (counts) {
                counts->reportsOverdue = m_counts.reportsOverdue; // as it was, until it is counted again
                counts->year = m_counts.year;
                show(*counts);
                countYear();
                countOverdue();
                countClocks();
                readChoices();
            } else if (counts.error().kind != ErrorKind::Cancelled)
                m_session.sayError(counts.error());
        });
}

void TodayPage::countOverdue()
{
    const QDate today = m_session.workspace().clock().today();
    m_session.read<qint64>(
        m_channel + QStringLiteral("/overdue"), this,
        [today](const Database& db, Progress& progress) { return overdueReports(db, today, progress); },
        [this](Result<qint64> overdue) {
            if (!overdue || *overdue == m_counts.reportsOverdue)
                return;
            m_counts.reportsOverdue = *overdue;
            show(m_counts);
        });
}

void TodayPage::countYear()
{
    const QDate today = m_session.workspace().clock().today();
    const TodayFilter filter = m_filter->filter();
    m_session.read<YearCounts>(
        m_channel + QStringLiteral("/year"), this,
        [today, filter](const Database& db, Progress& progress) { return yearCounts(db, today, filter, progress); },
        [this](Result<YearCounts> year) {
            if (!year || *year == m_counts.year)
                return;
            m_counts.year = *year;
            show(m_counts);
        });
}

void TodayPage::readChoices()
{
    const int year = m_session.workspace().clock().today().year();
    m_session.read<TodayChoices>(
        m_channel + QStringLiteral("/choices"), this,
        [year](const Database& db, Progress&) { return todayChoices(db, year); },
        [this](Result<TodayChoices> choices) {
            if (choices)
                m_filter->offer(*choices);
        });
}

void TodayPage::countClocks()
{
    const TodayFilter filter = m_filter->filter();
    ClockQuery query{m_session.workspace().clock().today()};
    query.chinese = m_session.chinese();
    query.office = filter.office, query.handler = filter.person, query.product = filter.product;
    m_session.read<QList<ClockLine>>(
        m_channel + QStringLiteral("/clocks"), this,
        [query](const Database& db, Progress& progress) { return clockLines(db, query, progress); },
        [this](Result<QList<ClockLine>> lines) {
            if (!lines || *lines == m_clocks)
                return;
            m_clocks = *std::move(lines);
            show(m_counts);
        });
}

PlaceRequest TodayPage::reports(int state, bool attention) const
{
    PlaceRequest request;
    request.replaceFilters = true;
    request.filters.append({QStringLiteral("state"), u'=' + wordOf("reports", "state", state, m_session.chinese())});
    if (attention)
        request.filters.append({QStringLiteral("attention"), QStringLiteral(">0")});
    request.filters += reportFilters(m_filter->filter());
    return request;
}

PlaceRequest TodayPage::cases(const QList<GridFilter>& filters) const
{
    return {filters + caseFilters(m_filter->filter()), true};
}

void TodayPage::show(TodayCounts c)
{
    m_counts = c;
    while (m_column->count() > 1) {
        QLayoutItem* item = m_column->takeAt(1);
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    addAlarms(c.alarms);
    addClocks(m_clocks);
    auto* groups = new QWidget(m_body);
    m_groups = new QGridLayout(groups);
    m_groups->setContentsMargins(0, 0, 0, 0);
    m_groups->setSpacing(16);
    const auto plain = [](const char* field, const QString& text) {
        return PlaceRequest{{{QString::fromLatin1(field), text}}, true};
    };
    const QString empty = QStringLiteral("empty");
    addGroup(0, 0, QStringLiteral("plan"), tr("Plan"),
             {{c.planBlockers, tr("findings that must be mended"), QStringLiteral("plan"), {}, true},
              {c.planWarnings, tr("findings to look at"), QStringLiteral("plan"), {}},
              {c.emergenciesOwing, tr("emergency checks to write up"), QStringLiteral("plan"),
               PlaceRequest{{{QStringLiteral("mode"), u'=' + wordOf("plan", "mode", 2, m_session.chinese())}}, true},
               true}});
    addGroup(
        0, 1, QStringLiteral("results"), tr("Reports to review"),
        {{c.waitingToLookAt, tr("wait, with something to look at"), QStringLiteral("results"), reports(0, true), true},
         {c.disagreeing, tr("of them: the laboratory says otherwise"), QStringLiteral("results"), reports(0, true),
          true},
         {c.waiting, tr("wait in all"), QStringLiteral("results"), reports(0)}});
    addGroup(1, 0, QStringLiteral("approve"), tr("Reviewed reports"),
             {{c.toSign, tr("wait for the second signature"), QStringLiteral("results"), reports(1)},
              {c.returned, tr("returned to the laboratory"), QStringLiteral("results"), reports(2)},
              {c.unclear, tr("cannot tell"), QStringLiteral("results"), reports(3)},
              {c.reportsOverdue, tr("reports overdue"), QStringLiteral("laboratories"),
               PlaceRequest{{}, false, 0, QStringLiteral("turnaround")}, true}});
    addGroup(
        1, 1, QStringLiteral("aftermath"), tr("Aftermath"),
        {{c.casesNotOrdered, tr("without an order to rectify"), QStringLiteral("aftermath"),
          cases({{QStringLiteral("ordered_on"), empty}, {QStringLiteral("done_on"), empty}}), true},
         {c.casesNotReinspected, tr("ordered, not yet re-inspected"), QStringLiteral("aftermath"),
          cases({{QStringLiteral("ordered_on"), QStringLiteral(">2000-01-01")},
                 {QStringLiteral("reinspected_on"), empty},
                 {QStringLiteral("done_on"), empty}})},
         {c.casesOpen, tr("open in all"), QStringLiteral("aftermath"), cases({{QStringLiteral("done_on"), empty}})}});
    addGroup(0, 2, QStringLiteral("import"), tr("Data"),
             {{c.importsThisWeek, tr("imports in the last seven days"), QStringLiteral("history"),
               PlaceRequest{{}, false, 0, QStringLiteral("receipts")}},
              {c.rejectedThisWeek, tr("rows rejected by them"), QStringLiteral("history"),
               PlaceRequest{{}, false, 0, QStringLiteral("receipts")}},
              {c.enterprisesWithoutCode, tr("enterprises without a credit code"), QStringLiteral("enterprises"),
               plain("uscc", empty)}});
    addRecent(1, 2, c.recent);
    for (int column = 0; column < 3; ++column)
        m_groups->setColumnStretch(column, 1);
    m_column->addWidget(groups);
    addYear(c.year);
    m_column->addStretch(1);
    Q_EMIT refreshed();
}

/// What is overdue or due soon, by what hangs on it; a click leads to the deadlines.
void TodayPage::addClocks(const QList<ClockLine>& clocks)
{
    if (clocks.isEmpty())
        return;
    auto* button = new QPushButton(this);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    QStringList parts;
    bool late = false;
    for (const ClockLine& clock : clocks) {
        QStringList counts;
        if (clock.overdue > 0)
            counts << tr("%1 overdue").arg(QLocale().toString(clock.overdue));
        if (clock.due > 0)
            counts << tr("%1 due soon").arg(QLocale().toString(clock.due));
        parts << QStringLiteral("<b>%1</b> %2").arg(clock.title.toHtmlEscaped(), counts.join(QStringLiteral("、")));
        late |= clock.overdue > 0;
    }
    const QColor back = late ? colors().badBack : colors().warnBack, ink = late ? colors().bad : colors().warn;
    button->setStyleSheet(QStringLiteral("QPushButton{border:0;border-radius:6px;background:%1;}").arg(back.name()));
    auto* row = new QHBoxLayout(button);
    auto* text = new QLabel(tr("Deadlines: %1").arg(parts.join(QStringLiteral("　·　"))), button);
    text->setWordWrap(true);
    text->setStyleSheet(QStringLiteral("color:%1").arg(ink.name()));
    text->setAttribute(Qt::WA_TransparentForMouseEvents);
    button->setAccessibleName(text->text());
    row->addWidget(text);
    constexpr int kUsualWidth = 1000, kMargins = 24; // a wrapped label's own hint is for a narrow one
    button->setMinimumHeight(text->heightForWidth(kUsualWidth) + kMargins);
    connect(button, &QPushButton::clicked, this, [this] {
        m_session.goTo(QStringLiteral("aftermath"),
                       PlaceRequest{caseFilters(m_filter->filter()), true, 0, QStringLiteral("deadlines")});
    });
    m_column->addWidget(button);
}

/// Each leads to the plans.
void TodayPage::addAlarms(const QStringList& alarms)
{
    for (const QString& alarm : alarms) {
        auto* button = new QPushButton(this);
        button->setFlat(true);
        button->setCursor(Qt::PointingHandCursor);
        button->setAccessibleName(alarm);
        button->setStyleSheet(
            QStringLiteral("QPushButton{border:0;border-radius:6px;background:%1;}").arg(colors().warnBack.name()));
        auto* row = new QHBoxLayout(button);
        auto* text = new QLabel(alarm, button);
        text->setWordWrap(true);
        text->setStyleSheet(QStringLiteral("color:%1").arg(colors().warn.name()));
        text->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(text);
        button->setMinimumHeight(row->sizeHint().height());
        connect(button, &QPushButton::clicked, this, [this] { m_session.goTo(QStringLiteral("plan")); });
        m_column->addWidget(button);
    }
}

QVBoxLayout* TodayPage::addCard(int row, int column, const QString& iconName, const QString& title)
{
    QFrame* card = makeCard(m_body);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 12, 12);
    inside->setSpacing(2);
    auto* heading = new QHBoxLayout;
    auto* sign = new QLabel(card);
    sign->setPixmap(icon(iconName, colors().accent).pixmap(20, 20));
    heading->addWidget(sign);
    heading->addWidget(makeHeading(title, 14, card), 1);
    inside->addLayout(heading);
    inside->addSpacing(6);
    m_groups->addWidget(card, row, column);
    return inside;
}

void TodayPage::addGroup(int row, int column, const QString& iconName, const QString& title, const QList<Line>& lines)
{
    QVBoxLayout* inside = addCard(row, column, iconName, title);
    for (const Line& line : lines)
        inside->addWidget(makeLine(line));
    inside->addStretch(1);
}

void TodayPage::addRecent(int row, int column, const QList<JournalEntry>& entries)
{
    QVBoxLayout* inside = addCard(row, column, QStringLiteral("history"), tr("Done last"));
    for (const JournalEntry& entry : entries) {
        auto* line = new QLabel(m_body);
        line->setText(line->fontMetrics().elidedText(
            QStringLiteral("%1   %2").arg(momentText(entry.at).mid(5, 11), entry.title), Qt::ElideRight, kRecentWidth));
        line->setToolTip(QStringLiteral("%1 · %2").arg(entry.title, entry.person));
        line->setMinimumHeight(34);
        line->setContentsMargins(6, 0, 0, 0);
        inside->addWidget(line);
    }
    inside->addStretch(1);
}

QWidget* TodayPage::makeLine(const Line& line)
{
    auto* button = new QPushButton(this);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setAccessibleName(QStringLiteral("%1 %2").arg(line.count).arg(line.text));
    const QColor ink = line.count <= 0 ? colors().muted : line.urgent ? colors().bad : colors().accent;
    button->setStyleSheet(
        QStringLiteral("QPushButton{border:0;border-radius:4px;padding:4px 6px;}QPushButton:hover{background:%1;}")
            .arg(colors().infoBack.name()));
    button->setMinimumHeight(34);
    auto* row = new QHBoxLayout(button);
    row->setContentsMargins(6, 0, 6, 0);
    auto* count = makeHeading(line.count < 0 ? QStringLiteral("…") : QLocale().toString(line.count), 18, button);
    count->setStyleSheet(QStringLiteral("color:%1").arg(ink.name()));
    count->setMinimumWidth(52);
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* text = new QLabel(line.text, button);
    for (QLabel* label : {count, text})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->addWidget(count);
    row->addSpacing(6);
    row->addWidget(text, 1);
    connect(button, &QPushButton::clicked, this, [this, line] { m_session.goTo(line.place, line.request); });
    return button;
}

void TodayPage::addYear(const YearCounts& c)
{
    QFrame* card = makeCard(m_body);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(16, 12, 16, 14);
    grid->setVerticalSpacing(8);
    const int year = m_session.workspace().clock().today().year();
    grid->addWidget(makeHeading(tr("Batches of %1").arg(year), 14, card), 0, 0, 1, 3);
    const struct {
        QString text;
        qint64 count;
    } rows[] = {{tr("Planned"), c.planned},
                {tr("Sampled"), c.sampled},
                {tr("Reports received"), c.reported},
                {tr("Signed"), c.signedOff}};
    const qint64 most = std::max({c.planned, c.sampled, c.reported, qint64(1)});
    int line = 1;
    for (const auto& row : rows) {
        auto* bar = new QProgressBar(card);
        bar->setRange(0, 1000);
        bar->setValue(int(row.count * 1000 / most));
        bar->setTextVisible(false);
        bar->setFixedHeight(12);
        bar->setStyleSheet(QStringLiteral("QProgressBar{border:0;border-radius:3px;background:%1;}QProgressBar::chunk{"
                                          "background:%2;border-radius:3px;}")
                               .arg(colors().sidebar.name(), colors().accent.name()));
        bar->setAccessibleName(row.text);
        grid->addWidget(new QLabel(row.text, card), line, 0);
        grid->addWidget(bar, line, 1);
        auto* count = new QLabel(c.areCounted ? QLocale().toString(row.count) : QStringLiteral("…"), card);
        count->setAlignment(Qt::AlignRight);
        grid->addWidget(count, line++, 2);
    }
    grid->setColumnStretch(1, 1);
    m_column->addWidget(card);
}

} // namespace spotcheck
