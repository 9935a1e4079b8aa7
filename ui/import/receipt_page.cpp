#include "ui/import/receipt_page.h"

#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/theme.h"
#include "ui/import/import_summary.h"
#include "ui/import/kind_guess.h"
#include "ui/import/rejected_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kWarningsShown = 6;
constexpr int kSamplesShown = 12;

QFont larger(QFont font, int pixels, bool bold)
{
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

QString firstLines(const QStringList& lines)
{
    QStringList shown = lines.mid(0, kWarningsShown);
    if (lines.size() > shown.size())
        shown << ReceiptPage::tr("… and %1 more remarks").arg(lines.size() - shown.size());
    return shown.join(u'\n');
}

} // namespace

ReceiptPage::ReceiptPage(bool chinese, QWidget* parent)
    : QWidget(parent),
      m_chinese(chinese),
      m_sign(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_where(new QLabel(this)),
      m_coverage(new QLabel(this)),
      m_warnings(new QLabel(this)),
      m_rejectedTitle(new QLabel(this)),
      m_messages(new MessageBar(this)),
      m_model(new RejectedModel(this)),
      m_table(new QTableView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setFont(larger(font(), 16, true));
    m_sentence->setWordWrap(true);
    head->addWidget(m_sign);
    head->addWidget(m_sentence, 1);
    column->addLayout(head);
    column->addWidget(m_messages);
    m_coverage->setObjectName(QStringLiteral("coverage"));
    for (QLabel* label : {m_where, m_coverage, m_warnings}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    column->addWidget(m_where);
    column->addWidget(figures());
    column->addWidget(m_coverage);
    column->addWidget(m_warnings);
    column->addWidget(m_rejectedTitle);
    buildTable();
    column->addWidget(m_table, 1);
    column->addStretch(0);
}

QWidget* ReceiptPage::figures()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(36);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const char* names[] = {"read", "added", "changed", "same", "rejected"};
    const QString titles[] = {tr("Rows read"), tr("New"), tr("Changed"), tr("Unchanged"), tr("Rejected")};
    for (int i = 0; i < 5; ++i) {
        auto* cell = new QVBoxLayout;
        cell->setSpacing(0);
        auto* figure = new QLabel(box);
        figure->setObjectName(QLatin1StringView(names[i]));
        figure->setFont(larger(font(), 22, true));
        auto* title = new QLabel(titles[i], box);
        QPalette muted = palette();
        muted.setColor(QPalette::WindowText, colors().muted);
        title->setPalette(muted);
        cell->addWidget(figure);
        cell->addWidget(title);
        row->addLayout(cell);
        m_figures << figure;
    }
    row->addStretch(1);
    return box;
}

void ReceiptPage::buildTable()
{
    m_rejectedTitle->setBuddy(m_table);
    m_table->setObjectName(QStringLiteral("rejectedRows"));
    m_table->setAccessibleName(tr("Rejected rows"));
    m_table->setModel(m_model);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int widths[] = {110, 110, 150, 190};
    for (int i = 0; i < 4; ++i)
        m_table->setColumnWidth(i, widths[i]);
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ReceiptPage::copySelected);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowWanted(m_model->at(index.row())); });
}

void ReceiptPage::say(const QString& sentence, const QString& name, const QColor& color)
{
    m_sign->setPixmap(icon(name, color).pixmap(20, 20));
    m_sentence->setText(sentence);
}

void ReceiptPage::showOutcome(const ImportOutcome& outcome, bool strict)
{
    m_messages->dismiss();
    const bool wrong = outcome.rejectedRows > 0;
    const bool taken = outcome.added + outcome.changed > 0 && !outcome.dryRun;
    const QString sign = wrong ? QStringLiteral("warning") : taken ? QStringLiteral("success") : QStringLiteral("info");
    say(ImportSummary::ofOutcome(outcome, strict), sign, wrong ? colors().warn : taken ? colors().good : colors().info);
    m_where->setText(tr("%1 · sheet %2 · %3").arg(outcome.source, outcome.sheet, kindTitle(outcome.kind, m_chinese)));
    const qint64 figures[] = {outcome.rowsRead, outcome.added, outcome.changed, outcome.same, outcome.rejectedRows};
    for (int i = 0; i < 5; ++i)
        m_figures[i]->setText(QLocale().toString(figures[i]));
    QPalette palette = this->palette();
    if (wrong)
        palette.setColor(QPalette::WindowText, colors().bad);
    m_figures[4]->setPalette(palette);
    const QString coverage = ImportSummary::ofCoverage(outcome, kSamplesShown);
    m_coverage->setText(coverage);
    m_coverage->setVisible(!coverage.isEmpty());
    const QStringList remarks = outcome.warnings + ImportSummary::ofDoubts(outcome.doubtful, int(kWarningsShown));
    m_warnings->setText(firstLines(remarks));
    m_warnings->setVisible(!remarks.isEmpty());
    m_model->setRows(outcome.rejected);
    m_rejectedTitle->setText(
        tr("Rejected &rows. Save them as a workbook, mend them there and import that workbook again."));
    m_rejectedTitle->setVisible(wrong);
    m_table->setVisible(wrong);
}

void ReceiptPage::showUndone()
{
    say(tr("The import was taken back. The file is as it was before."), QStringLiteral("info"), colors().info);
}

void ReceiptPage::sayBelow(const QString& sentence, bool good)
{
    m_messages->say(Message{good ? Message::Kind::Success : Message::Kind::Error, sentence});
}

void ReceiptPage::copySelected()
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    if (!rows.isEmpty())
        QApplication::clipboard()->setText(m_model->asText(rows));
}

QString ReceiptPage::sentence() const
{
    return m_sentence->text();
}

} // namespace spotcheck
