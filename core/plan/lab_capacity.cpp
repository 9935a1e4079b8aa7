#include "core/plan/lab_capacity.h"

#include "core/clocks/iso_day.h"
#include "core/clocks/setting.h"
#include "core/workspace/row_loop.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr int kWeeksBack = 104, kWeek = 7;

using Weeks = std::map<qint64, int>; ///< reports by week; Julian day 0 was a Monday

/// One row a report: the laboratory's id, its name, the day.
Result<std::map<qint64, std::pair<QString, Weeks>>> weeksOf(const Database& db, const CapacityQuestion& question,
                                                            const QString& lab)
{
    auto query = db.prepare("SELECT l.id, l.name, r.reported_on FROM lab l JOIN report r ON r.lab_id = l.id "
                            "WHERE r.kind = 1 AND r.reported_on >= ?1 AND r.reported_on <= ?2 AND (?3 = '' OR "
                            "l.name = ?3)");
    if (!query)
        return query.error();
    const QDate from = question.today.addDays(-kWeeksBack * kWeek);
    query->bind(1, from.toString(Qt::ISODate)).bind(2, question.today.toString(Qt::ISODate)).bind(3, lab);
    std::map<qint64, std::pair<QString, Weeks>> labs;
    RowLoop loop(*query);
    while (loop.next()) {
        auto& [name, weeks] = labs[query->integer(0)];
        if (name.isEmpty())
            name = query->text(1);
        if (const qint64 day = julianDay(query->view(2)); day != 0)
            ++weeks[day / kWeek];
    }
    return loop.give(std::move(labs));
}

LabCapacity capacityOf(qint64 id, const QString& name, const Weeks& weeks, const CapacityQuestion& question)
{
    LabCapacity capacity{id, name, int(weeks.size()), 0, question.percentile};
    if (capacity.weeks < std::max(question.least, 1))
        return capacity;
    std::vector<int> counts;
    for (const auto& [week, count] : weeks)
        counts.push_back(count);
    capacity.perWeek = nearestRank(std::move(counts), question.percentile);
    return capacity;
}

Result<QList<LabCapacity>> capacities(const Database& db, const CapacityQuestion& question, const QString& lab)
{
    const auto labs = weeksOf(db, question, lab);
    if (!labs)
        return labs.error();
    QList<LabCapacity> all;
    for (const auto& [id, weeks] : *labs)
        all << capacityOf(id, weeks.first, weeks.second, question);
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
}

} // namespace

QString LabCapacity::sentence() const
{
    if (perWeek == 0)
        return Texts::tr("%1: reports in %2 weeks only; too few to say what it can do in a week.").arg(name).arg(weeks);
    return Texts::tr(
               "%1: up to %2 batches a week in this file (%3 of 100 of its %4 weeks with reports were not above).")
        .arg(name)
        .arg(perWeek)
        .arg(percentile)
        .arg(weeks);
}

int nearestRank(std::vector<int> numbers, int percent)
{
    if (numbers.empty())
        return 0;
    std::sort(numbers.begin(), numbers.end());
    const auto rank = (numbers.size() * size_t(std::clamp(percent, 1, 100)) + 99) / 100;
    return numbers[rank - 1];
}

Result<CapacityQuestion> capacityQuestion(const Database& db, QDate today)
{
    const auto least = clockSetting(db, "capacity_weeks_least", today);
    const auto percentile = clockSetting(db, "capacity_percentile", today);
    if (!least || !percentile)
        return least ? percentile.error() : least.error();
    return CapacityQuestion{today, least->value.value_or(8), percentile->value.value_or(90)};
}

Result<QList<LabCapacity>> labCapacities(const Database& db, const CapacityQuestion& question)
{
    return capacities(db, question, {});
}

Result<LabCapacity> labCapacity(const Database& db, const QString& lab, const CapacityQuestion& question)
{
    LabCapacity none{0, lab, 0, 0, question.percentile};
    if (lab.isEmpty())
        return none;
    const auto found = capacities(db, question, lab);
    if (!found)
        return found.error();
    return found->isEmpty() ? none : found->first();
}

} // namespace spotcheck
