#include "core/workspace/durable.h"

#include <filesystem>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace spotcheck {

namespace {

Error writeError(const QString& path, const QString& detail)
{
    return {ErrorKind::Io,
            QCoreApplication::translate("workspace", "%1 could not be written. Nothing was changed.").arg(path),
            detail};
}

bool flush(QFile& file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

void flushFolder(const QString& path)
{
#ifndef Q_OS_WIN
    const int fd = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    (void)::fsync(fd); // some file systems refuse it for folders; the rename stands either way
    ::close(fd);
#else
    Q_UNUSED(path)
#endif
}

} // namespace

Status flushToDisk(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !flush(file))
        return writeError(path, file.errorString());
    return ok();
}

Status replaceFile(const QString& from, const QString& to)
{
    std::error_code code;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), code);
    if (code)
        return writeError(to, QString::fromStdString(code.message()));
    flushFolder(to);
    return ok();
}

Status copyDurably(const QString& from, const QString& to)
{
    QFile source(from);
    if (!source.copy(to))
        return writeError(to, source.errorString());
    QFile::setPermissions(to, QFile::permissions(to) | QFileDevice::WriteOwner);
    return flushToDisk(to);
}

QString unfinishedName(const QString& path)
{
    return QStringLiteral("%1.unfinished-%2").arg(path).arg(QCoreApplication::applicationPid());
}

QString realPath(const QString& path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

Status setJournalsAside(const QString& path)
{
    for (const char* ending : {"-journal", "-wal", "-shm"}) {
        const QString journal = path + QLatin1StringView(ending);
        if (!QFileInfo::exists(journal))
            continue;
        QString name;
        for (int i = 1; name.isEmpty() || QFileInfo::exists(name); ++i)
            name = QStringLiteral("%1.left-%2").arg(journal).arg(i);
        if (Status moved = replaceFile(journal, name); !moved)
            return moved;
    }
    return ok();
}

void removeDatabase(const QString& path)
{
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-journal"));
}

} // namespace spotcheck
