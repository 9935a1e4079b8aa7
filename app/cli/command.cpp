#include "app/cli/command.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <vector>

namespace spotcheck::cli {

static QStringList list(std::initializer_list<const char*> words)
{
    QStringList result;
    for (const char* word : words)
        result << QString::fromLatin1(word);
    return result;
}

std::span<const Command> commands()
{
    static const std::vector<Command> all = {
        {"new", "FILE --office CODE", 1, 1, {}, list({"office"}), runNew},
        {"demo",
         "FILE [--scale small|office|city|province|nation] [--seed N]",
         1,
         1,
         {},
         list({"scale", "seed"}),
         runDemo},
        {"info", "FILE", 1, 1, {}, {}, runInfo},
        {"verify", "FILE", 1, 1, {}, {}, runVerify},
        {"import",
         "KIND FILE SOURCE [--sheet S] [--profile P] [--layout rows|columns] [--dry-run] [--rejects OUT.xlsx]; a plan: "
         "[--year Y] [--office O] [--overwrite] or --difference [--take all|N,N]",
         3, 3, list({"dry-run", "difference", "overwrite"}),
         list({"sheet", "profile", "layout", "rejects", "take", "year", "office"}), runImport},
        {"profile",
         "list|export|import|delete FILE [OUT.json|IN.json] [--kind K] [--sender S]",
         2,
         3,
         {},
         list({"kind", "sender"}),
         runProfile},
        {"export",
         "KIND FILE OUT [--year Y] [--office O]; a plan: [--as official|district|package|summary] [--package P]",
         3,
         3,
         {},
         list({"year", "office", "as", "package"}),
         runExport},
        {"judge", "< limits-and-values.csv", 0, 0, {}, {}, runJudge},
        {"uscc", "< codes.txt", 0, 0, {}, {}, runUscc},
        {"check", "FILE [--rule CODE] [--year Y]", 1, 1, {}, list({"rule", "year"}), runCheck},
        {"history", "FILE RECORD", 2, 2, {}, {}, runHistory},
        {"undo", "FILE", 1, 1, {}, {}, runUndo},
        {"as-of", "FILE DATE OUT", 3, 3, {}, {}, runAsOf},
        {"grid",
         "FILE PLACE [--sort C] [--filter F] [--offset N] [--count N]",
         2,
         2,
         {},
         list({"sort", "filter", "offset", "count"}),
         runGrid},
        {"turnaround", "FILE [--year Y]", 1, 1, {}, list({"year"}), runTurnaround},
        {"schedule",
         "FILE --plan ITEM [--publish DATE] [--year Y] [--capacity N] [--lengths STEP=DAYS,…]",
         1,
         1,
         {},
         list({"plan", "publish", "year", "capacity", "lengths"}),
         runSchedule},
        {"levelling", "FILE --year Y --capacity N [--office CODE] [--apply]", 1, 1, list({"apply"}),
         list({"year", "capacity", "office"}), runLevelling},
        {"tasks",
         "FILE --year Y [--office CODE] [--line NO,…] [--offices CODE[=N],…] [--labs NAME[=N],…] [--weights] [--team "
         "N] "
         "[--dry-run]",
         1, 1, list({"weights", "dry-run"}), list({"year", "office", "line", "offices", "labs", "team"}), runTasks},
        {"progress",
         "FILE --year Y [--office CODE] [--task T]",
         1,
         1,
         {},
         list({"year", "office", "task"}),
         runProgress},
        {"budget",
         "FILE --year Y [--office CODE] [--by line|office|category|package|lab]",
         1,
         1,
         {},
         list({"year", "office", "by"}),
         runBudget},
        {"calendar", "FILE [--year Y]", 1, 1, {}, list({"year"}), runCalendar},
        {"plan",
         "list|move|copy|versions|changes|compare|owed|overlaps|rule-items|campaigns|link|pack FILE [--year Y] "
         "[--office CODE] [--to "
         "PHASE] "
         "[--reason TEXT] [--document NO] [--budget YUAN] [--from Y] [--with Y] [--since N] [--until N] [--product P] "
         "[--out BASE.xlsx]",
         2,
         2,
         {},
         list({"year", "office", "to", "reason", "document", "budget", "from", "with", "since", "until", "product",
               "out"}),
         runPlan},
        {"quota",
         "FILE --year Y [--enterprise CODE]; FILE --what-if PRODUCT --batches N",
         1,
         1,
         {},
         list({"year", "enterprise", "what-if", "batches"}),
         runQuota},
        {"visits",
         "check|plan FILE --enterprise CODE [--on DATE] [--office O] [--notice NO] [--tasks T；T] [--batches N] "
         "[--mode "
         "1-4] [--team NAME] [--samplers NAMES] [--reason TEXT --clause TEXT]",
         2,
         2,
         {},
         list({"enterprise", "on", "office", "notice", "tasks", "batches", "mode", "team", "samplers", "reason",
               "clause"}),
         runVisits},
        {"enter", "FILE COLUMN=VALUE…", 2, 60, {}, {}, runEnter},
        {"reserves", "FILE [--year Y] [--settled]", 1, 1, list({"settled"}), list({"year"}), runReserves},
        {"evidence", "FILE SAMPLE KIND PATH", 4, 4, {}, {}, runEvidence},
        {"lateness", "FILE", 1, 1, {}, {}, runLateness},
        {"enterprises",
         "duplicates|merges FILE; merge|two FILE --keep CODE --drop CODE --reason TEXT; branch FILE --keep PARENT "
         "--drop BRANCH; unmerge FILE --merge ID "
         "--reason "
         "TEXT",
         2,
         2,
         {},
         list({"keep", "drop", "merge", "reason"}),
         runEnterprises},
        {"enterprise", "FILE CODE|NAME", 2, 2, {}, {}, runEnterprise},
        {"samelot", "FILE SAMPLE", 2, 2, {}, {}, runSameLot},
        {"supervision",
         "FILE [--year Y] [--office CODE [--detail "
         "cases|open|overdue|reinspections|in_time|not_in_time|closed_without|sent_back|reopened|repeat]]",
         1,
         1,
         {},
         list({"year", "office", "detail"}),
         runSupervision},
        {"clusters", "FILE [--days N] [--months N]", 1, 1, {}, list({"days", "months"}), runClusters},
        {"causes", "FILE [--product P] [--year Y] [--shipped]", 1, 1, list({"shipped"}), list({"product", "year"}),
         runCauses},
        {"reconcile", "FILE LEDGER.xlsx [--take fills|all]", 2, 2, {}, list({"take"}), runReconcile},
        {"board", "FILE [--office CODE]", 1, 1, {}, list({"office"}), runBoard},
        {"followup", "FILE [--task CODE,…]", 1, 1, {}, list({"task"}), runFollowUp},
        {"draw",
         "FILE --task T --size N [--seed HEX] [--strata district,size|none] [--samplers] [--venues] [--visits N] "
         "[--keep]; FILE "
         "--commit --task T; FILE --verify CERTIFICATE.json",
         1, 1, list({"samplers", "venues", "keep", "commit"}),
         list({"task", "size", "seed", "strata", "visits", "verify"}), runDraw},
        {"deadlines", "FILE [--office CODE] [--person NAME] [--product NAME] [--clock NAME] [--done]", 1, 1,
         list({"done"}), list({"office", "clock", "person", "product"}), runDeadlines},
        {"cases",
         "missing|open FILE; track FILE CASE [--step CODE [--on DATE] [--until DATE] [--document NO] | --back STATE] "
         "[--reason TEXT]",
         2,
         3,
         {},
         list({"step", "on", "until", "document", "back", "reason"}),
         runCases},
        {"review", "FILE SAMPLE accept|return|cannot-tell|sign [--reason TEXT]", 3, 3, {}, list({"reason"}), runReview},
        {"rejudge", "FILE", 1, 1, {}, {}, runRejudge},
        {"setting",
         "FILE decision-rule [simple|guarded|non_binary] [--source TEXT]; FILE list; FILE clocks.NAME|rules.NAME "
         "[VALUE] "
         "[--from DATE] [--source TEXT]",
         2,
         3,
         {},
         list({"source", "from"}),
         runSetting},
        {"person", "FILE NAME", 2, 2, {}, {}, runPerson},
        {"attach", "FILE SAMPLE PATH", 3, 3, {}, {}, runAttach},
        {"document",
         "proof FILE SAMPLE OUT.pdf | filing FILE PLAN OUT.pdf | draw FILE TASK OUT.pdf | meeting FILE PRODUCT OUT.pdf "
         "[--year Y] [--anonymous] | day-plan FILE DATE OUT.pdf|OUT.odt [--office O] [--team T] | KIND FILE "
         "CASE|SAMPLE|all-open OUT.pdf|OUT.odt "
         "[--number] "
         "[--no-log]",
         4, 4, list({"number", "no-log", "anonymous"}), list({"year", "office", "team"}), runDocument},
        {"template", "KIND FILE [TEXT.txt|shipped]", 2, 3, {}, {}, runTemplate},
        {"mark", "FILE MARK", 2, 2, {}, {}, runMark},
        {"number", "take FILE WORD TITLE | void FILE NUMBER REASON", 4, 4, {}, {}, runNumber},
        {"screens", "FILE [--lab NAME] [--year Y]", 1, 1, {}, list({"lab", "year"}), runScreens},
        {"candidates",
         "FILE --year Y [--office CODE] [--top N]",
         1,
         1,
         {},
         list({"year", "office", "top"}),
         runCandidates},
        {"coverage", "FILE --year Y [--office CODE]", 1, 1, {}, list({"year", "office"}), runCoverage},
        {"weights", "FILE [NAME VALUE] [--source TEXT]", 1, 3, {}, list({"source"}), runWeights},
    };
    return all;
}

Result<std::unique_ptr<Workspace>> Context::open(const QString& path, bool readOnly) const
{
    OpenOptions options;
    options.person = person;
    options.readOnly = readOnly;
    return Workspace::open(path, options, *clock);
}

Result<int> yearOf(const Context& context)
{
    if (!context.arguments.has(QStringLiteral("year")))
        return 0;
    bool isNumber = false;
    const int year = context.arguments.value(QStringLiteral("year")).toInt(&isNumber);
    if (!isNumber || year < 2000 || year > 2100)
        return Error{ErrorKind::Usage, QCoreApplication::translate("cli", "The year is a number such as 2026.")};
    return year;
}

void printLine(const QJsonObject& object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
}

int exitCode(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Usage: return 2;
    case ErrorKind::InputRefused:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Refused:
    case ErrorKind::Cancelled: return 3;
    case ErrorKind::NotOurs:
    case ErrorKind::Newer:
    case ErrorKind::Locked:
    case ErrorKind::ReadOnly:
    case ErrorKind::Damaged:
    case ErrorKind::Io: break;
    }
    return 4;
}

} // namespace spotcheck::cli
