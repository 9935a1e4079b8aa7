#include "ui/plan/month_chart.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <QPainter>

namespace spotcheck {

namespace {
constexpr int kBottom = 24, kLegend = 26, kTop = kLegend + 20, kSide = 12;
} // namespace

MonthChart::MonthChart(QWidget* parent) : QWidget(parent)
{
    setMinimumHeight(170);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MonthChart::setMonths(const QList<MonthLoad>& months, qint64 capacity)
{
    m_months = months;
    m_capacity = capacity;
    m_most = std::max<qint64>(1, capacity);
    QStringList words;
    for (const MonthLoad& month : months) {
        m_most = std::max({m_most, month.batches, month.after});
        words << tr("month %1: %2 batches").arg(month.month).arg(month.batches);
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

double MonthChart::tall(qint64 batches) const
{
    return double(std::max(1, height() - kTop - kBottom)) * double(batches) / double(m_most);
}

void MonthChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    painter.setPen(colors().line);
    painter.drawLine(kSide, height() - kBottom, width() - kSide, height() - kBottom);
    for (int i = 0; i < int(m_months.size()); ++i)
        paintMonth(painter, i);
    if (m_capacity > 0)
        paintCapacity(painter);
    paintLegend(painter);
}

void MonthChart::paintLegend(QPainter& painter) const
{
    const struct {
        QString text;
        QPen pen;
    } entries[] = {{tr("as planned"), QPen(colors().accent, 8)},
                   {tr("above what can be sampled"), QPen(colors().bad, 8)},
                   {tr("after all proposed moves"), QPen(colors().good, 3)},
                   {tr("can be sampled in a month"), QPen(colors().warn, 2, Qt::DashLine)}};
    int x = kSide;
    for (const auto& entry : entries) {
        QPen pen = entry.pen;
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(x, kLegend / 2, x + 22, kLegend / 2);
        const int wide = painter.fontMetrics().horizontalAdvance(entry.text) + 4;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x + 27, 0, wide, kLegend), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += 27 + wide + 16;
    }
}

void MonthChart::paintMonth(QPainter& painter, int i) const
{
    const MonthLoad& month = m_months[i];
    const double slot = double(width() - 2 * kSide) / double(m_months.size()), left = kSide + slot * i;
    const double wide = std::min(slot * 0.6, 60.0), x = left + (slot - wide) / 2, base = height() - kBottom;
    painter.fillRect(QRectF(x, base - tall(month.batches), wide, tall(month.batches)),
                     month.over ? colors().bad : colors().accent);
    if (month.after != month.batches) {
        const double y = base - tall(month.after);
        painter.setPen(QPen(colors().good, 3));
        painter.drawLine(QPointF(x - 5, y), QPointF(x + wide + 5, y));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(left, base - tall(month.batches) - 18, slot, 16), Qt::AlignCenter,
                     QString::number(month.batches));
    painter.setPen(colors().muted);
    painter.drawText(QRectF(left, base + 2, slot, kBottom - 4), Qt::AlignCenter, tr("month %1").arg(month.month));
}

void MonthChart::paintCapacity(QPainter& painter) const
{
    const double y = height() - kBottom - tall(m_capacity);
    painter.setPen(QPen(colors().warn, 2, Qt::DashLine));
    painter.drawLine(QPointF(kSide, y), QPointF(width() - kSide, y));
}

} // namespace spotcheck
