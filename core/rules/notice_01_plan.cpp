#include "core/rules/query.h"

#include <vector>

/// Clause (一): what an annual plan must say of every product.
namespace spotcheck {

namespace {

/// Plan items of the scope's year; `condition` picks the offending ones, `extra` adds columns from 3 on.
std::string items(const RuleContext& context, const std::string& condition, const std::string& extra = {})
{
    const std::string year = context.scope.year == 0 ? "1" : "p.year = " + std::to_string(context.scope.year);
    return "SELECT t.id, t.product_name, p.year" + extra +
           " FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE $subject AND " + year + " AND (" + condition +
           ") ORDER BY p.year, p.office, t.no";
}

Rule rule(const char* code, Severity severity, Status (*run)(const Rule&, const RuleContext&, QList<Finding>&))
{
    return {QString::fromLatin1(code),   severity, noticeClause("（一）"), QStringLiteral("F"),
            QStringLiteral("plan_item"), run};
}

/// A plan item whose text column is empty.
template <const char* Column> Status missing(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings, items(context, std::string("t.") + Column + " = ''"), Column,
        [](const Statement& row) {
            static const QHash<QString, const char*> sentences = {
                {QStringLiteral("items"), QT_TRANSLATE_NOOP("rules", "%1: no test items are named.")},
                {QStringLiteral("areas"),
                 QT_TRANSLATE_NOOP("rules",
                                   "%1: no key areas are named (clusters of production or sale, urban fringe).")},
                {QStringLiteral("venues"), QT_TRANSLATE_NOOP("rules", "%1: no venues are named.")},
                {QStringLiteral("reasons"),
                 QT_TRANSLATE_NOOP("rules", "%1: the plan does not say why the product is in it.")},
                {QStringLiteral("rule_code"), QT_TRANSLATE_NOOP("rules", "%1: no implementation rule is named.")}};
            return RuleTexts::tr(sentences.value(QString::fromLatin1(Column))).arg(row.text(1));
        });
}

constexpr char kItems[] = "items", kAreas[] = "areas", kVenues[] = "venues", kReasons[] = "reasons",
               kRuleCode[] = "rule_code";

Status noBatches(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        items(context, "t.batches_total = 0 AND t.batches_production + t.batches_store + t.batches_online = 0"),
        "batches_total",
        [](const Statement& row) { return RuleTexts::tr("%1: no batches are planned.").arg(row.text(1)); });
}

Status sumDiffers(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings,
                   items(context,
                         "t.batches_total <> t.batches_production + t.batches_store + t.batches_online AND "
                         "t.batches_production + t.batches_store + t.batches_online > 0",
                         ", t.batches_total, t.batches_production, t.batches_store, t.batches_online"),
                   "batches_total", [](const Statement& row) {
                       return RuleTexts::tr(
                                  "%1: %2 batches are declared, but production %3 + store %4 + online %5 make %6.")
                           .arg(row.text(1))
                           .arg(row.integer(3))
                           .arg(row.integer(4))
                           .arg(row.integer(5))
                           .arg(row.integer(6))
                           .arg(row.integer(4) + row.integer(5) + row.integer(6));
                   });
}

Status noStage(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        items(context, "t.batches_total > 0 AND t.batches_production + t.batches_store + t.batches_online = 0",
              ", t.batches_total"),
        "batches_store", [](const Statement& row) {
            return RuleTexts::tr("%1: %2 batches, but not how many of them in production, stores and online.")
                .arg(row.text(1))
                .arg(row.integer(3));
        });
}

/// Key-safety items of the rule in force that the line does not list among its must-test items.
Status mustItems(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string lacking =
        "(SELECT group_concat(i.name, '、') FROM rule_item i JOIN rule r ON r.id = i.rule_id WHERE i.key_safety = 1 "
        "AND "
        "r.id = (SELECT id FROM rule WHERE code = t.rule_code ORDER BY effective_on DESC, version DESC LIMIT 1) AND "
        "instr('；' || t.must_items || '；', '；' || i.name || '；') = 0)";
    return findAll(
        self, context, findings, items(context, "t.rule_code <> '' AND " + lacking + " IS NOT NULL", ", " + lacking),
        "must_items", [](const Statement& row) {
            return RuleTexts::tr(
                       "%1: these key-safety items of its implementation rule are not among the must-test items: %2.")
                .arg(row.text(1), row.text(3));
        });
}

Status unknownRule(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        items(context, "t.rule_code <> '' AND NOT EXISTS (SELECT 1 FROM rule WHERE code = t.rule_code)",
              ", t.rule_code"),
        "rule_code", [](const Statement& row) {
            return RuleTexts::tr("%1: the implementation rule %2 is not in this file.").arg(row.text(1), row.text(3));
        });
}

Status budgetDiffers(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings,
                   items(context, "t.unit_price > 0 AND t.budget <> t.unit_price * t.batches_total",
                         ", t.budget, t.unit_price, t.batches_total"),
                   "budget", [](const Statement& row) {
                       return RuleTexts::tr("%1: the budget is %2 yuan, but %3 batches at %4 yuan make %5.")
                           .arg(row.text(1))
                           .arg(double(row.integer(3)) / 100, 0, 'f', 2)
                           .arg(row.integer(5))
                           .arg(double(row.integer(4)) / 100, 0, 'f', 2)
                           .arg(double(row.integer(4) * row.integer(5)) / 100, 0, 'f', 2);
                   });
}

Status noBudget(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings, items(context, "t.budget = 0"), "budget",
                   [](const Statement& row) { return RuleTexts::tr("%1: no budget is declared.").arg(row.text(1)); });
}

Status datesOutOfOrder(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings,
                   items(context,
                         "(t.starts_on <> '' AND t.ends_on <> '' AND t.starts_on > t.ends_on) OR (t.ends_on <> '' AND "
                         "t.publish_on <> '' AND t.ends_on > t.publish_on)",
                         ", t.starts_on, t.ends_on, t.publish_on"),
                   "ends_on", [](const Statement& row) {
                       return RuleTexts::tr("%1: start %2, end %3 and publication %4 are out of order.")
                           .arg(row.text(1), row.text(3), row.text(4), row.text(5));
                   });
}

Status plannedTwice(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings,
        items(context,
              "EXISTS (SELECT 1 FROM plan_item o WHERE o.plan_id = t.plan_id AND o.product_name = t.product_name AND "
              "o.id <> t.id)",
              ", (SELECT group_concat(o.no, '、') FROM plan_item o WHERE o.plan_id = t.plan_id AND o.product_name = "
              "t.product_name AND o.id <> t.id)"),
        "product_name", [](const Statement& row) {
            return RuleTexts::tr("%1 is planned more than once (also in line %2).").arg(row.text(1), row.text(3));
        });
}

} // namespace

std::span<const Rule> planRules()
{
    static const std::vector<Rule> rules = {rule("plan.items_missing", Severity::Blocker, missing<kItems>),
                                            rule("plan.must_items_missing", Severity::Blocker, mustItems),
                                            rule("plan.batches_missing", Severity::Blocker, noBatches),
                                            rule("plan.stage_missing", Severity::Warning, noStage),
                                            rule("plan.batches_sum", Severity::Warning, sumDiffers),
                                            rule("plan.areas_missing", Severity::Warning, missing<kAreas>),
                                            rule("plan.venues_missing", Severity::Warning, missing<kVenues>),
                                            rule("plan.reasons_missing", Severity::Warning, missing<kReasons>),
                                            rule("plan.rule_missing", Severity::Warning, missing<kRuleCode>),
                                            rule("plan.rule_unknown", Severity::Note, unknownRule),
                                            rule("plan.budget_missing", Severity::Note, noBudget),
                                            rule("plan.budget_sum", Severity::Warning, budgetDiffers),
                                            rule("plan.dates_order", Severity::Warning, datesOutOfOrder),
                                            rule("plan.product_twice", Severity::Note, plannedTwice)};
    return rules;
}

} // namespace spotcheck
