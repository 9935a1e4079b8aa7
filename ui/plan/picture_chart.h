#pragma once
#include "core/plan/plan_picture.h"

#include <QWidget>

/// One picture of a plan, painted: a bar for every part. Each part can be clicked, or reached with the arrow keys and
/// opened with Enter.
namespace spotcheck {

enum class PictureMeasure { Batches, Items, Budget };

class PictureChart : public QWidget {
    Q_OBJECT
public:
    explicit PictureChart(QWidget* parent = nullptr);
    void setPicture(const PlanPicture& picture, PictureMeasure measure);
    const PlanPicture& picture() const { return m_picture; }
    QRect partRect(int part) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {260, sizeHint().height()}; }

Q_SIGNALS:
    void rowsWanted(const spotcheck::RowsOf& rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    double valueOf(const PicturePart& part) const;
    QString valueText(const PicturePart& part) const;
    QString tipOf(const PicturePart& part) const;
    int partAt(const QPoint& at) const; ///< -1: none
    void paintPart(QPainter& painter, int part) const;
    void setCurrent(int part);
    void open(int part);

    PlanPicture m_picture;
    PictureMeasure m_measure = PictureMeasure::Batches;
    double m_most = 0;
    int m_current = 0;
};

} // namespace spotcheck
