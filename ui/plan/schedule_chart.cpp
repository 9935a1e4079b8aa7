#include "ui/plan/schedule_chart.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace spotcheck {

namespace {

constexpr int kMargin = 8, kBar = 14, kGrip = 9;
constexpr int kDaysBefore = 4, kDaysAfter = 12;

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

ScheduleChart::ScheduleChart(QWidget* parent) : QWidget(parent), m_calendar(WorkCalendar::shipped())
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(360);
    setAccessibleName(tr("Backward schedule"));
}

QSize ScheduleChart::sizeHint() const
{
    return {520, kHeader + kRow * int(m_schedule.steps.size()) + 1};
}

void ScheduleChart::setSchedule(const Schedule& schedule, const WorkCalendar& calendar, QDate today)
{
    m_schedule = schedule;
    m_calendar = calendar;
    m_today = today;
    if (!m_dragging) // a scale that moves under the hand cannot be aimed at
        fitSpan();
    updateGeometry();
    update();
}

void ScheduleChart::fitSpan()
{
    m_first = m_today;
    m_last = std::max(m_schedule.publish, m_schedule.earliestPublish);
    for (const ScheduleStep& step : m_schedule.steps)
        m_first = std::min(m_first, step.latestStart);
    m_first = m_first.addDays(-kDaysBefore);
    m_last = std::max(m_last, m_today).addDays(kDaysAfter);
}

int ScheduleChart::xOf(QDate day) const
{
    const double span = double(std::max<qint64>(1, m_first.daysTo(m_last)));
    return kMargin + int(double(width() - 2 * kMargin) * double(m_first.daysTo(day)) / span);
}

QDate ScheduleChart::dayAt(int x) const
{
    const double span = double(m_first.daysTo(m_last));
    return m_first.addDays(qint64(double(x - kMargin) * span / double(std::max(1, width() - 2 * kMargin)) + 0.5));
}

void ScheduleChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (m_schedule.steps.isEmpty())
        return;
    paintDays(painter);
    paintMonths(painter);
    for (int row = 0; row < int(m_schedule.steps.size()); ++row)
        if (m_schedule.steps[row].rule.before.isEmpty())
            paintPublish(painter, row);
        else
            paintStep(painter, m_schedule.steps[row], row);
    paintLine(painter, m_today, colors().bad, tr("Today"));
}

void ScheduleChart::paintDays(QPainter& painter) const
{
    const WorkCalendar& calendar = m_calendar;
    const int top = kHeader, height = this->height() - kHeader;
    for (QDate day = m_first; day < m_last; day = day.addDays(1)) {
        if (calendar.isWorkingDay(day))
            continue;
        const QColor shade = calendar.isHoliday(day) ? colors().warnBack : colors().sidebar;
        painter.fillRect(QRect(QPoint(xOf(day), top), QPoint(xOf(day.addDays(1)) - 1, top + height)), shade);
    }
    if (m_last > calendar.knownUntil()) {
        const int x = xOf(std::max(calendar.knownUntil().addDays(1), m_first));
        QColor hatch = colors().muted;
        hatch.setAlpha(40);
        painter.fillRect(QRect(x, top, width() - x, height), QBrush(hatch, Qt::BDiagPattern));
    }
}

void ScheduleChart::paintMonths(QPainter& painter) const
{
    painter.setPen(colors().line);
    painter.drawLine(0, kHeader - 1, width(), kHeader - 1);
    for (QDate month(m_first.year(), m_first.month(), 1); month < m_last; month = month.addMonths(1)) {
        const int left = std::max(xOf(month), 0);
        const int right = std::min(xOf(month.addMonths(1)), width());
        painter.setPen(colors().line);
        if (month > m_first)
            painter.drawLine(left, kHeader - 20, left, height());
        const QString wide = month.toString(QStringLiteral("yyyy-MM")), narrow = month.toString(QStringLiteral("MM"));
        const bool fits = painter.fontMetrics().horizontalAdvance(wide) + 8 < right - left;
        painter.setPen(colors().muted);
        painter.drawText(QRect(left + 4, kHeader - 20, right - left - 4, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         fits ? wide : narrow);
    }
    for (int row = 1; row <= int(m_schedule.steps.size()); ++row) {
        painter.setPen(colors().line);
        painter.drawLine(0, kHeader + row * kRow - 1, width(), kHeader + row * kRow - 1);
    }
}

void ScheduleChart::paintStep(QPainter& painter, const ScheduleStep& step, int row) const
{
    const int left = xOf(step.latestStart), right = std::max(left + 4, xOf(step.latestEnd.addDays(1)));
    const QRect bar(left, kHeader + row * kRow + (kRow - kBar) / 2, right - left, kBar);
    const QColor ink = step.done ? colors().muted : step.impossible ? colors().bad : colors().accent;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(bar, 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScheduleChart::paintPublish(QPainter& painter, int row) const
{
    const int x = xOf(m_schedule.publish), y = kHeader + row * kRow + kRow / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_schedule.problems.isEmpty() ? colors().good : colors().warn);
    const QPoint diamond[] = {QPoint(x, y - kGrip), QPoint(x + kGrip, y), QPoint(x, y + kGrip), QPoint(x - kGrip, y)};
    painter.drawPolygon(diamond, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(painter.brush().color(), 1, Qt::DashLine));
    painter.drawLine(x, kHeader, x, y - kGrip);
}

void ScheduleChart::paintLine(QPainter& painter, QDate day, const QColor& color, const QString& text) const
{
    const int x = xOf(day);
    painter.setPen(QPen(color, 2));
    painter.drawLine(x, kHeader - 2, x, height());
    const int wide = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(std::clamp(x - wide / 2, 2, std::max(2, width() - wide - 2)), 15, text);
}

bool ScheduleChart::isOnPublish(const QPoint& at) const
{
    const int row = int(m_schedule.steps.size()) - 1;
    return row >= 0 && std::abs(at.x() - xOf(m_schedule.publish)) <= kGrip + 3 && at.y() >= kHeader + row * kRow;
}

void ScheduleChart::mousePressEvent(QMouseEvent* event)
{
    m_dragging = event->button() == Qt::LeftButton && isOnPublish(event->position().toPoint());
}

void ScheduleChart::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(m_dragging || isOnPublish(event->position().toPoint()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    if (!m_dragging)
        return;
    const QDate day = std::clamp(dayAt(int(event->position().x())), m_first, m_last);
    if (day != m_schedule.publish)
        Q_EMIT publishDragged(day);
}

void ScheduleChart::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    fitSpan();
    update();
}

QString ScheduleChart::tipAt(const QPoint& at) const
{
    const int row = (at.y() - kHeader) / kRow;
    const QDate day = dayAt(at.x());
    const QString holiday = m_calendar.holidayName(day);
    if (at.y() < kHeader || row >= int(m_schedule.steps.size()))
        return holiday.isEmpty() ? iso(day) : iso(day) + u' ' + holiday;
    const ScheduleStep& step = m_schedule.steps[row];
    QStringList lines{step.rule.shownName(), tr("%1 to %2").arg(iso(step.latestStart), iso(step.latestEnd)),
                      step.rule.source};
    if (!step.rule.shownNote().isEmpty())
        lines << step.rule.shownNote();
    if (!holiday.isEmpty())
        lines << iso(day) + u' ' + holiday;
    return lines.join(u'\n');
}

bool ScheduleChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_schedule.steps.isEmpty())
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

} // namespace spotcheck
