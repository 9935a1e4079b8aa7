#pragma once
#include "core/base/result.h"

#include <memory>
#include <optional>
#include <QDateTime>

/// Who works with a workspace: the file `NAME.spotcheck.lock` beside it holds person, host and process as JSON, and
/// the operating system's lock on that file tells whether they are still there. A lock whose owner is gone is taken
/// over by itself; a living one only on request, and its former owner notices before the next change.
namespace spotcheck {

struct LockOwner {
    QString person, host;
    QString machine; ///< tells apart two machines of one host name; empty where the system gives none
    qint64 pid = 0;
    qint64 processStart = 0; ///< the kernel's start time of that process; 0 where it is not known
    QDateTime since;         ///< UTC
};

enum class LockState { Free, Held, Stale };
struct LockInfo {
    LockState state = LockState::Free;
    LockOwner owner;
};

QString lockPath(const QString& workspace);
LockInfo lockInfo(const QString& workspace);
Error lockedError(const QString& workspace, const LockOwner& owner);

class FileLock {
public:
    /// Locked when somebody else holds it and `force` is not asked for; ReadOnly when the folder cannot be written.
    static Result<std::unique_ptr<FileLock>> take(const QString& workspace, const QString& person, const QDateTime& now,
                                                  bool force);
    ~FileLock(); ///< gives it back
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    bool isOurs() const; ///< false: somebody took it over meanwhile
    /// Whose lock was taken over, if it was not free.
    const std::optional<LockOwner>& previous() const { return m_previous; }
    bool wasForced() const { return m_forced; }

private:
    FileLock(QString path, int fd) : m_path(std::move(path)), m_fd(fd) {}
    QString m_path;
    int m_fd;
    bool m_forced = false;
    std::optional<LockOwner> m_previous;
};

} // namespace spotcheck
