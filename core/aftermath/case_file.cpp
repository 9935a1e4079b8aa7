#include "core/aftermath/case_file.h"

#include "core/registry/record_type.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

/// What a case goes through when all goes well; other states show once they were reached.
bool isMainWay(const QString& state)
{
    static const QStringList way =
        QStringLiteral("opened served confirmed ordered rectified passed closed").split(u' ');
    return way.contains(state);
}

constexpr const char* kHeadSql =
    "SELECT t.sample_no, t.party, t.party_uscc, coalesce(b.product_name, ''), t.office, t.handler, t.authority, "
    "t.party_role, t.lane, coalesce((SELECT group_concat(s.item, '、') FROM report r JOIN result x ON x.report_id = "
    "r.id JOIN test_spec s ON s.id = x.spec_id WHERE r.batch_id = b.id AND r.kind = 1 AND x.our_verdict = 2), '') FROM "
    "aftermath_case t LEFT JOIN batch b ON b.sample_no = t.sample_no WHERE t.id = ?";

Status readHead(const Database& db, CaseFile& file)
{
    auto q = db.prepare(kHeadSql);
    if (!q)
        return q.error();
    const auto found = q->bind(1, file.id).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, QCoreApplication::translate("aftermath", "There is no such case.")};
    file.sampleNo = q->text(0), file.party = q->text(1), file.uscc = q->text(2), file.product = q->text(3);
    file.office = q->text(4), file.handler = q->text(5), file.authority = q->text(6);
    file.role = int(q->integer(7)), file.fast = q->integer(8) == 1, file.failedItems = q->text(9);
    return ok();
}

/// The day a state was reached: of the last event that led there, else what the case's own dates say.
Result<QString> dayOf(const Database& db, qint64 id, const QString& state, const QList<CaseEvent>& events)
{
    QString day;
    for (const CaseEvent& event : events)
        if (event.to == state)
            day = event.on;
    if (!day.isEmpty())
        return day;
    for (const CaseStep& step : caseSteps()) {
        if (step.to != state || step.dateColumn.isEmpty())
            continue;
        std::string sql = "SELECT coalesce(max(" + step.dateColumn.toStdString() +
                          "), '') FROM aftermath_case WHERE id = " + std::to_string(id);
        for (const auto& [column, value] : step.sets)
            if (!value.startsWith(u'$'))
                sql += " AND " + column.toStdString() + " = '" + value.toStdString() + "'";
        const auto said = db.text(sql);
        if (!said)
            return said;
        day = std::max(day, *said);
    }
    return day;
}

Status readTrack(const Database& db, CaseFile& file, const QList<CaseEvent>& events)
{
    for (const CaseState& state : caseStates()) {
        const auto day = dayOf(db, file.id, state.code, events);
        if (!day)
            return day.error();
        TrackNode node{state.code, *day, !day->isEmpty(), state.code == file.state};
        node.reached |= node.isCurrent || state.code == caseStates().first().code;
        if (node.reached || isMainWay(state.code))
            file.track << node;
    }
    return ok();
}

/// `sql` gives day, code or text, rest, person.
template <class Words> Status addStory(const Database& db, CaseFile& file, const char* sql, Words words)
{
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    q->bind(1, file.id);
    RowLoop loop(*q);
    while (loop.next()) {
        file.story << StoryLine{q->text(0), words(*q), q->text(3)};
    }
    return loop.status();
}

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

QString coded(const char* kind, const char* field, qint64 value, bool chinese)
{
    return codeWord(*recordType(kind)->field(field), value, chinese);
}

Status readStory(const Database& db, CaseFile& file, bool chinese)
{
    Status done = addStory(db, file,
                           "SELECT max(sent_on, arrived_on, deemed_on), document_kind, recipient || ' ' || proof, "
                           "person, method FROM service WHERE case_id = ?",
                           [&](const Statement& row) {
                               return joined({coded("services", "document_kind", row.integer(1), chinese),
                                              coded("services", "method", row.integer(4), chinese), row.text(2)});
                           });
    if (done)
        done = addStory(
            db, file, "SELECT received_on, kind, grounds, '', retest_lab, conclusion FROM objection WHERE case_id = ?",
            [&](const Statement& row) {
                return joined({QCoreApplication::translate("aftermath", "Objection"),
                               coded("objections", "kind", row.integer(1), chinese), row.text(2), row.text(4),
                               coded("objections", "conclusion", row.integer(5), chinese)});
            });
    if (done)
        done = addStory(db, file,
                        "SELECT happened_on, kind, number || ' ' || ground, people FROM measure WHERE case_id = ?",
                        [&](const Statement& row) {
                            return joined({coded("measures", "kind", row.integer(1), chinese), row.text(2).trimmed()});
                        });
    if (done)
        done = addStory(db, file,
                        "SELECT from_on, clock, reason, until_on FROM clock_pause WHERE subject_kind = 'case' AND "
                        "subject_id = ?",
                        [&](const Statement& row) {
                            return joined({QCoreApplication::translate("aftermath", "Time not counted"), row.text(2)});
                        });
    return done;
}

void addEvents(CaseFile& file, const QList<CaseEvent>& events, bool chinese)
{
    for (const CaseEvent& event : events) {
        QString what = QCoreApplication::translate("aftermath", "Sent back to: %1")
                           .arg(caseState(event.to) == nullptr ? event.to : caseState(event.to)->title(chinese));
        for (const CaseStep& step : caseSteps())
            if (step.code == event.step)
                what = step.title(chinese);
        file.story << StoryLine{event.on, joined({what, event.document, event.reason}), event.person};
    }
    std::stable_sort(file.story.begin(), file.story.end(),
                     [](const StoryLine& a, const StoryLine& b) { return a.on < b.on; });
}

} // namespace

Result<CaseFile> readCaseFile(const Database& db, qint64 id, QDate today, bool chinese)
{
    CaseFile file;
    file.id = id;
    if (Status head = readHead(db, file); !head)
        return head.error();
    const auto state = stateOfCase(db, id);
    const auto events = caseEvents(db, id);
    if (!state || !events)
        return !state ? state.error() : events.error();
    file.state = *state;
    Status done = readTrack(db, file, *events);
    if (done)
        done = readStory(db, file, chinese);
    if (!done)
        return done.error();
    addEvents(file, *events, chinese);
    ClockQuery query{today};
    query.done = true, query.caseId = id, query.chinese = chinese;
    auto clocks = runningClocks(db, query);
    if (!clocks)
        return clocks.error();
    file.clocks = *std::move(clocks);
    if (auto lot = sameLotElsewhere(db, file.sampleNo))
        file.elsewhere = lot->rows; // a case of a ledger may have no batch here
    return file;
}

} // namespace spotcheck
