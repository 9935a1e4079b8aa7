#pragma once
#include "core/aftermath/case_file.h"

#include <QWidget>

/// The way of a case drawn as a track from top to bottom: what is reached with its day, where it stands, what is still
/// ahead.
namespace spotcheck {

class TrackView : public QWidget {
    Q_OBJECT
public:
    explicit TrackView(QWidget* parent = nullptr);
    void show(const QList<TrackNode>& track, bool chinese);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor inkOf(const TrackNode& node) const;
    int rowHeight() const;
    QList<TrackNode> m_track;
    bool m_chinese = true;
};

} // namespace spotcheck
