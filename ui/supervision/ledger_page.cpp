#include "ui/supervision/ledger_page.h"

#include "core/registry/office.h"
#include "core/registry/record_write.h"
#include "ui/common/rows_model.h"
#include "ui/common/rows_table.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kAll = 0, kDiffers = 1, kFills = 2, kRows = 3, kSilent = 4;
constexpr qsizetype kNamedRejects = 5;

QString stateWord(LedgerState state)
{
    switch (state) {
    case LedgerState::Differs: return LedgerPage::tr("differs");
    case LedgerState::Fills: return LedgerPage::tr("empty here");
    case LedgerState::Silent: return LedgerPage::tr("empty there");
    case LedgerState::NewRow: return LedgerPage::tr("case not here");
    case LedgerState::MissingRow: break;
    }
    return LedgerPage::tr("case not in the ledger");
}

bool isShown(LedgerState state, int which)
{
    switch (which) {
    case kDiffers: return state == LedgerState::Differs;
    case kFills: return state == LedgerState::Fills;
    case kRows: return state == LedgerState::NewRow || state == LedgerState::MissingRow;
    case kSilent: return state == LedgerState::Silent;
    default: return state != LedgerState::Silent;
    }
}

/// What can be taken, and is ticked at first: what fills an empty cell here, and new cases.
bool isTakable(LedgerState state)
{
    return state == LedgerState::Differs || state == LedgerState::Fills || state == LedgerState::NewRow;
}

} // namespace

LedgerPage::LedgerPage(Session& session, QWidget* parent)
    : PlacePage(parent),
      m_session(session),
      m_channel(TaskRunner::uniqueChannel()),
      m_heading(new QLabel(this)),
      m_which(new QComboBox(this)),
      m_take(new QPushButton(tr("Take the ticked"), this)),
      m_rows(new RowsModel({tr("Difference"), tr("Sampling no."), tr("Party"), tr("Office"), tr("Column"), tr("Here"),
                            tr("In the ledger")},
                           this)),
      m_table(new RowsTable(m_rows, this))
{
    m_rows->setTickable(true);
    auto* column = new QVBoxLayout(this);
    auto* bar = new QHBoxLayout;
    auto* choose = new QPushButton(tr("Choose a ledger…"), this);
    bar->addWidget(choose);
    m_which->setAccessibleName(tr("Show"));
    m_which->addItem(tr("all differences"), kAll);
    m_which->addItem(tr("both say something else"), kDiffers);
    m_which->addItem(tr("empty here"), kFills);
    m_which->addItem(tr("whole cases"), kRows);
    m_which->addItem(tr("empty in the ledger"), kSilent);
    bar->addWidget(m_which);
    bar->addStretch();
    bar->addWidget(m_take);
    column->addLayout(bar);
    m_heading->setWordWrap(true);
    m_heading->setText(
        tr("A district's ledger of failed batches is compared with what is here, cell by cell. Choose the "
           "workbook; nothing changes before you take what you ticked."));
    column->addWidget(m_heading);
    column->addWidget(m_table, 1);
    m_take->setEnabled(false);
    connect(choose, &QPushButton::clicked, this, &LedgerPage::askFile);
    connect(m_take, &QPushButton::clicked, this, &LedgerPage::takeTicked);
    connect(m_which, &QComboBox::currentIndexChanged, this, &LedgerPage::fill);
}

void LedgerPage::copy()
{
    m_table->copySelection();
}

bool LedgerPage::exportShown()
{
    m_table->exportRows(m_session, tr("Reconciliation"));
    return true;
}

void LedgerPage::askFile()
{
    const QString path = m_session.dialogs().openFile(this, tr("Ledger"), tr("Tables (*.xlsx *.ods *.csv)"));
    if (!path.isEmpty())
        compare(path);
}

void LedgerPage::compare(const QString& path)
{
    m_path = path;
    m_session.write<LedgerComparison>(
        tr("Comparing the ledger…"), this,
        [path](Workspace& workspace, Progress& progress) { return compareLedger(workspace, path, &progress); },
        [this](Result<LedgerComparison> comparison) {
            if (comparison)
                take(*comparison);
            else
                m_session.sayError(comparison.error());
        });
}

void LedgerPage::take(const LedgerComparison& comparison)
{
    m_comparison = comparison;
    const QLocale locale;
    QString text =
        tr("<b>%1: %2 cases, %3 of them as here.</b> Ticked: what fills an empty cell here, and cases that are not "
           "here.")
            .arg(QFileInfo(m_path).fileName().toHtmlEscaped(), locale.toString(comparison.rows),
                 locale.toString(comparison.same));
    if (comparison.rejectedCount > 0) {
        QStringList lines;
        for (const RejectedRow& row : comparison.rejected.first(std::min(kNamedRejects, comparison.rejected.size())))
            lines << tr("row %1, %2: %3").arg(row.row).arg(row.column, row.reason).toHtmlEscaped();
        text += QStringLiteral("<br><span style='color:%1'>%2</span>")
                    .arg(colors().bad.name(),
                         tr("%1 rows were not understood and are not compared: %2")
                             .arg(locale.toString(comparison.rejectedCount), lines.join(QStringLiteral("；"))));
    }
    m_heading->setText(text);
    fill();
    Q_EMIT compared();
}

void LedgerPage::fill()
{
    const int which = m_which->currentData().toInt();
    QList<ShownRow> rows;
    for (qsizetype i = 0; i < m_comparison.differences.size(); ++i) {
        const LedgerDifference& one = m_comparison.differences[i];
        if (!isShown(one.state, which))
            continue;
        ShownCell state{stateWord(one.state)};
        if (one.state == LedgerState::Differs)
            state.ink = colors().bad;
        ShownRow row{{state,
                      {one.sampleNo},
                      {one.party},
                      {officeShortName(one.office)},
                      {one.field == nullptr ? QString() : shownTitle(*one.field)},
                      {one.here},
                      {one.there}},
                     i};
        row.ticked = one.state == LedgerState::Fills || one.state == LedgerState::NewRow;
        rows << row;
    }
    m_rows->setRows(rows);
    m_table->fitColumns();
    m_take->setEnabled(m_session.canEdit() && !rows.isEmpty());
}

void LedgerPage::takeTicked()
{
    QList<LedgerDifference> taken;
    for (const ShownRow& row : m_rows->rows())
        if (row.ticked && isTakable(m_comparison.differences[row.id].state))
            taken << m_comparison.differences[row.id];
    if (taken.isEmpty())
        return m_session.say(Message::Kind::Info, tr("Nothing that can be taken is ticked."));
    const QString path = m_path;
    m_session.write<qint64>(
        tr("Taking from the ledger…"), this,
        [path, taken](Workspace& workspace, Progress&) { return takeFromLedger(workspace, path, taken); },
        [this, count = taken.size()](Result<qint64> done) {
            if (!done)
                return m_session.sayError(done.error());
            m_session.say(Message::Kind::Success, tr("%1 cells and rows were taken; Undo takes them back.").arg(count));
            compare(m_path);
        });
}

} // namespace spotcheck
