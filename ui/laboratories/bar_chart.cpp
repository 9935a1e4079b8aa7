#include "ui/laboratories/bar_chart.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace spotcheck {

namespace {
constexpr int kLabel = 20, kCount = 18; ///< heights below and above the bars
} // namespace

BarChart::BarChart(QWidget* parent) : QWidget(parent)
{
    setMinimumHeight(120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarChart::setBars(const QList<statistics::Bar>& bars)
{
    m_bars = bars;
    m_most = 0;
    QStringList words;
    for (const statistics::Bar& bar : bars) {
        m_most = std::max({m_most, bar.count, bar.expected});
        words << QStringLiteral("%1: %2").arg(bar.label).arg(bar.count);
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    setVisible(!bars.isEmpty() && m_most > 0);
    update();
}

QRectF BarChart::barRect(qsizetype i, double value) const
{
    const double slot = double(width()) / double(m_bars.size()), room = height() - kLabel - kCount;
    const double tall = room * value / m_most, wide = std::min(slot * 0.72, 46.0);
    return {slot * double(i) + (slot - wide) / 2, kCount + room - tall, wide, tall};
}

void BarChart::paintBar(QPainter& painter, qsizetype i) const
{
    const statistics::Bar& bar = m_bars[i];
    const double slot = double(width()) / double(m_bars.size());
    const QRectF rect = barRect(i, bar.count), column(slot * double(i), 0, slot, height());
    QColor ink = bar.marked ? colors().accent : colors().muted;
    if (!bar.marked)
        ink.setAlpha(130);
    painter.fillRect(rect, ink);
    painter.setPen(colors().muted);
    const QString label = painter.fontMetrics().elidedText(bar.label, Qt::ElideRight, int(slot) - 2);
    painter.drawText(QRectF(column.left(), height() - kLabel, slot, kLabel), Qt::AlignCenter, label);
    if (bar.expected > 0) {
        const double y = barRect(i, bar.expected).top();
        painter.setPen(QPen(colors().warn, 2));
        painter.drawLine(QPointF(rect.left() - 3, y), QPointF(rect.right() + 3, y));
    }
    if (bar.edge) {
        painter.setPen(QPen(colors().bad, 1, Qt::DashLine));
        painter.drawLine(QPointF(column.right(), 2), QPointF(column.right(), height() - kLabel));
    }
    paintCount(painter, QRectF(column.left(), rect.top() - kCount, slot, kCount), bar.count);
}

void BarChart::paintCount(QPainter& painter, const QRectF& place, double value) const
{
    const QString count = value == std::floor(value) ? QString::number(value) : QString::number(value, 'g', 3);
    const QRectF behind = painter.boundingRect(place, Qt::AlignCenter, count).adjusted(-2, 0, 2, 0);
    painter.fillRect(behind, palette().color(QPalette::Window)); // the expected line must not cross the number
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(place, Qt::AlignCenter, count);
}

void BarChart::paintEvent(QPaintEvent*)
{
    if (m_bars.isEmpty() || m_most <= 0)
        return;
    QPainter painter(this);
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    painter.setPen(colors().line);
    painter.drawLine(0, height() - kLabel, width(), height() - kLabel);
    for (qsizetype i = 0; i < m_bars.size(); ++i)
        paintBar(painter, i);
}

} // namespace spotcheck
