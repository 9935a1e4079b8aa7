#include "core/workspace/content_hash.h"

#include "core/workspace/database.h"
#include "core/workspace/recorder.h"

#include <algorithm>
#include <cstring>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>
#include <sodium.h>
#include <sqlite3.h>

namespace spotcheck {

namespace {

constexpr size_t kChunk = 1 << 20;
constexpr qint64 kReportEvery = 65536;

// Each value as its type, its length and its bytes, so that no two rows give the same stream.
class RowHasher {
public:
    RowHasher()
    {
        crypto_generichash_init(&m_state, nullptr, 0, 32);
        m_buffer.reserve(kChunk + 65536);
    }

    void add(sqlite3_stmt* row, int columns)
    {
        for (int c = 0; c < columns; ++c)
            addValue(row, c);
        if (m_buffer.size() >= kChunk)
            flush();
    }

    QByteArray finish()
    {
        flush();
        QByteArray hash(32, '\0');
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()), 32);
        return hash;
    }

private:
    void addValue(sqlite3_stmt* row, int c)
    {
        const int type = sqlite3_column_type(row, c);
        m_buffer.push_back(char(type));
        if (type == SQLITE_INTEGER) {
            addBytes(sqlite3_column_int64(row, c));
        } else if (type == SQLITE_FLOAT) {
            addBytes(sqlite3_column_double(row, c));
        } else if (type != SQLITE_NULL) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, c));
            const int size = sqlite3_column_bytes(row, c);
            addBytes(qint32(size));
            m_buffer.append(bytes == nullptr ? "" : bytes, size_t(size));
        }
    }

    template <class T> void addBytes(T value)
    {
        if constexpr (std::is_integral_v<T>)
            value = qToLittleEndian(value);
        char bytes[sizeof(T)];
        std::memcpy(bytes, &value, sizeof(T));
        m_buffer.append(bytes, sizeof(T));
    }

    void flush()
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(m_buffer.data()), m_buffer.size());
        m_buffer.clear();
    }

    crypto_generichash_state m_state;
    std::string m_buffer;
};

Result<std::string> keyColumns(const Database& db, const QString& table)
{
    auto q = db.prepare("SELECT group_concat('\"' || name || '\"') FROM (SELECT name FROM pragma_table_info(?) WHERE "
                        "pk > 0 ORDER BY pk)");
    if (!q)
        return q.error();
    q->bind(1, table);
    auto found = q->step();
    if (!found)
        return found.error();
    return std::string(q->view(0));
}

} // namespace

Result<TableContent> tableContent(const Database& db, const QString& table, int columns, Progress* progress)
{
    const auto key = keyColumns(db, table);
    if (!key)
        return key.error();
    std::string sql = "SELECT * FROM \"";
    sql.append(table.toStdString()).append("\" ORDER BY ").append(key->empty() ? "rowid" : *key);
    auto q = db.prepare(sql);
    if (!q)
        return q.error();
    RowHasher hasher;
    TableContent content;
    content.columns = columns > 0 ? std::min(columns, q->columnCount()) : q->columnCount();
    while (true) {
        auto more = q->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        hasher.add(q->handle(), content.columns);
        if (++content.rows % kReportEvery == 0 && progress != nullptr && !progress->report(content.rows))
            return sqliteError(SQLITE_INTERRUPT, "cancelled");
    }
    content.hash = hasher.finish();
    return content;
}

Result<ContentRecord> contentRecord(const Database& db, Progress* progress)
{
    const auto tables = recordedTables(db);
    if (!tables)
        return tables.error();
    ContentRecord record;
    QJsonObject all;
    for (const QString& table : *tables) {
        const auto content = tableContent(db, table, 0, progress);
        if (!content)
            return content.error();
        all.insert(table, QJsonObject{{QStringLiteral("rows"), content->rows},
                                      {QStringLiteral("columns"), content->columns},
                                      {QStringLiteral("hash"), QString::fromLatin1(content->hash.toHex())}});
        record.rows += content->rows;
        if (content->rows > 0)
            record.tables << table;
    }
    record.json = QJsonDocument(QJsonObject{{QStringLiteral("algorithm"), QStringLiteral("BLAKE2b-256")},
                                            {QStringLiteral("tables"), all}})
                      .toJson(QJsonDocument::Compact);
    return record;
}

QMap<QString, TableContent> readContentRecord(const QByteArray& json)
{
    QMap<QString, TableContent> all;
    const QJsonObject tables = QJsonDocument::fromJson(json).object().value(QStringLiteral("tables")).toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        const QJsonObject table = it.value().toObject();
        all.insert(it.key(), {table.value(QStringLiteral("rows")).toInteger(),
                              QByteArray::fromHex(table.value(QStringLiteral("hash")).toString().toLatin1()),
                              table.value(QStringLiteral("columns")).toInt()});
    }
    return all;
}

} // namespace spotcheck
