#include "app/cli/command.h"
#include "core/base/language.h"

#include <cstdio>
#include <QCoreApplication>
#include <QGuiApplication>
#include <string_view>

using namespace spotcheck;
using namespace spotcheck::cli;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

void say(const QString& text)
{
    std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

int helpForAll()
{
    say(Texts::tr("spotcheck-cli COMMAND FILE …   (spotcheck-cli COMMAND --help says more)"));
    for (const Command& command : commands())
        say(QStringLiteral("  %1 %2").arg(QLatin1StringView(command.name), QString::fromUtf8(command.usage)));
    return kUsage;
}

int usage(const Command& command, const QString& problem)
{
    if (!problem.isEmpty())
        say(problem);
    say(Texts::tr("Usage: spotcheck-cli %1 %2 [--as-of DATE] [--actor NAME]")
            .arg(QLatin1StringView(command.name), QString::fromUtf8(command.usage)));
    return problem.isEmpty() ? kDone : kUsage;
}

QString personOfEnvironment()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? QStringLiteral("cli") : user;
}

std::unique_ptr<Clock> clockFor(const Arguments& arguments)
{
    if (!arguments.has(QStringLiteral("as-of")))
        return std::make_unique<SystemClock>();
    const QDate day = QDate::fromString(arguments.value(QStringLiteral("as-of")), Qt::ISODate);
    return day.isValid() ? std::make_unique<FixedClock>(day) : nullptr;
}

int run(const Command& command, const QStringList& words)
{
    QString problem;
    auto arguments = Arguments::parse(words, command.flags, command.options, &problem);
    if (!arguments)
        return usage(command, problem);
    if (arguments->has(QStringLiteral("help")))
        return usage(command, {});
    const auto count = arguments->positionals().size();
    if (count < command.least || count > command.most)
        return usage(command, Texts::tr("Too few or too many words."));
    Context context{*arguments, clockFor(*arguments), arguments->value(QStringLiteral("actor"), personOfEnvironment()),
                    installedLanguage() == Language::Chinese};
    if (!context.clock)
        return usage(command, Texts::tr("The date is written YYYY-MM-DD."));
    const Result<int> code = command.run(context);
    if (code)
        return *code;
    say(code.error().message);
    if (!code.error().detail.isEmpty())
        say(QStringLiteral("  (%1)").arg(code.error().detail));
    return exitCode(code.error());
}

/// Laying out a page needs fonts, and they need an application with a (never shown) screen.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char** argv)
{
    if (argc < 2 || std::string_view(argv[1]) != "document")
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    const auto app = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("spotcheck"));
    installLanguage(languageOfEnvironment());
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty() || words.first() == u"--help" || words.first() == u"help")
        return words.isEmpty() ? helpForAll() : (helpForAll(), kDone);
    for (const Command& command : commands())
        if (words.first() == QLatin1StringView(command.name))
            return run(command, words.mid(1));
    say(Texts::tr("There is no command %1.").arg(words.first()));
    return helpForAll();
}
