#pragma once
#include "core/grid/grid_query.h"

#include <QHeaderView>
#include <QList>

class QLineEdit;
class QTimer;

/// Column header with a filter box under every title. The boxes follow the sections when they are moved, resized,
/// hidden or scrolled. `filtersChanged` comes a moment after the last key.
namespace spotcheck {

class FilterHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FilterHeader(const RecordType& type, bool chinese, QWidget* parent = nullptr);

    QList<GridFilter> filters() const;
    void setFilters(const QList<GridFilter>& filters); ///< does not signal
    void setFiltersShown(bool shown);
    bool filtersShown() const { return m_shown; }
    void focusFilter(int column);

    QSize sizeHint() const override;

Q_SIGNALS:
    void filtersChanged();

protected:
    void updateGeometries() override;

private:
    void makeBoxes(bool chinese);
    QLineEdit* makeBox(const Field& field, bool chinese);
    void placeBoxes();
    void markFilled(QLineEdit* box);

    const RecordType& m_type;
    QList<QLineEdit*> m_boxes;
    QTimer* m_wait;
    bool m_shown = true;
};

} // namespace spotcheck
