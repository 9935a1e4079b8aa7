#include "core/rules/clean_reports.h"

#include "core/rules/rules.h"
#include "core/workspace/row_loop.h"

#include <QSet>

namespace spotcheck {

Result<std::vector<qint64>> cleanReports(const Database& db, QDate today, Progress* progress)
{
    RuleScope scope;
    scope.kind = QStringLiteral("report");
    scope.today = today;
    const auto findings = checkWorkspace(db, scope, progress);
    if (!findings)
        return findings.error();
    QSet<qint64> spokenOf;
    for (const Finding& finding : *findings)
        spokenOf << finding.subject.id;
    auto q = db.prepare("SELECT id FROM report WHERE state = 0 AND attention = 0 ORDER BY id");
    if (!q)
        return q.error();
    std::vector<qint64> ids;
    RowLoop loop(*q);
    while (loop.next()) {
        if (!spokenOf.contains(q->integer(0)))
            ids.push_back(q->integer(0));
    }
    return loop.give(std::move(ids));
}

} // namespace spotcheck
