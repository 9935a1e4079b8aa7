#pragma once
#include "core/base/clock.h"
#include "core/demo/demo.h"
#include "ui/aftermath/aftermath_place.h"
#include "ui/common/dialogs.h"
#include "ui/common/grid_place.h"
#include "ui/common/theme.h"
#include "ui/history/history_page.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/plan_place.h"
#include "ui/registry/registry_places.h"
#include "ui/review/review_page.h"
#include "ui/sampling/sampling_place.h"
#include "ui/shell/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/session.h"
#include "ui/today/today_page.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

/// A desktop on a small demo file of its own, with dialogs that answer by themselves and settings of its own.
namespace spotcheck::test {

class FakeDialogs : public Dialogs {
public:
    QString nextFile, nextText;
    bool nextConfirm = true;
    int nextChoice = 0;
    std::optional<NewFileAnswer> nextNew;
    int asked = 0;
    QString openFile(QWidget*, const QString&, const QString&) override { return ++asked, nextFile; }
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return ++asked, nextFile; }
    bool confirm(QWidget*, const QString&, const QString&, const QString&) override { return ++asked, nextConfirm; }
    std::optional<QString> askText(QWidget*, const QString&, const QString&, const QString&) override
    {
        return ++asked, nextText;
    }
    QStringList nextSecrets; ///< one a question
    std::optional<QString> askSecret(QWidget*, const QString&, const QString&) override
    {
        ++asked;
        return nextSecrets.isEmpty() ? std::nullopt : std::optional(nextSecrets.takeFirst());
    }
    int choose(QWidget*, const QString&, const QString&, const QStringList&) override { return ++asked, nextChoice; }
    std::optional<NewFileAnswer> newFile(QWidget*, const QString&) override { return ++asked, nextNew; }
};

inline PlaceList testPlaces()
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

/// The demo is made once per process and copied for every test.
inline QString freshDemo(const QTemporaryDir& folder, const QString& name = QStringLiteral("work.spotcheck"))
{
    static QTemporaryDir store;
    const QString source = store.filePath(QStringLiteral("demo.spotcheck"));
    if (!QFile::exists(source)) {
        const FixedClock clock(demoToday());
        OpenOptions options;
        options.person = QStringLiteral("王敏");
        auto workspace = Workspace::create(source, QStringLiteral("310000"), options, clock);
        if (!workspace || !generateDemo(**workspace, DemoOptions{}))
            return {};
    }
    const QString path = folder.filePath(name);
    return QFile::copy(source, path) ? path : QString();
}

class WindowFixture {
public:
    explicit WindowFixture(bool open = true)
    {
        QCoreApplication::setOrganizationName(QStringLiteral("SpotcheckTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
        installLanguage(Language::Chinese);
        applyFont(*qApp);
        applyTheme(*qApp, Theme::Light);
        DesktopParts parts;
        parts.places = testPlaces;
        desktop = std::make_unique<Desktop>(parts, dialogs, clock, Theme::Light);
        desktop->setPerson(QStringLiteral("王敏"));
        desktop->window().resize(1366, 768);
        desktop->window().show();
        QApplication::setActiveWindow(&desktop->window()); // a bare X server has nobody else who would
        if (open)
            openFile(freshDemo(folder));
    }
    void openFile(const QString& path)
    {
        file = path;
        desktop->open(path);
        settle();
    }
    bool settle() { return waitUntilIdle(*desktop); }
    template <class Page> Page* show(const char* id)
    {
        desktop->window().showPlace(QString::fromLatin1(id));
        settle();
        return shown<Page>();
    }
    /// The page in front, or what its chosen tab shows.
    template <class Page> Page* shown() const
    {
        PlacePage* page = desktop->window().currentPage();
        auto* tabs = qobject_cast<GridTabsPage*>(page);
        return qobject_cast<Page*>(tabs && !qobject_cast<Page*>(page) ? tabs->current() : page);
    }
    Session& session() const { return *desktop->session(); }

    QTemporaryDir folder;
    FixedClock clock{demoToday()};
    FakeDialogs dialogs;
    std::unique_ptr<Desktop> desktop;
    QString file;
};

} // namespace spotcheck::test
