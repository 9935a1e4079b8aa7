#include "core/plan/catalogue_coverage.h"
#include "core/rules/query.h"
#include "core/workspace/row_loop.h"

#include <vector>

/// Clause (一): products of the two key catalogues belong in the plan.
namespace spotcheck {

namespace {

/// Years of the office's plans that the scope asks for; when it names none, this year's and later ones.
Result<QList<int>> yearsOfPlans(const RuleContext& context, const QString& office)
{
    auto q = context.db.prepare("SELECT year FROM plan WHERE office = ?1 AND CASE ?2 WHEN 0 THEN year >= ?3 ELSE year "
                                "= ?2 END ORDER BY year");
    if (!q)
        return q.error();
    q->bind(1, office).bind(2, context.scope.year).bind(3, context.scope.today.year());
    QList<int> years;
    RowLoop loop(*q);
    while (loop.next()) {
        years << int(q->integer(0));
    }
    return loop.give(std::move(years));
}

Finding gapFinding(const Rule& rule, const CoverageLine& line, int year)
{
    const Subject subject{rule.subject, line.product.name,
                          line.product.productId != 0 ? line.product.productId : line.product.entryId,
                          QStringLiteral("name")};
    return {rule.code,
            rule.severity,
            subject,
            RuleTexts::tr("%1 stands in %2, but is not in the plan of %3, and no reason is given why.")
                .arg(line.product.name, line.catalogues())
                .arg(year),
            rule.citation,
            rule.mark};
}

Status catalogueGap(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const auto office = context.db.text("SELECT value FROM meta WHERE key = 'office'");
    if (!office)
        return office.error();
    const auto years = yearsOfPlans(context, *office);
    if (!years)
        return years.error();
    for (const int year : *years) {
        const auto coverage = catalogueCoverage(context.db, year, *office, context.scope.today);
        if (!coverage)
            return coverage.error();
        for (const CoverageLine& line : coverage->lines) {
            const Finding finding = gapFinding(self, line, year);
            const bool wanted = context.scope.subject == 0 || context.scope.subject == finding.subject.id;
            if (line.state == CoverageState::Gap && wanted)
                findings << finding;
        }
    }
    return ok();
}

} // namespace

std::span<const Rule> catalogueRules()
{
    static const std::vector<Rule> rules = {{QStringLiteral("plan.catalogue_gap"), Severity::Note,
                                             noticeClause("（一）"), QStringLiteral("F"), QStringLiteral("product"),
                                             catalogueGap}};
    return rules;
}

} // namespace spotcheck
