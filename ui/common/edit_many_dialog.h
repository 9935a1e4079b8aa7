#pragma once
#include "core/grid/grid_query.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

/// One value for one column of many rows: what each row holds now and what it will hold, before anything is written.
namespace spotcheck {

class Session;

class EditManyDialog : public QDialog {
    Q_OBJECT
public:
    EditManyDialog(Session& session, const RecordType& type, IdList ids, int column, QWidget* parent);
    void setValue(const QString& text); ///< for tests: as if typed
    void apply();

private:
    void fillFields(int column);
    void chooseField();
    void load();
    void preview();
    const Field& field() const;

    Session& m_session;
    const RecordType& m_type;
    IdList m_ids;
    QList<GridRow> m_rows; ///< the first ones, for the preview
    QComboBox* m_fields;
    QWidget* m_editor = nullptr;
    QVBoxLayout* m_editorPlace;
    QTableWidget* m_table;
    QLabel* m_summary;
    QPushButton* m_apply;
};

} // namespace spotcheck
