#pragma once
#include "core/base/progress.h"

#include <functional>
#include <memory>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

/// Work off the window's thread. A job belongs to a channel; starting another on the same channel cancels the older
/// one, and a late answer of an older job is dropped: only the newest may answer. The answer arrives on the window's
/// thread and only while `receiver` lives. Jobs with a title show themselves (progress, cancel) in the status bar.
namespace spotcheck {

class TaskRunner : public QObject {
    Q_OBJECT
public:
    explicit TaskRunner(QObject* parent = nullptr);
    ~TaskRunner() override; ///< cancels and waits

    /// A channel is any text unique to its owner; `uniqueChannel` makes one.
    static QString uniqueChannel();

    template <class T> void run(const QString& channel, QObject* receiver, std::function<T(Progress&)> work,
                                std::function<void(T)> then, const QString& title = {})
    {
        auto answer = std::make_shared<std::unique_ptr<T>>();
        start(
            channel, receiver, [answer, work](Progress& p) { *answer = std::make_unique<T>(work(p)); },
            [answer, then] { then(std::move(**answer)); }, title);
    }

    void cancel(const QString& channel);
    void cancelAll();
    bool isIdle() const { return m_jobs.isEmpty(); }
    /// The titled job shown in the status bar; empty when none runs.
    QString shownTitle() const { return m_shownTitle; }
    void cancelShown() { cancel(m_shownChannel); }

Q_SIGNALS:
    void shownChanged();                        ///< a titled job began or ended
    void progressed(qint64 done, qint64 total); ///< of the titled job
    void idle();

private:
    struct Job {
        quint64 number = 0;
        std::shared_ptr<Progress> progress;
        QString title;
    };
    void start(const QString& channel, QObject* receiver, std::function<void(Progress&)> work,
               std::function<void()> then, const QString& title);
    std::shared_ptr<Progress> makeProgress(bool titled);
    void finish(const QString& channel, quint64 number, const QPointer<QObject>& receiver,
                const std::function<void()>& then);
    void showNext();

    QThreadPool m_pool;
    QHash<QString, Job> m_jobs;
    quint64 m_next = 1;
    QString m_shownChannel, m_shownTitle;
};

} // namespace spotcheck
