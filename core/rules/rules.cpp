#include "core/rules/rules.h"

#include "core/base/ids.h"
#include "core/rules/query.h"
#include "core/rules/report_items.h"
#include "core/workspace/row_loop.h"

#include <QCoreApplication>
#include <QSet>
#include <vector>

namespace spotcheck {

namespace {

QString waiverKey(const QString& rule, const QString& kind, qint64 id)
{
    return rule + u'\x1f' + kind + u'\x1f' + QString::number(id);
}

Result<QSet<QString>> waivers(const Database& db)
{
    auto q = db.prepare("SELECT rule, subject_kind, subject_id FROM waiver");
    if (!q)
        return q.error();
    QSet<QString> keys;
    RowLoop loop(*q);
    while (loop.next()) {
        keys << waiverKey(q->text(0), q->text(1), q->integer(2));
    }
    return loop.give(std::move(keys));
}

bool isWanted(const Rule& rule, const RuleScope& scope)
{
    if (!scope.kind.isEmpty() && rule.subject != scope.kind)
        return false;
    if (scope.rule.isEmpty())
        return !rule.onlyAsked;
    const bool family = scope.rule.endsWith(QStringLiteral(".*"));
    return family ? rule.code.startsWith(QStringView(scope.rule).chopped(1)) : rule.code == scope.rule;
}

} // namespace

std::span<const Rule> allRules()
{
    static const std::vector<Rule> all = [] {
        std::vector<Rule> rules;
        for (const auto list :
             {planRules(), yearRules(), catalogueRules(), modeRules(), burdenRules(), registryRules(), taskRules(),
              samplingRules(), evidenceRules(), aftermathRules(), reportRules(), reportItemRules(), reportPeopleRules(),
              reportMagnitudeRules(), reportLateRules(), integrityRules()})
            rules.insert(rules.end(), list.begin(), list.end());
        return rules;
    }();
    return all;
}

Result<QList<Finding>> checkWorkspace(const Database& db, const RuleScope& scope, Progress* progress)
{
    const auto waived = waivers(db);
    if (!waived)
        return waived.error();
    QList<Finding> findings;
    RuleMemo memo;
    const auto rules = allRules();
    for (size_t i = 0; i < rules.size(); ++i) {
        if (!isWanted(rules[i], scope))
            continue;
        if (progress != nullptr && !progress->report(qint64(i), qint64(rules.size())))
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("rules", "Stopped.")};
        if (Status run = rules[i].run(rules[i], {db, scope, progress, &memo}, findings); !run)
            return run.error();
    }
    findings.removeIf([&](const Finding& f) {
        return waived->contains(waiverKey(f.rule, f.subject.kind, f.subject.id)) != scope.waived;
    });
    return findings;
}

Result<QList<Finding>> findingsOf(const Database& db, const QString& subjectKind, qint64 id, QDate today)
{
    RuleScope scope;
    scope.kind = subjectKind;
    scope.subject = id;
    scope.today = today;
    return checkWorkspace(db, scope);
}

Result<QList<Finding>> findingsOfPlanItem(const Database& db, qint64 id, QDate today)
{
    return findingsOf(db, QStringLiteral("plan_item"), id, today);
}

Result<QList<Finding>> findingsOfReport(const Database& db, qint64 id, QDate today)
{
    return findingsOf(db, QStringLiteral("report"), id, today);
}

Result<qint64> waive(Workspace& workspace, const Finding& finding, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorKind::Refused, QCoreApplication::translate("rules", "Say why the finding may stand.")};
    const ChangeInfo info{QStringLiteral("rules.waive"),
                          QCoreApplication::translate("rules", "Waive a finding on %1").arg(finding.subject.key)};
    return workspace.change(info, [&](Database& db) -> Status {
        auto q = db.prepare("INSERT OR REPLACE INTO waiver(id, rule, subject_kind, subject_id, reason, person, "
                            "waived_at) VALUES(?,?,?,?,?,?,?)");
        if (!q)
            return q.error();
        const QString key = waiverKey(finding.rule, finding.subject.kind, finding.subject.id);
        q->bind(1, naturalId("waiver", key.toStdString()))
            .bind(2, finding.rule)
            .bind(3, finding.subject.kind)
            .bind(4, finding.subject.id);
        q->bind(5, reason.trimmed())
            .bind(6, workspace.person())
            .bind(7, workspace.clock().nowUtc().toMSecsSinceEpoch());
        return q->run();
    });
}

QJsonObject findingJson(const Finding& finding)
{
    return {{QStringLiteral("rule"), finding.rule},
            {QStringLiteral("severity"), severityCode(finding.severity)},
            {QStringLiteral("subject"), QJsonObject{{QStringLiteral("kind"), finding.subject.kind},
                                                    {QStringLiteral("key"), finding.subject.key},
                                                    {QStringLiteral("id"), QString::number(finding.subject.id)},
                                                    {QStringLiteral("field"), finding.subject.field}}},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("citation"), finding.citation},
            {QStringLiteral("mark"), finding.mark}};
}

} // namespace spotcheck
