#pragma once
#include <QDate>
#include <QDateTime>

/// The time as core knows it: handed in, never read from the system by a rule or a record.
namespace spotcheck {

class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime nowUtc() const = 0; ///< with milliseconds
    virtual QDate today() const = 0;      ///< the office's local day
};

class SystemClock : public Clock {
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc(); }
    QDate today() const override { return QDate::currentDate(); }
};

/// A clock that stands where it was put (`--as-of`, tests, demo).
class FixedClock : public Clock {
public:
    explicit FixedClock(QDateTime now) : m_now(now.toUTC()) {}
    explicit FixedClock(QDate day) : m_now(day, QTime(4, 0), Qt::UTC) {}
    QDateTime nowUtc() const override { return m_now; }
    QDate today() const override { return m_now.addSecs(8 * 3600).date(); }
    void advance(qint64 ms) { m_now = m_now.addMSecs(ms); }

private:
    QDateTime m_now;
};

} // namespace spotcheck
