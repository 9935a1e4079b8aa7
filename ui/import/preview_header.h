#pragma once
#include "ui/import/import_choices.h"

#include <QHeaderView>

/// The header over the preview: the column's letter and header as they stand in the file, and below what the column is
/// taken as. A click offers the other fields.
namespace spotcheck {

class PreviewHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit PreviewHeader(QWidget* parent);
    void setView(const ImportView* view, bool chinese); ///< null: nothing is shown
    QSize sizeHint() const override;

Q_SIGNALS:
    void fieldChosen(int column, const QString& key); ///< column of the sheet

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;

private:
    void offer(int section);
    void offerItems(const QPoint& at);
    const ColumnMatch* match(int section) const;
    void paintTaken(QPainter& painter, const QRect& rect, const ColumnMatch& column) const;

    const ImportView* m_view = nullptr;
    bool m_chinese = true;
};

} // namespace spotcheck
