#pragma once
#include <atomic>
#include <functional>
#include <QtGlobal>

/// Progress and cancel of long work. The worker calls report() now and then and stops, leaving nothing behind,
/// when it answers false.
namespace spotcheck {

class Progress {
public:
    using Listener = std::function<void(qint64 done, qint64 total)>;
    Progress() = default;
    explicit Progress(Listener listener) : m_listener(std::move(listener)) {}

    /// `total` is 0 when it is not known. False: the user cancelled.
    bool report(qint64 done, qint64 total = 0)
    {
        if (m_listener)
            m_listener(done, total);
        return !m_cancelled.load(std::memory_order_relaxed);
    }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    Listener m_listener;
    std::atomic<bool> m_cancelled{false};
};

} // namespace spotcheck
