#include "ui/import/preview_header.h"

#include "ui/common/theme.h"
#include "ui/import/field_offers.h"

#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace spotcheck {

namespace {
constexpr int kMargin = 6;
constexpr int kArrow = 12;
} // namespace

PreviewHeader::PreviewHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(60);
    connect(this, &QHeaderView::sectionClicked, this, &PreviewHeader::offer);
}

void PreviewHeader::setView(const ImportView* view, bool chinese)
{
    m_view = view;
    m_chinese = chinese;
    viewport()->update();
}

const ColumnMatch* PreviewHeader::match(int section) const
{
    const bool there = m_view != nullptr && section >= 0 && section < m_view->preview.columns.size();
    return there ? &m_view->preview.columns[section] : nullptr;
}

QSize PreviewHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * fontMetrics().height() + 14};
}

void PreviewHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const ColumnMatch* column = match(section);
    const Colors& c = colors();
    painter->save();
    painter->fillRect(rect, c.sidebar);
    painter->setPen(c.line);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (column != nullptr) {
        const QRect upper = rect.adjusted(kMargin, 4, -kMargin, -rect.height() / 2);
        const QString letter = column->made ? QString() : columnName(column->column) + QStringLiteral("  ");
        painter->setPen(c.muted);
        painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, letter);
        const QRect words = upper.adjusted(fontMetrics().horizontalAdvance(letter), 0, 0, 0);
        painter->setPen(palette().color(column->field.isEmpty() ? QPalette::PlaceholderText : QPalette::Text));
        const QString header =
            m_view->preview.headerFirst > 0 ? model()->headerData(section, Qt::Horizontal).toString() : QString();
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          fontMetrics().elidedText(header, Qt::ElideRight, words.width()));
        if (m_view->preview.headerFirst > 0)
            paintTaken(*painter, rect.adjusted(kMargin, rect.height() / 2, -kMargin, -3), *column);
    }
    painter->restore();
}

void PreviewHeader::paintTaken(QPainter& painter, const QRect& rect, const ColumnMatch& column) const
{
    const Colors& c = colors();
    const bool proposed = column.field.isEmpty() && !column.suggestion.isEmpty();
    painter.setPen(proposed ? c.warn : column.field.isEmpty() ? c.muted : c.accent);
    const QString text = FieldOffers(*m_view, m_chinese).takenAs(column);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - kArrow));
    const int x = rect.right() - kArrow / 2, y = rect.center().y();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygon({QPoint(x - 4, y - 2), QPoint(x + 4, y - 2), QPoint(x, y + 3)}));
}

void PreviewHeader::offer(int section)
{
    const ColumnMatch* column = match(section);
    if (column == nullptr || m_view->preview.headerFirst == 0)
        return;
    if (column->made)
        return offerItems(mapToGlobal(QPoint(sectionViewportPosition(section), height())));
    const int sheetColumn = column->column;
    QMenu menu(this);
    for (const FieldOffer& offer : FieldOffers(*m_view, m_chinese).of(sheetColumn)) {
        QAction* action = menu.addAction(offer.text);
        action->setData(offer.key);
        action->setCheckable(true);
        action->setChecked(offer.key == column->field);
    }
    const QPoint at(sectionViewportPosition(section), height());
    if (const QAction* chosen = menu.exec(viewport()->mapToGlobal(at)))
        Q_EMIT fieldChosen(sheetColumn, chosen->data().toString());
}

/// Which columns of the sheet are items.
void PreviewHeader::offerItems(const QPoint& at)
{
    QMenu menu(this);
    for (const FieldOffers::ItemOffer& offer : FieldOffers(*m_view, m_chinese).itemOffers()) {
        QAction* action = menu.addAction(offer.text);
        action->setData(offer.column);
        action->setCheckable(true);
        action->setChecked(offer.taken);
    }
    if (const QAction* chosen = menu.exec(at))
        Q_EMIT fieldChosen(chosen->data().toInt(), chosen->isChecked() ? QString(kItemColumn) : QString());
}

bool PreviewHeader::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const ColumnMatch* column = match(logicalIndexAt(help->pos()));
    if (column != nullptr && m_view->preview.headerFirst > 0)
        QToolTip::showText(help->globalPos(), column->header + u'\n' + FieldOffers(*m_view, m_chinese).reason(*column),
                           this);
    return true;
}

} // namespace spotcheck
