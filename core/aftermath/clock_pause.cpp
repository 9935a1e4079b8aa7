#include "core/aftermath/clock_pause.h"

#include "core/workspace/row_loop.h"

#include <algorithm>

namespace spotcheck {

namespace {

QDate dayOf(const Statement& row, int at)
{
    return QDate::fromString(row.text(at), Qt::ISODate);
}

// Case, received, concluded, and whether a conclusion is there. An objection of the ledger alone (no row of its own)
// ends with the step that decided it.
#define DECIDED                                                                                                        \
    "(SELECT min(e.happened_on) FROM case_event e WHERE e.case_id = t.id AND e.step IN ('refuse', "                    \
    "'retest_pass', 'retest_fail') AND e.happened_on >= "
constexpr const char* kObjections =
    "SELECT t.id, o.received_on, coalesce(nullif(o.refused_on, ''), nullif(o.ended_on, ''), iif(o.conclusion <> 0, "
    "nullif(o.retest_on, ''), NULL), nullif(o.answered_on, ''), " DECIDED "o.received_on), ''), o.conclusion <> 0 OR "
    "t.retest_conclusion <> '' FROM objection o JOIN aftermath_case t ON t.id = o.case_id WHERE o.received_on <> '' "
    "UNION ALL SELECT t.id, t.objection_on, coalesce(" DECIDED "t.objection_on), ''), t.retest_conclusion <> '' FROM "
    "aftermath_case t WHERE t.objection_on <> '' AND NOT EXISTS(SELECT 1 FROM objection o WHERE o.case_id = t.id)";
#undef DECIDED

} // namespace

Result<ClockPauses> recordedPauses(const Database& db)
{
    auto q = db.prepare("SELECT subject_id, clock, from_on, until_on FROM clock_pause WHERE subject_kind = 'case'");
    if (!q)
        return q.error();
    ClockPauses pauses;
    RowLoop loop(*q);
    while (loop.next()) {
        pauses[q->integer(0)] << ClockPause{q->text(1), dayOf(*q, 2), dayOf(*q, 3)};
    }
    return loop.give(std::move(pauses));
}

Status addObjectionPauses(const Database& db, const QStringList& clocks, ClockPauses& pauses)
{
    auto q = db.prepare(kObjections);
    if (!q)
        return q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        const QDate until = dayOf(*q, 2);
        if (!until.isValid() && q->integer(3) == 1)
            continue;
        for (const QString& clock : clocks)
            pauses[q->integer(0)] << ClockPause{clock, dayOf(*q, 1), until};
    }
    return loop.status();
}

int pausedDays(const QList<ClockPause>& pauses, const PausedSpan& span, QDate today)
{
    QList<std::pair<qint64, qint64>> spans; // first, one past the last
    for (const ClockPause& pause : pauses) {
        const QDate until = pause.until.isValid() ? pause.until : std::max(today, pause.from);
        if (pause.clock == span.clock && pause.from.isValid() && until > span.start)
            spans << std::pair(std::max(pause.from, span.start.addDays(1)).toJulianDay(), until.toJulianDay() + 1);
    }
    std::sort(spans.begin(), spans.end());
    const qint64 end = span.end.toJulianDay();
    qint64 days = 0, counted = 0;
    for (const auto& [from, past] : spans) {
        if (std::max(from, counted) > end + days)
            break; // it had ended by then
        days += std::max<qint64>(0, past - std::max(from, counted));
        counted = std::max(counted, past);
    }
    return int(days);
}

} // namespace spotcheck
