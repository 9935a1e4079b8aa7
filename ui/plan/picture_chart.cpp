#include "ui/plan/picture_chart.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace spotcheck {

namespace {
constexpr int kTitle = 28, kNote = 18, kRow = 26, kMargin = 10, kValue = 96, kLeastLabel = 90, kMostLabel = 230;
} // namespace

PictureChart::PictureChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PictureChart::setPicture(const PlanPicture& picture, PictureMeasure measure)
{
    m_picture = picture;
    m_measure = measure;
    m_most = 0;
    for (const PicturePart& part : picture.parts)
        m_most = std::max(m_most, valueOf(part));
    setCurrent(m_current);
    updateGeometry();
    update();
}

double PictureChart::valueOf(const PicturePart& part) const
{
    switch (m_measure) {
    case PictureMeasure::Items: return double(part.items);
    case PictureMeasure::Budget: return double(part.budget) / 100;
    case PictureMeasure::Batches: break;
    }
    return double(part.batches);
}

QString PictureChart::valueText(const PicturePart& part) const
{
    return QLocale().toString(qint64(valueOf(part)));
}

QString PictureChart::tipOf(const PicturePart& part) const
{
    return tr("%1: %2 items, %3 batches, %4 yuan")
        .arg(part.label)
        .arg(part.items)
        .arg(part.batches)
        .arg(QLocale().toString(double(part.budget) / 100, 'f', 0));
}

QSize PictureChart::sizeHint() const
{
    const int note = m_picture.overlapping ? kNote : 0;
    return {420, kTitle + note + kRow * std::max(1, int(m_picture.parts.size())) + kMargin};
}

QRect PictureChart::partRect(int part) const
{
    return {0, kTitle + (m_picture.overlapping ? kNote : 0) + part * kRow, width(), kRow};
}

int PictureChart::partAt(const QPoint& at) const
{
    for (int part = 0; part < m_picture.parts.size(); ++part)
        if (partRect(part).contains(at))
            return part;
    return -1;
}

void PictureChart::paintPart(QPainter& painter, int part) const
{
    const PicturePart& one = m_picture.parts[part];
    const QRect row = partRect(part);
    if (hasFocus() && part == m_current)
        painter.fillRect(row, colors().infoBack);
    const int label = std::clamp(width() * 2 / 5, kLeastLabel, kMostLabel);
    const QRect words(row.left() + kMargin, row.top(), label - kMargin, kRow);
    painter.setPen(one.key.isEmpty() ? colors().warn : palette().color(QPalette::WindowText));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(one.label, Qt::ElideRight, words.width()));
    const double room = std::max(10, width() - label - kValue - kMargin);
    const double wide = m_most > 0 ? room * valueOf(one) / m_most : 0;
    const QRectF bar(label + 4, row.top() + 5, std::max(wide, 1.0), kRow - 10);
    painter.fillRect(bar, one.key.isEmpty() ? colors().warn : colors().accent);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(bar.right() + 6, row.top(), kValue, kRow), Qt::AlignVCenter | Qt::AlignLeft,
                     valueText(one));
}

void PictureChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(kMargin, 0, width() - kMargin, kTitle), Qt::AlignVCenter | Qt::AlignLeft,
                     pictureTitle(m_picture.by));
    painter.setFont(font());
    painter.setPen(colors().muted);
    if (m_picture.overlapping)
        painter.drawText(QRect(kMargin, kTitle, width() - kMargin, kNote), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("An item that names several counts in each."));
    if (m_picture.parts.isEmpty())
        painter.drawText(partRect(0).adjusted(kMargin, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, tr("Nothing yet"));
    for (int part = 0; part < m_picture.parts.size(); ++part)
        paintPart(painter, part);
}

void PictureChart::setCurrent(int part)
{
    m_current = std::clamp(part, 0, std::max(0, int(m_picture.parts.size()) - 1));
    const QString title = pictureTitle(m_picture.by);
    setAccessibleName(m_picture.parts.isEmpty() ? title : title + u' ' + tipOf(m_picture.parts[m_current]));
    update();
}

void PictureChart::open(int part)
{
    if (part >= 0 && part < m_picture.parts.size())
        Q_EMIT rowsWanted(m_picture.parts[part].rows);
}

void PictureChart::mousePressEvent(QMouseEvent* event)
{
    const int part = partAt(event->pos());
    if (part < 0)
        return;
    setCurrent(part);
    open(part);
}

void PictureChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down: return setCurrent(m_current + 1);
    case Qt::Key_Up: return setCurrent(m_current - 1);
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(int(m_picture.parts.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return open(m_current);
    default: QWidget::keyPressEvent(event);
    }
}

void PictureChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PictureChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool PictureChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int part = partAt(help->pos());
    if (part < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tipOf(m_picture.parts[part]), this);
    return true;
}

} // namespace spotcheck
