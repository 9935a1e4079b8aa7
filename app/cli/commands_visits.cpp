#include "app/cli/command.h"
#include "core/aftermath/reserve_ledger.h"
#include "core/clocks/setting.h"
#include "core/registry/enterprise_code.h"
#include "core/registry/office.h"
#include "core/registry/record_edit.h"
#include "core/rules/burden_limits.h"
#include "core/sampling/evidence.h"
#include "core/sampling/lateness.h"
#include "core/sampling/visit_check.h"
#include "ui/print/day_plan_papers.h"

#include <QCoreApplication>
#include <QJsonArray>

/// `visits`, `enter`, `reserves`, `lateness`: sampling days, batch by batch, and what becomes of the samples.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Result<qint64> enterpriseNamed(const Database& db, const QString& text)
{
    auto q = db.prepare("SELECT id FROM enterprise WHERE merged_into IS NULL AND (" ENTERPRISE_HAS_CODE
                        " OR name = ?1) ORDER BY uscc = "
                        "?1 DESC LIMIT 1");
    if (!q)
        return q.error();
    const auto found = q->bind(1, text).step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, Texts::tr("There is no enterprise with the code or name “%1”.").arg(text)};
    return q->integer(0);
}

Result<VisitPlan> planOf(const Context& context, const Workspace& workspace)
{
    const Arguments& words = context.arguments;
    const auto enterprise = enterpriseNamed(workspace.db(), words.value(QStringLiteral("enterprise")));
    if (!enterprise)
        return enterprise.error();
    VisitPlan plan;
    plan.visit.enterprise = *enterprise;
    const QString day = words.value(QStringLiteral("on")), office = words.value(QStringLiteral("office"));
    plan.visit.on = day.isEmpty() ? context.clock->today() : QDate::fromString(day, Qt::ISODate);
    if (!plan.visit.on.isValid())
        return Error{ErrorKind::Usage, Texts::tr("The date is written YYYY-MM-DD.")};
    plan.visit.office = office.isEmpty() ? workspace.office() : officeCode(office);
    plan.visit.notice = words.value(QStringLiteral("notice"));
    plan.visit.tasks = words.value(QStringLiteral("tasks")).split(u'；', Qt::SkipEmptyParts);
    plan.visit.batches = std::max(1, words.value(QStringLiteral("batches")).toInt());
    plan.visit.mode = std::max(1, words.value(QStringLiteral("mode")).toInt());
    plan.team = words.value(QStringLiteral("team")), plan.samplers = words.value(QStringLiteral("samplers"));
    return plan;
}

void printHits(const QList<LimitHit>& hits)
{
    static constexpr const char* kinds[] = {"", "visits", "tasks", "batches", "six_months"};
    for (const LimitHit& hit : hits)
        printLine({{QStringLiteral("limit"), QLatin1StringView(kinds[hit.kind])},
                   {QStringLiteral("message"), hit.sentence},
                   {QStringLiteral("earlier"), QJsonArray::fromStringList(hit.earlier)}});
}

Result<int> checkOne(const Database& db, const VisitPlan& plan)
{
    const auto limits = burdenLimits(db, plan.visit.on);
    const auto hits = limits ? checkVisit(db, plan.visit, *limits) : Result<QList<LimitHit>>(limits.error());
    if (!hits)
        return hits.error();
    printHits(*hits);
    if (hits->isEmpty())
        printLine({{QStringLiteral("limit"), QStringLiteral("none")},
                   {QStringLiteral("message"), Texts::tr("No limit is reached.")},
                   {QStringLiteral("earlier"), QJsonArray()}});
    return hits->isEmpty() ? kDone : kLook;
}

Result<int> planOne(Workspace& workspace, const VisitPlan& plan, const Arguments& words)
{
    const auto limits = burdenLimits(workspace.db(), plan.visit.on);
    if (!limits)
        return limits.error();
    const auto hits = checkVisit(workspace.db(), plan.visit, *limits);
    const auto planned = planVisits(workspace, {plan}, *limits,
                                    {words.value(QStringLiteral("reason")), words.value(QStringLiteral("clause"))});
    if (!planned)
        return planned.error();
    if (hits)
        printHits(*hits);
    printLine({{QStringLiteral("planned"), true},
               {QStringLiteral("on"), plan.visit.on.toString(Qt::ISODate)},
               {QStringLiteral("entry"), *planned}});
    return hits && hits->isEmpty() ? kDone : kLook;
}

} // namespace

/// check: what the limits say of a visit; plan: makes it.
Result<int> runVisits(Context& context)
{
    const QString action = context.positional(0);
    const bool plans = action == QStringLiteral("plan");
    if (!plans && action != QStringLiteral("check"))
        return Error{ErrorKind::Usage, Texts::tr("Say check or plan.")};
    auto workspace = context.open(context.positional(1), !plans);
    if (!workspace)
        return workspace.error();
    const auto plan = planOf(context, **workspace);
    if (!plan)
        return plan.error();
    return plans ? planOne(**workspace, *plan, context.arguments) : checkOne((*workspace)->db(), *plan);
}

/// What a plan of so many batches of a product would meet.
Result<int> runWhatIf(Context& context, const Database& db)
{
    const auto limits = burdenLimits(db, context.clock->today());
    if (!limits)
        return limits.error();
    const QString product = context.arguments.value(QStringLiteral("what-if"));
    const auto answer = whatIf(db, product, context.arguments.value(QStringLiteral("batches")).toLongLong(),
                               context.clock->today(), *limits);
    if (!answer)
        return answer.error();
    printLine({{QStringLiteral("product"), product},
               {QStringLiteral("enterprises"), answer->enterprises},
               {QStringLiteral("without_visit"), answer->withoutVisit},
               {QStringLiteral("last_visit"), answer->lastVisit},
               {QStringLiteral("needed"), answer->needed},
               {QStringLiteral("pushed_over"), answer->pushed},
               {QStringLiteral("citation"), limits->source}});
    return answer->pushed > 0 ? kLook : kDone;
}

namespace {

/// FIELD=VALUE by the column's header or key.
Result<QList<TypedField>> typedFields(const QStringList& words)
{
    QList<TypedField> values;
    for (const QString& word : words) {
        const QString name = word.section(u'=', 0, 0).trimmed();
        const Field* found = nullptr;
        for (const Field& field : recordType("batches")->fields)
            if (name == QString::fromUtf8(field.header) || name == QLatin1StringView(field.key))
                found = &field;
        if (found == nullptr || !word.contains(u'='))
            return Error{ErrorKind::Usage, Texts::tr("“%1” is not COLUMN=VALUE of a batch.").arg(word)};
        values << TypedField{QString::fromLatin1(found->key), word.section(u'=', 1)};
    }
    return values;
}

} // namespace

/// One batch, as the page of batch entry takes it.
Result<int> runEnter(Context& context)
{
    const auto values = typedFields(context.arguments.positionals().mid(1));
    if (!values)
        return values.error();
    auto workspace = context.open(context.positional(0), false);
    if (!workspace)
        return workspace.error();
    const auto id = addRecord(**workspace, *recordType("batches"), *values);
    if (!id)
        return id.error();
    const auto number = (*workspace)->db().text("SELECT sample_no FROM batch WHERE id = " + std::to_string(*id));
    if (!number)
        return number.error();
    printLine({{QStringLiteral("sample"), *number}});
    return kDone;
}

/// A file kept by its hash beside the batch, as evidence of a kind.
Result<int> runEvidence(Context& context)
{
    const QString wanted = context.positional(2);
    for (const EvidenceKind& kind : evidenceKinds()) {
        if (wanted != kind.code && wanted != kind.chinese)
            continue;
        auto workspace = context.open(context.positional(0), false);
        if (!workspace)
            return workspace.error();
        const auto added = addEvidence(**workspace, context.positional(1), kind.chinese, context.positional(3));
        return added ? Result<int>(kDone) : Result<int>(added.error());
    }
    QStringList known;
    for (const EvidenceKind& kind : evidenceKinds())
        known << kind.code;
    return Error{ErrorKind::Usage,
                 Texts::tr("There are the kinds of evidence %1.").arg(known.join(QStringLiteral(", ")))};
}

Result<int> runReserves(Context& context)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    static constexpr const char* waits[] = {"no_report", "not_served", "objection", "until", "releasable", "settled"};
    const auto rows = reserveLedger(
        (*workspace)->db(), {context.clock->today(), *year, context.arguments.has(QStringLiteral("settled")), 0});
    if (!rows)
        return rows.error();
    for (const ReserveRow& row : *rows)
        printLine({{QStringLiteral("sample"), row.sampleNo},
                   {QStringLiteral("product"), row.product},
                   {QStringLiteral("quantity"), row.quantity},
                   {QStringLiteral("place"), row.place},
                   {QStringLiteral("failed"), row.failed},
                   {QStringLiteral("waits"), QLatin1StringView(waits[int(row.wait)])},
                   {QStringLiteral("free_from"), row.releaseFrom.toString(Qt::ISODate)}});
    return kDone;
}

Result<int> runLateness(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    const auto limit = clockSetting(db, "emergency_record_working_days", context.clock->today());
    const auto answer = limit ? recordLateness(db, limit->value.value_or(0)) : Result<Lateness>(limit.error());
    if (!answer)
        return answer.error();
    bool late = false;
    for (const LatenessRow& row : answer->rows) {
        late |= row.late > 0;
        printLine({{QStringLiteral("office"), row.office},
                   {QStringLiteral("person"), row.person},
                   {QStringLiteral("records"), row.records},
                   {QStringLiteral("late"), row.late},
                   {QStringLiteral("limit"), answer->limit},
                   {QStringLiteral("median"), row.median},
                   {QStringLiteral("most"), row.most},
                   {QStringLiteral("bursts"), row.bursts}});
    }
    if (!answer->clockBack.isEmpty())
        std::fprintf(stderr, "%s\n",
                     qPrintable(Texts::tr("The clock went backwards at %1 entries of the journal; they are left out.")
                                    .arg(answer->clockBack.size())));
    return late ? kLook : kDone;
}

/// `document day-plan FILE DATE OUT`: the teams' days as one file, each on pages of its own.
Result<int> runDayPlan(Context& context)
{
    const QDate date = QDate::fromString(context.positional(2), Qt::ISODate);
    if (!date.isValid())
        return Error{ErrorKind::Usage, Texts::tr("The date is written YYYY-MM-DD.")};
    auto workspace = context.open(context.positional(1), true);
    if (!workspace)
        return workspace.error();
    const QString office = context.arguments.value(QStringLiteral("office"));
    const auto days = teamDays((*workspace)->db(), date, office.isEmpty() ? office : officeCode(office),
                               context.arguments.value(QStringLiteral("team")));
    if (!days)
        return days.error();
    const auto papers = dayPlanPapers((*workspace)->db(), *days, (*workspace)->head());
    if (!papers)
        return papers.error();
    if (Status written = writeLetters(*papers, context.positional(3)); !written)
        return written.error();
    for (const TeamDay& day : *days)
        printLine({{QStringLiteral("document"), QStringLiteral("day-plan")},
                   {QStringLiteral("date"), day.date},
                   {QStringLiteral("office"), day.office},
                   {QStringLiteral("team"), day.team},
                   {QStringLiteral("path"), context.positional(3)}});
    return kDone;
}

} // namespace spotcheck::cli
