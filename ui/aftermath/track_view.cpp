#include "ui/aftermath/track_view.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace spotcheck {

namespace {
constexpr int kLeft = 14, kDot = 5, kTextAt = 30;
}

TrackView::TrackView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Where the case stands"));
}

void TrackView::show(const QList<TrackNode>& track, bool chinese)
{
    m_track = track;
    m_chinese = chinese;
    QStringList words; // for readers of the screen
    for (const TrackNode& node : track)
        if (node.reached)
            words << caseState(node.state)->title(chinese) + u' ' + node.on;
    setAccessibleDescription(words.join(u'\n'));
    updateGeometry();
    update();
}

int TrackView::rowHeight() const
{
    return fontMetrics().height() + 5;
}

QSize TrackView::sizeHint() const
{
    return {220, int(m_track.size()) * rowHeight() + 6};
}

QColor TrackView::inkOf(const TrackNode& node) const
{
    if (node.isCurrent)
        return node.state == QStringLiteral("closed") ? colors().good : colors().accent;
    return node.reached ? palette().color(QPalette::Text) : colors().muted;
}

void TrackView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int row = rowHeight();
    painter.setPen(QPen(colors().line, 2));
    painter.drawLine(kLeft, row / 2, kLeft, int(m_track.size()) * row - row / 2);
    for (qsizetype i = 0; i < m_track.size(); ++i) {
        const TrackNode& node = m_track[i];
        const QColor ink = inkOf(node);
        const QPoint at(kLeft, int(i) * row + row / 2 + 3);
        painter.setPen(QPen(ink, 2));
        painter.setBrush(node.reached ? QBrush(ink) : palette().brush(QPalette::Base));
        painter.drawEllipse(at, kDot, kDot);
        QFont font = painter.font();
        font.setBold(node.isCurrent);
        painter.setFont(font);
        const QRect line(kTextAt, int(i) * row + 3, width() - kTextAt - 4, row);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, caseState(node.state)->title(m_chinese));
        font.setBold(false);
        painter.setFont(font);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, node.on);
    }
}

} // namespace spotcheck
