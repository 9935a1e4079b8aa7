#include "app/cli/command.h"
#include "core/exchange/import_profile.h"

#include <QCoreApplication>

/// Remembered layouts of other people's sheets: list, export to a file, import from one, delete.
namespace spotcheck::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Error wrongUsage(const QString& sentence)
{
    return {ErrorKind::Usage, sentence};
}

/// Those of --kind and --sender, all of them without.
Result<QList<ImportProfile>> wanted(const Context& context, const Database& db)
{
    auto profiles = importProfiles(db, context.arguments.value(QStringLiteral("kind")));
    if (!profiles)
        return profiles;
    const QString sender = context.arguments.value(QStringLiteral("sender"));
    if (!sender.isEmpty())
        profiles->removeIf([&](const ImportProfile& profile) { return profile.sender != sender; });
    return profiles;
}

Result<int> listProfiles(Context& context)
{
    auto workspace = context.open(context.positional(1), true);
    if (!workspace)
        return workspace.error();
    const auto profiles = wanted(context, (*workspace)->db());
    if (!profiles)
        return profiles.error();
    for (const ImportProfile& profile : *profiles)
        printLine(profileJson(profile));
    return kDone;
}

Result<int> exportProfiles(Context& context)
{
    const QString out = context.positional(2);
    auto workspace = context.open(context.positional(1), true);
    if (!workspace)
        return workspace.error();
    const auto profiles = wanted(context, (*workspace)->db());
    if (!profiles)
        return profiles.error();
    if (Status written = writeProfilesFile(out, *profiles); !written)
        return written.error();
    printLine({{QStringLiteral("out"), out}, {QStringLiteral("profiles"), profiles->size()}});
    return kDone;
}

Result<int> takeProfiles(Context& context)
{
    const auto profiles = readProfilesFile(context.positional(2));
    if (!profiles)
        return profiles.error();
    auto workspace = context.open(context.positional(1), false);
    if (!workspace)
        return workspace.error();
    const auto entry = importProfilesInto(**workspace, *profiles);
    if (!entry)
        return entry.error();
    printLine({{QStringLiteral("source"), context.positional(2)}, {QStringLiteral("profiles"), profiles->size()}});
    return kDone;
}

Result<int> deleteProfiles(Context& context)
{
    const QString kind = context.arguments.value(QStringLiteral("kind")),
                  sender = context.arguments.value(QStringLiteral("sender"));
    if (kind.isEmpty() || sender.isEmpty())
        return wrongUsage(Texts::tr("Say which one: --kind and --sender, as `profile list` shows them."));
    auto workspace = context.open(context.positional(1), false);
    if (!workspace)
        return workspace.error();
    const auto entry = forgetProfile(**workspace, kind, sender);
    if (!entry)
        return entry.error();
    printLine({{QStringLiteral("kind"), kind}, {QStringLiteral("sender"), sender}, {QStringLiteral("deleted"), true}});
    return kDone;
}

} // namespace

Result<int> runProfile(Context& context)
{
    const struct {
        const char* name;
        qsizetype words;
        Result<int> (*run)(Context&);
    } actions[] = {{"list", 2, listProfiles},
                   {"export", 3, exportProfiles},
                   {"import", 3, takeProfiles},
                   {"delete", 2, deleteProfiles}};
    for (const auto& action : actions)
        if (context.positional(0) == QLatin1StringView(action.name))
            return context.arguments.positionals().size() == action.words
                       ? action.run(context)
                       : wrongUsage(Texts::tr("Too few or too many words."));
    return wrongUsage(
        Texts::tr("There is no profile %1; there are list, export, import and delete.").arg(context.positional(0)));
}

} // namespace spotcheck::cli
