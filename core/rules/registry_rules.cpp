#include "core/registry/uscc.h"
#include "core/rules/query.h"
#include "core/workspace/row_loop.h"

#include <vector>

/// Enterprises and implementation rules as they are kept.
namespace spotcheck {

namespace {

/// The check is arithmetic, so the codes are read and computed; few are wrong.
Status wrongCode(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string subject = context.scope.subject == 0 ? "1" : "id = " + std::to_string(context.scope.subject);
    auto q = context.db.prepare("SELECT id, name, uscc FROM enterprise WHERE uscc <> '' AND " + subject);
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        const UsccCheck check = checkUscc(q->text(2));
        if (!check.valid)
            findings << Finding{self.code,
                                self.severity,
                                {self.subject, q->text(1), q->integer(0), QStringLiteral("uscc")},
                                RuleTexts::tr("%1: %2").arg(q->text(1), check.reason),
                                self.citation,
                                self.mark};
    }
    return loop.status();
}

Status noCode(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(
        self, context, findings, "SELECT t.id, t.name FROM enterprise t WHERE $subject AND t.uscc = ''", "uscc",
        [](const Statement& row) {
            return RuleTexts::tr("%1 has no credit code; it may be counted as two enterprises.").arg(row.text(1));
        });
}

Status noKeyItems(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    return findAll(self, context, findings,
                   "SELECT t.id, t.code || ' ' || t.product_name FROM rule t WHERE $subject AND EXISTS (SELECT 1 FROM "
                   "rule_item i WHERE i.rule_id = t.id)"
                   " AND NOT EXISTS (SELECT 1 FROM rule_item i WHERE i.rule_id = t.id AND i.key_safety = 1)",
                   "key_safety", [](const Statement& row) {
                       return RuleTexts::tr("%1 names no key-safety item; such items must be tested.").arg(row.text(1));
                   });
}

} // namespace

std::span<const Rule> registryRules()
{
    static const std::vector<Rule> rules = {
        {QStringLiteral("enterprise.code_wrong"), Severity::Warning, QStringLiteral("GB 32100-2015；GB 11714-1997"),
         QStringLiteral("F"), QStringLiteral("enterprise"), wrongCode},
        {QStringLiteral("enterprise.code_missing"), Severity::Note, noticeClause("（三）"), QStringLiteral("D"),
         QStringLiteral("enterprise"), noCode},
        {QStringLiteral("rule.key_items_missing"), Severity::Note, noticeClause("（一）"), QStringLiteral("F"),
         QStringLiteral("rule"), noKeyItems}};
    return rules;
}

} // namespace spotcheck
