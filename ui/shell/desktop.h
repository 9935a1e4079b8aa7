#pragma once
#include "core/base/language.h"
#include "core/workspace/workspace.h"
#include "ui/common/message_bar.h"
#include "ui/common/task_runner.h"
#include "ui/common/theme.h"
#include "ui/shell/place.h"

#include <functional>
#include <memory>
#include <QObject>

/// Holds what outlives a window: the open file, language, theme, the list of places. The window is built anew when
/// language or theme change; the file stays open meanwhile.
namespace spotcheck {

class Dialogs;
class MainWindow;
class Session;

/// What the program is put together from; app/desktop fills it.
struct DesktopParts {
    std::function<PlaceList()> places;
    /// Opens the import wizard; `path` is empty when no file was chosen yet.
    std::function<void(Session& session, QWidget* parent, const QString& path)> importFile = {};
    /// Opens it with the table on the clipboard.
    std::function<void(Session& session, QWidget* parent)> importClipboard = {};
};

class Desktop : public QObject {
    Q_OBJECT
public:
    Desktop(DesktopParts parts, Dialogs& dialogs, const Clock& clock, Theme theme = Theme::System);
    ~Desktop() override;

    MainWindow& window() const { return *m_window; }
    Session* session() const { return m_session.get(); }
    Dialogs& dialogs() const { return m_dialogs; }
    TaskRunner& tasks() { return m_tasks; }
    const Clock& clock() const { return m_clock; }
    PlaceList makePlaces() const; ///< sorted by their order

    // File
    void newFile();
    void openFile();
    void openDemo();
    struct OpenHow {
        bool readOnly = false;
        bool takeOverLock = false;
    };
    void open(const QString& path, OpenHow how);
    void open(const QString& path) { open(path, OpenHow{}); }
    void openThenSay(const QString& path, const Message& message);
    void makeDemo(const QString& path); ///< a fresh one at `path`, then opens it
    void closeFile();
    bool mayClose();
    void importFile(const QString& path = {});
    void importClipboard();
    void changePerson();
    void changePassphrase(); ///< of the person at work

    // Look
    void setLanguage(Language language);
    void setTheme(Theme theme);
    Theme theme() const { return m_theme; }
    void setPerson(const QString& person) { m_person = person; }
    QString person() const;

    void say(const Message& message) const;

Q_SIGNALS:
    void opened();
    void openFailed(const QString& message);

private:
    void rememberPerson(const QString& name);
    void take(Result<std::unique_ptr<Workspace>> workspace, const QString& path);
    void sayOpenReport();
    void refuseLocked(const QString& path, const Error& error);
    void rebuildWindow();

    DesktopParts m_parts;
    Dialogs& m_dialogs;
    const Clock& m_clock;
    TaskRunner m_tasks;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    Theme m_theme = Theme::System;
    QString m_person;
    std::optional<Message> m_afterOpen;
};

} // namespace spotcheck
