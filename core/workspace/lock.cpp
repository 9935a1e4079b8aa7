#include "core/workspace/lock.h"

#include "core/workspace/durable.h"
#include "core/workspace/os_lock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

namespace spotcheck {

namespace {

constexpr int kTries = 8;

QByteArray toJson(const LockOwner& owner)
{
    const QJsonObject object{{QStringLiteral("person"), owner.person},
                             {QStringLiteral("host"), owner.host},
                             {QStringLiteral("machine"), owner.machine},
                             {QStringLiteral("pid"), owner.pid},
                             {QStringLiteral("process_start"), owner.processStart},
                             {QStringLiteral("since"), owner.since.toString(Qt::ISODateWithMs)}};
    return QJsonDocument(object).toJson();
}

std::optional<LockOwner> fromJson(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.isEmpty())
        return std::nullopt;
    LockOwner owner;
    owner.person = object.value(QStringLiteral("person")).toString();
    owner.host = object.value(QStringLiteral("host")).toString();
    owner.machine = object.value(QStringLiteral("machine")).toString();
    owner.pid = object.value(QStringLiteral("pid")).toInteger();
    owner.processStart = object.value(QStringLiteral("process_start")).toInteger();
    owner.since = QDateTime::fromString(object.value(QStringLiteral("since")).toString(), Qt::ISODateWithMs);
    return owner;
}

// Machines set up from one image share a host name; the system's own number is hashed, as it is nobody's business.
QString machineCode()
{
    const QByteArray id = QSysInfo::machineUniqueId();
    return id.isEmpty() ? QString()
                        : QString::fromLatin1(QCryptographicHash::hash(id, QCryptographicHash::Sha256).left(8).toHex());
}

LockOwner ourselves(const QString& person, const QDateTime& now)
{
    const qint64 pid = QCoreApplication::applicationPid();
    return {person, QSysInfo::machineHostName(), machineCode(), pid, oslock::processStart(pid), now.toUTC()};
}

bool isOurMachine(const LockOwner& owner)
{
    return owner.host == QSysInfo::machineHostName() && (owner.machine.isEmpty() || owner.machine == machineCode());
}

bool isAlive(const LockOwner& owner)
{
    const qint64 start = oslock::processStart(owner.pid);
    return start != 0 && start == owner.processStart;
}

// Another machine's words in a file nobody locks: its process may have died, or the share passes no locks on. Only
// a person can tell, so it counts as held. On our own machine the system's lock is the truth.
bool isHeld(oslock::Answer answer, const std::optional<LockOwner>& owner)
{
    if (answer == oslock::Answer::Held)
        return true;
    if (!owner)
        return false;
    if (!isOurMachine(*owner))
        return true;
    return answer == oslock::Answer::Unsupported && isAlive(*owner);
}

// A probe of somebody else, or a file its owner is just removing, may stand in the way for a moment.
int lockedDescriptor(const QString& path, oslock::Answer& answer)
{
    int fd = -1;
    for (int i = 0; i < kTries; ++i) {
        fd = oslock::openFile(path, true);
        if (fd < 0)
            break;
        answer = oslock::tryLock(fd);
        const bool current = oslock::isSameFile(fd, path);
        if (current && (answer != oslock::Answer::Held || i == kTries - 1))
            return fd;
        oslock::closeFile(fd);
        fd = -1;
        QThread::msleep(10);
    }
    answer = oslock::Answer::Failed;
    return fd;
}

Error cannotLock(const QString& workspace)
{
    return {ErrorKind::ReadOnly,
            QCoreApplication::translate(
                "workspace", "The folder of %1 cannot be written. Open the workspace for reading only, or move it to a "
                             "folder of your own.")
                .arg(workspace),
            lockPath(workspace)};
}

} // namespace

QString lockPath(const QString& workspace)
{
    return realPath(workspace) + QStringLiteral(".lock");
}

LockInfo lockInfo(const QString& workspace)
{
    const int fd = oslock::openFile(lockPath(workspace), false);
    if (fd < 0)
        return {};
    const auto answer = oslock::tryLock(fd);
    const auto owner = fromJson(oslock::readAll(fd));
    oslock::closeFile(fd);
    if (isHeld(answer, owner))
        return {LockState::Held, owner.value_or(LockOwner{})};
    return owner ? LockInfo{LockState::Stale, *owner} : LockInfo{};
}

Error lockedError(const QString& workspace, const LockOwner& owner)
{
    const QString who = owner.person.isEmpty() ? QCoreApplication::translate("workspace", "somebody") : owner.person;
    const QString since = owner.since.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return {ErrorKind::Locked,
            QCoreApplication::translate(
                "workspace",
                "%1 is open: %2 on %3 has been working with it since %4. Open it for reading only, ask them to "
                "close it, or take it over if they are no longer there.")
                .arg(workspace, who, owner.host, since),
            QStringLiteral("pid %1").arg(owner.pid)};
}

Result<std::unique_ptr<FileLock>> FileLock::take(const QString& workspace, const QString& person, const QDateTime& now,
                                                 bool force)
{
    const QString path = lockPath(workspace);
    auto answer = oslock::Answer::Failed;
    int fd = lockedDescriptor(path, answer);
    if (fd < 0)
        return cannotLock(workspace);
    std::unique_ptr<FileLock> lock(new FileLock(path, fd));
    const auto owner = fromJson(oslock::readAll(fd));
    if (isHeld(answer, owner)) {
        if (!force) {
            oslock::closeFile(std::exchange(lock->m_fd, -1));
            return lockedError(workspace, owner.value_or(LockOwner{}));
        }
        // The living owner keeps its lock on a file that has lost its name, and notices by that.
        oslock::closeFile(std::exchange(lock->m_fd, -1));
        QFile::remove(path);
        lock->m_fd = lockedDescriptor(path, answer);
        lock->m_forced = true;
    }
    if (lock->m_fd >= 0 && answer == oslock::Answer::Held) { // a third one was quicker
        oslock::closeFile(std::exchange(lock->m_fd, -1));
        return lockedError(workspace, lockInfo(workspace).owner);
    }
    if (lock->m_fd < 0 || !oslock::writeAll(lock->m_fd, toJson(ourselves(person, now))))
        return cannotLock(workspace);
    lock->m_previous = owner;
    return lock;
}

FileLock::~FileLock()
{
    if (m_fd < 0)
        return;
    if (isOurs())
        QFile::remove(m_path);
    oslock::closeFile(m_fd);
}

bool FileLock::isOurs() const
{
    return m_fd >= 0 && oslock::isSameFile(m_fd, m_path);
}

} // namespace spotcheck
