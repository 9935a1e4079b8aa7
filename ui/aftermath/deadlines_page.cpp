#include "ui/aftermath/deadlines_page.h"

#include "core/aftermath/case_opening.h"
#include "core/registry/office.h"
#include "ui/common/choice_box.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMap>
#include <QPushButton>

namespace spotcheck {

namespace {

constexpr qsizetype kMostRows = 5000;
constexpr int kBoxCharacters = 8;
constexpr int kToDo = 0, kOverdue = 1, kRunning = 2, kEndedToo = 3, kSnoozed = 4;

bool isWanted(const RunningClock& clock, int which)
{
    switch (which) {
    case kToDo: return clock.state == ClockState::Overdue || clock.state == ClockState::Due;
    case kOverdue: return clock.state == ClockState::Overdue;
    case kRunning: return clock.state != ClockState::Done;
    default: return true;
    }
}

QString stateWord(const RunningClock& clock)
{
    switch (clock.state) {
    case ClockState::Running: return DeadlinesPage::tr("running");
    case ClockState::Due:
        return clock.opens.isValid() ? DeadlinesPage::tr("window open") : DeadlinesPage::tr("due soon");
    case ClockState::Overdue: return DeadlinesPage::tr("overdue");
    case ClockState::Done: break;
    }
    return DeadlinesPage::tr("ended on %1").arg(clock.doneOn.toString(Qt::ISODate));
}

QColor stateInk(ClockState state)
{
    switch (state) {
    case ClockState::Overdue: return colors().bad;
    case ClockState::Due: return colors().warn;
    case ClockState::Done: return colors().muted;
    case ClockState::Running: break;
    }
    return {};
}

/// The two readings of a due day, where they differ, and what the calendar does not know.
QString dueTip(const RunningClock& clock)
{
    QStringList lines;
    if (clock.opens.isValid())
        lines << DeadlinesPage::tr("Window from %1 to %2")
                     .arg(clock.opens.toString(Qt::ISODate), clock.due.toString(Qt::ISODate));
    if (clock.earliest != clock.latest)
        lines << DeadlinesPage::tr("%1 if weekends do not move it, %2 if they do")
                     .arg(clock.earliest.toString(Qt::ISODate), clock.latest.toString(Qt::ISODate));
    if (clock.pausedDays > 0)
        lines << DeadlinesPage::tr("%n days are not counted", nullptr, clock.pausedDays);
    if (!clock.calendarKnown)
        lines << DeadlinesPage::tr("Counted beyond the announced holidays: it may move.");
    return lines.join(u'\n');
}

ShownRow rowOf(const RunningClock& clock)
{
    ShownCell due{clock.due.toString(Qt::ISODate) + (clock.calendarKnown ? QString() : QStringLiteral(" *"))};
    due.tip = dueTip(clock);
    ShownCell left = clock.state == ClockState::Done ? ShownCell{} : numberCell(clock.daysLeft);
    ShownCell state{stateWord(clock)};
    left.ink = state.ink = stateInk(clock.state);
    const QString source = QStringLiteral("%1 [%2]").arg(clock.source(), clock.mark());
    return {{{clock.title()},
             {clock.key().section(QStringLiteral(" · "), 0, 0)},
             {clock.party()},
             {clock.product()},
             {officeShortName(clock.office())},
             {clock.start.toString(Qt::ISODate)},
             due,
             left,
             state,
             {source, {}, {}, source}},
            clock.caseId};
}

} // namespace

DeadlinesPage::DeadlinesPage(Session& session, QWidget* parent)
    : AnswerPage(session, tr("Deadlines"), parent),
      m_which(addChoice(tr("Show"))),
      m_clock(addChoice(tr("Clock"))),
      m_office(addChoice(tr("Office"))),
      m_handler(addChoice(tr("Person"))),
      m_product(addChoice(tr("Product"))),
      m_snooze(new QPushButton(tr("Put aside…"), this)),
      m_open(new QPushButton(tr("Open cases of failed batches…"), this))
{
    m_which->addItem(tr("overdue and due soon"), kToDo);
    m_which->addItem(tr("overdue"), kOverdue);
    m_which->addItem(tr("all that run"), kRunning);
    m_which->addItem(tr("ended ones too"), kEndedToo);
    m_which->addItem(tr("put aside"), kSnoozed);
    for (QComboBox* box : {m_clock, m_office, m_handler, m_product})
        box->addItem(tr("all"), QString());
    for (QComboBox* box : {m_handler, m_product}) { // long names must not push the rest out of the bar
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kBoxCharacters);
    }
    m_snooze->setToolTip(
        tr("Leaves the chosen deadlines out of the list until a day, with a reason. What is overdue with the "
           "gravest consequences is always shown."));
    connect(m_snooze, &QPushButton::clicked, this, &DeadlinesPage::snooze);
    m_open->setToolTip(tr("One case for the sampled party and one for the nominal producer of every failed batch that "
                          "has none yet. One step, which undo takes back."));
    connect(m_open, &QPushButton::clicked, this, &DeadlinesPage::openMissing);
    bar().addWidget(m_snooze);
    bar().addWidget(m_open);
    setTitles({tr("Clock"), tr("Sampling no."), tr("Party"), tr("Product"), tr("Office"), tr("Start"), tr("Due"),
               tr("Days left"), tr("State"), tr("Source")});
    setEmptyText(tr("Nothing is overdue or due soon. Clocks run from the dates of the cases: the result served, the "
                    "objection, the order to rectify, the announcement."));
}

Result<DeadlinesPage::Answer> DeadlinesPage::read(const Database& db, Progress& progress, const ClockQuery& query)
{
    auto profile = clockProfile(db, query.today);
    auto definitions = clockDefinitions(db, query.today);
    if (!profile || !definitions)
        return !profile ? profile.error() : definitions.error();
    auto clocks = runningClocks(db, query, &progress);
    if (!clocks)
        return clocks.error();
    const auto missing = missingCases(db, &progress);
    auto aside = snoozes(db, query.today);
    if (!missing)
        return missing.error();
    if (!aside)
        return aside.error();
    return Answer{*std::move(profile), *std::move(definitions), *std::move(clocks), *std::move(aside), missing->size()};
}

void DeadlinesPage::ask()
{
    ClockQuery query{session().workspace().clock().today()};
    query.done = m_which->currentData().toInt() == kEndedToo;
    query.clock = m_clock->currentData().toString();
    query.chinese = session().chinese();
    session().read<Answer>(
        channel(), this, [query](const Database& db, Progress& progress) { return read(db, progress, query); },
        [this](Result<Answer> answer) {
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        },
        tr("Counting deadlines…"));
}

/// Once: what there is to choose.
void DeadlinesPage::offerChoices(const Answer& answer)
{
    if (m_clock->count() > 1)
        return;
    for (const ClockDefinition& one : answer.definitions)
        if (one.isSet())
            offerChoice(*m_clock, session().chinese() ? one.chinese : one.english, one.code);
    QMap<QString, QString> offices, handlers, products; // in order
    for (const RunningClock& clock : answer.clocks) {
        offices.insert(clock.office(), officeShortName(clock.office()));
        handlers.insert(clock.handler(), clock.handler());
        products.insert(clock.product(), clock.product());
    }
    for (const auto& [box, texts] :
         {std::pair(m_office, offices), std::pair(m_handler, handlers), std::pair(m_product, products)})
        for (auto one = texts.begin(); one != texts.end(); ++one)
            if (!one.key().isEmpty())
                offerChoice(*box, one.value(), one.key());
}

/// Filters from elsewhere replace what was chosen.
void DeadlinesPage::open(const PlaceRequest& request)
{
    if (!request.replaceFilters && request.filters.isEmpty())
        return;
    for (QComboBox* box : {m_office, m_handler, m_product})
        box->setCurrentIndex(0);
    for (const GridFilter& filter : request.filters) {
        const QString text = filter.text.mid(filter.text.startsWith(u'=') ? 1 : 0);
        if (filter.field == QStringLiteral("office"))
            setChoice(*m_office, officeShortName(officeCode(text)), officeCode(text));
        else if (filter.field == QStringLiteral("handler"))
            setChoice(*m_handler, text, text);
        else if (filter.field == QStringLiteral("product_name"))
            setChoice(*m_product, text, text);
    }
    again();
}

bool DeadlinesPage::isChosen(const RunningClock& clock, const Snoozes& snoozes, qint64& hidden) const
{
    const QString office = m_office->currentData().toString(), handler = m_handler->currentData().toString();
    const QString product = m_product->currentData().toString();
    if ((!office.isEmpty() && clock.office() != office) || (!handler.isEmpty() && clock.handler() != handler) ||
        (!product.isEmpty() && clock.product() != product))
        return false;
    const int which = m_which->currentData().toInt();
    if (which == kSnoozed)
        return snoozes.contains({clock.caseId, clock.clock()});
    const bool aside = isAside(clock, snoozes);
    hidden += aside ? 1 : 0;
    return !aside && isWanted(clock, which);
}

void DeadlinesPage::take(const Answer& answer)
{
    offerChoices(answer);
    QList<ShownRow> rows;
    m_shown.clear();
    qint64 overdue = 0, due = 0, hidden = 0;
    bool cut = false;
    for (const RunningClock& clock : answer.clocks) {
        overdue += clock.state == ClockState::Overdue ? 1 : 0;
        due += clock.state == ClockState::Due ? 1 : 0;
        if (!isChosen(clock, answer.snoozes, hidden))
            continue;
        cut |= rows.size() == kMostRows;
        if (rows.size() == kMostRows)
            continue;
        rows << rowOf(clock);
        m_shown << clock;
        rows.last().id = m_shown.size(); // from 1: a row without an id leads nowhere
    }
    m_open->setEnabled(answer.missing > 0);
    setHeading(headingOf(answer, overdue, due, hidden, cut));
    show(rows);
}

void DeadlinesPage::snooze()
{
    const QList<qint64> chosen = table().selectedIds();
    if (chosen.isEmpty())
        return session().say(Message::Kind::Info, tr("Choose the deadlines in the list first."));
    const QDate today = session().workspace().clock().today();
    const auto day = session().dialogs().askText(this, tr("Put aside"), tr("Until which day?"),
                                                 today.addDays(7).toString(Qt::ISODate));
    if (!day)
        return;
    const auto reason = session().dialogs().askText(this, tr("Put aside"), tr("Reason"), QString());
    if (!reason)
        return;
    QList<std::pair<qint64, QString>> clocks;
    for (const qint64 row : chosen)
        clocks << std::pair(m_shown.value(row - 1).caseId, m_shown.value(row - 1).clock());
    (void)session().perform([&](Workspace& workspace) {
        return snoozeClocks(workspace, clocks, QDate::fromString(*day, Qt::ISODate), *reason);
    });
}

QString DeadlinesPage::headingOf(const Answer& answer, qint64 overdue, qint64 due, qint64 hidden, bool cut) const
{
    const QLocale locale;
    QStringList unset;
    for (const ClockDefinition& one : answer.definitions)
        if (!one.isSet())
            unset << (session().chinese() ? one.chinese : one.english);
    QString text = tr("<b>%1 overdue, %2 due soon.</b> A clock warns and decides nothing. A right or a duty of an "
                      "enterprise shows the later reading of a due day, a duty of the office the earlier.")
                       .arg(locale.toString(overdue), locale.toString(due));
    text += tr(" Lengths: %1 (%2; Rules > Settings).")
                .arg(answer.profile.title(session().chinese()), answer.profile.about(session().chinese()));
    if (!unset.isEmpty())
        text += tr(" No length is set for: %1 (Rules > Settings).").arg(unset.join(QStringLiteral("、")));
    if (answer.missing > 0)
        text += tr(" <b>%1 cases of failed batches are not opened yet.</b>").arg(locale.toString(answer.missing));
    if (hidden > 0)
        text += tr(" %1 are put aside.").arg(locale.toString(hidden));
    if (cut)
        text += tr(" Only the first %1 are listed.").arg(locale.toString(kMostRows));
    return text;
}

void DeadlinesPage::openMissing()
{
    const auto opened = session().perform([](Workspace& workspace) -> Result<qint64> {
        const auto missing = missingCases(workspace.db());
        return missing ? openCases(workspace, *missing) : Result<qint64>(missing.error());
    });
    if (opened && *opened != 0)
        session().say(Message::Kind::Success, tr("The cases are opened; Undo takes them back."));
}

void DeadlinesPage::activate(qint64 id)
{
    PlaceRequest request;
    request.record = m_shown.value(id - 1).caseId;
    session().goTo(QStringLiteral("aftermath"), request);
}

} // namespace spotcheck
