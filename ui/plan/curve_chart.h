#pragma once
#include "core/plan/plan_progress.h"

#include <QWidget>

/// The S-curve, painted: batches planned, sampled and reported by day, today, and the forecast as a dashed line.
namespace spotcheck {

class CurveChart : public QWidget {
    Q_OBJECT
public:
    explicit CurveChart(QWidget* parent = nullptr);
    void setCurve(const QList<CurvePoint>& curve, const ProgressPart& part, QDate today);
    const QList<CurvePoint>& curve() const { return m_curve; }
    QSize sizeHint() const override { return {700, 260}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF field() const;
    double xOf(QDate day) const;
    double yOf(double batches) const;
    void paintScale(QPainter& painter) const;
    void paintMonths(QPainter& painter) const;
    void paintLine(QPainter& painter, qint64 CurvePoint::*value, const QColor& color, QDate until) const;
    void paintForecast(QPainter& painter) const;
    void paintToday(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    QString tipAt(const QPoint& at) const;

    QList<CurvePoint> m_curve;
    ProgressPart m_part;
    QDate m_today, m_last;
    qint64 m_most = 1;
};

} // namespace spotcheck
