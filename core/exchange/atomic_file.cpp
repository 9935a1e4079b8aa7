#include "core/exchange/atomic_file.h"

#include "core/exchange/refusal.h"

#include <filesystem>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace spotcheck {

namespace {

bool flushToDisk(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
#ifdef Q_OS_UNIX
    return fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

std::filesystem::path native(const QString& path)
{
    return std::filesystem::path(path.toStdU16String());
}

} // namespace

Error writeError(const QString& detail)
{
    return {
        ErrorKind::Io,
        exchangeText(QT_TRANSLATE_NOOP("exchange", "The file could not be written: is the disk full, the folder "
                                                   "missing, or the file open elsewhere? Nothing was left behind.")),
        detail};
}

AtomicFile::AtomicFile(const QString& target) : m_target(target)
{
    const QFileInfo info(target);
    if (info.isSymLink() && info.exists())
        m_target = info.canonicalFilePath();
    // Not made from the target's name: with a suffix it might be longer than a name may be.
    m_part =
        QFileInfo(m_target).absolutePath() +
        QStringLiteral("/.spotcheck-%1.part").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

AtomicFile::~AtomicFile()
{
    QFile::remove(m_part);
}

Status AtomicFile::commit()
{
    if (!flushToDisk(m_part))
        return writeError(m_part);
    if (QFile::exists(m_target))
        QFile::setPermissions(m_part, QFile::permissions(m_target));
    std::error_code code;
    std::filesystem::rename(native(m_part), native(m_target), code);
    return code ? Status(writeError(QString::fromStdString(code.message()))) : ok();
}

} // namespace spotcheck
