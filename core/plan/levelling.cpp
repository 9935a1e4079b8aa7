#include "core/plan/levelling.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <QCoreApplication>
#include <vector>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr int kMonths = 12;
constexpr int kEnoughDays = 5; // working days of a season that a month needs to be sampled in

using ByMonth = std::array<qint64, kMonths>;

QDate monthBegin(int year, int index)
{
    return QDate(year, index + 1, 1);
}

QDate monthEnd(int year, int index)
{
    return monthBegin(year, index).addMonths(1).addDays(-1);
}

int workingDaysIn(const WorkCalendar& calendar, QDate from, QDate to)
{
    return from > to ? 0 : calendar.workingDaysBetween(from.addDays(-1), to).days;
}

/// Working days of a span in each month of the year.
ByMonth daysByMonth(const WorkCalendar& calendar, QDate from, QDate to, int year)
{
    ByMonth days{};
    for (int m = 0; m < kMonths; ++m)
        days[size_t(m)] = workingDaysIn(calendar, std::max(from, monthBegin(year, m)), std::min(to, monthEnd(year, m)));
    return days;
}

/// The part of the item's batches that falls into the year, month by month.
ByMonth spread(const WorkCalendar& calendar, const LevelItem& item, int year)
{
    const ByMonth days = daysByMonth(calendar, item.from, item.to, year);
    const qint64 inYear = std::accumulate(days.begin(), days.end(), qint64(0));
    const qint64 whole = std::max<qint64>(inYear, workingDaysIn(calendar, item.from, item.to));
    ByMonth batches{};
    if (inYear == 0)
        return batches;
    qint64 left = (item.batches * inYear + whole / 2) / whole;
    std::vector<std::pair<qint64, int>> remainders;
    const qint64 total = left;
    for (int m = 0; m < kMonths; ++m) {
        const qint64 share = total * days[size_t(m)];
        batches[size_t(m)] = share / inYear;
        left -= batches[size_t(m)];
        remainders.emplace_back(-(share % inYear), m);
    }
    std::sort(remainders.begin(), remainders.end());
    for (qint64 i = 0; i < left; ++i)
        ++batches[size_t(remainders[size_t(i)].second)];
    return batches;
}

/// Whether the item's season leaves enough working days in a month.
bool isInSeason(const WorkCalendar& calendar, const LevelItem& item, int year, int month)
{
    if (item.windows.isEmpty())
        return true;
    return std::any_of(item.windows.begin(), item.windows.end(), [&](const SeasonWindow& window) {
        return daysByMonth(calendar, window.from, window.to, year)[size_t(month)] >= kEnoughDays;
    });
}

int firstMonth(QDate today, int year)
{
    if (!today.isValid() || today.year() < year)
        return 0;
    return today.year() > year ? kMonths : today.month() - 1;
}

/// The state of the search for moves.
struct Board {
    const WorkCalendar& calendar;
    const QList<LevelItem>& items;
    std::vector<ByMonth> batches; ///< of each item
    ByMonth load{};
    int year;
    qint64 capacity;
    int first; ///< month that is not over yet

    qint64 excess(int month) const { return std::max<qint64>(0, load[size_t(month)] - capacity); }
    qint64 room(int month) const { return std::max<qint64>(0, capacity - load[size_t(month)]); }
};

/// The nearest month with room in the item's season; the earlier of two, -1 when there is none.
int nearestMonth(const Board& board, const LevelItem& item, int from)
{
    for (int distance = 1; distance < kMonths; ++distance)
        for (const int month : {from - distance, from + distance})
            if (month >= board.first && month < kMonths && board.room(month) > 0 &&
                isInSeason(board.calendar, item, board.year, month))
                return month;
    return -1;
}

struct Candidate {
    int item = -1, to = -1;
    qint64 batches = 0;
};

/// What relieves the month most; of equals the one that moves least far.
Candidate bestMove(const Board& board, int from)
{
    Candidate best;
    for (int i = 0; i < int(board.items.size()); ++i) {
        const qint64 here = board.batches[size_t(i)][size_t(from)];
        if (here == 0)
            continue;
        const int to = nearestMonth(board, board.items[i], from);
        if (to < 0)
            continue;
        const qint64 moved = std::min({here, board.room(to), board.excess(from)});
        if (moved > best.batches ||
            (moved == best.batches && best.item >= 0 && std::abs(to - from) < std::abs(best.to - from)))
            best = {i, to, moved};
    }
    return best;
}

LevelMove moveOf(const Board& board, const Candidate& found, int from)
{
    const LevelItem& item = board.items[found.item];
    return {item.id,
            item.name,
            from + 1,
            found.to + 1,
            found.batches,
            Texts::tr("Move %1 batches of %2 from month %3 to month %4%5.")
                .arg(found.batches)
                .arg(item.name)
                .arg(from + 1)
                .arg(found.to + 1)
                .arg(item.windows.isEmpty() ? QString() : Texts::tr(", still in its season"))};
}

void proposeMoves(Board& board, QList<LevelMove>& moves)
{
    for (int from = board.first; from < kMonths; ++from)
        while (board.excess(from) > 0) {
            const Candidate found = bestMove(board, from);
            if (found.batches == 0)
                break;
            moves << moveOf(board, found, from);
            board.batches[size_t(found.item)][size_t(from)] -= found.batches;
            board.batches[size_t(found.item)][size_t(found.to)] += found.batches;
            board.load[size_t(from)] -= found.batches;
            board.load[size_t(found.to)] += found.batches;
        }
}

/// The sampling of an item that says when its work starts and ends (the end is the report's or the publication's).
LevelItem itemOf(const WorkCalendar& calendar, const ScheduleSubject& subject, QDate today)
{
    LevelItem item{subject.id, subject.product, subject.batches, subject.startsOn, subject.endsOn, {}};
    if (const auto request = scheduleRequest(subject, {}, today))
        item.windows = request->windows;
    if (!item.from.isValid() || !(subject.publishOn.isValid() || subject.endsOn.isValid()))
        return item;
    item.to = samplingWindow(calendar, subject, today).until;
    return item;
}

} // namespace

QList<qint64> monthlyBatches(const WorkCalendar& calendar, const LevelItem& item, int year)
{
    const bool dated = item.from.isValid() && item.to.isValid() && item.from <= item.to;
    const ByMonth batches = dated ? spread(calendar, item, year) : ByMonth{};
    return {batches.begin(), batches.end()};
}

Levelling level(const WorkCalendar& calendar, const QList<LevelItem>& items, int year, qint64 monthlyCapacity,
                QDate today)
{
    Levelling answer;
    QList<LevelItem> placed;
    Board board{calendar, placed, {}, {}, year, std::max<qint64>(0, monthlyCapacity), firstMonth(today, year)};
    for (const LevelItem& item : items) {
        const bool dated = item.from.isValid() && item.to.isValid() && item.from <= item.to;
        const ByMonth batches = dated ? spread(calendar, item, year) : ByMonth{};
        if (std::accumulate(batches.begin(), batches.end(), qint64(0)) == 0) {
            answer.unplaced << item;
            continue;
        }
        placed << item;
        board.batches.push_back(batches);
        for (size_t m = 0; m < batches.size(); ++m)
            board.load[m] += batches[m];
    }
    for (int m = 0; m < kMonths; ++m)
        answer.months << MonthLoad{m + 1, workingDaysIn(calendar, monthBegin(year, m), monthEnd(year, m)),
                                   board.load[size_t(m)], 0, board.excess(m) > 0};
    proposeMoves(board, answer.moves);
    for (int m = 0; m < kMonths; ++m) {
        answer.months[m].after = board.load[size_t(m)];
        answer.stillOver += board.excess(m);
    }
    answer.known = calendar.knows(monthBegin(year, 0), monthEnd(year, kMonths - 1));
    return answer;
}

Result<QList<LevelItem>> levelItems(const Database& db, const WorkCalendar& calendar, int year, const QString& office,
                                    QDate today)
{
    const auto subjects = scheduleSubjectsOfYear(db, year, office, today);
    if (!subjects)
        return subjects.error();
    QList<LevelItem> items;
    for (const ScheduleSubject& subject : *subjects)
        items << itemOf(calendar, subject, today);
    return items;
}

} // namespace spotcheck
