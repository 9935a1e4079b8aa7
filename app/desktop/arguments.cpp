#include "app/desktop/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace spotcheck {

namespace {

class DesktopArguments {
    Q_DECLARE_TR_FUNCTIONS(DesktopArguments)
};

QSize sizeOf(const QString& text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

} // namespace

Arguments readArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(DesktopArguments::tr("Coordination of product-quality spot checks"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), DesktopArguments::tr("The workspace to open"),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption lang(QStringLiteral("lang"), DesktopArguments::tr("Language: zh_CN or en"),
                                  QStringLiteral("LANGUAGE"));
    const QCommandLineOption theme(QStringLiteral("theme"), DesktopArguments::tr("Theme: light or dark"),
                                   QStringLiteral("THEME"));
    const QCommandLineOption person(QStringLiteral("person"), DesktopArguments::tr("Who works"),
                                    QStringLiteral("NAME"));
    const QCommandLineOption demo(QStringLiteral("demo"), DesktopArguments::tr("Make a fresh demo at PATH and open it"),
                                  QStringLiteral("PATH"));
    const QCommandLineOption shots(QStringLiteral("screenshot"),
                                   DesktopArguments::tr("Save a picture of every place in FOLDER, then quit"),
                                   QStringLiteral("FOLDER"));
    const QCommandLineOption size(QStringLiteral("size"), DesktopArguments::tr("Size of the window, like 1366x768"),
                                  QStringLiteral("SIZE"));
    const QCommandLineOption asOf(QStringLiteral("as-of"), DesktopArguments::tr("The day that counts as today"),
                                  QStringLiteral("DATE"));
    parser.addOptions({lang, theme, person, demo, shots, size, asOf});
    parser.process(arguments);
    return {parser.positionalArguments().value(0),
            parser.value(lang),
            parser.value(theme),
            parser.value(person),
            parser.value(demo),
            parser.value(shots),
            parser.value(asOf),
            sizeOf(parser.value(size))};
}

} // namespace spotcheck
