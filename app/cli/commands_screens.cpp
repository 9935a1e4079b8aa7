#include "app/cli/command.h"
#include "core/statistics/screens.h"

#include <cstdio>
#include <QCoreApplication>

/// The integrity screens: screens.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// The laboratory by its whole name, or by the only name that contains the words.
Result<qint64> labCalled(const Database& db, const QString& words)
{
    auto query = db.prepare("SELECT id FROM lab WHERE name = ?1 OR instr(name, ?1) > 0 ORDER BY name <> ?1 LIMIT 2");
    if (!query)
        return query.error();
    query->bind(1, words);
    const auto row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::NotFound, Texts::tr("No laboratory is called %1.").arg(words)};
    return query->integer(0);
}

Result<statistics::ScreenScope> scopeOf(const Context& context, const Database& db)
{
    statistics::ScreenScope scope;
    if (context.arguments.has(QStringLiteral("year"))) {
        scope.year = context.arguments.value(QStringLiteral("year")).toInt();
        if (scope.year < 2000 || scope.year > 2100)
            return Error{ErrorKind::Usage, Texts::tr("The year is a number such as 2026.")};
    }
    if (context.arguments.has(QStringLiteral("as-of")))
        scope.until = context.clock->today();
    if (const QString lab = context.arguments.value(QStringLiteral("lab")); !lab.isEmpty()) {
        const auto id = labCalled(db, lab);
        if (!id)
            return id.error();
        scope.lab = *id;
    }
    return scope;
}

} // namespace

Result<int> runScreens(Context& context)
{
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const Database& db = (*workspace)->db();
    const auto scope = scopeOf(context, db);
    if (!scope)
        return scope.error();
    const auto report = statistics::runScreens(db, *scope);
    if (!report)
        return report.error();
    for (const statistics::ScreenAnswer& answer : report->answers)
        printLine(statistics::screenJson(answer));
    const QString sum = Texts::tr("%1 numeric results, %2 tests, %3 flagged at a false-discovery rate of %4 %.");
    std::fprintf(
        stderr, "%s\n",
        qPrintable(sum.arg(report->results).arg(report->tested).arg(report->flagged).arg(100 * report->level)));
    return report->flagged > 0 ? kLook : kDone;
}

} // namespace spotcheck::cli
