#include "ui/common/outlined_style.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace spotcheck {

namespace {

constexpr double kHalfLine = 0.5, kCorner = 2;
constexpr int kLighter = 150; // percent

bool hasEdge(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_FrameLineEdit || element == QStyle::PE_IndicatorCheckBox ||
           element == QStyle::PE_IndicatorItemViewItemCheck;
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!isDark() || !hasEdge(element) || (option->state & State_HasFocus)) // the focus has its own edge
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colors().line.lighter(kLighter));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(kHalfLine, kHalfLine, -kHalfLine, -kHalfLine), kCorner,
                             kCorner);
    painter->restore();
}

} // namespace spotcheck
