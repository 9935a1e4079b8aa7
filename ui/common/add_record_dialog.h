#pragma once
#include "core/registry/record_edit.h"

#include <QDialog>
#include <QHash>

class QLabel;

/// A new record of any table, field by field; what is typed is understood by core or refused with a sentence that stays
/// on screen. Closes when the record stands.
namespace spotcheck {

class Session;

class AddRecordDialog : public QDialog {
    Q_OBJECT
public:
    AddRecordDialog(Session& session, const RecordType& type, QWidget* parent);
    void setText(const QString& field, const QString& text);
    void add();
    QString refusal() const;

Q_SIGNALS:
    void added(qint64 id);

private:
    QList<TypedField> typed() const;

    Session& m_session;
    const RecordType& m_type;
    QHash<QString, QWidget*> m_editors;
    QLabel* m_refusal;
};

} // namespace spotcheck
