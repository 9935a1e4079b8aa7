#include "ui/documents/documents_page.h"

#include "core/documents/document_kind.h"
#include "core/workspace/row_loop.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/documents/template_editor.h"
#include "ui/print/letter_file.h"
#include "ui/print/letter_fonts.h"
#include "ui/shell/session.h"

#include <poppler-qt6.h>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

namespace spotcheck {

namespace {

constexpr int kMostRows = 2000, kWaitMs = 200;
constexpr double kPreviewDpi = 70;

constexpr const char* kCases =
    "SELECT t.id, t.sample_no, t.party, coalesce(b.product_name, ''), t.order_no, t.done_on FROM aftermath_case t LEFT "
    "JOIN batch b ON b.sample_no = t.sample_no WHERE (?1 = '' AND t.done_on = '') OR (?1 <> '' AND (t.sample_no LIKE "
    "?1 OR t.party LIKE ?1 OR b.product_name LIKE ?1)) ORDER BY t.sample_no DESC, t.party LIMIT 2000";
constexpr const char* kBatches =
    "SELECT t.id, t.sample_no, coalesce(s.name, ''), t.product_name, t.task_no, t.sampled_on FROM batch t LEFT JOIN "
    "enterprise s ON s.id = t.sampled_id WHERE ?1 = '' OR t.sample_no LIKE ?1 OR s.name LIKE ?1 OR t.product_name LIKE "
    "?1 ORDER BY t.sampled_on DESC, t.id LIMIT 2000";

Result<QList<ShownRow>> readRows(const Database& db, const QString& subject, const QString& search)
{
    auto q = db.prepare(subject == QStringLiteral("case") ? kCases : kBatches);
    if (!q)
        return q.error();
    q->bind(1, search.isEmpty() ? QString() : u'%' + search + u'%');
    QList<ShownRow> rows;
    RowLoop loop(*q);
    while (loop.next()) {
        rows << ShownRow{{{q->text(1)}, {q->text(2)}, {q->text(3)}, {q->text(4)}, {q->text(5)}}, q->integer(0)};
    }
    return loop.give(std::move(rows));
}

PrintedLetter printedOf(const MadeDocument& made)
{
    return {made.letter, markText(made.mark), markPayload(made.mark)};
}

QImage firstPage(const MadeDocument& made)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("page.pdf"));
    if (!writeLettersPdf({printedOf(made)}, path))
        return {};
    const auto pdf = Poppler::Document::load(path);
    if (!pdf || pdf->numPages() == 0)
        return {};
    pdf->setRenderHint(Poppler::Document::TextAntialiasing);
    pdf->setRenderHint(Poppler::Document::Antialiasing);
    return std::unique_ptr<Poppler::Page>(pdf->page(0))->renderToImage(kPreviewDpi, kPreviewDpi);
}

Status writeAll(const QList<MadeDocument>& all, const QString& path, Progress& progress)
{
    QList<PrintedLetter> letters;
    for (const MadeDocument& made : all)
        letters << printedOf(made);
    return writeLetters(letters, path, &progress);
}

} // namespace

DocumentsPage::DocumentsPage(Session& session, const QString& subject, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_subject(subject),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel()),
      m_previewChannel(TaskRunner::uniqueChannel())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* across = new QSplitter(this);
    across->addWidget(buildList());
    across->addWidget(buildSide());
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 1);
    column->addWidget(across);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &DocumentsPage::reload);
    connect(m_search, &QLineEdit::textChanged, m_wait, qOverload<>(&QTimer::start));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_editor->showKind(kind());
        preview();
    });
    connect(m_table, &RowsTable::currentRowChanged, this, &DocumentsPage::preview);
    connect(&session, &Session::changed, m_wait, qOverload<>(&QTimer::start));
    m_editor->showKind(kind());
    reload();
}

QWidget* DocumentsPage::buildList()
{
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_kind = new QComboBox(list));
    m_kind->setAccessibleName(tr("Kind of document"));
    for (const DocumentKind& one : documentKinds())
        if (one.subject == m_subject)
            m_kind->addItem(one.title(m_session.chinese()), one.code);
    bar->addWidget(m_search = new QLineEdit(list), 1);
    m_search->setPlaceholderText(m_subject == QStringLiteral("case") ? tr("Search all cases; empty: the open ones")
                                                                     : tr("Search batches; empty: the newest ones"));
    m_search->setClearButtonEnabled(true);
    column->addLayout(bar);
    m_rows = new RowsModel({}, this);
    m_rows->setTitles(m_subject == QStringLiteral("case")
                          ? QStringList{tr("Sampling no."), tr("Party"), tr("Product"), tr("Order no."), tr("Done")}
                          : QStringList{tr("Sampling no."), tr("Sampled party"), tr("Product"), tr("Task"), tr("Day")});
    m_table = new RowsTable(m_rows, list);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    column->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    m_number = new QCheckBox(tr("take document numbers"), list);
    m_number->setToolTip(
        tr("The next numbers of the register; a number that is not used is made void there with a reason"));
    foot->addWidget(m_number);
    foot->addStretch();
    auto* print = new QPushButton(tr("Print the chosen…"), list);
    print->setToolTip(tr("One file for all chosen records, .pdf or .odt; each is kept in the log of documents"));
    connect(print, &QPushButton::clicked, this, &DocumentsPage::askAndPrint);
    foot->addWidget(print);
    column->addLayout(foot);
    return list;
}

QWidget* DocumentsPage::buildSide()
{
    m_side = new QTabWidget(this);
    m_side->setDocumentMode(true);
    auto* shown = new QWidget(this);
    auto* column = new QVBoxLayout(shown);
    column->addWidget(m_about = new QLabel(shown));
    m_about->setWordWrap(true);
    auto* area = new QScrollArea(shown);
    area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_page = new QLabel(area);
    m_page->setAccessibleName(tr("First page"));
    area->setWidget(m_page);
    area->setWidgetResizable(false);
    column->addWidget(area, 1);
    auto* check = new QHBoxLayout;
    check->addWidget(m_mark = new QLineEdit(shown), 1);
    m_mark->setPlaceholderText(tr("Mark of record on a paper (SC1-… or SC2-…): is it true?"));
    auto* button = new QPushButton(tr("Check"), shown);
    connect(button, &QPushButton::clicked, this, &DocumentsPage::checkMark);
    connect(m_mark, &QLineEdit::returnPressed, this, &DocumentsPage::checkMark);
    check->addWidget(button);
    column->addLayout(check);
    column->addWidget(m_markAnswer = new QLabel(shown));
    m_markAnswer->setWordWrap(true);
    m_markAnswer->hide();
    m_side->addTab(shown, tr("Page"));
    m_side->addTab(m_editor = new TemplateEditor(m_session, this), tr("Template"));
    return m_side;
}

QString DocumentsPage::kind() const
{
    return m_kind->currentData().toString();
}

void DocumentsPage::choose(const QString& code)
{
    m_kind->setCurrentIndex(m_kind->findData(code));
}

void DocumentsPage::copy()
{
    m_table->copySelection();
}

void DocumentsPage::focusSearch()
{
    m_search->setFocus();
}

void DocumentsPage::reload()
{
    const QString subject = m_subject, search = m_search->text().trimmed();
    m_session.read<QList<ShownRow>>(
        m_channel, this, [subject, search](const Database& db, Progress&) { return readRows(db, subject, search); },
        [this](Result<QList<ShownRow>> rows) {
            if (rows)
                take(*rows);
        });
}

void DocumentsPage::take(const QList<ShownRow>& rows)
{
    m_rows->setRows(rows);
    m_table->fitColumns();
    if (!rows.isEmpty())
        m_table->selectRow(0);
    else
        m_about->setText(m_subject == QStringLiteral("case")
                             ? tr("No open case. Papers are made for cases; search to find closed ones.")
                             : tr("No batch. Forms are made for batches: enter or import them first."));
    Q_EMIT loaded();
}

void DocumentsPage::preview()
{
    const int row = m_table->currentRow();
    if (row < 0 || kind().isEmpty())
        return m_page->clear();
    const qint64 id = m_rows->at(row).id;
    const QString code = kind();
    const QDate today = m_session.workspace().clock().today();
    m_session.read<Page>(
        m_previewChannel, this,
        [id, code, today](const Database& db, Progress&) -> Result<Page> {
            auto made = composeDocument(db, code, id, today);
            if (!made)
                return made.error();
            return Page{made->letter, substitutedFonts(), firstPage(*made)};
        },
        [this](Result<Page> page) {
            if (page)
                showPage(*page);
            else if (page.error().kind != ErrorKind::Cancelled)
                m_about->setText(page.error().message);
        });
}

void DocumentsPage::showPage(const Page& page)
{
    QStringList lines;
    if (!page.letter.missing.isEmpty())
        lines << QStringLiteral("<span style='color:%1'>%2</span>")
                     .arg(colors().warn.name(),
                          tr("Left blank, the file holds nothing for it: %1").arg(page.letter.missing.join(u'、')));
    if (!page.fonts.isEmpty())
        lines << QStringLiteral("<span style='color:%1'>%2</span>")
                     .arg(colors().muted.name(), tr("Fonts replaced: %1").arg(page.fonts.join(u'；')));
    m_about->setText(lines.join(QStringLiteral("<br>")));
    m_page->setPixmap(QPixmap::fromImage(page.image));
    m_page->adjustSize();
    Q_EMIT previewed();
}

void DocumentsPage::askAndPrint()
{
    if (m_table->selectedIds().isEmpty())
        return m_session.say(Message::Kind::Info, tr("Choose the records in the list first."));
    const QString path = m_session.dialogs().saveFile(this, tr("Print"), m_kind->currentText() + QStringLiteral(".pdf"),
                                                      tr("PDF (*.pdf);;OpenDocument text (*.odt)"));
    if (!path.isEmpty())
        print(path);
}

void DocumentsPage::print(const QString& path)
{
    const DocumentOrder order{kind(), m_table->selectedIds(), m_number->isChecked()};
    m_session.write<qint64>(
        tr("Printing documents…"), this,
        [order, path](Workspace& workspace, Progress& progress) -> Result<qint64> {
            const auto made = makeDocuments(
                workspace, order, [&](const QList<MadeDocument>& papers) { return writeAll(papers, path, progress); });
            return made ? Result<qint64>(made->size()) : Result<qint64>(made.error());
        },
        [this, path](Result<qint64> count) {
            if (count)
                m_session.say(Message::Kind::Success, tr("%1 documents were written to %2.").arg(*count).arg(path));
            else
                m_session.sayError(count.error());
        });
}

void DocumentsPage::checkMark()
{
    const auto answer = verifyMark(m_session.workspace().db(), m_mark->text());
    m_markAnswer->show();
    const bool holds = answer && answer->state == MarkState::Holds;
    m_markAnswer->setStyleSheet(QStringLiteral("color:%1").arg((holds ? colors().good : colors().bad).name()));
    if (!answer)
        return m_markAnswer->setText(answer.error().message);
    const QString rule = answer->mark.rule;
    const QString said = markStateText(answer->state);
    m_markAnswer->setText(rule.isEmpty() ? said : tr("%1 Sampled under the implementation rule %2.").arg(said, rule));
}

} // namespace spotcheck
