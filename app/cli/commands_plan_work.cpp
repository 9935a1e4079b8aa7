#include "app/cli/command.h"
#include "core/plan/plan_budget.h"
#include "core/plan/plan_progress.h"
#include "core/plan/task_plan.h"
#include "core/registry/office.h"
#include "core/rules/settings_table.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>

/// Commands about a plan at work: tasks, progress, budget, calendar, the numbers counted with.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QString officeOf(const Context& context, const Workspace& workspace)
{
    const QString wanted = context.arguments.value(QStringLiteral("office"));
    const QString code = officeCode(wanted);
    return wanted.isEmpty() ? workspace.office() : code.isEmpty() ? wanted : code;
}

/// The year these commands need.
Result<int> neededYear(const Context& context)
{
    const auto year = yearOf(context);
    if (year && *year == 0)
        return Error{ErrorKind::Usage, Texts::tr("Name the year of the plan, --year Y.")};
    return year;
}

/// `NAME=N,NAME` with numbers or without.
Result<QList<TaskShare>> sharesOf(const Context& context, const char* option)
{
    QList<TaskShare> shares;
    for (const QString& part : context.arguments.value(QLatin1StringView(option)).split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = true;
        const QString number = part.section(u'=', 1);
        TaskShare share{part.section(u'=', 0, 0).trimmed(), number.isEmpty() ? 0 : number.toLongLong(&isNumber)};
        if (!isNumber || share.n < 0 || share.name.isEmpty())
            return Error{ErrorKind::Usage,
                         Texts::tr("Parts are written NAME=BATCHES, separated by commas: %1.").arg(part)};
        shares << share;
    }
    return shares;
}

/// Lines by their numbers in the plan.
Result<QList<qint64>> itemsOf(const Context& context, const Database& db, int year, const QString& office)
{
    const QStringList numbers = context.arguments.value(QStringLiteral("line")).split(u',', Qt::SkipEmptyParts);
    const auto subjects = scheduleSubjectsOfYear(db, year, office, context.clock->today());
    if (!subjects)
        return subjects.error();
    QList<qint64> items;
    for (const QString& number : numbers) {
        const auto before = items.size();
        for (const ScheduleSubject& subject : *subjects)
            if (QString::number(subject.no) == number.trimmed())
                items << subject.id;
        if (items.size() == before)
            return Error{ErrorKind::Usage, Texts::tr("The plan has no line %1.").arg(number)};
    }
    return items;
}

Result<TaskRequest> taskRequest(const Context& context, const Workspace& workspace, int year)
{
    TaskRequest request;
    request.year = year;
    request.office = officeOf(context, workspace);
    request.today = context.clock->today();
    request.weights = context.arguments.has(QStringLiteral("weights"));
    bool isNumber = false;
    request.team = context.arguments.value(QStringLiteral("team"), QStringLiteral("0")).toInt(&isNumber);
    if (!isNumber)
        return Error{ErrorKind::Usage, Texts::tr("The option --%1 is a whole number.").arg(QStringLiteral("team"))};
    const auto items = itemsOf(context, workspace.db(), year, request.office);
    auto offices = sharesOf(context, "offices");
    const auto labs = sharesOf(context, "labs");
    if (!items || !offices || !labs)
        return !items ? items.error() : offices ? labs.error() : offices.error();
    for (TaskShare& share : *offices)
        if (const QString code = officeCode(share.name); !code.isEmpty())
            share.name = code;
    request.items = *items;
    request.offices = *offices;
    request.labs = *labs;
    return request;
}

QJsonObject taskJson(const PlannedTask& task)
{
    return {{QStringLiteral("kind"), QStringLiteral("task")},
            {QStringLiteral("task"), task.taskNo},
            {QStringLiteral("line"), task.lineNo},
            {QStringLiteral("office"), task.office},
            {QStringLiteral("product"), task.product},
            {QStringLiteral("laboratory"), task.lab},
            {QStringLiteral("batches"), task.batches},
            {QStringLiteral("sample_from"), dayJson(task.window.from)},
            {QStringLiteral("sample_until"), dayJson(task.window.until)},
            {QStringLiteral("report_due"), dayJson(task.window.reportDue)},
            {QStringLiteral("first_number"), task.numbers.firstNumber()},
            {QStringLiteral("last_number"), task.numbers.lastNumber()},
            {QStringLiteral("calendar_known"), task.window.known}};
}

QJsonObject partJson(const ProgressPart& part, const char* kind, QDate today)
{
    const Forecast& forecast = part.forecast;
    return {{QStringLiteral("kind"), QLatin1StringView(kind)},
            {QStringLiteral("no"), part.no},
            {QStringLiteral("name"), part.name},
            {QStringLiteral("office"), part.office},
            {QStringLiteral("laboratory"), part.lab},
            {QStringLiteral("batches"), part.batches},
            {QStringLiteral("sampled"), part.sampled},
            {QStringLiteral("not_sampled"), part.missed},
            {QStringLiteral("reported"), part.reported},
            {QStringLiteral("left"), part.left()},
            {QStringLiteral("planned_by_today"), part.planned},
            {QStringLiteral("behind"), part.behind()},
            {QStringLiteral("late"), part.isLate(today)},
            {QStringLiteral("from"), dayJson(part.from)},
            {QStringLiteral("until"), dayJson(part.until)},
            {QStringLiteral("needed_per_week"), forecast.neededPerWeek},
            {QStringLiteral("forecast"),
             QJsonObject{{QStringLiteral("told"), forecast.told},
                         {QStringLiteral("n"), forecast.n},
                         {QStringLiteral("working_days"), forecast.days},
                         {QStringLiteral("per_week"), forecast.told ? QJsonValue(forecast.perDay * 5) : QJsonValue()},
                         {QStringLiteral("completion"), dayJson(forecast.completion)}}},
            {QStringLiteral("message"), forecast.sentence}};
}

QJsonArray curveJson(const QList<CurvePoint>& curve)
{
    QJsonArray points;
    for (const CurvePoint& point : curve)
        points << QJsonArray{point.day.toString(Qt::ISODate), point.planned, point.sampled, point.reported};
    return points;
}

QJsonObject moneyJson(const BudgetRow& row, const QString& kind)
{
    const auto yuan = [](qint64 fen) { return double(fen) / 100; };
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("key"), row.key},
            {QStringLiteral("no"), row.no},
            {QStringLiteral("batches"), row.batches},
            {QStringLiteral("sampled"), row.sampled},
            {QStringLiteral("reported"), row.reported},
            {QStringLiteral("declared"), yuan(row.money.declared)},
            {QStringLiteral("committed"), yuan(row.money.committed)},
            {QStringLiteral("used"), yuan(row.money.used)},
            {QStringLiteral("left"), yuan(row.money.left())},
            {QStringLiteral("overspent"), row.money.isOverspent()}};
}

} // namespace

Result<int> runTasks(Context& context)
{
    const auto year = neededYear(context);
    if (!year)
        return year.error();
    const bool dry = context.arguments.has(QStringLiteral("dry-run"));
    auto workspace = context.open(context.positional(0), dry);
    if (!workspace)
        return workspace.error();
    const auto request = taskRequest(context, **workspace, *year);
    if (!request)
        return request.error();
    TaskPlan made;
    if (dry) {
        auto plan = planTasks((*workspace)->db(), (*workspace)->office(), *request);
        if (!plan)
            return plan.error();
        made = *std::move(plan);
    } else if (const auto done = makeTasks(**workspace, *request, &made); !done) {
        return done.error();
    }
    for (const PlannedTask& task : std::as_const(made.tasks))
        printLine(taskJson(task));
    printLine({{QStringLiteral("kind"), QStringLiteral("summary")},
               {QStringLiteral("made"), made.tasks.size()},
               {QStringLiteral("dry_run"), dry},
               {QStringLiteral("standing"), made.standing},
               {QStringLiteral("left"), made.left},
               {QStringLiteral("notes"), QJsonArray::fromStringList(made.notes)}});
    return made.notes.isEmpty() ? kDone : kLook;
}

Result<int> runProgress(Context& context)
{
    const auto year = neededYear(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    const QDate today = context.clock->today();
    const auto calendar = officeCalendar(db);
    if (!calendar)
        return calendar.error();
    const auto answer = planProgress(db, *calendar, *year, officeOf(context, **workspace), today);
    if (!answer)
        return answer.error();
    const QString task = context.arguments.value(QStringLiteral("task"));
    ProgressPart shown = answer->whole;
    bool late = false, found = task.isEmpty();
    for (const ProgressPart& part : answer->lines) {
        late = late || part.isLate(today);
        if (task.isEmpty())
            printLine(partJson(part, "line", today));
    }
    for (const ProgressPart& part : answer->tasks)
        if (task.isEmpty() || part.name == task) {
            printLine(partJson(part, "task", today));
            shown = task.isEmpty() ? shown : part;
            late = task.isEmpty() ? late : part.isLate(today);
            found = true;
        }
    if (!found)
        return Error{ErrorKind::Usage, Texts::tr("The plan has no task %1.").arg(task)};
    QJsonObject summary = partJson(shown, "summary", today);
    summary.insert(QStringLiteral("curve"), curveJson(progressCurve(*calendar, shown, today)));
    summary.insert(QStringLiteral("unplanned"), answer->unplanned);
    summary.insert(QStringLiteral("matched_by_product"), answer->byProduct);
    summary.insert(QStringLiteral("calendar_known"), answer->known);
    printLine(summary);
    return late ? kLook : kDone;
}

Result<int> runBudget(Context& context)
{
    const auto year = neededYear(context);
    const auto by = budgetBy(context.arguments.value(QStringLiteral("by"), QStringLiteral("line")));
    if (!year)
        return year.error();
    if (!by)
        return Error{ErrorKind::Usage, Texts::tr("Say --by line, office, category, package or lab.")};
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const auto budget = planBudget((*workspace)->db(), *year, officeOf(context, **workspace), *by);
    if (!budget)
        return budget.error();
    bool over = budget->all.money.isOverspent();
    for (const BudgetRow& row : budget->rows) {
        over = over || row.money.isOverspent();
        printLine(moneyJson(row, context.arguments.value(QStringLiteral("by"), QStringLiteral("line"))));
    }
    QJsonObject summary = moneyJson(budget->all, QStringLiteral("summary"));
    summary.insert(QStringLiteral("applied_for"), double(budget->applied) / 100);
    summary.insert(QStringLiteral("without_price"), budget->unpriced);
    summary.insert(QStringLiteral("unplanned"), budget->unplanned);
    printLine(summary);
    return over ? kLook : kDone;
}

Result<int> runCalendar(Context& context)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    const auto own = officeDays(db);
    const auto calendar = officeCalendar(db);
    const auto festivals = officeFestivals(db);
    if (!own || !calendar || !festivals)
        return !own ? own.error() : calendar ? festivals.error() : calendar.error();
    const int shownYear = *year == 0 ? context.clock->today().year() : *year;
    const auto print = [&](const CalendarDay& day, const char* origin) {
        if (day.date.year() == shownYear)
            printLine({{QStringLiteral("kind"), QStringLiteral("day")},
                       {QStringLiteral("date"), dayJson(day.date)},
                       {QStringLiteral("name"), day.name},
                       {QStringLiteral("off"), day.off},
                       {QStringLiteral("notice_year"), day.year},
                       {QStringLiteral("origin"), QLatin1StringView(origin)},
                       {QStringLiteral("source"), day.source}});
    };
    QSet<QDate> replaced;
    for (const CalendarDay& day : *own)
        replaced << day.date;
    for (const CalendarDay& day : WorkCalendar::shippedDays())
        if (!replaced.contains(day.date))
            print(day, "shipped");
    for (const CalendarDay& day : *own)
        print(day, "own");
    for (const QString& name : festivals->names())
        if (const auto festival = festivals->of(name, shownYear))
            printLine({{QStringLiteral("kind"), QStringLiteral("festival")},
                       {QStringLiteral("date"), dayJson(festival->date)},
                       {QStringLiteral("name"), festival->name},
                       {QStringLiteral("source"), festival->source},
                       {QStringLiteral("mark"), festival->mark}});
    const bool known = calendar->knows(QDate(shownYear, 1, 1), QDate(shownYear, 12, 31));
    printLine({{QStringLiteral("kind"), QStringLiteral("summary")},
               {QStringLiteral("year"), shownYear},
               {QStringLiteral("known"), known},
               {QStringLiteral("known_from"), dayJson(calendar->knownFrom())},
               {QStringLiteral("known_until"), dayJson(calendar->knownUntil())},
               {QStringLiteral("working_days"),
                calendar->workingDaysBetween(QDate(shownYear - 1, 12, 31), QDate(shownYear, 12, 31)).days}});
    return known ? kDone : kLook;
}

Result<int> runNumberSetting(Context& context)
{
    const QString key = context.positional(1), value = context.positional(2);
    const bool writes = context.arguments.positionals().size() > 2;
    const QDate today = context.clock->today();
    const QString from = context.arguments.value(QStringLiteral("from"), today.toString(Qt::ISODate));
    const QDate day = QDate::fromString(from, Qt::ISODate);
    if (!day.isValid())
        return Error{ErrorKind::Usage, Texts::tr("The date is written YYYY-MM-DD.")};
    auto workspace = context.open(context.positional(0), !writes);
    if (!workspace)
        return workspace.error();
    if (writes)
        if (const auto done =
                changeSetting(**workspace, key, value, day, context.arguments.value(QStringLiteral("source")));
            !done)
            return done.error();
    const auto rows = settingRows((*workspace)->db(), std::max(day, today), context.chinese);
    if (!rows)
        return rows.error();
    bool found = false;
    for (const SettingRow& row : *rows)
        if (key == u"list" || key == row.key) {
            found = true;
            printLine({{QStringLiteral("setting"), row.key},
                       {QStringLiteral("title"), row.title},
                       {QStringLiteral("value"), row.value},
                       {QStringLiteral("means"), row.words(row.value)},
                       {QStringLiteral("shipped"), row.shipped},
                       {QStringLiteral("applies_from"), dayJson(row.from)},
                       {QStringLiteral("own"), row.own},
                       {QStringLiteral("source"), row.source},
                       {QStringLiteral("mark"), row.mark}});
        }
    return found ? Result<int>(kDone)
                 : Error{ErrorKind::Usage, Texts::tr("There is no setting %1; `list` names them.").arg(key)};
}

} // namespace spotcheck::cli
