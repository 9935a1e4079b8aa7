#pragma once
#include "core/sampling/burden.h"

#include <QDate>
#include <tuple>

/// What a sampling team has before it on a day: the planned visits in their order, each with the enterprise, the tasks
/// with their products, and what the limits of notice 沪市监产质〔2024〕31号, clause (三), leave of the enterprise's
/// year. Visits that are done or given up are left out.
namespace spotcheck {

struct DayTask {
    QString number, product; ///< without a number: a product that has no task yet
    friend bool operator==(const DayTask&, const DayTask&) = default;
};

struct DayVisit {
    qint64 id = 0, enterprise = 0;
    int order = 0, batches = 0, mode = 1; ///< batches: of one task at most
    QString name, uscc, address, contact, phone, notice, samplers, note;
    QList<DayTask> tasks;
    bool counts = true;                     ///< special and follow-up checks take no place in the year
    qint64 made = 0, planned = 0, left = 0; ///< visits of the year; the planned ones hold this one
    qint64 batchesMost() const { return qint64(batches) * std::max<qsizetype>(1, tasks.size()); }
};

struct TeamDay {
    QString date, office, team;
    friend bool operator==(const TeamDay&, const TeamDay&) = default;
    friend bool operator<(const TeamDay& a, const TeamDay& b)
    {
        return std::tie(a.date, a.office, a.team) < std::tie(b.date, b.office, b.team);
    }
};

struct DayPlan {
    TeamDay day;
    QStringList samplers; ///< of all visits, each once
    QList<DayVisit> visits;
    qint64 batchesMost() const;
};

/// The teams with visits on a day; office and team empty: all of them.
Result<QList<TeamDay>> teamDays(const Database& db, const QDate& date, const QString& office, const QString& team);
/// The teams' days that the visits belong to.
Result<QList<TeamDay>> teamDaysOf(const Database& db, const std::vector<qint64>& visits);
/// NotFound when the team has no visit that day.
Result<DayPlan> dayPlan(const Database& db, const TeamDay& day, const BurdenLimits& limits);

} // namespace spotcheck
