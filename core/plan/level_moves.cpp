#include "core/plan/levelling.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>

/// Accepted moves, written into the plan.
namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

struct Span {
    QDate from, to;
};

/// The working days of a month that the item's season allows; the whole month without a season.
Span monthOf(const WorkCalendar& calendar, const LevelItem& item, int year, int month)
{
    Span span{QDate(year, month, 1), QDate(year, month, 1).addMonths(1).addDays(-1)};
    for (const SeasonWindow& window : item.windows)
        if (window.from <= span.to && window.to >= span.from) {
            span = {std::max(span.from, window.from), std::min(span.to, window.to)};
            break;
        }
    return {calendar.workingDayFrom(span.from).date, calendar.workingDayUntil(span.to).date};
}

/// First and last month with batches, 1 … 12; 0 when there is none.
std::pair<int, int> reach(const QList<qint64>& months)
{
    int first = 0, last = 0;
    for (int m = 0; m < months.size(); ++m)
        if (months[m] > 0) {
            first = first == 0 ? m + 1 : first;
            last = m + 1;
        }
    return {first, last};
}

/// The sampling of an item after its moves.
Span movedSpan(const WorkCalendar& calendar, const LevelItem& item, int year, const QList<LevelMove>& moves)
{
    QList<qint64> months = monthlyBatches(calendar, item, year);
    const auto [firstBefore, lastBefore] = reach(months);
    for (const LevelMove& move : moves) {
        months[move.from - 1] -= move.batches;
        months[move.to - 1] += move.batches;
    }
    const auto [first, last] = reach(months);
    Span span{item.from, item.to};
    if (first != 0 && first != firstBefore)
        span.from = monthOf(calendar, item, year, first).from;
    if (last != 0 && last != lastBefore)
        span.to = monthOf(calendar, item, year, last).to;
    return span;
}

QString moved(const WorkCalendar& calendar, QDate day, qint64 days)
{
    return day.isValid() ? calendar.workingDayFrom(day.addDays(days)).date.toString(Qt::ISODate) : QString();
}

Status refuseApproved(const Database& db, int year, const QString& office)
{
    auto query = db.prepare("SELECT status FROM plan WHERE year = ?1 AND office = ?2");
    if (!query)
        return query.error();
    const auto found = query->bind(1, year).bind(2, office).step();
    if (!found)
        return found.error();
    if (!*found || query->integer(0) != 0)
        return Error{ErrorKind::Refused, Texts::tr("Only a draft plan's dates are changed. Nothing was moved.")};
    return ok();
}

Status writeDates(Database& db, const WorkCalendar& calendar, const ScheduleSubject& subject, const LevelItem& item,
                  const Span& span)
{
    auto q = db.prepare("UPDATE plan_item SET starts_on = ?1, ends_on = ?2, publish_on = ?3 WHERE id = ?4");
    if (!q)
        return q.error();
    const qint64 days = item.to.daysTo(span.to);
    const QString ends = days == 0 ? subject.endsOn.toString(Qt::ISODate) : moved(calendar, subject.endsOn, days);
    const QString publish =
        days == 0 ? subject.publishOn.toString(Qt::ISODate) : moved(calendar, subject.publishOn, days);
    return q->bind(1, span.from.toString(Qt::ISODate)).bind(2, ends).bind(3, publish).bind(4, item.id).run();
}

Status applyTo(Database& db, const QList<LevelMove>& moves, int year, const QString& office, QDate today)
{
    if (Status draft = refuseApproved(db, year, office); !draft)
        return draft;
    const auto calendar = officeCalendar(db);
    if (!calendar)
        return calendar.error();
    const auto items = levelItems(db, *calendar, year, office, today);
    if (!items)
        return items.error();
    std::map<qint64, QList<LevelMove>> byItem;
    for (const LevelMove& move : moves)
        byItem[move.id] << move;
    for (const auto& [id, own] : byItem) {
        const auto subject = scheduleSubject(db, id, today);
        const auto item = std::find_if(items->begin(), items->end(), [id = id](auto& one) { return one.id == id; });
        if (!subject || item == items->end())
            return subject ? Error{ErrorKind::NotFound, Texts::tr("The plan item is no longer there.")}
                           : subject.error();
        const Span span = movedSpan(*calendar, *item, year, own);
        if (Status written = writeDates(db, *calendar, *subject, *item, span); !written)
            return written;
    }
    return ok();
}

} // namespace

Result<qint64> applyMoves(Workspace& workspace, const QList<LevelMove>& moves, int year, const QString& office)
{
    const ChangeInfo info{QStringLiteral("plan.level"),
                          Texts::tr("Move %1 lines to months with room").arg(moves.size())};
    const QDate today = workspace.clock().today();
    return workspace.change(info, [&](Database& db) { return applyTo(db, moves, year, office, today); });
}

} // namespace spotcheck
