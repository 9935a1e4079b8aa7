#include "ui/plan/coverage_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/plain_table.h"
#include "ui/common/theme.h"
#include "ui/plan/choice_actions.h"
#include "ui/plan/coverage_model.h"
#include "ui/plan/rows_request.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace spotcheck {

namespace {

constexpr int kReadPauseMs = 100; // several changes in a row are read once

/// In the notice's words, Chinese whatever the window speaks: they stand in the plan.
QStringList reasonsOf(const CatalogueProduct& product)
{
    QStringList reasons;
    if (product.in(1))
        reasons << QStringLiteral("列入全国重点目录");
    if (product.in(2))
        reasons << QStringLiteral("列入上海重点目录");
    if (product.in(4))
        reasons << QStringLiteral("列入自定义目录");
    return reasons;
}

/// Where the product stands in a list: its line of the plan, of the catalogue, or of the product list.
RowsOf rowsOf(const CoverageLine& line, int year)
{
    const QString name = u'=' + line.product.name;
    if (line.state == CoverageState::Planned)
        return {QStringLiteral("plan"),
                QStringLiteral("plan"),
                {{QStringLiteral("year"), u'=' + QString::number(year)}, {QStringLiteral("product_name"), name}}};
    if (line.product.entryId != 0)
        return {QStringLiteral("rules"), QStringLiteral("catalogues"), {{QStringLiteral("product_name"), name}}};
    return {QStringLiteral("rules"), QStringLiteral("catalogue"), {{QStringLiteral("name"), name}}};
}

QString editionsText(const Coverage& coverage)
{
    QStringList parts;
    for (const CatalogueEdition& edition : coverage.editions)
        parts << CoveragePage::tr("%1: %2 products").arg(edition.title()).arg(edition.products);
    return parts.join(QStringLiteral("；"));
}

} // namespace

QString CoveragePage::tabTitle()
{
    return tr("Catalogue coverage");
}

CoveragePage::CoveragePage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_model(new CoverageModel(this)),
      m_filter(new CoverageFilter(this)),
      m_body(new QStackedWidget(this)),
      m_empty(new EmptyState(tr("No catalogue in this file"),
                             tr("The lists of the official catalogues do not come with the program: take them in with "
                                "File > Import… (as 目录名单), or mark products in the product list."),
                             m_body)),
      m_table(new QTableView(m_body)),
      m_notes(new QLabel(this)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    setUpPlainTable(*m_table);
    m_table->sortByColumn(CoverageModel::State, Qt::AscendingOrder);
    m_table->setAccessibleName(tabTitle());
    const int widths[] = {96, 190, 180, 400, 200};
    for (int c = 0; c < CoverageModel::ColumnCount; ++c)
        m_table->setColumnWidth(c, widths[c]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(12, 2, 12, 4);
    m_notes->setStyleSheet(QStringLiteral("color:%1").arg(colors().warn.name()));
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_sum);
    column->addWidget(m_notes);
    column->addWidget(m_body, 1);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kReadPauseMs);
    connect(m_wait, &QTimer::timeout, this, &CoveragePage::load);
    connect(m_table, &QTableView::doubleClicked, this, &CoveragePage::openRow);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(key, m_table);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this, [this] { openRow(m_table->currentIndex()); });
    }
    connect(&session, &Session::changed, this, [this] {
        m_stale = true;
        m_wait->start();
    });
    connect(&session, &Session::busyChanged, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::aboutToWrite, this, [this] { m_session.tasks().cancel(m_channel); });
}

void CoveragePage::addChoice(QWidget* bar, const char* iconName, const QString& text, void (CoveragePage::*run)())
{
    auto* action = new QAction(icon(QString::fromLatin1(iconName)), text, this);
    connect(action, &QAction::triggered, this, run);
    addAction(action); // the palette looks at the page's actions
    auto* button = new QToolButton(bar);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    bar->layout()->addWidget(button);
}

QWidget* CoveragePage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    m_year = new QComboBox(bar);
    fillPlanYears(m_session, *m_year);
    row->addWidget(m_year);
    m_states = new QComboBox(bar);
    m_states->addItem(tr("All products"), -1);
    m_states->addItem(tr("Gaps"), int(CoverageState::Gap));
    m_states->addItem(tr("Left out"), int(CoverageState::LeftOut));
    m_states->addItem(tr("Planned"), int(CoverageState::Planned));
    m_states->setAccessibleName(tr("Which products are shown"));
    row->addWidget(m_states);
    addChoice(bar, "add", tr("Take into the plan"), &CoveragePage::takeSelected);
    addChoice(bar, "close", tr("Leave out…"), &CoveragePage::leaveSelectedOut);
    addChoice(bar, "reset", tr("Consider again"), &CoveragePage::considerSelectedAgain);
    m_sum = new QLabel(this);
    m_sum->setWordWrap(true);
    m_sum->setContentsMargins(12, 0, 12, 4);
    m_sum->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    row->addStretch(1);
    connect(m_states, &QComboBox::activated, this, [this] { m_filter->setState(m_states->currentData().toInt()); });
    connect(m_year, &QComboBox::activated, this, [this] {
        m_stale = true;
        load();
    });
    return bar;
}

int CoveragePage::year() const
{
    return m_year->currentData().toInt();
}

void CoveragePage::showEvent(QShowEvent* event)
{
    PlacePage::showEvent(event);
    m_wait->start();
}

void CoveragePage::load()
{
    if (!m_stale || m_session.isBusy() || !isVisible())
        return; // comes again when it is shown
    const QString office = m_session.workspace().office();
    const QDate today = m_session.workspace().clock().today();
    m_session.read<Coverage>(
        m_channel, this,
        [year = year(), office, today](const Database& db, Progress&) {
            return catalogueCoverage(db, year, office, today);
        },
        [this](Result<Coverage> coverage) {
            if (coverage)
                take(*coverage);
            else if (coverage.error().kind != ErrorKind::Cancelled)
                m_session.sayError(coverage.error());
        });
}

void CoveragePage::take(const Coverage& coverage)
{
    m_stale = false;
    m_model->setCoverage(coverage);
    m_sum->setText(tr("%1 gaps, %2 left out, %3 planned; %4")
                       .arg(coverage.count(CoverageState::Gap))
                       .arg(coverage.count(CoverageState::LeftOut))
                       .arg(coverage.count(CoverageState::Planned))
                       .arg(editionsText(coverage)));
    m_sum->setToolTip(m_sum->text());
    m_notes->setText(coverage.notes.join(u'\n'));
    m_notes->setVisible(!coverage.notes.isEmpty());
    m_body->setCurrentIndex(coverage.lines.isEmpty() ? 1 : 0);
    if (m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, CoverageModel::Product));
    Q_EMIT loaded();
}

void CoveragePage::openRow(const QModelIndex& index)
{
    if (const CoverageLine* line = m_filter->at(index))
        goToRows(m_session, rowsOf(*line, year()));
}

QList<const CoverageLine*> CoveragePage::selected() const
{
    QList<const CoverageLine*> lines;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) // hundreds at most
        lines << m_filter->at(index);
    return lines;
}

QStringList CoveragePage::selectedNames(CoverageState state) const
{
    QStringList names;
    for (const CoverageLine* line : selected())
        if (line->state == state)
            names << line->product.name;
    return names;
}

void CoveragePage::takeSelected()
{
    QList<PlanProposal> proposals;
    for (const CoverageLine* line : selected())
        proposals << PlanProposal{line->product.name, line->product.category, line->product.productId,
                                  reasonsOf(line->product)};
    takeChosen(m_session, year(), proposals);
}

void CoveragePage::leaveSelectedOut()
{
    leaveOutChosen(m_session, this, year(), selectedNames(CoverageState::Gap) + selectedNames(CoverageState::LeftOut));
}

void CoveragePage::considerSelectedAgain()
{
    considerAgain(m_session, year(), selectedNames(CoverageState::LeftOut));
}

void CoveragePage::copy()
{
    copyPlainRows(*m_table);
}

bool CoveragePage::exportShown()
{
    exportPlainTable(m_session, this, *m_table, tabTitle());
    return true;
}

} // namespace spotcheck
