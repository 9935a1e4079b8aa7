#include "core/aftermath/running_clock.h"

#include "core/aftermath/clock_pause.h"
#include "core/clocks/iso_day.h"
#include "core/clocks/office_calendar.h"
#include "core/clocks/setting.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>
#include <string>
#include <tuple>
#include <unordered_map>

namespace spotcheck {

namespace {

constexpr int kSoonUnlessSet = 7;
constexpr int kFixedColumns =
    9; // id, sample_no, party, product, office, handler, done_on, fast lane's known_at, served_on
constexpr int kDoneAt = 6, kKnownAt = 7, kServedAt = 8;
constexpr int kFastConsequence = 6;

/// A definition, where its columns stand in the row, and due days that were computed before.
struct Clockwork {
    ClockDefinition definition;
    int startAt = 0, whenAt = -1;
    QList<int> endsAt;
    std::unordered_map<qint64, DueDay> known; ///< by the start's Julian day
    QString title, unit, side;
};

struct Engine {
    std::vector<Clockwork> clocks;
    WorkCalendar calendar;
    ClockPauses pauses;
    QDate today;
    int soon = kSoonUnlessSet;
    bool wantsDone = false;
    bool wantsFast = true;
    QDateTime now{};
    ClockSetting fastHours{};
    bool chinese = true;
};

class Columns {
public:
    int of(const QString& name)
    {
        qsizetype at = m_names.indexOf(name);
        if (at < 0) {
            at = m_names.size();
            m_names << name;
        }
        return kFixedColumns + int(at);
    }
    QString sql() const
    {
        return m_names.isEmpty() ? QString() : QStringLiteral(", ") + m_names.join(QStringLiteral(", "));
    }

private:
    QStringList m_names;
};

std::vector<Clockwork> clockworks(const QList<ClockDefinition>& definitions, const ClockQuery& query, Columns& columns)
{
    std::vector<Clockwork> clocks;
    for (const ClockDefinition& definition : definitions) {
        if (!definition.isSet() || (!query.clock.isEmpty() && query.clock != definition.code))
            continue;
        Clockwork clock;
        clock.startAt = columns.of(definition.start);
        for (const QString& end : definition.ends)
            clock.endsAt << columns.of(end);
        if (!definition.whenColumn.isEmpty())
            clock.whenAt = columns.of(definition.whenColumn);
        clock.title = query.chinese ? definition.chinese : definition.english;
        clock.unit = termUnitCode(definition.unit), clock.side = clockSideCode(definition.side);
        clock.definition = definition;
        clocks.push_back(std::move(clock));
    }
    return clocks;
}

/// What was recorded, and what an objection suspends where the office reads the law so.
Result<ClockPauses> pausesOf(const Database& db, const QList<ClockDefinition>& definitions, QDate today)
{
    auto pauses = recordedPauses(db);
    const auto suspends = clockSetting(db, "objection_suspends", today);
    if (!pauses || !suspends)
        return !pauses ? pauses : Result<ClockPauses>(suspends.error());
    if (suspends->value != 1)
        return pauses;
    QStringList clocks;
    for (const ClockDefinition& definition : definitions)
        if (definition.objectionMaySuspend)
            clocks << definition.code;
    if (Status added = addObjectionPauses(db, clocks, *pauses); !added)
        return added.error();
    return pauses;
}

DueDay dueOf(const WorkCalendar& calendar, const ClockDefinition& clock, QDate start, int paused)
{
    const Term term{*clock.length, clock.unit, clock.rolls};
    if (paused == 0)
        return dueDay(calendar, start, term);
    if (clock.unit == TermUnit::CalendarDay)
        return dueDay(calendar, start, {term.length + paused, term.unit, term.rolls});
    return dueDay(calendar, start.addDays(paused), term);
}

const DueDay& knownDue(Clockwork& clock, const WorkCalendar& calendar, qint64 start)
{
    const auto found = clock.known.find(start);
    if (found != clock.known.end())
        return found->second;
    return clock.known.emplace(start, dueOf(calendar, clock.definition, QDate::fromJulianDay(start), 0)).first->second;
}

QDate endOf(const Statement& row, const Clockwork& clock)
{
    for (const int at : clock.endsAt)
        if (const qint64 day = julianDay(row.view(at)); day != 0)
            return QDate::fromJulianDay(day);
    const qint64 closed = julianDay(row.view(kDoneAt));
    return closed == 0 ? QDate() : QDate::fromJulianDay(closed);
}

ClockState stateOf(const RunningClock& clock, const Engine& engine)
{
    if (clock.doneOn.isValid())
        return ClockState::Done;
    if (clock.daysLeft < 0)
        return ClockState::Overdue;
    const bool open = clock.opens.isValid() ? clock.opens <= engine.today : clock.daysLeft <= engine.soon;
    return open ? ClockState::Due : ClockState::Running;
}

void settle(RunningClock& clock, const ClockDefinition& definition, const DueDay& due, const Engine& engine)
{
    const bool later = definition.side == ClockSide::Right || definition.side == ClockSide::Party;
    clock.earliest = due.earliest, clock.latest = due.latest, clock.calendarKnown = due.known;
    clock.due = later ? due.latest : due.earliest;
    if (definition.opens)
        clock.opens = clock.start.addDays(*definition.opens);
    if (!clock.doneOn.isValid() && definition.side == ClockSide::Right && clock.due < engine.today)
        clock.doneOn = clock.due; // nobody is late: the right has lapsed
    clock.daysLeft = int(engine.today.daysTo(clock.due));
    clock.state = stateOf(clock, engine);
}

bool runs(const Statement& row, const Clockwork& clock)
{
    return clock.whenAt < 0 || row.text(clock.whenAt) == clock.definition.whenValue;
}

/// What every clock of the case shares: read once for the first that is wanted, and shared from there.
class CaseTexts {
public:
    explicit CaseTexts(const Statement& row) : m_row(row) {}
    void describe(RunningClock& clock)
    {
        if (!m_isRead)
            read();
        clock.subjectKind = QStringLiteral("case");
        clock.subject = clock.caseId = m_row.integer(0);
        clock.key = m_key, clock.party = m_party, clock.product = m_product;
        clock.office = m_office, clock.handler = m_handler;
    }

private:
    void read()
    {
        m_isRead = true;
        m_party = m_row.text(2), m_product = m_row.text(3), m_office = m_row.text(4), m_handler = m_row.text(5);
        m_key = m_row.text(1) + QStringLiteral(" · ") + m_party;
    }
    const Statement& m_row;
    bool m_isRead = false;
    QString m_key, m_party, m_product, m_office, m_handler;
};

RunningClock described(CaseTexts& texts, const Clockwork& work, RunningClock clock)
{
    texts.describe(clock);
    clock.clock = work.definition.code, clock.title = work.title, clock.unit = work.unit, clock.side = work.side;
    clock.consequence = work.definition.consequence;
    clock.source = work.definition.source, clock.mark = work.definition.mark;
    clock.profile = work.definition.profile;
    return clock;
}

void addClocks(Engine& engine, const Statement& row, CaseTexts& texts, std::vector<RunningClock>& all)
{
    const auto pauses = engine.pauses.constFind(row.integer(0));
    for (Clockwork& work : engine.clocks) {
        const qint64 start = julianDay(row.view(work.startAt));
        if (start == 0 || !runs(row, work))
            continue;
        RunningClock clock;
        clock.start = QDate::fromJulianDay(start), clock.doneOn = endOf(row, work);
        if (clock.doneOn.isValid() && !engine.wantsDone)
            continue;
        const DueDay& plain = knownDue(work, engine.calendar, start);
        const int paused = pauses == engine.pauses.constEnd()
                               ? 0
                               : pausedDays(*pauses, {work.definition.code, clock.start, plain.counted}, engine.today);
        clock.pausedDays = paused;
        const DueDay due = paused == 0 ? plain : dueOf(engine.calendar, work.definition, clock.start, paused);
        settle(clock, work.definition, due, engine);
        if (engine.wantsDone || clock.state != ClockState::Done)
            all.push_back(described(texts, work, std::move(clock)));
    }
}

/// Hours from the moment the failure was known; ends when the result is served.
void addFast(const Engine& engine, const Statement& row, CaseTexts& texts, std::vector<RunningClock>& all)
{
    const qint64 known = row.integer(kKnownAt);
    if (known == 0 || !engine.wantsFast || !engine.fastHours.value)
        return;
    RunningClock clock;
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(known);
    clock.dueAt = start.addSecs(3600LL * *engine.fastHours.value);
    clock.start = start.date(), clock.due = clock.earliest = clock.latest = clock.dueAt.date();
    clock.doneOn = QDate::fromString(row.text(kServedAt), Qt::ISODate);
    clock.daysLeft = int(engine.today.daysTo(clock.due));
    clock.state = clock.doneOn.isValid()     ? ClockState::Done
                  : clock.dueAt < engine.now ? ClockState::Overdue
                                             : ClockState::Due;
    if (clock.state == ClockState::Done && !engine.wantsDone)
        return;
    Clockwork work;
    work.definition.code = QStringLiteral("fast_lane"), work.definition.consequence = kFastConsequence;
    work.definition.profile = work.definition.code;
    work.definition.source = engine.fastHours.source, work.definition.mark = engine.fastHours.mark;
    work.title =
        engine.chinese ? QStringLiteral("快办：即检即报告、即送达") : QStringLiteral("Fast lane: report and serve");
    work.unit = QStringLiteral("hour"), work.side = clockSideCode(ClockSide::Duty);
    all.push_back(described(texts, work, std::move(clock)));
}

QString casesSql(const ClockQuery& query, const Columns& columns)
{
    QStringList conditions;
    if (!query.done)
        conditions << QStringLiteral("t.done_on = ''");
    if (!query.office.isEmpty())
        conditions << QStringLiteral("t.office = ?1");
    if (query.caseId != 0)
        conditions << QStringLiteral("t.id = ?2");
    if (!query.handler.isEmpty())
        conditions << QStringLiteral("t.handler = ?3");
    if (!query.product.isEmpty())
        conditions << QStringLiteral("b.product_name = ?4");
    const QString where =
        conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    return QStringLiteral(
               "SELECT t.id, t.sample_no, t.party, coalesce(b.product_name, ''), t.office, t.handler, t.done_on, CASE "
               "WHEN t.lane = 1 THEN coalesce(t.known_at, 0) ELSE 0 END, t.served_on") +
           columns.sql() +
           QStringLiteral(
               " FROM aftermath_case t LEFT JOIN batch b ON b.sample_no = t.sample_no LEFT JOIN objection o ON o.id = "
               "(SELECT max(id) FROM objection WHERE case_id = t.id)") +
           where;
}

Result<Engine> engineFor(const Database& db, const ClockQuery& query, Columns& columns)
{
    const auto definitions = clockDefinitions(db, query.today);
    auto calendar = officeCalendar(db);
    const auto soon = clockSetting(db, "due_soon_days", query.today);
    const auto fast = clockSetting(db, "fast_lane_hours", query.today);
    if (!definitions)
        return definitions.error();
    if (!calendar)
        return calendar.error();
    auto pauses = pausesOf(db, *definitions, query.today);
    if (!pauses)
        return pauses.error();
    if (!soon)
        return soon.error();
    if (!fast)
        return fast.error();
    return Engine{clockworks(*definitions, query, columns),
                  *std::move(calendar),
                  *std::move(pauses),
                  query.today,
                  soon->value.value_or(kSoonUnlessSet),
                  query.done,
                  query.clock.isEmpty() || query.clock == QStringLiteral("fast_lane"),
                  query.now.isValid() ? query.now : QDateTime(query.today, QTime(23, 59, 59)),
                  *fast,
                  query.chinese};
}

/// By consequence, then by due day; clocks are large, so their places are sorted and each is moved once.
QList<RunningClock> inOrder(std::vector<RunningClock>& clocks)
{
    std::vector<std::tuple<int, qint64, qint64, size_t>> places;
    places.reserve(clocks.size());
    for (const RunningClock& clock : clocks)
        places.emplace_back(-clock.consequence, clock.due.toJulianDay(), clock.caseId, places.size());
    std::sort(places.begin(), places.end());
    QList<RunningClock> ordered;
    ordered.reserve(qsizetype(clocks.size()));
    for (const auto& place : places)
        ordered << std::move(clocks[std::get<3>(place)]);
    return ordered;
}

} // namespace

QString clockStateCode(ClockState state)
{
    switch (state) {
    case ClockState::Running: return QStringLiteral("running");
    case ClockState::Due: return QStringLiteral("due");
    case ClockState::Overdue: return QStringLiteral("overdue");
    case ClockState::Done: break;
    }
    return QStringLiteral("done");
}

Result<QList<RunningClock>> runningClocks(const Database& db, const ClockQuery& query, Progress* progress)
{
    Columns columns;
    auto engine = engineFor(db, query, columns);
    if (!engine)
        return engine.error();
    auto q = db.prepare(casesSql(query, columns).toStdString());
    if (!q)
        return q.error();
    if (!query.office.isEmpty())
        q->bind(1, query.office);
    if (query.caseId != 0)
        q->bind(2, query.caseId);
    if (!query.handler.isEmpty())
        q->bind(3, query.handler);
    if (!query.product.isEmpty())
        q->bind(4, query.product);
    std::vector<RunningClock> all;
    while (true) {
        const auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("aftermath", "Stopped.")};
        CaseTexts texts(*q);
        addClocks(*engine, *q, texts, all);
        addFast(*engine, *q, texts, all);
    }
    return inOrder(all);
}

} // namespace spotcheck
