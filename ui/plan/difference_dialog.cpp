#include "ui/plan/difference_dialog.h"

#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <algorithm>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

using State = PlanChange::State;
enum Column { Line, Field, Base, Here, There, What, ColumnCount };
constexpr State kStates[] = {State::Differs, State::There, State::Here, State::Conflict, State::Rejected};
constexpr int kAllStates = -1;

QString stateWord(State state)
{
    switch (state) {
    case State::Differs: break;
    case State::There: return DifferenceDialog::tr("changed in the workbook");
    case State::Here: return DifferenceDialog::tr("changed here meanwhile");
    case State::Conflict: return DifferenceDialog::tr("changed on both sides");
    case State::Rejected: return DifferenceDialog::tr("cannot be taken");
    }
    return DifferenceDialog::tr("differs");
}

/// Ink and ground of the last column, and of the whole row where both sides disagree.
std::pair<QColor, QColor> colorsOf(State state)
{
    const Colors& c = colors();
    switch (state) {
    case State::Differs: break;
    case State::There: return {c.good, QColor()};
    case State::Here: return {c.muted, QColor()};
    case State::Conflict: return {c.warn, c.warnBack};
    case State::Rejected: return {c.bad, c.badBack};
    }
    return {c.accent, QColor()};
}

bool isChecked(const QTreeWidgetItem& item)
{
    return item.checkState(Line) == Qt::Checked;
}

} // namespace

DifferenceDialog::DifferenceDialog(Session& session, PlanChanges changes, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_changes(std::move(changes)),
      m_filter(new QComboBox(this)),
      m_list(new QTreeWidget(this)),
      m_summary(new QLabel(this))
{
    setWindowTitle(tr("Differences: %1").arg(QFileInfo(m_changes.source).fileName()));
    setObjectName(QStringLiteral("planDifferences"));
    resize(1080, 580);
    auto* column = new QVBoxLayout(this);
    column->addLayout(filterRow());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QPalette outlines = m_list->palette(); // of the check boxes; on dark ground the usual one is not seen
    outlines.setColor(QPalette::Window, colors().muted);
    m_list->setPalette(outlines);
    m_list->setAccessibleName(tr("Differences between the plan and the workbook"));
    m_list->setHeaderLabels(
        {tr("Line"), tr("Field"), tr("When sent"), tr("Here now"), tr("In the workbook"), tr("What happened")});
    column->addWidget(m_list, 1);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addLayout(buttonRow());
    fill();
    connect(m_list, &QTreeWidget::itemChanged, this, &DifferenceDialog::showCount);
    connect(new QShortcut(Qt::Key_Space, m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &DifferenceDialog::toggleSelected);
    showCount();
    m_list->setFocus();
}

QLayout* DifferenceDialog::filterRow()
{
    auto* row = new QHBoxLayout;
    auto* hint = new QLabel(m_changes.hasBase
                                ? tr("Those with a check mark are taken over; nothing is written before. What both "
                                     "sides changed, and what was changed here only, is not checked.")
                                : tr("It is not known what the plan said when this workbook went out: every "
                                     "difference is shown as it is. Those with a check mark are taken over."),
                            this);
    hint->setWordWrap(true);
    row->addWidget(hint, 1);
    auto* label = new QLabel(tr("&Show"), this);
    label->setBuddy(m_filter);
    row->addWidget(label);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_filter->addItem(tr("all (%1)").arg(m_changes.cells.size()), kAllStates);
    for (const State state : kStates)
        if (const int count = countOf(state); count > 0)
            m_filter->addItem(QStringLiteral("%1 (%2)").arg(stateWord(state)).arg(count), int(state));
    connect(m_filter, &QComboBox::currentIndexChanged, this, &DifferenceDialog::filter);
    row->addWidget(m_filter);
    return row;
}

QLayout* DifferenceDialog::buttonRow()
{
    auto* row = new QHBoxLayout;
    auto* all = new QPushButton(tr("Check &all shown"), this);
    auto* none = new QPushButton(tr("Check &none"), this);
    for (QPushButton* button : {all, none}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(all, &QPushButton::clicked, this, [this] { markShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { markShown(false); });
    auto* buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("&Take over"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &DifferenceDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(buttons, 1);
    return row;
}

QTreeWidgetItem* DifferenceDialog::itemOf(const PlanChange& cell) const
{
    auto* item =
        new QTreeWidgetItem({cell.item, cell.column, cell.base, cell.before, cell.after, stateWord(cell.state)});
    const bool can = cell.state != State::Rejected;
    item->setFlags(can ? item->flags() | Qt::ItemIsUserCheckable : item->flags() & ~Qt::ItemIsUserCheckable);
    if (can)
        item->setCheckState(Line, cell.taken ? Qt::Checked : Qt::Unchecked);
    const auto [ink, ground] = colorsOf(cell.state);
    for (int column = 0; column < ColumnCount; ++column) {
        item->setToolTip(column, item->text(column));
        if (ground.isValid())
            item->setBackground(column, ground);
    }
    item->setForeground(What, ink);
    item->setForeground(Base, colors().muted);
    item->setData(What, Qt::UserRole, int(cell.state));
    return item;
}

void DifferenceDialog::fill()
{
    QList<QTreeWidgetItem*> items;
    for (const PlanChange& cell : std::as_const(m_changes.cells))
        items << itemOf(cell);
    m_list->addTopLevelItems(items);
    const int widths[] = {190, 110, 190, 190, 190, 150};
    for (int column = 0; column < ColumnCount; ++column)
        m_list->header()->resizeSection(column, widths[column]);
    m_list->setColumnHidden(Base, !m_changes.hasBase);
    if (!items.isEmpty())
        m_list->setCurrentItem(items.front());
}

void DifferenceDialog::showOnly(std::optional<State> state)
{
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(state ? int(*state) : kAllStates)));
}

void DifferenceDialog::filter()
{
    const int wanted = m_filter->currentData().toInt();
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        item->setHidden(wanted != kAllStates && item->data(What, Qt::UserRole).toInt() != wanted);
    }
    showCount();
}

int DifferenceDialog::shown() const
{
    int count = 0;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        count += m_list->topLevelItem(row)->isHidden() ? 0 : 1;
    return count;
}

void DifferenceDialog::markShown(bool taken)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->topLevelItemCount(); ++row)
            if (!m_list->topLevelItem(row)->isHidden())
                setTaken(row, taken);
    }
    m_list->viewport()->update();
    showCount();
}

void DifferenceDialog::toggleSelected()
{
    const auto selected = m_list->selectedItems();
    const bool taken = std::any_of(selected.begin(), selected.end(), [](const QTreeWidgetItem* item) {
        return (item->flags() & Qt::ItemIsUserCheckable) && !isChecked(*item);
    });
    for (QTreeWidgetItem* item : selected)
        if (item->flags() & Qt::ItemIsUserCheckable)
            item->setCheckState(Line, taken ? Qt::Checked : Qt::Unchecked);
}

void DifferenceDialog::setTaken(int row, bool taken)
{
    if (m_changes.cells[row].state != State::Rejected)
        m_list->topLevelItem(row)->setCheckState(Line, taken ? Qt::Checked : Qt::Unchecked);
}

QList<bool> DifferenceDialog::marks() const
{
    QList<bool> marks;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        marks << isChecked(*m_list->topLevelItem(row));
    return marks;
}

int DifferenceDialog::countOf(State state) const
{
    return int(std::count_if(m_changes.cells.begin(), m_changes.cells.end(),
                             [&](const PlanChange& cell) { return cell.state == state; }));
}

void DifferenceDialog::showCount()
{
    const auto taken = marks().count(true);
    QStringList parts;
    for (const State state : kStates)
        if (const int count = countOf(state); count > 0)
            parts << tr("%1 %2").arg(count).arg(stateWord(state));
    m_summary->setText(tr("%1 differences: %2. %3 will be taken over, as one undo step.")
                           .arg(m_changes.cells.size())
                           .arg(parts.join(tr(", ")))
                           .arg(taken) +
                       (m_changes.warning.isEmpty() ? QString() : u'\n' + m_changes.warning));
    m_take->setEnabled(taken > 0);
}

QString DifferenceDialog::summary() const
{
    return m_summary->text();
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
