#include "ui/shell/menus.h"

#include "ui/common/icons.h"
#include "ui/shell/about.h"
#include "ui/shell/desktop.h"
#include "ui/shell/file_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/session.h"

#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>

namespace spotcheck {

namespace {

class Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

/// Adds actions to one menu; those that need a file follow the window's session.
class MenuFiller {
public:
    MenuFiller(MainWindow& window, Desktop& desktop, QMenu* menu) : m_window(window), m_desktop(desktop), m_menu(menu)
    {
    }

    template <class Run> QAction* add(const QString& text, const QKeySequence& keys, Run run)
    {
        QAction* action = m_menu->addAction(text);
        action->setShortcut(keys);
        QObject::connect(action, &QAction::triggered, &m_window, run);
        return action;
    }
    template <class Run> QAction* addForFile(const QString& text, const QKeySequence& keys, Run run)
    {
        QAction* action = add(text, keys, run);
        const auto update = [action, desktop = &m_desktop] { action->setEnabled(desktop->session()); };
        QObject::connect(&m_window, &MainWindow::sessionChanged, action, update);
        action->setEnabled(false);
        return action;
    }
    QMenu* menu() const { return m_menu; }

private:
    MainWindow& m_window;
    Desktop& m_desktop;
    QMenu* m_menu;
};

void fillRecent(QMenu* menu, Desktop& desktop)
{
    menu->clear();
    for (const QString& path : recentFiles()) {
        QAction* action = menu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        QObject::connect(action, &QAction::triggered, &desktop, [&desktop, path] { desktop.open(path); });
    }
    if (menu->isEmpty())
        menu->addAction(Menus::tr("None yet"))->setEnabled(false);
}

void buildFileMenu(MainWindow& window, Desktop& desktop)
{
    MenuFiller file(window, desktop, window.menuBar()->addMenu(Menus::tr("&File")));
    file.add(Menus::tr("&New…"), QKeySequence::New, [&desktop] { desktop.newFile(); });
    file.add(Menus::tr("&Open…"), QKeySequence::Open, [&desktop] { desktop.openFile(); });
    QMenu* recent = file.menu()->addMenu(Menus::tr("Open &recent"));
    QObject::connect(recent, &QMenu::aboutToShow, recent, [recent, &desktop] { fillRecent(recent, desktop); });
    file.add(Menus::tr("&Demo"), {}, [&desktop] { desktop.openDemo(); });
    file.menu()->addSeparator();
    file.addForFile(Menus::tr("&Import…"), QKeySequence(QStringLiteral("Ctrl+I")),
                    [&desktop] { desktop.importFile(); });
    file.addForFile(Menus::tr("I&mport from the clipboard"), QKeySequence(QStringLiteral("Ctrl+Shift+I")),
                    [&desktop] { desktop.importClipboard(); });
    file.addForFile(Menus::tr("&Export what is shown…"), QKeySequence(QStringLiteral("Ctrl+E")), [&window, &desktop] {
        if (PlacePage* page = window.currentPage(); page && !page->exportShown())
            desktop.say(Message{Message::Kind::Info, Menus::tr("This page has no table to export.")});
    });
    file.menu()->addSeparator();
    file.addForFile(Menus::tr("Change &person…"), {}, [&desktop] { desktop.changePerson(); });
    file.addForFile(Menus::tr("Set a pass&phrase…"), {}, [&desktop] { desktop.changePassphrase(); });
    file.addForFile(Menus::tr("&Back up now"), {}, [&desktop] { backUpNow(desktop); });
    file.addForFile(Menus::tr("Re&store a backup…"), {}, [&desktop] { restoreBackup(desktop); });
    file.addForFile(Menus::tr("&Verify"), {}, [&desktop] { verifyFile(*desktop.session()); });
    file.addForFile(Menus::tr("Save the file as of a d&ate…"), {},
                    [&window, &desktop] { saveAsOf(*desktop.session(), &window); });
    file.menu()->addSeparator();
    file.addForFile(Menus::tr("&Close"), QKeySequence::Close, [&desktop] {
        if (desktop.mayClose())
            desktop.closeFile();
    });
    file.add(Menus::tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), [&window] { window.close(); });
}

void updateUndo(QAction* undo, QAction* redo, Session* session)
{
    const bool may = session && session->canEdit();
    const auto back = may ? session->workspace().undoable() : std::nullopt;
    const auto again = may ? session->workspace().redoable() : std::nullopt;
    undo->setEnabled(back.has_value());
    redo->setEnabled(again.has_value());
    undo->setText(back ? Menus::tr("&Undo %1").arg(back->title) : Menus::tr("&Undo"));
    redo->setText(again ? Menus::tr("&Redo %1").arg(again->title) : Menus::tr("&Redo"));
}

// While somebody types in a box, undo belongs to the box.
template <class InBox, class Else> void toFocusedBox(InBox inBox, Else otherwise)
{
    if (auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget()); line && !line->isReadOnly() && inBox(line))
        return;
    otherwise();
}

void buildEditMenu(MainWindow& window, Desktop& desktop)
{
    MenuFiller edit(window, desktop, window.menuBar()->addMenu(Menus::tr("&Edit")));
    QAction* undo = edit.add(Menus::tr("&Undo"), QKeySequence::Undo, [&desktop] {
        toFocusedBox([](QLineEdit* line) { return line->isUndoAvailable() ? (line->undo(), true) : false; },
                     [&desktop] { desktop.session()->undo(); });
    });
    QAction* redo = edit.add(Menus::tr("&Redo"), QKeySequence(QStringLiteral("Ctrl+Y")), [&desktop] {
        toFocusedBox([](QLineEdit* line) { return line->isRedoAvailable() ? (line->redo(), true) : false; },
                     [&desktop] { desktop.session()->redo(); });
    });
    undo->setObjectName(QStringLiteral("undo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Y")), QKeySequence(QStringLiteral("Ctrl+Shift+Z"))});
    edit.menu()->addSeparator();
    edit.addForFile(Menus::tr("&Copy"), QKeySequence::Copy, [&window] {
        toFocusedBox([](QLineEdit* line) { return line->hasSelectedText() ? (line->copy(), true) : false; },
                     [&window] {
                         if (PlacePage* page = window.currentPage())
                             page->copy();
                     });
    });
    edit.addForFile(Menus::tr("&Search in this page"), QKeySequence::Find, [&window] {
        if (PlacePage* page = window.currentPage())
            page->focusSearch();
    });
    edit.addForFile(Menus::tr("&Find anything…"), QKeySequence(QStringLiteral("Ctrl+K")),
                    [&window] { window.showPalette(); });
    const auto update = [undo, redo, &desktop] { updateUndo(undo, redo, desktop.session()); };
    QObject::connect(&window, &MainWindow::sessionChanged, undo, [undo, update, &desktop] {
        if (Session* session = desktop.session()) {
            QObject::connect(session, &Session::changed, undo, update);
            QObject::connect(session, &Session::busyChanged, undo, update);
        }
        update();
    });
    update();
}

void addPlaces(MainWindow& window, MenuFiller& view)
{
    for (size_t i = 0; i < window.places().size(); ++i) {
        const QKeySequence keys = i < 9 ? QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)) : QKeySequence();
        view.addForFile(window.places()[i]->title(), keys, [&window, i] { window.showPlace(int(i)); })
            ->setIcon(icon(window.places()[i]->icon()));
    }
}

void buildViewMenu(MainWindow& window, Desktop& desktop)
{
    MenuFiller view(window, desktop, window.menuBar()->addMenu(Menus::tr("&View")));
    addPlaces(window, view);
    view.menu()->addSeparator();
    MenuFiller language(window, desktop, view.menu()->addMenu(Menus::tr("&Language")));
    auto* languages = new QActionGroup(&window);
    const auto addLanguage = [&](const QString& name, Language which) {
        QAction* action = language.add(name, {}, [&desktop, which] { desktop.setLanguage(which); });
        action->setCheckable(true);
        action->setChecked(installedLanguage() == which);
        languages->addAction(action);
    };
    addLanguage(QStringLiteral("中文"), Language::Chinese);
    addLanguage(QStringLiteral("English"), Language::English);
    MenuFiller theme(window, desktop, view.menu()->addMenu(Menus::tr("&Theme")));
    auto* themes = new QActionGroup(&window);
    const auto addTheme = [&](const QString& name, Theme which) {
        QAction* action = theme.add(name, {}, [&desktop, which] { desktop.setTheme(which); });
        action->setCheckable(true);
        action->setChecked(desktop.theme() == which);
        themes->addAction(action);
    };
    addTheme(Menus::tr("As the system"), Theme::System);
    addTheme(Menus::tr("Light"), Theme::Light);
    addTheme(Menus::tr("Dark"), Theme::Dark);
}

void buildHelpMenu(MainWindow& window, Desktop& desktop)
{
    MenuFiller help(window, desktop, window.menuBar()->addMenu(Menus::tr("&Help")));
    help.add(Menus::tr("&Keyboard"), QKeySequence(QStringLiteral("F1")), [&window] { showKeyboardHelp(window); });
    help.add(Menus::tr("&About Spotcheck"), {}, [&window] { showAbout(window); });
}

} // namespace

void buildMenus(MainWindow& window, Desktop& desktop)
{
    buildFileMenu(window, desktop);
    buildEditMenu(window, desktop);
    buildViewMenu(window, desktop);
    buildHelpMenu(window, desktop);
}

} // namespace spotcheck
