#include "core/aftermath/running_clock.h"

#include "core/aftermath/clock_pause.h"
#include "core/clocks/iso_day.h"
#include "core/clocks/office_calendar.h"
#include "core/clocks/setting.h"
#include "core/workspace/row_loop.h"

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
    std::shared_ptr<const ClockWords> words;
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
    std::shared_ptr<const ClockWords> fastWords;
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
        clock.words = std::make_shared<ClockWords>(
            ClockWords{definition.code, query.chinese ? definition.chinese : definition.english,
                       termUnitCode(definition.unit), clockSideCode(definition.side), definition.source,
                       definition.mark, definition.profile, definition.consequence});
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
        if (!m_texts)
            m_texts =
                std::make_shared<ClockCase>(ClockCase{m_row.text(1) + QStringLiteral(" · ") + m_row.text(2),
                                                      m_row.text(2), m_row.text(3), m_row.text(4), m_row.text(5)});
        clock.of = m_texts, clock.caseId = m_row.integer(0);
    }

private:
    const Statement& m_row;
    std::shared_ptr<const ClockCase> m_texts;
};

/// False: the clock is not asked for.
bool start(RunningClock& clock, Engine& engine, Clockwork& work, const Statement& row, const QList<ClockPause>* pauses)
{
    const qint64 first = julianDay(row.view(work.startAt));
    if (first == 0 || !runs(row, work))
        return false;
    clock.start = QDate::fromJulianDay(first), clock.doneOn = endOf(row, work);
    if (clock.doneOn.isValid() && !engine.wantsDone)
        return false;
    const DueDay& plain = knownDue(work, engine.calendar, first);
    if (pauses != nullptr)
        clock.pausedDays = pausedDays(*pauses, {work.definition.code, clock.start, plain.counted}, engine.today);
    settle(clock, work.definition,
           clock.pausedDays == 0 ? plain : dueOf(engine.calendar, work.definition, clock.start, clock.pausedDays),
           engine);
    return engine.wantsDone || clock.state != ClockState::Done;
}

/// Each is made where it stays: clocks are large.
void addClocks(Engine& engine, const Statement& row, CaseTexts& texts, QList<RunningClock>& all)
{
    const auto found = engine.pauses.constFind(row.integer(0));
    const auto* pauses = found == engine.pauses.constEnd() ? nullptr : &*found;
    for (Clockwork& work : engine.clocks) {
        RunningClock& clock = all.emplaceBack();
        if (start(clock, engine, work, row, pauses))
            texts.describe(clock), clock.words = work.words;
        else
            all.removeLast();
    }
}

std::shared_ptr<const ClockWords> fastLane(const ClockQuery& query, const ClockSetting& hours)
{
    const QString code = QStringLiteral("fast_lane");
    return std::make_shared<ClockWords>(ClockWords{
        code,
        query.chinese ? QStringLiteral("快办：即检即报告、即送达") : QStringLiteral("Fast lane: report and serve"),
        QStringLiteral("hour"), clockSideCode(ClockSide::Duty), hours.source, hours.mark, code, kFastConsequence});
}

/// Hours from the moment the failure was known; ends when the result is served.
void addFast(const Engine& engine, const Statement& row, CaseTexts& texts, QList<RunningClock>& all)
{
    const qint64 known = row.integer(kKnownAt);
    if (known == 0 || !engine.wantsFast || !engine.fastHours.value)
        return;
    const QDate served = QDate::fromString(row.text(kServedAt), Qt::ISODate);
    if (served.isValid() && !engine.wantsDone)
        return;
    RunningClock& clock = all.emplaceBack();
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(known);
    clock.dueAt = start.addSecs(3600LL * *engine.fastHours.value);
    clock.start = start.date(), clock.due = clock.earliest = clock.latest = clock.dueAt.date();
    clock.doneOn = served;
    clock.daysLeft = int(engine.today.daysTo(clock.due));
    clock.state = served.isValid()           ? ClockState::Done
                  : clock.dueAt < engine.now ? ClockState::Overdue
                                             : ClockState::Due;
    texts.describe(clock), clock.words = engine.fastWords;
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
                  fastLane(query, *fast)};
}

/// Where each clock goes: by consequence, then by due day.
std::vector<size_t> order(const QList<RunningClock>& clocks)
{
    std::vector<std::tuple<int, qint64, qint64, size_t>> keys;
    keys.reserve(size_t(clocks.size()));
    for (const RunningClock& clock : clocks)
        keys.emplace_back(-clock.consequence(), clock.due.toJulianDay(), clock.caseId, keys.size());
    std::sort(keys.begin(), keys.end());
    std::vector<size_t> from;
    from.reserve(keys.size());
    for (const auto& key : keys)
        from.push_back(std::get<3>(key));
    return from;
}

/// Along the rings of places that change with each other, so that no second list is needed.
void putInOrder(QList<RunningClock>& clocks)
{
    std::vector<size_t> from = order(clocks);
    for (size_t first = 0; first < from.size(); ++first) {
        if (from[first] == first)
            continue;
        RunningClock held = std::move(clocks[qsizetype(first)]);
        size_t to = first;
        for (size_t next = from[to]; next != first; next = from[to]) {
            clocks[qsizetype(to)] = std::move(clocks[qsizetype(next)]);
            from[to] = to;
            to = next;
        }
        clocks[qsizetype(to)] = std::move(held);
        from[to] = to;
    }
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
    QList<RunningClock> all;
    RowLoop loop(*q);
    while (loop.next()) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("aftermath", "Stopped.")};
        CaseTexts texts(*q);
        addClocks(*engine, *q, texts, all);
        addFast(*engine, *q, texts, all);
    }
    if (!loop.status())
        return loop.status().error();
    putInOrder(all);
    return all;
}

} // namespace spotcheck
