#pragma once
#include "core/grid/grid_query.h"

#include <QTabWidget>

class QLabel;
class QTimer;
class QTreeWidget;

/// The record at the right of the grid: all its fields, editable where the table says so, and its history (field,
/// before, after, who, when) from the journal.
namespace spotcheck {

class Session;
struct RecordChange;

class Inspector : public QTabWidget {
    Q_OBJECT
public:
    Inspector(Session& session, const RecordType& type, bool editable, QWidget* parent = nullptr);
    void showRecord(qint64 id); ///< 0: none
    qint64 recordId() const { return m_id; }

private:
    QWidget* buildForm();
    QWidget* makeEditor(const Field& field);
    void buildHistory();
    void load();
    void fill(const GridRow& row);
    void loadHistory();
    void fillHistory(const QList<RecordChange>& changes);
    void commit(size_t column);

    Session& m_session;
    const RecordType& m_type;
    bool m_editable;
    qint64 m_id = 0;
    QList<QWidget*> m_editors;
    QStringList m_shown; ///< the texts as loaded: what is unchanged is not written
    QWidget* m_form = nullptr;
    QLabel* m_none = nullptr;
    QTreeWidget* m_history = nullptr;
    QTimer* m_wait;
    QString m_channel, m_historyChannel;
};

} // namespace spotcheck
