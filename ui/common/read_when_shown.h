#pragma once
#include <functional>
#include <QObject>
#include <QString>

class QTimer;
class QWidget;

/// When a page has to read: once it is shown, and again after something was written; never while it is hidden or
/// something is being written. The page reads on `channel()`, which a writer stops.
namespace spotcheck {

class Session;

class ReadWhenShown : public QObject {
public:
    ReadWhenShown(Session& session, QWidget& page, std::function<void()> read);
    void again();                    ///< something else was chosen
    void done() { m_stale = false; } ///< the answer came
    const QString& channel() const { return m_channel; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readIfNeeded();
    Session& m_session;
    QWidget& m_page;
    std::function<void()> m_read;
    QTimer* m_wait;
    QString m_channel;
    bool m_stale = true;
};

} // namespace spotcheck
