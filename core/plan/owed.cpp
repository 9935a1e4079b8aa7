#include "core/plan/owed.h"

#include "core/clocks/setting.h"
#include "core/registry/record_type.h"
#include "core/workspace/row_loop.h"

#include <algorithm>

namespace spotcheck {

namespace {

/// What a special line must say in the end; the channel counts as one.
constexpr const char* kOwed[] = {"instruction", "items",     "must_items", "areas",   "venues",
                                 "reasons",     "rule_code", "starts_on",  "ends_on", "lab"};

std::string owedColumns()
{
    std::string columns;
    for (const char* field : kOwed)
        columns += std::string(", t.") + field;
    return columns;
}

void ask(OwedLine& line, const char* key)
{
    const Field* field = recordType("plan")->field(key);
    line.fields << QString::fromLatin1(key);
    line.missing << QString::fromUtf8(field->header);
}

OwedLine lineOf(const Statement& row)
{
    OwedLine line;
    line.item = row.integer(0);
    line.plan = row.integer(1);
    line.year = int(row.integer(2));
    line.office = row.text(3);
    line.product = row.text(4);
    line.startedOn = QDate::fromString(row.text(5), Qt::ISODate);
    if (row.integer(6) == 0)
        ask(line, "batches_total");
    int column = 7;
    for (const char* field : kOwed)
        if (row.view(column++).empty())
            ask(line, field);
    return line;
}

void setClock(OwedLine& line, const WorkCalendar& calendar, QDate today, int days)
{
    if (!line.startedOn.isValid())
        return;
    line.due = calendar.addWorkingDays(line.startedOn, days);
    line.daysLeft = calendar.workingDaysBetween(today, line.due->date).days;
}

bool moreUrgent(const OwedLine& a, const OwedLine& b)
{
    const auto day = [](const OwedLine& line) { return line.due ? line.due->date : QDate(9999, 12, 31); };
    return std::pair(day(a), a.item) < std::pair(day(b), b.item);
}

} // namespace

Result<QList<OwedLine>> owedLines(const Database& db, const WorkCalendar& calendar, QDate today, int year)
{
    const auto days = clockSetting(db, "emergency_record_working_days", today);
    auto q =
        db.prepare("SELECT t.id, p.id, p.year, p.office, t.product_name, t.starts_on, t.batches_total" + owedColumns() +
                   " FROM plan_item t JOIN plan p ON p.id = t.plan_id WHERE t.mode = 2 AND (?1 = 0 OR p.year = ?1)");
    if (!days || !q)
        return !days ? days.error() : q.error();
    q->bind(1, year);
    QList<OwedLine> lines;
    RowLoop loop(*q);
    while (loop.next()) {
        if (OwedLine line = lineOf(*q); !line.fields.isEmpty()) {
            if (days->value)
                setClock(line, calendar, today, *days->value);
            lines << line;
        }
    }
    if (!loop.status())
        return loop.status().error();
    std::sort(lines.begin(), lines.end(), moreUrgent);
    return lines;
}

} // namespace spotcheck
