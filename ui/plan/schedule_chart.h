#pragma once
#include "core/plan/schedule.h"

#include <QWidget>

/// The backward schedule as bars, painted: a row for every step from its latest safe start to its latest safe end, days
/// off shaded, today as a line. The publication can be dragged; every day it passes is told.
namespace spotcheck {

class ScheduleChart : public QWidget {
    Q_OBJECT
public:
    static constexpr int kHeader = 40, kRow = 30;
    explicit ScheduleChart(QWidget* parent = nullptr);
    void setSchedule(const Schedule& schedule, const WorkCalendar& calendar, QDate today);
    QSize sizeHint() const override;
    int xOf(QDate day) const; ///< left edge of the day
    QDate dayAt(int x) const;

Q_SIGNALS:
    void publishDragged(QDate day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fitSpan();
    void paintDays(QPainter& painter) const;
    void paintMonths(QPainter& painter) const;
    void paintStep(QPainter& painter, const ScheduleStep& step, int row) const;
    void paintPublish(QPainter& painter, int row) const;
    void paintLine(QPainter& painter, QDate day, const QColor& color, const QString& text) const;
    QString tipAt(const QPoint& at) const;
    bool isOnPublish(const QPoint& at) const;

    Schedule m_schedule;
    WorkCalendar m_calendar;
    QDate m_today, m_first, m_last;
    bool m_dragging = false;
};

} // namespace spotcheck
