#pragma once
#include "core/clocks/season.h"
#include "core/clocks/term.h"

#include <QMap>
#include <QSet>
#include <QStringList>

/// The backward schedule: from the day of publication (or the end of the season) back through objection window,
/// service, report, testing, delivery, sampling, implementation rule and contract to the latest safe day of every
/// step. Lengths are dated data with source and mark (resources/plan/steps.csv; U where the law gives none) and can be
/// given otherwise. A step that acts starts and ends on a working day; the objection window is taken to move over
/// weekends too, since it is the enterprise's right. Days beyond the known calendar are said.
namespace spotcheck {

struct StepRule {
    QString code, name, english;
    QString before; ///< code of the step it has to be done before; empty for the last
    Term term;
    bool acts = true;    ///< by somebody, on a working day
    bool strict = false; ///< its end lies before the day the next one starts on
    QString source, mark, note, noteEnglish;
    QString shownName() const; ///< in the language of the moment
    QString shownNote() const;
};
const QList<StepRule>& shippedSteps();

struct ScheduleRequest {
    QDate publish; ///< invalid: the last day of the season
    QDate today;
    qint64 batches = 0;
    int weeklyCapacity = 0;        ///< batches the laboratory tests in a week; 0: not known
    QMap<QString, int> lengths{};  ///< by step, instead of the data's
    QSet<QString> done{};          ///< steps that need no time any more
    QList<SeasonWindow> windows{}; ///< of the product, around the year; empty: no season
    QList<StepRule> steps = shippedSteps();
};

struct ScheduleStep {
    StepRule rule; ///< with the length that was used
    QDate latestStart, latestEnd;
    bool given = false;  ///< the length was given, not taken from the data
    int stretchedBy = 0; ///< working days added for the laboratory's capacity
    bool done = false;
    bool impossible = false; ///< the latest start is past
    bool known = true;
};

struct Schedule {
    QDate publish;
    std::optional<SeasonWindow> window; ///< the season published for
    QList<ScheduleStep> steps;          ///< in the order of the work
    QDate earliestPublish;              ///< when everything not done starts today
    bool known = true;
    QStringList problems; ///< sentences: what is too late, what the season forbids
    const ScheduleStep* step(const QString& code) const;
};

/// Refused when there is neither a day nor a season, or a length is not a number of days.
Result<Schedule> backwardSchedule(const WorkCalendar& calendar, const ScheduleRequest& request);
/// The earliest publication when the samples' last report is in on a day.
ComputedDay publicationAfterReport(const WorkCalendar& calendar, const Schedule& schedule, QDate reported);

} // namespace spotcheck
