#include "ui/plan/budget_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/read_when_shown.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/plan/budget_chart.h"
#include "ui/plan/plan_chooser.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr BudgetBy kBys[] = {BudgetBy::Line, BudgetBy::Office, BudgetBy::Category, BudgetBy::Package, BudgetBy::Lab};

QStringList titles()
{
    return {budgetByName(BudgetBy::Line),  BudgetPage::tr("Batches"),         BudgetPage::tr("Sampled"),
            BudgetPage::tr("Reported"),    BudgetPage::tr("Declared (yuan)"), BudgetPage::tr("Committed (yuan)"),
            BudgetPage::tr("Used (yuan)"), BudgetPage::tr("Left (yuan)"),     BudgetPage::tr("Used, %")};
}

ShownCell shareCell(const Money& money)
{
    if (money.declared <= 0)
        return {money.used > 0 ? QStringLiteral("—") : QString(), -1.0};
    const double share = 100.0 * double(money.used) / double(money.declared);
    return {QLocale().toString(share, 'f', 1), share};
}

ShownRow rowOf(const BudgetRow& row, const QString& name, bool strong)
{
    ShownCell used = moneyCell(row.money.used), left = moneyCell(row.money.left()),
              committed = moneyCell(row.money.committed);
    if (row.money.isOverspent())
        used.ink = left.ink = colors().bad;
    if (row.money.committed > row.money.declared)
        committed.ink = colors().warn;
    return {{{name},
             numberCell(row.batches),
             numberCell(row.sampled),
             numberCell(row.reported),
             moneyCell(row.money.declared),
             committed,
             used,
             left,
             shareCell(row.money)},
            row.line,
            strong};
}

QString nameOf(const BudgetRow& row)
{
    const QString key = row.key.isEmpty() ? BudgetPage::tr("not said") : row.key;
    return row.no > 0 ? QStringLiteral("%1  %2").arg(row.no).arg(key) : key;
}

} // namespace

BudgetPage::BudgetPage(Session& session, QWidget* parent)
    : PlanPartPage(session, new PlanChooser(session), parent),
      m_by(new QComboBox(this)),
      m_chart(new BudgetChart(this)),
      m_sentence(new QLabel(this)),
      m_rows(new RowsModel(titles(), this)),
      m_table(new RowsTable(m_rows, this))
{
    bar().addSpacing(12);
    bar().addWidget(new QLabel(tr("by"), this));
    bar().addWidget(m_by);
    bar().addStretch(1);
    m_by->setAccessibleName(tr("by"));
    for (const BudgetBy by : kBys)
        m_by->addItem(budgetByName(by), int(by));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setAccessibleName(tr("Money"));
    auto* inside = new QWidget(this);
    auto* parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 0, 0);
    auto* said = new QHBoxLayout;
    said->setContentsMargins(12, 4, 12, 8);
    said->addWidget(m_sentence);
    parts->addLayout(said);
    parts->addWidget(m_chart);
    parts->addWidget(m_table, 1);
    setBody(inside, tr("Begin a plan under “Annual plan”; its money is here."));
    connect(m_by, &QComboBox::activated, &reading(), &ReadWhenShown::again);
    connect(m_table, &RowsTable::rowActivated, this, &BudgetPage::openRow);
}

void BudgetPage::groupBy(BudgetBy by)
{
    m_by->setCurrentIndex(m_by->findData(int(by)));
    reading().again();
}

void BudgetPage::loadPlan()
{
    const int year = chooser().plan()->year;
    const QString office = chooser().plan()->office;
    const auto by = BudgetBy(m_by->currentData().toInt());
    session().read<PlanBudget>(
        reading().channel(), this,
        [=](const Database& db, Progress& progress) { return planBudget(db, year, office, by, &progress); },
        [this, by](Result<PlanBudget> budget) {
            if (budget)
                show(*budget, by);
            else if (budget.error().kind != ErrorKind::Cancelled)
                session().sayError(budget.error());
        },
        tr("Counting money…"));
}

void BudgetPage::show(const PlanBudget& budget, BudgetBy by)
{
    reading().done();
    const auto yuan = [](qint64 fen) { return QLocale().toString(double(fen) / 100, 'f', 2); };
    QList<ShownRow> rows{rowOf(budget.all, tr("The whole plan"), true)};
    for (const BudgetRow& row : budget.rows)
        rows << rowOf(row, nameOf(row), false);
    m_rows->setTitle(0, budgetByName(by));
    m_rows->setRows(rows);
    m_table->fitColumns();
    m_chart->setRows(budget.rows);
    const Money& all = budget.all.money;
    QString text = tr("Declared %1 yuan, committed %2, used %3, left %4.")
                       .arg(yuan(all.declared), yuan(all.committed), yuan(all.used), yuan(all.left()));
    if (budget.applied > 0)
        text += u' ' + tr("Applied for as a whole: %1.").arg(yuan(budget.applied));
    text += u' ' + tr("Used: the price paid for every sample, and the winning bid's price of every batch reported on.");
    if (budget.unpriced > 0)
        text += u' ' + tr("%1 batches have no price and count as nothing.").arg(budget.unpriced);
    if (budget.unplanned > 0)
        text += u' ' + tr("%1 belong to no line.").arg(budget.unplanned);
    m_sentence->setText(text);
    Q_EMIT loaded();
}

QString BudgetPage::sentence() const
{
    return m_sentence->text();
}

void BudgetPage::openRow(int row)
{
    const qint64 line = row >= 0 ? m_rows->at(row).id : 0;
    if (line == 0)
        return;
    PlaceRequest request;
    request.record = line;
    request.field = QStringLiteral("budget");
    session().goTo(QStringLiteral("plan"), request);
}

void BudgetPage::copy()
{
    m_table->copySelection();
}

bool BudgetPage::exportShown()
{
    m_table->exportRows(session(), tr("Budget"));
    return true;
}

} // namespace spotcheck
