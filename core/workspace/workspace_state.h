#pragma once
#include "core/workspace/journal.h"
#include "core/workspace/lock.h"
#include "core/workspace/workspace.h"

#include <atomic>
#include <mutex>

/// What a Workspace remembers besides the file. The answers about undo are kept from the last commit, under a mutex:
/// the window asks for them while a worker writes.
namespace spotcheck {

struct Workspace::State {
    QString office, person;
    bool personProven = false;
    bool readOnly = false;
    std::atomic<bool> changing = false; ///< a change owns the connection; another thread is refused, not let in
    const Clock* clock = nullptr;
    OpenReport report;
    std::vector<std::function<void()>> listeners;
    std::unique_ptr<FileLock> lock;
    UndoStack stack;

    mutable std::mutex mutex; ///< of `person`, `personProven` and of what follows
    std::optional<JournalEntry> undoable, redoable;
    QByteArray head;
};

} // namespace spotcheck
