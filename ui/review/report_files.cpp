#include "ui/review/report_files.h"

#include "ui/print/proof_sheet.h"
#include "ui/review/attachment_viewer.h"
#include "ui/review/report_panel.h"
#include "ui/review/report_tabs.h"
#include "ui/shell/session.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace spotcheck {

ReportFiles::ReportFiles(Session& session, ReportPanel& panel, QWidget* window)
    : QObject(window), m_session(session), m_panel(panel), m_window(window)
{
    connect(&panel.tabs(), &ReportTabs::attachWanted, this, &ReportFiles::attach);
    connect(&panel.tabs(), &ReportTabs::showWanted, this, &ReportFiles::show);
    connect(&panel.tabs(), &ReportTabs::saveWanted, this, &ReportFiles::save);
    connect(&panel.tabs(), &ReportTabs::removeWanted, this, &ReportFiles::remove);
    connect(&panel, &ReportPanel::proofWanted, this, &ReportFiles::saveProof);
    connect(&panel.viewer(), &AttachmentViewer::openOutsideWanted, this, &ReportFiles::openOutside);
    connect(&panel.viewer(), &AttachmentViewer::closeWanted, this, [this] { Q_EMIT viewerShown(false); });
}

void ReportFiles::setReport(qint64 report, const QString& sampleNo, const QList<Attachment>& attachments)
{
    const bool other = report != m_report;
    m_report = report;
    m_sampleNo = sampleNo;
    m_attachments = attachments;
    if (!other || m_panel.viewer().isHidden())
        return;
    if (attachments.isEmpty()) { // the next report has none: an old page beside new items would mislead
        m_panel.viewer().clear();
        return;
    }
    show(attachments.first());
}

void ReportFiles::attach()
{
    const QString path =
        m_session.dialogs().openFile(m_window, tr("Attach a file"),
                                     tr("Reports and pictures (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;All files (*)"));
    if (!path.isEmpty())
        attachPath(path);
}

void ReportFiles::attachPath(const QString& path)
{
    if (m_report == 0 || !m_session.canEdit())
        return;
    const qint64 report = m_report;
    const auto done = m_session.perform([&](Workspace& workspace) {
        return attachFile(workspace, QStringLiteral("report"), std::span(&report, 1), path);
    });
    if (done)
        m_session.say(Message{Message::Kind::Success, tr("%1 is attached.").arg(QFileInfo(path).fileName()), {}, 4000});
}

void ReportFiles::show(const Attachment& attachment)
{
    const auto content = attachmentContent(m_session.workspace().db(), attachment.id);
    if (!content)
        return m_session.sayError(content.error());
    m_shown = attachment;
    m_panel.showViewer(true);
    Q_EMIT viewerShown(true);
    m_panel.viewer().show(attachment.name, attachment.media, *content);
}

void ReportFiles::showFirst()
{
    if (m_panel.viewer().isVisible()) {
        m_panel.showViewer(false);
        Q_EMIT viewerShown(false);
    } else if (m_attachments.isEmpty()) {
        m_session.say(Message::Kind::Info, tr("No file is attached to this report."));
    } else {
        show(m_attachments.first());
    }
}

void ReportFiles::save(const Attachment& attachment)
{
    const QString path = m_session.dialogs().saveFile(m_window, tr("Save the attached file"), attachment.name, {});
    if (path.isEmpty())
        return;
    if (Status saved = saveAttachment(m_session.workspace().db(), attachment.id, path); !saved)
        m_session.sayError(saved.error());
}

void ReportFiles::remove(const Attachment& attachment)
{
    if (m_session.canEdit())
        (void)m_session.perform([&](Workspace& workspace) { return detach(workspace, attachment.link); });
}

void ReportFiles::openOutside()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::TempLocation);
    const QString path = QDir(folder).filePath(QFileInfo(m_shown.name).fileName());
    if (Status saved = saveAttachment(m_session.workspace().db(), m_shown.id, path); !saved)
        return m_session.sayError(saved.error());
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void ReportFiles::saveProof()
{
    if (m_report == 0)
        return;
    const QString path = m_session.dialogs().saveFile(m_window, tr("Save the proof sheet"),
                                                      tr("Proof sheet %1.pdf").arg(m_sampleNo), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    auto input = proofSheetInput(m_session.workspace().db(), m_report, m_session.workspace().clock().nowUtc());
    if (!input)
        return m_session.sayError(input.error());
    if (Status written = writePdf(proofSheet(*input), path); !written)
        return m_session.sayError(written.error());
    m_session.say(Message{Message::Kind::Success, tr("The proof sheet is saved: %1").arg(path)});
}

} // namespace spotcheck
