#pragma once
#include "core/base/finding.h"

#include <QWidget>

class QLabel;
class QTimer;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

/// What the rules say about the records of a place, as problems stand in a code editor: worst first, those of the
/// record on screen on request. Double click goes to the field; "Why" shows the citation; a finding may be waived
/// with a reason.
namespace spotcheck {

class Session;

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    FindingsPanel(Session& session, QString kind, QWidget* parent = nullptr);
    void refresh(); ///< asks again, in the background
    void setCurrent(qint64 id);
    /// In a list of very many records only the one on screen is checked; the whole list is for spotcheck-cli check.
    void setCurrentOnly(bool only);
    const QList<Finding>& findings() const { return m_findings; }

Q_SIGNALS:
    void jumpWanted(qint64 id, const QString& field);
    void refreshed();

private:
    void buildBar();
    void buildList();
    void show();
    QTreeWidgetItem* makeItem(const Finding& finding) const;
    const Finding* current() const;
    void jump();
    void explain();
    void waive();
    void updateButtons();

    Session& m_session;
    QString m_kind;
    QList<Finding> m_findings;
    QTreeWidget* m_list;
    QLabel* m_title;
    QToolButton* m_onlyCurrent;
    QToolButton* m_why;
    QToolButton* m_waive;
    QTimer* m_wait;
    QString m_channel;
    qint64 m_current = 0;
    bool m_currentOnly = false;
};

} // namespace spotcheck
