#pragma once
#include "core/aftermath/case_file.h"

#include <QTabWidget>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;

/// One case at the right of the ledger: its way with the next step, its story and clocks, and all its fields.
namespace spotcheck {

class Inspector;
class Session;
class TrackView;

class CasePanel : public QTabWidget {
    Q_OBJECT
public:
    explicit CasePanel(Session& session, QWidget* parent = nullptr);
    void showCase(qint64 id); ///< 0: none
    qint64 caseId() const { return m_id; }

Q_SIGNALS:
    void shown(); ///< the case is read

private:
    QWidget* buildWay();
    void load();
    void take(const CaseFile& file);
    void fillSteps(const QString& state);
    void onStepChosen();
    void takeStepNow();
    void sendBackNow();
    QString headOf(const CaseFile& file) const;
    QString storyOf(const CaseFile& file) const;

    Session& m_session;
    qint64 m_id = 0;
    CaseFile m_file;
    QLabel* m_head = nullptr;
    TrackView* m_track = nullptr;
    QComboBox* m_step = nullptr;
    QDateEdit* m_on = nullptr;
    QDateEdit* m_until = nullptr;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_document = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_clause = nullptr;
    QPushButton* m_take = nullptr;
    QPushButton* m_back = nullptr;
    QTextBrowser* m_story = nullptr;
    Inspector* m_fields = nullptr;
    QString m_channel;
};

} // namespace spotcheck
