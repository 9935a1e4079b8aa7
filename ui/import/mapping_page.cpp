#include "ui/import/mapping_page.h"

#include "ui/common/message_bar.h"
#include "ui/common/theme.h"
#include "ui/import/choices_bar.h"
#include "ui/import/field_offers.h"
#include "ui/import/import_desk.h"
#include "ui/import/import_summary.h"
#include "ui/import/preview_header.h"
#include "ui/import/preview_model.h"
#include "ui/import/products_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace spotcheck {

namespace {
constexpr int kNarrowest = 80, kWidest = 260;
constexpr int kRowsForWidth = 60;
constexpr int kDoubtsShown = 4;
constexpr int kSignWidth = 20;
constexpr int kButtonRoom = 20;

int widthOf(const QModelIndex& cell, const QFontMetrics& metrics)
{
    const int sign = cell.data(Qt::DecorationRole).isNull() ? 0 : kSignWidth;
    return metrics.horizontalAdvance(cell.data().toString()) + sign;
}
} // namespace

MappingPage::MappingPage(ImportDesk& desk, bool chinese, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_chinese(chinese),
      m_choices(new ChoicesBar(chinese, this)),
      m_messages(new MessageBar(this)),
      m_model(new PreviewModel(this)),
      m_table(new QTableView(this)),
      m_header(new PreviewHeader(m_table)),
      m_columnLabel(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_field(new QComboBox(this)),
      m_onlyProblems(new QCheckBox(tr("&Only rows with problems"), this)),
      m_products(new QPushButton(this)),
      m_next(new QPushButton(tr("&Next problem"), this))
{
    buildTable();
    buildLayout();
    connectDesk();
    showColumn();
}

void MappingPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("preview"));
    m_table->setAccessibleName(tr("The first rows of the file"));
    m_table->setModel(m_model);
    m_table->setHorizontalHeader(m_header);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setFrameShape(QFrame::StyledPanel);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showColumn();
        showDetail();
    });
}

QWidget* MappingPage::columnRow()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_columnLabel->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("field"));
    m_field->setMinimumWidth(240);
    m_field->setMaxVisibleItems(20);
    m_onlyProblems->setObjectName(QStringLiteral("onlyProblems"));
    m_next->setObjectName(QStringLiteral("nextProblem"));
    m_next->setAutoDefault(false);
    m_next->setMinimumWidth(m_next->sizeHint().width() + kButtonRoom);
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, this, &MappingPage::goToNextProblem);
    m_next->setToolTip(tr("Jumps to the next marked cell (F8)"));
    row->addWidget(m_columnLabel);
    row->addWidget(m_field);
    m_products->setObjectName(QStringLiteral("products"));
    m_products->setAutoDefault(false);
    m_products->hide();
    connect(m_products, &QPushButton::clicked, this, &MappingPage::productsWanted);
    row->addWidget(m_products);
    row->addStretch(1);
    row->addWidget(m_onlyProblems);
    row->addWidget(m_next);
    return box;
}

void MappingPage::buildLayout()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_choices);
    column->addWidget(m_messages);
    column->addWidget(columnRow());
    column->addWidget(m_table, 1);
    for (QLabel* label : {m_detail, m_summary}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    setTabOrder(m_field, m_onlyProblems);
    setTabOrder(m_onlyProblems, m_next);
    setTabOrder(m_next, m_table);
    m_detail->setObjectName(QStringLiteral("detail"));
    m_summary->setObjectName(QStringLiteral("summary"));
}

void MappingPage::connectDesk()
{
    connect(m_choices, &ChoicesBar::fileWanted, this, &MappingPage::fileWanted);
    connect(m_choices, &ChoicesBar::kindChosen, &m_desk, &ImportDesk::chooseKind);
    connect(m_choices, &ChoicesBar::sheetChosen, &m_desk, &ImportDesk::chooseSheet);
    connect(m_choices, &ChoicesBar::senderChosen, &m_desk, &ImportDesk::chooseSender);
    connect(m_choices, &ChoicesBar::headerChosen, &m_desk, &ImportDesk::chooseHeader);
    connect(m_choices, &ChoicesBar::layoutChosen, &m_desk, &ImportDesk::chooseLayout);
    connect(m_choices, &ChoicesBar::planOfficeChosen, &m_desk, &ImportDesk::choosePlanOffice);
    connect(m_choices, &ChoicesBar::profilesWanted, this, &MappingPage::profilesWanted);
    connect(m_header, &PreviewHeader::fieldChosen, &m_desk, &ImportDesk::setField);
    connect(m_field, &QComboBox::activated, this, &MappingPage::takeColumn);
    connect(m_table->verticalHeader(), &QHeaderView::sectionDoubleClicked, this, [this](int row) {
        if (m_desk.view() && m_desk.view()->preview.headerFirst == 0)
            m_desk.chooseHeader(m_model->rowNumber(row), m_model->rowNumber(row));
    });
    connect(m_onlyProblems, &QCheckBox::toggled, this, &MappingPage::setOnlyProblems);
    connect(m_next, &QPushButton::clicked, this, &MappingPage::goToNextProblem);
    connect(&m_desk, &ImportDesk::looked, this, &MappingPage::showView);
    connect(&m_desk, &ImportDesk::ran, this, [this] { m_model->addRejected(m_desk.outcome()->rejected); });
}

void MappingPage::showView()
{
    const ImportView& view = *m_desk.view();
    const QModelIndex before = m_table->currentIndex();
    m_choices->showFile(m_desk.path());
    m_choices->showView(view);
    m_header->setView(&view, m_chinese);
    m_model->setPreview(view.preview);
    fitColumns();
    showMessages(view);
    const auto unknown = ProductsDialog::choosable(view.preview.doubtful).size();
    m_products->setText(tr("%1 &products are not in the catalogue…").arg(unknown));
    m_products->setVisible(unknown > 0);
    m_summary->setText(ImportSummary::ofPreview(view));
    m_onlyProblems->setEnabled(view.preview.problems > 0 || m_model->onlyProblems());
    m_next->setEnabled(view.preview.problems > 0);
    stand(m_model->index(qMax(0, before.row()), qMax(0, before.column())));
    showColumn();
    showDetail();
}

void MappingPage::showMessages(const ImportView& view)
{
    if (view.refusedHeader)
        m_messages->say(Message{Message::Kind::Warning, view.refusedHeader->message});
    else if (view.problem && view.preview.headerFirst == 0)
        m_messages->say(
            Message{Message::Kind::Error,
                    view.problem->message +
                        tr(" Choose another kind or sheet, or double-click the row number of the header below.")});
    else if (view.problem)
        m_messages->say(
            Message{Message::Kind::Error,
                    view.problem->message +
                        tr(" Click the header of a column below to say what it is, or choose another kind.")});
    else if (!view.preview.warnings.isEmpty() || !view.preview.doubtful.isEmpty())
        m_messages->say(Message{
            Message::Kind::Warning,
            (view.preview.warnings + ImportSummary::ofDoubts(view.preview.doubtful, kDoubtsShown)).join(u'\n')});
    else if (view.preview.itemsInColumns)
        m_messages->say(Message{Message::Kind::Info,
                                tr("In this sheet every test item has a column. Below every item has become a row; "
                                   "click the header of “%1” to say which columns are items.")
                                    .arg(FieldOffers(view, m_chinese).title(QStringLiteral("item")))});
    else if (view.preview.tables > 1)
        m_messages->say(Message{Message::Kind::Info, tr("The sheet holds %1 tables below each other. Their rows stand "
                                                        "here under the columns of the first.")
                                                         .arg(view.preview.tables)});
    else if (std::any_of(view.preview.rows.begin(), view.preview.rows.end(),
                         [](const PreviewRow& row) { return row.part > 0; }))
        m_messages->say(
            Message{Message::Kind::Info,
                    tr("Some rows of the sheet hold several test items; below each has a row of its own.")});
    else if (!view.preview.knownLook.isEmpty())
        m_messages->say(
            Message{Message::Kind::Info, tr("The sheet looks like %1, so its columns are taken as they were "
                                            "set by hand then.")
                                             .arg(view.preview.knownLook)});
    else
        m_messages->dismiss();
}

void MappingPage::showFailure(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled && error.message.isEmpty())
        return;
    m_messages->say(Message::ofError(error));
    if (m_desk.view())
        return;
    m_choices->showFile(m_desk.path());
    m_choices->showNothing();
    m_header->setView(nullptr, m_chinese);
    m_model->clear();
    m_summary->setText(tr("Choose another file, or mend this one and read it again (F5)."));
    showColumn();
    showDetail();
}

QString MappingPage::summary() const
{
    return m_summary->text();
}

/// Wide enough for what stands there, within reason.
void MappingPage::fitColumns()
{
    const ImportView& view = *m_desk.view();
    const FieldOffers offers(view, m_chinese);
    const QFontMetrics metrics = fontMetrics();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const ColumnMatch& match = view.preview.columns[column];
        int width = metrics.horizontalAdvance(columnName(match.column) + QStringLiteral("   ") +
                                              m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        width = qMax(width, metrics.horizontalAdvance(offers.takenAs(match)) + 14);
        for (int row = 0; row < qMin(kRowsForWidth, m_model->rowCount()); ++row)
            width = qMax(width, widthOf(m_model->index(row, column), metrics));
        m_table->setColumnWidth(column, qBound(kNarrowest, width + 24, kWidest));
    }
}

void MappingPage::showColumn()
{
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    const int column = m_table->currentIndex().column();
    const bool there = m_desk.view() && m_desk.view()->preview.headerFirst > 0 && column >= 0 &&
                       column < m_desk.view()->preview.columns.size();
    m_field->setEnabled(there);
    if (!there)
        return m_columnLabel->setText(tr("Column is &taken as"));
    const ColumnMatch& match = m_desk.view()->preview.columns[column];
    if (match.made)
        return showItemColumns();
    m_columnLabel->setText(tr("Column %1 is &taken as").arg(columnName(match.column)));
    const FieldOffers offers(*m_desk.view(), m_chinese);
    for (const FieldOffer& offer : offers.of(match.column))
        m_field->addItem(offer.text, offer.key);
    m_field->setCurrentIndex(m_field->findData(match.field));
    m_field->setToolTip(offers.reason(match));
}

/// The current column stands in no column of the sheet: the box drops and adds the columns that are items.
void MappingPage::showItemColumns()
{
    m_columnLabel->setText(tr("Columns &taken as items"));
    const auto offers = FieldOffers(*m_desk.view(), m_chinese).itemOffers();
    const auto taken = std::count_if(offers.begin(), offers.end(), [](const auto& offer) { return offer.taken; });
    m_field->addItem(tr("%1 of %2 possible ones").arg(taken).arg(offers.size()));
    for (const FieldOffers::ItemOffer& offer : offers)
        m_field->addItem(offer.taken ? tr("Leave out %1").arg(offer.text) : tr("Take %1").arg(offer.text),
                         QVariantList{offer.column, offer.taken});
    m_field->setCurrentIndex(0);
    m_field->setToolTip({});
}

void MappingPage::takeColumn()
{
    const int column = m_table->currentIndex().column();
    if (!m_desk.view() || column < 0 || m_field->currentIndex() < 0)
        return;
    const QVariantList item = m_field->currentData().toList();
    if (item.size() == 2)
        m_desk.setField(item[0].toInt(), item[1].toBool() ? QString() : QString(kItemColumn));
    else if (const ColumnMatch& match = m_desk.view()->preview.columns[column]; !match.made)
        m_desk.setField(match.column, m_field->currentData().toString());
}

void MappingPage::showDetail()
{
    const QModelIndex index = m_table->currentIndex();
    const QString problem = m_model->problemAt(index);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, problem.isEmpty() ? colors().muted : colors().bad);
    m_detail->setPalette(palette);
    if (!index.isValid())
        return m_detail->setText(QStringLiteral(" "));
    const QString header = m_model->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    const QString said = problem.isEmpty() ? index.data().toString() : problem;
    m_detail->setText(tr("Row %1, %2: %3").arg(m_model->rowNumber(index.row())).arg(header, said));
}

void MappingPage::setOnlyProblems(bool only)
{
    m_model->setOnlyProblems(only);
    stand(m_model->index(0, 0));
}

void MappingPage::stand(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void MappingPage::goToNextProblem()
{
    const QModelIndex next = m_model->nextProblem(m_table->currentIndex());
    if (!next.isValid())
        return;
    stand(next);
    m_table->setFocus();
}

bool MappingPage::goTo(const RejectedRow& row)
{
    m_onlyProblems->setChecked(false);
    const QModelIndex index = m_model->cellOf(row);
    stand(index);
    return index.isValid();
}

} // namespace spotcheck
