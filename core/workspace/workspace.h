#pragma once
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workspace/database.h"

#include <functional>
#include <memory>
#include <optional>
#include <QDateTime>
#include <QList>
#include <QStringList>

/// One workspace file and the one door for every change. See the design: change() opens a transaction, records it
/// with SQLite's session extension, appends one journal entry (hash-chained) and commits both or neither. Undo and
/// redo append entries of their own. One writing connection; reader() gives further read-only ones.
namespace spotcheck {

struct NewEntry;

struct ChangeInfo {
    QString command; ///< stable code, e.g. "plan.edit"
    QString title;   ///< words for Edit > Undo, in the user's language
};

struct JournalEntry {
    qint64 seq = 0;
    QString kind; ///< baseline, change, undo, redo
    qint64 target = 0;
    QString office, person, command, title;
    QDateTime at;
    qint64 rows = 0;
    QByteArray hash;
    QString tables = {}; ///< the changed ones, comma separated
};

struct OpenOptions {
    QString person;
    bool readOnly = false;
    bool takeOverLock = false;
    QString backupFolder = {}; ///< empty: `NAME.backups` beside the file
};

/// What opening did besides opening; shown in the message bar.
struct OpenReport {
    enum class Migration { Current, Migrated } migration = Migration::Current;
    bool recovered = false; ///< a hot journal was rolled back: an earlier process was killed
    bool lockTakenOver = false;
    QStringList notes; ///< sentences for the user
};

class Workspace {
public:
    static constexpr int kApplicationId = 0x53504f54; // "SPOT"
    static constexpr int kFormat = 4;                 ///< the newest one this program reads

    static Result<std::unique_ptr<Workspace>> create(const QString& path, const QString& officeCode,
                                                     const OpenOptions& options, const Clock& clock);
    static Result<std::unique_ptr<Workspace>> open(const QString& path, const OpenOptions& options, const Clock& clock);
    ~Workspace();

    /// The one door. `body` writes through db(); returning an error leaves the file exactly as it was. A body that
    /// changed nothing appends no entry and answers 0; else the entry's sequence number.
    using Body = std::function<Status(Database& db)>;
    Result<qint64> change(const ChangeInfo& info, const Body& body);

    /// For a file made whole (demo, a load of millions of rows): allowed while the file holds nothing but its seeds.
    /// Records no changeset but a hash of the content, so it is quick, cannot be undone, and is verified against that
    /// hash. A process killed meanwhile leaves a file that open() refuses as unfinished.
    Result<qint64> changeAsBaseline(const ChangeInfo& info, const Body& body);

    // These answer from memory as of the last commit, so any thread may ask while a change runs on another one.
    std::optional<JournalEntry> undoable() const; ///< what undo() would take back
    std::optional<JournalEntry> redoable() const;
    Result<JournalEntry> undo(); ///< document numbers that were given out stay, void (given_numbers.h)
    Result<JournalEntry> redo();
    /// Takes the newest entry back whole, numbers and all, and for good: for a change whose other half, a file, could
    /// not be written. Refused for an older entry.
    Result<JournalEntry> withdraw(qint64 seq);

    Database& db() const { return *m_db; }            ///< the writing connection (write only inside change())
    Result<std::unique_ptr<Database>> reader() const; ///< a new read-only connection, for another thread
    QString path() const;
    QString office() const; ///< office code
    QString person() const;
    /// `proven`: they have shown their passphrase (core/registry/identity.h).
    void setPerson(const QString& person, bool proven = false);
    bool isPersonProven() const;
    bool isReadOnly() const;
    const Clock& clock() const;
    const OpenReport& openReport() const;
    QByteArray head() const; ///< hash of the newest journal entry

    /// Called after every committed change, undo and redo (on the thread that made it).
    void onChanged(std::function<void()> listener);

private:
    struct State;
    Workspace();
    Result<qint64> record(NewEntry entry, const Body& body);
    Result<qint64> recordInside(NewEntry entry, const Body& body);
    Result<qint64> baseline(NewEntry entry, const Body& body);
    Result<qint64> baselineInside(NewEntry entry, const Body& body);
    Result<qint64> alone(const std::function<Result<qint64>()>& work);
    Status mayWrite() const;
    Status stillOurs() const;
    void complete(NewEntry& entry) const;
    Result<qint64> committed(Result<qint64> seq);
    Status refresh();
    void forget();
    Result<JournalEntry> replay(bool invert);
    Result<qint64> undoEntry(const JournalEntry& target);
    Result<qint64> redoEntry(const JournalEntry& target);
    Result<qint64> withdrawEntry(const JournalEntry& target);
    std::unique_ptr<Database> m_db;
    std::unique_ptr<State> m_state;
};

} // namespace spotcheck
