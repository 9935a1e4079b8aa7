#include "core/clocks/office_calendar.h"

#include "core/workspace/row_loop.h"

namespace spotcheck {

namespace {

CalendarDay dayOf(const Statement& row)
{
    return {QDate::fromString(row.text(0), Qt::ISODate), row.text(1), row.integer(2) == 1, int(row.integer(3)),
            row.text(4)};
}

} // namespace

Result<QList<CalendarDay>> officeDays(const Database& db)
{
    auto query = db.prepare("SELECT day, name, off, year, source FROM calendar_day ORDER BY day");
    if (!query)
        return query.error();
    QList<CalendarDay> days;
    RowLoop loop(*query);
    while (loop.next()) {
        days << dayOf(*query);
    }
    return loop.give(std::move(days));
}

Result<WorkCalendar> officeCalendar(const Database& db)
{
    const auto own = officeDays(db);
    if (!own)
        return own.error();
    return WorkCalendar(WorkCalendar::shippedDays() + *own);
}

Result<Festivals> officeFestivals(const Database& db)
{
    auto query = db.prepare("SELECT name, day, source FROM festival_day ORDER BY day");
    if (!query)
        return query.error();
    Festivals festivals = Festivals::shipped();
    RowLoop loop(*query);
    while (loop.next()) {
        festivals.add({query->text(0), QDate::fromString(query->text(1), Qt::ISODate), query->text(2), {}});
    }
    return loop.give(std::move(festivals));
}

} // namespace spotcheck
