#include "core/registry/office.h"
#include "core/rules/burden_limits.h"
#include "core/rules/query.h"

#include <vector>

/// Clause (三): 3 visits a year, 3 tasks a visit, 3 batches a task, over all offices of the city.
namespace spotcheck {

namespace {

/// Which visits: the day and whose, so that a person can look them up.
QString visitList(const Burden& burden)
{
    QStringList texts;
    for (const BurdenVisit& visit : burden.visits)
        texts << QStringLiteral("%1 %2 %3").arg(visit.date, officeShortName(visit.office), visit.visit);
    for (const PlannedVisit& visit : burden.planned)
        texts << RuleTexts::tr("%1 %2 planned").arg(visit.date, officeShortName(visit.office));
    return texts.join(QStringLiteral("；"));
}

QString reading(const BurdenLimits& limits)
{
    QStringList parts{limits.countsProducer ? RuleTexts::tr("(counted as sampled party and as nominal producer)")
                                            : RuleTexts::tr("(counted as sampled party)")};
    if (!limits.countsEvaluative)
        parts << RuleTexts::tr("(without evaluative checks)");
    if (!limits.countsLinked)
        parts << RuleTexts::tr("(without linked checks)");
    if (!limits.countsNational)
        parts << RuleTexts::tr("(without checks of other authorities)");
    if (limits.groups)
        parts << RuleTexts::tr("(branches counted together)");
    return parts.join(QString());
}

QString overSentence(const Burden& burden, const BurdenLimits& limits)
{
    QStringList parts;
    if (burden.visits.size() > limits.visits)
        parts << RuleTexts::tr("%1 visits in %2, at most %3: %4")
                     .arg(burden.visits.size())
                     .arg(burden.year)
                     .arg(limits.visits)
                     .arg(visitList(burden));
    else if (burden.collides(limits))
        parts << RuleTexts::tr("%1 visits made and %2 planned in %3, at most %4: %5")
                     .arg(burden.visits.size())
                     .arg(burden.planned.size())
                     .arg(burden.year)
                     .arg(limits.visits)
                     .arg(visitList(burden));
    for (const BurdenVisit& visit : burden.visits) {
        if (visit.tasks > limits.tasks)
            parts << RuleTexts::tr("visit %1 with %2 tasks, at most %3")
                         .arg(visit.visit)
                         .arg(visit.tasks)
                         .arg(limits.tasks);
        if (visit.batchesMost > limits.batches)
            parts << RuleTexts::tr("visit %1 with %2 batches of one task, at most %3")
                         .arg(visit.visit)
                         .arg(visit.batchesMost)
                         .arg(limits.batches);
    }
    return RuleTexts::tr("%1: %2 %3").arg(burden.name, parts.join(QStringLiteral("。")), reading(limits));
}

Finding overFinding(const Rule& self, const Burden& burden, const BurdenLimits& limits)
{
    const QString key = burden.uscc.isEmpty() ? burden.name : burden.uscc;
    return {self.code,
            self.severity,
            {self.subject, key, burden.enterprise, QStringLiteral("name")},
            overSentence(burden, limits),
            self.citation,
            self.mark};
}

Status overLimit(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto limits = burdenLimits(context.db, context.scope.today);
    if (!limits)
        return limits.error();
    auto names = BurdenNames::of(context.db);
    if (!names)
        return names.error();
    const auto take = [&](const Burden& burden) {
        if (burden.isOver(*limits) || burden.collides(*limits)) {
            Burden named = burden;
            (void)names->fill(named);
            findings << overFinding(self, named, *limits);
        }
        return context.progress == nullptr || !context.progress->isCancelled();
    };
    if (context.scope.subject == 0)
        return eachBurden(context.db, context.scope.year, *limits, take);
    return eachBurdenOf(context.db, context.scope.subject, context.scope.year, *limits, take);
}

} // namespace

Result<BurdenLimits> burdenLimits(const Database& db, QDate day)
{
    BurdenLimits limits;
    int counts[5] = {};
    const std::pair<const char*, int*> numbers[] = {{"visits_most", &limits.visits},
                                                    {"tasks_per_visit_most", &limits.tasks},
                                                    {"batches_per_task_most", &limits.batches},
                                                    {"burden_counts_producer", &counts[0]},
                                                    {"burden_counts_evaluative", &counts[1]},
                                                    {"burden_counts_linked", &counts[2]},
                                                    {"burden_counts_national", &counts[3]},
                                                    {"burden_counts_groups", &counts[4]}};
    for (const auto& [name, number] : numbers) {
        const auto found = parameter(db, name, day);
        if (!found)
            return found.error();
        *number = found->value;
        if (limits.source.isEmpty())
            limits.source = found->source, limits.mark = found->mark;
    }
    limits.countsProducer = counts[0] == 1, limits.countsEvaluative = counts[1] == 1;
    limits.countsLinked = counts[2] == 1, limits.countsNational = counts[3] == 1, limits.groups = counts[4] == 1;
    return limits;
}

Result<FollowUpLimits> followUpLimits(const Database& db, QDate day)
{
    const auto years = parameter(db, "followup_years", day), failures = parameter(db, "followup_failures", day);
    if (!years || !failures)
        return !years ? years.error() : failures.error();
    return FollowUpLimits{years->value, failures->value, years->source, years->mark};
}

std::span<const Rule> burdenRules()
{
    static const std::vector<Rule> rules = {{QStringLiteral("burden.over_limit"), Severity::Warning,
                                             noticeClause("（三）"), QStringLiteral("F"), QStringLiteral("enterprise"),
                                             overLimit}};
    return rules;
}

} // namespace spotcheck
