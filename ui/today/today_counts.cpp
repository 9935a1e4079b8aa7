#include "ui/today/today_counts.h"

#include "core/aftermath/snooze.h"
#include "core/clocks/office_calendar.h"
#include "core/plan/owed.h"
#include "core/rules/rules.h"
#include "core/testing/turnaround.h"
#include "core/workspace/journal.h"
#include "ui/common/record_findings.h"

namespace spotcheck {

namespace {

constexpr int kRecent = 3;
constexpr qint64 kWeekMs = 7LL * 24 * 3600 * 1000;

/// A condition with what it is bound to.
struct Where {
    std::string sql;
    QStringList values;
    void add(const char* column, const QString& value)
    {
        if (value.isEmpty())
            return;
        values << value;
        sql += std::string(" AND ") + column + " = ?" + std::to_string(values.size());
    }
};

Where ofBatches(const TodayFilter& filter)
{
    Where where;
    where.add("b.office", filter.office);
    where.add("b.product_name", filter.product);
    return where;
}

/// Puts the columns of a one-row query into figures, in order.
Status readInto(const Database& db, std::string_view sql, const QStringList& values,
                std::initializer_list<qint64*> figures)
{
    auto statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    int place = 0;
    for (const QString& value : values)
        statement->bind(++place, value);
    const auto row = statement->step();
    if (!row)
        return row.error();
    int column = 0;
    for (qint64* figure : figures)
        *figure = *row ? statement->integer(column++) : 0;
    return ok();
}

/// Joined only when asked: without it the reports need not be looked up one by one.
Status readReports(const Database& db, const TodayFilter& filter, TodayCounts& c)
{
    const Where where = ofBatches(filter);
    const std::string joined = where.values.isEmpty() ? "" : " JOIN batch b ON b.id = r.batch_id WHERE 1" + where.sql;
    return readInto(db,
                    "SELECT count(*) FILTER (WHERE r.state = 0), count(*) FILTER (WHERE r.state = 0 AND r.attention > "
                    "0), count(*) FILTER (WHERE r.state = 0 AND r.lab_verdict IN (1,2) AND r.our_verdict IN (1,2) AND "
                    "r.lab_verdict <> r.our_verdict), count(*) FILTER (WHERE r.state = 2), count(*) FILTER (WHERE "
                    "r.state = 3), count(*) FILTER (WHERE r.state = 1) FROM report r" +
                        joined,
                    where.values, {&c.waiting, &c.waitingToLookAt, &c.disagreeing, &c.returned, &c.unclear, &c.toSign});
}

Status readCases(const Database& db, const TodayFilter& filter, TodayCounts& c)
{
    Where where;
    where.add("t.office", filter.office);
    where.add("t.handler", filter.person);
    where.add("(SELECT b.product_name FROM batch b WHERE b.sample_no = t.sample_no)", filter.product);
    return readInto(db,
                    "SELECT count(*), count(*) FILTER (WHERE t.ordered_on = '' AND t.impossible_reason = ''), count(*) "
                    "FILTER (WHERE t.ordered_on <> '' AND t.reinspected_on = '') FROM aftermath_case t WHERE "
                    "t.done_on = ''" +
                        where.sql,
                    where.values, {&c.casesOpen, &c.casesNotOrdered, &c.casesNotReinspected});
}

Status readPlanned(const Database& db, const std::string& year, const TodayFilter& filter, TodayCounts& c)
{
    Where where;
    where.add("p.office", filter.office);
    where.add("t.product_name", filter.product);
    return readInto(db,
                    "SELECT coalesce(sum(t.batches_total),0) FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE "
                    "p.year = " +
                        year + where.sql,
                    where.values, {&c.planned});
}

Status readYear(const Database& db, QDate today, const TodayFilter& filter, TodayCounts& c)
{
    const std::string year = std::to_string(today.year());
    const Where where = ofBatches(filter);
    const std::string span = "b.sampled_on >= '" + year + "-01-01' AND b.sampled_on <= '" + year + "-12-31'" + where.sql;
    Status done = readPlanned(db, year, filter, c);
    if (done)
        done = readInto(db, "SELECT count(*) FROM batch b WHERE b.outcome = 1 AND " + span, where.values, {&c.sampled});
    if (done)
        done = readInto(db,
                        "SELECT count(*), count(*) FILTER (WHERE r.state = 4) FROM report r JOIN batch b ON b.id = "
                        "r.batch_id WHERE " +
                            span,
                        where.values, {&c.reported, &c.signedOff});
    return done;
}

Status readRest(const Database& db, QDate today, TodayCounts& c)
{
    if (auto done = readInto(db, "SELECT count(*) FROM enterprise WHERE uscc = ''", {}, {&c.enterprisesWithoutCode}); !done)
        return done;
    const qint64 since = QDateTime(today, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() - kWeekMs;
    return readInto(db,
                    "SELECT count(*), coalesce(sum(rejected),0) FROM import_receipt WHERE imported_at >= " +
                        std::to_string(since),
                    {}, {&c.importsThisWeek, &c.rejectedThisWeek});
}

/// Sentences on whole plans; who is told by no line of a grid is told here.
Status readAlarms(const Database& db, QDate today, TodayCounts& c)
{
    for (const char* kind : {"office", "plan"}) {
        RuleScope scope;
        scope.kind = QString::fromLatin1(kind);
        scope.today = today;
        const auto findings = checkWorkspace(db, scope);
        if (!findings)
            return findings.error();
        for (const Finding& finding : *findings)
            c.alarms << QStringLiteral("%1（%2）").arg(finding.message, finding.citation);
    }
    const auto calendar = officeCalendar(db);
    if (!calendar)
        return calendar.error();
    const auto owed = owedLines(db, *calendar, today);
    if (!owed)
        return owed.error();
    c.emergenciesOwing = owed->size();
    return ok();
}

} // namespace

Result<TodayCounts> todayCounts(const Database& db, QDate today, const TodayFilter& filter, Progress& progress)
{
    TodayCounts counts;
    for (const auto& part : {readReports(db, filter, counts), readCases(db, filter, counts),
                             readYear(db, today, filter, counts), readRest(db, today, counts)})
        if (!part)
            return part.error();
    auto choices = todayChoices(db, today.year());
    if (!choices)
        return choices.error();
    counts.choices = *std::move(choices);
    auto recent = journalEntries(db, 0, kRecent);
    if (!recent)
        return recent.error();
    counts.recent = *recent;
    if (const auto findings = recordFindings(db, QStringLiteral("plan_item"), today, progress))
        for (const Finding& finding : *findings)
            ++(finding.severity == Severity::Blocker ? counts.planBlockers : counts.planWarnings);
    if (auto done = readAlarms(db, today, counts); !done)
        return done.error();
    return counts;
}

Result<qint64> overdueReports(const Database& db, QDate today, Progress& progress)
{
    const auto scope = turnaroundScope(db, today);
    if (!scope)
        return scope.error();
    const auto calendar = officeCalendar(db);
    if (!calendar)
        return calendar.error();
    const auto answer = turnaround(db, *calendar, *scope, &progress);
    return answer ? Result<qint64>(answer->overdue.size()) : Result<qint64>(answer.error());
}

Result<QList<ClockLine>> clockLines(const Database& db, const ClockQuery& query, Progress& progress)
{
    const auto clocks = runningClocks(db, query, &progress);
    const auto aside = snoozes(db, query.today);
    if (!clocks)
        return clocks.error();
    if (!aside)
        return aside.error();
    QList<ClockLine> lines;
    for (const RunningClock& clock : *clocks) {
        const bool isLate = clock.state == ClockState::Overdue;
        if ((!isLate && clock.state != ClockState::Due) || isAside(clock, *aside))
            continue;
        if (lines.isEmpty() || lines.last().title != clock.title) {
            const auto known = std::find_if(lines.begin(), lines.end(),
                                            [&](const ClockLine& one) { return one.title == clock.title; });
            if (known == lines.end())
                lines << ClockLine{clock.title};
            else
                std::rotate(known, known + 1, lines.end());
        }
        ++(isLate ? lines.last().overdue : lines.last().due);
    }
    return lines;
}

} // namespace spotcheck
