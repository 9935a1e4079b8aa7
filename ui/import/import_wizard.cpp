#include "ui/import/import_wizard.h"

#include "core/exchange/clipboard_table.h"
#include "ui/common/message_bar.h"
#include "ui/import/import_desk.h"
#include "ui/import/import_summary.h"
#include "ui/import/mapping_page.h"
#include "ui/import/products_dialog.h"
#include "ui/import/profiles_dialog.h"
#include "ui/import/receipt_page.h"
#include "ui/plan/difference_dialog.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kButtonRoom = 28; // left and right of a button's words

QString askForFile(Session& session, QWidget* parent)
{
    return session.dialogs().openFile(parent, ImportWizard::tr("Import"),
                                      ImportWizard::tr("Tables (*.xlsx *.ods *.csv *.txt);;All files (*)"));
}

} // namespace

void openImportWizard(Session& session, QWidget* parent, const QString& path)
{
    const QString file = path.isEmpty() ? askForFile(session, parent) : path;
    if (file.isEmpty())
        return;
    auto* wizard = new ImportWizard(session, file, parent);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

namespace {

/// Where the table of the clipboard lies as a file; an empty path when there is none.
QString clipboardFile(const QTemporaryDir& folder)
{
    const QMimeData* data = QApplication::clipboard()->mimeData();
    const QByteArray table = data == nullptr ? QByteArray() : clipboardTable(data->html(), data->text());
    QFile file(folder.filePath(ImportWizard::tr("Clipboard") + QStringLiteral(".txt")));
    if (table.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(table) != table.size())
        return {};
    return file.fileName();
}

} // namespace

void openClipboardImport(Session& session, QWidget* parent)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const QString file = clipboardFile(*folder);
    if (file.isEmpty())
        return session.say(
            Message{Message::Kind::Info,
                    ImportWizard::tr("There is no table on the clipboard. Mark the cells in the "
                                     "spreadsheet together with their header, copy them, and try again.")});
    auto* wizard = new ImportWizard(session, file, parent);
    wizard->keep(std::move(folder));
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

ImportWizard::~ImportWizard() = default;

void ImportWizard::keep(std::unique_ptr<QTemporaryDir> folder)
{
    m_folder = std::move(folder);
}

ImportWizard::ImportWizard(Session& session, const QString& path, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_desk(new ImportDesk(session, this)),
      m_pages(new QStackedWidget(this)),
      m_mapping(new MappingPage(*m_desk, session.chinese(), this)),
      m_receipt(new ReceiptPage(session.chinese(), this)),
      m_progressText(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_strict(new QCheckBox(tr("Take &all rows or none"), this))
{
    setWindowTitle(tr("Import"));
    setObjectName(QStringLiteral("importWizard"));
    resize(parent == nullptr ? QSize(1180, 680) : (parent->window()->size() * 0.92).expandedTo(QSize(900, 560)));
    m_pages->addWidget(m_mapping);
    m_pages->addWidget(m_receipt);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addLayout(progressRow());
    column->addLayout(buttonRow());
    connectDesk();
    m_desk->open(path);
    m_mapping->table().setFocus();
}

QPushButton* ImportWizard::button(const char* name, const QString& text, void (ImportWizard::*act)())
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(QLatin1StringView(name));
    made->setAutoDefault(false);
    made->setMinimumWidth(made->fontMetrics().horizontalAdvance(text) + kButtonRoom);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

QLayout* ImportWizard::buttonRow()
{
    m_save = button("saveRejects", tr("Save rejected ro&ws…"), &ImportWizard::saveRejects);
    m_copy = button("copyReceipt", tr("Cop&y receipt"), &ImportWizard::copyReceipt);
    m_undo = button("undoImport", tr("&Undo this import"), &ImportWizard::undoImport);
    m_compare = button("compare", tr("&Compare cell by cell…"), &ImportWizard::compareCells);
    m_compare->setToolTip(tr("What the table says otherwise than the plan that is here, to be taken or refused one by "
                             "one."));
    m_back = button("back", tr("&Back"), &ImportWizard::goBack);
    m_try = button("try", tr("T&ry without writing"), &ImportWizard::tryOut);
    m_import = button("import", tr("&Import"), &ImportWizard::importRows);
    m_close = button("close", QString(), &ImportWizard::reject);
    m_strict->setObjectName(QStringLiteral("strict"));
    m_strict->setToolTip(
        tr("When a row cannot be taken, nothing is written. Otherwise the good rows are taken and the others listed."));
    auto* row = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_save, m_copy, m_undo, m_compare, m_strict})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget* widget : {m_back, m_try, m_import, m_close})
        row->addWidget(widget);
    return row;
}

QLayout* ImportWizard::progressRow()
{
    m_progress->setRange(0, 0);
    m_progress->setMaximumHeight(12);
    m_progress->setTextVisible(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_progressText);
    row->addWidget(m_progress, 1);
    return row;
}

void ImportWizard::connectDesk()
{
    connect(m_desk, &ImportDesk::stateChanged, this, &ImportWizard::showState);
    connect(m_desk, &ImportDesk::ran, this, &ImportWizard::showRan);
    connect(m_desk, &ImportDesk::failed, this, &ImportWizard::showFailure);
    connect(m_desk, &ImportDesk::progressed, this, &ImportWizard::showProgress);
    connect(m_desk, &ImportDesk::undone, this, [this] {
        m_undone = true;
        m_receipt->showUndone();
    });
    connect(m_desk, &ImportDesk::looked, this, [this] {
        if (m_session.workspace().isReadOnly())
            m_mapping->messages().say(
                Message{Message::Kind::Warning,
                        tr("The work file is open for reading only; nothing can be imported into it.")});
    });
    connect(m_mapping, &MappingPage::fileWanted, this, &ImportWizard::chooseFile);
    connect(m_mapping, &MappingPage::profilesWanted, this, &ImportWizard::showProfiles);
    connect(m_mapping, &MappingPage::productsWanted, this, &ImportWizard::showProducts);
    connect(m_receipt, &ReceiptPage::rowWanted, this, &ImportWizard::showRejected);
    connect(&m_session, &Session::changed, this, &ImportWizard::showState);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, m_desk, [this] {
        if (!showsReceipt() && !m_desk->isRunning())
            m_desk->readAgain();
    });
}

bool ImportWizard::showsReceipt() const
{
    return m_pages->currentWidget() == m_receipt;
}

bool ImportWizard::mayRun() const
{
    return m_desk->view() && !m_desk->view()->problem && !m_desk->isLooking() && m_session.canEdit();
}

void ImportWizard::showState()
{
    const bool receipt = showsReceipt(), running = m_desk->isRunning();
    const bool tried = receipt && m_desk->outcome() && m_desk->outcome()->dryRun;
    const bool written = receipt && !tried;
    m_pages->setEnabled(!running);
    m_save->setVisible(receipt && m_desk->hasRejects());
    m_copy->setVisible(receipt);
    m_undo->setVisible(written && !m_undone && m_desk->outcome() && m_desk->outcome()->entry > 0);
    m_undo->setEnabled(m_desk->canUndo());
    m_compare->setVisible(m_desk->view() && m_desk->view()->kind == u"plan");
    m_compare->setEnabled(mayRun());
    m_back->setVisible(tried || (written && m_undone));
    m_strict->setVisible(!written);
    m_try->setVisible(!receipt);
    m_import->setVisible(!written);
    for (QPushButton* run : {m_try, m_import})
        run->setEnabled(mayRun());
    for (QWidget* part : std::initializer_list<QWidget*>{m_save, m_copy, m_back, m_strict})
        part->setEnabled(!running);
    m_close->setText(running ? tr("&Stop") : written ? tr("&Close") : tr("Cancel"));
    m_import->setDefault(!written);
    m_close->setDefault(written);
    m_progress->setVisible(running || m_desk->isLooking());
    m_progressText->setVisible(running || m_desk->isLooking());
    if (!running)
        m_progressText->setText(tr("Reading the file…"));
}

void ImportWizard::showProgress(qint64 rows)
{
    m_progressText->setText(tr("%1 rows read").arg(QLocale().toString(rows)));
}

void ImportWizard::start(bool dryRun)
{
    if (!mayRun())
        return;
    m_undone = false;
    m_mapping->messages().dismiss();
    m_desk->run(dryRun, m_strict->isChecked());
}

void ImportWizard::importRows()
{
    start(false);
}

void ImportWizard::tryOut()
{
    start(true);
}

void ImportWizard::showRan()
{
    const ImportOutcome& outcome = *m_desk->outcome();
    m_receipt->showOutcome(outcome, m_strict->isChecked());
    m_pages->setCurrentWidget(m_receipt);
    if (outcome.entry > 0)
        m_session.say(Message{Message::Kind::Success,
                              tr("%1: %2").arg(outcome.source, ImportSummary::ofOutcome(outcome, false)),
                              {},
                              8000});
    showState();
    (outcome.dryRun ? m_import : m_close)->setFocus();
}

void ImportWizard::showFailure(const Error& error)
{
    m_pages->setCurrentWidget(m_mapping);
    m_mapping->showFailure(error);
    showState();
}

void ImportWizard::goBack()
{
    m_pages->setCurrentWidget(m_mapping);
    showState();
    m_mapping->table().setFocus();
}

void ImportWizard::showRejected(const RejectedRow& row)
{
    if (!m_mapping->goTo(row))
        return;
    m_pages->setCurrentWidget(m_mapping);
    showState();
}

void ImportWizard::showProfiles()
{
    auto* dialog = new ProfilesDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfilesDialog::profilesChanged, m_desk, &ImportDesk::readAgain);
    dialog->open();
}

void ImportWizard::showProducts()
{
    auto* dialog = new ProductsDialog(ProductsDialog::choosable(m_desk->view()->preview.doubtful), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_desk, [this, dialog] { m_desk->takeProducts(dialog->answer()); });
    dialog->open();
}

/// The plan the table is of, as it is here already, beside the table.
void ImportWizard::compareCells()
{
    m_session.read<PlanChanges>(
        TaskRunner::uniqueChannel(), this,
        [office = m_desk->planOffice(), path = m_desk->path()](const Database& db, Progress& progress) {
            return readPlanChangesOf(db, 0, office, path, progress);
        },
        [this](Result<PlanChanges> changes) {
            if (!changes)
                return m_mapping->messages().say(Message::ofError(changes.error()));
            if (changes->isEmpty())
                return m_mapping->messages().say(
                    Message{Message::Kind::Success, tr("The table says the same as the plan that is here.")});
            auto* dialog = new DifferenceDialog(m_session, std::move(changes).value(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        },
        tr("Comparing…"));
}

void ImportWizard::chooseFile()
{
    const QString path = askForFile(m_session, this);
    if (!path.isEmpty())
        m_desk->open(path);
}

void ImportWizard::saveRejects()
{
    const QFileInfo file(m_desk->path());
    const QString proposed = file.dir().filePath(tr("%1 rejected rows.xlsx").arg(file.completeBaseName()));
    QString path = m_session.dialogs().saveFile(this, tr("Save rejected rows"), proposed, tr("Workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        path += QStringLiteral(".xlsx");
    const Status saved = m_desk->saveRejects(path);
    m_receipt->sayBelow(
        saved
            ? tr("Saved as %1. Mend the cells there and import it; the two columns added on the right are passed over.")
                  .arg(path)
            : saved.error().message,
        bool(saved));
}

void ImportWizard::copyReceipt()
{
    QApplication::clipboard()->setText(ImportSummary::asText(*m_desk->outcome(), m_session.chinese()));
}

void ImportWizard::undoImport()
{
    m_desk->undo();
}

void ImportWizard::reject()
{
    if (m_desk->isRunning())
        return m_desk->cancel();
    m_desk->cancel();
    QDialog::reject();
}

} // namespace spotcheck
