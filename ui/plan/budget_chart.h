#pragma once
#include "core/plan/plan_budget.h"

#include <QWidget>

/// Bars of money, painted: declared as a frame, committed light, used full; red where more was used than declared.
namespace spotcheck {

class BudgetChart : public QWidget {
    Q_OBJECT
public:
    explicit BudgetChart(QWidget* parent = nullptr);
    void setRows(const QList<BudgetRow>& rows);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRow(QPainter& painter, int i) const;
    double widthOf(qint64 fen) const;
    QList<BudgetRow> m_rows;
    qint64 m_most = 1;
};

} // namespace spotcheck
