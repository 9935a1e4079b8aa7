#include "core/sampling/visit_check.h"

#include "core/base/ids.h"
#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>
#include <unordered_set>

namespace spotcheck {

namespace {

constexpr int kVisits = 1, kTasks = 2, kBatches = 3;
constexpr int kSpecial = 2, kFollowUp = 3;
constexpr int kYearsBack = 5;

QString words(const char* source)
{
    return QCoreApplication::translate("sampling", source);
}

QString dayOf(const VisitQuestion& question)
{
    return question.on.toString(Qt::ISODate);
}

bool isSameVisit(const BurdenVisit& visit, const VisitQuestion& question)
{
    return question.notice.isEmpty() ? visit.date == dayOf(question) && visit.office == question.office
                                     : visit.visit == question.notice;
}

QStringList earlierOf(const Burden& burden)
{
    QStringList lines;
    for (const BurdenVisit& visit : burden.visits)
        lines << QStringLiteral("%1 %2 %3").arg(visit.date, officeShortName(visit.office), visit.visit);
    for (const PlannedVisit& visit : burden.planned)
        lines << words(QT_TRANSLATE_NOOP("sampling", "%1 %2 (planned)")).arg(visit.date, officeShortName(visit.office));
    return lines;
}

void checkVisits(const Burden& burden, const VisitQuestion& question, const BurdenLimits& limits, QList<LimitHit>& hits)
{
    const bool goesOn = std::any_of(burden.visits.begin(), burden.visits.end(),
                                    [&](const BurdenVisit& visit) { return isSameVisit(visit, question); });
    const qsizetype visits = burden.visits.size() + burden.planned.size();
    if (goesOn || visits < limits.visits)
        return;
    hits << LimitHit{kVisits,
                     words(QT_TRANSLATE_NOOP("sampling", "%1 would have visit no. %2 of %3, at most %4 "
                                                         "(%5)."))
                         .arg(burden.name)
                         .arg(visits + 1)
                         .arg(burden.year)
                         .arg(limits.visits)
                         .arg(limits.source),
                     earlierOf(burden)};
}

/// With what the visit has already when it goes on.
void checkTasks(const Burden& burden, const VisitQuestion& question, const BurdenLimits& limits, QList<LimitHit>& hits)
{
    QHash<QString, int> batches;
    for (const BurdenVisit& visit : burden.visits)
        if (isSameVisit(visit, question))
            for (const auto& [task, n] : visit.batchesOfTask)
                batches[task] += n;
    for (const QString& task : question.tasks)
        batches[task] += question.batches;
    if (batches.size() > limits.tasks)
        hits << LimitHit{kTasks,
                         words(QT_TRANSLATE_NOOP("sampling", "The visit to %1 would have %2 tasks, at most %3 (%4)."))
                             .arg(burden.name)
                             .arg(batches.size())
                             .arg(limits.tasks)
                             .arg(limits.source),
                         {}};
    const int most = batches.isEmpty() ? question.batches : *std::max_element(batches.begin(), batches.end());
    if (most > limits.batches)
        hits << LimitHit{
            kBatches,
            words(QT_TRANSLATE_NOOP("sampling", "A task would take %1 batches from %2 in one visit, at most %3 (%4)."))
                .arg(most)
                .arg(burden.name)
                .arg(limits.batches)
                .arg(limits.source),
            {}};
}

Status insertVisit(Database& db, qint64 id, const VisitPlan& plan, const QString& person, qint64 nowMs)
{
    auto q =
        db.prepare("INSERT INTO visit(id, enterprise_id, office, planned_on, notice_no, team, samplers, tasks, "
                   "batches, mode, place_no, draw_id, note, made_by, made_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (!q)
        return q.error();
    const VisitQuestion& visit = plan.visit;
    q->bind(1, id).bind(2, visit.enterprise).bind(3, visit.office).bind(4, dayOf(visit)).bind(5, visit.notice);
    q->bind(6, plan.team).bind(7, plan.samplers).bind(8, visit.tasks.join(u'；')).bind(9, qint64(visit.batches));
    q->bind(10, qint64(visit.mode)).bind(11, qint64(plan.order));
    if (plan.draw == 0)
        q->bindNull(12);
    else
        q->bind(12, plan.draw);
    return q->bind(13, plan.note).bind(14, person).bind(15, nowMs).run();
}

Status insertOverride(Database& db, const VisitQuestion& visit, qint64 subject, int kind, const LimitOverride& override,
                      const QString& person, qint64 nowMs)
{
    auto q = db.prepare("INSERT INTO burden_override(id, enterprise_id, year, office, limit_kind, subject_kind, "
                        "subject_id, reason, clause, person, at) VALUES(?,?,?,?,?,'visit',?,?,?,?,?)");
    if (!q)
        return q.error();
    q->bind(1, randomId(nowMs)).bind(2, visit.enterprise).bind(3, qint64(visit.on.year())).bind(4, visit.office);
    q->bind(5, qint64(kind)).bind(6, subject).bind(7, override.reason.trimmed()).bind(8, override.clause.trimmed());
    return q->bind(9, person).bind(10, nowMs).run();
}

Error refusedBy(const QList<LimitHit>& hits)
{
    QStringList sentences, earlier;
    for (const LimitHit& hit : hits) {
        sentences << hit.sentence;
        earlier << hit.earlier;
    }
    return {ErrorKind::Refused,
            sentences.join(u' ') + u' ' +
                words(QT_TRANSLATE_NOOP("sampling", "Who goes beyond says why and by which clause.")),
            earlier.join(QStringLiteral("；"))};
}

Status planOne(Database& db, Workspace& workspace, const VisitPlan& plan, const BurdenLimits& limits,
               const LimitOverride& override)
{
    const auto hits = checkVisit(db, plan.visit, limits);
    if (!hits)
        return hits.error();
    if (!hits->isEmpty() && !override.isGiven())
        return refusedBy(*hits);
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch(), id = randomId(now);
    const QString person = workspace.person().isEmpty() ? workspace.office() : workspace.person();
    if (Status done = insertVisit(db, id, plan, person, now); !done)
        return done;
    for (const LimitHit& hit : *hits)
        if (Status done = insertOverride(db, plan.visit, id, hit.kind, override, person, now); !done)
            return done;
    return ok();
}

Result<std::unordered_set<qint64>> sampledWithin(const Database& db, const QString& product, QDate today)
{
    auto q = db.prepare("SELECT DISTINCT sampled_id FROM batch WHERE product_name = ?1 AND sampled_on >= ?2 AND "
                        "sampled_id IS NOT NULL");
    if (!q)
        return q.error();
    q->bind(1, product).bind(2, today.addYears(-kYearsBack).toString(Qt::ISODate));
    std::unordered_set<qint64> all;
    RowLoop loop(*q);
    while (loop.next()) {
        all.insert(q->integer(0));
    }
    return loop.give(std::move(all));
}

} // namespace

Result<QList<LimitHit>> checkVisit(const Database& db, const VisitQuestion& question, const BurdenLimits& limits)
{
    QList<LimitHit> hits;
    if (question.mode == kSpecial || question.mode == kFollowUp)
        return hits;
    auto burden = burdenOf(db, question.enterprise, question.on.year(), limits);
    if (!burden)
        return burden.error();
    erase_if(burden->planned, [&](const PlannedVisit& visit) { return visit.id == question.planned; });
    checkVisits(*burden, question, limits, hits);
    checkTasks(*burden, question, limits, hits);
    return hits;
}

Result<qint64> planVisits(Workspace& workspace, const QList<VisitPlan>& plans, const BurdenLimits& limits,
                          const LimitOverride& override)
{
    if (override.isGiven() && override.clause.trimmed().isEmpty())
        return Error{ErrorKind::Refused,
                     words(QT_TRANSLATE_NOOP("sampling", "Going beyond a limit needs the clause it rests on."))};
    const QString title = words(QT_TRANSLATE_NOOP("sampling", "Plan %1 visits")).arg(plans.size());
    return workspace.change({QStringLiteral("visit.plan"), title}, [&](Database& db) -> Status {
        for (const VisitPlan& plan : plans)
            if (Status done = planOne(db, workspace, plan, limits, override); !done)
                return done;
        return ok();
    });
}

Result<WhatIf> whatIf(const Database& db, const QString& product, qint64 batches, QDate today,
                      const BurdenLimits& limits)
{
    const auto sampled = sampledWithin(db, product, today);
    if (!sampled)
        return sampled.error();
    WhatIf answer;
    answer.enterprises = qint64(sampled->size());
    const Status done = eachBurden(db, today.year(), limits, [&](const Burden& burden) {
        if (sampled->contains(burden.enterprise)) {
            answer.withoutVisit += burden.left(limits) == 0 ? 1 : 0;
            answer.lastVisit += burden.left(limits) == 1 ? 1 : 0;
        }
        return true;
    });
    if (!done)
        return done.error();
    const qint64 each = std::max(1, limits.batches);
    answer.needed = (batches + each - 1) / each;
    answer.pushed =
        std::max<qint64>(0, std::min(answer.needed, answer.enterprises) - (answer.enterprises - answer.withoutVisit));
    return answer;
}

} // namespace spotcheck
