#include "ui/laboratories/turnaround_page.h"

#include "core/clocks/office_calendar.h"
#include "core/exchange/table_writer.h"
#include "ui/common/grid_clipboard.h"
#include "ui/common/theme.h"
#include "ui/laboratories/overdue_model.h"
#include "ui/laboratories/turnaround_model.h"
#include "ui/shell/session.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kYearsOffered = 6;
constexpr int kWidestColumn = 240, kBreath = 10;
constexpr int kReadPauseMs = 100; // several changes in a row are read once

/// One step at a time, so that the laboratories stand under each other; -1 shows all.
class StepFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setStep(int step)
    {
        m_step = step;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return m_step < 0 || index.data(TurnaroundModel::kStepRole).toInt() == m_step;
    }

private:
    int m_step = -1;
};

QStringList textsOf(const QAbstractItemModel& model, int row, const QList<int>& columns)
{
    QStringList texts;
    for (const int column : columns)
        texts << model.index(row, column).data().toString();
    return texts;
}

/// As wide as titles and cells want, within reason: a name may be long.
void fitColumns(QTableView& table)
{
    table.resizeColumnsToContents();
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, std::min(table.columnWidth(column) + kBreath, kWidestColumn));
}

QString yardstick(const Turnaround& answer)
{
    if (answer.reportWithin)
        return TurnaroundPage::tr("Reports are due within %1 working days of receipt.").arg(*answer.reportWithin);
    return TurnaroundPage::tr(
        "No due date is set for reports (order 18, article 33, leaves it to the contract or task), "
        "so a sample counts as overdue when it waits longer than nine in ten of its laboratory's "
        "own did.");
}

} // namespace

QString TurnaroundPage::tabTitle()
{
    return tr("Turnaround");
}

TurnaroundPage::TurnaroundPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_measures(new TurnaroundModel(this)),
      m_overdue(new OverdueModel(this)),
      m_measuresShown(new StepFilter(this)),
      m_overdueShown(new QSortFilterProxyModel(this)),
      m_measuresTable(buildTable(m_measures, m_measuresShown)),
      m_overdueTable(buildTable(m_overdue, m_overdueShown)),
      m_year(new QComboBox(this)),
      m_step(new QComboBox(this)),
      m_yardstick(new QLabel(this)),
      m_heading(new QLabel(this)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    auto* lower = new QWidget(this);
    auto* under = new QVBoxLayout(lower);
    under->setContentsMargins(0, 8, 0, 0);
    m_heading->setContentsMargins(12, 0, 12, 0);
    m_yardstick->setContentsMargins(12, 0, 12, 0);
    m_yardstick->setWordWrap(true);
    under->addWidget(m_heading);
    under->addWidget(m_yardstick);
    under->addWidget(m_overdueTable, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_measuresTable);
    splitter->addWidget(lower);
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(splitter, 1);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kReadPauseMs);
    connect(m_wait, &QTimer::timeout, this, &TurnaroundPage::load);
    connect(m_overdueTable, &QTableView::doubleClicked, this, [this](const QModelIndex& at) { openSample(at.row()); });
    connect(&session, &Session::changed, this, [this] {
        m_stale = true;
        m_wait->start();
    });
    connect(&session, &Session::busyChanged, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::aboutToWrite, this, [this] { m_session.tasks().cancel(m_channel); });
}

QWidget* TurnaroundPage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    fillYears();
    m_step->addItem(tr("All steps"), -1);
    for (int step = 0; step < kTurnaroundSteps; ++step)
        m_step->addItem(turnaroundName(TurnaroundStep(step)), step);
    m_step->setCurrentIndex(1 + int(TurnaroundStep::ReceivedToReported));
    m_year->setAccessibleName(tr("Sampled in"));
    m_step->setAccessibleName(tr("Step"));
    row->addWidget(new QLabel(tr("Sampled in"), bar));
    row->addWidget(m_year);
    row->addSpacing(12);
    row->addWidget(new QLabel(tr("Step"), bar));
    row->addWidget(m_step);
    row->addStretch(1);
    connect(m_year, &QComboBox::activated, this, [this] {
        m_stale = true;
        load();
    });
    connect(m_step, &QComboBox::activated, this, &TurnaroundPage::filterSteps);
    filterSteps();
    return bar;
}

void TurnaroundPage::fillYears()
{
    m_year->addItem(tr("All years"), 0);
    const int thisYear = m_session.workspace().clock().today().year();
    for (int year = thisYear; year > thisYear - kYearsOffered; --year)
        m_year->addItem(QString::number(year), year);
}

QTableView* TurnaroundPage::buildTable(QAbstractItemModel* model, QSortFilterProxyModel* proxy)
{
    proxy->setSourceModel(model);
    proxy->setSortRole(TurnaroundModel::kSortRole);
    auto* table = new QTableView(this);
    table->setModel(proxy);
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void TurnaroundPage::filterSteps()
{
    static_cast<StepFilter*>(m_measuresShown)->setStep(m_step->currentData().toInt());
}

void TurnaroundPage::showEvent(QShowEvent* event)
{
    PlacePage::showEvent(event);
    m_wait->start();
}

void TurnaroundPage::load()
{
    if (!m_stale || m_session.isBusy() || !isVisible())
        return; // comes again when it is shown
    const QDate today = m_session.workspace().clock().today();
    const int year = m_year->currentData().toInt();
    m_session.read<Turnaround>(
        m_channel, this,
        [today, year](const Database& db, Progress& progress) -> Result<Turnaround> {
            const auto scope = turnaroundScope(db, today, year);
            if (!scope)
                return scope.error();
            const auto calendar = officeCalendar(db);
            if (!calendar)
                return calendar.error();
            auto answer = turnaround(db, *calendar, *scope, &progress);
            if (answer) {
                answer->knownFrom = calendar->knownFrom();
                answer->knownUntil = calendar->knownUntil();
            }
            return answer;
        },
        [this](Result<Turnaround> answer) {
            if (answer)
                show(*answer);
            else if (answer.error().kind != ErrorKind::Cancelled)
                m_session.sayError(answer.error());
        },
        tr("Measuring turnaround…"));
}

void TurnaroundPage::show(const Turnaround& answer)
{
    m_stale = false;
    m_measures->setAnswer(answer);
    m_overdue->setSamples(answer.overdue);
    m_yardstick->setText(yardstick(answer));
    const QLocale locale;
    QString heading = tr("<b>Overdue: received and not reported on: %1</b> of %2 that wait")
                          .arg(locale.toString(answer.overdue.size()), locale.toString(answer.waiting));
    if (answer.notToldApart > 0)
        heading += tr("; for %1 it cannot be told").arg(locale.toString(answer.notToldApart));
    if (!answer.known)
        heading += tr(". Some days lie outside the holiday calendar (%1 to %2) and are counted without holidays")
                       .arg(answer.knownFrom.toString(Qt::ISODate), answer.knownUntil.toString(Qt::ISODate));
    m_heading->setText(heading);
    fitColumns(*m_measuresTable);
    fitColumns(*m_overdueTable);
    Q_EMIT loaded();
}

void TurnaroundPage::openSample(int row)
{
    const QModelIndex source = m_overdueShown->mapToSource(m_overdueShown->index(row, 0));
    if (!source.isValid())
        return;
    PlaceRequest request;
    request.record = m_overdue->at(source.row()).batch;
    m_session.goTo(QStringLiteral("sampling"), request);
}

QTableView& TurnaroundPage::focusedTable() const
{
    return m_overdueTable->hasFocus() ? *m_overdueTable : *m_measuresTable;
}

void TurnaroundPage::copy()
{
    const QTableView& table = focusedTable();
    const SelectedCells cells = selectedCells(table);
    QList<QStringList> rows;
    for (const int row : cells.rows)
        rows << textsOf(*table.model(), row, cells.columns);
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(toTsv(rows));
}

bool TurnaroundPage::exportShown()
{
    const QTableView& table = focusedTable();
    const QString name = &table == m_overdueTable ? tr("Overdue reports") : tr("Turnaround");
    const QString path = m_session.dialogs().saveFile(this, tr("Export"), name + QStringLiteral(".xlsx"),
                                                      tr("Excel workbook (*.xlsx);;CSV (*.csv)"));
    if (!path.isEmpty())
        exportTo(path, table);
    return true;
}

void TurnaroundPage::exportTo(const QString& path, const QTableView& table)
{
    const QAbstractItemModel& model = *table.model();
    std::vector<TableColumn> columns;
    QList<int> shown;
    for (int column = 0; column < model.columnCount(); ++column) {
        const bool right = model.index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        columns.push_back({model.headerData(column, Qt::Horizontal).toString().toStdString(),
                           right ? CellFormat::Number : CellFormat::Text, 14});
        shown << column;
    }
    auto writer = TableWriter::create(path, tabTitle(), std::move(columns));
    if (!writer)
        return m_session.sayError(writer.error());
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<std::string> texts;
        for (const QString& text : textsOf(model, row, shown))
            texts.push_back(text.toStdString());
        if (auto done = (*writer)->addRow(std::vector<std::string_view>(texts.begin(), texts.end())); !done)
            return m_session.sayError(done.error());
    }
    if (auto done = (*writer)->finish(); !done)
        return m_session.sayError(done.error());
    m_session.say(Message::Kind::Success, tr("%1 rows were exported to %2.").arg(model.rowCount()).arg(path));
}

} // namespace spotcheck
