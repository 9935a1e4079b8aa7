#pragma once
#include "core/base/finding.h"
#include "core/registry/attachment.h"
#include "core/testing/review.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

/// One report under review: its head, its items with both verdicts, what stands behind them in tabs, an attached file
/// beside, and the decisions (A accept, R return, T cannot tell, S sign). It shows and asks; deciding is its owner's
/// business.
namespace spotcheck {

class AttachmentViewer;
class ReportItemsModel;
class ReportTabs;

class ReportPanel : public QWidget {
    Q_OBJECT
public:
    struct Shown {
        ReportDetail report;
        QList<Finding> findings;
        QList<Attachment> attachments;
        QStringList phrases; ///< reasons of a return
    };

    explicit ReportPanel(QWidget* parent = nullptr);
    void showReport(const Shown& shown);
    void showNothing(const QString& text);
    void setWritable(bool writable);
    QString reason() const;
    void askForReason(); ///< puts the cursor into the reason line
    ReportTabs& tabs() const { return *m_tabs; }
    AttachmentViewer& viewer() const { return *m_viewer; }
    void showViewer(bool shown);

Q_SIGNALS:
    void decisionWanted(spotcheck::Decision decision);
    void signatureWanted();
    void proofWanted();
    void phraseWanted(const QString& text); ///< keep this reason for later

private:
    QWidget* buildHead();
    QWidget* buildItems();
    QWidget* buildDecisions();
    QWidget* buildReason();
    QPushButton* button(const QString& text, const QString& tip);
    void showItem(int row);

    QLabel* m_head = nullptr;
    QLabel* m_dates = nullptr;
    QLabel* m_state = nullptr;
    ReportItemsModel* m_model = nullptr;
    QTableView* m_items = nullptr;
    ReportTabs* m_tabs = nullptr;
    AttachmentViewer* m_viewer = nullptr;
    QComboBox* m_reason = nullptr;
    QWidget* m_decisions = nullptr;
    QList<QPushButton*> m_buttons;
};

} // namespace spotcheck
