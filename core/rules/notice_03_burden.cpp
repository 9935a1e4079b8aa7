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
    return texts.join(QStringLiteral("；"));
}

QString reading(const BurdenLimits& limits)
{
    return limits.countsProducer ? RuleTexts::tr("(counted as sampled party and as nominal producer)")
                                 : RuleTexts::tr("(counted as sampled party)");
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
    const auto take = [&](const Burden& burden) {
        if (burden.isOver(*limits))
            findings << overFinding(self, burden, *limits);
        return context.progress == nullptr || !context.progress->isCancelled();
    };
    if (context.scope.subject == 0)
        return eachBurden(context.db, context.scope.year, *limits, take);
    return eachBurdenOf(context.db, context.scope.subject, context.scope.year, *limits, take);
}

} // namespace

Result<BurdenLimits> burdenLimits(const Database& db, QDate day)
{
    const auto visits = parameter(db, "visits_most", day), tasks = parameter(db, "tasks_per_visit_most", day),
               batches = parameter(db, "batches_per_task_most", day),
               producer = parameter(db, "burden_counts_producer", day);
    for (const auto* one : {&visits, &tasks, &batches, &producer})
        if (!*one)
            return one->error();
    return BurdenLimits{visits->value,        tasks->value,   batches->value,
                        producer->value == 1, visits->source, visits->mark};
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
