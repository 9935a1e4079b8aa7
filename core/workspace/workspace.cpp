#include "core/workspace/workspace.h"
#include "core/workspace/workspace_texts.h"

#include "core/workspace/apply.h"
#include "core/workspace/backup.h"
#include "core/workspace/door.h"
#include "core/workspace/durable.h"
#include "core/workspace/given_numbers.h"
#include "core/workspace/migrate.h"
#include "core/workspace/recorder.h"
#include "core/workspace/row_count.h"
#include "core/workspace/workspace_state.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <sqlite3.h>

namespace spotcheck {

namespace {

Status setMeta(Database& db, const char* key, const QString& value)
{
    auto q = db.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)");
    if (!q)
        return q.error();
    q->bind(1, key).bind(2, value);
    return q->run();
}

Status writeFirst(Database& db, const QString& office, const QString& person, const Clock& clock)
{
    const auto head = QStringLiteral("PRAGMA page_size=4096; PRAGMA journal_mode=DELETE; BEGIN; PRAGMA "
                                     "application_id=%1; PRAGMA user_version=%2;")
                          .arg(Workspace::kApplicationId)
                          .arg(Workspace::kFormat);
    Status done = db.exec(head.toStdString());
    for (int format = 1; done && format <= Workspace::kFormat; ++format)
        done = runSchema(db, format);
    if (done)
        done = setMeta(db, "office", office);
    if (done)
        done = setMeta(db, "created", clock.nowUtc().toString(Qt::ISODateWithMs));
    if (done)
        done = setMeta(db, "format", QString::number(Workspace::kFormat));
    if (!done)
        return done;
    const NewEntry first{QStringLiteral("baseline"),
                         0,
                         office,
                         person,
                         QStringLiteral("workspace.create"),
                         WorkspaceTexts::tr("Create the workspace"),
                         clock.nowUtc(),
                         0,
                         {},
                         {}};
    if (const auto entry = appendEntry(db, first); !entry)
        return entry.error();
    return db.exec("COMMIT");
}

// Brings the file to this program's format, or says why not.
Status bringUpToDate(Database& db, const OpenOptions& options, const Clock& clock, OpenReport& report)
{
    const auto plan = builtInMigration();
    const auto format = formatOf(db);
    if (!format)
        return format.error();
    if (*format > plan.format)
        return newerError(db.path());
    if (*format == plan.format)
        return ok();
    if (options.readOnly)
        return Error{
            ErrorKind::ReadOnly,
            WorkspaceTexts::tr("%1 is of an older format. Open it for writing once, so that it is brought up to date.")
                .arg(db.path())};
    const auto done = migrate(db, plan, backupFolder(db.path(), options.backupFolder), clock);
    if (done.outcome != MigrationReport::Outcome::Migrated)
        return done.error;
    report.migration = OpenReport::Migration::Migrated;
    report.notes
        << WorkspaceTexts::tr("The file was brought up to date; a backup of the former state is %1.").arg(done.backup);
    return ok();
}

Result<std::unique_ptr<Database>> openChecked(const QString& path, const OpenOptions& options, const Clock& clock,
                                              OpenReport& report)
{
    const bool hot = hasHotJournal(path);
    auto db = options.readOnly ? openToRead(path, clock, report) : openToWrite(path);
    if (!db)
        return db.error();
    if (Status current = bringUpToDate(**db, options, clock, report); !current)
        return current.error();
    if (Status whole = checkContent(**db, options.readOnly, report); !whole)
        return whole.error();
    if (options.readOnly)
        return db;
    if (hot)
        noteRecovery(report);
    // A tool may have left another mode. A journal whose change never reached the file is no concern of SQLite's and
    // stays; leaving the mode that keeps journals makes SQLite remove it, so that its story is told once.
    const char* mode = hot ? "PRAGMA journal_mode=PERSIST; PRAGMA journal_mode=DELETE" : "PRAGMA journal_mode=DELETE";
    if (Status set = (*db)->exec(mode); !set)
        return set.error();
    return db;
}

void noteTakeOver(const FileLock& lock, OpenReport& report)
{
    if (!lock.previous())
        return;
    report.lockTakenOver = true;
    const QString who = lock.previous()->person.isEmpty() ? WorkspaceTexts::tr("somebody") : lock.previous()->person;
    report.notes << (lock.wasForced()
                         ? WorkspaceTexts::tr("The workspace was taken over from %1 on %2. What they have not saved "
                                              "yet they cannot save any more.")
                         : WorkspaceTexts::tr(
                               "The last session of %1 on %2 ended without closing the workspace; it was taken over."))
                        .arg(who, lock.previous()->host);
}

NewEntry entryAbout(const JournalEntry& target, const QString& kind)
{
    NewEntry entry;
    entry.kind = kind;
    entry.target = target.seq;
    entry.command = target.command;
    entry.title = target.title;
    return entry;
}

} // namespace

Workspace::Workspace() : m_state(std::make_unique<State>()) {}

Workspace::~Workspace()
{
    m_db.reset(); // before the lock is given back
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const QString& officeCode,
                                                     const OpenOptions& options, const Clock& clock)
{
    if (QFileInfo::exists(path))
        return Error{ErrorKind::Refused, WorkspaceTexts::tr("%1 exists already; nothing was overwritten.").arg(path)};
    // Made under another name: whoever sees the file sees a whole one.
    const QString unfinished = unfinishedName(path);
    removeDatabase(unfinished);
    auto db = Database::open(unfinished, Database::Mode::ReadWrite, true);
    if (!db)
        return Error{
            ErrorKind::Io,
            WorkspaceTexts::tr("%1 cannot be created: the folder is not there or cannot be written.").arg(path),
            db.error().detail};
    Status done = writeFirst(**db, officeCode, options.person, clock);
    db->reset();
    if (done)
        done = setJournalsAside(path);
    if (done)
        done = replaceFile(unfinished, path);
    if (!done) {
        removeDatabase(unfinished);
        return done.error();
    }
    return open(path, options, clock);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, const OpenOptions& options, const Clock& clock)
{
    std::unique_ptr<Workspace> workspace(new Workspace);
    State& state = *workspace->m_state;
    if (!options.readOnly && QFileInfo(path).isFile()) {
        auto lock = FileLock::take(path, options.person, clock.nowUtc(), options.takeOverLock);
        if (!lock)
            return lock.error();
        noteTakeOver(**lock, state.report);
        state.lock = std::move(lock).value();
    }
    auto db = openChecked(path, options, clock, state.report);
    if (!db)
        return db.error();
    const auto office = (*db)->text("SELECT value FROM meta WHERE key = 'office'");
    if (!office)
        return office.error();
    workspace->m_db = std::move(db).value();
    state.office = *office;
    state.person = options.person;
    state.readOnly = options.readOnly;
    state.clock = &clock;
    if (Status known = workspace->refresh(); !known)
        return known.error();
    return workspace;
}

Result<qint64> Workspace::change(const ChangeInfo& info, const Body& body)
{
    NewEntry entry;
    entry.kind = QStringLiteral("change");
    entry.command = info.command;
    entry.title = info.title;
    return alone([&] { return record(std::move(entry), body); });
}

Status Workspace::mayWrite() const
{
    if (m_state->readOnly)
        return Error{ErrorKind::ReadOnly,
                     WorkspaceTexts::tr("The workspace is open for reading only; nothing was changed.")};
    return stillOurs();
}

Status Workspace::stillOurs() const
{
    if (m_state->lock->isOurs())
        return ok();
    return Error{
        ErrorKind::Locked,
        WorkspaceTexts::tr(
            "Somebody else has taken the workspace over. Nothing was changed; open it again to see what they did."),
        m_db->path()};
}

Result<qint64> Workspace::alone(const std::function<Result<qint64>()>& work)
{
    if (m_state->changing.exchange(true))
        return Error{ErrorKind::Refused,
                     WorkspaceTexts::tr("Another change is still being made; nothing was changed.")};
    const Status allowed = mayWrite();
    auto seq = allowed ? work() : Result<qint64>(allowed.error());
    m_state->changing = false;
    if (seq && *seq != 0) {
        for (const auto& listener : m_state->listeners)
            listener();
    }
    return seq;
}

void Workspace::complete(NewEntry& entry) const
{
    entry.office = m_state->office;
    entry.person = person();
    entry.at = m_state->clock->nowUtc();
}

Result<qint64> Workspace::record(NewEntry entry, const Body& body)
{
    if (Status begun = m_db->exec("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return committed(recordInside(std::move(entry), body));
}

Result<qint64> Workspace::committed(Result<qint64> seq)
{
    if (seq && *seq != 0) {
        Status done = stillOurs(); // a long change may have been overtaken
        if (done)
            done = m_db->exec("COMMIT");
        if (!done)
            seq = done.error();
    }
    if (!seq || *seq == 0) {
        if (sqlite3_get_autocommit(m_db->handle()) == 0)
            (void)m_db->exec("ROLLBACK");
        return seq;
    }
    if (!refresh()) // what was committed is there, whether or not it can be read again just now
        forget();
    return seq;
}

void Workspace::forget()
{
    m_state->stack = {};
    const std::scoped_lock guard(m_state->mutex);
    m_state->undoable.reset();
    m_state->redoable.reset();
}

Result<qint64> Workspace::recordInside(NewEntry entry, const Body& body)
{
    Recorder recorder(*m_db);
    if (!recorder.attached())
        return recorder.attached().error();
    if (Status done = body(*m_db); !done)
        return done.error();
    if (sqlite3_get_autocommit(m_db->handle()) != 0) // a full disk ends the transaction by itself
        return sqliteError(SQLITE_ABORT_ROLLBACK, "the transaction ended inside the change");
    auto changeset = recorder.changeset();
    if (!changeset)
        return changeset.error();
    if (changeset->isEmpty())
        return 0;
    const auto summary = summarize(*changeset);
    if (!summary)
        return summary.error();
    if (Status kept = addToRowCounts(*m_db, summary->growth); !kept)
        return kept.error();
    complete(entry);
    entry.rows = summary->rows;
    entry.tables = summary->tables.join(u',');
    entry.changeset = std::move(*changeset);
    const auto appended = appendEntry(*m_db, entry);
    return appended ? Result<qint64>(appended->seq) : Result<qint64>(appended.error());
}

Status Workspace::refresh()
{
    if (Status known = advance(m_state->stack, *m_db); !known)
        return known;
    const auto top = [this](const std::vector<qint64>& list) {
        const auto entry = list.empty() ? Result<JournalEntry>(Error{}) : journalEntry(*m_db, list.back());
        return entry ? std::optional(*entry) : std::nullopt;
    };
    auto undoable = top(m_state->stack.undo);
    auto redoable = top(m_state->stack.redo);
    const auto newest = newestEntry(*m_db);
    if (!newest)
        return newest.error();
    const std::scoped_lock guard(m_state->mutex);
    m_state->undoable = std::move(undoable);
    m_state->redoable = std::move(redoable);
    m_state->head = *newest ? (*newest)->hash : QByteArray();
    return ok();
}

std::optional<JournalEntry> Workspace::undoable() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->undoable;
}

std::optional<JournalEntry> Workspace::redoable() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->redoable;
}

Result<JournalEntry> Workspace::undo()
{
    return replay(true);
}

Result<JournalEntry> Workspace::redo()
{
    return replay(false);
}

Result<JournalEntry> Workspace::replay(bool invert)
{
    std::optional<JournalEntry> target;
    const auto seq = alone([&]() -> Result<qint64> {
        target = invert ? undoable() : redoable();
        if (!target)
            return Error{ErrorKind::NotFound, invert ? WorkspaceTexts::tr("There is nothing to undo.")
                                                     : WorkspaceTexts::tr("There is nothing to redo.")};
        return invert ? undoEntry(*target) : redoEntry(*target);
    });
    return seq ? Result<JournalEntry>(*target) : Result<JournalEntry>(seq.error());
}

Result<qint64> Workspace::undoEntry(const JournalEntry& target)
{
    const auto changeset = entryChangeset(*m_db, target.seq);
    if (!changeset)
        return changeset.error();
    return record(entryAbout(target, QStringLiteral("undo")), [&](Database& db) {
        Status done = setNumbersAside(db, target);
        if (done)
            done = applyChangeset(db, *changeset, true);
        return done ? keepNumbersVoid(db, WorkspaceTexts::tr("Undone: %1").arg(target.title)) : done;
    });
}

/// Undoing may keep what the entry made, so what is taken back is the undoing and not the entry made once more.
Result<qint64> Workspace::redoEntry(const JournalEntry& target)
{
    const auto undoing = undoingOf(*m_db, target.seq);
    const auto changeset = undoing ? entryChangeset(*m_db, *undoing) : Result<QByteArray>(undoing.error());
    if (!changeset)
        return changeset.error();
    return record(entryAbout(target, QStringLiteral("redo")),
                  [&](Database& db) { return applyChangeset(db, *changeset, true); });
}

Result<qint64> Workspace::withdrawEntry(const JournalEntry& target)
{
    const auto changeset = entryChangeset(*m_db, target.seq);
    if (!changeset)
        return changeset.error();
    NewEntry entry = entryAbout(target, QStringLiteral("undo"));
    entry.command = withdrawCommand();
    return record(std::move(entry), [&](Database& db) { return applyChangeset(db, *changeset, true); });
}

Result<JournalEntry> Workspace::withdraw(qint64 seq)
{
    std::optional<JournalEntry> target;
    const auto done = alone([&]() -> Result<qint64> {
        target = undoable();
        if (!target || target->seq != seq)
            return Error{ErrorKind::Refused, WorkspaceTexts::tr("Something else was changed since; it stays.")};
        return withdrawEntry(*target);
    });
    return done ? Result<JournalEntry>(*target) : Result<JournalEntry>(done.error());
}

Result<std::unique_ptr<Database>> Workspace::reader() const
{
    return Database::open(m_db->path(), Database::Mode::ReadOnly);
}

QString Workspace::path() const
{
    return m_db->path();
}

QString Workspace::office() const
{
    return m_state->office;
}

QString Workspace::person() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->person;
}

void Workspace::setPerson(const QString& person, bool proven)
{
    const std::scoped_lock guard(m_state->mutex);
    m_state->person = person;
    m_state->personProven = proven;
}

bool Workspace::isPersonProven() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->personProven;
}

bool Workspace::isReadOnly() const
{
    return m_state->readOnly;
}

const Clock& Workspace::clock() const
{
    return *m_state->clock;
}

const OpenReport& Workspace::openReport() const
{
    return m_state->report;
}

QByteArray Workspace::head() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->head;
}

void Workspace::onChanged(std::function<void()> listener)
{
    m_state->listeners.push_back(std::move(listener));
}

} // namespace spotcheck
