#include "core/rules/query.h"

#include <vector>

/// Clause (二): the modes of checking and what each asks for.
namespace spotcheck {

namespace {

/// A routine batch whose product stands in no plan of its year. Only where a plan of that year is in the file.
Status routineNotPlanned(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string year =
        context.scope.year == 0 ? "1" : "substr(t.sampled_on, 1, 4) = '" + std::to_string(context.scope.year) + "'";
    return findAll(self, context, findings,
                   "SELECT t.id, t.sample_no, t.product_name, substr(t.sampled_on, 1, 4) FROM batch t WHERE $subject "
                   "AND t.mode = 1 AND t.product_name <> '' AND " +
                       year +
                       " AND EXISTS (SELECT 1 FROM plan p WHERE p.year = CAST(substr(t.sampled_on, 1, 4) AS INTEGER))"
                       " AND NOT EXISTS (SELECT 1 FROM plan_item i JOIN plan p ON p.id = i.plan_id WHERE p.year = "
                       "CAST(substr(t.sampled_on, 1, 4) AS INTEGER) AND i.product_name = t.product_name)",
                   "mode", [](const Statement& row) {
                       return RuleTexts::tr("Sample %1 is a routine check, but %2 is in no plan of %3.")
                           .arg(row.text(1), row.text(2), row.text(3));
                   });
}

} // namespace

std::span<const Rule> modeRules()
{
    static const std::vector<Rule> rules = {{QStringLiteral("mode.routine_not_planned"), Severity::Warning,
                                             noticeClause("（二）"), QStringLiteral("F"), QStringLiteral("batch"),
                                             routineNotPlanned}};
    return rules;
}

} // namespace spotcheck
