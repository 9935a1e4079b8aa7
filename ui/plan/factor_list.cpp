#include "ui/plan/factor_list.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace spotcheck {

namespace {

constexpr int kMargin = 8, kBar = 8, kGap = 4, kLongest = 40; // of a bar: the share of the widest weight in points

QString pointsText(const ScoreFactor& factor)
{
    if (!factor.isKnown())
        return FactorList::tr("not known");
    return FactorList::tr("%1 of %2 points")
        .arg(QString::number(factor.points, 'f', 1), QString::number(factor.weight, 'g', 4));
}

class FactorDelegate : public QStyledItemDelegate {
public:
    explicit FactorDelegate(FactorList* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int line = option.fontMetrics.height(), width = m_list->viewport()->width();
        return {width, 2 * kMargin + line + kGap + kBar + kGap + textRect(option, index, width).height()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ScoreFactor& factor = m_list->factor(index.row());
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        painter->save();
        if (selected)
            painter->fillRect(option.rect, colors().infoBack);
        QRect at = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
        paintTitle(painter, option, at, factor);
        at.setTop(at.top() + option.fontMetrics.height() + kGap);
        paintBar(painter, at, factor);
        at.setTop(at.top() + kBar + kGap);
        painter->setPen(factor.isKnown() ? option.palette.color(QPalette::Text) : colors().muted);
        painter->drawText(at, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, factor.text);
        painter->setPen(colors().line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

private:
    QRect textRect(const QStyleOptionViewItem& option, const QModelIndex& index, int width) const
    {
        return option.fontMetrics.boundingRect(QRect(0, 0, width - 2 * kMargin, 10000), Qt::TextWordWrap,
                                               m_list->factor(index.row()).text);
    }
    static void paintTitle(QPainter* painter, const QStyleOptionViewItem& option, const QRect& at,
                           const ScoreFactor& factor)
    {
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(at, Qt::AlignLeft | Qt::AlignTop, factor.title());
        painter->setFont(option.font);
        painter->setPen(factor.isKnown() ? option.palette.color(QPalette::Text) : colors().muted);
        painter->drawText(at, Qt::AlignRight | Qt::AlignTop, pointsText(factor));
    }
    /// The outline is the weight, the filling the points; an unknown factor has a dashed outline.
    static void paintBar(QPainter* painter, const QRect& at, const ScoreFactor& factor)
    {
        const double point = double(at.width()) / kLongest;
        const QRectF whole(at.left(), at.top(), std::min(factor.weight * point, double(at.width())), kBar);
        painter->setPen(QPen(colors().muted, 1, factor.isKnown() ? Qt::SolidLine : Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(whole);
        if (factor.weight > 0 && factor.points > 0)
            painter->fillRect(QRectF(whole.left(), whole.top(), whole.width() * factor.points / factor.weight, kBar),
                              colors().accent);
    }

    FactorList* m_list;
};

} // namespace

FactorList::FactorList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new FactorDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust); // sentences wrap anew
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Factors of the score; Enter shows their rows"));
    connect(this, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem* item) { open(row(item)); });
}

void FactorList::setFactors(const QList<ScoreFactor>& factors)
{
    const int current = currentRow();
    m_factors = factors;
    clear();
    for (const ScoreFactor& factor : factors) {
        auto* item =
            new QListWidgetItem(QStringLiteral("%1: %2. %3").arg(factor.title(), pointsText(factor), factor.text),
                                this); // what a screen reader says
        item->setToolTip(tr("Enter or double click shows the rows."));
    }
    setCurrentRow(current >= 0 && current < count() ? current : 0);
}

void FactorList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return open(currentRow());
    QListWidget::keyPressEvent(event);
}

void FactorList::open(int row)
{
    if (row >= 0 && row < m_factors.size())
        Q_EMIT rowsWanted(m_factors[row].rows);
}

} // namespace spotcheck
