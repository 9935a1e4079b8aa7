#pragma once
#include "core/registry/record_edit.h"

#include <QDialog>

class QFormLayout;
class QLabel;

/// A new record of any table people may add to, field by field; what is typed is understood as in a cell, and refused
/// with a sentence while the dialog stays open.
namespace spotcheck {

class Session;

class RecordAddDialog : public QDialog {
    Q_OBJECT
public:
    RecordAddDialog(Session& session, const RecordType& type, QWidget* parent = nullptr);
    QWidget* editor(const char* key) const; ///< null: not asked

Q_SIGNALS:
    void added(qint64 id);

private:
    void addFields(QFormLayout& form);
    void add();

    Session& m_session;
    const RecordType& m_type;
    std::vector<std::pair<const Field*, QWidget*>> m_editors;
    QLabel* m_refusal;
};

} // namespace spotcheck
