#include "core/workspace/history.h"

#include "core/workspace/journal.h"

#include <QHash>
#include <QtEndian>
#include <sqlite3.h>

namespace spotcheck {

namespace {

QVariant variant(sqlite3_value* value)
{
    switch (value == nullptr ? SQLITE_NULL : sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return QVariant::fromValue<qlonglong>(sqlite3_value_int64(value));
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char*>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
    default: return {};
    }
}

Operation operationOf(int code)
{
    return code == SQLITE_INSERT ? Operation::Insert : code == SQLITE_DELETE ? Operation::Delete : Operation::Update;
}

struct Filter {
    QString table; ///< empty: every row
    QList<qint64> key;
    int limit = 0;
};

class Reader {
public:
    Reader(const Database& db, Filter filter, QList<RecordChange>& out)
        : m_db(db), m_filter(std::move(filter)), m_out(out)
    {
    }

    bool isFull() const { return m_filter.limit > 0 && m_out.size() >= m_filter.limit; }

    Status read(const JournalEntry& entry)
    {
        if (entry.kind == u"baseline")
            return ok();
        const auto changeset = entryChangeset(m_db, entry.seq);
        if (!changeset)
            return changeset.error();
        if (!mayHold(*changeset))
            return ok();
        sqlite3_changeset_iter* iterator = nullptr;
        int code = sqlite3changeset_start(&iterator, int(changeset->size()), const_cast<char*>(changeset->constData()));
        if (code != SQLITE_OK)
            return sqliteError(code, "changeset");
        Status done;
        while (done && !isFull() && (code = sqlite3changeset_next(iterator)) == SQLITE_ROW)
            done = readRow(iterator, entry);
        sqlite3changeset_finalize(iterator);
        if (done && code != SQLITE_DONE && code != SQLITE_ROW)
            return sqliteError(code, "changeset");
        return done;
    }

private:
    // A changeset spells a whole number as 0x01 and eight bytes, high first; an import of 100,000 rows that does not
    // hold the key is thus passed over by one search for its bytes.
    bool mayHold(const QByteArray& changeset) const
    {
        for (const qint64 part : m_filter.key) {
            QByteArray spelled(9, '\x01');
            qToBigEndian(part, spelled.data() + 1);
            if (!changeset.contains(spelled))
                return false;
        }
        return true;
    }

    Status readRow(sqlite3_changeset_iter* iterator, const JournalEntry& entry)
    {
        const char* name = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &name, &columns, &operation, nullptr);
        RecordChange change;
        change.table = QString::fromUtf8(name);
        if (!m_filter.table.isEmpty() && change.table != m_filter.table)
            return ok();
        change.operation = operationOf(operation);
        change.key = keyOf(iterator, operation);
        if (!m_filter.key.isEmpty() && change.key != m_filter.key)
            return ok();
        const auto names = columnNames(change.table);
        if (!names)
            return names.error();
        for (int c = 0; c < columns; ++c)
            addField(change, iterator, c, names->value(c));
        change.entry = entry;
        m_out << change;
        return ok();
    }

    static void addField(RecordChange& change, sqlite3_changeset_iter* iterator, int c, const QString& column)
    {
        sqlite3_value* before = nullptr;
        sqlite3_value* after = nullptr;
        if (change.operation != Operation::Insert)
            sqlite3changeset_old(iterator, c, &before);
        if (change.operation != Operation::Delete)
            sqlite3changeset_new(iterator, c, &after);
        if (change.operation == Operation::Update && after == nullptr) // not changed, or part of the key
            return;
        change.fields << FieldChange{column, variant(before), variant(after)};
    }

    static QList<qint64> keyOf(sqlite3_changeset_iter* iterator, int operation)
    {
        unsigned char* isKey = nullptr;
        int columns = 0;
        sqlite3changeset_pk(iterator, &isKey, &columns);
        QList<qint64> key;
        for (int c = 0; c < columns; ++c) {
            sqlite3_value* value = nullptr;
            if (isKey[c] == 0)
                continue;
            if (operation == SQLITE_INSERT)
                sqlite3changeset_new(iterator, c, &value);
            else
                sqlite3changeset_old(iterator, c, &value);
            key << (value == nullptr ? 0 : sqlite3_value_int64(value));
        }
        return key;
    }

    Result<QStringList> columnNames(const QString& table)
    {
        if (const auto found = m_columns.constFind(table); found != m_columns.constEnd())
            return *found;
        auto q = m_db.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid");
        if (!q)
            return q.error();
        q->bind(1, table);
        QStringList names;
        while (true) {
            auto more = q->step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            names << q->text(0);
        }
        return *m_columns.insert(table, names);
    }

    const Database& m_db;
    Filter m_filter;
    QList<RecordChange>& m_out;
    QHash<QString, QStringList> m_columns;
};

Result<QList<JournalEntry>> entriesOf(const Database& db, const QString& table)
{
    auto q = plainEntries(db, "WHERE instr(',' || tables || ',', ',' || ? || ',') > 0 ORDER BY seq DESC");
    if (!q)
        return q.error();
    q->bind(1, table);
    QList<JournalEntry> list;
    while (true) {
        auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            return list;
        list << journalEntryAt(*q);
    }
}

} // namespace

QString operationCode(Operation operation)
{
    switch (operation) {
    case Operation::Insert: return QStringLiteral("insert");
    case Operation::Delete: return QStringLiteral("delete");
    case Operation::Update: break;
    }
    return QStringLiteral("update");
}

Result<QList<RecordChange>> recordHistory(const Database& db, const QString& table, const QList<qint64>& key, int limit,
                                          Progress* progress)
{
    const auto entries = entriesOf(db, table);
    if (!entries)
        return entries.error();
    QList<RecordChange> changes;
    Reader reader(db, {table, key, limit}, changes);
    for (qsizetype i = 0; i < entries->size() && !reader.isFull(); ++i) {
        if (progress != nullptr && !progress->report(i, entries->size()))
            return sqliteError(SQLITE_INTERRUPT, "cancelled");
        if (Status done = reader.read(entries->at(i)); !done)
            return done.error();
    }
    return changes;
}

Result<QList<RecordChange>> entryChanges(const Database& db, qint64 seq, int limit)
{
    const auto entry = journalEntry(db, seq);
    if (!entry)
        return entry.error();
    QList<RecordChange> changes;
    Reader reader(db, {{}, {}, limit}, changes);
    if (Status done = reader.read(*entry); !done)
        return done.error();
    return changes;
}

} // namespace spotcheck
