#include "app/cli/command.h"
#include "core/clocks/office_calendar.h"
#include "core/testing/turnaround.h"

#include <QCoreApplication>

/// Commands about time: turnaround.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QJsonObject spreadJson(const DaySpread& spread)
{
    return {{QStringLiteral("median"), spread.median()},
            {QStringLiteral("p90"), spread.percentile(90)},
            {QStringLiteral("longest"), spread.longest()}};
}

QJsonObject stepJson(const LabTurnaround& lab, const QString& name, TurnaroundStep step, bool known)
{
    const StepSpread& spread = lab.of(step);
    return {{QStringLiteral("kind"), QStringLiteral("step")},
            {QStringLiteral("laboratory"), name},
            {QStringLiteral("step"), turnaroundCode(step)},
            {QStringLiteral("step_name"), turnaroundName(step)},
            {QStringLiteral("n"), spread.calendar.count()},
            {QStringLiteral("calendar_days"), spreadJson(spread.calendar)},
            {QStringLiteral("working_days"), spreadJson(spread.working)},
            {QStringLiteral("with_due"), spread.due},
            {QStringLiteral("late"), spread.late},
            {QStringLiteral("out_of_order"), spread.outOfOrder},
            {QStringLiteral("calendar_known"), known}};
}

void printSteps(const LabTurnaround& lab, const QString& name, bool known)
{
    for (int step = 0; step < kTurnaroundSteps; ++step)
        if (const StepSpread& spread = lab.steps[size_t(step)]; spread.calendar.count() + spread.outOfOrder > 0)
            printLine(stepJson(lab, name, TurnaroundStep(step), known));
}

QString basisCode(DueBasis basis)
{
    switch (basis) {
    case DueBasis::Task: return QStringLiteral("task");
    case DueBasis::TaskDays: return QStringLiteral("task_days");
    case DueBasis::Setting: return QStringLiteral("setting");
    case DueBasis::OwnPercentile: return QStringLiteral("own_p90");
    case DueBasis::AllPercentile: break;
    }
    return QStringLiteral("all_p90");
}

QJsonObject overdueJson(const OverdueSample& sample)
{
    return {{QStringLiteral("kind"), QStringLiteral("overdue")},
            {QStringLiteral("sample"), sample.sampleNo},
            {QStringLiteral("task"), sample.taskNo},
            {QStringLiteral("product"), sample.product},
            {QStringLiteral("laboratory"), sample.lab},
            {QStringLiteral("received"), sample.received.toString(Qt::ISODate)},
            {QStringLiteral("due"), sample.due.toString(Qt::ISODate)},
            {QStringLiteral("waited_working_days"), sample.waited},
            {QStringLiteral("late_calendar_days"), sample.late},
            {QStringLiteral("basis"), basisCode(sample.basis)},
            {QStringLiteral("message"), dueSentence(sample)}};
}

QString calendarNote(const WorkCalendar& calendar)
{
    return Texts::tr("The holidays are known from %1 to %2; days outside are counted without any.")
        .arg(calendar.knownFrom().toString(Qt::ISODate), calendar.knownUntil().toString(Qt::ISODate));
}

} // namespace

Result<int> runTurnaround(Context& context)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const auto scope = turnaroundScope((*workspace)->db(), context.clock->today(), *year);
    if (!scope)
        return scope.error();
    const auto calendar = officeCalendar((*workspace)->db());
    if (!calendar)
        return calendar.error();
    const auto answer = turnaround((*workspace)->db(), *calendar, *scope);
    if (!answer)
        return answer.error();
    for (const LabTurnaround& lab : answer->labs)
        printSteps(lab, lab.name, answer->known);
    printSteps(answer->all, QStringLiteral("*"), answer->known);
    for (const OverdueSample& sample : answer->overdue)
        printLine(overdueJson(sample));
    std::fprintf(stderr, "%s\n",
                 qPrintable(Texts::tr("%1 samples received and not reported on, %2 of them overdue.")
                                .arg(answer->waiting)
                                .arg(answer->overdue.size())));
    if (!answer->known)
        std::fprintf(stderr, "%s\n", qPrintable(calendarNote(*calendar)));
    return answer->overdue.isEmpty() ? kDone : kLook;
}

} // namespace spotcheck::cli
