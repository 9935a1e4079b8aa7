#include "core/rules/query.h"
#include "core/statistics/screens.h"

#include <vector>

/// The integrity screens over the laboratories' results as rules; clause (八) wants the laboratories watched, the
/// screens are derived (mark D). They read every result, so they run only when asked for by name (integrity.*).
namespace spotcheck {

namespace {

Status screened(const RuleContext& context, RuleMemo& memo)
{
    if (memo.screens)
        return ok();
    statistics::ScreenScope scope;
    scope.year = context.scope.year;
    scope.until = context.scope.today;
    const auto report = statistics::runScreens(context.db, scope, context.progress);
    if (!report)
        return report.error();
    memo.screens = statistics::screenFindings(*report);
    return ok();
}

Status findingsOfScreen(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    RuleMemo own;
    RuleMemo& memo = context.memo != nullptr ? *context.memo : own;
    if (Status done = screened(context, memo); !done)
        return done;
    for (const Finding& finding : std::as_const(*memo.screens))
        if (finding.rule == self.code && (context.scope.subject == 0 || finding.subject.id == context.scope.subject))
            findings << finding;
    return ok();
}

} // namespace

std::span<const Rule> integrityRules()
{
    static const std::vector<Rule> rules = [] {
        std::vector<Rule> list;
        for (int i = 0; i < statistics::screenCount; ++i) {
            const auto screen = statistics::Screen(i);
            list.push_back({QStringLiteral("integrity.") + QLatin1StringView(statistics::screenCode(screen)),
                            statistics::severityOf(screen), statistics::screenCitation(), QStringLiteral("D"),
                            QStringLiteral("lab"), findingsOfScreen, true});
        }
        return list;
    }();
    return rules;
}

} // namespace spotcheck
