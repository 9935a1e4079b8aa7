#pragma once
#include "core/plan/levelling.h"

#include <QWidget>

/// A bar a month, painted: batches as planned, months over the capacity in red, the capacity as a line, and with a
/// dash what a month holds after the proposed moves.
namespace spotcheck {

class MonthChart : public QWidget {
    Q_OBJECT
public:
    explicit MonthChart(QWidget* parent = nullptr);
    void setMonths(const QList<MonthLoad>& months, qint64 capacity);
    QSize sizeHint() const override { return {600, 230}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double tall(qint64 batches) const;
    void paintMonth(QPainter& painter, int i) const;
    void paintCapacity(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    QList<MonthLoad> m_months;
    qint64 m_capacity = 0, m_most = 1;
};

} // namespace spotcheck
