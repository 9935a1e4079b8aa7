#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

/// What a file made whole contained, table by table: the number of rows and a BLAKE2b-256 over all values in the order
/// of the key. It says the same after VACUUM and in a backup, and a table no later entry touched can be verified.
namespace spotcheck {

class Database;

struct TableContent {
    qint64 rows = 0;
    QByteArray hash; ///< 32 bytes
    int columns = 0; ///< how many were hashed: a later format may have added some behind them
    bool operator==(const TableContent&) const = default;
};
/// `columns`: only the first ones, 0 for all.
Result<TableContent> tableContent(const Database& db, const QString& table, int columns = 0,
                                  Progress* progress = nullptr);

/// The JSON kept in a baseline's journal entry, and its `tables` and `rows`.
struct ContentRecord {
    QByteArray json;
    QStringList tables;
    qint64 rows = 0;
};
Result<ContentRecord> contentRecord(const Database& db, Progress* progress = nullptr);
QMap<QString, TableContent> readContentRecord(const QByteArray& json);

} // namespace spotcheck
