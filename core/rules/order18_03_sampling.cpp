#include "core/rules/query.h"

#include <vector>

/// Order 18, chapter 3 (sampling): what a batch's record must show.
namespace spotcheck {

namespace {

std::string batches(const RuleContext& context, const std::string& condition, const std::string& extra = {})
{
    const std::string y = std::to_string(context.scope.year);
    const std::string year =
        context.scope.year == 0 ? "1" : "t.sampled_on BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
    return "SELECT t.id, t.sample_no" + extra + " FROM batch t WHERE $subject AND " + year + " AND (" + condition + ")";
}

Rule rule(const char* code, Severity severity, int article,
          Status (*run)(const Rule&, const RuleContext&, QList<Finding>&))
{
    return {QString::fromLatin1(code), severity, order18(article), QStringLiteral("K"), QStringLiteral("batch"), run};
}

Status fewSamplers(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto found = parameter(context.db, "samplers_least", context.scope.today);
    if (!found)
        return found.error();
    const Parameter least = *found;
    const std::string count =
        "(CASE WHEN t.samplers = '' THEN 0 ELSE 1 + length(t.samplers) - length(replace(t.samplers, '、', '')) END)";
    return findAll(self, context, findings,
                   batches(context, "t.outcome = 1 AND " + count + " < " + std::to_string(least.value), ", " + count),
                   "samplers", [least](const Statement& row) {
                       return RuleTexts::tr("Sample %1 names %2 sampler(s); at least %3 are needed.")
                           .arg(row.text(1))
                           .arg(row.integer(2))
                           .arg(least.value);
                   });
}

Status noSeal(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings, batches(context, "t.outcome = 1 AND (t.inspect_seal = '' OR t.reserve_seal = '')"),
        "inspect_seal", [](const Statement& row) {
            return RuleTexts::tr("Sample %1 lacks a seal number; inspection and reserve sample are sealed separately.")
                .arg(row.text(1));
        });
}

Status inTheFuture(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    if (!context.scope.today.isValid())
        return ok();
    const std::string today = context.scope.today.toString(Qt::ISODate).toStdString();
    return findAll(
        self, context, findings, batches(context, "t.sampled_on > '" + today + "'", ", t.sampled_on"), "sampled_on",
        [](const Statement& row) {
            return RuleTexts::tr("Sample %1 was drawn on %2, which is still to come.").arg(row.text(1), row.text(2));
        });
}

Status receivedBeforeSampled(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings,
                   batches(context, "t.received_on <> '' AND t.sampled_on <> '' AND t.received_on < t.sampled_on",
                           ", t.received_on, t.sampled_on"),
                   "received_on", [](const Statement& row) {
                       return RuleTexts::tr("Sample %1 was received on %2, before it was drawn on %3.")
                           .arg(row.text(1), row.text(2), row.text(3));
                   });
}

Status refusalWithoutReason(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings, batches(context, "t.outcome IN (2, 3) AND t.note = ''"), "note",
        [](const Statement& row) {
            return RuleTexts::tr("%1 was refused or not found, but the record does not say how.").arg(row.text(1));
        });
}

/// Only within the year the rule was published: for older samples the version of their time may not be in the file.
Status ruleNotPublic(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string published =
        "(SELECT MIN(published_on) FROM rule r WHERE r.product_name = t.product_name AND r.published_on <> '')";
    return findAll(self, context, findings,
                   batches(context,
                           "t.sampled_on <> '' AND t.sampled_on < " + published +
                               " AND substr(t.sampled_on, 1, 4) = substr(" + published + ", 1, 4)",
                           ", t.sampled_on, " + published),
                   "sampled_on", [](const Statement& row) {
                       return RuleTexts::tr(
                                  "Sample %1 was drawn on %2, before its implementation rule was public on %3.")
                           .arg(row.text(1), row.text(2), row.text(3));
                   });
}

} // namespace

std::span<const Rule> samplingRules()
{
    static const std::vector<Rule> rules = {
        rule("sampling.samplers_few", Severity::Warning, 16, fewSamplers),
        rule("sampling.seal_missing", Severity::Warning, 23, noSeal),
        rule("sampling.date_in_future", Severity::Blocker, 19, inTheFuture),
        rule("sampling.received_before_sampled", Severity::Warning, 29, receivedBeforeSampled),
        rule("sampling.reason_missing", Severity::Warning, 21, refusalWithoutReason),
        rule("sampling.rule_not_public", Severity::Warning, 12, ruleNotPublic)};
    return rules;
}

} // namespace spotcheck
