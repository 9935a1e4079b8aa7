#pragma once
#include "core/base/progress.h"
#include "core/workspace/database.h"
#include "core/workspace/workspace.h"

#include <QList>
#include <QVariant>

/// The story of a record, read from the journal's changesets: who, when, by which command, which field from what to
/// what. Nothing is stored for it. What a baseline loaded has no story before it.
namespace spotcheck {

struct FieldChange {
    QString column;
    QVariant before, after; ///< qlonglong, double, QString, QByteArray; invalid: NULL, or no such row on that side
};

enum class Operation { Insert, Update, Delete };
QString operationCode(Operation operation); ///< insert, update, delete

struct RecordChange {
    JournalEntry entry;
    QString table;
    QList<qint64> key; ///< the primary key's values: one id, or report_id and no
    Operation operation = Operation::Update;
    QList<FieldChange> fields; ///< of an update those that changed, else all of the row
};

/// Newest first; `key` as above. `limit` 0: all.
Result<QList<RecordChange>> recordHistory(const Database& db, const QString& table, const QList<qint64>& key,
                                          int limit = 0, Progress* progress = nullptr);
/// What one entry changed, in the order of its changeset, at most `limit` rows.
Result<QList<RecordChange>> entryChanges(const Database& db, qint64 seq, int limit = 1000);

} // namespace spotcheck
