#include "core/supervision/supervised_case.h"

#include "core/aftermath/case_track.h"
#include "core/aftermath/running_clock.h"
#include "core/clocks/iso_day.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QHash>
#include <unordered_map>

namespace spotcheck {

namespace {

constexpr int kRetestPassed = 6; // kCloseReasons

enum Column {
    Id,
    Office,
    Sample,
    Party,
    Key,
    Product,
    State,
    Failed,
    Opened,
    Served,
    Ordered,
    Rectified,
    Reinspected,
    Done,
    Reason,
    SentBack,
    Reopened
};

std::string casesSql()
{
    return std::string(
               "SELECT t.id, t.office, t.sample_no, t.party, CASE WHEN t.party_uscc <> '' THEN t.party_uscc ELSE "
               "t.party END, coalesce(b.product_name, ''), ") +
           caseStateSql() +
           ", coalesce((SELECT nullif(max(r.reported_on), '') FROM report r WHERE r.batch_id = t.batch_id AND r.kind = "
           "1), t.opened_on), t.opened_on, t.served_on, t.ordered_on, t.rectified_on, t.reinspected_on, t.done_on, "
           "t.close_reason, (SELECT count(*) FROM case_event e WHERE e.case_id = t.id AND e.step = 'send_back' AND "
           "e.from_state <> 'closed'), (SELECT count(*) FROM case_event e WHERE e.case_id = t.id AND e.step = "
           "'send_back' AND e.from_state = 'closed') FROM aftermath_case t LEFT JOIN batch b ON b.sample_no = "
           "t.sample_no WHERE t.office <> '' AND (?1 = '' OR substr(coalesce(nullif(t.opened_on, ''), "
           "nullif(t.served_on, ''), nullif(t.ordered_on, ''), ''), 1, 4) = ?1) AND (?2 = '' OR t.office = ?2)";
}

SupervisedCase caseAt(const Statement& q)
{
    SupervisedCase one;
    one.id = q.integer(Id), one.office = q.text(Office), one.sampleNo = q.text(Sample), one.party = q.text(Party);
    one.partyKey = q.text(Key), one.product = q.text(Product), one.state = q.text(State);
    one.failed = julianDay(q.view(Failed)), one.opened = julianDay(q.view(Opened));
    one.served = julianDay(q.view(Served)), one.ordered = julianDay(q.view(Ordered));
    one.rectified = julianDay(q.view(Rectified)), one.reinspected = julianDay(q.view(Reinspected));
    one.done = julianDay(q.view(Done)), one.closeReason = int(q.integer(Reason));
    one.sentBack = int(q.integer(SentBack)), one.reopened = int(q.integer(Reopened));
    return one;
}

Reinspection judged(const SupervisedCase& one, QDate today)
{
    if (!one.due.isValid())
        return Reinspection::NotDue;
    const qint64 due = one.due.toJulianDay();
    if (one.reinspected != 0)
        return one.reinspected <= due ? Reinspection::InTime : Reinspection::Late;
    if (one.closeReason == kRetestPassed || (one.done != 0 && one.done <= due))
        return Reinspection::NotOwed;
    return one.done != 0 || one.due < today ? Reinspection::Late : Reinspection::NotDue;
}

using Places = std::unordered_map<qint64, qsizetype>; // of a case in the list

Status addDue(const Database& db, const SupervisionQuery& query, QList<SupervisedCase>& cases, const Places& places,
              Progress* progress)
{
    ClockQuery asked{query.today};
    asked.done = true, asked.clock = QStringLiteral("reinspect"), asked.office = query.office;
    const auto clocks = runningClocks(db, asked, progress);
    if (!clocks)
        return clocks.error();
    for (const RunningClock& clock : *clocks)
        if (const auto place = places.find(clock.caseId); place != places.end())
            cases[place->second].due = clock.due;
    for (SupervisedCase& one : cases)
        one.reinspection = judged(one, query.today);
    return ok();
}

Status addOverdue(const Database& db, const SupervisionQuery& query, QList<SupervisedCase>& cases, const Places& places,
                  Progress* progress)
{
    ClockQuery asked{query.today};
    asked.office = query.office, asked.chinese = query.chinese;
    const auto clocks = runningClocks(db, asked, progress);
    if (!clocks)
        return clocks.error();
    for (const RunningClock& clock : *clocks) {
        const auto place = places.find(clock.caseId);
        if (clock.state != ClockState::Overdue || clock.side() != QStringLiteral("duty") || place == places.end())
            continue;
        SupervisedCase& one = cases[place->second];
        one.overdue << clock.title();
        one.longestOverdue = std::max(one.longestOverdue, -clock.daysLeft);
    }
    return ok();
}

struct FigureCode {
    OfficeFigure figure;
    const char* code;
};
constexpr FigureCode kFigures[] = {{OfficeFigure::Cases, "cases"},
                                   {OfficeFigure::Open, "open"},
                                   {OfficeFigure::Overdue, "overdue"},
                                   {OfficeFigure::Reinspections, "reinspections"},
                                   {OfficeFigure::InTime, "in_time"},
                                   {OfficeFigure::NotInTime, "not_in_time"},
                                   {OfficeFigure::ClosedWithout, "closed_without"},
                                   {OfficeFigure::SentBack, "sent_back"},
                                   {OfficeFigure::Reopened, "reopened"},
                                   {OfficeFigure::Repeat, "repeat"}};

bool isBehind(const SupervisedCase& one, OfficeFigure figure, const QHash<QString, int>& parties)
{
    switch (figure) {
    case OfficeFigure::Cases: return true;
    case OfficeFigure::Open: return one.isOpen();
    case OfficeFigure::Overdue: return !one.overdue.isEmpty();
    case OfficeFigure::Reinspections: return one.isCounted();
    case OfficeFigure::InTime: return one.reinspection == Reinspection::InTime;
    case OfficeFigure::NotInTime: return one.reinspection == Reinspection::Late;
    case OfficeFigure::ClosedWithout: return one.ordered != 0 && one.done != 0 && one.reinspected == 0;
    case OfficeFigure::SentBack: return one.sentBack > 0;
    case OfficeFigure::Reopened: return one.reopened > 0;
    case OfficeFigure::Repeat: break;
    }
    return parties.value(one.partyKey) > 1;
}

} // namespace

Result<QList<SupervisedCase>> supervisedCases(const Database& db, const SupervisionQuery& query, Progress* progress)
{
    auto q = db.prepare(casesSql());
    if (!q)
        return q.error();
    q->bind(1, query.year == 0 ? QString() : QString::number(query.year)).bind(2, query.office);
    QList<SupervisedCase> cases;
    Places places;
    RowLoop loop(*q);
    while (loop.next()) {
        cases << caseAt(*q);
        places[cases.last().id] = cases.size() - 1;
    }
    if (!loop.status())
        return loop.status().error();
    Status done = addDue(db, query, cases, places, progress);
    if (done)
        done = addOverdue(db, query, cases, places, progress);
    return done ? Result<QList<SupervisedCase>>(cases) : done.error();
}

QString officeFigureCode(OfficeFigure figure)
{
    for (const FigureCode& known : kFigures)
        if (known.figure == figure)
            return QLatin1StringView(known.code);
    return {};
}

std::optional<OfficeFigure> officeFigure(const QString& code)
{
    for (const FigureCode& known : kFigures)
        if (code == QLatin1StringView(known.code))
            return known.figure;
    return std::nullopt;
}

QStringList officeFigureCodes()
{
    QStringList codes;
    for (const FigureCode& known : kFigures)
        codes << QString::fromLatin1(known.code);
    return codes;
}

QList<SupervisedCase> casesBehind(const QList<SupervisedCase>& cases, OfficeFigure figure)
{
    QHash<QString, int> parties;
    for (const SupervisedCase& one : cases)
        ++parties[one.partyKey];
    QList<SupervisedCase> behind;
    std::copy_if(cases.begin(), cases.end(), std::back_inserter(behind),
                 [&](const SupervisedCase& one) { return isBehind(one, figure, parties); });
    std::stable_sort(behind.begin(), behind.end(), [figure](const SupervisedCase& a, const SupervisedCase& b) {
        return figure == OfficeFigure::Repeat ? a.partyKey < b.partyKey : a.longestOverdue > b.longestOverdue;
    });
    return behind;
}

} // namespace spotcheck
