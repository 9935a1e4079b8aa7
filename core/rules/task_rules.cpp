#include "core/plan/plan_budget.h"
#include "core/registry/sample_number.h"
#include "core/rules/query.h"
#include "core/workspace/row_loop.h"

#include <QLocale>
#include <vector>

/// Tasks against what was allotted: more sampled than a task has, more in tasks than a line has, sampling numbers that
/// are not a task's own, money beyond the budget.
namespace spotcheck {

namespace {

std::string yearOfDay(const RuleContext& context, const char* column)
{
    const std::string y = std::to_string(context.scope.year);
    return context.scope.year == 0 ? "1" : std::string(column) + " BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
}

Status overQuota(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string sampled = "(SELECT COUNT(*) FROM batch b WHERE b.task_no = t.task_no AND b.outcome = 1 AND " +
                                yearOfDay(context, "b.sampled_on") + ")";
    return findAll(self, context, findings,
                   "SELECT t.id, t.task_no, t.batches, " + sampled +
                       " FROM task t WHERE $subject AND t.batches > 0 AND " + sampled + " > t.batches",
                   "batches", [](const Statement& row) {
                       return RuleTexts::tr("Task %1 has %2 batches, but %3 are sampled.")
                           .arg(row.text(1))
                           .arg(row.integer(2))
                           .arg(row.integer(3));
                   });
}

Status lineOverQuota(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string year = context.scope.year == 0 ? "1" : "p.year = " + std::to_string(context.scope.year);
    const std::string batches = "(CASE WHEN t.batches_total > 0 THEN t.batches_total ELSE t.batches_production + "
                                "t.batches_store + t.batches_online END)",
                      inTasks = "(SELECT COALESCE(SUM(k.batches), 0) FROM task k WHERE k.plan_item_id = t.id)";
    return findAll(self, context, findings,
                   "SELECT t.id, t.product_name, " + batches + ", " + inTasks +
                       " FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE $subject AND " + year +
                       " AND EXISTS (SELECT 1 FROM task k WHERE k.plan_item_id = t.id) AND " + inTasks + " > " +
                       batches,
                   "batches_total", [](const Statement& row) {
                       return RuleTexts::tr("%1: %2 batches are planned, but its tasks have %3.")
                           .arg(row.text(1))
                           .arg(row.integer(2))
                           .arg(row.integer(3));
                   });
}

/// Runs `judge` over the numbers that could be of our scheme; it answers a sentence where something is wrong.
template <class Judge>
Status eachOwnNumber(const Rule& self, const RuleContext& context, QList<Finding>& findings, Judge judge)
{
    const std::string subject = context.scope.subject == 0 ? "1" : "t.id = " + std::to_string(context.scope.subject);
    auto q = context.db.prepare(
        "SELECT t.id, t.sample_no, k.task_no, k.number_prefix, k.number_first, k.number_last FROM batch t LEFT JOIN "
        "task k ON k.task_no = t.task_no AND k.number_prefix <> '' WHERE t.sample_no >= '2000' AND t.sample_no < "
        "'2101' AND length(t.sample_no) IN (16, 18) AND " +
        subject + " AND " + yearOfDay(context, "t.sampled_on"));
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        const SampleNumberCheck check = checkSampleNumber(q->text(1));
        if (const QString sentence = judge(check, *q); !sentence.isEmpty())
            findings << Finding{
                self.code, self.severity, {self.subject, q->text(1), q->integer(0), QStringLiteral("sample_no")},
                sentence,  self.citation, self.mark};
    }
    return loop.status();
}

Status wrongCheckDigit(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return eachOwnNumber(self, context, findings, [](const SampleNumberCheck& check, const Statement& row) {
        if (check.scheme != NumberScheme::WrongCheck)
            return QString();
        return RuleTexts::tr("Sampling number %1: its check digit should be %2; a digit is wrong.")
            .arg(row.text(1), QString(check.expected));
    });
}

Status outsideRange(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return eachOwnNumber(self, context, findings, [](const SampleNumberCheck& check, const Statement& row) {
        const QString prefix = row.text(3);
        const bool inside =
            check.prefix == prefix && check.parts.running >= row.integer(4) && check.parts.running <= row.integer(5);
        if (check.scheme != NumberScheme::Valid || row.isNull(2) || inside)
            return QString();
        return RuleTexts::tr("Sampling number %1 is not one of task %2's, which are %3 to %4.")
            .arg(row.text(1), row.text(2), sampleNumber(prefix, row.integer(4)), sampleNumber(prefix, row.integer(5)));
    });
}

struct PlanKey {
    int year = 0;
    QString office;
};

/// Plans with tasks, in the scope.
Result<QList<PlanKey>> plansWithTasks(const RuleContext& context)
{
    const std::string subject = context.scope.subject == 0 ? "1" : "i.id = " + std::to_string(context.scope.subject);
    const std::string year = context.scope.year == 0 ? "1" : "p.year = " + std::to_string(context.scope.year);
    auto q =
        context.db.prepare("SELECT DISTINCT p.year, p.office FROM task k JOIN plan_item i ON i.id = k.plan_item_id "
                           "JOIN plan p ON p.id = i.plan_id WHERE " +
                           subject + " AND " + year);
    if (!q)
        return q.error();
    QList<PlanKey> plans;
    RowLoop loop(*q);
    while (loop.next()) {
        plans << PlanKey{int(q->integer(0)), q->text(1)};
    }
    return loop.give(std::move(plans));
}

QString yuan(qint64 fen)
{
    return QLocale().toString(double(fen) / 100, 'f', 2);
}

/// Only what is known to be the line's: the batches of its tasks.
Status overspent(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto plans = plansWithTasks(context);
    if (!plans)
        return plans.error();
    for (const PlanKey& plan : *plans) {
        const auto budget =
            planBudget(context.db, plan.year, plan.office, BudgetBy::Line, context.progress, BatchMatch::Task);
        if (!budget)
            return budget.error();
        for (const BudgetRow& row : budget->rows)
            if (row.money.isOverspent() && row.money.declared > 0 &&
                (context.scope.subject == 0 || context.scope.subject == row.line))
                findings << Finding{self.code,
                                    self.severity,
                                    {self.subject, row.key, row.line, QStringLiteral("budget")},
                                    RuleTexts::tr("%1: %2 yuan are used, %3 were declared.")
                                        .arg(row.key, yuan(row.money.used), yuan(row.money.declared)),
                                    self.citation,
                                    self.mark};
    }
    return ok();
}

} // namespace

std::span<const Rule> taskRules()
{
    static const std::vector<Rule> rules = {
        {QStringLiteral("task.over_quota"), Severity::Warning, noticeClause("（五）"), QStringLiteral("D"),
         QStringLiteral("task"), overQuota},
        {QStringLiteral("task.line_over_quota"), Severity::Warning, noticeClause("（五）"), QStringLiteral("D"),
         QStringLiteral("plan_item"), lineOverQuota},
        {QStringLiteral("task.number_wrong"), Severity::Warning,
         QStringLiteral("GB/T 17710-2008（ISO 7064:2003）MOD 11,10"), QStringLiteral("K"), QStringLiteral("batch"),
         wrongCheckDigit},
        {QStringLiteral("task.number_outside"), Severity::Warning, noticeClause("（十二）"), QStringLiteral("D"),
         QStringLiteral("batch"), outsideRange},
        {QStringLiteral("budget.overspent"), Severity::Warning, noticeClause("（一）"), QStringLiteral("D"),
         QStringLiteral("plan_item"), overspent}};
    return rules;
}

} // namespace spotcheck
