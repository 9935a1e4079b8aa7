#pragma once
#include "core/base/result.h"

#include <functional>
#include <QFrame>
#include <QList>

class QLabel;
class QHBoxLayout;

/// Ordinary news and failures, said in a bar above the page instead of a box that must be clicked away: what
/// happened, that nothing was lost, and a button when there is something to do.
namespace spotcheck {

struct Message {
    enum class Kind { Info, Success, Warning, Error };
    struct Action {
        QString text;
        std::function<void()> run;
    };
    Kind kind = Kind::Info;
    QString text;
    QList<Action> actions = {};
    int hideAfterMs = 0; ///< 0: stays until closed or replaced

    static Message ofError(const Error& error);
};

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void say(const Message& message);
    void dismiss();
    QString text() const;
    Message::Kind kind() const { return m_kind; }
    bool isShown() const { return !isHidden(); }

private:
    void clearActions();
    void addAction(const Message::Action& action);

    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_actions;
    Message::Kind m_kind = Message::Kind::Info;
    quint64 m_serial = 0;
};

} // namespace spotcheck
