#include "app/cli/command.h"
#include "core/demo/demo.h"
#include "core/documents/document_number.h"
#include "core/registry/office.h"
#include "core/workspace/as_of.h"
#include "core/workspace/row_count.h"
#include "core/workspace/verify.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

/// Commands about the file itself: new, demo, info, verify, undo, as-of.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Result<std::unique_ptr<Workspace>> createFor(const Context& context, const QString& office)
{
    OpenOptions options;
    options.person = context.person;
    return Workspace::create(context.positional(0), office, options, *context.clock);
}

Result<QJsonObject> counts(const Database& db)
{
    QJsonObject result;
    const struct {
        const char* name;
        const char* table;
    } tables[] = {{"offices", "office"},     {"regions", "region"},
                  {"products", "product"},   {"enterprises", "enterprise"},
                  {"labs", "lab"},           {"bids", "bid"},
                  {"rules", "rule"},         {"rule_items", "rule_item"},
                  {"plans", "plan"},         {"plan_items", "plan_item"},
                  {"batches", "batch"},      {"reports", "report"},
                  {"results", "result"},     {"cases", "aftermath_case"},
                  {"tasks", "task"},         {"standards", "standard"},
                  {"incidents", "incident"}, {"catalogue_entries", "catalogue_entry"}};
    for (const auto& table : tables) {
        auto n = countRows(db, table.table);
        if (!n)
            return n.error();
        result.insert(QLatin1StringView(table.name), *n);
    }
    return result;
}

} // namespace

Result<int> runNew(Context& context)
{
    const QString office = context.arguments.value(QStringLiteral("office"));
    if (office.isEmpty() || officeName(office).isEmpty())
        return Error{ErrorKind::Usage,
                     Texts::tr("Name the office: --office 310000, a district's code, LINGANG or AIRPORT.")};
    auto workspace = createFor(context, office);
    if (!workspace)
        return workspace.error();
    if (Status seeded = seedRegistry(**workspace); !seeded)
        return seeded.error();
    printLine({{QStringLiteral("created"), context.positional(0)}, {QStringLiteral("office"), office}});
    return kDone;
}

Result<int> runDemo(Context& context)
{
    DemoOptions options;
    const auto scale = demoScale(context.arguments.value(QStringLiteral("scale"), QStringLiteral("small")));
    bool number = true;
    options.seed = context.arguments.value(QStringLiteral("seed"), QStringLiteral("1")).toULongLong(&number);
    if (!scale || !number)
        return Error{ErrorKind::Usage,
                     Texts::tr("The scale is small, office, city, province or nation; the seed is a whole number.")};
    options.scale = *scale;
    auto workspace = createFor(context, QStringLiteral("310000"));
    if (!workspace)
        return workspace.error();
    if (Status made = generateDemo(**workspace, options); !made) {
        workspace->reset();
        QFile::remove(context.positional(0)); // half a demo is of no use to anybody
        return made.error();
    }
    const auto summary = counts((*workspace)->db());
    if (!summary)
        return summary.error();
    printLine({{QStringLiteral("created"), context.positional(0)}, {QStringLiteral("counts"), *summary}});
    return kDone;
}

Result<int> runInfo(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    const auto summary = counts(db);
    if (!summary)
        return summary.error();
    const auto created = db.text("SELECT value FROM meta WHERE key = 'created'");
    const auto entries = db.integer("SELECT COALESCE(MAX(seq), 0) FROM journal");
    if (!created)
        return created.error();
    if (!entries)
        return entries.error();
    printLine({{QStringLiteral("format"), Workspace::kFormat},
               {QStringLiteral("office"), (*workspace)->office()},
               {QStringLiteral("created"), *created},
               {QStringLiteral("counts"), *summary},
               {QStringLiteral("journal_entries"), *entries},
               {QStringLiteral("head"), QString::fromLatin1((*workspace)->head().toHex())}});
    return kDone;
}

Result<int> runVerify(Context& context)
{
    const auto report = verifyFile(context.positional(0));
    if (!report)
        return report.error();
    QJsonArray problems;
    for (const QString& problem : report->problems)
        problems << problem;
    printLine({{QStringLiteral("sqlite"), report->sqlite},
               {QStringLiteral("foreign_keys"), report->foreignKeys},
               {QStringLiteral("journal"), report->journal},
               {QStringLiteral("entries"), report->entries},
               {QStringLiteral("head"), report->head},
               {QStringLiteral("problems"), problems}});
    return report->problems.isEmpty() ? kDone : 4;
}

Result<int> runUndo(Context& context)
{
    auto workspace = context.open(context.positional(0), false);
    if (!workspace)
        return workspace.error();
    if (!(*workspace)->undoable()) {
        std::fprintf(stderr, "%s\n", qPrintable(Texts::tr("There is nothing to take back.")));
        printLine({{QStringLiteral("undone"), false},
                   {QStringLiteral("command"), QJsonValue::Null},
                   {QStringLiteral("entry"), QJsonValue::Null}});
        return kLook;
    }
    const auto entry = (*workspace)->undo();
    if (!entry)
        return entry.error();
    printLine({{QStringLiteral("undone"), true},
               {QStringLiteral("command"), entry->command},
               {QStringLiteral("title"), entry->title},
               {QStringLiteral("entry"), entry->seq},
               {QStringLiteral("numbers_stay_void"), gaveNumbersOut(*entry)}});
    return kDone;
}

Result<int> runAsOf(Context& context)
{
    const QDate day = QDate::fromString(context.positional(1), Qt::ISODate);
    if (!day.isValid())
        return Error{ErrorKind::Usage, Texts::tr("The date is written YYYY-MM-DD.")};
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    if (Status written = writeAsOf(**workspace, day, context.positional(2)); !written)
        return written.error();
    printLine({{QStringLiteral("as_of"), day.toString(Qt::ISODate)}, {QStringLiteral("out"), context.positional(2)}});
    return kDone;
}

} // namespace spotcheck::cli
