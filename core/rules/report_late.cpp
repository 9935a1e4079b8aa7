#include "core/clocks/office_calendar.h"
#include "core/rules/report_items.h"
#include "core/workspace/row_loop.h"

#include <vector>

/// Reports after the day their task wants them. The number of days is the task's or the contract's: order 18 names
/// none.
namespace spotcheck {

namespace {

/// The day a report was due: the task's, or so many working days after the sample came in. Invalid: none is set.
ComputedDay dueDay(const WorkCalendar& calendar, const Statement& row)
{
    if (const QDate due = QDate::fromString(row.text(2), Qt::ISODate); due.isValid())
        return {due, true};
    const QDate received = QDate::fromString(row.text(4), Qt::ISODate);
    if (row.isNull(3) || !received.isValid())
        return {};
    return calendar.addWorkingDays(received, int(row.integer(3)));
}

Status late(const Rule& self, const RuleContext& context, QList<Finding>& findings)
{
    const std::string y = std::to_string(context.scope.year);
    const std::string year =
        context.scope.year == 0 ? "1" : "b.sampled_on BETWEEN '" + y + "-01-01' AND '" + y + "-12-31'";
    const std::string subject = context.scope.subject == 0 ? "1" : "t.id = " + std::to_string(context.scope.subject);
    auto q = context.db.prepare(
        "SELECT t.id, t.sample_no, k.report_due_on, k.report_days, CASE WHEN t.received_on <> '' THEN t.received_on "
        "ELSE "
        "b.received_on END, t.reported_on, k.task_no FROM task k JOIN batch b ON b.task_no = k.task_no "
        "JOIN report t ON t.batch_id = b.id WHERE t.kind = 1 AND t.reported_on <> '' AND (k.report_due_on <> '' OR "
        "k.report_days IS NOT NULL) AND " +
        subject + " AND " + year);
    const auto calendar = officeCalendar(context.db);
    if (!q || !calendar)
        return q ? calendar.error() : q.error();
    RowLoop loop(*q);
    while (loop.next()) {
        const ComputedDay due = dueDay(*calendar, *q);
        const QDate reported = QDate::fromString(q->text(5), Qt::ISODate);
        if (!due.date.isValid() || !reported.isValid() || reported <= due.date)
            continue;
        QString said = RuleTexts::tr("Sample %1: reported on %2, %3 day(s) after %4, when task %5 wanted it.")
                           .arg(q->text(1), q->text(5))
                           .arg(due.date.daysTo(reported))
                           .arg(due.date.toString(Qt::ISODate), q->text(6));
        if (!due.known)
            said += RuleTexts::tr(" (The holidays of that time are not known here.)");
        findings << reportFinding(self, q->integer(0), q->view(1), "reported_on", said);
    }
    return loop.status();
}

} // namespace

std::span<const Rule> reportLateRules()
{
    static const std::vector<Rule> rules = {{QStringLiteral("report.late"), Severity::Note, order18(33),
                                             QStringLiteral("K"), QStringLiteral("report"), late}};
    return rules;
}

} // namespace spotcheck
