#pragma once
#include "core/statistics/screens.h"

#include <QWidget>

/// The small chart of a screen's answer: bars with their counts, what was expected as a dash, the limit as a line.
namespace spotcheck {

class BarChart : public QWidget {
    Q_OBJECT
public:
    explicit BarChart(QWidget* parent = nullptr);
    void setBars(const QList<statistics::Bar>& bars);
    QSize sizeHint() const override { return {320, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF barRect(qsizetype i, double value) const;
    void paintBar(QPainter& painter, qsizetype i) const;
    void paintCount(QPainter& painter, const QRectF& place, double value) const;

    QList<statistics::Bar> m_bars;
    double m_most = 1;
};

} // namespace spotcheck
