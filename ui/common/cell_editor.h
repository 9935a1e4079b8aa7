#pragma once
#include "core/registry/record_type.h"

#include <QPlainTextEdit>
#include <QStyledItemDelegate>

/// Editors made from the description of a field: a box of words for codes and yes/no, a line for the rest. The grid's
/// cells, the inspector and the dialog for many rows use the same ones.
namespace spotcheck {

/// A box of a few lines that says when the typing is over; Tab goes on to the next field.
class TextBox : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextBox(QWidget* parent = nullptr);

Q_SIGNALS:
    void editingFinished();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

/// `value` as shown; `fieldEditorText` reads it back.
QWidget* makeFieldEditor(const Field& field, bool chinese, QWidget* parent);
void setFieldEditorText(QWidget* editor, const QString& text);
QString fieldEditorText(const QWidget* editor);

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CellDelegate(const RecordType& type, bool chinese, QObject* parent)
        : QStyledItemDelegate(parent), m_type(type), m_chinese(chinese)
    {
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    const RecordType& m_type;
    bool m_chinese;
};

} // namespace spotcheck
