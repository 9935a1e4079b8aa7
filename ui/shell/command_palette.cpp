#include "ui/shell/command_palette.h"

#include "ui/common/icons.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <QVBoxLayout>

namespace spotcheck {

namespace {

constexpr int kMostRecords = 30;
constexpr int kWaitMs = 120;

QString likePattern(const QString& text)
{
    QString escaped = text;
    for (const QChar c : {u'\\', u'%', u'_'})
        escaped.replace(c, QString(u'\\') + c);
    return u'%' + escaped + u'%';
}

struct Source {
    const char* place;
    const char* kind;
    const char* sql; // id, title, detail; ?1 the pattern, ?2 how many
};

constexpr Source kSources[] = {
    {"enterprises", "enterprises",
     "SELECT id, name, uscc FROM enterprise WHERE name LIKE ?1 ESCAPE '\\' OR uscc LIKE ?1 ESCAPE '\\' LIMIT ?2"},
    {"plan", "plan",
     "SELECT t.id, t.product_name, p.year || ' · ' || p.title FROM plan_item t JOIN plan p ON p.id = t.plan_id "
     "WHERE t.product_name LIKE ?1 ESCAPE '\\' ORDER BY p.year DESC LIMIT ?2"},
    {"sampling", "batches",
     "SELECT id, sample_no, product_name FROM batch WHERE sample_no LIKE ?1 ESCAPE '\\' LIMIT ?2"},
    {"laboratories", "labs", "SELECT id, name, cma_no FROM lab WHERE name LIKE ?1 ESCAPE '\\' LIMIT ?2"},
};

Status collect(const Database& db, const Source& source, const QString& pattern, int most, QList<FoundRecord>& found)
{
    auto statement = db.prepare(source.sql);
    if (!statement)
        return statement.error();
    statement->bind(1, pattern).bind(2, most);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return ok();
        found.append({QString::fromLatin1(source.place), QString::fromLatin1(source.kind), statement->text(1),
                      statement->text(2), statement->integer(0)});
    }
}

} // namespace

Result<QList<FoundRecord>> findRecords(const Database& db, const QString& text, int most)
{
    QList<FoundRecord> found;
    for (const Source& source : kSources)
        if (auto done = collect(db, source, likePattern(text), most / 3, found); !done)
            return done.error();
    return found;
}

CommandPalette::CommandPalette(MainWindow& window, Session& session)
    : QDialog(&window, Qt::Popup),
      m_window(window),
      m_session(session),
      m_box(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_wait(new QTimer(this)),
      m_channel(TaskRunner::uniqueChannel())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Find"));
    resize(560, 400);
    move(window.mapToGlobal(QPoint((window.width() - width()) / 2, 90)));
    auto* column = new QVBoxLayout(this);
    m_box->setPlaceholderText(tr("Enterprise, credit code, sampling number, product, place or command"));
    m_box->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_box->setMinimumHeight(34);
    m_box->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({18, 18});
    column->addWidget(m_box);
    column->addWidget(m_list, 1);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    connect(m_box, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::activateCurrent);
    connect(m_wait, &QTimer::timeout, this, [this] {
        const QString text = m_box->text().trimmed();
        m_session.read<QList<FoundRecord>>(
            m_channel, this, [text](const Database& db, Progress&) { return findRecords(db, text, kMostRecords); },
            [this](Result<QList<FoundRecord>> records) {
                if (records)
                    takeRecords(*records);
                Q_EMIT recordsFound();
            });
    });
    collectCommands();
    search();
    m_box->setFocus();
}

void CommandPalette::collectCommands()
{
    for (size_t i = 0; i < m_window.places().size(); ++i) {
        const Place& place = *m_window.places()[i];
        m_commands.append(
            {place.title(), tr("Place"), place.icon(), [window = &m_window, i] { window->showPlace(int(i)); }});
    }
    for (QAction* menu : m_window.menuBar()->actions())
        if (menu->menu())
            addActions(menu->menu()->actions(), menu->text().remove(u'&'));
    if (PlacePage* page = m_window.currentPage())
        addActions(page->actions(), tr("This page"));
}

void CommandPalette::addActions(const QList<QAction*>& actions, const QString& under)
{
    for (QAction* action : actions) {
        const QString title = action->text().remove(u'&');
        if (action->menu())
            addActions(action->menu()->actions(), title);
        else if (!action->isSeparator() && action->isEnabled() && !title.isEmpty())
            m_commands.append({title, under, {}, [action = QPointer<QAction>(action)] {
                                   if (action)
                                       action->trigger();
                               }});
    }
}

void CommandPalette::search()
{
    m_list->clear();
    m_shown.clear();
    const QString text = m_box->text().trimmed();
    for (const Entry& entry : std::as_const(m_commands))
        if (text.isEmpty() || entry.title.contains(text, Qt::CaseInsensitive))
            add(entry);
    m_list->setCurrentRow(0);
    if (text.isEmpty())
        m_wait->stop();
    else
        m_wait->start();
}

void CommandPalette::takeRecords(const QList<FoundRecord>& records)
{
    for (const FoundRecord& record : records)
        add({record.title, record.detail,
             record.place == QLatin1String("sampling") ? QStringLiteral("sampling") : record.place,
             [session = &m_session, record] {
                 session->goTo(record.place, PlaceRequest{{}, false, record.id});
             }});
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void CommandPalette::add(const Entry& entry)
{
    m_shown.append(entry);
    const QString text = entry.detail.isEmpty() ? entry.title : entry.title + QStringLiteral("    ") + entry.detail;
    auto* item = new QListWidgetItem(entry.iconName.isEmpty() ? QIcon() : icon(entry.iconName), text, m_list);
    item->setSizeHint({0, 28});
}

void CommandPalette::setText(const QString& text)
{
    m_box->setText(text);
}

int CommandPalette::count() const
{
    return m_list->count();
}

void CommandPalette::activateCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size())
        return;
    const auto run = m_shown[row].run;
    close();
    QTimer::singleShot(0, &m_window, run); // after the popup has given the focus back
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_box || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        activateCurrent();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void openCommandPalette(MainWindow& window, Session& session)
{
    (new CommandPalette(window, session))->show();
}

} // namespace spotcheck
