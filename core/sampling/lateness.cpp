#include "core/sampling/lateness.h"

#include "core/clocks/iso_day.h"
#include "core/clocks/office_calendar.h"
#include "core/workspace/history.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Entry {
    qint64 seq = 0, atMs = 0;
    QString office, person;
};

struct Group {
    std::vector<int> lags;
    qint64 bursts = 0;
};
using Groups = std::map<std::pair<QString, QString>, Group>;

struct Entries {
    QList<Entry> usable;
    QList<qint64> clockBack;
};

Result<Entries> entriesOf(const Database& db)
{
    auto q = db.prepare("SELECT seq, at_ms, office, person, kind, tables FROM journal ORDER BY seq");
    if (!q)
        return q.error();
    Entries entries;
    qint64 latest = 0;
    RowLoop loop(*q);
    while (loop.next()) {
        const Entry entry{q->integer(0), q->integer(1), q->text(2), q->text(3)};
        if (entry.atMs < latest)
            entries.clockBack << entry.seq;
        else if (q->text(4) == QStringLiteral("change") && q->text(5).split(u',').contains(QStringLiteral("batch")))
            entries.usable << entry;
        latest = std::max(latest, entry.atMs);
    }
    return loop.give(std::move(entries));
}

/// The day of the event of a batch that came in; 0: not one, or without a day.
qint64 eventDay(const RecordChange& change)
{
    if (change.table != QStringLiteral("batch") || change.operation != Operation::Insert)
        return 0;
    for (const FieldChange& field : change.fields)
        if (field.column == QStringLiteral("sampled_on"))
            return julianDay(field.after.toString().toStdString());
    return 0;
}

Status addEntry(const Database& db, const Entry& entry, const WorkCalendar& calendar, int limit, Groups& groups)
{
    const auto changes = entryChanges(db, entry.seq, 0);
    if (!changes)
        return changes.error();
    const qint64 recorded = QDateTime::fromMSecsSinceEpoch(entry.atMs).date().toJulianDay();
    qint64 late = 0;
    for (const RecordChange& change : *changes) {
        const qint64 day = eventDay(change);
        if (day == 0)
            continue;
        const int lag = std::max(0, calendar.workingDaysBetween(day, recorded));
        groups[{entry.office, entry.person}].lags.push_back(lag);
        late += lag > limit ? 1 : 0;
    }
    if (late >= kBurst)
        ++groups[{entry.office, entry.person}].bursts;
    return ok();
}

LatenessRow rowOf(const std::pair<QString, QString>& whose, Group group, int limit)
{
    std::sort(group.lags.begin(), group.lags.end());
    LatenessRow row{whose.first, whose.second, qint64(group.lags.size()), 0, 0, 0, group.bursts};
    row.late = group.lags.end() - std::upper_bound(group.lags.begin(), group.lags.end(), limit);
    row.median = group.lags[(group.lags.size() - 1) / 2];
    row.most = group.lags.back();
    return row;
}

} // namespace

Result<Lateness> recordLateness(const Database& db, int limit, Progress* progress)
{
    const auto entries = entriesOf(db);
    const auto calendar = officeCalendar(db);
    if (!entries)
        return entries.error();
    if (!calendar)
        return calendar.error();
    Groups groups;
    for (const Entry& entry : entries->usable) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled, QCoreApplication::translate("sampling", "Stopped.")};
        if (Status done = addEntry(db, entry, *calendar, limit, groups); !done)
            return done.error();
    }
    Lateness answer;
    answer.limit = limit, answer.clockBack = entries->clockBack;
    const auto all = db.integer("SELECT count(*) FROM batch");
    if (!all)
        return all.error();
    answer.unknown = *all;
    for (auto& [whose, group] : groups)
        if (!group.lags.empty()) {
            answer.rows << rowOf(whose, std::move(group), limit);
            answer.unknown -= answer.rows.last().records;
        }
    answer.unknown = std::max<qint64>(0, answer.unknown);
    std::stable_sort(answer.rows.begin(), answer.rows.end(), [](const LatenessRow& a, const LatenessRow& b) {
        return std::pair(a.median, a.late) > std::pair(b.median, b.late);
    });
    return answer;
}

} // namespace spotcheck
