#pragma once
#include "core/base/finding.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <span>

/// The rules of the notice and the laws behind it, one file a clause; each names its clause and the fact book's
/// confidence in it. A rule is SQL over the records and sentences over its rows: it reads, and changes nothing. Numbers
/// of the law are dated data (resources/rules/parameters.csv).
namespace spotcheck {

struct RuleScope {
    QString rule = {};   ///< one rule's code, or a family's (integrity.*); empty: all but those that must be asked for
    int year = 0;        ///< plan items of the year, samples of the year; 0: all
    QDate today = {};    ///< what counts as the future
    QString kind = {};   ///< only findings on this kind of subject; empty: all
    qint64 subject = 0;  ///< only on this record (with `kind`); 0: all
    bool waived = false; ///< list the waived findings instead of the standing ones
};

/// What several rules of one check share, computed once.
struct RuleMemo {
    std::optional<QList<Finding>> screens;
};

struct RuleContext {
    const Database& db;
    const RuleScope& scope;
    Progress* progress = nullptr;
    RuleMemo* memo = nullptr;
};

struct Rule {
    QString code;
    Severity severity;
    QString citation;
    QString mark;    ///< F, F*, K, D, U
    QString subject; ///< kind of record it speaks of
    /// Appends what it finds.
    Status (*run)(const Rule& rule, const RuleContext& context, QList<Finding>& findings);
    bool onlyAsked = false; ///< reads every result: runs only when the scope names it
};

std::span<const Rule> allRules();
Result<QList<Finding>> checkWorkspace(const Database& db, const RuleScope& scope, Progress* progress = nullptr);
/// Of one record, as of `today`.
Result<QList<Finding>> findingsOfPlanItem(const Database& db, qint64 id, QDate today);
Result<QList<Finding>> findingsOfReport(const Database& db, qint64 id, QDate today);
Result<QList<Finding>> findingsOf(const Database& db, const QString& subjectKind, qint64 id, QDate today);
/// Records that a finding is known and stands, with a reason; it is left out from then on. Undoable like any change.
Result<qint64> waive(Workspace& workspace, const Finding& finding, const QString& reason);
QJsonObject findingJson(const Finding& finding);

} // namespace spotcheck
