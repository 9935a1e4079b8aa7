#include "ui/common/cell_editor.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>

namespace spotcheck {

namespace {

constexpr int kMostLines = 4;
constexpr int kBoxMargin = 10; // frame and document margin

QComboBox* makeWords(const QStringList& words, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItem(QString());
    box->addItems(words);
    return box;
}

QString hint(const Field& field)
{
    switch (field.type) {
    case FieldType::Date: return QStringLiteral("2026-03-05");
    case FieldType::Money: return QCoreApplication::translate("CellEditor", "yuan");
    case FieldType::List:
    case FieldType::Flags: return QCoreApplication::translate("CellEditor", "several: put ; between");
    default: return {};
    }
}

} // namespace

TextBox::TextBox(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(this, &QPlainTextEdit::textChanged, this, &TextBox::fit);
    fit();
}

// As high as the text, between one line and four.
void TextBox::fit()
{
    const int width = std::max(60, viewport()->width() - 10);
    const int needed =
        fontMetrics().boundingRect(QRect(0, 0, width, 10000), Qt::TextWrapAnywhere, toPlainText()).height();
    const int line = fontMetrics().lineSpacing();
    setFixedHeight(std::clamp((needed + line - 1) / line, 1, kMostLines) * line + kBoxMargin);
}

void TextBox::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void TextBox::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT editingFinished();
}

QWidget* makeFieldEditor(const Field& field, bool chinese, QWidget* parent)
{
    if (field.type == FieldType::YesNo)
        return makeWords({displayValue(field, "1", chinese), displayValue(field, "0", chinese)}, parent);
    if (field.type == FieldType::Code) {
        QStringList words;
        for (const CodeWord& word : field.codes)
            words << QString::fromUtf8(chinese ? word.word : word.english);
        return makeWords(words, parent);
    }
    auto* line = new QLineEdit(parent);
    line->setPlaceholderText(hint(field));
    if (field.type == FieldType::Integer || field.type == FieldType::Money)
        line->setAlignment(Qt::AlignRight);
    return line;
}

void setFieldEditorText(QWidget* editor, const QString& text)
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(std::max(0, box->findText(text)));
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(text);
    else if (auto* box_ = qobject_cast<QPlainTextEdit*>(editor))
        box_->setPlainText(text);
    else if (auto* label = qobject_cast<QLabel*>(editor))
        label->setText(text);
}

QString fieldEditorText(const QWidget* editor)
{
    if (const auto* box = qobject_cast<const QComboBox*>(editor))
        return box->currentText();
    if (const auto* lines = qobject_cast<const QPlainTextEdit*>(editor))
        return lines->toPlainText().replace(u'\n', u' ').trimmed();
    if (const auto* label = qobject_cast<const QLabel*>(editor))
        return label->text();
    const auto* line = qobject_cast<const QLineEdit*>(editor);
    return line ? line->text() : QString();
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    QWidget* editor = makeFieldEditor(m_type.fields[size_t(index.column())], m_chinese, parent);
    editor->setAutoFillBackground(true);
    return editor;
}

// The row of the record in the inspector stands out.
void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto* view = qobject_cast<const QAbstractItemView*>(option->widget);
    if (view && view->currentIndex().row() == index.row() && option->backgroundBrush.style() == Qt::NoBrush)
        option->backgroundBrush = colors().infoBack;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    setFieldEditorText(editor, index.data(Qt::EditRole).toString());
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, fieldEditorText(editor), Qt::EditRole);
}

} // namespace spotcheck
