#include "core/sampling/day_plan.h"

#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <set>

namespace spotcheck {

namespace {

constexpr int kPlanned = 0; // of a visit's states
constexpr int kSpecial = 2, kFollowUp = 3;

constexpr const char* kVisits =
    "SELECT t.id, t.enterprise_id, t.place_no, t.batches, t.mode, t.notice_no, t.samplers, t.note, t.tasks, e.name, "
    "e.uscc, e.address, e.contact, e.phone FROM visit t JOIN enterprise e ON e.id = t.enterprise_id WHERE t.planned_on "
    "= ?1 AND t.office = ?2 AND t.team = ?3 AND t.state = ?4 ORDER BY t.place_no, t.id";

DayVisit visitAt(const Statement& q)
{
    DayVisit visit;
    visit.id = q.integer(0), visit.enterprise = q.integer(1);
    visit.order = int(q.integer(2)), visit.batches = int(q.integer(3)), visit.mode = int(q.integer(4));
    visit.notice = q.text(5), visit.samplers = q.text(6), visit.note = q.text(7);
    for (const QString& task : q.text(8).split(u'；', Qt::SkipEmptyParts))
        visit.tasks << DayTask{task.trimmed(), {}};
    visit.name = q.text(9), visit.uscc = q.text(10), visit.address = q.text(11);
    visit.contact = q.text(12), visit.phone = q.text(13);
    return visit;
}

/// A text that is no task's number is the product itself.
Status nameProducts(const Database& db, QList<DayTask>& tasks)
{
    auto q = db.prepare("SELECT product_name FROM task WHERE task_no = ?");
    if (!q)
        return q.error();
    for (DayTask& task : tasks) {
        q->reset();
        const auto found = q->bind(1, task.number).step();
        if (!found)
            return found.error();
        task = *found ? DayTask{task.number, q->text(0)} : DayTask{{}, task.number};
    }
    return ok();
}

Status countYear(const Database& db, DayVisit& visit, int year, const BurdenLimits& limits)
{
    visit.counts = visit.mode != kSpecial && visit.mode != kFollowUp;
    const auto burden = burdenOf(db, visit.enterprise, year, limits);
    if (!burden)
        return burden.error();
    visit.made = burden->visits.size(), visit.planned = burden->planned.size();
    visit.left = burden->left(limits);
    return ok();
}

Result<QList<DayVisit>> visitsOf(const Database& db, const TeamDay& day)
{
    auto q = db.prepare(kVisits);
    if (!q)
        return q.error();
    q->bind(1, day.date).bind(2, day.office).bind(3, day.team).bind(4, qint64(kPlanned));
    QList<DayVisit> visits;
    RowLoop loop(*q);
    while (loop.next()) {
        visits << visitAt(*q);
    }
    return loop.give(std::move(visits));
}

QStringList namesOf(const QList<DayVisit>& visits)
{
    QStringList names;
    for (const DayVisit& visit : visits)
        for (QString part : visit.samplers.split(u'、', Qt::SkipEmptyParts))
            if (part = part.trimmed(); !names.contains(part))
                names << part;
    return names;
}

Result<QList<TeamDay>> daysOf(Statement& q)
{
    QList<TeamDay> days;
    RowLoop loop(q);
    while (loop.next()) {
        days << TeamDay{q.text(0), q.text(1), q.text(2)};
    }
    return loop.give(std::move(days));
}

} // namespace

qint64 DayPlan::batchesMost() const
{
    qint64 sum = 0;
    for (const DayVisit& visit : visits)
        sum += visit.batchesMost();
    return sum;
}

Result<QList<TeamDay>> teamDays(const Database& db, const QDate& date, const QString& office, const QString& team)
{
    auto q = db.prepare("SELECT DISTINCT planned_on, office, team FROM visit WHERE planned_on = ?1 AND state = ?4 AND "
                        "(?2 = '' OR office = ?2) AND (?3 = '' OR team = ?3) ORDER BY office, team");
    if (!q)
        return q.error();
    q->bind(1, date.toString(Qt::ISODate)).bind(2, office).bind(3, team).bind(4, qint64(kPlanned));
    return daysOf(*q);
}

Result<QList<TeamDay>> teamDaysOf(const Database& db, const std::vector<qint64>& visits)
{
    auto q = db.prepare("SELECT planned_on, office, team FROM visit WHERE id = ?1 AND state = ?2");
    if (!q)
        return q.error();
    std::set<TeamDay> days;
    for (const qint64 id : visits) {
        q->reset();
        const auto found = q->bind(1, id).bind(2, qint64(kPlanned)).step();
        if (!found)
            return found.error();
        if (*found)
            days.insert({q->text(0), q->text(1), q->text(2)});
    }
    return QList<TeamDay>(days.begin(), days.end());
}

Result<DayPlan> dayPlan(const Database& db, const TeamDay& day, const BurdenLimits& limits)
{
    auto visits = visitsOf(db, day);
    if (!visits)
        return visits.error();
    if (visits->isEmpty())
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("sampling", "No visit is planned for that day and team.")};
    const int year = QDate::fromString(day.date, Qt::ISODate).year();
    for (DayVisit& visit : *visits) {
        Status done = nameProducts(db, visit.tasks);
        if (done)
            done = countYear(db, visit, year, limits);
        if (!done)
            return done.error();
    }
    return DayPlan{day, namesOf(*visits), *std::move(visits)};
}

} // namespace spotcheck
