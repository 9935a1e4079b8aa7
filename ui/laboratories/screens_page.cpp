#include "ui/laboratories/screens_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/laboratories/screen_panel.h"
#include "ui/laboratories/screens_model.h"
#include "ui/shell/session.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace spotcheck {

namespace {
constexpr int kYears = 6;
} // namespace

ScreensPage::ScreensPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_model(new ScreensModel(this)),
      m_filter(new ScreensFilter(this)),
      m_body(new QStackedWidget(this)),
      m_empty(new EmptyState(tr("Do the results of a laboratory look measured?"),
                             tr("The screens look at all numeric results of the file: values just inside limits, last "
                                "digits, repeated values, little scatter, equal samples, unit slips.\nWhat they find "
                                "is a reason to ask, never a proof. Nothing is changed."),
                             m_body)),
      m_panel(new ScreenPanel(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    m_filter->setSourceModel(m_model);
    m_panel->setChinese(session.chinese());
    m_empty->setAction(tr("Run the screens"), [this] { run(); });
    auto* across = new QSplitter(m_body);
    across->addWidget(makeTable());
    across->addWidget(m_panel);
    across->setStretchFactor(0, 62);
    across->setStretchFactor(1, 38);
    across->setSizes({760, 420});
    across->setChildrenCollapsible(false);
    m_body->addWidget(m_empty);
    m_body->addWidget(across);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_body, 1);
    m_panel->showAnswer(nullptr, m_model->report());
    showRunning(false);
    connect(&session, &Session::changed, this, &ScreensPage::sayOld);
    connect(&session, &Session::aboutToWrite, this, &ScreensPage::stop);
    connect(&session.tasks(), &TaskRunner::progressed, this, [this](qint64 done, qint64 total) {
        if (m_running)
            m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    });
    connect(m_panel, &ScreenPanel::sampleWanted, this, [this](qint64 report) {
        m_session.goTo(QStringLiteral("results"), PlaceRequest{{}, true, report});
    });
}

QWidget* ScreensPage::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    m_year = new QComboBox(bar);
    m_year->setAccessibleName(tr("Year of sampling"));
    m_year->addItem(tr("All years"), 0);
    const int year = m_session.workspace().clock().today().year();
    for (int y = year; y > year - kYears; --y)
        m_year->addItem(tr("Sampled in %1").arg(y), y);
    m_run = new QPushButton(bar);
    connect(m_run, &QPushButton::clicked, this, [this] { m_running ? stop() : run(); });
    m_progress = new QProgressBar(bar);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 10);
    m_sum = new QLabel(bar);
    m_sum->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    m_untested = new QCheckBox(tr("With what could not be tested"), bar);
    connect(m_untested, &QCheckBox::toggled, m_filter, &ScreensFilter::setWithUntested);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Laboratory, product, item"));
    m_search->setAccessibleName(tr("Laboratory, product, item"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(200);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, m_filter, &ScreensFilter::setWords);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_year, m_run, m_progress, m_sum})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_untested);
    row->addWidget(m_search);
    return bar;
}

QWidget* ScreensPage::makeTable()
{
    m_table = new QTableView(m_body);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ScreensModel::Word, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(ScreensModel::Item, QHeaderView::Stretch);
    const int widths[] = {84, 118, 150, 0, 52, 78, 78};
    for (int c = 0; c < ScreensModel::ColumnCount; ++c)
        if (widths[c] > 0)
            m_table->setColumnWidth(c, widths[c]);
    m_table->setAccessibleName(tr("Answers of the screens"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ScreensPage::showChosen);
    return m_table;
}

void ScreensPage::run()
{
    if (m_session.isBusy())
        return;
    statistics::ScreenScope scope;
    scope.year = m_year->currentData().toInt();
    showRunning(true);
    m_session.read<statistics::ScreenReport>(
        m_channel, this,
        [scope](const Database& db, Progress& progress) { return statistics::runScreens(db, scope, &progress); },
        [this](Result<statistics::ScreenReport> report) { take(std::move(report)); }, tr("Screening the results"));
}

void ScreensPage::stop()
{
    m_session.tasks().cancel(m_channel);
}

void ScreensPage::take(Result<statistics::ScreenReport> report)
{
    showRunning(false);
    if (report) {
        m_model->setReport(*report);
        m_body->setCurrentIndex(1);
        m_sum->setText(tr("%1 results, %2 tests, %3 worth asking")
                           .arg(QLocale().toString(report->results))
                           .arg(report->tested)
                           .arg(report->flagged));
        choose(0);
    } else if (report.error().kind == ErrorKind::Cancelled) {
        m_sum->setText(tr("Stopped; nothing was changed."));
    } else {
        m_session.sayError(report.error());
    }
    Q_EMIT finished();
}

void ScreensPage::showRunning(bool running)
{
    m_running = running;
    m_run->setText(running ? tr("Stop") : tr("Run the screens"));
    m_run->setIcon(icon(running ? QStringLiteral("close") : QStringLiteral("search")));
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_year->setEnabled(!running);
}

void ScreensPage::choose(int row)
{
    if (row < m_filter->rowCount())
        m_table->setCurrentIndex(m_filter->index(row, 0));
    showChosen();
}

void ScreensPage::showChosen()
{
    m_panel->showAnswer(m_filter->answer(m_table->currentIndex()), m_model->report());
}

void ScreensPage::sayOld()
{
    if (m_model->rowCount() > 0)
        m_sum->setText(tr("The file has changed since; run the screens again."));
}

void ScreensPage::copy()
{
    QStringList lines;
    const auto rows = m_table->selectionModel()->selectedRows(); // thousands at most
    for (int line = -1; line < rows.size(); ++line) {
        QStringList cells;
        for (int c = 0; c < ScreensModel::ColumnCount; ++c)
            cells << (line < 0 ? m_filter->headerData(c, Qt::Horizontal) : rows[line].siblingAtColumn(c).data())
                         .toString();
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ScreensPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace spotcheck
