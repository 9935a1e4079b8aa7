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

/// Each figure by the index of states: one pass for all of them reads every report of the file. What a laboratory
/// judged otherwise counts as something to look at, so only those are read.
Status readReports(const Database& db, const TodayFilter& filter, TodayCounts& c)
{
    const Where where = ofBatches(filter);
    const std::string from = where.values.isEmpty() ? "(SELECT count(*) FROM report r WHERE r.state = "
                                                    : "(SELECT count(*) FROM report r JOIN batch b ON b.id = "
                                                      "r.batch_id WHERE r.state = ";
    std::string sql;
    for (const char* state : {"0", "0 AND r.attention > 0",
                              "0 AND r.attention > 0 AND r.lab_verdict IN (1,2) AND r.our_verdict IN (1,2) AND "
                              "r.lab_verdict <> r.our_verdict",
                              "2", "3", "1"})
        sql += (sql.empty() ? "SELECT " : ", ") + from + state + where.sql + ")";
    return readInto(db, sql, where.values,
                    {&c.waiting, &c.waitingToLookAt, &c.disagreeing, &c.returned, &c.unclear, &c.toSign});
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

Status readPlanned(const Database& db, const std::string& year, const TodayFilter& filter, YearCounts& c)
{
    Where where;
    where.add("p.office", filter.office);
    where.add("t.product_name", filter.product);
    return readInto(db,
                    "SELECT coalesce(sum(t.batches_total), 0) FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE "
                    "p.year = " +
                        year + where.sql,
                    where.values, {&c.planned});
}

Status readRest(const Database& db, QDate today, TodayCounts& c)
{
    if (auto done = readInto(
            db, "SELECT (SELECT count(*) FROM enterprise) - (SELECT count(*) FROM enterprise WHERE uscc <> '')", {},
            {&c.enterprisesWithoutCode});
        !done)
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
    for (const auto& part :
         {readReports(db, filter, counts), readCases(db, filter, counts), readRest(db, today, counts)})
        if (!part)
            return part.error();
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

/// From indexes that hold what is asked for: looking up each batch of the year takes several times as long. Signed are
/// the reports that are not waiting for anything, of which there are few.
Result<YearCounts> yearCounts(const Database& db, QDate today, const TodayFilter& filter, Progress& progress)
{
    const std::string year = std::to_string(today.year());
    const Where batches = ofBatches(filter);
    const std::string span =
        "b.sampled_on >= '" + year + "-01-01' AND b.sampled_on <= '" + year + "-12-31'" + batches.sql;
    YearCounts counts;
    qint64 unsignedReports = 0;
    const std::pair<std::string, qint64*> figures[] = {
        {"SELECT count(*) FROM batch b INDEXED BY batch_sampled WHERE b.outcome = 1 AND " + span, &counts.sampled},
        {"SELECT count(*) FROM report INDEXED BY report_batch WHERE batch_id IN (SELECT b.id FROM batch b INDEXED BY "
         "batch_sampled_on WHERE " +
             span + ")",
         &counts.reported},
        {"SELECT count(*) FROM report r INDEXED BY report_review CROSS JOIN batch b ON b.id = r.batch_id WHERE r.state "
         "< 4 AND " +
             span,
         &unsignedReports}};
    if (Status done = readPlanned(db, year, filter, counts); !done)
        return done.error();
    for (const auto& [sql, figure] : figures) {
        if (progress.isCancelled())
            return Error{ErrorKind::Cancelled, QString()};
        if (Status done = readInto(db, sql, batches.values, {figure}); !done)
            return done.error();
    }
    counts.signedOff = counts.reported - unsignedReports, counts.areCounted = true;
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
        if (lines.isEmpty() || lines.last().title != clock.title()) {
            const auto known = std::find_if(lines.begin(), lines.end(),
                                            [&](const ClockLine& one) { return one.title == clock.title(); });
            if (known == lines.end())
                lines << ClockLine{clock.title()};
            else
                std::rotate(known, known + 1, lines.end());
        }
        ++(isLate ? lines.last().overdue : lines.last().due);
    }
    return lines;
}

} // namespace spotcheck
