#include "ui/history/history_page.h"

#include "core/workspace/journal.h"
#include "ui/common/change_words.h"
#include "ui/common/grid_page.h"
#include "ui/common/theme.h"
#include "ui/shell/file_commands.h"
#include "ui/shell/session.h"

#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kMostRows = 500; // of one entry: an import is a sentence, not a hundred thousand lines

QVariant journalLook(const GridRow& row, const Field& field, int role)
{
    if (role == Qt::DisplayRole && QLatin1String(field.key) == QLatin1String("kind"))
        return entryKindWord(row.cells.value(4));
    if (role == Qt::ForegroundRole && row.cells.value(4) == QLatin1String("undo"))
        return colors().muted;
    return {};
}

GridPage::Options options(const char* place)
{
    GridPage::Options made;
    made.place = QString::fromLatin1(place);
    made.editable = false;
    made.findings = false;
    return made;
}

GridPage* makeJournal(Session& session, QWidget* parent)
{
    GridPage::Options made = options("journal");
    for (const char* key : {"seq", "at", "person", "title", "kind", "rows"})
        made.columns << QString::fromLatin1(key);
    made.look = journalLook;
    made.emptyTitle = HistoryPage::tr("Nothing was recorded yet");
    made.emptyHint = HistoryPage::tr("Every change will stand here: who, when, from what to what.");
    return new GridPage(session, QStringLiteral("journal"), made, parent);
}

GridPage* makeReceipts(Session& session, QWidget* parent)
{
    GridPage::Options made = options("receipts");
    made.inspector = false;
    made.emptyTitle = HistoryPage::tr("No imports yet");
    made.emptyHint = HistoryPage::tr("File > Import… takes workbooks and CSV files; each leaves a receipt here.");
    return new GridPage(session, QStringLiteral("receipts"), made, parent);
}

} // namespace

QString HistoryPlace::title() const
{
    return HistoryPage::tr("History");
}

HistoryPage::HistoryPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_tabs(new QTabWidget(this)),
      m_journal(makeJournal(session, m_tabs)),
      m_receipts(makeReceipts(session, m_tabs)),
      m_channel(TaskRunner::uniqueChannel())
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_journal, tr("Journal"));
    m_tabs->addTab(m_receipts, tr("Import receipts"));
    m_journal->setInspector(buildEntry());
    m_journal->addPlaceAction(QStringLiteral("approve"), tr("Verify"), [this] { verifyFile(m_session); });
    m_journal->addPlaceAction(QStringLiteral("history"), tr("Save the file as of a date…"),
                              [this] { saveAsOf(m_session, this); });
    for (QAction* action : m_journal->actions())
        addAction(action);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_journal, &GridPage::currentChanged, this, &HistoryPage::load);
}

QWidget* HistoryPage::buildEntry()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 8, 0, 0);
    m_title = new QLabel(tr("Choose an entry to see what it changed."), box);
    m_title->setWordWrap(true);
    m_title->setContentsMargins(12, 0, 12, 0);
    column->addWidget(m_title);
    m_changes = new QTreeWidget(box);
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_changes->setColumnWidth(0, 130);
    m_changes->setColumnWidth(1, 110);
    m_changes->setAccessibleName(tr("What the entry changed"));
    column->addWidget(m_changes, 1);
    return box;
}

void HistoryPage::load(qint64 seq)
{
    if (!seq)
        return;
    m_session.read<QList<RecordChange>>(
        m_channel, this, [seq](const Database& db, Progress&) { return entryChanges(db, seq, kMostRows); },
        [this](Result<QList<RecordChange>> changes) {
            if (changes)
                show(*changes);
        });
}

static QString recordName(const RecordChange& change, bool chinese)
{
    for (const char* column : {"name", "product_name", "sample_no", "item", "title", "source", "rule"})
        for (const FieldChange& field : change.fields)
            if (field.column == QLatin1String(column))
                return changedValue(change.table, field.column, field.after.isValid() ? field.after : field.before,
                                    chinese);
    return {};
}

void HistoryPage::show(const QList<RecordChange>& changes)
{
    m_changes->clear();
    const bool chinese = m_session.chinese();
    if (changes.isEmpty()) {
        m_title->setText(tr("This entry loaded the whole file; it has no single changes."));
        return;
    }
    const JournalEntry& entry = changes.first().entry;
    m_title->setText(QStringLiteral("<b>%1</b><br>%2 · %3")
                         .arg(entry.title.toHtmlEscaped(), entry.person.toHtmlEscaped(), momentText(entry.at)));
    QList<QTreeWidgetItem*> records;
    for (const RecordChange& change : changes) {
        auto* record = new QTreeWidgetItem({QStringLiteral("%1 %2 %3")
                                                .arg(tableTitle(change.table, chinese), operationWord(change.operation),
                                                     recordName(change, chinese))});
        record->setFirstColumnSpanned(true);
        for (const FieldChange& field : change.fields) {
            const QString before = changedValue(change.table, field.column, field.before, chinese);
            const QString after = changedValue(change.table, field.column, field.after, chinese);
            if (before != after && field.column != QLatin1String("id"))
                record->addChild(
                    new QTreeWidgetItem({columnTitle(change.table, field.column, chinese), before, after}));
        }
        records << record;
    }
    m_changes->addTopLevelItems(records);
    for (QTreeWidgetItem* record : records)
        record->setFirstColumnSpanned(true);
    if (records.size() <= 20)
        m_changes->expandAll();
}

GridPage* HistoryPage::current() const
{
    return m_tabs->currentIndex() == 0 ? m_journal : m_receipts;
}

void HistoryPage::open(const PlaceRequest& request)
{
    if (request.field == QLatin1String("receipts"))
        m_tabs->setCurrentWidget(m_receipts);
    else
        m_journal->open(request);
}

void HistoryPage::copy()
{
    current()->copy();
}

bool HistoryPage::exportShown()
{
    return current()->exportShown();
}

void HistoryPage::focusSearch()
{
    current()->focusSearch();
}

} // namespace spotcheck
