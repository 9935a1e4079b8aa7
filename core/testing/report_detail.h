#pragma once
#include "core/base/result.h"
#include "core/testing/decision_rule.h"
#include "core/testing/report_judge.h"
#include "core/workspace/database.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

/// One laboratory report with all that a reviewer needs beside it: what it says and what the numbers say item by item,
/// what it said before it was corrected, what other reports say of the same sample, and who decided what when.
namespace spotcheck {

enum class ReviewState { New = 0, Accepted = 1, Returned = 2, CannotTell = 3, Signed = 4 };
enum class ReportKind { First = 1, Retest = 2, Reinspection = 3 };
enum class ReviewAction { Accepted = 1, Returned = 2, CannotTell = 3, Signed = 4, Corrected = 5 };

struct ResultRow {
    int no = 0;
    QString item, basis, method, limit, unit;
    QString value, lod, uncertainty, labVerdict, note, declared;
    ItemStanding standing = ItemStanding::CannotTell; ///< as stored
    Verdict ourVerdict = Verdict::CannotTell;         ///< the same as pass, fail, cannot tell
    std::optional<bool> agrees; ///< with the laboratory's own verdict; nothing when either gives none
    QString reason;             ///< why our verdict is what it is, one sentence
    QList<ProofLine> proof;     ///< text given, text understood, rule, arithmetic, citation, answer
    Zone zone{};                ///< how near to the requirement, where an uncertainty is stated
    bool mustTest = false;      ///< of the implementation rule
    QString ruleLimit;          ///< what the implementation rule requires; empty when it says nothing
    QString before;             ///< the result before the laboratory corrected it; empty when it is the same
    QString first;              ///< of a retest: the result of the first test
};

struct ReviewEvent {
    ReviewAction action = ReviewAction::Accepted;
    QString person, reason;
    QDateTime at;
    int revision = 1;
    bool proven = false;
};

/// Another report on the same sample.
struct OtherReport {
    qint64 id = 0;
    ReportKind kind = ReportKind::First;
    QString reportNo, lab, reportedOn, labVerdict;
    Verdict ourVerdict = Verdict::CannotTell;
};

struct ReportDetail {
    qint64 id = 0;
    QString sampleNo, reportNo, product, lab, labVerdict, receivedOn, finishedOn, reportedOn;
    QString sampledOn, effectiveOn, testers;
    Verdict ourVerdict = Verdict::CannotTell;
    int physical = 0, label = 0; ///< as stored: 0 no such item, 1 pass, 2 fail, 3 cannot tell
    ReportKind kind = ReportKind::First;
    ReviewState state = ReviewState::New;
    int revision = 1;
    int attention = 0;
    QString enteredBy, reviewedBy, signedBy, reason, note;
    QString decisionRule;          ///< see decisionRuleCode; empty: simple acceptance
    QString ruleCode, ruleVersion; ///< in force on the day of sampling; empty: none known
    QStringList missingItems;      ///< must-test items that are not among the rows
    QList<ResultRow> rows;         ///< what needs looking at first: disagreements, failures, cannot tell, then the rest
    QList<ReviewEvent> events;     ///< oldest first
    QList<OtherReport> others;
};

Result<ReportDetail> loadReport(const Database& db, qint64 id);

} // namespace spotcheck
