#include "ui/common/frozen_columns.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace spotcheck {

FrozenColumns::FrozenColumns(QTableView* table, int count) : QTableView(table), m_table(table), m_count(count)
{
    setModel(table->model());
    setSelectionModel(table->selectionModel());
    setItemDelegate(table->itemDelegate());
    setObjectName(QStringLiteral("frozen"));
    setStyleSheet(QStringLiteral("#frozen{border:0;border-right:2px solid %1;}").arg(colors().line.name()));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setSelectionMode(table->selectionMode());
    setEditTriggers(table->editTriggers());
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(table->verticalScrollMode());
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    horizontalHeader()->setSectionsClickable(false);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, table->verticalScrollBar(), &QScrollBar::setValue);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumns::follow);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenColumns::follow);
    connect(table->horizontalHeader(), &QHeaderView::sectionMoved, this, &FrozenColumns::follow);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { viewport()->update(); });
    table->installEventFilter(this);
    hide();
}

void FrozenColumns::setCount(int count)
{
    m_count = count;
    follow();
}

QList<int> FrozenColumns::firstColumns() const
{
    const QHeaderView* header = m_table->horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count() && columns.size() < m_count; ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.append(column);
    return columns;
}

void FrozenColumns::follow()
{
    const bool wanted = m_count > 0 && m_table->horizontalScrollBar()->value() > 0;
    setVisible(wanted);
    if (!wanted)
        return;
    const QList<int> columns = firstColumns();
    QHeaderView* header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        setColumnHidden(column, !columns.contains(column));
    for (int i = 0; i < columns.size(); ++i) {
        header->moveSection(header->visualIndex(columns[i]), i);
        setColumnWidth(columns[i], m_table->columnWidth(columns[i]));
    }
    place();
    verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
}

void FrozenColumns::place()
{
    int width = 2;
    for (const int column : firstColumns())
        width += m_table->columnWidth(column);
    const int top = m_table->horizontalHeader()->height();
    horizontalHeader()->setFixedHeight(top);
    setGeometry(m_table->verticalHeader()->width() + m_table->frameWidth(), m_table->frameWidth(), width,
                m_table->viewport()->height() + top);
    raise();
}

bool FrozenColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::Resize && isVisible())
        place();
    return QTableView::eventFilter(watched, event);
}

} // namespace spotcheck
