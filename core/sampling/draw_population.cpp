#include "core/sampling/draw_population.h"

#include "core/registry/office.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <QHash>

namespace spotcheck {

namespace {

constexpr int kProducers = 1, kSellers = 2;
constexpr int kSpecial = 2, kFollowUp = 3;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(sampling)
};

struct TaskFacts {
    int mode = 1, roles = kProducers | kSellers;
    qint64 lab = 0;
};

/// Mode, laboratory, and the roles of the stages its plan line has batches in.
Result<TaskFacts> factsOf(const Database& db, const QString& task)
{
    auto q =
        db.prepare("SELECT t.mode, coalesce(t.lab_id, 0), coalesce(i.batches_production, 0), "
                   "coalesce(i.batches_store, 0) + coalesce(i.batches_online, 0) FROM task t LEFT JOIN plan_item i "
                   "ON i.id = t.plan_item_id WHERE t.task_no = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, task).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("There is no task “%1”.").arg(task)};
    const int roles = (q->integer(2) > 0 ? kProducers : 0) | (q->integer(3) > 0 ? kSellers : 0);
    return TaskFacts{int(q->integer(0)), roles == 0 ? kProducers | kSellers : roles, q->integer(1)};
}

/// Enterprises with visits of the year, and how many are left; planned ones hold their places.
Result<QHash<qint64, qint64>> visitsLeft(const Database& db, const DrawScope& scope)
{
    QHash<qint64, qint64> left;
    const Status done = eachBurden(db, scope.today.year(), scope.limits, [&](const Burden& burden) {
        left.insert(burden.enterprise, burden.left(scope.limits));
        return true;
    });
    return done ? Result<QHash<qint64, qint64>>(std::move(left)) : Result<QHash<qint64, qint64>>(done.error());
}

/// Parties the task's laboratory must not test for: codes and names, with the reason.
Result<QHash<QString, QString>> conflictsOf(const Database& db, qint64 lab)
{
    auto q = db.prepare("SELECT party, reason FROM lab_conflict WHERE lab_id = ?");
    if (!q)
        return q.error();
    q->bind(1, lab);
    QHash<QString, QString> parties;
    RowLoop loop(*q);
    while (loop.next()) {
        parties.insert(q->text(0), q->text(1));
    }
    return loop.give(std::move(parties));
}

QString stratumOf(const QString& region, qint64 size, int strata)
{
    static const char* const sizes[] = {QT_TRANSLATE_NOOP("sampling", "size not known"), "大", "中", "小", "微"};
    QStringList parts;
    if ((strata & int(DrawStratum::District)) != 0)
        parts << (regionName(region).isEmpty() ? region : regionName(region));
    if ((strata & int(DrawStratum::Size)) != 0)
        parts << (size == 0 ? Texts::tr(sizes[0]) : QString::fromUtf8(sizes[size]));
    return parts.join(QStringLiteral(" · "));
}

QString keyOf(const QString& uscc, const QString& name, const QString& region)
{
    return uscc.isEmpty() ? name + u'@' + region : uscc;
}

struct Filters {
    TaskFacts facts;
    QHash<qint64, qint64> left;
    QHash<QString, QString> conflicts;
};

/// Empty: it may be drawn. Columns: id, uscc, name, region, size, state.
QString reasonAgainst(const Statement& row, const Filters& filters)
{
    const bool limited = filters.facts.mode != kSpecial && filters.facts.mode != kFollowUp;
    const qint64 state = row.integer(5);
    if (state == 2 || state == 3)
        return Texts::tr("closed down");
    for (const QString& name : {row.text(1), row.text(2)})
        if (!name.isEmpty() && filters.conflicts.contains(name))
            return Texts::tr("conflict of interest of the laboratory: %1").arg(filters.conflicts.value(name));
    if (limited && filters.left.value(row.integer(0), 1) <= 0)
        return Texts::tr("no visit left this year");
    return {};
}

Result<Filters> filtersFor(const Database& db, const DrawScope& scope)
{
    const auto facts = factsOf(db, scope.task);
    if (!facts)
        return facts.error();
    auto left = visitsLeft(db, scope);
    auto conflicts = conflictsOf(db, facts->lab);
    if (!left)
        return left.error();
    if (!conflicts)
        return conflicts.error();
    return Filters{*facts, *std::move(left), *std::move(conflicts)};
}

QStringList notesOf(const DrawScope& scope, const Filters& filters)
{
    QStringList roles;
    if ((filters.facts.roles & kProducers) != 0)
        roles << Texts::tr("producers");
    if ((filters.facts.roles & kSellers) != 0)
        roles << Texts::tr("sellers");
    return {Texts::tr("Enterprises of this city in the file: %1.").arg(roles.join(QStringLiteral("、"))),
            Texts::tr("At most %1 visits a year, %2 [%3].")
                .arg(scope.limits.visits)
                .arg(scope.limits.source, scope.limits.mark)};
}

} // namespace

Result<DrawPopulation> drawPopulation(const Database& db, const DrawScope& scope, Progress* progress)
{
    const auto filters = filtersFor(db, scope);
    if (!filters)
        return filters.error();
    auto q = db.prepare("SELECT id, uscc, name, region, size, state FROM enterprise WHERE region LIKE '31%' AND "
                        "merged_into IS NULL AND (roles & ?1 <> 0 OR roles = 0)");
    if (!q)
        return q.error();
    q->bind(1, filters->facts.roles);
    DrawPopulation population;
    population.notes = notesOf(scope, *filters);
    RowLoop loop(*q);
    while (loop.next()) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, Texts::tr("Stopped.")};
        const QString key = keyOf(q->text(1), q->text(2), q->text(3)), reason = reasonAgainst(*q, *filters);
        if (reason.isEmpty())
            population.members << DrawMember{key, q->text(2), stratumOf(q->text(3), q->integer(4), scope.strata)};
        else
            population.excluded << DrawExclusion{key, q->text(2), reason};
    }
    if (!loop.status())
        return loop.status().error();
    sortPopulation(population.members);
    std::sort(population.excluded.begin(), population.excluded.end(),
              [](const DrawExclusion& a, const DrawExclusion& b) { return a.key < b.key; });
    return population;
}

Result<DrawPopulation> venuePopulation(const Database& db)
{
    auto q = db.prepare("SELECT name, region FROM venue");
    if (!q)
        return q.error();
    DrawPopulation population;
    population.notes << Texts::tr("All venues in the file.");
    RowLoop loop(*q);
    while (loop.next()) {
        population.members << DrawMember{keyOf({}, q->text(0), q->text(1)), q->text(0),
                                         stratumOf(q->text(1), 0, int(DrawStratum::District))};
    }
    if (!loop.status())
        return loop.status().error();
    if (population.members.isEmpty())
        return Error{ErrorKind::Refused, Texts::tr("There are no venues in the file yet.")};
    sortPopulation(population.members);
    return population;
}

QList<DrawTeam> DrawSamplers::teams(const QByteArray& seed) const
{
    QList<DrawTeam> teams;
    for (const QStringList& pair : drawTeams(seed, names)) {
        DrawTeam team{pair, {}};
        for (const QString& sampler : pair)
            team.conflicts << conflicts.value(sampler);
        teams << team;
    }
    return teams;
}

Result<DrawSamplers> drawSamplers(const Database& db)
{
    auto q =
        db.prepare("SELECT s.name || CASE s.body WHEN '' THEN '' ELSE '（' || s.body || '）' END, coalesce((SELECT "
                   "CASE e.uscc WHEN '' THEN e.name || '@' || e.region ELSE e.uscc END FROM enterprise e WHERE "
                   "e.uscc = c.party OR e.name = c.party LIMIT 1), c.party, '') FROM sampler s LEFT JOIN "
                   "sampler_conflict c ON c.sampler_id = s.id WHERE s.state = 1 ORDER BY 1");
    if (!q)
        return q.error();
    DrawSamplers samplers;
    RowLoop loop(*q);
    while (loop.next()) {
        if (samplers.names.isEmpty() || samplers.names.last() != q->text(0))
            samplers.names << q->text(0);
        if (!q->text(1).isEmpty())
            samplers.conflicts[q->text(0)] << q->text(1);
    }
    return loop.give(std::move(samplers));
}

} // namespace spotcheck
