#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

struct sqlite3;
struct sqlite3_session;

/// Records what a transaction changes with SQLite's session extension. Recorded is every ordinary table but the
/// journal and what is derived: meta, row counts, the inner tables of search indices.
namespace spotcheck {

class Database;

class Recorder {
public:
    explicit Recorder(Database& db);
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    const Status& attached() const { return m_attached; }
    Result<QByteArray> changeset() const; ///< empty when nothing changed

private:
    sqlite3* m_db;
    sqlite3_session* m_session = nullptr;
    Status m_attached;
};

bool isRecordedTable(std::string_view name);
Result<QStringList> recordedTables(const Database& db);

struct ChangesetSummary {
    qint64 rows = 0;
    QStringList tables;           ///< in the order of the changeset
    QMap<QString, qint64> growth; ///< rows inserted less rows deleted, by table
};
Result<ChangesetSummary> summarize(const QByteArray& changeset);

} // namespace spotcheck
