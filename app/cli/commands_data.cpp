#include "app/cli/command.h"
#include "core/exchange/importer.h"
#include "core/exchange/table_exporter.h"
#include "core/registry/office.h"
#include "core/registry/uscc.h"
#include "core/rules/rules.h"
#include "core/testing/judge_stream.h"

#include <cstdio>
#include <QCoreApplication>
#include <QTextStream>

/// Commands about the records: import, export, judge, uscc, check.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

bool isTable(const QString& kind)
{
    return importableKinds().contains(kind);
}

Error unknownTable(const QString& kind)
{
    return {ErrorKind::Usage,
            Texts::tr("There is no table %1; there are %2.").arg(kind, importableKinds().join(QStringLiteral(", ")))};
}

} // namespace

Result<int> runImport(Context& context)
{
    if (!isTable(context.positional(0)))
        return unknownTable(context.positional(0));
    const Arguments& words = context.arguments;
    const bool plan = context.positional(0) == u"plan";
    for (const char* option : {"difference", "take", "overwrite", "office", "year"})
        if (!plan && words.has(QString::fromLatin1(option)))
            return Error{ErrorKind::Usage, Texts::tr("--%1 is for plans.").arg(QLatin1StringView(option))};
    if (words.has(QStringLiteral("take")) && !words.has(QStringLiteral("difference")))
        return Error{ErrorKind::Usage, Texts::tr("--take goes with --difference.")};
    if (words.has(QStringLiteral("difference")))
        return runPlanDifference(context);
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    ImportOptions options;
    options.year = *year;
    options.office = officeCode(words.value(QStringLiteral("office")));
    options.overwrite = words.has(QStringLiteral("overwrite"));
    if (options.office.isEmpty() && !words.value(QStringLiteral("office")).isEmpty())
        return Error{ErrorKind::Usage,
                     Texts::tr("There is no office “%1”.").arg(words.value(QStringLiteral("office")))};
    options.sheet = words.value(QStringLiteral("sheet"));
    options.sender = words.value(QStringLiteral("profile"));
    options.rejectsPath = words.value(QStringLiteral("rejects"));
    options.dryRun = words.has(QStringLiteral("dry-run"));
    const QString layout = words.value(QStringLiteral("layout"));
    if (!layout.isEmpty() && layout != u"rows" && layout != u"columns")
        return Error{ErrorKind::Usage,
                     Texts::tr("Items stand in rows or in columns: --layout rows, --layout columns.")};
    if (!layout.isEmpty())
        options.layout = layout == u"rows" ? ItemLayout::Rows : ItemLayout::Columns;
    auto workspace = context.open(context.positional(1), false);
    if (!workspace)
        return workspace.error();
    const auto outcome = importFile(**workspace, context.positional(0), context.positional(2), options);
    if (!outcome)
        return outcome.error();
    printLine(importJson(*outcome));
    return outcome->rejectedRows > 0 || !outcome->doubtful.isEmpty() ? kLook : kDone;
}

Result<int> runExport(Context& context)
{
    const QString kind = context.positional(0), out = context.positional(2);
    if (!isTable(kind))
        return unknownTable(kind);
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(1), true);
    if (!workspace)
        return workspace.error();
    const QString office = context.arguments.value(QStringLiteral("office"));
    const Database& db = (*workspace)->db();
    const bool workbook = kind == u"plan" && out.endsWith(u".xlsx", Qt::CaseInsensitive);
    if (!workbook && (context.arguments.has(QStringLiteral("as")) || context.arguments.has(QStringLiteral("package"))))
        return Error{ErrorKind::Usage, Texts::tr("--as and --package are for a plan that goes out as .xlsx.")};
    const auto rows =
        workbook ? exportPlanForm(context, **workspace, *year) : exportTable(kind, db, out, *year, nullptr, office);
    if (!rows)
        return rows.error();
    printLine({{QStringLiteral("kind"), kind}, {QStringLiteral("out"), out}, {QStringLiteral("rows"), *rows}});
    return kDone;
}

Result<int> runJudge(Context&)
{
    const auto summary = judgeStream(stdin, stdout);
    if (!summary)
        return summary.error();
    return summary->failed + summary->cannotTell + summary->disagree > 0 ? kLook : kDone;
}

Result<int> runUscc(Context&)
{
    QTextStream in(stdin);
    bool bad = false;
    QString line;
    while (in.readLineInto(&line)) {
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject answer = usccJson(line);
        bad = bad || !answer.value(u"valid").toBool();
        printLine(answer);
    }
    return bad ? kLook : kDone;
}

Result<int> runCheck(Context& context)
{
    const auto year = yearOf(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    RuleScope scope;
    scope.rule = context.arguments.value(QStringLiteral("rule"));
    scope.year = *year;
    scope.today = context.clock->today();
    const auto findings = checkWorkspace((*workspace)->db(), scope);
    if (!findings)
        return findings.error();
    for (const Finding& finding : *findings)
        printLine(findingJson(finding));
    return findings->isEmpty() ? kDone : kLook;
}

} // namespace spotcheck::cli
