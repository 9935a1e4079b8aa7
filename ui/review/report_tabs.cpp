#include "ui/review/report_tabs.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

QString actionWord(ReviewAction action)
{
    switch (action) {
    case ReviewAction::Accepted: return ReportTabs::tr("accepted");
    case ReviewAction::Returned: return ReportTabs::tr("returned to the laboratory");
    case ReviewAction::CannotTell: return ReportTabs::tr("marked “cannot tell”");
    case ReviewAction::Signed: return ReportTabs::tr("signed");
    case ReviewAction::Corrected: break;
    }
    return ReportTabs::tr("took a correction in");
}

/// The offices are in one zone, as the journal shows it.
QDateTime officeTime(const QDateTime& at)
{
    return at.toOffsetFromUtc(8 * 3600);
}

QString eventText(const ReviewEvent& event)
{
    QString text = ReportTabs::tr("%1  %2 %3 (version %4)")
                       .arg(officeTime(event.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), event.person,
                            actionWord(event.action))
                       .arg(event.revision);
    if (event.proven)
        text += ReportTabs::tr(" · with passphrase");
    return event.reason.isEmpty() ? text : text + u'\n' + event.reason;
}

QString otherText(const OtherReport& other)
{
    const QString kind = other.kind == ReportKind::Retest         ? ReportTabs::tr("retest")
                         : other.kind == ReportKind::Reinspection ? ReportTabs::tr("re-inspection")
                                                                  : ReportTabs::tr("first test");
    return ReportTabs::tr("Same sample, %1: report %2 of %3, %4, concludes “%5” (double click shows it)")
        .arg(kind, other.reportNo, other.lab, other.reportedOn, other.labVerdict);
}

QListWidget* listWidget(const QString& name)
{
    auto* list = new QListWidget;
    list->setWordWrap(true);
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    return list;
}

} // namespace

ReportTabs::ReportTabs(QWidget* parent)
    : QTabWidget(parent),
      m_proof(new QPlainTextEdit),
      m_findings(listWidget(tr("Findings on the report"))),
      m_events(listWidget(tr("Decisions"))),
      m_files(listWidget(tr("Attached files")))
{
    setDocumentMode(true);
    m_proof->setReadOnly(true);
    m_proof->setFrameShape(QFrame::NoFrame);
    m_proof->setAccessibleName(tr("Proof"));
    addTab(m_proof, tr("How it was judged"));
    addTab(m_findings, tr("Findings"));
    addTab(m_events, tr("Decisions"));
    addTab(buildAttachments(), tr("Attached files"));
    connect(m_events, &QListWidget::itemDoubleClicked, this, [this](const QListWidgetItem* item) {
        if (const qint64 id = item->data(Qt::UserRole).toLongLong(); id != 0)
            Q_EMIT reportWanted(id);
    });
}

QWidget* ReportTabs::buildAttachments()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_files, 1);
    auto* row = new QHBoxLayout;
    m_attach = new QPushButton(tr("Attach a file…"));
    auto* open = new QPushButton(tr("Show beside"));
    auto* save = new QPushButton(tr("Save as…"));
    m_remove = new QPushButton(tr("Remove"));
    for (QPushButton* button : {m_attach, open, save, m_remove})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    connect(m_attach, &QPushButton::clicked, this, &ReportTabs::attachWanted);
    const auto onChosen = [this](void (ReportTabs::*signal)(const Attachment&)) {
        return [this, signal] {
            if (const Attachment* attachment = chosen())
                Q_EMIT(this->*signal)(*attachment);
        };
    };
    connect(open, &QPushButton::clicked, this, onChosen(&ReportTabs::showWanted));
    connect(m_files, &QListWidget::itemActivated, this, onChosen(&ReportTabs::showWanted));
    connect(save, &QPushButton::clicked, this, onChosen(&ReportTabs::saveWanted));
    connect(m_remove, &QPushButton::clicked, this, onChosen(&ReportTabs::removeWanted));
    return page;
}

const Attachment* ReportTabs::chosen() const
{
    const int row = m_files->currentRow();
    return row >= 0 && row < m_attachments.size() ? &m_attachments[row] : nullptr;
}

void ReportTabs::showEvents(const ReportDetail& report)
{
    m_events->clear();
    for (const OtherReport& other : report.others) {
        auto* item = new QListWidgetItem(otherText(other), m_events);
        item->setData(Qt::UserRole, other.id);
    }
    for (const ReviewEvent& event : report.events)
        m_events->addItem(eventText(event));
    if (m_events->count() == 0)
        m_events->addItem(tr("Nobody has decided on this report yet."));
}

void ReportTabs::showReport(const ReportDetail& report, const QList<Finding>& findings,
                            const QList<Attachment>& attachments)
{
    m_findings->clear();
    for (const Finding& finding : findings)
        m_findings->addItem(QStringLiteral("%1\n%2 [%3]").arg(finding.message, finding.citation, finding.mark));
    if (findings.isEmpty())
        m_findings->addItem(tr("The rules find nothing on this report."));
    setTabText(1, findings.isEmpty() ? tr("Findings") : tr("Findings (%1)").arg(findings.size()));
    showEvents(report);
    m_attachments = attachments;
    m_files->clear();
    for (const Attachment& attachment : attachments)
        m_files->addItem(tr("%1  (%2, attached by %3)")
                             .arg(attachment.name, QLocale().formattedDataSize(attachment.size), attachment.addedBy));
    if (!attachments.isEmpty())
        m_files->setCurrentRow(0);
    setTabText(3, attachments.isEmpty() ? tr("Attached files") : tr("Attached files (%1)").arg(attachments.size()));
}

void ReportTabs::showItem(const ResultRow* item)
{
    m_proof->setPlainText(item == nullptr ? QString() : item->item + u'\n' + proofTexts(item->proof).join(u'\n'));
}

void ReportTabs::setWritable(bool writable)
{
    m_attach->setEnabled(writable);
    m_remove->setEnabled(writable);
}

void ReportTabs::clear()
{
    m_proof->clear();
    for (QListWidget* list : {m_findings, m_events, m_files})
        list->clear();
    m_attachments.clear();
}

} // namespace spotcheck
