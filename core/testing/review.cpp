#include "core/testing/review.h"

#include "core/base/ids.h"
#include "core/registry/identity.h"

#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(testing)
};

struct Standing {
    ReviewState state;
    int attention;
    QString sampleNo, enteredBy, reviewedBy;
    int revision;
};

Result<Standing> standing(const Database& db, qint64 id)
{
    auto q =
        db.prepare("SELECT state, attention, sample_no, entered_by, reviewed_by, revision FROM report WHERE id = ?");
    if (!q)
        return q.error();
    q->bind(1, id);
    auto found = q->step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("The report no longer exists.")};
    return Standing{ReviewState(q->integer(0)), int(q->integer(1)), q->text(2), q->text(3), q->text(4),
                    int(q->integer(5))};
}

Status mayDecide(const Standing& report, Decision decision, const QString& reason)
{
    if (report.state == ReviewState::Signed)
        return Error{
            ErrorKind::Refused,
            Texts::tr("The report of sample %1 is signed; it can no longer be decided on.").arg(report.sampleNo)};
    if (!reason.trimmed().isEmpty())
        return ok();
    if (decision == Decision::ReturnToLab)
        return Error{ErrorKind::Refused, Texts::tr("A return to the laboratory needs a reason.")};
    if (decision == Decision::Accept && report.attention > 0)
        return Error{ErrorKind::Refused,
                     Texts::tr("The report of sample %1 has %2 things to look at; say why it is accepted all the same.")
                         .arg(report.sampleNo)
                         .arg(report.attention)};
    return ok();
}

Status maySign(const Standing& report, const QString& person)
{
    if (report.state != ReviewState::Accepted && report.state != ReviewState::CannotTell)
        return Error{ErrorKind::Refused,
                     Texts::tr("The report of sample %1 is not reviewed yet, or was returned; it cannot be signed.")
                         .arg(report.sampleNo)};
    if (person == report.enteredBy)
        return Error{ErrorKind::Refused, Texts::tr("%1 entered the report of sample %2; somebody else has to sign it.")
                                             .arg(person, report.sampleNo)};
    if (person == report.reviewedBy)
        return Error{ErrorKind::Refused, Texts::tr("%1 reviewed the report of sample %2; somebody else has to sign it.")
                                             .arg(person, report.sampleNo)};
    return ok();
}

/// Writes the story of a decision beside the decision.
class EventLog {
public:
    static Result<EventLog> open(Database& db)
    {
        auto q = db.prepare("INSERT INTO review_event (id, report_id, revision, action, person, at, reason, proven) "
                            "VALUES (?,?,?,?,?,?,?,?)");
        if (!q)
            return q.error();
        return EventLog(std::move(*q));
    }
    Status add(const Workspace& workspace, qint64 report, int revision, ReviewAction action, const QString& reason)
    {
        const qint64 now = workspace.clock().nowUtc().toMSecsSinceEpoch();
        m_insert.bind(1, randomId(now)).bind(2, report).bind(3, revision).bind(4, int(action));
        m_insert.bind(5, workspace.person()).bind(6, now).bind(7, reason).bind(8, workspace.isPersonProven() ? 1 : 0);
        return m_insert.run();
    }

private:
    explicit EventLog(Statement insert) : m_insert(std::move(insert)) {}
    Statement m_insert;
};

ReviewAction actionOf(Decision decision)
{
    switch (decision) {
    case Decision::Accept: return ReviewAction::Accepted;
    case Decision::ReturnToLab: return ReviewAction::Returned;
    case Decision::CannotTell: break;
    }
    return ReviewAction::CannotTell;
}

ReviewState stateOf(Decision decision)
{
    switch (decision) {
    case Decision::Accept: return ReviewState::Accepted;
    case Decision::ReturnToLab: return ReviewState::Returned;
    case Decision::CannotTell: break;
    }
    return ReviewState::CannotTell;
}

QString titleOf(Decision decision, qsizetype count)
{
    switch (decision) {
    case Decision::Accept: return Texts::tr("Accept %1 report(s)").arg(count);
    case Decision::ReturnToLab: return Texts::tr("Return %1 report(s) to the laboratory").arg(count);
    case Decision::CannotTell: break;
    }
    return Texts::tr("Mark %1 report(s) as impossible to judge").arg(count);
}

} // namespace

Result<qint64> decide(Workspace& workspace, std::span<const qint64> ids, Decision decision, const QString& reason)
{
    const ChangeInfo info{QStringLiteral("review.decide"), titleOf(decision, qsizetype(ids.size()))};
    return workspace.change(info, [&](Database& db) -> Status {
        auto q = db.prepare(
            "UPDATE report SET state = ?2, reviewed_by = ?3, reviewed_at = ?4, review_reason = ?5 WHERE id = ?1");
        auto events = EventLog::open(db);
        if (!q || !events)
            return !q ? q.error() : events.error();
        for (const qint64 id : ids) {
            const auto now = standing(db, id);
            if (!now)
                return now.error();
            if (Status may = mayDecide(*now, decision, reason); !may)
                return may;
            q->bind(1, id).bind(2, int(stateOf(decision))).bind(3, workspace.person());
            q->bind(4, workspace.clock().nowUtc().toMSecsSinceEpoch()).bind(5, reason.trimmed());
            if (Status done = q->run(); !done)
                return done;
            if (Status told = events->add(workspace, id, now->revision, actionOf(decision), reason.trimmed()); !told)
                return told;
        }
        return ok();
    });
}

Result<qint64> sign(Workspace& workspace, std::span<const qint64> ids)
{
    const ChangeInfo info{QStringLiteral("review.sign"), Texts::tr("Sign %1 report(s)").arg(ids.size())};
    return workspace.change(info, [&](Database& db) -> Status {
        if (Status proven = requireProof(workspace, db); !proven)
            return proven;
        auto q = db.prepare("UPDATE report SET state = 4, signed_by = ?2, signed_at = ?3 WHERE id = ?1");
        auto events = EventLog::open(db);
        if (!q || !events)
            return !q ? q.error() : events.error();
        for (const qint64 id : ids) {
            const auto now = standing(db, id);
            if (!now)
                return now.error();
            if (Status may = maySign(*now, workspace.person()); !may)
                return may;
            q->bind(1, id).bind(2, workspace.person()).bind(3, workspace.clock().nowUtc().toMSecsSinceEpoch());
            if (Status done = q->run(); !done)
                return done;
            if (Status told = events->add(workspace, id, now->revision, ReviewAction::Signed, {}); !told)
                return told;
        }
        return ok();
    });
}

} // namespace spotcheck
