#include "app/cli/command.h"
#include "core/exchange/plan_difference.h"
#include "core/exchange/plan_workbook.h"
#include "core/plan/plan_status.h"
#include "core/registry/office.h"
#include "ui/print/filing_letter.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>

/// Commands about plans as documents: versions of the workbook, what came back, the letter that files a plan.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// A code or a name.
Result<QString> officeOf(const Context& context)
{
    const QString said = context.arguments.value(QStringLiteral("office"));
    const QString code = officeCode(said);
    if (!said.isEmpty() && code.isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("There is no office “%1”.").arg(said)};
    return code;
}

/// `all`: what is offered; numbers: those, conflicts too.
Result<QList<bool>> marksOf(const QString& said, const PlanDifference& difference)
{
    QList<bool> marks(difference.cells.size(), false);
    for (const QString& word : said.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = word.trimmed().toInt(&isNumber);
        if (word.trimmed() == u"all") {
            for (qsizetype i = 0; i < marks.size(); ++i)
                marks[i] = marks[i] || difference.cells[i].isOffered();
            continue;
        }
        if (!isNumber || number < 1 || number > marks.size())
            return Error{ErrorKind::Usage,
                         Texts::tr("--take all, or numbers of differences from 1 to %1.").arg(marks.size())};
        marks[number - 1] = true;
    }
    return marks;
}

/// Whose lines a district gets: of its own plan where the file has one, else those of the office's that concern it.
Result<PlanExport> districtExport(const Database& db, const QString& own, int year, const QString& district)
{
    if (district.isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("--as district needs --office: who gets the workbook.")};
    const auto plans = planSummaries(db);
    if (!plans)
        return plans.error();
    const bool has = std::any_of(plans->begin(), plans->end(), [&](const PlanSummary& plan) {
        return plan.office == district && (year == 0 || plan.year == year);
    });
    return PlanExport{PlanForm::District, year, has ? district : own, district};
}

/// By id, year, or year and office: 2026, 2026-310115.
Result<PlanSummary> planNamed(const Database& db, const QString& name, const QString& own)
{
    const auto plans = planSummaries(db);
    if (!plans)
        return plans.error();
    const QString office = name.contains(u'-') ? officeCode(name.section(u'-', 1)) : own;
    for (const PlanSummary& plan : *plans)
        if (QString::number(plan.id) == name ||
            (QString::number(plan.year) == name.section(u'-', 0, 0) && plan.office == office))
            return plan;
    return Error{
        ErrorKind::NotFound,
        Texts::tr("There is no plan “%1”. Name it by its year, or by year and office as 2026-310115.").arg(name)};
}

} // namespace

Result<qint64> exportPlanForm(Context& context, const Workspace& workspace, int year)
{
    const QString as = context.arguments.value(QStringLiteral("as"), QStringLiteral("official"));
    const auto version = planFormNamed(as);
    if (!version)
        return Error{ErrorKind::Usage, Texts::tr("A plan goes out as official, district, package or summary.")};
    const auto office = officeOf(context);
    if (!office)
        return office.error();
    const QString own = workspace.office(), out = context.positional(2);
    if (*version == PlanForm::District) {
        const auto what = districtExport(workspace.db(), own, year, *office);
        return what ? exportPlanWorkbook(workspace.db(), *what, out) : what.error();
    }
    return exportPlanWorkbook(workspace.db(),
                              PlanExport{*version, year, office->isEmpty() ? own : *office,
                                         context.arguments.value(QStringLiteral("package"))},
                              out);
}

Result<int> runPlanDifference(Context& context)
{
    const QString take = context.arguments.value(QStringLiteral("take")), path = context.positional(2);
    const auto office = officeOf(context);
    const auto year = yearOf(context);
    if (!office || !year)
        return !office ? office.error() : year.error();
    auto workspace = context.open(context.positional(1), take.isEmpty());
    if (!workspace)
        return workspace.error();
    const auto plan = planOfWorkbook((*workspace)->db(), path, *year, *office);
    if (!plan)
        return plan.error();
    const auto difference = readPlanWorkbook((*workspace)->db(), *plan, path);
    if (!difference)
        return difference.error();
    const auto marks = marksOf(take, *difference);
    if (!marks)
        return marks.error();
    const auto entry = applyPlanDifference(**workspace, *difference, *marks);
    if (!entry)
        return entry.error();
    QJsonObject json = planDifferenceJson(*difference, *marks);
    json[QStringLiteral("taken")] = marks->count(true);
    json[QStringLiteral("entry")] = *entry;
    printLine(json);
    return marks->contains(false) || !difference->rejected.isEmpty() ? kLook : kDone;
}

Result<int> runFilingLetter(Context& context)
{
    if (!context.positional(3).endsWith(u".pdf", Qt::CaseInsensitive))
        return Error{ErrorKind::Usage, Texts::tr("The letter is written as .pdf.")};
    auto workspace = context.open(context.positional(1), true);
    if (!workspace)
        return workspace.error();
    const auto plan = planNamed((*workspace)->db(), context.positional(2), (*workspace)->office());
    if (!plan)
        return plan.error();
    const auto input = filingLetterInput((*workspace)->db(), plan->id, context.clock->today());
    if (!input)
        return input.error();
    if (Status written = writePdf(filingLetter(*input), context.positional(3)); !written)
        return written.error();
    printLine({{QStringLiteral("document"), QStringLiteral("filing")},
               {QStringLiteral("plan"), QString::number(plan->id)},
               {QStringLiteral("path"), context.positional(3)}});
    return kDone;
}

} // namespace spotcheck::cli
