#include "app/desktop/arguments.h"
#include "core/base/language.h"
#include "ui/aftermath/aftermath_place.h"
#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/history/history_page.h"
#include "ui/import/import_wizard.h"
#include "ui/plan/plan_place.h"
#include "ui/registry/registry_places.h"
#include "ui/review/review_page.h"
#include "ui/sampling/sampling_place.h"
#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screenshots.h"
#include "ui/today/today_page.h"

#include <QApplication>
#include <QSettings>

using namespace spotcheck;

namespace {

/// The places that work so far; a new one is added here.
PlaceList places()
{
    PlaceList list;
    list.push_back(std::make_unique<TodayPlace>());
    list.push_back(planPlace());
    list.push_back(enterprisesPlace());
    list.push_back(samplingPlace());
    list.push_back(std::make_unique<ReviewPlace>());
    list.push_back(aftermathPlace());
    list.push_back(laboratoriesPlace());
    list.push_back(rulesPlace());
    list.push_back(std::make_unique<HistoryPlace>());
    return list;
}

Language languageOf(const Arguments& arguments)
{
    QString name = arguments.language;
    if (name.isEmpty())
        name = QSettings().value(QStringLiteral("language"), QStringLiteral("zh_CN")).toString();
    return name.startsWith(QLatin1String("en")) ? Language::English : Language::Chinese;
}

void setUp(QApplication& app, const Arguments& arguments, Desktop*& desktop, Dialogs& dialogs, const Clock& clock)
{
    const Language language = languageOf(arguments);
    installLanguage(language);
    QLocale::setDefault(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyFont(app);
    const QString theme =
        arguments.theme.isEmpty() ? QSettings().value(QStringLiteral("theme")).toString() : arguments.theme;
    applyTheme(app, themeFromName(theme));
    app.setWindowIcon(icon(QStringLiteral("spotcheck")));
    DesktopParts parts;
    parts.places = places;
    parts.importFile = openImportWizard;
    parts.importClipboard = openClipboardImport;
    desktop = new Desktop(parts, dialogs, clock, themeFromName(theme));
    if (!arguments.person.isEmpty())
        desktop->setPerson(arguments.person);
    if (arguments.size.isValid())
        desktop->window().resize(arguments.size);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Spotcheck"));
    QCoreApplication::setOrganizationName(QStringLiteral("Spotcheck"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1"));
    const Arguments arguments = readArguments(app.arguments());
    WindowDialogs dialogs;
    std::unique_ptr<Clock> clock = std::make_unique<SystemClock>();
    if (const QDate day = QDate::fromString(arguments.asOf, Qt::ISODate); day.isValid())
        clock = std::make_unique<FixedClock>(day);
    Desktop* made = nullptr;
    setUp(app, arguments, made, dialogs, *clock);
    const std::unique_ptr<Desktop> desktop(made);
    if (!arguments.demo.isEmpty())
        desktop->makeDemo(arguments.demo);
    else if (!arguments.file.isEmpty())
        desktop->open(arguments.file);
    desktop->window().show();
    if (!arguments.screenshots.isEmpty())
        return takeScreenshots(*desktop, arguments.screenshots);
    return app.exec();
}
