#include "ui/common/task_runner.h"

#include <atomic>
#include <QMetaObject>

namespace spotcheck {

namespace {
constexpr int kThreads =
    4; // lists, pages, findings and one long job side by side; SQLite readers do not wait for each other
}

TaskRunner::TaskRunner(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(kThreads);
}

TaskRunner::~TaskRunner()
{
    for (const Job& job : std::as_const(m_jobs))
        job.progress->cancel();
    m_pool.waitForDone();
}

QString TaskRunner::uniqueChannel()
{
    static std::atomic<quint64> next{1};
    return QStringLiteral("channel%1").arg(next++);
}

std::shared_ptr<Progress> TaskRunner::makeProgress(bool titled)
{
    if (!titled)
        return std::make_shared<Progress>();
    return std::make_shared<Progress>([this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
    });
}

void TaskRunner::start(const QString& channel, QObject* receiver, std::function<void(Progress&)> work,
                       std::function<void()> then, const QString& title)
{
    cancel(channel);
    const quint64 number = m_next++;
    const auto progress = makeProgress(!title.isEmpty());
    m_jobs.insert(channel, Job{number, progress, title});
    if (!title.isEmpty())
        showNext();
    const QPointer<QObject> guard(receiver);
    m_pool.start([this, channel, number, guard, progress, work = std::move(work), then = std::move(then)] {
        work(*progress);
        QMetaObject::invokeMethod(
            this, [this, channel, number, guard, then] { finish(channel, number, guard, then); }, Qt::QueuedConnection);
    });
}

void TaskRunner::finish(const QString& channel, quint64 number, const QPointer<QObject>& receiver,
                        const std::function<void()>& then)
{
    if (m_jobs.value(channel).number != number)
        return; // a newer job of this channel speaks instead
    m_jobs.remove(channel);
    showNext();
    if (receiver)
        then();
    if (m_jobs.isEmpty())
        Q_EMIT idle();
}

void TaskRunner::cancel(const QString& channel)
{
    const auto job = m_jobs.constFind(channel);
    if (job != m_jobs.constEnd())
        job->progress->cancel();
}

void TaskRunner::cancelAll()
{
    for (const Job& job : std::as_const(m_jobs))
        job.progress->cancel();
}

void TaskRunner::showNext()
{
    QString channel, title;
    quint64 newest = 0;
    for (auto it = m_jobs.cbegin(); it != m_jobs.cend(); ++it) {
        if (it->title.isEmpty() || it->number < newest)
            continue;
        newest = it->number;
        channel = it.key();
        title = it->title;
    }
    if (channel == m_shownChannel && title == m_shownTitle)
        return;
    m_shownChannel = channel;
    m_shownTitle = title;
    Q_EMIT shownChanged();
}

} // namespace spotcheck
