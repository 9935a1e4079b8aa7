#include "ui/import/products_dialog.h"

#include "ui/common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {
enum Column { Row, Product, TakenAs, ColumnCount };
}

QList<RejectedRow> ProductsDialog::choosable(const QList<RejectedRow>& doubtful)
{
    QList<RejectedRow> rows;
    for (const RejectedRow& row : doubtful)
        if (!row.suggestions.isEmpty())
            rows << row;
    return rows;
}

ProductsDialog::ProductsDialog(const QList<RejectedRow>& rows, QWidget* parent)
    : QDialog(parent), m_table(new QTableWidget(0, ColumnCount, this))
{
    setWindowTitle(tr("Products that are not in the catalogue"));
    setObjectName(QStringLiteral("products"));
    resize(760, 460);
    auto* column = new QVBoxLayout(this);
    auto* hint =
        new QLabel(tr("Say for each whether it is a product of the catalogue under another name, or a new one."), this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_table->setHorizontalHeaderLabels({tr("Row"), tr("In the table"), tr("Taken as")});
    m_table->setAccessibleName(hint->text());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight + 4);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setColumnWidth(Row, 60);
    m_table->setColumnWidth(Product, 300);
    m_table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_table, 1);
    for (const RejectedRow& row : rows)
        addRow(row);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Take so"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    if (count() > 0)
        box(0)->setFocus();
}

void ProductsDialog::addRow(const RejectedRow& row)
{
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    m_table->setItem(at, Row, new QTableWidgetItem(QString::number(row.row)));
    m_table->setItem(at, Product, new QTableWidgetItem(row.value));
    auto* choice = new QComboBox(m_table);
    choice->addItem(tr("a new product"), row.value);
    for (const QString& name : row.suggestions)
        choice->addItem(name, name);
    choice->setAccessibleName(tr("%1 is taken as").arg(row.value));
    m_table->setCellWidget(at, TakenAs, choice);
}

QComboBox* ProductsDialog::box(int row) const
{
    return static_cast<QComboBox*>(m_table->cellWidget(row, TakenAs));
}

void ProductsDialog::choose(int row, int option)
{
    box(row)->setCurrentIndex(option);
}

int ProductsDialog::count() const
{
    return m_table->rowCount();
}

QHash<QString, QString> ProductsDialog::answer() const
{
    QHash<QString, QString> products;
    for (int row = 0; row < m_table->rowCount(); ++row)
        products.insert(m_table->item(row, Product)->text(), box(row)->currentData().toString());
    return products;
}

} // namespace spotcheck
