#include "ui/common/record_add_dialog.h"

#include "ui/common/cell_editor.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace spotcheck {

namespace {

/// References that are typed as the text shown (core/registry/record_references.h).
bool isTypedReference(std::string_view key)
{
    constexpr std::string_view typed[] = {"lab", "parent", "sample_no", "party", "enterprise", "sampler", "cause"};
    return std::find(std::begin(typed), std::end(typed), key) != std::end(typed);
}

bool isAsked(const Field& field)
{
    return field.type == FieldType::Ref ? isTypedReference(field.key) : field.editable || field.required;
}

} // namespace

RecordAddDialog::RecordAddDialog(Session& session, const RecordType& type, QWidget* parent)
    : QDialog(parent), m_session(session), m_type(type), m_refusal(new QLabel(this))
{
    const QString title = QString::fromUtf8(session.chinese() ? type.title : type.english);
    setWindowTitle(tr("Add to %1").arg(title));
    resize(520, 560);
    auto* column = new QVBoxLayout(this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    addFields(*new QFormLayout(content));
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    m_refusal->setWordWrap(true);
    m_refusal->setStyleSheet(QStringLiteral("color:%1").arg(colors().bad.name()));
    m_refusal->hide();
    column->addWidget(m_refusal);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordAddDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void RecordAddDialog::addFields(QFormLayout& form)
{
    for (const Field& field : m_type.fields) {
        if (!isAsked(field))
            continue;
        QWidget* made = makeFieldEditor(field, m_session.chinese(), this);
        const QString title = QString::fromUtf8(m_session.chinese() ? field.header : field.english);
        made->setAccessibleName(title);
        form.addRow(field.required ? tr("%1 *").arg(title) : title, made);
        m_editors.emplace_back(&field, made);
    }
}

QWidget* RecordAddDialog::editor(const char* key) const
{
    for (const auto& [field, made] : m_editors)
        if (std::string_view(field->key) == key)
            return made;
    return nullptr;
}

void RecordAddDialog::add()
{
    QList<TypedField> values;
    for (const auto& [field, made] : m_editors)
        if (const QString text = fieldEditorText(made).trimmed(); !text.isEmpty())
            values << TypedField{QString::fromLatin1(field->key), text};
    const auto id = addRecord(m_session.workspace(), m_type, values);
    if (id) {
        Q_EMIT added(*id);
        return accept();
    }
    m_refusal->setText(id.error().message);
    m_refusal->show();
}

} // namespace spotcheck
