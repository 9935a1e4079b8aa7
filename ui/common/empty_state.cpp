#include "ui/common/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotcheck {

EmptyState::EmptyState(const QString& title, const QString& hint, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_hint(new QLabel(hint, this)), m_button(new QPushButton(this))
{
    QFont font = m_title->font();
    font.setPixelSize(17);
    font.setBold(true);
    m_title->setFont(font);
    m_title->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_button->hide();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] { m_run(); });
}

void EmptyState::setAction(const QString& text, std::function<void()> run)
{
    m_run = std::move(run);
    m_button->setText(text);
    m_button->show();
}

} // namespace spotcheck
