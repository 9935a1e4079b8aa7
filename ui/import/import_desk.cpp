#include "ui/import/import_desk.h"

#include "ui/shell/session.h"

#include <QFileInfo>

namespace spotcheck {

ImportDesk::ImportDesk(Session& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_channel(TaskRunner::uniqueChannel()),
      m_file(std::make_shared<ImportFile>())
{
    connect(&session.tasks(), &TaskRunner::progressed, this, [this](qint64 done) {
        if (m_running)
            Q_EMIT progressed(done);
    });
}

QString ImportDesk::fileName() const
{
    return QFileInfo(m_choices.path).fileName();
}

void ImportDesk::open(const QString& path)
{
    m_choices = ImportChoices{path};
    m_view.reset();
    readAgain();
}

void ImportDesk::readAgain()
{
    m_file = std::make_shared<ImportFile>();
    look();
}

void ImportDesk::chooseKind(const QString& kind)
{
    if (m_view && m_view->kind == kind)
        return;
    m_choices.kind = kind;
    m_choices.sheet = -1;
    m_choices.sender.reset();
    m_choices.layout = ItemLayout::Auto;
    m_choices.forgetColumns();
    look();
}

void ImportDesk::chooseSheet(int sheet)
{
    if (m_view && m_view->sheet == sheet)
        return;
    m_choices.sheet = sheet;
    m_choices.layout = ItemLayout::Auto;
    m_choices.forgetColumns();
    look();
}

void ImportDesk::chooseSender(const QString& sender)
{
    if (m_view && m_view->sender == sender)
        return;
    m_choices.sender = sender;
    look();
}

void ImportDesk::chooseHeader(int first, int last)
{
    m_choices.forgetColumns();
    m_choices.headerFirst = first;
    m_choices.headerLast = last;
    look();
}

void ImportDesk::chooseLayout(ItemLayout layout)
{
    if (m_choices.layout == layout)
        return;
    m_choices.layout = layout;
    m_choices.fields.clear();
    look();
}

void ImportDesk::setField(int column, const QString& key)
{
    m_choices.setField(column, key);
    look();
}

void ImportDesk::choosePlanOffice(const QString& office)
{
    if (m_choices.planOffice == office)
        return;
    m_choices.planOffice = office;
    look();
}

void ImportDesk::takeProducts(const QHash<QString, QString>& products)
{
    m_choices.products.insert(products);
    look();
}

void ImportDesk::look()
{
    m_looking = true;
    Q_EMIT stateChanged();
    m_session.read<ImportView>(
        m_channel, this,
        [file = m_file, choices = m_choices](const Database& db, Progress& progress) {
            return file->look(choices, db, progress);
        },
        [this](Result<ImportView> view) { took(std::move(view)); });
}

void ImportDesk::took(Result<ImportView> view)
{
    m_looking = false;
    m_view.reset();
    if (view)
        m_view = std::move(*view);
    if (view)
        Q_EMIT looked();
    else
        Q_EMIT failed(view.error());
    Q_EMIT stateChanged();
}

/// What is shown is what is taken, also where it was found and not chosen.
ImportChoices ImportDesk::settled() const
{
    ImportChoices choices = m_choices;
    if (m_view) {
        choices.kind = m_view->kind;
        choices.sheet = m_view->sheet;
        choices.sender = choices.sender.value_or(m_view->sender);
    }
    return choices;
}

QString ImportDesk::rejectsPath() const
{
    return m_folder.filePath(QStringLiteral("rejected.xlsx"));
}

void ImportDesk::run(bool dryRun, bool strict)
{
    if (m_running || !m_view)
        return;
    QFile::remove(rejectsPath());
    m_outcome.reset();
    const ImportFile::How how{dryRun, strict, rejectsPath()};
    const QString title = dryRun ? tr("Trying %1…") : tr("Importing %1…");
    m_running = m_session.write<ImportOutcome>(
        title.arg(fileName()), this,
        [file = m_file, choices = settled(), how](Workspace& workspace, Progress& progress) {
            return file->run(choices, how, workspace, progress);
        },
        [this](Result<ImportOutcome> outcome) { finish(std::move(outcome)); });
    if (!m_running)
        Q_EMIT failed(
            Error{ErrorKind::Conflict,
                  tr("Something else is being written just now. Nothing was changed; try again when it is done.")});
    Q_EMIT stateChanged();
}

void ImportDesk::finish(Result<ImportOutcome> outcome)
{
    m_running = false;
    if (outcome) {
        m_outcome = std::move(*outcome);
        Q_EMIT ran();
    } else {
        Q_EMIT failed(outcome.error());
    }
    Q_EMIT stateChanged();
}

void ImportDesk::cancel()
{
    if (m_running)
        m_session.tasks().cancelShown();
    else if (m_looking)
        m_session.tasks().cancel(m_channel);
}

bool ImportDesk::hasRejects() const
{
    return m_outcome && m_outcome->rejectedRows > 0 && QFile::exists(rejectsPath());
}

Status ImportDesk::saveRejects(const QString& path) const
{
    const bool free = !QFile::exists(path) || QFile::remove(path);
    if (free && QFile::copy(rejectsPath(), path))
        return ok();
    return Error{
        ErrorKind::Io,
        tr("The rejected rows could not be written to %1. Choose another folder, or close the workbook if it is open.")
            .arg(path)};
}

bool ImportDesk::canUndo() const
{
    const auto last = m_session.workspace().undoable();
    return m_outcome && m_outcome->entry > 0 && last && last->seq == m_outcome->entry && m_session.canEdit();
}

void ImportDesk::undo()
{
    if (!canUndo())
        return;
    m_running = m_session.write<JournalEntry>(
        tr("Undoing…"), this, [](Workspace& workspace, Progress&) { return workspace.undo(); },
        [this](Result<JournalEntry> entry) {
            m_running = false;
            if (entry)
                Q_EMIT undone();
            else
                Q_EMIT failed(entry.error());
            Q_EMIT stateChanged();
        });
    Q_EMIT stateChanged();
}

} // namespace spotcheck
