#include "ui/plan/curve_chart.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace spotcheck {

namespace {

constexpr int kLeft = 52, kRight = 16, kTop = 30, kBottom = 24, kSmall = 12;
constexpr int kScaleLines = 4;

/// 1, 2 or 5 times a power of ten, so that about kScaleLines of them reach `most`.
qint64 scaleStep(qint64 most)
{
    const double wanted = std::max(1.0, double(most) / kScaleLines);
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= wanted)
            return qint64(factor * power);
    return qint64(10 * power);
}

} // namespace

CurveChart::CurveChart(QWidget* parent) : QWidget(parent)
{
    setMinimumHeight(180);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CurveChart::setCurve(const QList<CurvePoint>& curve, const ProgressPart& part, QDate today)
{
    m_curve = curve;
    m_part = part;
    m_today = today;
    m_most = std::max<qint64>(1, part.batches);
    for (const CurvePoint& point : curve)
        m_most = std::max({m_most, point.planned, point.sampled, point.reported});
    m_last = curve.isEmpty() ? QDate() : std::max(curve.last().day, part.forecast.completion);
    setAccessibleName(tr("Progress of %1: %2 of %3 sampled, %4 reported. %5")
                          .arg(part.name)
                          .arg(part.sampled)
                          .arg(part.batches)
                          .arg(part.reported)
                          .arg(part.forecast.sentence));
    update();
}

QRectF CurveChart::field() const
{
    return {double(kLeft), double(kTop), double(std::max(1, width() - kLeft - kRight)),
            double(std::max(1, height() - kTop - kBottom))};
}

double CurveChart::xOf(QDate day) const
{
    const double span = double(std::max<qint64>(1, m_curve.first().day.daysTo(m_last)));
    return field().left() + field().width() * double(m_curve.first().day.daysTo(day)) / span;
}

double CurveChart::yOf(double batches) const
{
    return field().bottom() - field().height() * batches / double(m_most);
}

void CurveChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    QFont small = font();
    small.setPixelSize(kSmall);
    painter.setFont(small);
    if (m_curve.isEmpty()) {
        painter.setPen(colors().muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Neither dates nor batches: give the line its dates, or make its tasks."));
        return;
    }
    paintScale(painter);
    paintMonths(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLine(painter, &CurvePoint::planned, colors().muted, m_last);
    paintLine(painter, &CurvePoint::reported, colors().good, m_today);
    paintLine(painter, &CurvePoint::sampled, colors().accent, m_today);
    paintForecast(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintToday(painter);
    paintLegend(painter);
}

void CurveChart::paintScale(QPainter& painter) const
{
    const qint64 step = scaleStep(m_most);
    for (qint64 n = 0; n <= m_most; n += step) {
        const int y = int(yOf(double(n)));
        painter.setPen(colors().line);
        painter.drawLine(QPointF(field().left(), y), QPointF(field().right(), y));
        painter.setPen(colors().muted);
        painter.drawText(QRect(0, y - 8, kLeft - 6, 16), Qt::AlignRight | Qt::AlignVCenter, QString::number(n));
    }
}

void CurveChart::paintMonths(QPainter& painter) const
{
    const QDate first = m_curve.first().day;
    int free = 0; // where the next name may begin
    for (QDate month(first.year(), first.month(), 1); month <= m_last; month = month.addMonths(1)) {
        const int x = int(xOf(std::max(month, first)));
        painter.setPen(colors().line);
        painter.drawLine(x, int(field().top()), x, int(field().bottom()));
        const QString name = month.toString(QStringLiteral("yyyy-MM"));
        const int wide = painter.fontMetrics().horizontalAdvance(name);
        if (x < free || x + wide > width())
            continue;
        painter.setPen(colors().muted);
        painter.drawText(QRect(x + 3, height() - kBottom + 2, wide + 4, kBottom - 4), Qt::AlignLeft, name);
        free = x + wide + 10;
    }
}

void CurveChart::paintLine(QPainter& painter, qint64 CurvePoint::*value, const QColor& color, QDate until) const
{
    QPolygonF line;
    for (const CurvePoint& point : m_curve)
        if (point.day <= until)
            line << QPointF(xOf(point.day), yOf(double(point.*value)));
    painter.setPen(QPen(color, 2));
    painter.drawPolyline(line);
}

void CurveChart::paintForecast(QPainter& painter) const
{
    if (!m_part.forecast.told)
        return;
    painter.setPen(QPen(colors().accent, 2, Qt::DashLine));
    painter.drawLine(QPointF(xOf(m_today), yOf(double(m_part.sampled))),
                     QPointF(xOf(m_part.forecast.completion), yOf(double(m_part.batches))));
}

void CurveChart::paintToday(QPainter& painter) const
{
    if (m_today < m_curve.first().day || m_today > m_last)
        return;
    painter.setPen(QPen(colors().bad, 1));
    painter.drawLine(QPointF(xOf(m_today), field().top()), QPointF(xOf(m_today), field().bottom()));
}

void CurveChart::paintLegend(QPainter& painter) const
{
    const struct {
        QString text;
        QColor color;
        Qt::PenStyle style;
    } entries[] = {{tr("planned"), colors().muted, Qt::SolidLine},
                   {tr("sampled"), colors().accent, Qt::SolidLine},
                   {tr("reported"), colors().good, Qt::SolidLine},
                   {tr("at the present pace"), colors().accent, Qt::DashLine},
                   {tr("today"), colors().bad, Qt::SolidLine}};
    int x = kLeft;
    for (const auto& entry : entries) {
        painter.setPen(QPen(entry.color, 2, entry.style));
        painter.drawLine(x, kTop / 2, x + 22, kTop / 2);
        const int wide = painter.fontMetrics().horizontalAdvance(entry.text) + 4;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x + 27, 0, wide, kTop), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += 27 + wide + 16;
    }
}

QString CurveChart::tipAt(const QPoint& at) const
{
    if (m_curve.isEmpty())
        return {};
    const double share = (at.x() - field().left()) / field().width();
    const auto day = qint64(std::round(share * double(m_curve.first().day.daysTo(m_last))));
    if (day < 0 || day >= m_curve.size())
        return {};
    const CurvePoint& point = m_curve[day];
    const QString text = point.day.toString(Qt::ISODate) + u'\n' + tr("planned %1").arg(point.planned);
    return point.day > m_today ? text
                               : text + u'\n' + tr("sampled %1, reported %2").arg(point.sampled).arg(point.reported);
}

bool CurveChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

} // namespace spotcheck
