#pragma once
#include "core/workspace/workspace.h"
#include "ui/common/dialogs.h"
#include "ui/common/message_bar.h"
#include "ui/common/task_runner.h"
#include "ui/shell/place.h"

#include <mutex>
#include <QObject>

/// What a page works with: the open workspace, reading and writing off the window's thread, news, navigation.
/// A Session outlives the window (the window is built anew when the language changes).
///
/// Reading: `read` runs a function on a worker with a read connection of its own. Writing: `change` for one small
/// edit on the spot (a few rows), `write` for anything long (import, undo of an import); while a `write` runs
/// `isBusy()` is true and `change` refuses. Readers are stopped before a writer starts, so nobody waits for a sort.
namespace spotcheck {

/// Read connections handed from thread to thread, one user at a time.
class ReaderPool {
public:
    explicit ReaderPool(const Workspace& workspace) : m_workspace(workspace) {}
    Result<std::unique_ptr<Database>> take();
    void giveBack(std::unique_ptr<Database> reader);

private:
    const Workspace& m_workspace;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Database>> m_free;
};

class Session : public QObject {
    Q_OBJECT
public:
    Session(std::unique_ptr<Workspace> workspace, Dialogs& dialogs, QObject* parent = nullptr);
    ~Session() override;

    Workspace& workspace() { return *m_workspace; }
    Dialogs& dialogs() { return m_dialogs; }
    TaskRunner& tasks() { return m_tasks; }
    bool chinese() const; ///< the window speaks Chinese
    QString person() const { return m_workspace->person(); }
    bool canEdit() const { return !m_workspace->isReadOnly() && !m_busy; }
    bool isBusy() const { return m_busy; }

    /// Reads on a worker; the newest read of a channel answers. `then` runs on the window's thread.
    template <class T> void read(const QString& channel, QObject* receiver,
                                 std::function<Result<T>(const Database&, Progress&)> work,
                                 std::function<void(Result<T>)> then, const QString& title = {})
    {
        auto pool = m_readers;
        m_tasks.run<Result<T>>(
            channel, receiver,
            [pool, work](Progress& progress) -> Result<T> {
                auto reader = pool->take();
                if (!reader)
                    return reader.error();
                auto connection = std::move(reader).value();
                auto answer = work(*connection, progress);
                pool->giveBack(std::move(connection));
                return answer;
            },
            std::move(then), title);
    }

    /// A small edit through the one door; a failure is said in the message bar as well as answered.
    Result<qint64> change(const ChangeInfo& info, const Workspace::Body& body);
    /// The same for core functions that open the door themselves: `call(workspace)` answers the entry's number.
    Result<qint64> perform(const std::function<Result<qint64>(Workspace&)>& call);

    /// Long writing on a worker, with a title in the status bar. False (and said): something else is being written.
    template <class T> bool write(const QString& title, QObject* receiver,
                                  std::function<Result<T>(Workspace&, Progress&)> work,
                                  std::function<void(Result<T>)> then)
    {
        if (!beginWrite())
            return false;
        Workspace* workspace = m_workspace.get();
        m_tasks.run<Result<T>>(
            TaskRunner::uniqueChannel(), this,
            [workspace, work](Progress& progress) { return work(*workspace, progress); },
            [this, then, guard = QPointer<QObject>(receiver), wanted = receiver != nullptr](Result<T> answer) {
                endWrite();
                if (guard || !wanted)
                    then(std::move(answer));
            },
            title);
        return true;
    }

    void undo(); ///< on a worker: undoing an import may take seconds
    void redo();

    void say(const Message& message) { Q_EMIT said(message); }
    void say(Message::Kind kind, const QString& text) { Q_EMIT said(Message{kind, text}); }
    void sayError(const Error& error) { Q_EMIT said(Message::ofError(error)); }
    /// Shows a place; ids as in Place::id().
    void goTo(const QString& place, const PlaceRequest& request = {}) { Q_EMIT placeWanted(place, request); }

Q_SIGNALS:
    void changed();      ///< after every commit (change, undo, redo), on the window's thread
    void aboutToWrite(); ///< readers: stop now, `changed` or `busyChanged` follows
    void busyChanged();
    void said(const spotcheck::Message& message);
    void placeWanted(const QString& place, const spotcheck::PlaceRequest& request);

private:
    bool beginWrite();
    void endWrite();
    void step(bool undoing);

    std::unique_ptr<Workspace> m_workspace;
    Dialogs& m_dialogs;
    std::shared_ptr<ReaderPool> m_readers;
    TaskRunner m_tasks;
    bool m_busy = false;
};

} // namespace spotcheck
