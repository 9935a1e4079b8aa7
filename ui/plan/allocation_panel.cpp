#include "ui/plan/allocation_panel.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

enum Column { Name, Weight, Rate, Price, Batches, Cost, ColumnCount };
constexpr int kMostBatches = 1'000'000;
constexpr double kFen = 100;

} // namespace

AllocationPanel::AllocationPanel(const QList<Stratum>& strata, qint64 total, QWidget* parent)
    : QGroupBox(tr("Spread over the stages"), parent),
      m_limit(new QComboBox(this)),
      m_method(new QComboBox(this)),
      m_total(new QSpinBox(this)),
      m_budget(new QDoubleSpinBox(this)),
      m_least(new QSpinBox(this)),
      m_table(new QTableWidget(this)),
      m_sentence(new QLabel(this))
{
    m_limit->addItems({tr("batches in all"), tr("budget, yuan")});
    m_method->addItems({tr("proportional"), tr("Neyman")});
    m_total->setRange(1, kMostBatches);
    m_total->setValue(int(std::clamp<qint64>(total, 1, kMostBatches)));
    m_budget->setRange(0, 1e9);
    m_budget->setDecimals(2);
    m_least->setRange(0, 1000);
    m_least->setValue(1);
    m_least->setPrefix(tr("at least "));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{m_limit, m_total, m_budget, m_least, m_method})
        row->addWidget(part);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_table);
    column->addWidget(m_sentence);
    buildTable(strata);
    double price = 0;
    for (const Stratum& s : strata)
        price = std::max(price, double(s.cost) / kFen);
    m_budget->setValue(price * double(m_total->value()));
    connect(m_limit, &QComboBox::currentIndexChanged, this, &AllocationPanel::recompute);
    connect(m_method, &QComboBox::currentIndexChanged, this, &AllocationPanel::recompute);
    connect(m_total, &QSpinBox::valueChanged, this, &AllocationPanel::recompute);
    connect(m_least, &QSpinBox::valueChanged, this, &AllocationPanel::recompute);
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, &AllocationPanel::recompute);
    recompute();
}

void AllocationPanel::buildTable(const QList<Stratum>& strata)
{
    m_table->setColumnCount(ColumnCount);
    m_table->setRowCount(int(strata.size()));
    m_table->setHorizontalHeaderLabels(
        {tr("Stage"), tr("Weight"), tr("Failure rate"), tr("Yuan a batch"), tr("Batches"), tr("Yuan")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight + 2);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setFixedHeight((int(strata.size()) + 1) * (kRowHeight + 2) + 4);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int row = 0; row < int(strata.size()); ++row) {
        const Stratum& s = strata[row];
        for (const int column : {int(Name), int(Batches), int(Cost)}) {
            auto* item = new QTableWidgetItem(column == Name ? s.name : QString());
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            m_table->setItem(row, column, item);
        }
        cellBox(row, Weight, 1e9, s.weight);
        cellBox(row, Rate, 100, s.rate * 100)->setSuffix(QStringLiteral(" %"));
        cellBox(row, Price, 1e7, double(s.cost) / kFen);
    }
}

QDoubleSpinBox* AllocationPanel::cellBox(int row, int column, double most, double value)
{
    auto* box = new QDoubleSpinBox(m_table);
    box->setRange(0, most);
    box->setDecimals(column == Rate ? 1 : 2);
    box->setFrame(false);
    box->setValue(value);
    m_table->setCellWidget(row, column, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &AllocationPanel::recompute);
    return box;
}

QList<Stratum> AllocationPanel::strata() const
{
    const auto value = [this](int row, int column) {
        return static_cast<QDoubleSpinBox*>(m_table->cellWidget(row, column))->value();
    };
    QList<Stratum> all;
    for (int row = 0; row < m_table->rowCount(); ++row)
        all << Stratum{m_table->item(row, Name)->text(), value(row, Weight), value(row, Rate) / 100,
                       qRound64(value(row, Price) * kFen), 0};
    return all;
}

void AllocationPanel::recompute()
{
    const bool byBudget = m_limit->currentIndex() == 1;
    m_total->setVisible(!byBudget);
    m_budget->setVisible(byBudget);
    const auto method = m_method->currentIndex() == 1 ? AllocationMethod::Neyman : AllocationMethod::Proportional;
    const auto made = byBudget ? allocateBudget(strata(), qRound64(m_budget->value() * kFen), m_least->value(), method)
                               : allocateBatches(strata(), m_total->value(), m_least->value(), method);
    showShares(made ? &*made : nullptr);
    m_sentence->setText(made ? made->sentence : made.error().message);
    m_sentence->setStyleSheet(made ? QString() : QStringLiteral("color:%1").arg(colors().bad.name()));
}

void AllocationPanel::showShares(const Allocation* made)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const AllocationShare share = made != nullptr ? made->shares[row] : AllocationShare{};
        m_table->item(row, Batches)->setText(made != nullptr ? QString::number(share.n) : QString());
        m_table->item(row, Cost)->setText(made != nullptr ? QLocale().toString(double(share.cost) / kFen, 'f', 2)
                                                          : QString());
    }
}

QString AllocationPanel::sentence() const
{
    return m_sentence->text();
}

int AllocationPanel::batchesOf(int row) const
{
    const QString text = m_table->item(row, Batches)->text();
    return text.isEmpty() ? -1 : text.toInt();
}

void AllocationPanel::setMethod(AllocationMethod method)
{
    m_method->setCurrentIndex(method == AllocationMethod::Neyman ? 1 : 0);
}

void AllocationPanel::setByBudget(bool byBudget)
{
    m_limit->setCurrentIndex(byBudget ? 1 : 0);
}

} // namespace spotcheck
