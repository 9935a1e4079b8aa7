#include "app/cli/command.h"
#include "core/clocks/setting.h"
#include "core/plan/lab_capacity.h"
#include "core/plan/levelling.h"
#include "core/plan/schedule_chance.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>

/// Commands about the plan's dates: schedule, levelling.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

/// `testing=15,sampling=5`
Result<QMap<QString, int>> lengthsOf(const QString& words)
{
    QMap<QString, int> lengths;
    for (const QString& part : words.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const QString code = part.section(u'=', 0, 0).trimmed();
        const int days = part.section(u'=', 1).toInt(&isNumber);
        const auto& steps = shippedSteps();
        const bool known = std::any_of(steps.begin(), steps.end(), [&](const StepRule& s) { return s.code == code; });
        if (!isNumber || !known)
            return Error{ErrorKind::Usage,
                         Texts::tr("Lengths are written STEP=DAYS, separated by commas: %1.").arg(part)};
        lengths.insert(code, days);
    }
    return lengths;
}

Result<int> numberOf(const Context& context, const char* option)
{
    const QString name = QLatin1StringView(option), text = context.arguments.value(name, QStringLiteral("0"));
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < 0)
        return Error{ErrorKind::Usage, Texts::tr("The option --%1 is a whole number.").arg(name)};
    return value;
}

QString described(const ScheduleSubject& s)
{
    return QStringLiteral("%1 %2 %3 %4 (%5)").arg(s.year).arg(s.office).arg(s.no).arg(s.product).arg(s.id);
}

/// One item: of the office itself and of the year of publication where that decides.
Result<ScheduleSubject> pick(QList<ScheduleSubject> found, const QString& item, const QString& office, QDate publish)
{
    const auto narrow = [&](auto fits) {
        const bool some = std::any_of(found.begin(), found.end(), fits);
        if (found.size() > 1 && some)
            found.removeIf([&](const ScheduleSubject& s) { return !fits(s); });
    };
    narrow([&](const ScheduleSubject& s) { return s.office == office; });
    narrow([&](const ScheduleSubject& s) { return s.year == publish.year(); });
    if (found.isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("No plan item is called %1.").arg(item)};
    if (found.size() == 1)
        return found.first();
    QStringList names;
    for (const ScheduleSubject& s : std::as_const(found))
        names << described(s);
    return Error{
        ErrorKind::Usage,
        Texts::tr("Several plan items are called %1; give the id behind one: %2.").arg(item, names.join(u'；'))};
}

QJsonObject stepJson(const ScheduleStep& step)
{
    return {{QStringLiteral("kind"), QStringLiteral("step")},
            {QStringLiteral("step"), step.rule.code},
            {QStringLiteral("name"), step.rule.shownName()},
            {QStringLiteral("latest_start"), dayJson(step.latestStart)},
            {QStringLiteral("latest_end"), dayJson(step.latestEnd)},
            {QStringLiteral("length"), step.rule.term.length},
            {QStringLiteral("unit"), termUnitCode(step.rule.term.unit)},
            {QStringLiteral("given"), step.given},
            {QStringLiteral("stretched_by"), step.stretchedBy},
            {QStringLiteral("done"), step.done},
            {QStringLiteral("impossible"), step.impossible},
            {QStringLiteral("calendar_known"), step.known},
            {QStringLiteral("source"), step.rule.source},
            {QStringLiteral("mark"), step.rule.mark},
            {QStringLiteral("note"), step.rule.shownNote()}};
}

QJsonObject chanceJson(const MissChance& chance, const ChanceQuestion& question)
{
    return {{QStringLiteral("told"), chance.told},
            {QStringLiteral("past_batches"), chance.n},
            {QStringLiteral("missed"), chance.told ? QJsonValue(chance.missed) : QJsonValue()},
            {QStringLiteral("half_by"), dayJson(chance.usual)},
            {QStringLiteral("nine_in_ten_by"), dayJson(chance.likely)},
            {QStringLiteral("sampling_start"), dayJson(question.samplingStart)},
            {QStringLiteral("trials"), question.trials},
            {QStringLiteral("seed"), QString::number(question.seed)},
            {QStringLiteral("message"), chance.sentence}};
}

QJsonObject summaryJson(const ScheduleSubject& subject, const Schedule& schedule)
{
    QJsonObject summary{{QStringLiteral("kind"), QStringLiteral("summary")},
                        {QStringLiteral("plan_item"), QString::number(subject.id)},
                        {QStringLiteral("no"), subject.no},
                        {QStringLiteral("year"), subject.year},
                        {QStringLiteral("product"), subject.product},
                        {QStringLiteral("laboratory"), subject.lab},
                        {QStringLiteral("batches"), subject.batches},
                        {QStringLiteral("publish"), dayJson(schedule.publish)},
                        {QStringLiteral("earliest_publish"), dayJson(schedule.earliestPublish)},
                        {QStringLiteral("calendar_known"), schedule.known},
                        {QStringLiteral("problems"), QJsonArray::fromStringList(schedule.problems)}};
    if (schedule.window)
        summary.insert(QStringLiteral("season"), QJsonObject{{QStringLiteral("from"), dayJson(schedule.window->from)},
                                                             {QStringLiteral("to"), dayJson(schedule.window->to)},
                                                             {QStringLiteral("festival"), schedule.window->festival}});
    return summary;
}

Result<ScheduleRequest> requestOf(const Context& context, const ScheduleSubject& subject, QDate publish)
{
    auto request = scheduleRequest(subject, publish, context.clock->today());
    const auto lengths = lengthsOf(context.arguments.value(QStringLiteral("lengths")));
    const auto capacity = numberOf(context, "capacity");
    if (!request)
        return request;
    if (!lengths)
        return lengths.error();
    if (!capacity)
        return capacity.error();
    request->lengths = *lengths;
    request->weeklyCapacity = *capacity;
    return request;
}

/// What the laboratory has shown it can do in a week; not asked when a number was given.
Result<LabCapacity> learnedCapacity(const Context& context, const Database& db, const ScheduleSubject& subject)
{
    if (context.arguments.has(QStringLiteral("capacity")))
        return LabCapacity{0, subject.lab};
    const auto question = capacityQuestion(db, context.clock->today());
    return question ? labCapacity(db, subject.lab, *question) : Result<LabCapacity>(question.error());
}

QJsonObject capacityJson(const LabCapacity& learned, int used)
{
    return {{QStringLiteral("per_week"), used > 0 ? QJsonValue(used) : QJsonValue()},
            {QStringLiteral("learned"), learned.perWeek > 0},
            {QStringLiteral("weeks"), learned.weeks},
            {QStringLiteral("percentile"), learned.percentile},
            {QStringLiteral("message"), learned.weeks > 0 ? learned.sentence() : QString()}};
}

Error noCapacity()
{
    return {ErrorKind::Usage,
            Texts::tr("Name the year, --year Y, and how many batches a month can be sampled, --capacity N.")};
}

} // namespace

Result<int> runSchedule(Context& context)
{
    const QString item = context.arguments.value(QStringLiteral("plan"));
    const QString publishText = context.arguments.value(QStringLiteral("publish"));
    const QDate publish = QDate::fromString(publishText, Qt::ISODate), today = context.clock->today();
    if (item.isEmpty() || (!publishText.isEmpty() && !publish.isValid()))
        return Error{ErrorKind::Usage, Texts::tr("Name the plan item, --plan ITEM, and the day, --publish YYYY-MM-DD "
                                                 "(without it the end of the product's season).")};
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    const auto calendar = officeCalendar(db);
    const auto found = scheduleSubjects(db, item, *year, today);
    if (!found || !calendar)
        return found ? calendar.error() : found.error();
    const auto subject = pick(*found, item, (*workspace)->office(), publish);
    if (!subject)
        return subject.error();
    auto request = requestOf(context, *subject, publish);
    const auto capacity = learnedCapacity(context, db, *subject);
    if (!request || !capacity)
        return request ? capacity.error() : request.error();
    if (request->weeklyCapacity == 0)
        request->weeklyCapacity = capacity->perWeek;
    const auto schedule = backwardSchedule(*calendar, *request);
    if (!schedule)
        return schedule.error();
    for (const ScheduleStep& step : schedule->steps)
        printLine(stepJson(step));
    const auto chance = missChance(db, *calendar, *subject, *schedule, today);
    if (!chance)
        return chance.error();
    QJsonObject summary = summaryJson(*subject, *schedule);
    summary.insert(QStringLiteral("chance"), chanceJson(*chance, chanceQuestion(*subject, *schedule, today)));
    summary.insert(QStringLiteral("capacity"), capacityJson(*capacity, request->weeklyCapacity));
    printLine(summary);
    return schedule->problems.isEmpty() ? kDone : kLook;
}

Result<int> runLevelling(Context& context)
{
    const auto year = yearOf(context);
    const auto capacity = numberOf(context, "capacity");
    if (!year || !capacity)
        return year ? capacity.error() : year.error();
    const bool apply = context.arguments.has(QStringLiteral("apply"));
    if (*year == 0)
        return noCapacity();
    auto workspace = context.open(context.positional(0), !apply);
    if (!workspace)
        return workspace.error();
    const auto setting = clockSetting((*workspace)->db(), "monthly_capacity", context.clock->today());
    if (!setting)
        return setting.error();
    const int monthly = *capacity > 0 ? *capacity : setting->value.value_or(0);
    if (monthly == 0)
        return noCapacity();
    const QString office = context.arguments.value(QStringLiteral("office"), (*workspace)->office());
    const auto calendar = officeCalendar((*workspace)->db());
    if (!calendar)
        return calendar.error();
    const auto items = levelItems((*workspace)->db(), *calendar, *year, office, context.clock->today());
    if (!items)
        return items.error();
    const Levelling answer = level(*calendar, *items, *year, monthly, context.clock->today());
    if (apply && !answer.moves.isEmpty())
        if (const auto moved = applyMoves(**workspace, answer.moves, *year, office); !moved)
            return moved.error();
    for (const MonthLoad& month : answer.months)
        printLine({{QStringLiteral("kind"), QStringLiteral("month")},
                   {QStringLiteral("month"), month.month},
                   {QStringLiteral("working_days"), month.workingDays},
                   {QStringLiteral("batches"), month.batches},
                   {QStringLiteral("after"), month.after},
                   {QStringLiteral("over"), month.over},
                   {QStringLiteral("calendar_known"), answer.known}});
    for (const LevelMove& move : answer.moves)
        printLine({{QStringLiteral("kind"), QStringLiteral("move")},
                   {QStringLiteral("plan_item"), QString::number(move.id)},
                   {QStringLiteral("product"), move.name},
                   {QStringLiteral("from_month"), move.from},
                   {QStringLiteral("to_month"), move.to},
                   {QStringLiteral("batches"), move.batches},
                   {QStringLiteral("message"), move.sentence}});
    for (const LevelItem& item : answer.unplaced)
        printLine({{QStringLiteral("kind"), QStringLiteral("unplaced")},
                   {QStringLiteral("plan_item"), QString::number(item.id)},
                   {QStringLiteral("product"), item.name},
                   {QStringLiteral("batches"), item.batches}});
    const bool over = std::any_of(answer.months.begin(), answer.months.end(), [](const auto& m) { return m.over; });
    return over || !answer.unplaced.isEmpty() ? kLook : kDone;
}

} // namespace spotcheck::cli
