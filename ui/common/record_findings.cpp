#include "ui/common/record_findings.h"

#include "core/rules/rules.h"

#include <algorithm>

namespace spotcheck {

QString findingsKindOf(const RecordType& type)
{
    static const QHash<QString, QString> kinds{
        {QStringLiteral("plan"), QStringLiteral("plan_item")},
        {QStringLiteral("tasks"), QStringLiteral("task")},
        {QStringLiteral("batches"), QStringLiteral("batch")},
        {QStringLiteral("reports"), QStringLiteral("report")},
        {QStringLiteral("enterprises"), QStringLiteral("enterprise")},
        {QStringLiteral("labs"), QStringLiteral("lab")},
        {QStringLiteral("catalogue"), QStringLiteral("product")},
        {QStringLiteral("cases"), QStringLiteral("case")},
        {QStringLiteral("rules"), QStringLiteral("rule")},
    };
    return kinds.value(QString::fromLatin1(type.kind));
}

bool rulesSpeakOf(const QString& kind)
{
    const auto rules = allRules();
    return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.subject == kind; });
}

Result<QList<Finding>> recordFindings(const Database& db, const QString& kind, QDate today, Progress& progress,
                                      qint64 only)
{
    RuleScope scope;
    scope.kind = kind;
    scope.today = today;
    scope.subject = only;
    auto findings = checkWorkspace(db, scope, &progress);
    if (findings)
        std::stable_sort(findings->begin(), findings->end(),
                         [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    return findings;
}

Result<qint64> waiveFinding(Workspace& workspace, const Finding& finding, const QString& reason)
{
    return waive(workspace, finding, reason);
}

} // namespace spotcheck
