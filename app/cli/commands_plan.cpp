#include "app/cli/command.h"
#include "core/clocks/office_calendar.h"
#include "core/exchange/campaign_pack.h"
#include "core/plan/overlap.h"
#include "core/plan/owed.h"
#include "core/plan/plan_baseline.h"
#include "core/plan/plan_copy.h"
#include "core/plan/plan_status.h"
#include "core/plan/rule_items.h"
#include "core/plan/year_on_year.h"
#include "core/registry/office.h"
#include "core/rules/plan_approval.h"
#include "core/rules/query.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

/// `plan VERB FILE …`: the life of annual plans, their versions, comparisons, overlaps and what emergencies owe.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

const QList<std::pair<QString, PlanPhase>>& phaseCodes()
{
    static const QList<std::pair<QString, PlanPhase>> codes = {{QStringLiteral("draft"), PlanPhase::Draft},
                                                               {QStringLiteral("reviewed"), PlanPhase::Reviewed},
                                                               {QStringLiteral("declared"), PlanPhase::BudgetDeclared},
                                                               {QStringLiteral("approved"), PlanPhase::Approved},
                                                               {QStringLiteral("filed"), PlanPhase::Filed},
                                                               {QStringLiteral("in_force"), PlanPhase::InForce},
                                                               {QStringLiteral("closed"), PlanPhase::Closed}};
    return codes;
}

QString codeOf(PlanPhase phase)
{
    return phaseCodes()[qsizetype(phase)].first;
}

Result<PlanPhase> phaseNamed(const QString& code)
{
    for (const auto& [name, phase] : phaseCodes())
        if (name == code)
            return phase;
    return Error{ErrorKind::Usage,
                 Texts::tr("Say --to draft, reviewed, declared, approved, filed, in_force or closed.")};
}

/// The office meant: --office, else the file's own.
Result<QString> officeOf(const Context& context, const Workspace& workspace)
{
    const QString given = context.arguments.value(QStringLiteral("office"));
    if (given.isEmpty())
        return workspace.office();
    const QString code = officeCode(given);
    if (code.isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("There is no office %1.").arg(given)};
    return code;
}

Result<PlanSummary> planOfYear(const Context& context, const Workspace& workspace, const char* option = "year")
{
    bool isNumber = false;
    const int year = context.arguments.value(QString::fromLatin1(option)).toInt(&isNumber);
    const auto office = officeOf(context, workspace);
    if (!office)
        return office.error();
    if (!isNumber)
        return Error{ErrorKind::Usage, Texts::tr("Say the year with --%1.").arg(QString::fromLatin1(option))};
    const auto plans = planSummaries(workspace.db());
    if (!plans)
        return plans.error();
    for (const PlanSummary& plan : *plans)
        if (plan.year == year && plan.office == *office)
            return plan;
    return Error{ErrorKind::NotFound, Texts::tr("%1 has no plan of %2.").arg(officeName(*office)).arg(year)};
}

QJsonObject planJson(const PlanSummary& plan)
{
    return {{QStringLiteral("year"), plan.year},
            {QStringLiteral("office"), plan.office},
            {QStringLiteral("title"), plan.title},
            {QStringLiteral("phase"), codeOf(plan.phase)},
            {QStringLiteral("items"), plan.items},
            {QStringLiteral("batches"), plan.total},
            {QStringLiteral("budget_yuan"), double(plan.budget) / 100},
            {QStringLiteral("declared_yuan"), double(plan.declaredBudget) / 100},
            {QStringLiteral("approved_by"), plan.approvedBy},
            {QStringLiteral("approved_on"), plan.approvedOn},
            {QStringLiteral("filing_no"), plan.filingNo}};
}

Result<int> listPlans(Context&, Workspace& workspace)
{
    const auto plans = planSummaries(workspace.db());
    if (!plans)
        return plans.error();
    for (const PlanSummary& plan : *plans)
        printLine(planJson(plan));
    return kDone;
}

Result<qint64> moved(Context& context, Workspace& workspace, const PlanSummary& plan, PlanPhase to)
{
    const QString reason = context.arguments.value(QStringLiteral("reason"));
    if (to == PlanPhase::Approved && plan.phase < to)
        return approvePlan(workspace, plan.id, reason);
    PlanStep step{to, reason, context.arguments.value(QStringLiteral("document"))};
    if (context.arguments.has(QStringLiteral("budget")))
        step.budget = qRound64(context.arguments.value(QStringLiteral("budget")).toDouble() * 100);
    return movePlan(workspace, plan.id, step);
}

Result<int> movePlanTo(Context& context, Workspace& workspace)
{
    const auto to = phaseNamed(context.arguments.value(QStringLiteral("to")));
    const auto plan = planOfYear(context, workspace);
    if (!to || !plan)
        return !to ? to.error() : plan.error();
    const auto done = moved(context, workspace, *plan, *to);
    if (!done)
        return done.error();
    const auto after = planById(workspace.db(), plan->id);
    if (!after)
        return after.error();
    QJsonObject json = planJson(*after);
    json.insert(QStringLiteral("entry"), *done);
    printLine(json);
    return kDone;
}

Result<int> copyFrom(Context& context, Workspace& workspace)
{
    const auto source = planOfYear(context, workspace, "from");
    if (!source)
        return source.error();
    const auto calendar = officeCalendar(workspace.db());
    if (!calendar)
        return calendar.error();
    const auto copy = copyPlan(workspace, *calendar, source->id,
                               context.arguments.value(QStringLiteral("year")).toInt(), source->office);
    if (!copy)
        return copy.error();
    printLine({{QStringLiteral("lines"), copy->lines}, {QStringLiteral("left_behind"), copy->leftBehind}});
    return kDone;
}

Result<int> listVersions(Context& context, Workspace& workspace)
{
    const auto plan = planOfYear(context, workspace);
    if (!plan)
        return plan.error();
    const auto baselines = planBaselines(workspace.db(), plan->id);
    if (!baselines)
        return baselines.error();
    for (const PlanBaseline& baseline : *baselines)
        printLine({{QStringLiteral("version"), baseline.no},
                   {QStringLiteral("made_by"), baseline.madeBy},
                   {QStringLiteral("made_at"), baseline.madeAt.toString(Qt::ISODateWithMs)},
                   {QStringLiteral("reason"), baseline.reason},
                   {QStringLiteral("items"), baseline.items},
                   {QStringLiteral("batches"), baseline.batches},
                   {QStringLiteral("budget_yuan"), double(baseline.budget) / 100}});
    return kDone;
}

/// --since N: the version compared with; the newest when not given. --until N: another one instead of today's lines.
Result<PlanVersion> versionNamed(const Context& context, const Workspace& workspace, qint64 plan, const char* option)
{
    const auto baselines = planBaselines(workspace.db(), plan);
    if (!baselines)
        return baselines.error();
    const QString wanted = context.arguments.value(QString::fromLatin1(option));
    for (const PlanBaseline& baseline : *baselines)
        if (wanted.isEmpty() || QString::number(baseline.no) == wanted)
            return planAsFrozen(workspace.db(), baseline.id);
    return Error{ErrorKind::NotFound,
                 Texts::tr("The plan has no such version; versions are made when it is approved.")};
}

QJsonObject changeJson(const PlanLineChange& change)
{
    static constexpr const char* kinds[] = {"added", "removed", "changed"};
    QJsonObject json{{QStringLiteral("change"), QString::fromLatin1(kinds[change.kind])},
                     {QStringLiteral("product"), change.product}};
    if (change.field != nullptr) {
        json.insert(QStringLiteral("column"), QString::fromUtf8(change.field->header));
        json.insert(QStringLiteral("before"), change.before);
        json.insert(QStringLiteral("after"), change.after);
    }
    return json;
}

Result<int> listChanges(Context& context, Workspace& workspace)
{
    const auto plan = planOfYear(context, workspace);
    if (!plan)
        return plan.error();
    const auto before = versionNamed(context, workspace, plan->id, "since");
    const auto after = context.arguments.has(QStringLiteral("until"))
                           ? versionNamed(context, workspace, plan->id, "until")
                           : planNow(workspace.db(), plan->id);
    if (!before || !after)
        return !before ? before.error() : after.error();
    const auto changes = planChanges(*before, *after, context.chinese);
    for (const PlanLineChange& change : changes)
        printLine(changeJson(change));
    return changes.isEmpty() ? kDone : kLook;
}

Result<int> compareYears(Context& context, Workspace& workspace)
{
    const auto after = planOfYear(context, workspace), before = planOfYear(context, workspace, "with");
    if (!after || !before)
        return !after ? after.error() : before.error();
    const auto year = yearOnYear(workspace.db(), before->id, after->id);
    if (!year)
        return year.error();
    const auto yuan = [](qint64 fen) { return double(fen) / 100; };
    QJsonArray rows;
    for (const YearRow& row : year->rows)
        rows << QJsonObject{{QStringLiteral("product"), row.product},
                            {QStringLiteral("batches_before"), row.batchesBefore},
                            {QStringLiteral("batches_after"), row.batchesAfter},
                            {QStringLiteral("budget_before_yuan"), yuan(row.budgetBefore)},
                            {QStringLiteral("budget_after_yuan"), yuan(row.budgetAfter)}};
    printLine({{QStringLiteral("batches"), QJsonObject{{QStringLiteral("before"), year->batchesBefore},
                                                       {QStringLiteral("after"), year->batchesAfter},
                                                       {QStringLiteral("new"), year->batchesNew},
                                                       {QStringLiteral("dropped"), year->batchesDropped},
                                                       {QStringLiteral("more"), year->batchesMore},
                                                       {QStringLiteral("fewer"), year->batchesFewer}}},
               {QStringLiteral("budget_yuan"), QJsonObject{{QStringLiteral("before"), yuan(year->budgetBefore)},
                                                           {QStringLiteral("after"), yuan(year->budgetAfter)},
                                                           {QStringLiteral("new"), yuan(year->budgetNew)},
                                                           {QStringLiteral("dropped"), yuan(year->budgetDropped)},
                                                           {QStringLiteral("volume"), yuan(year->budgetVolume)},
                                                           {QStringLiteral("mix"), yuan(year->budgetMix)},
                                                           {QStringLiteral("price"), yuan(year->budgetPrice)}}},
               {QStringLiteral("products"), rows}});
    return kDone;
}

Result<int> listOwed(Context& context, Workspace& workspace)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    const auto calendar = officeCalendar(workspace.db());
    if (!calendar)
        return calendar.error();
    const auto lines = owedLines(workspace.db(), *calendar, context.clock->today(), *year);
    if (!lines)
        return lines.error();
    for (const OwedLine& line : *lines) {
        QJsonObject json{{QStringLiteral("product"), line.product},
                         {QStringLiteral("year"), line.year},
                         {QStringLiteral("office"), line.office},
                         {QStringLiteral("started"), line.startedOn.toString(Qt::ISODate)},
                         {QStringLiteral("missing"), QJsonArray::fromStringList(line.missing)}};
        if (line.due) {
            json.insert(QStringLiteral("due"), line.due->date.toString(Qt::ISODate));
            json.insert(QStringLiteral("days_left"), line.daysLeft);
        }
        printLine(json);
    }
    return lines->isEmpty() ? kDone : kLook;
}

Result<int> listOverlaps(Context& context, Workspace& workspace)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    const QDate today = context.clock->today();
    const auto most = parameter(workspace.db(), "visits_most", today);
    if (!most)
        return most.error();
    const auto overlaps = planOverlaps(workspace.db(), {*year == 0 ? today.year() : *year, today, most->value});
    if (!overlaps)
        return overlaps.error();
    for (const Overlap& overlap : *overlaps) {
        QJsonArray lines, quarters;
        for (const OverlapLine& line : overlap.lines)
            lines << QJsonObject{{QStringLiteral("office"), line.office},
                                 {QStringLiteral("line"), line.no},
                                 {QStringLiteral("batches"), line.batches}};
        for (int i = 0; i < 4; ++i)
            if (overlap.quarters & (1 << i))
                quarters << i + 1;
        printLine({{QStringLiteral("product"), overlap.product},
                   {QStringLiteral("lines"), lines},
                   {QStringLiteral("quarters"), quarters},
                   {QStringLiteral("areas"), QJsonArray::fromStringList(overlap.areas)},
                   {QStringLiteral("batches"), overlap.batches},
                   {QStringLiteral("enterprises_likely"), overlap.likely},
                   {QStringLiteral("enterprises_over_limit"), overlap.overLimit},
                   {QStringLiteral("citation"), noticeClause("（三）")}});
    }
    return overlaps->isEmpty() ? kDone : kLook;
}

Result<int> fillFromRules(Context& context, Workspace& workspace)
{
    const auto plan = planOfYear(context, workspace);
    if (!plan)
        return plan.error();
    const auto version = planNow(workspace.db(), plan->id);
    if (!version)
        return version.error();
    const auto taken =
        takeRuleItems(workspace, std::vector<qint64>(version->lines.keyBegin(), version->lines.keyEnd()));
    if (!taken)
        return taken.error();
    printLine({{QStringLiteral("lines"), taken->lines},
               {QStringLiteral("without_rule"), QJsonArray::fromStringList(taken->withoutRule)}});
    return taken->withoutRule.isEmpty() ? kDone : kLook;
}

QJsonObject campaignJson(const Campaign& campaign)
{
    QJsonArray offices;
    for (const CampaignOffice& office : campaign.offices)
        offices << QJsonObject{{QStringLiteral("office"), office.office},
                               {QStringLiteral("planned"), office.planned},
                               {QStringLiteral("sampled"), office.sampled},
                               {QStringLiteral("refused"), office.refused},
                               {QStringLiteral("not_found"), office.notFound},
                               {QStringLiteral("reported"), office.reported},
                               {QStringLiteral("failed"), office.failed},
                               {QStringLiteral("outside"), office.outside},
                               {QStringLiteral("sent"), office.sentAt.toString(Qt::ISODateWithMs)}};
    return {{QStringLiteral("campaign"), campaign.name},
            {QStringLiteral("year"), campaign.year},
            {QStringLiteral("product"), campaign.product},
            {QStringLiteral("offices"), offices}};
}

Result<int> listCampaigns(Context& context, Workspace& workspace)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    const auto all = campaigns(workspace.db(), *year);
    if (!all)
        return all.error();
    for (const Campaign& campaign : *all)
        printLine(campaignJson(campaign));
    return kDone;
}

/// --product P: the linked line it begins from.
Result<int> beginLinked(Context& context, Workspace& workspace)
{
    const auto plan = planOfYear(context, workspace);
    if (!plan)
        return plan.error();
    const QString product = context.arguments.value(QStringLiteral("product"));
    auto q = workspace.db().prepare("SELECT id FROM plan_item WHERE plan_id = ? AND product_name = ? AND mode = 4");
    if (!q)
        return q.error();
    const auto found = q->bind(1, plan->id).bind(2, product).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("The plan has no linked line for “%1”.").arg(product)};
    const auto id = beginCampaign(workspace, q->integer(0));
    if (!id)
        return id.error();
    const auto campaign = campaignById(workspace.db(), *id);
    if (!campaign)
        return campaign.error();
    printLine(campaignJson(*campaign));
    return kDone;
}

Result<int> packCampaign(Context& context, Workspace& workspace)
{
    const auto year = yearOf(context);
    const auto all = year ? campaigns(workspace.db(), *year) : Result<QList<Campaign>>(year.error());
    if (!all)
        return all.error();
    const QString product = context.arguments.value(QStringLiteral("product"));
    for (const Campaign& campaign : *all) {
        if (campaign.product != product)
            continue;
        const auto files =
            writeCampaignPacks(workspace.db(), campaign.id, context.arguments.value(QStringLiteral("out")));
        const auto sent = files ? markSent(workspace, campaign.id) : Result<qint64>(files.error());
        if (!sent)
            return sent.error();
        printLine({{QStringLiteral("campaign"), campaign.name},
                   {QStringLiteral("files"), QJsonArray::fromStringList(*files)}});
        return kDone;
    }
    return Error{ErrorKind::NotFound, Texts::tr("There is no campaign for “%1”.").arg(product)};
}

struct Verb {
    bool writes;
    Result<int> (*run)(Context&, Workspace&);
};

const QHash<QString, Verb>& verbs()
{
    static const QHash<QString, Verb> all = {{QStringLiteral("list"), {false, listPlans}},
                                             {QStringLiteral("move"), {true, movePlanTo}},
                                             {QStringLiteral("copy"), {true, copyFrom}},
                                             {QStringLiteral("versions"), {false, listVersions}},
                                             {QStringLiteral("changes"), {false, listChanges}},
                                             {QStringLiteral("compare"), {false, compareYears}},
                                             {QStringLiteral("owed"), {false, listOwed}},
                                             {QStringLiteral("overlaps"), {false, listOverlaps}},
                                             {QStringLiteral("rule-items"), {true, fillFromRules}},
                                             {QStringLiteral("campaigns"), {false, listCampaigns}},
                                             {QStringLiteral("link"), {true, beginLinked}},
                                             {QStringLiteral("pack"), {true, packCampaign}}};
    return all;
}

} // namespace

Result<int> runPlan(Context& context)
{
    const auto verb = verbs().constFind(context.positional(0));
    if (verb == verbs().constEnd())
        return Error{ErrorKind::Usage,
                     Texts::tr("Say plan list, move, copy, versions, changes, compare, owed, overlaps, "
                               "rule-items, campaigns, link or pack.")};
    auto workspace = context.open(context.positional(1), !verb->writes);
    return workspace ? verb->run(context, **workspace) : Result<int>(workspace.error());
}

} // namespace spotcheck::cli
