#include "core/workspace/journal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

namespace spotcheck {

namespace {

constexpr char kColumns[] =
    "SELECT seq, kind, COALESCE(target, 0), office, person, command, title, at_ms, rows, hash, tables FROM journal ";

JournalEntry readEntry(const Statement& q)
{
    JournalEntry entry;
    entry.seq = q.integer(0);
    entry.kind = q.text(1);
    entry.target = q.integer(2);
    entry.office = q.text(3);
    entry.person = q.text(4);
    entry.command = q.text(5);
    entry.title = q.text(6);
    entry.at = QDateTime::fromMSecsSinceEpoch(q.integer(7), Qt::UTC);
    entry.rows = q.integer(8);
    entry.hash = q.blob(9);
    entry.tables = q.text(10);
    return entry;
}

// The bytes a hash covers: numbers as eight bytes, high first; texts as the length of their UTF-8 and the UTF-8.
void addNumber(QByteArray& bytes, qint64 number)
{
    const qint64 spelled = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&spelled), sizeof(spelled));
}

void addText(QByteArray& bytes, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    addNumber(bytes, utf8.size());
    bytes.append(utf8);
}

} // namespace

QByteArray entryHash(qint64 seq, const NewEntry& entry, qint64 rawSize, const QByteArray& deflated,
                     const QByteArray& previous)
{
    QByteArray bytes;
    addNumber(bytes, seq);
    addText(bytes, entry.kind);
    addNumber(bytes, entry.target);
    for (const QString& text : {entry.office, entry.person, entry.command, entry.title})
        addText(bytes, text);
    addNumber(bytes, entry.at.toMSecsSinceEpoch());
    addNumber(bytes, entry.rows);
    addNumber(bytes, rawSize);
    addText(bytes, entry.tables);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    hash.addData(deflated);
    hash.addData(previous);
    return hash.result();
}

Result<JournalEntry> appendEntry(Database& db, const NewEntry& entry)
{
    const auto newest = newestEntry(db);
    if (!newest)
        return newest.error();
    const qint64 seq = *newest ? (*newest)->seq + 1 : 1;
    const QByteArray previous = *newest ? (*newest)->hash : QByteArray(32, '\0');
    const QByteArray deflated = qCompress(entry.changeset, 1);
    const QByteArray hash = entryHash(seq, entry, entry.changeset.size(), deflated, previous);
    auto q = db.prepare("INSERT INTO journal(seq, kind, target, office, person, command, title, at_ms, rows, raw_size, "
                        "tables, changeset, previous, hash) VALUES(?,?,NULLIF(?,0),?,?,?,?,?,?,?,?,?,?,?)");
    if (!q)
        return q.error();
    q->bind(1, seq).bind(2, entry.kind).bind(3, entry.target).bind(4, entry.office).bind(5, entry.person);
    q->bind(6, entry.command).bind(7, entry.title).bind(8, entry.at.toMSecsSinceEpoch()).bind(9, entry.rows);
    q->bind(10, qint64(entry.changeset.size())).bind(11, entry.tables).bind(12, deflated);
    q->bind(13, previous).bind(14, hash);
    if (Status done = q->run(); !done)
        return done.error();
    return JournalEntry{seq,         entry.kind, entry.target, entry.office, entry.person, entry.command,
                        entry.title, entry.at,   entry.rows,   hash,         entry.tables};
}

Result<std::optional<JournalEntry>> newestEntry(const Database& db)
{
    const auto list = journalEntries(db, 0, 1);
    if (!list)
        return list.error();
    return list->isEmpty() ? std::optional<JournalEntry>() : list->first();
}

Result<QList<JournalEntry>> journalEntries(const Database& db, qint64 fromSeq, int count)
{
    auto q = db.prepare(std::string(kColumns) + "WHERE ?1 = 0 OR seq <= ?1 ORDER BY seq DESC LIMIT ?2");
    if (!q)
        return q.error();
    q->bind(1, fromSeq).bind(2, count);
    QList<JournalEntry> list;
    while (true) {
        auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return list;
        list << readEntry(*q);
    }
}

Result<JournalEntry> journalEntry(const Database& db, qint64 seq)
{
    auto list = journalEntries(db, seq, 1);
    if (!list)
        return list.error();
    if (list->isEmpty() || list->first().seq != seq)
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("workspace", "The journal has no entry %1.").arg(seq)};
    return list->first();
}

Result<Statement> plainEntries(const Database& db, const char* rest)
{
    return db.prepare(std::string(kColumns).append(rest));
}

JournalEntry journalEntryAt(const Statement& q)
{
    return readEntry(q);
}

StoredEntry storedEntry(const Statement& q)
{
    StoredEntry stored;
    stored.entry = readEntry(q);
    stored.rawSize = q.integer(11);
    stored.deflated = q.blob(12);
    stored.previous = q.blob(13);
    return stored;
}

Result<Statement> storedEntries(const Database& db, const char* rest)
{
    std::string sql(kColumns);
    sql.insert(sql.find(" FROM"), ", raw_size, changeset, previous");
    return db.prepare(sql.append(rest));
}

QByteArray StoredEntry::computedHash() const
{
    const NewEntry fields{entry.kind,  entry.target, entry.office, entry.person, entry.command,
                          entry.title, entry.at,     entry.rows,   entry.tables};
    return entryHash(entry.seq, fields, rawSize, deflated, previous);
}

Status checkTail(const Database& db)
{
    const Error damaged{
        ErrorKind::Damaged,
        QCoreApplication::translate("workspace", "The end of the journal does not fit together: the file was damaged "
                                                 "or altered outside Spotcheck. Restore a backup, or open it for "
                                                 "reading only.")};
    auto q = storedEntries(db, "ORDER BY seq DESC LIMIT 1");
    if (!q)
        return q.error();
    auto found = q->step();
    if (!found)
        return found.error();
    if (!*found)
        return damaged;
    const StoredEntry newest = storedEntry(*q);
    q->reset();
    if (newest.computedHash() != newest.entry.hash)
        return damaged;
    const auto before = journalEntries(db, newest.entry.seq - 1, newest.entry.seq > 1 ? 1 : 0);
    if (!before)
        return before.error();
    const QByteArray link = before->isEmpty() ? QByteArray(32, '\0') : before->first().hash;
    return link == newest.previous ? ok() : Status(damaged);
}

Result<QByteArray> entryChangeset(const Database& db, qint64 seq)
{
    auto q = db.prepare("SELECT changeset, raw_size FROM journal WHERE seq = ?");
    if (!q)
        return q.error();
    q->bind(1, seq);
    auto found = q->step();
    if (!found)
        return found.error();
    const QByteArray raw = *found ? qUncompress(q->blob(0)) : QByteArray();
    if (!*found || raw.size() != q->integer(1))
        return Error{ErrorKind::Damaged,
                     QCoreApplication::translate("workspace", "Journal entry %1 is damaged.").arg(seq)};
    return raw;
}

QString withdrawCommand()
{
    return QStringLiteral("workspace.withdraw");
}

Result<qint64> undoingOf(const Database& db, qint64 seq)
{
    return db.integer("SELECT max(seq) FROM journal WHERE kind = 'undo' AND target = " + std::to_string(seq) +
                      " AND seq > " + std::to_string(seq));
}

void UndoStack::add(const JournalEntry& entry)
{
    seen = entry.seq;
    if (entry.kind == u"change") {
        undo.push_back(entry.seq);
        redo.clear();
    } else if (entry.kind == u"undo") {
        std::erase(undo, entry.target);
        if (entry.command != withdrawCommand())
            redo.push_back(entry.target);
    } else if (entry.kind == u"redo") {
        std::erase(redo, entry.target);
        undo.push_back(entry.target);
    } else { // nothing behind a baseline can be taken back
        undo.clear();
        redo.clear();
    }
}

Status advance(UndoStack& stack, const Database& db)
{
    auto q = db.prepare("SELECT seq, kind, COALESCE(target, 0), command FROM journal WHERE seq > ? ORDER BY seq");
    if (!q)
        return q.error();
    q->bind(1, stack.seen);
    JournalEntry entry; // only what the stack asks for: a long journal is read through at the door
    while (true) {
        auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return ok();
        entry.seq = q->integer(0), entry.kind = q->text(1), entry.target = q->integer(2), entry.command = q->text(3);
        stack.add(entry);
    }
}

Result<UndoStack> undoStack(const Database& db)
{
    UndoStack stack;
    if (Status done = advance(stack, db); !done)
        return done.error();
    return stack;
}

} // namespace spotcheck
