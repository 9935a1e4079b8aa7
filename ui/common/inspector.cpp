#include "ui/common/inspector.h"

#include "core/workspace/history.h"
#include "ui/common/cell_editor.h"
#include "ui/common/change_words.h"
#include "ui/common/record_editing.h"
#include "ui/common/shown_text.h"
#include "ui/common/theme.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QTreeWidget>

namespace spotcheck {

namespace {
constexpr int kLabelWidth = 104;
constexpr int kLongFrom = 20; // characters: from this width on a field gets a box of several lines
constexpr int kMostChanges = 200;
constexpr int kWaitMs = 60; // rows passed over with the arrow key are not loaded

bool isLong(const Field& field)
{
    return field.type == FieldType::List ||
           (field.type == FieldType::Text && field.width >= kLongFrom && std::string_view(field.key) != "uscc" &&
            std::string_view(field.key) != "office");
}

QWidget* makeReadOnlyText(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setContentsMargins(3, 2, 0, 2);
    return label;
}

} // namespace

Inspector::Inspector(Session& session, const RecordType& type, bool editable, QWidget* parent)
    : QTabWidget(parent),
      m_session(session),
      m_type(type),
      m_editable(editable),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel()),
      m_historyChannel(TaskRunner::uniqueChannel())
{
    setDocumentMode(true);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &Inspector::load);
    addTab(buildForm(), tr("Record"));
    buildHistory();
    connect(&session, &Session::changed, m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::busyChanged, this, [this] { m_wait->start(); });
    connect(this, &QTabWidget::currentChanged, this, [this] { m_wait->start(); });
    showRecord(0);
}

QWidget* Inspector::buildForm()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(area);
    auto* column = new QVBoxLayout(page);
    m_none = new QLabel(tr("Choose a row to see the record."), page);
    m_none->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
    column->addWidget(m_none);
    m_form = new QWidget(page);
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(5);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Field& field : m_type.fields) {
        auto* label = new QLabel(QString::fromUtf8(m_session.chinese() ? field.header : field.english), m_form);
        label->setStyleSheet(QStringLiteral("color:%1").arg(colors().muted.name()));
        label->setFixedWidth(kLabelWidth);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        QWidget* editor = makeEditor(field);
        editor->setAccessibleName(label->text());
        form->addRow(label, editor);
    }
    column->addWidget(m_form);
    column->addStretch(1);
    area->setWidget(page);
    return area;
}

QWidget* Inspector::makeEditor(const Field& field)
{
    const size_t column = size_t(m_editors.size());
    const bool editable = m_editable && field.editable && !m_session.workspace().isReadOnly();
    QWidget* editor = !editable       ? makeReadOnlyText(m_form)
                      : isLong(field) ? new TextBox(m_form)
                                      : makeFieldEditor(field, m_session.chinese(), m_form);
    m_editors.append(editor);
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        connect(box, &QComboBox::activated, this, [this, column] { commit(column); });
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        connect(line, &QLineEdit::editingFinished, this, [this, column] { commit(column); });
    } else if (auto* text = qobject_cast<TextBox*>(editor)) {
        connect(text, &TextBox::editingFinished, this, [this, column] { commit(column); });
    }
    return editor;
}

void Inspector::buildHistory()
{
    m_history = new QTreeWidget(this);
    m_history->setRootIsDecorated(false);
    m_history->setAlternatingRowColors(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setHeaderLabels({tr("Field"), tr("Before"), tr("After"), tr("Who"), tr("When")});
    m_history->setAccessibleName(tr("History"));
    addTab(m_history, tr("History"));
}

void Inspector::showRecord(qint64 id)
{
    m_id = id;
    m_shown.clear();
    m_none->setVisible(id == 0);
    m_form->setVisible(id != 0);
    m_history->clear();
    m_wait->start();
}

void Inspector::load()
{
    if (!m_id || m_session.isBusy() || !isVisible())
        return;
    if (currentWidget() == m_history)
        return loadHistory();
    const RecordType* type = &m_type;
    m_session.read<QList<GridRow>>(
        m_channel, this,
        [type, id = m_id](const Database& db, Progress&) {
            return gridRows(db, *type, std::span<const qint64>(&id, 1));
        },
        [this](Result<QList<GridRow>> rows) {
            if (rows && !rows->isEmpty() && rows->first().id == m_id)
                fill(rows->first());
        });
}

void Inspector::fill(const GridRow& row)
{
    const QStringList before = std::exchange(m_shown, {});
    for (qsizetype i = 0; i < m_editors.size(); ++i) {
        const Field& field = m_type.fields[size_t(i)];
        m_shown << shownText(field, row.cells.value(i), m_session.chinese());
        if (m_editors[i]->hasFocus() && i < before.size() && fieldEditorText(m_editors[i]) != before[i])
            continue; // somebody is typing there
        setFieldEditorText(m_editors[i], m_shown.last());
        if (auto* line = qobject_cast<QLineEdit*>(m_editors[i])) {
            line->setCursorPosition(0);
            line->setToolTip(m_shown.last().size() > 16 ? m_shown.last() : QString());
        }
    }
}

void Inspector::loadHistory()
{
    const QString table = QString::fromLatin1(m_type.table);
    m_session.read<QList<RecordChange>>(
        m_historyChannel, this,
        [table, id = m_id](const Database& db, Progress& progress) {
            return recordHistory(db, table, {id}, kMostChanges, &progress);
        },
        [this, id = m_id](Result<QList<RecordChange>> changes) {
            if (changes && id == m_id)
                fillHistory(*changes);
        });
}

void Inspector::fillHistory(const QList<RecordChange>& changes)
{
    m_history->clear();
    const bool chinese = m_session.chinese();
    QList<QTreeWidgetItem*> items;
    for (const RecordChange& change : changes) {
        const QString who = change.entry.person;
        const QString when = momentText(change.entry.at);
        if (change.operation != Operation::Update) {
            items << new QTreeWidgetItem({operationWord(change.operation), {}, {}, who, when});
            continue;
        }
        for (const FieldChange& field : change.fields)
            items << new QTreeWidgetItem({columnTitle(change.table, field.column, chinese),
                                          changedValue(change.table, field.column, field.before, chinese),
                                          changedValue(change.table, field.column, field.after, chinese), who, when});
    }
    if (items.isEmpty())
        items << new QTreeWidgetItem({tr("Not changed since the file was loaded")});
    m_history->addTopLevelItems(items);
}

void Inspector::commit(size_t column)
{
    const QString text = fieldEditorText(m_editors[qsizetype(column)]);
    if (!m_id || text == m_shown.value(qsizetype(column)))
        return;
    const Field& field = m_type.fields[column];
    const auto done =
        m_session.perform([&](Workspace& workspace) { return editRecord(workspace, m_type, m_id, field, text); });
    if (done)
        m_shown[qsizetype(column)] = text;
    else
        setFieldEditorText(m_editors[qsizetype(column)], m_shown.value(qsizetype(column)));
}

} // namespace spotcheck
