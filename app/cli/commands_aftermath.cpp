#include "app/cli/command.h"
#include "core/aftermath/case_opening.h"
#include "core/aftermath/case_track.h"
#include "core/aftermath/running_clock.h"
#include "core/clocks/clock_profile.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonArray>

/// `deadlines`: every running clock; `cases`: the cases that failed batches ask for.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject clockJson(const RunningClock& clock)
{
    return {{QStringLiteral("subject"), clock.key()},
            {QStringLiteral("subject_kind"), QStringLiteral("case")},
            {QStringLiteral("party"), clock.party()},
            {QStringLiteral("office"), clock.office()},
            {QStringLiteral("product"), clock.product()},
            {QStringLiteral("person"), clock.handler()},
            {QStringLiteral("clock"), clock.clock()},
            {QStringLiteral("title"), clock.title()},
            {QStringLiteral("start"), dayText(clock.start)},
            {QStringLiteral("due"), dayText(clock.due)},
            {QStringLiteral("earliest"), dayText(clock.earliest)},
            {QStringLiteral("latest"), dayText(clock.latest)},
            {QStringLiteral("opens"), clock.opens.isValid() ? QJsonValue(dayText(clock.opens)) : QJsonValue()},
            {QStringLiteral("unit"), clock.unit()},
            {QStringLiteral("profile"), clock.profile()},
            {QStringLiteral("paused_days"), clock.pausedDays},
            {QStringLiteral("days_left"), clock.daysLeft},
            {QStringLiteral("due_at"),
             clock.dueAt.isValid() ? QJsonValue(clock.dueAt.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("state"), clockStateCode(clock.state)},
            {QStringLiteral("done_on"), clock.doneOn.isValid() ? QJsonValue(dayText(clock.doneOn)) : QJsonValue()},
            {QStringLiteral("side"), clock.side()},
            {QStringLiteral("consequence"), clock.consequence()},
            {QStringLiteral("calendar_known"), clock.calendarKnown},
            {QStringLiteral("source"), clock.source()},
            {QStringLiteral("mark"), clock.mark()}};
}

void sayProfile(const ClockProfile& profile, bool chinese)
{
    std::fprintf(stderr, "%s\n",
                 qPrintable(Texts::tr("Lengths: %1 (%2).").arg(profile.title(chinese), profile.about(chinese))));
}

/// Clocks that run nowhere because nobody said how long they are.
void sayUnset(const QList<ClockDefinition>& definitions, bool chinese)
{
    for (const ClockDefinition& clock : definitions)
        if (!clock.isSet())
            std::fprintf(stderr, "%s\n",
                         qPrintable(Texts::tr("No length is set for the clock “%1” (%2).")
                                        .arg(chinese ? clock.chinese : clock.english, clock.source)));
}

} // namespace

Result<int> runDeadlines(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    ClockQuery query{context.clock->today()};
    query.done = context.arguments.has(QStringLiteral("done"));
    query.office = context.arguments.value(QStringLiteral("office"));
    query.clock = context.arguments.value(QStringLiteral("clock"));
    query.handler = context.arguments.value(QStringLiteral("person"));
    query.product = context.arguments.value(QStringLiteral("product"));
    query.chinese = context.chinese;
    const auto profile = clockProfile(db, query.today);
    const auto definitions = clockDefinitions(db, query.today);
    const auto clocks = runningClocks(db, query);
    if (!profile)
        return profile.error();
    if (!definitions)
        return definitions.error();
    if (!clocks)
        return clocks.error();
    bool late = false;
    for (const RunningClock& clock : *clocks) {
        late |= clock.state == ClockState::Overdue;
        printLine(clockJson(clock));
    }
    sayProfile(*profile, context.chinese);
    sayUnset(*definitions, context.chinese);
    return late ? kLook : kDone;
}

namespace {

QJsonObject caseJson(const MissingCase& one)
{
    return {{QStringLiteral("sample"), one.sampleNo},
            {QStringLiteral("product"), one.product},
            {QStringLiteral("party"), one.partyName},
            {QStringLiteral("uscc"), one.partyUscc},
            {QStringLiteral("role"), one.role == 1 ? QStringLiteral("producer") : QStringLiteral("seller")},
            {QStringLiteral("office"), one.office},
            {QStringLiteral("authority"), one.authority},
            {QStringLiteral("fast_lane"), one.fast}};
}

} // namespace

namespace {

QJsonObject eventJson(const CaseEvent& event)
{
    return {{QStringLiteral("step"), event.step},     {QStringLiteral("from"), event.from},
            {QStringLiteral("to"), event.to},         {QStringLiteral("on"), event.on},
            {QStringLiteral("reason"), event.reason}, {QStringLiteral("document"), event.document},
            {QStringLiteral("person"), event.person}, {QStringLiteral("at"), event.at.toString(Qt::ISODate)}};
}

Result<QJsonObject> trackJson(const Database& db, qint64 id, bool chinese)
{
    const auto state = stateOfCase(db, id);
    const auto events = caseEvents(db, id);
    if (!state || !events)
        return !state ? state.error() : events.error();
    QJsonArray steps, story;
    for (const CaseStep& step : stepsFrom(*state))
        steps << QJsonObject{{QStringLiteral("step"), step.code},
                             {QStringLiteral("title"), step.title(chinese)},
                             {QStringLiteral("clause"), step.clause}};
    for (const CaseEvent& event : *events)
        story << eventJson(event);
    return QJsonObject{{QStringLiteral("case"), QString::number(id)},
                       {QStringLiteral("state"), *state},
                       {QStringLiteral("title"), caseState(*state)->title(chinese)},
                       {QStringLiteral("steps"), steps},
                       {QStringLiteral("events"), story}};
}

Result<qint64> changeTrack(Workspace& workspace, const Arguments& words, qint64 id, QDate today, bool chinese)
{
    const QString reason = words.value(QStringLiteral("reason"));
    if (const QString back = words.value(QStringLiteral("back")); !back.isEmpty())
        return sendBack(workspace, id, back, reason);
    const QString day = words.value(QStringLiteral("on"));
    return takeStep(workspace, id,
                    {words.value(QStringLiteral("step")), day.isEmpty() ? today : QDate::fromString(day, Qt::ISODate),
                     reason, words.value(QStringLiteral("document")),
                     QDate::fromString(words.value(QStringLiteral("until")), Qt::ISODate)},
                    chinese);
}

/// Where a case stands and what may follow; --step and --back take it on.
Result<int> runTrack(Context& context)
{
    const bool changes = context.arguments.has(QStringLiteral("step")) || context.arguments.has(QStringLiteral("back"));
    auto workspace = context.open(context.positional(1), !changes);
    if (!workspace)
        return workspace.error();
    const auto id = caseNamed((*workspace)->db(), context.positional(2));
    if (!id)
        return id.error();
    if (changes) {
        const auto changed = changeTrack(**workspace, context.arguments, *id, context.clock->today(), context.chinese);
        if (!changed)
            return changed.error();
    }
    const auto track = trackJson((*workspace)->db(), *id, context.chinese);
    if (!track)
        return track.error();
    printLine(*track);
    return kDone;
}

} // namespace

/// missing: what failed batches ask for and is not there; open: makes them; track: one case.
Result<int> runCases(Context& context)
{
    const QString action = context.positional(0);
    if (action == QStringLiteral("track") && !context.positional(2).isEmpty())
        return runTrack(context);
    const bool opens = action == QStringLiteral("open");
    if (!opens && action != QStringLiteral("missing"))
        return Error{ErrorKind::Usage, Texts::tr("Say missing, open, or track with a case.")};
    auto workspace = context.open(context.positional(1), !opens);
    if (!workspace)
        return workspace.error();
    const auto cases = missingCases((*workspace)->db());
    if (!cases)
        return cases.error();
    for (const MissingCase& one : *cases)
        printLine(caseJson(one));
    if (opens) {
        const auto opened = openCases(**workspace, *cases);
        if (!opened)
            return opened.error();
    }
    return cases->isEmpty() || opens ? kDone : kLook;
}

} // namespace spotcheck::cli
