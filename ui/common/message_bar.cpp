#include "ui/common/message_bar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace spotcheck {

namespace {

struct Look {
    QString icon;
    QColor ink, back;
};

Look lookOf(Message::Kind kind)
{
    const Colors& c = colors();
    switch (kind) {
    case Message::Kind::Error: return {QStringLiteral("error"), c.bad, c.badBack};
    case Message::Kind::Warning: return {QStringLiteral("warning"), c.warn, c.warnBack};
    case Message::Kind::Success: return {QStringLiteral("success"), c.good, c.goodBack};
    case Message::Kind::Info: break;
    }
    return {QStringLiteral("info"), c.info, c.infoBack};
}

} // namespace

Message Message::ofError(const Error& error)
{
    const bool stopped = error.kind == ErrorKind::Cancelled;
    return Message{stopped ? Kind::Info : Kind::Error, error.message};
}

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_actions(new QHBoxLayout)
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(close);
    hide();
}

void MessageBar::say(const Message& message)
{
    m_kind = message.kind;
    const Look look = lookOf(message.kind);
    m_icon->setPixmap(icon(look.icon, look.ink).pixmap(16, 16));
    m_text->setText(message.text);
    setStyleSheet(QStringLiteral("#messageBar{background:%1;border:0;border-bottom:1px solid %2;}")
                      .arg(look.back.name(), colors().line.name()));
    clearActions();
    for (const Message::Action& action : message.actions)
        addAction(action);
    show();
    const quint64 serial = ++m_serial;
    if (message.hideAfterMs > 0)
        QTimer::singleShot(message.hideAfterMs, this, [this, serial] {
            if (serial == m_serial)
                hide();
        });
}

void MessageBar::clearActions()
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

void MessageBar::addAction(const Message::Action& action)
{
    auto* button = new QPushButton(action.text, this);
    connect(button, &QPushButton::clicked, this, [this, run = action.run] {
        dismiss();
        run();
    });
    m_actions->addWidget(button);
}

void MessageBar::dismiss()
{
    ++m_serial;
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace spotcheck
