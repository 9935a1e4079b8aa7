#include "app/cli/arguments.h"

#include <QCoreApplication>

namespace spotcheck::cli {

std::optional<Arguments> Arguments::parse(const QStringList& words, const QStringList& flags,
                                          const QStringList& options, QString* problem)
{
    const QStringList allFlags = flags + QStringList{QStringLiteral("help")};
    const QStringList allOptions =
        options + QStringList{QStringLiteral("as-of"), QStringLiteral("actor"), QStringLiteral("lang")};
    Arguments result;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (onlyPositionals || !word.startsWith(u"--")) {
            result.m_positionals << word;
        } else if (word == u"--") {
            onlyPositionals = true;
        } else {
            const QString name = word.mid(2).section(u'=', 0, 0);
            const bool joined = word.contains(u'=');
            if (allFlags.contains(name) && !joined) {
                result.m_options.insert(name, QString());
            } else if (allOptions.contains(name) && (joined || i + 1 < words.size())) {
                result.m_options.insert(name, joined ? word.section(u'=', 1) : words[++i]);
            } else {
                *problem = allOptions.contains(name)
                               ? QCoreApplication::translate("cli", "The option --%1 needs a value.").arg(name)
                               : QCoreApplication::translate("cli", "There is no option %1 here.").arg(word);
                return std::nullopt;
            }
        }
    }
    return result;
}

} // namespace spotcheck::cli
