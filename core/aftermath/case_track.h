#pragma once
#include "core/workspace/workspace.h"

#include <QDate>
#include <QList>
#include <QStringList>

/// The way of a case from the failure to its end. States and the steps between them are data
/// (resources/aftermath/states.csv and steps.csv), each step with its clause, the date it writes, what it sets besides
/// and what it asks for. A case without a state (of a ledger, or of an older file) has the one its dates show. Steps
/// and sendings back are kept in `case_event`; none erases another. A step whose paper has no proof of service is
/// refused until the proof is there or a reason is given. Errors: NotFound; Refused with the sentence what is missing.
namespace spotcheck {

struct CaseState {
    QString code, chinese, english;
    bool isOpen = true;
    QString title(bool inChinese) const { return inChinese ? chinese : english; }
};
const QList<CaseState>& caseStates(); ///< in the order of the way
const CaseState* caseState(const QString& code);

struct CaseStep {
    QString code, chinese, english;
    QStringList from;
    QString to;
    QString dateColumn; ///< of aftermath_case; empty: the day stands in the event alone
    QList<std::pair<QString, QString>> sets;
    bool asksReason = false, asksDocument = false;
    QString untilColumn; ///< of aftermath_case: the step lasts until a day, which is asked for; empty: it does not
    int proofOf = 0;     ///< code of kServedPapers whose service has to be proven
    QString clause;
    QString title(bool inChinese) const { return inChinese ? chinese : english; }
};
const QList<CaseStep>& caseSteps();
QList<CaseStep> stepsFrom(const QString& state);

/// The same as an SQL expression over aftermath_case t.
const char* caseStateSql();
/// The state's code: what was set, else what the dates show.
Result<QString> stateOfCase(const Database& db, qint64 id);

struct StepTaken {
    QString step;
    QDate on;
    QString reason = {}, document = {};
    QDate until = {};
};
/// One undo step; answers the entry's number. `chinese`: the language of its title and of what is refused.
Result<qint64> takeStep(Workspace& workspace, qint64 id, const StepTaken& taken, bool chinese = true);
/// To a state the case was in before; the dates stay as they are. Needs a reason.
Result<qint64> sendBack(Workspace& workspace, qint64 id, const QString& state, const QString& reason);

struct CaseEvent {
    QString step, from, to; ///< step: a code of steps.csv, or send_back
    QString on, reason, document, person;
    QDateTime at;
};
Result<QList<CaseEvent>> caseEvents(const Database& db, qint64 id); ///< oldest first
/// The states a case can be sent back to: those before its own, in order.
QList<CaseState> statesBefore(const QString& state);

/// A case by its id, its sampling number (when there is only one), or `sampling number · party`.
Result<qint64> caseNamed(const Database& db, const QString& text);

} // namespace spotcheck
