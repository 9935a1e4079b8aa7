#pragma once
#include "core/registry/attachment.h"
#include "core/testing/report_detail.h"

#include <functional>
#include <QObject>

/// What a reviewer does with files: attaching, showing beside the items, saving, removing; and the proof sheet as PDF.
namespace spotcheck {

class ReportPanel;
class Session;

class ReportFiles : public QObject {
    Q_OBJECT
public:
    ReportFiles(Session& session, ReportPanel& panel, QWidget* window);
    /// The report on screen; 0: none.
    void setReport(qint64 report, const QString& sampleNo, const QList<Attachment>& attachments);
    void attach();
    void attachPath(const QString& path);
    void showFirst(); ///< or close what is shown
    void saveProof();

Q_SIGNALS:
    void viewerShown(bool shown);

private:
    void show(const Attachment& attachment);
    void save(const Attachment& attachment);
    void remove(const Attachment& attachment);
    void openOutside();

    Session& m_session;
    ReportPanel& m_panel;
    QWidget* m_window;
    qint64 m_report = 0;
    QString m_sampleNo;
    QList<Attachment> m_attachments;
    Attachment m_shown;
};

} // namespace spotcheck
