#include "ui/common/edit_many_dialog.h"

#include "ui/common/cell_editor.h"
#include "ui/common/record_editing.h"
#include "ui/common/shown_text.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace spotcheck {

namespace {
constexpr size_t kPreviewed = 500;
}

EditManyDialog::EditManyDialog(Session& session, const RecordType& type, IdList ids, int column, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_type(type),
      m_ids(std::move(ids)),
      m_fields(new QComboBox(this)),
      m_editorPlace(new QVBoxLayout),
      m_table(new QTableWidget(this)),
      m_summary(new QLabel(this))
{
    setWindowTitle(tr("Edit a column of %1 rows").arg(m_ids.size()));
    resize(640, 480);
    auto* column_ = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->addRow(tr("Column"), m_fields);
    form->addRow(tr("New value"), m_editorPlace);
    column_->addLayout(form);
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Record"), tr("Before"), tr("After")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column_->addWidget(m_table, 1);
    column_->addWidget(m_summary);
    auto* buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Apply to all"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column_->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EditManyDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_fields, &QComboBox::currentIndexChanged, this, &EditManyDialog::chooseField);
    fillFields(column);
    load();
}

void EditManyDialog::fillFields(int column)
{
    for (size_t i = 0; i < m_type.fields.size(); ++i) {
        const Field& candidate = m_type.fields[i];
        if (!candidate.editable)
            continue;
        m_fields->addItem(QString::fromUtf8(m_session.chinese() ? candidate.header : candidate.english), int(i));
        if (int(i) == column)
            m_fields->setCurrentIndex(m_fields->count() - 1);
    }
    chooseField();
}

const Field& EditManyDialog::field() const
{
    return m_type.fields[m_fields->currentData().toUInt()];
}

void EditManyDialog::chooseField()
{
    if (m_fields->currentIndex() < 0)
        return;
    delete m_editor;
    m_editor = makeFieldEditor(field(), m_session.chinese(), this);
    m_editorPlace->addWidget(m_editor);
    if (auto* box = qobject_cast<QComboBox*>(m_editor))
        connect(box, &QComboBox::currentIndexChanged, this, &EditManyDialog::preview);
    else if (auto* line = qobject_cast<QLineEdit*>(m_editor))
        connect(line, &QLineEdit::textChanged, this, &EditManyDialog::preview);
    preview();
}

void EditManyDialog::load()
{
    const IdList first(m_ids.begin(), m_ids.begin() + qint64(std::min(m_ids.size(), kPreviewed)));
    const RecordType* type = &m_type;
    m_session.read<QList<GridRow>>(
        QStringLiteral("edit-many"), this,
        [type, first](const Database& db, Progress&) { return gridRows(db, *type, first); },
        [this](Result<QList<GridRow>> rows) {
            if (!rows)
                return m_session.sayError(rows.error());
            m_rows = std::move(rows).value();
            preview();
        });
}

void EditManyDialog::preview()
{
    if (m_fields->currentIndex() < 0)
        return;
    const int column = m_fields->currentData().toInt();
    const QString after = fieldEditorText(m_editor);
    int same = 0;
    m_table->setRowCount(int(m_rows.size()));
    for (int i = 0; i < m_rows.size(); ++i) {
        const QString before = shownText(field(), m_rows[i].cells.value(column), m_session.chinese());
        same += before == after;
        m_table->setItem(i, 0,
                         new QTableWidgetItem(m_rows[i].cells.value(1).isEmpty() ? m_rows[i].cells.value(0)
                                                                                 : m_rows[i].cells.value(1)));
        m_table->setItem(i, 1, new QTableWidgetItem(before));
        auto* item = new QTableWidgetItem(after);
        item->setForeground(before == after ? colors().muted : colors().accent);
        m_table->setItem(i, 2, item);
    }
    m_summary->setText(
        m_ids.size() > kPreviewed
            ? tr("The first %1 rows are shown; all %2 will be changed in one step.").arg(kPreviewed).arg(m_ids.size())
            : tr("%1 rows change, %2 hold this value already. One undo step.").arg(m_rows.size() - same).arg(same));
}

void EditManyDialog::setValue(const QString& text)
{
    setFieldEditorText(m_editor, text);
}

void EditManyDialog::apply()
{
    QList<CellEdit> edits;
    const Field* chosen = &field();
    const QString text = fieldEditorText(m_editor);
    for (const qint64 id : m_ids)
        edits.append({id, chosen, text});
    const RecordType* type = &m_type;
    const QString title = tr("Edit “%1” of %2 rows").arg(m_fields->currentText()).arg(m_ids.size());
    Session* session = &m_session;
    session->write<qint64>(
        title, nullptr,
        [type, edits, title](Workspace& workspace, Progress&) { return editRecords(workspace, *type, edits, title); },
        [session, count = edits.size()](Result<qint64> done) {
            if (!done)
                return session->sayError(done.error());
            session->say(Message{Message::Kind::Success, EditManyDialog::tr("%1 rows changed.").arg(count), {}, 4000});
        });
    accept();
}

} // namespace spotcheck
