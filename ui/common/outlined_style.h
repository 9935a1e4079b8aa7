#pragma once
#include <QProxyStyle>

/// Fusion draws the edges of fields and check boxes darker than the window, which on a dark window nobody sees: this
/// style draws them once more in the theme's line colour.
namespace spotcheck {

class OutlinedStyle : public QProxyStyle {
    Q_OBJECT
public:
    OutlinedStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace spotcheck
