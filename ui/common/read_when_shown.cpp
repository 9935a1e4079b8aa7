#include "ui/common/read_when_shown.h"

#include "ui/shell/session.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace spotcheck {

namespace {
constexpr int kPauseMs = 100; // several changes in a row are read once
} // namespace

ReadWhenShown::ReadWhenShown(Session& session, QWidget& page, std::function<void()> read)
    : QObject(&page),
      m_session(session),
      m_page(page),
      m_read(std::move(read)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    m_wait->setSingleShot(true);
    m_wait->setInterval(kPauseMs);
    connect(m_wait, &QTimer::timeout, this, &ReadWhenShown::readIfNeeded);
    connect(&session, &Session::changed, this, &ReadWhenShown::again);
    connect(&session, &Session::busyChanged, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::aboutToWrite, this, [this] { m_session.tasks().cancel(m_channel); });
    page.installEventFilter(this);
}

void ReadWhenShown::again()
{
    m_stale = true;
    m_wait->start();
}

bool ReadWhenShown::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && m_stale)
        m_wait->start();
    return QObject::eventFilter(watched, event);
}

void ReadWhenShown::readIfNeeded()
{
    if (m_stale && !m_session.isBusy() && m_page.isVisible())
        m_read();
}

} // namespace spotcheck
