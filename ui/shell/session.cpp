#include "ui/shell/session.h"

#include "core/base/language.h"
#include "core/documents/document_number.h"

namespace spotcheck {

Result<std::unique_ptr<Database>> ReaderPool::take()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            auto reader = std::move(m_free.back());
            m_free.pop_back();
            return reader;
        }
    }
    return m_workspace.reader();
}

void ReaderPool::giveBack(std::unique_ptr<Database> reader)
{
    const std::lock_guard lock(m_mutex);
    m_free.push_back(std::move(reader));
}

Session::Session(std::unique_ptr<Workspace> workspace, Dialogs& dialogs, QObject* parent)
    : QObject(parent),
      m_workspace(std::move(workspace)),
      m_dialogs(dialogs),
      m_readers(std::make_shared<ReaderPool>(*m_workspace))
{
    m_workspace->onChanged([this] { // on the thread that wrote
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT changed(); }, Qt::QueuedConnection);
    });
}

Session::~Session() = default;

bool Session::chinese() const
{
    return installedLanguage() == Language::Chinese;
}

Result<qint64> Session::perform(const std::function<Result<qint64>(Workspace&)>& call)
{
    if (m_busy) {
        const Error busy{
            ErrorKind::Conflict,
            tr("Something else is being written just now. Nothing was changed; try again when it is done.")};
        sayError(busy);
        return busy;
    }
    Q_EMIT aboutToWrite();
    auto done = call(*m_workspace);
    if (!done)
        sayError(done.error());
    return done;
}

Result<qint64> Session::change(const ChangeInfo& info, const Workspace::Body& body)
{
    return perform([&](Workspace& workspace) { return workspace.change(info, body); });
}

bool Session::beginWrite()
{
    if (m_busy) {
        say(Message::Kind::Warning, tr("Something else is being written just now. Try again when it is done."));
        return false;
    }
    Q_EMIT aboutToWrite();
    m_busy = true;
    Q_EMIT busyChanged();
    return true;
}

void Session::endWrite()
{
    m_busy = false;
    Q_EMIT busyChanged();
}

void Session::undo()
{
    step(true);
}

void Session::redo()
{
    step(false);
}

void Session::step(bool undoing)
{
    write<JournalEntry>(
        undoing ? tr("Undoing…") : tr("Redoing…"), this,
        [undoing](Workspace& workspace, Progress&) { return undoing ? workspace.undo() : workspace.redo(); },
        [this, undoing](Result<JournalEntry> entry) {
            if (!entry)
                return sayError(entry.error());
            if (undoing && gaveNumbersOut(*entry))
                return say(Message::Kind::Warning,
                           tr("Undone: %1. Its document numbers may be on paper already: they stay in the register, "
                              "void, and are not given again.")
                               .arg(entry->title));
            const QString text = undoing ? tr("Undone: %1") : tr("Redone: %1");
            say(Message{Message::Kind::Success, text.arg(entry->title), {}, 5000});
        });
}

} // namespace spotcheck
