#include "ui/plan/difference_dialog.h"

#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spotcheck {

DifferenceDialog::DifferenceDialog(Session& session, PlanChanges changes, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_changes(std::move(changes)),
      m_list(new QTreeWidget(this)),
      m_summary(new QLabel(this))
{
    setWindowTitle(tr("Differences: %1").arg(QFileInfo(m_changes.source).fileName()));
    resize(820, 520);
    auto* column = new QVBoxLayout(this);
    auto* hint = new QLabel(tr("The workbook differs from the plan in these cells. Those with a check mark are taken "
                               "over; nothing is written before."),
                            this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Item"), tr("Column"), tr("In the plan"), tr("In the workbook")});
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);
    auto* buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Take over"), QDialogButtonBox::AcceptRole);
    auto* all = buttons->addButton(tr("All"), QDialogButtonBox::ActionRole);
    auto* none = buttons->addButton(tr("None"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(all, &QPushButton::clicked, this, [this] { markAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { markAll(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &DifferenceDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    connect(m_list, &QTreeWidget::itemChanged, this, &DifferenceDialog::showCount);
    showCount();
}

void DifferenceDialog::fill()
{
    QList<QTreeWidgetItem*> items;
    for (const PlanChange& cell : std::as_const(m_changes.cells)) {
        auto* item = new QTreeWidgetItem({cell.item, cell.column, cell.before, cell.after});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, cell.taken ? Qt::Checked : Qt::Unchecked);
        item->setForeground(2, colors().muted);
        item->setForeground(3, colors().accent);
        item->setToolTip(2, cell.before);
        item->setToolTip(3, cell.after);
        items << item;
    }
    m_list->addTopLevelItems(items);
    for (int column = 0; column < 3; ++column)
        m_list->header()->resizeSection(column, column == 1 ? 130 : 220);
}

void DifferenceDialog::markAll(bool taken)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        setTaken(row, taken);
}

void DifferenceDialog::setTaken(int row, bool taken)
{
    m_list->topLevelItem(row)->setCheckState(0, taken ? Qt::Checked : Qt::Unchecked);
}

QList<bool> DifferenceDialog::marks() const
{
    QList<bool> marks;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        marks << (m_list->topLevelItem(row)->checkState(0) == Qt::Checked);
    return marks;
}

void DifferenceDialog::showCount()
{
    const auto taken = marks().count(true);
    m_summary->setText(tr("%1 of %2 differences will be taken over.").arg(taken).arg(m_changes.cells.size()));
    m_take->setEnabled(taken > 0);
}

void DifferenceDialog::take()
{
    const auto taken = marks();
    if (m_session.perform([&](Workspace& workspace) { return m_changes.apply(workspace, taken); })) {
        m_session.say(Message{
            Message::Kind::Success, tr("%1 differences taken over. One undo step.").arg(taken.count(true)), {}, 6000});
        accept();
    }
}

} // namespace spotcheck
