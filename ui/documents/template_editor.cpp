#include "ui/documents/template_editor.h"

#include "core/documents/document_fields.h"
#include "core/documents/document_kind.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace spotcheck {

TemplateEditor::TemplateEditor(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_text(new QPlainTextEdit(this)),
      m_fields(new QListWidget(this)),
      m_help(new QLabel(tr("A line is a paragraph. #标题 #主送 #落款 … fill the places of the letter, #信函 instead of "
                           "#机关 makes it a "
                           "letter (函), #附件 begins an attachment, #表 a|b|c|d is a row, #签 a line to sign, ? "
                           "before a line drops it when a field is empty. A double click takes a "
                           "field into the text."),
                        this))
{
    m_help->setWordWrap(true);
    m_text->setAccessibleName(tr("Template"));
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setMaximumWidth(170);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_help);
    auto* across = new QHBoxLayout;
    across->addWidget(m_text, 1);
    across->addWidget(m_fields);
    column->addLayout(across, 1);
    auto* buttons = new QHBoxLayout;
    auto* keepButton = new QPushButton(tr("Keep the template"), this);
    auto* reset = new QPushButton(tr("Back to the shipped one"), this);
    buttons->addWidget(keepButton);
    buttons->addWidget(reset);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(keepButton, &QPushButton::clicked, this, [this] { keep(m_text->toPlainText()); });
    connect(reset, &QPushButton::clicked, this, [this] { keep({}); });
    connect(m_fields, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        m_text->insertPlainText(QStringLiteral("{{%1}}").arg(item->text()));
        m_text->setFocus();
    });
    connect(&session, &Session::changed, this, &TemplateEditor::load);
}

void TemplateEditor::showKind(const QString& code)
{
    m_code = code;
    const DocumentKind* kind = documentKind(code);
    m_fields->clear();
    if (kind != nullptr)
        m_fields->addItems(fieldNames(kind->subject));
    load();
}

void TemplateEditor::load()
{
    const auto text = templateOf(m_session.workspace().db(), m_code);
    if (text && *text != m_text->toPlainText())
        m_text->setPlainText(*text);
}

void TemplateEditor::keep(const QString& text)
{
    const auto kept = m_session.perform([&](Workspace& workspace) { return setTemplate(workspace, m_code, text); });
    if (kept)
        m_session.say(Message::Kind::Success, tr("The template is kept; Undo takes it back."));
}

} // namespace spotcheck
