#pragma once
#include "core/base/progress.h"
#include "core/clocks/clock_definition.h"

#include <memory>
#include <QDateTime>

/// Every clock that runs over a case: computed from its dates by one engine, from the definitions of
/// core/clocks/clock_definition.h and the office's calendar. Time that does not count (clock_pause.h) moves the due day
/// by as many days. A right of an enterprise and its duties show the later reading of a due day, a duty of the
/// office the earlier (市场监管总局令第18号 第五十五条 does not say whether weekends roll). The fast lane
/// (沪市监产质〔2024〕31号 （九）: 即检即报告、即送达即处置) counts hours from the moment the failure was known until
/// the result is served. A clock warns; it decides nothing and writes nothing.
namespace spotcheck {

enum class ClockState { Running, Due, Overdue, Done };
QString clockStateCode(ClockState state); ///< running, due, overdue, done: the contract's words

/// What every clock of one definition shares.
struct ClockWords {
    QString clock, title; ///< code, and its name in the language asked for
    QString unit, side, source, mark;
    QString profile; ///< code of clock_profile.h, or fast_lane
    int consequence = 0;
};

/// What every clock of one case shares.
struct ClockCase {
    QString key; ///< sampling number · party
    QString party, product, office, handler;
};

struct RunningClock {
    std::shared_ptr<const ClockWords> words; ///< a large file has some hundred thousand clocks: what repeats is shared
    std::shared_ptr<const ClockCase> of;
    qint64 caseId = 0;
    QDate start, due, earliest, latest;
    QDate opens;       ///< of a window; invalid otherwise
    QDateTime dueAt{}; ///< of the fast lane, which counts hours; invalid otherwise
    QDate doneOn;
    int pausedDays = 0; ///< that are not counted and moved the due day
    int daysLeft = 0;   ///< calendar days from today to `due`; negative when overdue
    ClockState state = ClockState::Running;
    bool calendarKnown = true;

    const QString& clock() const { return words->clock; }
    const QString& title() const { return words->title; }
    const QString& unit() const { return words->unit; }
    const QString& side() const { return words->side; }
    const QString& source() const { return words->source; }
    const QString& mark() const { return words->mark; }
    const QString& profile() const { return words->profile; }
    int consequence() const { return words->consequence; }
    const QString& key() const { return of->key; }
    const QString& party() const { return of->party; }
    const QString& product() const { return of->product; }
    const QString& office() const { return of->office; }
    const QString& handler() const { return of->handler; }
};

struct ClockQuery {
    QDate today;
    bool done = false; ///< also the clocks that ended
    QString office = {}, clock = {}, handler = {}, product = {};
    qint64 caseId = 0;
    bool chinese = true;
    QDateTime now{}; ///< for the fast lane; invalid: the end of `today`
};

/// By consequence, then by due day.
Result<QList<RunningClock>> runningClocks(const Database& db, const ClockQuery& query, Progress* progress = nullptr);

} // namespace spotcheck
