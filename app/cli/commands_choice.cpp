#include "app/cli/command.h"
#include "core/plan/candidate.h"
#include "core/plan/catalogue_coverage.h"
#include "core/registry/office.h"

#include <cstdio>
#include <QCoreApplication>

/// Commands about choosing products: candidates, coverage, weights.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Result<int> neededYear(const Context& context)
{
    const auto year = yearOf(context);
    if (year && *year == 0)
        return Error{ErrorKind::Usage, Texts::tr("Name the year of the plan, --year Y.")};
    return year;
}

/// By code or name; the file's own without one.
Result<QString> officeOf(const Context& context, const Workspace& workspace)
{
    const QString words = context.arguments.value(QStringLiteral("office"));
    if (words.isEmpty())
        return workspace.office();
    const QString code = officeName(words).isEmpty() ? officeCode(words) : words;
    if (code.isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("There is no office %1.").arg(words)};
    return code;
}

Result<qsizetype> topOf(const Context& context)
{
    if (!context.arguments.has(QStringLiteral("top")))
        return qsizetype(-1);
    bool isNumber = false;
    const qsizetype top = context.arguments.value(QStringLiteral("top")).toLongLong(&isNumber);
    if (!isNumber || top < 1)
        return Error{ErrorKind::Usage, Texts::tr("How many are shown, --top N, is a number of 1 or more.")};
    return top;
}

void sayNotes(const QStringList& notes)
{
    for (const QString& note : notes)
        std::fprintf(stderr, "%s\n", qPrintable(note));
}

} // namespace

Result<int> runCandidates(Context& context)
{
    const auto year = neededYear(context);
    const auto top = topOf(context);
    if (!year || !top)
        return year ? top.error() : year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const auto office = officeOf(context, **workspace);
    if (!office)
        return office.error();
    const auto answer = candidates((*workspace)->db(), {*year, *office, context.clock->today()});
    if (!answer)
        return answer.error();
    for (const Candidate& candidate :
         answer->candidates.first(std::min(answer->candidates.size(), *top < 0 ? answer->candidates.size() : *top)))
        printLine(candidateJson(candidate));
    sayNotes(answer->notes);
    return kDone;
}

Result<int> runCoverage(Context& context)
{
    const auto year = neededYear(context);
    if (!year)
        return year.error();
    auto workspace = context.open(context.positional(0), true);
    if (!workspace)
        return workspace.error();
    const auto office = officeOf(context, **workspace);
    if (!office)
        return office.error();
    const auto coverage = catalogueCoverage((*workspace)->db(), *year, *office, context.clock->today());
    if (!coverage)
        return coverage.error();
    for (const CoverageLine& line : coverage->lines)
        printLine(coverageJson(line));
    sayNotes(coverage->notes);
    return coverage->count(CoverageState::Gap) > 0 ? kLook : kDone;
}

Result<int> runWeights(Context& context)
{
    const QString name = context.positional(1), value = context.positional(2);
    if (!name.isEmpty() && value.isEmpty())
        return Error{ErrorKind::Usage, Texts::tr("Give the weight's name and its value.")};
    auto workspace = context.open(context.positional(0), name.isEmpty());
    if (!workspace)
        return workspace.error();
    const QDate today = context.clock->today();
    if (!name.isEmpty()) {
        const auto done =
            chooseWeight(**workspace, name, value, today, context.arguments.value(QStringLiteral("source")));
        if (!done)
            return done.error();
    }
    const auto weights = ScoreWeights::of((*workspace)->db(), today);
    if (!weights)
        return weights.error();
    for (const QString& each : weights->names()) {
        const ScoreWeight weight = weights->of(each);
        printLine({{QStringLiteral("weight"), each},
                   {QStringLiteral("value"), weight.value},
                   {QStringLiteral("source"), weight.source},
                   {QStringLiteral("mark"), weight.mark},
                   {QStringLiteral("chosen"), weight.chosen}});
    }
    return kDone;
}

} // namespace spotcheck::cli
