#include "ui/sampling/entry_page.h"

#include "core/base/date_text.h"
#include "core/registry/enterprise_code.h"
#include "core/registry/office.h"
#include "core/registry/record_edit.h"
#include "core/registry/typed_value.h"
#include "core/rules/query.h"
#include "core/sampling/repeat_ban.h"
#include "core/sampling/visit_check.h"
#include "ui/common/cell_editor.h"
#include "ui/common/rows_model.h"
#include "ui/common/theme.h"
#include "ui/sampling/party_completer.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kWaitMs = 250;

struct Typed {
    QString enterprise, code, region, producer, standard, trademark, model, office, notice, task, product;
    QDate on;
    int mode = 1;
};

/// By its code, else by its name; 0: not known, or several.
qint64 knownEnterprise(const Database& db, const QString& code, const QString& name)
{
    auto q = db.prepare("SELECT min(id), count(*) FROM enterprise WHERE merged_into IS NULL AND (" ENTERPRISE_HAS_CODE
                        " OR (?1 = '' AND "
                        "name = ?2))");
    if (!q)
        return 0;
    const auto read = q->bind(1, code).bind(2, name).step();
    return read && q->integer(1) == 1 ? q->integer(0) : 0;
}

void checkLimits(const Database& db, const Typed& typed, QDate day, QStringList& sentences)
{
    const qint64 enterprise = knownEnterprise(db, typed.code, typed.enterprise);
    const auto limits = burdenLimits(db, day);
    if (enterprise == 0 || !limits)
        return;
    VisitQuestion question;
    question.enterprise = enterprise, question.on = day, question.office = typed.office, question.notice = typed.notice;
    question.tasks = {typed.task.isEmpty() ? typed.product : typed.task}, question.mode = typed.mode;
    const auto hits = checkVisit(db, question, *limits);
    if (!hits)
        return;
    for (const LimitHit& hit : *hits)
        sentences << hit.sentence + (hit.earlier.isEmpty() ? QString() : u' ' + hit.earlier.join(QStringLiteral("；")));
    const auto burden = burdenOf(db, enterprise, day.year(), *limits);
    if (burden && hits->isEmpty())
        sentences << EntryPage::tr("%1: %2 visits this year, %3 left.")
                         .arg(burden->name)
                         .arg(burden->visits.size())
                         .arg(burden->left(*limits));
}

void checkBan(const Database& db, const Typed& typed, QDate day, QStringList& sentences)
{
    const auto months = parameter(db, "repeat_ban_months", day);
    if (!months)
        return;
    RepeatQuestion question{
        knownEnterprise(db, {}, typed.producer), typed.standard, typed.trademark, typed.model, typed.office, day};
    question.mode = typed.mode, question.notice = typed.notice;
    const auto ban = repeatBan(db, question, months->value);
    if (ban && ban->has_value())
        sentences << EntryPage::tr("The same product was sampled on %1 (%2): not again through %3 (%4).")
                         .arg((*ban)->sampledOn.toString(Qt::ISODate), (*ban)->sampleNo,
                              (*ban)->until.toString(Qt::ISODate), months->source);
}

} // namespace

EntryPage::EntryPage(Session& session, QWidget* parent)
    : PlacePage(parent), m_session(session), m_wait(new QTimer(this)), m_channel(TaskRunner::uniqueChannel())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* across = new QSplitter(this);
    across->addWidget(buildForm());
    across->addWidget(buildSide());
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 2);
    column->addWidget(across);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_wait, &QTimer::timeout, this, &EntryPage::check);
    connect(&session, &Session::busyChanged, this, [this] { m_take->setEnabled(m_session.canEdit()); });
    clearForm();
}

QWidget* EntryPage::buildForm()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(area);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(16, 10, 16, 10);
    form->setVerticalSpacing(4);
    for (const EntryField& field : entryFields())
        addLine(*form, field);
    for (const char* role : {"sampled", "producer"})
        offerParties(role);
    area->setWidget(page);
    return area;
}

void EntryPage::addLine(QFormLayout& form, const EntryField& field)
{
    const bool chinese = m_session.chinese();
    QWidget* made = makeFieldEditor(*field.field, chinese, this);
    const QString title = QString::fromUtf8(chinese ? field.field->header : field.field->english);
    made->setAccessibleName(title);
    made->installEventFilter(this);
    auto* label = new QLabel(
        field.field->required && std::string_view(field.field->key) != "sample_no" ? title + u'*' : title, this);
    label->setBuddy(made);
    form.addRow(label, made);
    m_lines << Line{field, made, label};
    if (auto* box = qobject_cast<QComboBox*>(made))
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showAsked();
            checkSoon();
        });
}

QWidget* EntryPage::buildSide()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    auto* keys =
        new QLabel(tr("<b>Enter</b> next field · <b>Ctrl+Enter</b> take the batch · <b>F4</b> this field as in "
                      "the last batch · <b>F5</b> the producer is the sampled party · <b>F6</b> begin again. What "
                      "belongs to the visit stays for the next "
                      "batch; without a number typed, the next one of the task's range is given."),
                   side);
    keys->setWordWrap(true);
    column->addWidget(keys);
    m_warning = new QLabel(side);
    m_warning->setWordWrap(true);
    m_warning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_warning);
    m_take = new QPushButton(tr("Take the batch"), side);
    connect(m_take, &QPushButton::clicked, this, &EntryPage::takeBatch);
    column->addWidget(m_take, 0, Qt::AlignLeft);
    m_taken = new RowsModel({tr("Sampling no."), tr("Product"), tr("Sampled party"), tr("Model"), tr("Lot")}, this);
    m_table = new QTableView(side);
    m_table->setModel(m_taken);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Batches taken so far"));
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        PlaceRequest request;
        request.record = m_taken->at(index.row()).id;
        m_session.goTo(QStringLiteral("sampling"), request);
    });
    column->addWidget(m_table, 1);
    return side;
}

QWidget* EntryPage::editor(const char* key) const
{
    for (const Line& line : m_lines)
        if (std::string_view(line.field.field->key) == key)
            return line.editor;
    return nullptr;
}

QString EntryPage::text(const char* key) const
{
    const QWidget* made = editor(key);
    return made == nullptr ? QString() : fieldEditorText(made).trimmed();
}

void EntryPage::focusSearch()
{
    m_lines.first().editor->setFocus();
}

/// Fields of other stages are out of the way.
void EntryPage::showAsked()
{
    const auto value = parseTyped(*recordType("batches")->field("stage"), text("stage").toStdString());
    const int stage = value ? int(value->number) : 0;
    for (const Line& line : m_lines) {
        line.editor->setVisible(line.field.isAskedAt(stage));
        line.label->setVisible(line.field.isAskedAt(stage));
    }
}

void EntryPage::goOn(QWidget* from)
{
    qsizetype at = 0;
    while (at < m_lines.size() && m_lines[at].editor != from)
        ++at;
    for (qsizetype next = at + 1; next < m_lines.size(); ++next)
        if (m_lines[next].editor->isVisibleTo(this))
            return m_lines[next].editor->setFocus();
    m_take->setFocus();
}

bool EntryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        checkSoon();
    auto* field = qobject_cast<QWidget*>(watched);
    return (event->type() == QEvent::KeyPress && handleKey(field, *static_cast<QKeyEvent*>(event))) ||
           PlacePage::eventFilter(watched, event);
}

bool EntryPage::handleKey(QWidget* field, const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto* box = qobject_cast<QLineEdit*>(field))
            Q_EMIT box->editingFinished(); // what the name brings is there before the next field is chosen
        return key.modifiers().testFlag(Qt::ControlModifier) ? (takeBatch(), true) : (goOn(field), true);
    case Qt::Key_F4:
        for (const Line& line : m_lines)
            if (line.editor == field)
                setFieldEditorText(field, m_last.value(QString::fromLatin1(line.field.field->key)));
        return true;
    case Qt::Key_F5: return sameParty(), true;
    case Qt::Key_F6: return clearForm(), true;
    default: return false;
    }
}

void EntryPage::offerParties(const char* role)
{
    const QString name = QString::fromLatin1(role);
    for (const QString& key : {name, name + QStringLiteral("_uscc")})
        if (auto* box = qobject_cast<QLineEdit*>(editor(qPrintable(key))))
            connect(new PartyCompleter(m_session, *box), &PartyCompleter::known, this,
                    [this, name](const KnownParty& party) { fillParty(name, party); });
    if (auto* box = qobject_cast<QLineEdit*>(editor(role)))
        connect(box, &QLineEdit::textEdited, this, [this, name] { forgetParty(name); });
}

/// What the file does not know of it stays as it was typed.
void EntryPage::fillParty(const QString& role, const KnownParty& party)
{
    const std::pair<QString, QString> values[] = {{role, party.name},
                                                  {role + QStringLiteral("_uscc"), party.uscc},
                                                  {role + QStringLiteral("_region"), party.region}};
    for (const auto& [key, value] : values)
        if (QWidget* made = editor(qPrintable(key)); made != nullptr && !value.isEmpty())
            setFieldEditorText(made, value);
    checkSoon();
}

/// Another name is typed: the code and place that stayed from the last batch are not its own, and would give the batch
/// to the wrong enterprise.
void EntryPage::forgetParty(const QString& role)
{
    for (const char* part : {"_uscc", "_region", "_place"}) {
        const QString key = role + QLatin1String(part);
        QWidget* made = editor(qPrintable(key));
        if (made != nullptr && fieldEditorText(made) == m_last.value(key))
            setFieldEditorText(made, {});
    }
}

void EntryPage::sameParty()
{
    for (const char* part : {"", "_uscc", "_region"})
        setFieldEditorText(editor(qPrintable(QStringLiteral("producer") + QLatin1String(part))),
                           text(qPrintable(QStringLiteral("sampled") + QLatin1String(part))));
    checkSoon();
}

void EntryPage::repeatLast()
{
    for (const Line& line : m_lines)
        setFieldEditorText(line.editor, m_last.value(QString::fromLatin1(line.field.field->key)));
}

void EntryPage::clearForm()
{
    for (const Line& line : m_lines)
        setFieldEditorText(line.editor, {});
    setFieldEditorText(editor("office"), officeName(m_session.workspace().office()));
    setFieldEditorText(editor("sampled_on"), m_session.workspace().clock().today().toString(Qt::ISODate));
    showAsked();
    showCheck({});
    focusSearch();
}

void EntryPage::checkSoon()
{
    m_wait->start();
}

void EntryPage::check()
{
    const auto day = parseDate(text("sampled_on").toStdString());
    Typed typed{text("sampled"),  text("sampled_uscc"),       {},
                text("producer"), text("standard"),           text("trademark"),
                text("model"),    officeCode(text("office")), text("notice_no"),
                text("task_no"),  text("product_name"),       QDate()};
    const auto mode = parseTyped(*recordType("batches")->field("mode"), text("mode").toStdString());
    typed.mode = mode && mode->number != 0 ? int(mode->number) : 1;
    if (!day)
        return showCheck({});
    const QDate on(day->year, day->month, day->day);
    m_session.read<QStringList>(
        m_channel, this,
        [typed, on](const Database& db, Progress&) -> Result<QStringList> {
            QStringList sentences;
            checkLimits(db, typed, on, sentences);
            checkBan(db, typed, on, sentences);
            return sentences;
        },
        [this](Result<QStringList> sentences) {
            if (sentences)
                showCheck(*sentences);
        });
}

void EntryPage::showCheck(const QStringList& sentences)
{
    m_warning->setText(sentences.isEmpty()
                           ? tr("What the limits and the six-month ban say appears here while you type.")
                           : sentences.join(u'\n'));
}

bool EntryPage::takeBatch()
{
    QList<TypedField> values;
    for (const Line& line : m_lines)
        if (const QString typed = fieldEditorText(line.editor).trimmed();
            !typed.isEmpty() && line.editor->isVisibleTo(this))
            values << TypedField{QString::fromLatin1(line.field.field->key), typed};
    const auto id =
        m_session.perform([&](Workspace& workspace) { return addRecord(workspace, *recordType("batches"), values); });
    if (!id)
        return false;
    listTaken(*id);
    keepForNext();
    return true;
}

void EntryPage::keepForNext()
{
    QWidget* first = nullptr;
    for (const Line& line : m_lines) {
        m_last[QString::fromLatin1(line.field.field->key)] = fieldEditorText(line.editor);
        if (line.field.keeps)
            continue;
        setFieldEditorText(line.editor, {});
        if (first == nullptr && line.editor->isVisibleTo(this))
            first = line.editor;
    }
    if (first != nullptr)
        first->setFocus();
    checkSoon();
}

void EntryPage::listTaken(qint64 id)
{
    const auto number = m_session.workspace().db().text("SELECT sample_no FROM batch WHERE id = " + std::to_string(id));
    QList<ShownRow> rows = m_taken->rows();
    rows.prepend(
        {{{number ? *number : QString()}, {text("product_name")}, {text("sampled")}, {text("model")}, {text("lot")}},
         id});
    m_taken->setRows(rows);
    m_session.say(Message::Kind::Success, tr("Batch %1 of this sitting is taken; Undo takes it back.").arg(++m_count));
}

} // namespace spotcheck
