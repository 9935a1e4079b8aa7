#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/clocks/work_calendar.h"
#include "core/testing/day_spread.h"
#include "core/workspace/database.h"

#include <array>
#include <optional>

/// How long every laboratory takes from sample to signature, in calendar and in working days, and which samples it has
/// received and not reported on in time. What has a due date is compared with it; what has none is only measured.
/// One pass over the reports and one over an index of the batches, so that two million of them take a second or two.
namespace spotcheck {

enum class TurnaroundStep {
    SampledToReceived,
    ReceivedToFinished,
    FinishedToReported,
    ReceivedToReported,
    ReportedToReviewed, ///< our decision on the report
    ReviewedToSigned
};
constexpr int kTurnaroundSteps = 6;
QString turnaroundCode(TurnaroundStep step); ///< sampled_received …, stable
QString turnaroundName(TurnaroundStep step);

struct StepSpread {
    DaySpread calendar, working;
    qint64 late = 0;       ///< beyond their due date
    qint64 due = 0;        ///< had one
    qint64 outOfOrder = 0; ///< the end lies before the start: not measured
};

struct LabTurnaround {
    qint64 id = 0; ///< 0: no laboratory named
    QString name;
    std::array<StepSpread, kTurnaroundSteps> steps;
    const StepSpread& of(TurnaroundStep step) const { return steps[size_t(step)]; }
    StepSpread& of(TurnaroundStep step) { return steps[size_t(step)]; }
};

/// What a due date rests on.
enum class DueBasis { Task, TaskDays, Setting, OwnPercentile, AllPercentile };

/// A sample received and not reported on.
struct OverdueSample {
    qint64 batch = 0;
    QString sampleNo, taskNo, product, lab;
    QDate received, due;
    int waited = 0; ///< working days since receipt
    int late = 0;   ///< calendar days since the due date
    DueBasis basis = DueBasis::Setting;
    int within = 0; ///< working days it was to be reported in; 0 for a task's date, -1: not told
};

struct TurnaroundScope {
    int year = 0; ///< of sampling; 0: all
    QDate today;
    std::optional<int> reportWithin{}; ///< working days from receipt to report; nothing: not set
    std::optional<int> least{};        ///< reports a laboratory's own nine in ten is taken from; nothing: as shipped
};

struct Turnaround {
    QList<LabTurnaround> labs; ///< by name
    LabTurnaround all;
    QList<OverdueSample> overdue;    ///< the latest first
    qint64 waiting = 0;              ///< received, not reported on, overdue or not
    qint64 notToldApart = 0;         ///< of them: no due date and too few reports to take one from
    bool known = true;               ///< every day counted lies in a known year
    QDate knownFrom{}, knownUntil{}; ///< of the calendar, where the page needs to say it
    std::optional<int> reportWithin{};
};

/// The scope with the office's setting as it stands today; tasks may want something else (their own table).
Result<TurnaroundScope> turnaroundScope(const Database& db, QDate today, int year = 0);
Result<Turnaround> turnaround(const Database& db, const WorkCalendar& calendar, const TurnaroundScope& scope,
                              Progress* progress = nullptr);
/// Why the sample is overdue, in a sentence.
QString dueSentence(const OverdueSample& sample);

} // namespace spotcheck
