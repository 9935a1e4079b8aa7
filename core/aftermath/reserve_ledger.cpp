#include "core/aftermath/reserve_ledger.h"

#include "core/clocks/clock_profile.h"
#include "core/clocks/office_calendar.h"
#include "core/clocks/term.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

enum Column {
    Batch,
    Sample,
    Product,
    Quantity,
    Place,
    Keeper,
    State,
    Verdict,
    Reported,
    Parties,
    Served,
    LastServed,
    Pending
};

constexpr const char* kSql =
    "SELECT b.id, b.sample_no, b.product_name, trim(b.reserve_quantity || ' ' || b.quantity_unit), coalesce(nullif("
    "r.place, ''), b.reserve_place), coalesce(r.keeper, ''), coalesce(r.state, 0), coalesce(f.verdict, 0), "
    "coalesce(f.reported, ''), coalesce(c.parties, 0), coalesce(c.served, 0), coalesce(c.last, ''), "
    "coalesce(c.pending, "
    "0) FROM batch b LEFT JOIN reserve_sample r ON r.batch_id = b.id LEFT JOIN (SELECT batch_id, max(CASE WHEN "
    "our_verdict = 3 THEN lab_verdict ELSE our_verdict END) AS verdict, max(reported_on) AS reported FROM report WHERE "
    "kind = 1 GROUP BY batch_id) f ON f.batch_id = b.id LEFT JOIN (SELECT sample_no, count(*) AS parties, "
    "sum(served_on "
    "<> '') AS served, max(served_on) AS last, max(objection_on <> '' AND retest_conclusion = '' AND done_on = '' AND "
    "NOT "
    "EXISTS (SELECT 1 FROM objection o WHERE o.case_id = aftermath_case.id AND (o.refused_on <> '' OR o.ended_on <> '' "
    "OR o.conclusion <> 0))) AS pending FROM aftermath_case GROUP BY sample_no) c ON c.sample_no = b.sample_no WHERE "
    "b.outcome = 1 AND b.reserve_quantity NOT IN ('', '0') AND (?1 = 0 OR b.sampled_on BETWEEN ?1 || '-01-01' AND ?1 "
    "|| "
    "'-12-31') AND (?2 OR coalesce(r.state, 0) = 0)";

struct Calendar {
    WorkCalendar days;
    int objection = 0;
    QDate today;
};

QDate dueFrom(const Calendar& calendar, const QString& start)
{
    const QDate day = QDate::fromString(start, Qt::ISODate);
    return day.isValid() ? dueDay(calendar.days, day, {calendar.objection, TermUnit::CalendarDay, true}).latest
                         : QDate();
}

/// A right of the enterprise: the later reading of the day its time ends on, and the day after is free.
void waitFor(ReserveRow& row, const QString& start, const Calendar& calendar)
{
    const QDate due = dueFrom(calendar, start);
    if (!due.isValid()) {
        row.wait = ReserveWait::NotServed;
        return;
    }
    row.releaseFrom = due.addDays(1);
    row.wait = row.releaseFrom <= calendar.today ? ReserveWait::Releasable : ReserveWait::UntilDay;
}

void judge(ReserveRow& row, const Statement& q, const Calendar& calendar)
{
    row.failed = q.integer(Verdict) == 2;
    if (row.state != 0)
        row.wait = ReserveWait::Settled;
    else if (q.text(Reported).isEmpty() && q.integer(Verdict) == 0)
        row.wait = ReserveWait::NoReport;
    else if (q.integer(Pending) == 1)
        row.wait = ReserveWait::Objection;
    else if (row.failed && (q.integer(Parties) == 0 || q.integer(Served) < q.integer(Parties)))
        row.wait = ReserveWait::NotServed;
    else
        waitFor(row, row.failed ? q.text(LastServed) : q.text(Reported), calendar);
}

ReserveRow rowOf(const Statement& q, const Calendar& calendar)
{
    ReserveRow row{q.integer(Batch),
                   q.text(Sample),
                   q.text(Product),
                   q.text(Quantity),
                   q.text(Place),
                   q.text(Keeper),
                   int(q.integer(State)),
                   ReserveWait::NoReport,
                   {},
                   false};
    judge(row, q, calendar);
    return row;
}

int rank(ReserveWait wait)
{
    return wait == ReserveWait::Releasable ? 0 : wait == ReserveWait::UntilDay ? 1 : 2 + int(wait);
}

} // namespace

QString reserveWaitText(ReserveWait wait)
{
    const char* text = QT_TRANSLATE_NOOP("aftermath", "settled");
    switch (wait) {
    case ReserveWait::NoReport: text = QT_TRANSLATE_NOOP("aftermath", "no report yet"); break;
    case ReserveWait::NotServed: text = QT_TRANSLATE_NOOP("aftermath", "notice not served on every party"); break;
    case ReserveWait::Objection: text = QT_TRANSLATE_NOOP("aftermath", "objection or retest pending"); break;
    case ReserveWait::UntilDay: text = QT_TRANSLATE_NOOP("aftermath", "time for objections"); break;
    case ReserveWait::Releasable: text = QT_TRANSLATE_NOOP("aftermath", "may be released"); break;
    case ReserveWait::Settled: break;
    }
    return QCoreApplication::translate("aftermath", text);
}

Result<QList<ReserveRow>> reserveLedger(const Database& db, const ReserveQuery& query)
{
    const auto objection = profileLength(db, "objection_days", query.today);
    auto days = officeCalendar(db);
    auto q = db.prepare(kSql);
    if (!objection)
        return objection.error();
    if (!days || !q)
        return !days ? days.error() : q.error();
    const Calendar calendar{*std::move(days), objection->value.value_or(0), query.today};
    q->bind(1, qint64(query.year)).bind(2, qint64(query.settled ? 1 : 0));
    QList<ReserveRow> rows;
    RowLoop loop(*q);
    while (loop.next()) {
        rows << rowOf(*q, calendar);
    }
    if (!loop.status())
        return loop.status().error();
    std::stable_sort(rows.begin(), rows.end(), [](const ReserveRow& a, const ReserveRow& b) {
        return std::tuple(rank(a.wait), a.releaseFrom.toJulianDay(), a.sampleNo) <
               std::tuple(rank(b.wait), b.releaseFrom.toJulianDay(), b.sampleNo);
    });
    if (query.most > 0 && rows.size() > query.most)
        rows.resize(query.most);
    return rows;
}

} // namespace spotcheck
