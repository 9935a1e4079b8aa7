#pragma once
#include "core/base/finding.h"
#include "core/registry/attachment.h"
#include "core/testing/report_detail.h"

#include <QTabWidget>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

/// What stands below the items of a report: how the item chosen was judged, what the rules find, who decided what, and
/// the files attached.
namespace spotcheck {

class ReportTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit ReportTabs(QWidget* parent = nullptr);
    void showReport(const ReportDetail& report, const QList<Finding>& findings, const QList<Attachment>& attachments);
    void showItem(const ResultRow* item); ///< null: none
    void setWritable(bool writable);
    void clear();

Q_SIGNALS:
    void attachWanted();
    void showWanted(const spotcheck::Attachment& attachment);
    void saveWanted(const spotcheck::Attachment& attachment);
    void removeWanted(const spotcheck::Attachment& attachment);
    void reportWanted(qint64 id); ///< another report on the same sample

private:
    QWidget* buildAttachments();
    const Attachment* chosen() const;
    void showEvents(const ReportDetail& report);

    QPlainTextEdit* m_proof;
    QListWidget* m_findings;
    QListWidget* m_events;
    QListWidget* m_files;
    QPushButton* m_attach = nullptr;
    QPushButton* m_remove = nullptr;
    QList<Attachment> m_attachments;
};

} // namespace spotcheck
