#include "ui/common/answer_page.h"

#include "core/exchange/table_writer.h"
#include "ui/common/grid_clipboard.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kReadPauseMs = 100; // several changes in a row are read once
constexpr int kWidestColumn = 320, kBreath = 12, kColumnCharacters = 14;

QStringList textsOf(const QAbstractItemModel& model, int row, const QList<int>& columns)
{
    QStringList texts;
    for (const int column : columns)
        texts << model.index(row, column).data().toString();
    return texts;
}

void fitColumns(QTableView& table)
{
    table.resizeColumnsToContents();
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, std::min(table.columnWidth(column) + kBreath, kWidestColumn));
}

Status writeTable(const QAbstractItemModel& model, const QString& path, const QString& title)
{
    std::vector<TableColumn> columns;
    QList<int> shown;
    for (int column = 0; column < model.columnCount(); ++column) {
        const bool right = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        columns.push_back({model.headerData(column, Qt::Horizontal).toString().toStdString(),
                           right ? CellFormat::Number : CellFormat::Text, kColumnCharacters});
        shown << column;
    }
    auto writer = TableWriter::create(path, title, std::move(columns));
    if (!writer)
        return writer.error();
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<std::string> texts;
        for (const QString& text : textsOf(model, row, shown))
            texts.push_back(text.toStdString());
        if (auto done = (*writer)->addRow(std::vector<std::string_view>(texts.begin(), texts.end())); !done)
            return done;
    }
    return (*writer)->finish();
}

} // namespace

AnswerPage::AnswerPage(Session& session, const QString& title, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_title(title),
      m_channel(TaskRunner::uniqueChannel()),
      m_model(new AnswerTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)),
      m_heading(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_bar(new QHBoxLayout),
      m_wait(new QTimer(this))
{
    m_bar->setContentsMargins(12, 6, 12, 6);
    m_bar->setSpacing(6);
    m_bar->addStretch(1);
    for (QLabel* label : {m_heading, m_empty}) {
        label->setWordWrap(true);
        label->setContentsMargins(12, 4, 12, 8);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_heading->hide(); // until it says something
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    buildTable();
    auto* column = new QVBoxLayout(this);
    m_column = column;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_bar);
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    m_wait->setSingleShot(true);
    m_wait->setInterval(kReadPauseMs);
    connect(m_wait, &QTimer::timeout, this, &AnswerPage::load);
    connect(&session, &Session::changed, this, &AnswerPage::again);
    connect(&session, &Session::busyChanged, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::aboutToWrite, this, [this] { m_session.tasks().cancel(m_channel); });
}

void AnswerPage::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(AnswerTableModel::kSortRole);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(m_title);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& at) {
        if (const qint64 id = m_model->at(m_sorted->mapToSource(at).row()).id; id != 0)
            activate(id);
    });
}

QComboBox* AnswerPage::addChoice(const QString& label)
{
    auto* choice = new QComboBox(this);
    choice->setAccessibleName(label);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const int at = m_bar->count() - 1; // before the stretch
    m_bar->insertWidget(at, new QLabel(label, this));
    m_bar->insertWidget(at + 1, choice);
    m_bar->insertSpacing(at + 2, 12);
    connect(choice, &QComboBox::activated, this, &AnswerPage::again);
    return choice;
}

void AnswerPage::addBelowHeading(QWidget* widget)
{
    m_column->insertWidget(2, widget);
}

void AnswerPage::setHeading(const QString& richText)
{
    m_heading->setText(richText);
    m_heading->setVisible(!richText.isEmpty());
}

void AnswerPage::setEmptyText(const QString& text)
{
    m_empty->setText(text);
}

void AnswerPage::open(const PlaceRequest&)
{
    m_wait->start();
}

void AnswerPage::again()
{
    m_stale = true;
    m_wait->start();
}

void AnswerPage::showEvent(QShowEvent* event)
{
    PlacePage::showEvent(event);
    m_wait->start();
}

void AnswerPage::load()
{
    if (!m_stale || m_session.isBusy() || !isVisible())
        return; // comes again when it is shown
    ask();
}

void AnswerPage::show(std::vector<AnswerRow> rows)
{
    m_stale = false;
    const bool any = !rows.empty();
    m_model->setRows(std::move(rows));
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    fitColumns(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(!m_model->endsInNumbers()); // a number far at the right is lost
    m_loaded = true;
    Q_EMIT loaded();
}

void AnswerPage::fail(const Error& error)
{
    if (error.kind != ErrorKind::Cancelled)
        m_session.sayError(error);
}

void AnswerPage::activate(qint64) {}

void AnswerPage::copy()
{
    const SelectedCells cells = selectedCells(*m_table);
    QList<QStringList> rows;
    for (const int row : cells.rows)
        rows << textsOf(*m_table->model(), row, cells.columns);
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(toTsv(rows));
}

bool AnswerPage::exportShown()
{
    const QString path = m_session.dialogs().saveFile(this, tr("Export"), m_title + QStringLiteral(".xlsx"),
                                                      tr("Excel workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return true;
    if (auto done = writeTable(*m_table->model(), path, m_title); !done)
        m_session.sayError(done.error());
    else
        m_session.say(Message::Kind::Success, tr("%1 rows were exported to %2.").arg(m_model->rowCount()).arg(path));
    return true;
}

} // namespace spotcheck
