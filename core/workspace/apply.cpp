#include "core/workspace/apply.h"

#include "core/workspace/database.h"
#include "core/workspace/recorder.h"
#include "core/workspace/row_swap.h"

#include <sqlite3.h>

namespace spotcheck {

namespace {

struct Conflict {
    int kind = 0;
    QString table;
};

int isApplied(void*, const char* table)
{
    return isRecordedTable(table) ? 1 : 0;
}

int abortOnConflict(void* context, int kind, sqlite3_changeset_iter* iterator)
{
    auto* conflict = static_cast<Conflict*>(context);
    conflict->kind = kind;
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    // A foreign key is checked when all rows are in: there is no current row then.
    if (kind != SQLITE_CHANGESET_FOREIGN_KEY &&
        sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr) == SQLITE_OK)
        conflict->table = QString::fromUtf8(table);
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

Status applyChangeset(Database& db, const QByteArray& changeset, bool invert)
{
    if (changeset.isEmpty())
        return ok();
    if (Status deferred = db.exec("PRAGMA defer_foreign_keys=ON"); !deferred)
        return deferred;
    Conflict conflict;
    const int code = sqlite3changeset_apply_v2(db.handle(), int(changeset.size()),
                                               const_cast<char*>(changeset.constData()), isApplied, abortOnConflict,
                                               &conflict, nullptr, nullptr, invert ? SQLITE_CHANGESETAPPLY_INVERT : 0);
    if (code == SQLITE_OK)
        return ok();
    if (conflict.kind == SQLITE_CHANGESET_CONSTRAINT)
        return applyBySwap(db, changeset, invert);
    if (conflict.kind != 0)
        return changesetConflict(conflict.table);
    return sqliteError(code, sqlite3_errmsg(db.handle()));
}

} // namespace spotcheck
