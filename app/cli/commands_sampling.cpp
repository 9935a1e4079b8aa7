#include "app/cli/command.h"
#include "core/registry/enterprise_code.h"
#include "core/rules/burden_limits.h"

#include <QCoreApplication>
#include <QJsonArray>

/// `quota`: what an enterprise has borne.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString modeWord(int mode)
{
    static constexpr const char* words[] = {"", "routine", "special", "follow_up", "linked"};
    return QString::fromLatin1(mode >= 1 && mode <= 4 ? words[mode] : "");
}

QString outcomeWord(int outcome)
{
    static constexpr const char* words[] = {"", "sampled", "refused", "not_found", "stopped"};
    return QString::fromLatin1(outcome >= 1 && outcome <= 4 ? words[outcome] : "");
}

QJsonObject burdenJson(const Burden& burden, const BurdenLimits& limits)
{
    QJsonArray visits, excluded;
    for (const BurdenVisit& visit : burden.visits)
        visits << QJsonObject{{QStringLiteral("visit"), visit.visit},
                              {QStringLiteral("date"), visit.date},
                              {QStringLiteral("office"), visit.office},
                              {QStringLiteral("tasks"), visit.tasks},
                              {QStringLiteral("batches_max"), visit.batchesMost},
                              {QStringLiteral("batches"), visit.batches}};
    for (const UncountedVisit& visit : burden.uncounted)
        excluded << QJsonObject{{QStringLiteral("visit"), visit.visit},
                                {QStringLiteral("date"), visit.date},
                                {QStringLiteral("office"), visit.office},
                                {QStringLiteral("mode"), modeWord(visit.mode)},
                                {QStringLiteral("outcome"), outcomeWord(visit.outcome)},
                                {QStringLiteral("evaluative"), visit.evaluative},
                                {QStringLiteral("other_authority"), visit.national}};
    QJsonArray planned;
    for (const PlannedVisit& visit : burden.planned)
        planned << QJsonObject{{QStringLiteral("date"), visit.date},
                               {QStringLiteral("office"), visit.office},
                               {QStringLiteral("tasks"), visit.tasks}};
    return {{QStringLiteral("enterprise"), burden.uscc},
            {QStringLiteral("name"), burden.name},
            {QStringLiteral("planned"), planned},
            {QStringLiteral("collides"), burden.collides(limits)},
            {QStringLiteral("year"), burden.year},
            {QStringLiteral("visits"), burden.visits.size()},
            {QStringLiteral("limit_visits"), limits.visits},
            {QStringLiteral("over"), burden.isOver(limits)},
            {QStringLiteral("visits_detail"), visits},
            {QStringLiteral("excluded"), excluded},
            {QStringLiteral("left_visits"), burden.left(limits)},
            {QStringLiteral("counts_producer"), limits.countsProducer},
            {QStringLiteral("citation"), limits.source}};
}

/// By credit code or exact name.
Result<qint64> enterpriseNamed(const Database& db, const QString& code)
{
    auto q = db.prepare("SELECT id FROM enterprise WHERE " ENTERPRISE_HAS_CODE
                        " OR name = ?1 ORDER BY uscc = ?1 DESC LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->bind(1, code).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("There is no enterprise with the code or name “%1”.").arg(code)};
    return q->integer(0);
}

} // namespace

Result<int> runQuota(Context& context)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    const bool asksWhatIf = context.arguments.has(QStringLiteral("what-if"));
    if (*year == 0 && !asksWhatIf)
        return Error{ErrorKind::Usage, Texts::tr("Say the year with --%1.").arg(QStringLiteral("year"))};
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    if (asksWhatIf)
        return runWhatIf(context, db);
    const auto limits = burdenLimits(db, QDate(*year, 12, 31));
    if (!limits)
        return limits.error();
    bool over = false;
    auto names = BurdenNames::of(db);
    if (!names)
        return names.error();
    const auto print = [&](const Burden& burden) {
        over |= burden.isOver(*limits) || burden.collides(*limits);
        Burden named = burden;
        (void)names->fill(named);
        printLine(burdenJson(named, *limits));
        return true;
    };
    if (const QString code = context.arguments.value(QStringLiteral("enterprise")); !code.isEmpty()) {
        const auto id = enterpriseNamed(db, code);
        const auto burden = id ? burdenOf(db, *id, *year, *limits) : Result<Burden>(id.error());
        if (!burden)
            return burden.error();
        print(*burden);
    } else if (Status done = eachBurden(db, *year, *limits, print); !done) {
        return done.error();
    }
    return over ? kLook : kDone;
}

} // namespace spotcheck::cli
