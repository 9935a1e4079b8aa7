#include "ui/shell/desktop.h"

#include "core/demo/demo.h"
#include "core/registry/identity.h"
#include "core/registry/office.h"
#include "ui/common/dialogs.h"
#include "ui/common/message_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/session.h"

#include <algorithm>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace spotcheck {

Desktop::Desktop(DesktopParts parts, Dialogs& dialogs, const Clock& clock, Theme theme)
    : m_parts(std::move(parts)), m_dialogs(dialogs), m_clock(clock), m_theme(theme)
{
    m_window = std::make_unique<MainWindow>(*this);
}

Desktop::~Desktop()
{
    m_window.reset(); // pages before the session they work with
    m_session.reset();
}

PlaceList Desktop::makePlaces() const
{
    PlaceList places = m_parts.places();
    std::stable_sort(places.begin(), places.end(),
                     [](const auto& a, const auto& b) { return a->order() < b->order(); });
    return places;
}

QString Desktop::person() const
{
    const QString person = m_person.isEmpty() ? QSettings().value(QStringLiteral("person")).toString() : m_person;
    return person.isEmpty() ? qEnvironmentVariable("USER", tr("Unnamed")) : person;
}

void Desktop::say(const Message& message) const
{
    m_window->messages().say(message);
}

void Desktop::newFile()
{
    const auto answer = m_dialogs.newFile(
        m_window.get(), m_person.isEmpty() ? QSettings().value(QStringLiteral("person")).toString() : m_person);
    if (!answer || !mayClose())
        return;
    QSettings().setValue(QStringLiteral("person"), answer->person);
    QSettings().setValue(QStringLiteral("office"), answer->office);
    if (QFileInfo::exists(answer->path))
        return say(Message{Message::Kind::Error,
                           tr("A file of this name exists already. Nothing was changed; choose another name.")});
    OpenOptions options;
    options.person = answer->person;
    auto workspace = Workspace::create(answer->path, answer->office, options, m_clock);
    if (workspace)
        if (auto seeded = seedRegistry(**workspace); !seeded)
            workspace = seeded.error();
    take(std::move(workspace), answer->path);
}

void Desktop::openFile()
{
    const QString path =
        m_dialogs.openFile(m_window.get(), tr("Open a file"), tr("Spotcheck file (*.spotcheck);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void Desktop::open(const QString& path, OpenHow how)
{
    if (!mayClose())
        return;
    if (m_session && QFileInfo(m_session->workspace().path()) == QFileInfo(path))
        closeFile(); // its lock is ours
    OpenOptions options;
    options.person = person();
    options.readOnly = how.readOnly;
    options.takeOverLock = how.takeOverLock;
    const Clock* clock = &m_clock;
    m_tasks.run<Result<std::unique_ptr<Workspace>>>(
        QStringLiteral("open"), this,
        [path, options, clock](Progress&) { return Workspace::open(path, options, *clock); },
        [this, path](Result<std::unique_ptr<Workspace>> workspace) { take(std::move(workspace), path); },
        tr("Opening %1…").arg(QFileInfo(path).completeBaseName()));
}

void Desktop::openThenSay(const QString& path, const Message& message)
{
    m_afterOpen = message;
    open(path);
}

void Desktop::take(Result<std::unique_ptr<Workspace>> workspace, const QString& path)
{
    if (!workspace) {
        if (workspace.error().kind == ErrorKind::Locked)
            refuseLocked(path, workspace.error());
        else
            say(Message::ofError(workspace.error()));
        Q_EMIT openFailed(workspace.error().message);
        return;
    }
    m_window->messages().dismiss();
    m_window->setSession(nullptr);
    m_session = std::make_unique<Session>(std::move(workspace).value(), m_dialogs);
    rememberFile(path);
    m_window->setSession(m_session.get());
    sayOpenReport();
    if (const auto message = std::exchange(m_afterOpen, std::nullopt))
        say(*message);
    Q_EMIT opened();
}

void Desktop::refuseLocked(const QString& path, const Error& error)
{
    Message message{Message::Kind::Warning, error.message};
    message.actions = {
        {tr("Open for reading only"),
         [this, path] {
             open(path, OpenHow{true, false});
         }},
        {tr("Take over"), [this, path] {
             if (m_dialogs.confirm(m_window.get(), tr("Take the file over?"),
                                   tr("Whoever has it open can no longer write to it. Ask them first if you can."),
                                   tr("Take over")))
                 open(path, OpenHow{false, true});
         }}};
    say(message);
}

void Desktop::sayOpenReport()
{
    const OpenReport& report = m_session->workspace().openReport();
    const bool important =
        report.recovered || report.lockTakenOver || report.migration == OpenReport::Migration::Migrated;
    if (!report.notes.isEmpty())
        say(Message{important ? Message::Kind::Warning : Message::Kind::Info, report.notes.join(u' ')});
    else if (m_session->workspace().isReadOnly())
        say(Message{Message::Kind::Info, tr("Opened for reading only: nothing can be changed.")});
}

void Desktop::openDemo()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/demo.spotcheck");
    if (QFileInfo::exists(path))
        open(path); // what was tried there is still there
    else
        makeDemo(path);
}

void Desktop::makeDemo(const QString& path)
{
    if (!mayClose())
        return;
    closeFile();
    const Clock* clock = &m_clock;
    m_tasks.run<Status>(
        QStringLiteral("open"), this,
        [path, clock](Progress& progress) -> Status {
            QFile::remove(path);
            OpenOptions open;
            open.person = tr("Demo");
            auto workspace = Workspace::create(path, QStringLiteral("310000"), open, *clock);
            if (!workspace)
                return workspace.error();
            DemoOptions options;
            options.progress = &progress;
            return generateDemo(**workspace, options);
        },
        [this, path](Status made) {
            if (!made)
                return say(Message::ofError(made.error()));
            open(path);
        },
        tr("Making the demo…"));
}

void Desktop::closeFile()
{
    m_window->setSession(nullptr);
    m_session.reset();
    m_window->setSession(nullptr); // the recent files now hold it
}

bool Desktop::mayClose()
{
    if (!m_session || !m_session->isBusy())
        return true;
    say(Message{Message::Kind::Warning,
                tr("The file is still being written. Wait until it is done, or cancel it in the status bar.")});
    return false;
}

void Desktop::importFile(const QString& path)
{
    if (m_session && m_parts.importFile)
        m_parts.importFile(*m_session, m_window.get(), path);
    else if (!m_session)
        say(Message{Message::Kind::Info, tr("Open a file first; then import into it.")});
}

void Desktop::importClipboard()
{
    if (m_session && m_parts.importClipboard)
        m_parts.importClipboard(*m_session, m_window.get());
}

void Desktop::changePerson()
{
    if (!m_session)
        return;
    const auto name = m_dialogs.askText(m_window.get(), tr("Change person"),
                                        tr("Who works from now on? The name stands beside every change."), person());
    if (!name || name->isEmpty())
        return;
    const auto known = hasPassphrase(m_session->workspace().db(), *name);
    if (!known)
        return say(Message::ofError(known.error()));
    QString passphrase;
    if (*known) {
        const auto typed = m_dialogs.askSecret(m_window.get(), tr("Change person"), tr("Passphrase of %1").arg(*name));
        if (!typed)
            return;
        passphrase = *typed;
    }
    if (Status shown = becomePerson(m_session->workspace(), *name, passphrase); !shown)
        return say(Message::ofError(shown.error()));
    rememberPerson(*name);
}

void Desktop::changePassphrase()
{
    if (!m_session || !m_session->canEdit())
        return;
    const QString name = m_session->person();
    const auto known = hasPassphrase(m_session->workspace().db(), name);
    if (!known)
        return say(Message::ofError(known.error()));
    const QString title = tr("Passphrase of %1").arg(name);
    const auto old = *known ? m_dialogs.askSecret(m_window.get(), title, tr("The passphrase so far")) : QString();
    if (!old)
        return;
    const auto first =
        m_dialogs.askSecret(m_window.get(), title,
                            tr("A new passphrase, %1 characters or more. Who forgets it cannot sign in this name.")
                                .arg(kShortestPassphrase));
    if (!first)
        return;
    const auto again = m_dialogs.askSecret(m_window.get(), title, tr("The new passphrase once more"));
    if (!again)
        return;
    if (*first != *again)
        return say(Message{Message::Kind::Warning, tr("The two are not the same. Nothing was changed.")});
    const auto done =
        m_session->perform([&](Workspace& workspace) { return setPassphrase(workspace, name, *old, *first); });
    if (!done)
        return;
    say(Message{Message::Kind::Success, tr("%1 has a passphrase now; signing in this file needs one.").arg(name)});
    rememberPerson(name);
}

void Desktop::rememberPerson(const QString& name)
{
    m_person = name;
    QSettings().setValue(QStringLiteral("person"), name);
    m_window->updateTitle();
    Q_EMIT m_session->changed(); // what a person may sign depends on who it is
}

void Desktop::setLanguage(Language language)
{
    QSettings().setValue(QStringLiteral("language"),
                         language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    installLanguage(language);
    QLocale::setDefault(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
    rebuildWindow();
}

void Desktop::setTheme(Theme theme)
{
    m_theme = theme;
    QSettings().setValue(QStringLiteral("theme"), themeName(theme));
    applyTheme(*qApp, theme);
    rebuildWindow();
}

// The words and colours of every widget are made with it; a new window is simpler than telling each to change.
void Desktop::rebuildWindow()
{
    const int place = m_window->currentPlace();
    const bool visible = m_window->isVisible();
    const QByteArray geometry = m_window->saveGeometry();
    auto old = std::move(m_window);
    old->setSession(nullptr);
    m_window = std::make_unique<MainWindow>(*this);
    m_window->restoreGeometry(geometry);
    if (m_session)
        m_window->setSession(m_session.get());
    if (place > 0)
        m_window->showPlace(place);
    m_window->setVisible(visible);
    old->hide();
    old.release()->deleteLater(); // the menu that asked for the change belongs to it
}

} // namespace spotcheck
