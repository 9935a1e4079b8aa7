#include "core/plan/schedule.h"

#include "core/base/language.h"
#include "core/clocks/resource_lines.h"

#include <algorithm>
#include <QCoreApplication>

namespace spotcheck {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(plan)
};

constexpr int kLongestStep = 1000; // days
constexpr int kWorkingWeek = 5;

StepRule stepOf(const QStringList& cells)
{
    StepRule rule;
    rule.code = cells.value(0);
    rule.name = cells.value(1);
    rule.english = cells.value(2);
    rule.before = cells.value(3);
    rule.term = {cells.value(4).toInt(), termUnit(cells.value(5)).value_or(TermUnit::WorkingDay),
                 cells.value(6) == u"1"};
    rule.acts = cells.value(7) == u"1";
    rule.strict = cells.value(8) == u"1";
    rule.source = cells.value(9);
    rule.mark = cells.value(10);
    rule.note = cells.value(11);
    rule.noteEnglish = cells.value(12);
    return rule;
}

/// Weeks the laboratory needs beyond the first, in working days.
int stretch(const ScheduleRequest& request)
{
    if (request.weeklyCapacity <= 0 || request.batches <= request.weeklyCapacity)
        return 0;
    const qint64 weeks = (request.batches + request.weeklyCapacity - 1) / request.weeklyCapacity;
    return int(std::min<qint64>((weeks - 1) * kWorkingWeek, kLongestStep));
}

Result<ScheduleStep> withLength(const StepRule& rule, const ScheduleRequest& request)
{
    ScheduleStep step;
    step.rule = rule;
    step.done = request.done.contains(rule.code);
    if (const auto given = request.lengths.constFind(rule.code); given != request.lengths.constEnd()) {
        if (*given < 0 || *given > kLongestStep)
            return Error{ErrorKind::Refused, Texts::tr("A step takes between 0 and %1 days; %2 was given for %3.")
                                                 .arg(kLongestStep)
                                                 .arg(*given)
                                                 .arg(rule.code)};
        step.rule.term.length = *given;
        step.given = true;
    } else if (rule.code == u"testing") {
        step.stretchedBy = stretch(request);
        step.rule.term.length += step.stretchedBy;
    }
    return step;
}

/// The season to publish for: the one the day lies in or before, else the last that is not over.
std::optional<SeasonWindow> seasonFor(const ScheduleRequest& request)
{
    for (const SeasonWindow& window : request.windows)
        if (request.publish.isValid() ? request.publish <= window.to : request.today <= window.to)
            return window;
    return request.windows.isEmpty() ? std::nullopt : std::optional(request.windows.last());
}

QDate latestEndOf(const WorkCalendar& calendar, const ScheduleStep& step, const ScheduleStep& next)
{
    const QDate end = step.rule.strict ? next.latestStart.addDays(-1) : next.latestStart;
    return step.rule.acts && !step.rule.term.rolls ? calendar.workingDayUntil(end).date : end;
}

/// Backwards over the steps, each before the one it has to be done before.
void countBack(const WorkCalendar& calendar, Schedule& schedule)
{
    for (qsizetype i = schedule.steps.size() - 1; i >= 0; --i) {
        ScheduleStep& step = schedule.steps[i];
        const ScheduleStep* const next = schedule.step(step.rule.before);
        step.latestEnd = next != nullptr ? latestEndOf(calendar, step, *next) : schedule.publish;
        const ComputedDay start = next != nullptr ? latestStart(calendar, step.latestEnd, step.rule.term,
                                                                Rolling::HolidayAndWeekend, step.rule.acts)
                                                  : ComputedDay{schedule.publish, true};
        step.latestStart = start.date;
        step.known = calendar.knows(step.latestStart, next != nullptr ? next->latestStart : schedule.publish);
        schedule.known = schedule.known && step.known;
    }
}

/// The day a step ends on when it starts on a day, as the backward count has it.
ComputedDay endAfter(const WorkCalendar& calendar, const ScheduleStep& step, QDate start)
{
    const QDate from = step.rule.acts ? calendar.workingDayFrom(start).date : start;
    const QDate counted = endOf(calendar, from, step.rule.term).date;
    QDate end = step.rule.term.rolls ? rolled(calendar, counted, Rolling::HolidayAndWeekend).date : counted;
    if (step.rule.acts && !step.rule.term.rolls)
        end = calendar.workingDayFrom(end).date;
    return {step.rule.strict ? end.addDays(1) : end, calendar.knows(start, end)};
}

QDate earliestFromToday(const WorkCalendar& calendar, const Schedule& schedule, QDate today)
{
    QMap<QString, QDate> ready; // the day everything before a step is done
    for (const ScheduleStep& step : schedule.steps) {
        const QDate start = std::max(ready.value(step.rule.code, today), today);
        if (step.rule.before.isEmpty())
            return calendar.workingDayFrom(start).date;
        const QDate end = step.done ? start : endAfter(calendar, step, start).date;
        QDate& next = ready[step.rule.before];
        next = next.isValid() ? std::max(next, end) : end;
    }
    return {};
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

void tellOfSeason(Schedule& schedule)
{
    if (!schedule.window)
        return;
    if (schedule.publish > schedule.window->to)
        schedule.problems << Texts::tr("The season ends on %1, before the publication on %2.")
                                 .arg(iso(schedule.window->to), iso(schedule.publish));
    const ScheduleStep* sampling = schedule.step(QStringLiteral("sampling"));
    if (sampling != nullptr && sampling->latestStart < schedule.window->from)
        schedule.problems << Texts::tr("Sampling has to start by %1, before the season begins on %2: the products may "
                                       "not be on the market yet.")
                                 .arg(iso(sampling->latestStart), iso(schedule.window->from));
}

void tellOfProblems(const WorkCalendar& calendar, const ScheduleRequest& request, Schedule& schedule)
{
    for (ScheduleStep& step : schedule.steps) {
        step.impossible = !step.done && step.latestStart < request.today;
        if (!step.impossible)
            continue;
        const int late = calendar.workingDaysBetween(step.latestStart, request.today).days;
        schedule.problems << Texts::tr("%1 had to start by %2, %3 working days ago.")
                                 .arg(step.rule.shownName(), iso(step.latestStart))
                                 .arg(late);
    }
    if (schedule.earliestPublish > schedule.publish)
        schedule.problems << Texts::tr("If everything not done starts today, publication is possible from %1.")
                                 .arg(iso(schedule.earliestPublish));
    tellOfSeason(schedule);
    if (!calendar.isWorkingDay(schedule.publish))
        schedule.problems << Texts::tr("%1 is not a working day.").arg(iso(schedule.publish));
    if (!schedule.known)
        schedule.problems << Texts::tr("The holidays are known from %1 to %2; days outside are counted without any.")
                                 .arg(iso(calendar.knownFrom()), iso(calendar.knownUntil()));
}

} // namespace

const QList<StepRule>& shippedSteps()
{
    static const QList<StepRule> steps = [] {
        QList<StepRule> list;
        for (const QStringList& cells : resourceLines(QStringLiteral(":/core/plan/steps.csv")))
            list << stepOf(cells);
        return list;
    }();
    return steps;
}

QString StepRule::shownName() const
{
    return installedLanguage() == Language::Chinese ? name : english;
}

QString StepRule::shownNote() const
{
    return installedLanguage() == Language::Chinese ? note : noteEnglish;
}

const ScheduleStep* Schedule::step(const QString& code) const
{
    const auto at = std::find_if(steps.begin(), steps.end(), [&](const auto& step) { return step.rule.code == code; });
    return at == steps.end() ? nullptr : &*at;
}

Result<Schedule> backwardSchedule(const WorkCalendar& calendar, const ScheduleRequest& request)
{
    Schedule schedule;
    schedule.window = seasonFor(request);
    schedule.publish = request.publish;
    if (!schedule.publish.isValid() && schedule.window)
        schedule.publish = calendar.workingDayUntil(schedule.window->to).date;
    if (!schedule.publish.isValid() || !request.today.isValid())
        return Error{ErrorKind::Refused,
                     Texts::tr("A backward schedule needs a publication date, or a product with a season.")};
    for (const StepRule& rule : request.steps) {
        auto step = withLength(rule, request);
        if (!step)
            return step.error();
        schedule.steps << *step;
    }
    countBack(calendar, schedule);
    schedule.earliestPublish = earliestFromToday(calendar, schedule, request.today);
    tellOfProblems(calendar, request, schedule);
    return schedule;
}

ComputedDay publicationAfterReport(const WorkCalendar& calendar, const Schedule& schedule, QDate reported)
{
    QDate day = reported;
    const ScheduleStep* report = schedule.step(QStringLiteral("report"));
    const ScheduleStep* step = report != nullptr ? schedule.step(report->rule.before) : nullptr;
    for (; step != nullptr && !step->rule.before.isEmpty(); step = schedule.step(step->rule.before))
        day = endAfter(calendar, *step, day).date;
    const QDate publish = calendar.workingDayFrom(day).date;
    return {publish, calendar.knows(reported, publish)};
}

} // namespace spotcheck
