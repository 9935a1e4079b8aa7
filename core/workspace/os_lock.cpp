#include "core/workspace/os_lock.h"

#include <QFile>
#include <QFileInfo>
#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#include <share.h>
#include <sys/stat.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace spotcheck::oslock {

#ifdef Q_OS_WIN

int openFile(const QString& path, bool create)
{
    int fd = -1;
    _wsopen_s(&fd, reinterpret_cast<const wchar_t*>(path.utf16()),
              _O_RDWR | _O_BINARY | _O_NOINHERIT | (create ? _O_CREAT : 0), _SH_DENYNO, _S_IREAD | _S_IWRITE);
    return fd;
}

Answer tryLock(int fd)
{
    // A byte far behind the text: locks of this system keep others from reading what they cover.
    OVERLAPPED at{};
    at.OffsetHigh = 1;
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(fd));
    if (LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &at))
        return Answer::Locked;
    return GetLastError() == ERROR_LOCK_VIOLATION ? Answer::Held : Answer::Unsupported;
}

bool isSameFile(int, const QString& path)
{
    return QFileInfo::exists(path); // an open file cannot be removed on this system
}

QByteArray readAll(int fd)
{
    _lseek(fd, 0, SEEK_SET);
    QByteArray bytes(4096, '\0');
    bytes.resize(std::max(0, _read(fd, bytes.data(), unsigned(bytes.size()))));
    return bytes;
}

bool writeAll(int fd, const QByteArray& bytes)
{
    _lseek(fd, 0, SEEK_SET);
    return _chsize(fd, 0) == 0 && _write(fd, bytes.constData(), unsigned(bytes.size())) == int(bytes.size()) &&
           _commit(fd) == 0;
}

void closeFile(int fd)
{
    _close(fd);
}

#else

int openFile(const QString& path, bool create)
{
    return ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | (create ? O_CREAT : 0), 0666);
}

Answer tryLock(int fd)
{
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return Answer::Locked;
    return errno == EWOULDBLOCK ? Answer::Held : Answer::Unsupported;
}

bool isSameFile(int fd, const QString& path)
{
    struct stat ours {};
    struct stat theirs {};
    return ::fstat(fd, &ours) == 0 && ::stat(QFile::encodeName(path).constData(), &theirs) == 0 &&
           ours.st_ino == theirs.st_ino && ours.st_dev == theirs.st_dev;
}

QByteArray readAll(int fd)
{
    QByteArray bytes(4096, '\0');
    bytes.resize(std::max<ssize_t>(0, ::pread(fd, bytes.data(), size_t(bytes.size()), 0)));
    return bytes;
}

bool writeAll(int fd, const QByteArray& bytes)
{
    return ::ftruncate(fd, 0) == 0 && ::pwrite(fd, bytes.constData(), size_t(bytes.size()), 0) == bytes.size();
}

void closeFile(int fd)
{
    ::close(fd);
}

#endif

qint64 processStart(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    // The name of the process stands in parentheses and may hold spaces; field 22 is counted from behind it.
    const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 ? fields[19].toLongLong() : 0;
}

} // namespace spotcheck::oslock
