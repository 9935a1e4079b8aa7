#include "ui/import/choices_bar.h"

#include "core/registry/office.h"
#include "ui/common/theme.h"
#include "ui/import/kind_guess.h"

#include <algorithm>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kButtonRoom = 20;

QSpinBox* rowBox(QWidget* parent, const QString& name, const QString& what)
{
    auto* box = new QSpinBox(parent);
    box->setRange(0, 200);
    box->setSpecialValueText(QStringLiteral("—"));
    box->setKeyboardTracking(false);
    box->setObjectName(name);
    box->setAccessibleName(what);
    return box;
}

} // namespace

ChoicesBar::ChoicesBar(bool chinese, QWidget* parent)
    : QWidget(parent),
      m_chinese(chinese),
      m_file(new QLabel(this)),
      m_choose(new QPushButton(tr("Another &file…"), this)),
      m_profiles(new QPushButton(tr("Remembered &layouts…"), this)),
      m_kind(new QComboBox(this)),
      m_sheet(new QComboBox(this)),
      m_sender(new QComboBox(this)),
      m_layout(new QComboBox(this)),
      m_office(new QComboBox(this)),
      m_first(rowBox(this, QStringLiteral("headerFirst"), tr("First row of the header"))),
      m_last(rowBox(this, QStringLiteral("headerLast"), tr("Last row of the header")))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(fileRow());
    rows->addLayout(choiceRow());
    connect(m_choose, &QPushButton::clicked, this, &ChoicesBar::fileWanted);
    connect(m_kind, &QComboBox::activated, this, [this] { Q_EMIT kindChosen(m_kind->currentData().toString()); });
    connect(m_sheet, &QComboBox::activated, this, &ChoicesBar::sheetChosen);
    connect(m_sender, &QComboBox::activated, this, &ChoicesBar::saySender);
    connect(m_sender->lineEdit(), &QLineEdit::editingFinished, this, &ChoicesBar::saySender);
    connect(m_profiles, &QPushButton::clicked, this, &ChoicesBar::profilesWanted);
    connect(m_layout, &QComboBox::activated, this,
            [this] { Q_EMIT layoutChosen(ItemLayout(m_layout->currentData().toInt())); });
    connect(m_office, &QComboBox::activated, this,
            [this] { Q_EMIT planOfficeChosen(m_office->currentData().toString()); });
    connect(m_first, &QSpinBox::valueChanged, this, &ChoicesBar::sayHeader);
    connect(m_last, &QSpinBox::valueChanged, this, &ChoicesBar::sayHeader);
}

QLayout* ChoicesBar::fileRow()
{
    auto* row = new QHBoxLayout;
    m_file->setTextFormat(Qt::PlainText);
    m_file->setObjectName(QStringLiteral("file"));
    QFont bold = font();
    bold.setBold(true);
    m_file->setFont(bold);
    m_choose->setObjectName(QStringLiteral("choose"));
    m_choose->setAutoDefault(false);
    m_choose->setMinimumWidth(m_choose->sizeHint().width() + kButtonRoom);
    row->addWidget(m_file);
    m_profiles->setObjectName(QStringLiteral("profiles"));
    m_profiles->setAutoDefault(false);
    m_profiles->setMinimumWidth(m_profiles->sizeHint().width() + kButtonRoom);
    m_profiles->setToolTip(tr("What was set by hand for sheets of other people; it can be handed on or deleted."));
    row->addWidget(m_choose);
    row->addStretch(1);
    row->addWidget(m_profiles);
    return row;
}

QLabel* ChoicesBar::label(QLayout* row, const QString& text, QWidget* buddy)
{
    auto* made = new QLabel(text, this);
    made->setBuddy(buddy);
    row->addWidget(made);
    row->addWidget(buddy);
    return made;
}

void ChoicesBar::fillLayouts()
{
    m_layout->addItem(tr("as found"), int(ItemLayout::Auto));
    m_layout->addItem(tr("one a row"), int(ItemLayout::Rows));
    m_layout->addItem(tr("one a column"), int(ItemLayout::Columns));
    m_layout->setObjectName(QStringLiteral("layout"));
    m_layout->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_layout->setToolTip(tr("Whether every test item has a row of its own, or every sample one row and every test item "
                            "a column."));
}

void ChoicesBar::fillOffices()
{
    m_office->addItem(tr("as the table says"), QString());
    for (const Office& office : offices())
        m_office->addItem(office.name, office.code);
    m_office->setObjectName(QStringLiteral("planOffice"));
    m_office->setMaximumWidth(240);
    m_office->setToolTip(tr("Whose plan it is, when neither the rows nor the title say so."));
}

QLayout* ChoicesBar::choiceRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (const QString& kind : importKinds())
        m_kind->addItem(kindTitle(kind, m_chinese), kind);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_sheet->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sheet->setMaximumWidth(220);
    m_sender->setObjectName(QStringLiteral("sender"));
    m_sender->setEditable(true);
    m_sender->setInsertPolicy(QComboBox::NoInsert);
    m_sender->setMinimumWidth(230);
    m_sender->lineEdit()->setPlaceholderText(tr("nobody in particular"));
    m_sender->setToolTip(tr("Columns set by hand are remembered for the sender and used the next time."));
    label(row, tr("&Kind"), m_kind);
    row->addSpacing(10);
    label(row, tr("&Sheet"), m_sheet);
    row->addSpacing(10);
    label(row, tr("S&ender"), m_sender);
    row->addSpacing(10);
    label(row, tr("&Header rows"), m_first);
    label(row, tr("to"), m_last);
    row->addSpacing(10);
    fillLayouts();
    m_layoutLabel = label(row, tr("Ite&ms"), m_layout);
    fillOffices();
    m_officeLabel = label(row, tr("&Plan of"), m_office);
    row->addStretch(1);
    return row;
}

void ChoicesBar::showFile(const QString& path)
{
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(QDir::toNativeSeparators(path));
}

void ChoicesBar::showView(const ImportView& view)
{
    const QSignalBlocker a(m_kind), b(m_sheet), c(m_sender), d(m_first), e(m_last), f(m_sender->lineEdit());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_sheet, m_sender, m_first, m_last, m_layout})
        widget->setEnabled(true);
    m_kind->setCurrentIndex(m_kind->findData(view.kind));
    m_sheet->clear();
    for (const SheetFit& sheet : view.sheets)
        m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name);
    m_sheet->setCurrentIndex(view.sheet);
    m_sheet->setEnabled(view.sheets.size() > 1);
    m_sender->clear();
    m_sender->addItems(view.senders);
    m_sender->setEditText(view.sender);
    m_shownSender = view.sender;
    m_first->setValue(view.preview.headerFirst);
    m_last->setValue(view.preview.headerLast);
    const bool results = view.kind == u"results";
    m_layout->setVisible(results);
    m_layoutLabel->setVisible(results);
    m_office->setVisible(view.kind == u"plan");
    m_officeLabel->setVisible(view.kind == u"plan");
    m_office->setCurrentIndex(std::max(0, m_office->findData(view.planOffice)));
    m_layout->setItemText(0, !results || view.preview.headerFirst == 0 ? tr("as found")
                             : view.preview.itemsInColumns             ? tr("as found: one a column")
                                                                       : tr("as found: one a row"));
    m_layout->setCurrentIndex(m_layout->findData(int(view.preview.layout)));
}

void ChoicesBar::showNothing()
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_sheet, m_sender, m_first, m_last, m_layout})
        widget->setEnabled(false);
}

void ChoicesBar::saySender()
{
    const QString sender = m_sender->currentText().trimmed();
    if (sender == m_shownSender)
        return;
    m_shownSender = sender;
    Q_EMIT senderChosen(sender);
}

/// The header has one or two rows; the other box follows.
void ChoicesBar::sayHeader()
{
    const QSignalBlocker a(m_first), b(m_last);
    const bool lastMoved = sender() == m_last;
    if (m_first->value() < 1)
        m_first->setValue(qMax(1, m_last->value()));
    if (lastMoved && m_last->value() >= 1)
        m_first->setValue(qBound(m_last->value() - 1, m_first->value(), m_last->value()));
    m_last->setValue(qBound(m_first->value(), m_last->value(), m_first->value() + 1));
    Q_EMIT headerChosen(m_first->value(), m_last->value());
}

} // namespace spotcheck
