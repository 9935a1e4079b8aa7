#include "core/aftermath/case_track.h"

#include "core/base/ids.h"
#include "core/clocks/resource_lines.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("aftermath", source);
}

Error refused(const QString& sentence)
{
    return {ErrorKind::Refused, sentence};
}

CaseStep stepOf(const QStringList& cells)
{
    enum { Code, Chinese, English, From, To, DateColumn, Sets, Asks, Proof, Clause };
    CaseStep step;
    step.code = cells.value(Code), step.chinese = cells.value(Chinese), step.english = cells.value(English);
    step.from = cells.value(From).split(u'|'), step.to = cells.value(To), step.dateColumn = cells.value(DateColumn);
    for (const QString& set : cells.value(Sets).split(u'|', Qt::SkipEmptyParts))
        step.sets << std::pair(set.section(u'=', 0, 0), set.section(u'=', 1));
    step.asksReason = cells.value(Asks).contains(u"reason"),
    step.asksDocument = cells.value(Asks).contains(u"document");
    for (const QString& asked : cells.value(Asks).split(u'|'))
        if (asked.startsWith(QStringLiteral("until=")))
            step.untilColumn = asked.section(u'=', 1);
    step.proofOf = cells.value(Proof).toInt(), step.clause = cells.value(Clause);
    return step;
}

/// What the dates of a case show, the furthest first.
constexpr const char* kStateSql =
    "CASE WHEN t.state <> '' THEN t.state WHEN t.done_on <> '' OR t.revoked_on <> '' OR t.recognised_on <> '' "
    "OR t.close_reason <> 0 THEN 'closed' "
    "WHEN t.third_on <> '' THEN iif(t.third_conclusion = '合格', 'passed', 'third_failed') "
    "WHEN t.suspended_on <> '' THEN 'suspended' "
    "WHEN t.second_on <> '' THEN iif(t.second_conclusion = '合格', 'passed', 'second_failed') "
    "WHEN t.announced_on <> '' THEN 'announced' "
    "WHEN t.reinspected_on <> '' AND t.reinspection = '合格' THEN 'passed' "
    "WHEN t.reinspected_on <> '' AND t.reinspection = '不合格' THEN 'failed' "
    "WHEN t.rectified_on <> '' THEN 'rectified' WHEN t.ordered_on <> '' THEN 'ordered' "
    "WHEN t.retest_conclusion <> '' THEN 'confirmed' WHEN t.objection_accepted_on <> '' THEN 'retesting' "
    "WHEN t.objection_on <> '' THEN 'objected' WHEN t.served_on <> '' THEN 'served' ELSE 'opened' END";

Result<CaseStep> stepCoded(const QString& code)
{
    for (const CaseStep& step : caseSteps())
        if (step.code == code)
            return step;
    return Error{ErrorKind::Usage, words(QT_TRANSLATE_NOOP("aftermath", "There is no step “%1”.")).arg(code)};
}

/// Whether the paper's service on the case's party stands proven: received or deemed served, and a proof named.
Result<bool> isProven(const Database& db, qint64 id, int paper)
{
    auto q = db.prepare("SELECT EXISTS(SELECT 1 FROM service WHERE case_id = ?1 AND document_kind = ?2 AND (arrived_on "
                        "<> '' OR deemed_on <> '') AND (proof <> '' OR proof_attachment_id IS NOT NULL))");
    if (!q)
        return q.error();
    const auto read = q->bind(1, id).bind(2, qint64(paper)).step();
    return read ? Result<bool>(q->integer(0) == 1) : Result<bool>(read.error());
}

/// What the step itself asks for.
Status isComplete(const CaseStep& step, const StepTaken& taken, const QString& title)
{
    if (!taken.on.isValid())
        return refused(words(QT_TRANSLATE_NOOP("aftermath", "Say the day of the step.")));
    if (step.asksReason && taken.reason.trimmed().isEmpty())
        return refused(words(QT_TRANSLATE_NOOP("aftermath", "“%1” needs a reason.")).arg(title));
    if (step.asksDocument && taken.document.trimmed().isEmpty())
        return refused(words(QT_TRANSLATE_NOOP("aftermath", "“%1” needs the number of its document.")).arg(title));
    if (!step.untilColumn.isEmpty() && (!taken.until.isValid() || taken.until < taken.on))
        return refused(
            words(QT_TRANSLATE_NOOP("aftermath", "“%1” needs the day it lasts until, not before its own.")).arg(title));
    return ok();
}

Status mayTake(const Database& db, qint64 id, const CaseStep& step, const StepTaken& taken, const QString& state,
               bool chinese)
{
    const CaseState* known = caseState(state);
    if (!step.from.contains(state))
        return refused(words(QT_TRANSLATE_NOOP("aftermath", "“%1” does not follow from the state “%2”."))
                           .arg(step.title(chinese), known == nullptr ? state : known->title(chinese)));
    if (Status complete = isComplete(step, taken, step.title(chinese)); !complete)
        return complete;
    if (step.proofOf == 0 || !taken.reason.trimmed().isEmpty())
        return ok();
    const auto proven = isProven(db, id, step.proofOf);
    if (!proven)
        return proven.error();
    return *proven ? ok()
                   : Status(refused(words(QT_TRANSLATE_NOOP(
                         "aftermath", "The service of the notice of result is not proven: record who received it, when "
                                      "and by which proof, or give the reason for going on without."))));
}

Status writeEvent(Database& db, qint64 id, const CaseEvent& event, qint64 nowMs)
{
    auto q =
        db.prepare("INSERT INTO case_event(id, case_id, step, from_state, to_state, happened_on, reason, document, "
                   "person, at, no) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,(SELECT coalesce(max(no), 0) + 1 FROM "
                   "case_event WHERE case_id = ?2))");
    if (!q)
        return q.error();
    q->bind(1, randomId(nowMs)).bind(2, id).bind(3, event.step).bind(4, event.from).bind(5, event.to);
    q->bind(6, event.on).bind(7, event.reason).bind(8, event.document).bind(9, event.person).bind(10, nowMs);
    return q->run();
}

Status set(Database& db, qint64 id, const QString& column, const QString& value)
{
    auto q = db.prepare("UPDATE aftermath_case SET " + column.toStdString() + " = ?1 WHERE id = ?2");
    if (!q)
        return q.error();
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (isNumber && column == QStringLiteral("close_reason"))
        q->bind(1, number);
    else
        q->bind(1, value);
    return q->bind(2, id).run();
}

QList<std::pair<QString, QString>> writesOf(const CaseStep& step, const StepTaken& taken)
{
    QList<std::pair<QString, QString>> writes = step.sets;
    const QString day = taken.on.toString(Qt::ISODate);
    if (!step.dateColumn.isEmpty())
        writes << std::pair(step.dateColumn, day);
    if (!step.untilColumn.isEmpty())
        writes << std::pair(step.untilColumn, taken.until.toString(Qt::ISODate));
    if (step.to == QStringLiteral("closed") && step.dateColumn != QStringLiteral("done_on"))
        writes << std::pair(QStringLiteral("done_on"), day);
    if (step.code == QStringLiteral("order"))
        writes << std::pair(QStringLiteral("order_no"), taken.document.trimmed());
    writes << std::pair(QStringLiteral("state"), step.to);
    for (auto& [column, value] : writes)
        if (value == QStringLiteral("$reason"))
            value = taken.reason.trimmed();
    return writes;
}

} // namespace

const QList<CaseState>& caseStates()
{
    static const QList<CaseState> all = [] {
        QList<CaseState> states;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/aftermath/states.csv")))
            states << CaseState{cells.value(0), cells.value(1), cells.value(2), cells.value(3) == QStringLiteral("1")};
        return states;
    }();
    return all;
}

const CaseState* caseState(const QString& code)
{
    const auto& all = caseStates();
    const auto found = std::find_if(all.begin(), all.end(), [&](const CaseState& one) { return one.code == code; });
    return found == all.end() ? nullptr : &*found;
}

const QList<CaseStep>& caseSteps()
{
    static const QList<CaseStep> all = [] {
        QList<CaseStep> steps;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/aftermath/steps.csv")))
            steps << stepOf(cells);
        return steps;
    }();
    return all;
}

QList<CaseStep> stepsFrom(const QString& state)
{
    QList<CaseStep> steps;
    std::copy_if(caseSteps().begin(), caseSteps().end(), std::back_inserter(steps),
                 [&](const CaseStep& step) { return step.from.contains(state); });
    return steps;
}

const char* caseStateSql()
{
    return kStateSql;
}

Result<QString> stateOfCase(const Database& db, qint64 id)
{
    auto q = db.prepare(std::string("SELECT ") + kStateSql + " FROM aftermath_case t WHERE t.id = ?");
    if (!q)
        return q.error();
    const auto found = q->bind(1, id).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, words(QT_TRANSLATE_NOOP("aftermath", "There is no such case."))};
    return q->text(0);
}

Result<qint64> takeStep(Workspace& workspace, qint64 id, const StepTaken& taken, bool chinese)
{
    const auto step = stepCoded(taken.step);
    const auto state = stateOfCase(workspace.db(), id);
    if (!step || !state)
        return !step ? step.error() : state.error();
    if (Status may = mayTake(workspace.db(), id, *step, taken, *state, chinese); !may)
        return may.error();
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    return workspace.change({QStringLiteral("case.step"), step->title(chinese)}, [&](Database& db) -> Status {
        for (const auto& [column, value] : writesOf(*step, taken))
            if (Status done = set(db, id, column, value); !done)
                return done;
        return writeEvent(db, id,
                          {step->code,
                           *state,
                           step->to,
                           taken.on.toString(Qt::ISODate),
                           taken.reason.trimmed(),
                           taken.document.trimmed(),
                           workspace.person(),
                           {}},
                          now);
    });
}

Result<qint64> sendBack(Workspace& workspace, qint64 id, const QString& to, const QString& reason)
{
    const auto state = stateOfCase(workspace.db(), id);
    if (!state)
        return state.error();
    const QList<CaseState> earlier = statesBefore(*state);
    if (std::none_of(earlier.begin(), earlier.end(), [&](const CaseState& one) { return one.code == to; }))
        return refused(words(QT_TRANSLATE_NOOP("aftermath", "A case goes back only to a state before its own.")));
    if (reason.trimmed().isEmpty())
        return refused(words(QT_TRANSLATE_NOOP("aftermath", "Sending a case back needs a reason.")));
    const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
    return workspace.change({QStringLiteral("case.back"), words(QT_TRANSLATE_NOOP("aftermath", "Send the case back"))},
                            [&](Database& db) -> Status {
                                Status done = set(db, id, QStringLiteral("state"), to);
                                if (done && *state == QStringLiteral("closed"))
                                    done = set(db, id, QStringLiteral("done_on"), {}); // it runs again
                                if (!done)
                                    return done;
                                return writeEvent(db, id,
                                                  {QStringLiteral("send_back"),
                                                   *state,
                                                   to,
                                                   workspace.clock().today().toString(Qt::ISODate),
                                                   reason.trimmed(),
                                                   {},
                                                   workspace.person(),
                                                   {}},
                                                  now);
                            });
}

Result<QList<CaseEvent>> caseEvents(const Database& db, qint64 id)
{
    auto q = db.prepare("SELECT step, from_state, to_state, happened_on, reason, document, person, at FROM case_event "
                        "WHERE case_id = ? ORDER BY no, id");
    if (!q)
        return q.error();
    q->bind(1, id);
    QList<CaseEvent> events;
    RowLoop loop(*q);
    while (loop.next()) {
        events << CaseEvent{q->text(0), q->text(1), q->text(2), q->text(3),
                            q->text(4), q->text(5), q->text(6), QDateTime::fromMSecsSinceEpoch(q->integer(7), Qt::UTC)};
    }
    return loop.give(std::move(events));
}

QList<CaseState> statesBefore(const QString& state)
{
    QList<CaseState> earlier;
    for (const CaseState& one : caseStates()) {
        if (one.code == state)
            return earlier;
        if (one.code != QStringLiteral("passed")) // a conclusion, no place to work on again
            earlier << one;
    }
    return {};
}

Result<qint64> caseNamed(const Database& db, const QString& text)
{
    auto q =
        db.prepare("SELECT min(id), count(*) FROM aftermath_case WHERE id = ?1 OR sample_no = ?2 OR sample_no || ' "
                   "· ' || party = ?2");
    if (!q)
        return q.error();
    if (const auto read = q->bind(1, text.toLongLong()).bind(2, text).step(); !read)
        return read.error();
    if (q->integer(1) == 0)
        return Error{ErrorKind::NotFound, words(QT_TRANSLATE_NOOP("aftermath", "There is no case “%1”.")).arg(text)};
    if (q->integer(1) > 1)
        return refused(words(QT_TRANSLATE_NOOP("aftermath", "“%1” has several cases; write it as “sampling number · "
                                                            "party”."))
                           .arg(text));
    return q->integer(0);
}

} // namespace spotcheck
