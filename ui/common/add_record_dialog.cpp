#include "ui/common/add_record_dialog.h"

#include "ui/common/cell_editor.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

QString titleOf(const Field& field, bool chinese)
{
    const QString title = QString::fromUtf8(chinese ? field.header : field.english);
    return field.required ? AddRecordDialog::tr("%1 (needed)").arg(title) : title;
}

} // namespace

AddRecordDialog::AddRecordDialog(Session& session, const RecordType& type, QWidget* parent)
    : QDialog(parent), m_session(session), m_type(type), m_refusal(new QLabel(this))
{
    const bool chinese = session.chinese();
    setWindowTitle(tr("Add to %1").arg(QString::fromUtf8(chinese ? type.title : type.english)));
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    for (const Field& field : type.fields) {
        if (!field.editable && !field.required)
            continue;
        QWidget* editor = makeFieldEditor(field, chinese, this);
        m_editors.insert(QString::fromLatin1(field.key), editor);
        form->addRow(titleOf(field, chinese), editor);
    }
    column->addLayout(form);
    m_refusal->setWordWrap(true);
    m_refusal->setStyleSheet(QStringLiteral("color:%1").arg(colors().bad.name()));
    m_refusal->hide();
    column->addWidget(m_refusal);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddRecordDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AddRecordDialog::setText(const QString& field, const QString& text)
{
    if (QWidget* editor = m_editors.value(field))
        setFieldEditorText(editor, text);
}

QString AddRecordDialog::refusal() const
{
    return m_refusal->text();
}

QList<TypedField> AddRecordDialog::typed() const
{
    QList<TypedField> values;
    for (const Field& field : m_type.fields) {
        const QString key = QString::fromLatin1(field.key);
        if (const QWidget* editor = m_editors.value(key))
            values << TypedField{key, fieldEditorText(editor)};
    }
    return values;
}

void AddRecordDialog::add()
{
    if (!m_session.canEdit())
        return;
    const auto id = addRecord(m_session.workspace(), m_type, typed());
    if (id) {
        Q_EMIT added(*id);
        return accept();
    }
    m_refusal->setText(id.error().message);
    m_refusal->show();
}

} // namespace spotcheck
