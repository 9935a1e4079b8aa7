#pragma once
#include <QByteArray>
#include <QString>

/// The operating system's side of a lock file: a descriptor that owns an exclusive lock, given back by the system
/// when its process ends, however it ends.
namespace spotcheck::oslock {

enum class Answer {
    Locked,      ///< ours now
    Held,        ///< somebody alive holds it
    Unsupported, ///< this file system has no locks; the content must tell
    Failed       ///< the file cannot be made
};

int openFile(const QString& path, bool create); ///< -1: not there, or not allowed
Answer tryLock(int fd);
bool isSameFile(int fd, const QString& path); ///< the name still means this very file
QByteArray readAll(int fd);
bool writeAll(int fd, const QByteArray& bytes);
void closeFile(int fd);
/// 0: no such process, or not known on this system.
qint64 processStart(qint64 pid);

} // namespace spotcheck::oslock
